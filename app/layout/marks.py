"""The small marks of notes: evidence and priority by shape and number, never by colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.layout.context import Context, Parts, set_lines
from app.layout.picture import Box, Glyph, Primitive
from app.layout.space import snap
from app.model.items import Evidence, Item, Note

MARK = 12.0
"""Size of a mark's icon, px."""

_DOT, _DOT_STEP, _DOTS = 4.0, 6.0, 5
"""Of a rating: the dot's width, the way to the next one, and how many there are."""

RATING = (_DOTS - 1) * _DOT_STEP + _DOT
"""Width of a rating, px."""

MARK_ICONS = {
    "assumed": "question",
    "observed": "eye-fill",
    "measured": "chart-bar-fill",
    "impact": "rocket-launch-fill",
    "effort": "barbell-bold",
    "votes": "thumbs-up",
    "decisive": "star-fill",
}
"""The icon of each mark but importance, which is dots; the names of `Labels.marks`."""


class Mark(NamedTuple):
    """Something said about an item: an icon with words or alone, words alone, or a rating as
    dots."""

    icon: str = ""
    words: str = ""
    rating: int = 0


def note_marks(note: Note, touchpoint: str, context: Context) -> list[Mark]:
    """What is said about a note, in reading order: who and where always, the rest while the map
    shows its marks."""
    marks: list[Mark] = []
    if note.touchpoint:
        marks.append(Mark("map-pin", touchpoint))
    if note.owner:
        marks.append(Mark("user", note.owner))
    if not context.marks:
        return marks
    if note.importance:
        marks.append(Mark(rating=note.importance))
    if note.impact:
        marks.append(Mark(MARK_ICONS["impact"], f"{note.impact}/5"))
    if note.effort:
        marks.append(Mark(MARK_ICONS["effort"], f"{note.effort}/5"))
    if note.votes:
        marks.append(Mark(MARK_ICONS["votes"], context.labels.number(note.votes)))
    marks += evidence_marks(note.evidence)
    if note.tags:
        marks += [Mark(words=_hashed(tag)) for tag in note.tags if tag.strip()]
    return marks


def _hashed(tag: str) -> str:
    return tag if tag.startswith("#") else f"#{tag}"


def evidence_marks(evidence: Evidence | None) -> list[Mark]:
    """How well something is founded, as a mark of its own shape; none for nothing said."""
    return [Mark(MARK_ICONS[evidence])] if evidence else []


def marks_used(items: Iterable[Item]) -> frozenset[str]:
    """The names of all marks that some of these items carry."""
    used: set[str] = set()
    for item in items:
        if item.kind == "note":
            if item.evidence:
                used.add(item.evidence)
            if item.importance:
                used.add("importance")
            if item.impact:
                used.add("impact")
            if item.effort:
                used.add("effort")
            if item.votes:
                used.add("votes")
            if item.decisive:
                used.add("decisive")
        elif item.kind == "touchpoint" and item.importance:
            used.add("importance")
        elif item.kind == "metric" and item.evidence:
            used.add(item.evidence)
        elif item.kind == "emotion" and item.decisive:
            used.add("decisive")
    return frozenset(used)


def lay_marks(
    marks: list[Mark], context: Context, x: float, y: float, w: float, color: str
) -> tuple[Parts, float]:
    """A flow of small icons with words and of dots, broken over lines; its height."""
    style = context.styles.small
    parts: list[Primitive] = []
    at = x
    top = y
    line = snap(style.size * 1.4)
    for icon, words, rating in marks:
        sign = MARK if icon else 0.0
        before = sign + 3 if icon else 0.0
        block = context.text.wrap(words, style, w - before) if words else None
        width = before + block.width if block else sign
        if rating:
            width = RATING
        if at > x and at + width > x + w + 0.01:
            at = x
            top += line
        if rating:
            parts.extend(rating_dots(rating, at, top + line / 2, color))
        elif icon:
            parts.append(Glyph(at, top + (line - MARK) / 2, MARK, icon, color))
        if block:
            lift = top + (line - block.line_height) / 2
            parts.extend(set_lines(block, style, color, at + before, lift, block.width))
            if len(block.lines) > 1:
                top += block.height - block.line_height
        at += width + 7
    return tuple(parts), top + line - y


def rating_dots(rating: int, x: float, y: float, color: str) -> list[Primitive]:
    """Dots from x on around a height, as many of them dark as the rating says."""
    faint = f"{color[:7]}40"
    return [
        Box(x + n * _DOT_STEP, y - _DOT / 2, _DOT, _DOT, color if n < rating else faint, _DOT / 2)
        for n in range(_DOTS)
    ]
