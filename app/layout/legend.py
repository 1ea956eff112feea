"""What the marks of a map mean, in a line below its lanes."""

from __future__ import annotations

from collections.abc import Set

from app.layout.colors import readable
from app.layout.context import Context, set_lines
from app.layout.marks import MARK, MARK_ICONS, RATING, rating_dots
from app.layout.picture import Band, Glyph, Group, Primitive
from app.layout.space import snap

_ABOVE = 6.0
_APART = 18.0
_ORDER = (
    *("decisive", "importance", "impact", "effort", "votes"),
    *("assumed", "observed", "measured"),
)


def lay_legend(used: Set[str], context: Context) -> Band:
    """The marks that a map uses with their words, broken over lines; without height when it
    uses none."""
    names = [name for name in _ORDER if name in used]
    if not names:
        return Band("/legend", 0.0, ())
    theme, style = context.theme, context.styles.small
    ink = readable(theme.muted, theme.ground)
    w = context.grid_right - context.left
    line = snap(style.size * 1.6)
    parts: list[Primitive] = []
    x, y = 0.0, _ABOVE
    for name in names:
        sign = RATING if name == "importance" else MARK
        block = context.text.wrap(context.labels.marks[name], style, max(20.0, w - sign - 4))
        width = sign + 4 + block.width
        if x > 0 and x + width > w + 0.01:
            x = 0.0
            y += line
        if name == "importance":
            parts += rating_dots(3, x, y + line / 2, ink)
        else:
            color = theme.neutral if name == "decisive" else ink
            parts.append(Glyph(x, y + (line - MARK) / 2, MARK, MARK_ICONS[name], color))
        top = y + (line - block.line_height) / 2
        parts += set_lines(block, style, ink, x + sign + 4, top, block.width)
        y += block.height - block.line_height
        x += width + _APART
    height = y + line
    group = Group("legend", "legend", context.left, 0, w, height, tuple(parts))
    return Band("/legend", height, (group,))
