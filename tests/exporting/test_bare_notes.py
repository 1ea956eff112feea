"""Notes that are only their text take a short way into tables and slides: no other does."""

from __future__ import annotations

import pytest

from app.exporting.texts.saying import is_bare
from app.model.items import Note
from app.model.styles import TextSpan

UNSAID = {"kind", "id", "text", "span", "color", "icon", "moment"}
"""Fields that no table and no slide puts into words beside the text."""
SAID = {
    "styles": (TextSpan(start=0, end=1, bold=True),),
    "touchpoint": "t",
    "owner": "Ada",
    "importance": 3,
    "effort": 3,
    "impact": 3,
    "votes": 1,
    "decisive": True,
    "evidence": "observed",
    "source": "Interviews",
    "tags": ("a",),
}


def test_every_field_of_a_note_is_said_or_known_not_to_be() -> None:
    assert set(Note.model_fields) == UNSAID | SAID.keys()
    assert is_bare(Note(kind="note", id="n", text="Words", span=2, color="#ff0000", icon="star"))


@pytest.mark.parametrize("field", SAID)
def test_a_note_with_more_than_its_text_is_not_bare(field: str) -> None:
    assert not is_bare(Note(kind="note", id="n", text="Words", **{field: SAID[field]}))
