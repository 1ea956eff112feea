"""Notes: a card with text, an edge of its lane's hue, and a line of marks below."""

from __future__ import annotations

from typing import NamedTuple

from app.layout.colors import readable, tone
from app.layout.context import Context, Parts, edit_box, set_lines
from app.layout.picture import Box, EditBox, Glyph, GroupKind, Path, Primitive
from app.layout.shapes import left_edge
from app.layout.space import snap
from app.layout.styled import set_note, wrap_note
from app.model.items import Note
from app.model.theme import Tone

SHADOW = "#1d233014"
_ICON = 13.0
_MARK = 11.0
_DOT, _DOT_STEP, _DOTS = 4.0, 6.0, 5
"""Of a rating: the dot's width, the way to the next one, and how many there are."""


class Mark(NamedTuple):
    """Something said about a note: an icon with words, or a rating as dots."""

    icon: str = ""
    words: str = ""
    rating: int = 0


class Card(NamedTuple):
    """An item laid out for a width, not yet placed."""

    kind: GroupKind
    element: str
    w: float
    h: float
    parts: Parts
    edit: EditBox | None = None


def card_ground(
    context: Context, w: float, h: float, color: Tone, *, fill: str | None = None
) -> list[Primitive]:
    """Shadow, body and coloured edge of a card."""
    theme = context.theme
    radius = min(theme.radius, h / 2)
    body = fill or theme.card
    parts: list[Primitive] = []
    if theme.shadows and theme.note_shape != "plain":
        parts.append(Box(0.5, 1.5, w - 1, h, SHADOW, radius))
    if theme.note_shape == "sticky":
        parts.append(Box(0, 0, w, h, color.head, radius))
        return parts
    parts.append(Box(0, 0, w, h, body, radius))
    if theme.note_shape == "plain" or not theme.shadows:
        parts.append(Box(0.5, 0.5, w - 1, h - 1, None, max(0.0, radius - 0.5), theme.line))
    edge = context.space.edge
    parts.append(Path(left_edge(h, edge, radius), (0, 0, edge, h), color.strong))
    return parts


def _marks(note: Note, touchpoint: str, context: Context) -> list[Mark]:
    """What is said about a note, in reading order."""
    marks: list[Mark] = []
    if note.touchpoint:
        marks.append(Mark("map-pin", touchpoint))
    if note.owner:
        marks.append(Mark("user", note.owner))
    if note.importance:
        marks.append(Mark(rating=note.importance))
    if note.evidence:
        icon = {"assumed": "question", "observed": "eye", "measured": "chart-bar"}
        marks.append(Mark(icon[note.evidence], context.labels.evidence[note.evidence]))
    if note.votes:
        marks.append(Mark("thumbs-up", context.labels.number(note.votes)))
    return marks


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
        block = context.text.wrap(words, style, w - _MARK - 3) if words else None
        width = _MARK + (3 + block.width if block else 0)
        if rating:
            width = (_DOTS - 1) * _DOT_STEP + _DOT
        if at > x and at + width > x + w + 0.01:
            at = x
            top += line
        if rating:
            parts.extend(_rating(rating, at, top + line / 2, color))
        else:
            parts.append(Glyph(at, top + (line - _MARK) / 2, _MARK, icon, color))
        if block:
            lift = top + (line - block.line_height) / 2
            parts.extend(set_lines(block, style, color, at + _MARK + 3, lift, block.width))
            if len(block.lines) > 1:
                top += block.height - block.line_height
        at += width + 8
    return tuple(parts), top + line - y


def _rating(rating: int, x: float, y: float, color: str) -> list[Primitive]:
    """Dots from x on around a height, as many of them dark as the rating says."""
    faint = f"{color[:7]}40"
    return [
        Box(x + n * _DOT_STEP, y - _DOT / 2, _DOT, _DOT, color if n < rating else faint, _DOT / 2)
        for n in range(_DOTS)
    ]


def lay_note(note: Note, touchpoint: str, context: Context, w: float, kind: str) -> Card:
    """A note on a card of width `w`; `kind` is its lane's kind or colour name, `touchpoint` the
    name of the one it points at."""
    space, theme, style = context.space, context.theme, context.styles.note
    color = tone(theme, note.color, kind)
    ground = color.head if theme.note_shape == "sticky" else theme.card
    ink = readable(theme.text, ground)
    muted = readable(theme.muted, ground)
    left = space.edge + space.note_x - 1
    text_x = left + (_ICON + 5 if note.icon else 0)
    right = space.note_x + (16 if note.decisive else 0)
    block = wrap_note(note, context, style, max(8.0, w - text_x - right))
    text_h = max(block.height, block.line_height)
    h = 2 * space.note_y + text_h
    marks = _marks(note, touchpoint, context)
    below: Parts = ()
    if marks:
        below, more = lay_marks(
            marks, context, left, space.note_y + text_h + 2, w - left - space.note_x, muted
        )
        h += more + 2
    h = snap(h)
    parts = card_ground(context, w, h, color)
    if note.icon:
        parts.append(
            Glyph(
                left, space.note_y + (block.line_height - _ICON) / 2, _ICON, note.icon, color.text
            )
        )
    parts.extend(set_note(block, style, ink, ground, text_x, space.note_y, w - text_x - right))
    if note.decisive:
        size = 13.0
        parts.append(
            Glyph(
                w - space.note_x - size + 2,
                space.note_y + (block.line_height - size) / 2,
                size,
                "star-fill",
                theme.neutral,
            )
        )
    parts.extend(below)
    box = edit_box(block, style, ink, ground, text_x, space.note_y, w - text_x - right)
    return Card("note", note.id, w, h, tuple(parts), box)


def lay_passage(note: Note, context: Context, w: float, kind: str) -> Card:
    """A note of a text band: running text without a card."""
    theme, style, space = context.theme, context.styles.note, context.space
    color = tone(theme, note.color, kind)
    ink = readable(theme.text, color.cell)
    inner = w - 2 * space.note_x
    block = wrap_note(note, context, style, max(8.0, inner))
    h = snap(max(block.height, block.line_height) + 4)
    parts = set_note(block, style, ink, color.cell, space.note_x, 2, inner)
    box = edit_box(block, style, ink, color.cell, space.note_x, 2, inner)
    return Card("note", note.id, w, h, parts, box)
