"""The personas in the head: one in focus, or all of them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.layouter import Layouter
from app.layout.picture import Group, Image, Text
from app.model.journey import Journey, Stage, empty_journey
from app.model.people import Detail, Persona, Trait
from tests.layout.fake_text import FixedText

WORDS = st.sampled_from(["", "Ada", "Claire Martin", "word " * 20, "x" * 70])


def people(*names: str, **more: object) -> Journey:
    personas = tuple(
        Persona(id=f"p{n}", name=name, role="nurse", quote=f"Says {name}")
        for n, name in enumerate(names)
    )
    stages = tuple(Stage(id=f"s{n}") for n in range(5))
    return empty_journey("Map", "en").replace(personas=personas, stages=stages, **more)


def cards(journey: Journey) -> list[Group]:
    head = Layouter(FixedText()).lay(journey).bands[0][0]
    return [group for group in head.groups if group.kind == "persona"]


def words(groups: list[Group]) -> str:
    return " ".join(
        part.line.text for group in groups for part in group.parts if isinstance(part, Text)
    )


def test_without_a_focus_every_persona_has_a_card() -> None:
    drawn = cards(people("Ada", "Bob", "Cem"))
    assert [card.element for card in drawn] == ["p0", "p1", "p2"]
    assert len({card.h for card in drawn}) == 1
    for name in ("Ada", "Bob", "Cem"):
        assert f"Says {name}" in words(drawn)


def test_many_cards_are_drawn_without_their_quotes() -> None:
    drawn = cards(people(*(f"N{n}" for n in range(9))))
    assert len(drawn) == 9
    assert "Says" not in words(drawn)
    assert "N8" in words(drawn)


def test_in_focus_is_one_and_the_others_are_small() -> None:
    drawn = cards(people("Ada", "Bob", "Cem", focus="p1"))
    assert [card.element for card in drawn] == ["p1", "p0", "p2"]
    assert drawn[0].h > drawn[1].h
    assert "Says Bob" in words(drawn)
    assert "Says Ada" not in words(drawn)
    assert "Ada" in words(drawn)


def test_a_single_persona_needs_no_focus() -> None:
    alone, focused = people("Ada"), people("Ada", focus="p0")
    assert cards(alone) == cards(focused)
    assert cards(people()) == []


def test_the_sheet_tells_what_is_known_of_the_persona_in_focus() -> None:
    journey = people("Ada", "Bob", focus="p0")
    full = journey.personas[0].replace(
        goals=("Sleep well",),
        needs=("Quiet",),
        frustrations=("Noise",),
        traits=(Trait(low="Hesitates", high="Decides", value=0.9),),
        details=(Detail(name="Car", text="None"),),
    )
    journey = journey.replace(personas=(full, journey.personas[1]))
    told = ("Goals", "Sleep well", "Needs", "Quiet", "Noise", "Hesitates", "Decides", "Car", "None")
    assert not any(one in words(cards(journey)) for one in told)
    drawn = cards(journey.replace(persona_sheet=True))
    assert drawn[0].w > drawn[1].w, "the card stands for the persona: it comes after the sheet"
    assert drawn[0].edit is None
    assert drawn[1].edit is not None
    shown = words(drawn)
    assert all(one in shown for one in told)
    assert "Sleep well" not in words(cards(journey.replace(persona_sheet=True, focus="p1")))
    assert "Sleep well" not in words(cards(journey.replace(persona_sheet=True, focus=None)))


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.tuples(WORDS, WORDS, WORDS, st.lists(WORDS, max_size=3)), max_size=7),
    st.integers(-1, 6),
    st.sampled_from([1, 2, 5]),
    st.booleans(),
)
def test_cards_hold_their_words_and_do_not_overlap(
    drawn: list[tuple[str, str, str, list[str]]], focus: int, stages: int, sheet: bool
) -> None:
    personas = tuple(
        Persona(
            id=f"p{n}",
            name=name,
            role=role,
            quote=quote,
            age=n * 9,
            goals=tuple(lists),
            traits=tuple(Trait(low=one, high=name, value=n / 7) for one in lists),
            details=tuple(Detail(name=role, text=one) for one in lists),
        )
        for n, (name, role, quote, lists) in enumerate(drawn)
    )
    journey = people().replace(
        personas=personas,
        focus=f"p{focus}" if 0 <= focus < len(personas) else None,
        stages=tuple(Stage(id=f"s{n}") for n in range(stages)),
        persona_sheet=sheet,
        scenario="A story",
    )
    head = Layouter(FixedText()).lay(journey).bands[0][0]
    groups = list(head.groups)
    assert {one.id for one in personas} <= {group.element for group in groups} | {"none"}
    for n, one in enumerate(groups):
        assert one.y + one.h <= head.height
        for part in one.parts:
            if isinstance(part, Text) and one.kind == "persona":
                assert 0 <= part.y <= one.h
        for other in groups[n + 1 :]:
            across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
            down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
            assert across <= 0.01 or down <= 0.01, (one.element, other.element)


def test_a_portrait_stands_in_place_of_initials() -> None:
    journey = people("Ada", focus="p0")
    pictured = journey.personas[0].replace(portrait="0" * 64)
    [card] = cards(journey.replace(personas=(pictured,)))
    assert [part.asset for part in card.parts if isinstance(part, Image)] == ["0" * 64]
