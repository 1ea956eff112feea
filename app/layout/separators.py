"""Separators: lines across the map with a name, such as the line of visibility."""

from __future__ import annotations

from app.layout.colors import readable, tone
from app.layout.context import Context, edit_box, set_lines
from app.layout.picture import Group, Path
from app.layout.space import snap
from app.model.lanes import Lane, LineKind

_SEPARATOR = 26.0
_SEPARATOR_AIR = 5.0
_LINE_LEAST = 30.0
_STROKES: dict[LineKind, tuple[float, tuple[float, ...]]] = {
    "free": (1.25, (5.0, 4.0)),
    "interaction": (1.5, ()),
    "visibility": (2.0, (12.0, 6.0)),
    "internal": (2.0, (0.5, 5.0)),
}
"""Width and dashes of each kind: told apart without their names, and in black and white."""


def lay_separator(lane: Lane, context: Context) -> Group:
    """A line across the map with its name at the left; as high as the name needs."""
    theme, style = context.theme, context.styles.small._replace(weight=600)
    color = tone(theme, lane.color, lane.kind)
    ink = readable(color.text, theme.ground)
    w = context.grid_right - context.left
    block = context.text.wrap(lane.name, style, max(20.0, min(w - _LINE_LEAST - 10, w * 0.6)))
    height = snap(max(_SEPARATOR, block.height + 2 * _SEPARATOR_AIR, lane.height or 0.0))
    top = (height - block.height) / 2
    start = min(block.width + 10, w - _LINE_LEAST) if lane.name else 0.0
    middle = height / 2
    width, dash = _STROKES[lane.line]
    line = Path(
        (("M", start, middle), ("L", w, middle)),
        (start, middle, w - start, 0),
        None,
        color.strong,
        width,
        dash,
    )
    box = edit_box(block, style, ink, theme.ground, 0, top, min(max(start, 160), w))
    parts = (*set_lines(block, style, ink, 0, top, block.width), line)
    return Group("separator", lane.id, context.left, 0, w, height, parts, box)
