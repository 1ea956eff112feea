"""The row of stages: heads of every shape, phases above, and what stages are about below."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.layouter import Layouter
from app.layout.picture import Box, Group, Path, Picture, Text
from app.model.edits import (
    add_phase,
    add_stage,
    change_journey,
    change_stage,
    filter_by,
    put_away,
)
from app.model.items import Note
from app.model.journey import Duration, Journey, Phase, Prompt, Stage, Template, empty_journey
from app.model.lanes import Cell, Lane
from tests.layout.fake_text import FixedText

WORDS = st.text("ab cd", max_size=60)


def lay(journey: Journey) -> Picture:
    return Layouter(FixedText()).lay(journey)


def groups(picture: Picture, kind: str) -> list[Group]:
    return [group for band, _ in picture.bands for group in band.groups if group.kind == kind]


def lines(group: Group) -> list[str]:
    return [part.line.text for part in group.parts if isinstance(part, Text)]


def inside(group: Group) -> bool:
    """Whether every line stands in its group, and none over another."""
    places: list[tuple[float, float]] = []
    for part in group.parts:
        if isinstance(part, Text):
            if part.x < 0 or part.x + part.line.width > group.w + 0.01:
                return False
            places.append((part.y - part.style.size, part.y))
    flat = all(one[1] <= other[0] + 4 for one, other in pairwise(places))
    return flat and all(top >= 0 and bottom <= group.h for top, bottom in places)


@pytest.mark.parametrize("shape", ["chevron", "plain", "rounded"])
@pytest.mark.parametrize("count", [1, 3, 60])
def test_heads_of_every_shape_hold_their_words(shape: str, count: int) -> None:
    journey = empty_journey()
    for n in range(count):
        name = "A long name of a stage that takes several lines in its head" if n % 2 else "Short"
        journey = add_stage(journey, Stage(id=f"s{n}", name=name))
    journey = change_journey(journey, theme=journey.theme.replace(stage_shape=shape))
    journey = add_phase(journey, Phase(id="p", name="Every one", first="s0", last=f"s{count - 1}"))
    picture = lay(journey)
    heads = groups(picture, "stage")
    assert len(heads) == count
    assert all(inside(head) for head in heads)
    kind = Path if shape == "chevron" else Box
    assert all(isinstance(head.parts[0], kind) for head in heads)
    [phase] = groups(picture, "phase")
    assert phase.x == heads[0].x
    assert phase.y + phase.h <= heads[0].y


def test_details_stand_under_the_heads_when_they_are_wanted() -> None:
    stage = Stage(
        id="s",
        name="Search",
        description="Compares three shops",
        customer_goal="To be sure",
        business_goal="To be found",
        questions=("Where?", "How much?"),
    )
    journey = add_stage(add_stage(empty_journey(), stage), Stage(id="bare", name="Bare"))
    bare = lay(journey)
    shown = lay(change_journey(journey, stage_details=True))
    assert lines(groups(bare, "stage")[0]) == ["Search"]
    with_details, without = groups(shown, "stage")
    assert lines(with_details) == [
        *("Search", "Compares three shops", "Customer’s goal", "To be sure"),
        *("Business goal", "To be found", "Questions", "Where?", "How much?"),
    ]
    assert without == groups(bare, "stage")[1]
    assert inside(with_details)
    assert with_details.edit == groups(bare, "stage")[0].edit
    french = lay(change_journey(journey, stage_details=True, language="fr"))
    assert "But de l’entreprise" in lines(groups(french, "stage")[0])


@given(st.lists(st.tuples(WORDS, WORDS, WORDS, st.lists(WORDS, max_size=3)), max_size=5))
def test_no_detail_leaves_its_head_or_lies_over_another(told) -> None:
    journey = change_journey(empty_journey(), stage_details=True)
    for n, (about, customer, business, questions) in enumerate(told):
        stage = Stage(
            id=f"s{n}",
            description=about,
            customer_goal=customer,
            business_goal=business,
            questions=tuple(questions),
        )
        journey = add_stage(journey, stage)
    picture = lay(journey)
    assert all(inside(head) for head in groups(picture, "stage"))
    band = next((band for band, _ in picture.bands if band.id == "/stages"), None)
    if band is not None:
        assert max(group.y + group.h for group in band.groups) <= band.height


def asked(picture: Picture) -> dict[str, str]:
    return {group.element: " ".join(lines(group)) for group in groups(picture, "prompt")}


def test_questions_of_a_stage_are_asked_in_its_empty_cells_of_thoughts() -> None:
    journey = empty_journey()
    for n in range(3):
        journey = add_stage(journey, Stage(id=f"s{n}", questions=("Why?", "How?")))
    filled = Cell(stage="s1", items=(Note(kind="note", id="n"),))
    lanes = (Lane(id="t", kind="thought", cells=(filled,)), Lane(id="a", kind="action"))
    journey = journey.replace(lanes=lanes)
    layouter = Layouter(FixedText())
    assert asked(layouter.lay(journey)) == {"t/s0": "Why? How?", "t/s2": "Why? How?"}
    journey = change_stage(journey, "s2", questions=("When?",))
    assert asked(layouter.lay(journey)) == {"t/s0": "Why? How?", "t/s2": "When?"}
    own = Prompt(lane="t", stage="s0", text="What does she think?")
    everywhere = Prompt(lane="t", text="And here?")
    journey = change_journey(journey, template=Template(id="x", prompts=(own, everywhere)))
    journey = change_stage(journey, "s2", questions=())
    assert asked(layouter.lay(journey)) == {"t/s0": "What does she think?", "t/s2": "And here?"}


def test_a_filter_asks_nothing_in_cells_that_only_look_empty() -> None:
    journey = add_stage(empty_journey(), Stage(id="s", questions=("Why?",)))
    filled = Cell(stage="s", items=(Note(kind="note", id="n"),))
    lanes = (
        Lane(id="t", kind="thought", cells=(filled,)),
        Lane(id="a", kind="action"),
        Lane(id="m", kind="emotion"),
    )
    asking = Template(id="x", prompts=tuple(Prompt(lane=lane.id, text="What?") for lane in lanes))
    journey = journey.replace(lanes=lanes, template=asking)
    layouter = Layouter(FixedText())
    assert asked(layouter.lay(journey)) == {"a/s": "What?", "m/s": "What?"}
    assert asked(layouter.lay(filter_by(journey, "tag", ["x"]))) == {}
    hidden = put_away(journey, ["a"], "hidden")
    assert asked(layouter.lay(hidden)) == {"m/s": "What?"}


@pytest.mark.parametrize(
    ("language", "whole", "part"),
    [
        ("en", "Total duration: 6 days", "Duration of the stages shown: 5 days"),
        (
            "fr",
            "Durée totale\u00a0: 6\u00a0jours",
            "Durée des étapes affichées\u00a0: 5\u00a0jours",
        ),
    ],
)
def test_the_head_says_whose_duration_it_gives(language: str, whole: str, part: str) -> None:
    journey = empty_journey().replace(language=language)
    for n in range(3):
        journey = add_stage(journey, Stage(id=f"s{n}", duration=Duration(low=n + 1)))
    layouter = Layouter(FixedText())

    def said(shown: Journey) -> list[str]:
        chips = groups(layouter.lay(shown), "chip")
        return [" ".join(lines(one)).replace("\u00a0", " ") for one in chips]

    assert said(journey) == [whole.replace("\u00a0", " ")]
    assert said(put_away(journey, ["s0"], "collapsed")) == [whole.replace("\u00a0", " ")]
    assert said(put_away(journey, ["s0"], "hidden")) == [part.replace("\u00a0", " ")]
    assert said(put_away(journey, ["s0", "s1", "s2"], "hidden")) == []
