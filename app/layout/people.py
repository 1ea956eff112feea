"""People: the persona in the map's head, and who is named in a lane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from app.layout.colors import mix, readable, tone, tone_of
from app.layout.context import Context, Parts, edit_box, set_lines
from app.layout.note_shapes import badge_ground, badge_ground_color, right_pad
from app.layout.notes import Card
from app.layout.picture import Box, Image, Primitive
from app.layout.space import snap
from app.model.items import Person
from app.model.people import Persona
from app.model.theme import Theme, Tone


def initials(name: str) -> str:
    """Up to two letters that stand for a name, as its first and last words give them."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return letters.upper()


def owner_color(name: str) -> str | None:
    """The colour of somebody who is no persona: the same wherever the name stands."""
    folded = " ".join(name.split()).casefold()
    return _COLORS[crc32(folded.encode()) % len(_COLORS)] if folded else None


class Known(NamedTuple):
    """A persona of the map, the colours it is known by, and whether it steps back behind the one
    in focus."""

    persona: Persona
    tone: Tone
    back: bool


_COLORS = ("#f08c00", "#2b6cb0", "#7048e8", "#0b7285", "#c2255c", "#5c940d", "#862e9c", "#495057")
"""Of personas without a colour of their own: each takes the first that no other has."""


_LEAST = 40.0
"""Least room for a name, px."""


def known_personas(
    theme: Theme, personas: Sequence[Persona], focus: str | None
) -> dict[str, Known]:
    """The personas by id, in the map's order."""
    taken = {one.color for one in personas}
    free = [color for color in _COLORS if color not in taken] or list(_COLORS)
    known: dict[str, Known] = {}
    colorless = 0
    for one in personas:
        color = one.color
        if color is None:
            color = free[colorless % len(free)]
            colorless += 1
        known[one.id] = Known(one, tone(theme, color, "person"), focus not in (None, one.id))
    return known


def avatar(
    context: Context, name: str, color: Tone, x: float, y: float, size: float, portrait: str | None
) -> Parts:
    """A round portrait, or initials on a round ground."""
    if portrait:
        return (Image(x, y, size, size, portrait, True, size / 2, name),)
    style = context.styles.strong._replace(size=max(10.5, round(size * 0.36, 1)), weight=700)
    block = context.text.wrap(initials(name), style, size * 2)
    ground = tone_of(color.strong, context.theme).head
    return (
        Box(x, y, size, size, ground, size / 2),
        *set_lines(
            block,
            style,
            readable(color.text, ground),
            x - size / 2,
            y + (size - block.line_height) / 2,
            size * 2,
            0.5,
        ),
    )


def lay_person(person: Person, known: Known | None, context: Context, w: float, kind: str) -> Card:
    """Somebody in a lane: avatar, name, role, as wide as these where they stand in one stage. Who
    steps back is paler."""
    persona = known.persona if known else None
    theme, styles, text, space = context.theme, context.styles, context.text, context.space
    shown = person.name or (persona.name if persona else "")
    color = known.tone if known else tone(theme, owner_color(shown), kind)
    if known is not None and known.back:
        color = tone_of(mix(color.strong, theme.card, 0.5), theme)
    ground = badge_ground_color(theme, color)
    ink, muted = readable(theme.text, ground), readable(theme.muted, ground)
    if known is not None and known.back:
        ink = muted
    size = 20.0
    left = space.edge + 6 + size + 6
    pad = right_pad(context, w)
    inner = w - left - pad
    name = text.wrap(shown, styles.note, max(8.0, inner))
    role = text.wrap(person.role, styles.small, max(8.0, inner))
    if person.span == 1:
        inner = min(inner, max(name.width, role.width if person.role else 0.0, _LEAST))
        w = left + inner + pad
    y = space.note_y - 1
    body: list[Primitive] = [*set_lines(name, styles.note, ink, left, y, inner)]
    box = edit_box(name, styles.note, ink, ground, left, y, inner)
    y += max(name.height, name.line_height)
    if person.role:
        body += set_lines(role, styles.small, muted, left, y, inner)
        y += role.height
    h = snap(max(y + space.note_y - 1, size + 8))
    if not person.role and len(name.lines) == 1:
        shift = snap((h - name.line_height) / 2 - (space.note_y - 1))
        body = [
            part._replace(y=part.y + shift) if not isinstance(part, Image) else part
            for part in set_lines(name, styles.note, ink, left, space.note_y - 1, inner)
        ]
        box = box._replace(y=box.y + shift)
    parts = badge_ground(context, w, h, color)
    portrait = persona.portrait if persona else None
    parts += avatar(context, shown, color, space.edge + 6, (h - size) / 2, size, portrait)
    return Card("person", person.id, w, h, (*parts, *body), box)
