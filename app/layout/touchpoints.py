"""Touchpoints: rounded tags with the icon of their channel, dashed where the brand has no hold; the
customer's satisfaction as a face, the importance to the customer as dots."""

from __future__ import annotations

from app.layout.colors import legible, mix, readable, tone
from app.layout.context import Context, edit_box, set_lines
from app.layout.marks import RATING, rating_dots
from app.layout.moods import level_color
from app.layout.notes import Card
from app.layout.picture import Box, Glyph, Primitive
from app.layout.space import snap
from app.model.items import TouchpointUse
from app.model.people import Touchpoint

CHANNEL_ICONS: dict[str, str] = {
    "phone": "phone",
    "web": "globe",
    "branch": "bank",
    "email": "envelope-simple",
    "sms": "chat-text",
    "social": "share-network",
    "shop": "storefront",
    "post": "package",
    "event": "ticket",
    "app": "device-mobile",
    "chat": "chat-circle-dots",
    "third-party": "link",
    "other": "dots-three-circle",
}
"""Icon of each channel, in the names of the icon font."""

_ICON = 12.0
_FACE = 14.0
_FACES = ("smiley-sad-fill", "smiley-sad", "smiley-meh", "smiley", "smiley-fill")
"""From the lowest satisfaction to the highest."""

_DOTS = 7.0
"""Height of the line of dots below the name, px."""


def lay_touchpoint(
    use: TouchpointUse, touchpoint: Touchpoint | None, context: Context, w: float, kind: str
) -> Card:
    """A tag as wide as its name, at most `w`."""
    theme, style = context.theme, context.styles.small
    style = style._replace(size=max(style.size, theme.scale.note - 0.5))
    color = tone(theme, None, kind)
    ink = readable(theme.text, theme.card)
    name = touchpoint.name if touchpoint else use.touchpoint
    left = 8 + _ICON + 4
    satisfaction = use.satisfaction if context.marks else 0
    importance = use.importance if context.marks else 0
    right = 9.0 + (_FACE + 2 if satisfaction else 0)
    block = context.text.wrap(name, style, max(8.0, w - left - right))
    pad = 3.5
    inside = max(block.width, RATING if importance else 0.0)
    width = min(w, max(left + inside + right, 30.0))
    text_h = max(block.height, block.line_height)
    h = snap(text_h + 2 * pad + (_DOTS if importance else 0))
    indirect = touchpoint is not None and not touchpoint.direct
    line = mix(theme.card, color.strong, 0.75)
    radius = min(h / 2, (block.line_height + 2 * pad) / 2)
    parts: list[Primitive] = [
        Box(
            0.5,
            0.5,
            width - 1,
            h - 1,
            theme.card,
            radius - 0.5,
            mix(line, theme.text, 0.12) if indirect else line,
            1.0,
            (3.0, 2.5) if indirect else (),
        ),
        Glyph(
            8,
            pad + (block.line_height - _ICON) / 2,
            _ICON,
            CHANNEL_ICONS[touchpoint.channel if touchpoint else "other"],
            color.text,
        ),
        *set_lines(block, style, ink, left, pad, width - left - right),
    ]
    if satisfaction:
        shade = legible(level_color(theme, satisfaction - 3), theme.card)
        top = pad + (block.line_height - _FACE) / 2
        name = _FACES[satisfaction - 1]
        parts.append(Glyph(width - right + 4, top, _FACE, name, shade))
    if importance:
        muted = readable(theme.muted, theme.card)
        parts.extend(rating_dots(importance, left, pad + text_h + _DOTS / 2 - 0.5, muted))
    box = edit_box(block, style, ink, theme.card, left, pad, width - left - right)
    return Card("touchpoint", use.id, width, h, tuple(parts), box)
