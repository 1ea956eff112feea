from __future__ import annotations

import re
import tracemalloc

import pytest
from pydantic import ValidationError

from app.model import edits
from app.model.base import Id
from app.model.edits.tools import clean_text
from app.model.errors import EditError
from app.model.ids import new_id, new_ids
from app.model.items import Note
from app.model.journey import empty_journey
from app.model.queries import iter_items, stage_index
from tests.big_maps import big_map


def test_replace_validates_keeps_and_returns_itself() -> None:
    note = Note.model_validate({"kind": "note", "id": "n", "text": "Été", "later": [1]})
    assert note.replace(text="Été") is note
    new = note.replace(text="Hiver")
    assert new.__pydantic_extra__ == {"later": [1]}
    with pytest.raises(ValidationError):
        note.replace(span=0)
    with pytest.raises(ValidationError):
        note.replace(span="2")
    with pytest.raises(TypeError):
        note.replace(colour="red")


def test_replace_leaves_lists_that_stay_the_same_objects() -> None:
    """Steps of an undo stack share them, and who compares two maps passes over them."""
    journey = big_map(50, 8, 6, 1)
    lane = journey.lanes[0]
    lanes = (lane.replace(name="Other"), *journey.lanes[1:])
    new = journey.replace(lanes=lanes)
    assert new.stages is journey.stages
    assert new.lanes[0].cells is lane.cells
    assert new.lanes == lanes


def test_ids_are_fresh_and_fit() -> None:
    pattern = next(part.pattern for part in Id.__metadata__ if part.pattern)
    made = {new_id() for _ in range(2000)}
    assert len(made) == 2000
    assert all(re.match(pattern, one) and len(one) < 20 for one in made)
    assert new_ids(["a", "b"]).keys() == {"a", "b"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (
            "one\r\ntwo\rthree\u2028four\u2029five\x85six\x0b\x0c",
            "one\ntwo\nthree\nfour\nfive\nsix\n\n",
        ),
        ("a\tb\x00\x1b[0m\x7f\x9f", "a\tb[0m"),
        ("👩\u200d💻 \u202bעברית\u202c \ufeffé", "👩\u200d💻 \u202bעברית\u202c \ufeffé"),
    ],
)
def test_text_is_cleaned_of_controls_only(text: str, expected: str) -> None:
    assert clean_text(text) == expected
    assert clean_text(expected) is expected


def test_half_a_character_is_refused() -> None:
    with pytest.raises(EditError) as refused:
        clean_text("a\ud800")
    assert refused.value.code == "broken-text"


def test_nothing_is_found_in_an_empty_map() -> None:
    assert stage_index(empty_journey(), "s") == -1


def test_a_step_back_costs_little() -> None:
    journey = big_map(300, 60, 20)
    note = next(place.item for place in iter_items(journey) if place.item.kind == "note")
    kept = [edits.change_item(journey, note.id, text="warm")]
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        kept += [edits.change_item(kept[-1], note.id, text=f"{n}") for n in range(200)]
        cost = (tracemalloc.get_traced_memory()[0] - before) / 200
    finally:
        tracemalloc.stop()
    assert cost < 5000
