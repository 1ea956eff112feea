"""What comes first in lists of notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.items import EmotionPoint, Item, Note
from app.model.priority import Key, by_evidence, by_importance, by_worth


def note(name: str, **marks: Any) -> Note:
    return Note(kind="note", id=name).replace(**marks)


@pytest.mark.parametrize(
    ("key", "notes", "expected"),
    [
        (
            by_importance,
            (
                note("none"),
                note("voted", votes=9),
                note("3", importance=3),
                note("5", importance=5),
            ),
            ["5", "3", "voted", "none"],
        ),
        (
            by_worth,
            (
                note("none"),
                note("dear", impact=5, effort=5),
                note("cheap", impact=5, effort=1),
                note("small", impact=1, effort=1),
                note("unsure", impact=4),
            ),
            ["cheap", "unsure", "dear", "small", "none"],
        ),
        (
            by_evidence,
            (note("none"), note("a", evidence="assumed"), note("m", evidence="measured")),
            ["m", "a", "none"],
        ),
    ],
)
def test_what_matters_most_comes_first(
    key: Callable[[Item], Key], notes: tuple[Note, ...], expected: list[str]
) -> None:
    assert [one.id for one in sorted(notes, key=key)] == expected


@pytest.mark.parametrize("key", [by_importance, by_worth, by_evidence])
def test_what_carries_no_mark_comes_after_what_does(key: Callable[[Item], Key]) -> None:
    rated = note("n", importance=1, impact=1, effort=5, evidence="assumed")
    assert key(rated) < key(EmotionPoint(kind="emotion", id="e"))


@given(impact=st.integers(1, 5), effort=st.integers(1, 4))
def test_more_effort_is_never_worth_more(impact: int, effort: int) -> None:
    less = note("less", impact=impact, effort=effort)
    more = note("more", impact=impact, effort=effort + 1)
    assert by_worth(less) < by_worth(more)
