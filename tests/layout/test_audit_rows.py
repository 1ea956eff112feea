"""The audit's rows under touchpoints: what they say, where they stand, what is laid again."""

from __future__ import annotations

from itertools import pairwise
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.colors import luminance, oklab
from app.layout.heat import heat
from app.layout.layouter import Layouter
from app.layout.picture import Box, Group, Text
from app.model import edits
from app.model.criteria import usual_criteria
from app.model.items import Note, Score, TouchpointUse
from app.model.journey import Criterion, Heat, Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint
from app.model.theme import Theme, TypeScale
from app.theming.seeing import SIGHTS, Sight, color_seen
from tests.layout.fake_text import FixedText


def a_use(name: str, **scores: int) -> TouchpointUse:
    found = tuple(Score(criterion=one, value=value) for one, value in scores.items())
    return TouchpointUse(kind="touchpoint", id=name, touchpoint="web", scores=found)


def a_map(heat: Heat = "mean", **more: object) -> Journey:
    """Two stages judged 2.5 and not at all, one with a note, one empty."""
    cells = (
        Cell(stage="s0", items=(a_use("u0", simple=2, personal=4), a_use("u1", simple=1))),
        Cell(stage="s1", items=(a_use("u2"),)),
        Cell(stage="s2", items=(Note(kind="note", id="n", text="Hello"),)),
    )
    return empty_journey("Map").replace(
        stages=tuple(Stage(id=f"s{n}", name=f"S{n}") for n in range(4)),
        lanes=(
            Lane(id="l", name="Touchpoints", kind="touchpoint", cells=cells),
            Lane(id="m", name="Actions", kind="action"),
        ),
        touchpoints=(Touchpoint(id="web", name="Site"),),
        heat=heat,
        **more,
    )


def band(journey: Journey, lane: str = "l", layouter: Layouter | None = None) -> dict[str, Group]:
    picture = (layouter or Layouter(FixedText())).lay(journey)
    (found,) = [one for one, _ in picture.bands if one.id == lane]
    return {group.element: group for group in found.groups}


def words(group: Group) -> list[str]:
    return [part.line.text for part in group.parts if isinstance(part, Text)]


def test_the_mean_of_each_stage_stands_below_its_touchpoints() -> None:
    without, shown = band(a_map("none")), band(a_map())
    assert words(shown["l/s0"]) == ["2.3"]
    assert words(shown["l/s1"]) == ["–"]
    assert words(shown["l/s2"]) == words(shown["l/s3"]) == []
    assert words(shown["l"]) == ["Touchpoints", "Audit", "1", "2", "3", "4", "5"]
    assert words(without["l/s0"]) == []
    assert shown["l"].h > without["l"].h
    tags = max(group.y + group.h for name, group in shown.items() if name in ("u0", "u1"))
    chip = shown["l/s0"].parts[1]
    assert isinstance(chip, Box)
    assert chip.y >= tags
    assert band(a_map(), "m") == band(a_map("none"), "m")


def test_each_criterion_has_a_row_by_its_name() -> None:
    shown = band(a_map("criteria"))
    names = [one.name for one in usual_criteria("en")]
    assert words(shown["l"])[-6:] == names
    assert words(shown["l/s0"]) == ["2.3", "1.5", "–", "–", "–", "–", "4"]
    french = band(a_map("criteria", language="fr"))
    assert words(french["l"])[-6:] == [one.name for one in usual_criteria("fr")]
    assert words(french["l/s0"])[0] == "2,3"


@pytest.mark.parametrize("sight", [None, *SIGHTS])
@pytest.mark.parametrize("sheet", ["#ffffff", "#12161f", "#000000"])
def test_colours_of_scores_differ_for_all_eyes_and_do_not_glare(sheet: str, sight: Sight) -> None:
    """Low from high and each from the middle; no bar on a dark sheet is as light as paper."""
    seen = [heat(mean, sheet) for mean in (1, 2, 3, 4, 5)]
    if sight is not None:
        seen = [color_seen(one, sight) for one in seen]
    places = [oklab(one) for one in seen]
    for one, other in ((0, 4), (0, 2), (4, 2), (1, 3)):
        assert dist(places[one], places[other]) > 0.1
    if sheet != "#ffffff":
        assert max(luminance(one) for one in seen) < 0.3
        assert luminance(seen[2]) < 0.08


@pytest.mark.parametrize("heat", ["mean", "criteria"])
def test_a_score_lays_again_its_own_cell_alone(heat: Heat) -> None:
    layouter, journey = Layouter(FixedText()), a_map(heat)
    before = band(journey, layouter=layouter)
    after_map = edits.set_score(journey, ["u2"], "simple", value=5)
    after = band(after_map, layouter=layouter)
    assert words(after["l/s1"])[0] == "5"
    assert [name for name, group in after.items() if group is not before[name]] == ["l/s1"]
    for other in (
        edits.set_criteria(after_map, (Criterion(id="personal", name="Own"),)),
        edits.change_journey(after_map, heat="none"),
        edits.change_journey(after_map, language="fr"),
        edits.change_lane(after_map, "l", height=400.0),
    ):
        assert layouter.lay(other) == Layouter(FixedText()).lay(other)


def test_a_lane_that_was_made_higher_keeps_its_height() -> None:
    journey = edits.change_lane(a_map(), "l", height=500.0)
    shown = band(journey)
    assert shown["l"].h == 500
    assert max(part.y + part.h for part in shown["l/s0"].parts if isinstance(part, Box)) <= 500


@given(
    names=st.lists(
        st.sampled_from(["Simple", "", "Facile à trouver et à lire", "x" * 60]), max_size=9
    ),
    tags=st.lists(st.integers(0, 5), min_size=1, max_size=8),
    small=st.sampled_from([10.5, 24.0, 48.0]),
    description=st.sampled_from(["", "words " * 40]),
    heat=st.sampled_from(["mean", "criteria"]),
    width=st.sampled_from([None, 80.0]),
)
@settings(max_examples=60, deadline=None)
def test_rows_stand_below_all_else_and_inside_their_cells(
    names: list[str],
    tags: list[int],
    small: float,
    description: str,
    heat: Heat,
    width: float | None,
) -> None:
    criteria = tuple(Criterion(id=f"c{n}", name=name) for n, name in enumerate(names))
    first = criteria[0].id if criteria else "simple"
    uses = tuple(a_use(f"u{n}", **{first: value}) for n, value in enumerate(tags))
    journey = a_map(heat, criteria=criteria, theme=Theme(scale=TypeScale(small=small)))
    lane = journey.lanes[0].replace(cells=(Cell(stage="s0", items=uses),), description=description)
    journey = journey.replace(
        lanes=(lane,), stages=tuple(one.replace(width=width) for one in journey.stages)
    )
    shown = band(journey)
    cell, head = shown["l/s0"], shown["l"]
    chips = [part for part in cell.parts[1:] if isinstance(part, Box)]
    texts = [part for part in cell.parts[1:] if isinstance(part, Text)]
    assert len(texts) == (1 + len(criteria or usual_criteria("en")) if heat == "criteria" else 1)
    top = max(shown[use.id].y + shown[use.id].h for use in uses)
    for part in chips:
        assert top <= part.y
        assert part.y + part.h <= cell.h
    for one, other in pairwise(texts):
        assert other.y - one.y >= small
    rows = [part for part in head.parts if isinstance(part, Text)]
    assert all(part.y <= head.h for part in rows)
    legend = [part for part in head.parts[1:] if isinstance(part, Box)]
    assert all(part.x >= 0 and part.x + part.w <= head.w for part in legend)
    written = [part.y for part in rows if part.line.text in ("words words", "Touchpoints")]
    assert max(written) < min(part.y + part.h for part in legend)
