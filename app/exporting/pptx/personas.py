"""A persona on a slide of its own."""

from __future__ import annotations

from app.exporting.pptx.naming import Placed, together
from app.exporting.pptx.stages import Page, smallest_scale
from app.layout.colors import readable
from app.layout.context import Context, set_lines
from app.layout.people import Known, avatar
from app.layout.personas import lay_personas
from app.layout.picture import Group, Text
from app.layout.space import snap

_LARGER = (1.7, 1.5, 1.3, 1.15, 1.0)
_PORTRAIT = 72.0


def persona_page(known: Known, context: Context, room: tuple[float, float]) -> Page:
    """Who it is, its quote, and all that is known of it, in a room of a size in px of the slide:
    in smaller type where that would not hold it."""
    wide, high = room
    least = smallest_scale(context)
    for larger in _LARGER:
        scale = least * larger
        placed = _laid(known, context, wide / scale)
        if together(placed)[1] <= high / scale:
            return Page(placed, scale)
    placed = _laid(known, context, wide / least)
    return Page(placed, min(least, high / together(placed)[1]))


def _laid(known: Known, context: Context, w: float) -> tuple[Placed, ...]:
    persona, styles, theme = known.persona, context.styles, context.theme
    ink = readable(theme.text, theme.ground)
    muted = readable(theme.muted, theme.ground)
    age = "" if persona.age is None else context.labels.years.format(persona.age)
    parts: list[Text] = []
    x, y = _PORTRAIT + 16, 0.0
    for words, style, color in (
        (" · ".join(one for one in (persona.role, age, persona.place) if one), styles.strong, ink),
        (context.labels.quoted(persona.quote), styles.scenario._replace(italic=True), muted),
    ):
        if words:
            block = context.text.wrap(words, style, w - x)
            parts += set_lines(block, style, color, x, y, w - x)
            y += block.height + 4
    h = snap(max(_PORTRAIT, y))
    down = snap(max(0.0, (h - y) / 2))
    parts = [part._replace(y=part.y + down) for part in parts]
    face = avatar(context, persona.name, known.tone, 0, 0, _PORTRAIT, persona.portrait)
    head = Group("persona", persona.id, 0, 0, w, h, (*face, *parts))
    shown = lay_personas([known], persona.id, True, context, w, w)
    below = [Placed(one, one.x, one.y + h + 16) for one in shown.below]
    return (Placed(head, 0, 0), *below)
