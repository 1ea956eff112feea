"""Notes: words in the theme's shape, in their lane's hue, and a line of marks below."""

from __future__ import annotations

from typing import NamedTuple

from app.layout.colors import legible, readable, tone
from app.layout.context import Context, Parts, edit_box
from app.layout.marks import lay_marks, note_marks
from app.layout.note_shapes import note_ground, note_ground_color, right_pad, tail_height
from app.layout.picture import Box, EditBox, Glyph, GroupKind, Primitive
from app.layout.space import snap
from app.layout.styled import set_note, wrap_note
from app.model.items import Note
from app.model.theme import Tone

_ICON = 13.0


class Card(NamedTuple):
    """An item laid out for a width, not yet placed."""

    kind: GroupKind
    element: str
    w: float
    h: float
    parts: Parts
    edit: EditBox | None = None
    foot: float = 0.0
    """See `Group`."""


class NoteLook(NamedTuple):
    """What all notes of one colour have in common in a lane."""

    tone: Tone
    ground: str
    ink: str
    muted: str
    tail: float
    """How far a bubble's tail hangs down, px."""


def note_look(context: Context, paint: str | None, kind: str) -> NoteLook:
    """The look of notes of a colour, or without one of the lane's: its kind or colour name."""
    theme = context.theme
    color = tone(theme, paint, kind)
    ground = note_ground_color(theme, color)
    ink = readable(theme.looks.note.color or theme.text, ground)
    return NoteLook(color, ground, ink, readable(theme.muted, ground), tail_height(context))


def lay_note(
    note: Note,
    look: NoteLook,
    touchpoint: str,
    context: Context,
    w: float,
    *,
    thinking: bool = False,
) -> Card:
    """A note of width `w`; `touchpoint` is the name of the one it points at, `thinking` whether it
    is thought, not said."""
    space, theme, style = context.space, context.theme, context.styles.note
    color, ground, ink, muted, tail = look
    left = space.edge + space.note_x - 1
    text_x = left + (_ICON + 5 if note.icon else 0)
    pad = right_pad(context, w)
    right = pad + (16 if note.decisive else 0)
    block = wrap_note(note, context, style, max(8.0, w - text_x - right))
    text_h = max(block.height, block.line_height)
    h = 2 * space.note_y + text_h
    marks = note_marks(note, touchpoint, context)
    below: Parts = ()
    if marks:
        below, more = lay_marks(
            marks, context, left, space.note_y + text_h + 2, w - left - pad, muted
        )
        h += more + 2
    h = snap(h + tail)
    filled = note.span > 1 or note.color is not None
    parts: list[Primitive] = [*note_ground(context, w, h, color, thinking=thinking, filled=filled)]
    if note.icon:
        parts.append(
            Glyph(
                left,
                space.note_y + (block.line_height - _ICON) / 2,
                _ICON,
                note.icon,
                legible(color.text, ground),
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
    return Card("note", note.id, w, h, tuple(parts), box, tail)


def lay_passage(note: Note, context: Context, w: float, kind: str) -> Card:
    """A note of a text band: running text without a card."""
    theme, style, space = context.theme, context.styles.note, context.space
    color = tone(theme, note.color, kind)
    ink = readable(theme.looks.note.color or theme.text, color.cell)
    left = space.note_x + (_ICON + 5 if note.icon else 0)
    inner = w - left - space.note_x
    block = wrap_note(note, context, style, max(8.0, inner))
    h = snap(max(block.height, block.line_height) + 4)
    parts = set_note(block, style, ink, color.cell, left, 2, inner)
    box = edit_box(block, style, ink, color.cell, left, 2, inner)
    if note.icon:
        top = 2 + (block.line_height - _ICON) / 2
        parts = (Glyph(space.note_x, top, _ICON, note.icon, color.text), *parts)
    if note.span > 1:  # over the gaps between its cells
        parts = (Box(0, 0, w, h, color.cell), *parts)
    return Card("note", note.id, w, h, parts, box)
