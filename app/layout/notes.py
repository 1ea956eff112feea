"""Notes: a card with text, an edge of its lane's hue, and a line of marks below."""

from __future__ import annotations

from typing import NamedTuple

from app.layout.colors import legible, readable, tone
from app.layout.context import Context, Parts, edit_box
from app.layout.marks import lay_marks, note_marks
from app.layout.picture import Box, EditBox, Glyph, GroupKind, Path, Primitive
from app.layout.shapes import left_edge
from app.layout.space import snap
from app.layout.styled import set_note, wrap_note
from app.model.items import Note
from app.model.theme import Theme, Tone

SHADOW = "#1d233014"
_ICON = 13.0


class Card(NamedTuple):
    """An item laid out for a width, not yet placed."""

    kind: GroupKind
    element: str
    w: float
    h: float
    parts: Parts
    edit: EditBox | None = None


def ground_of(theme: Theme, color: Tone) -> str:
    """What the words of a card stand on."""
    return color.head if theme.note_shape == "sticky" else theme.card


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


def lay_note(note: Note, touchpoint: str, context: Context, w: float, kind: str) -> Card:
    """A note on a card of width `w`; `kind` is its lane's kind or colour name, `touchpoint` the
    name of the one it points at."""
    space, theme, style = context.space, context.theme, context.styles.note
    color = tone(theme, note.color, kind)
    ground = ground_of(theme, color)
    ink = readable(theme.text, ground)
    muted = readable(theme.muted, ground)
    left = space.edge + space.note_x - 1
    text_x = left + (_ICON + 5 if note.icon else 0)
    right = space.note_x + (16 if note.decisive else 0)
    block = wrap_note(note, context, style, max(8.0, w - text_x - right))
    text_h = max(block.height, block.line_height)
    h = 2 * space.note_y + text_h
    marks = note_marks(note, touchpoint, context)
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
                legible(theme.neutral, ground, least=3.0),
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
    if note.span > 1:  # over the gaps between its cells
        parts = (Box(0, 0, w, h, color.cell), *parts)
    return Card("note", note.id, w, h, parts, box)
