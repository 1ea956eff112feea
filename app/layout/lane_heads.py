"""The head of a lane: its icon, name and description on the lane's ground."""

from __future__ import annotations

from typing import NamedTuple

from app.layout.colors import readable, tone
from app.layout.context import Context, alignment, edit_box, set_lines
from app.layout.picture import Box, EditBox, Glyph, Group, Primitive
from app.layout.space import LANE_HEAD, snap
from app.model.lanes import Lane

_ICON = 16.0


class Head(NamedTuple):
    """The parts of a lane's head, but for its ground, and where its words end."""

    parts: tuple[Primitive, ...]
    edit: EditBox
    bottom: float


def head_height(lane: Lane, context: Context) -> tuple[float, Head]:
    """The least height of a lane for its head's sake, and that head's contents."""
    space, styles = context.space, context.styles
    color = tone(context.theme, lane.color, lane.kind)
    ink = readable(color.text, color.head)
    left = 9.0
    inner = space.lane_head - 2 * left
    y = 9.0
    parts: list[Primitive] = []
    align = alignment(context.theme.looks.lane)
    if lane.icon:
        size = snap(_ICON * space.lane_head / LANE_HEAD)
        parts.append(Glyph(snap(left + (inner - size) * align), y, size, lane.icon, color.text))
        y += size + 4
    name = context.text.wrap(lane.name or context.labels.untitled_lane, styles.lane, inner)
    parts += set_lines(name, styles.lane, ink, left, y, inner, align)
    edit = edit_box(name, styles.lane, ink, color.head, left, y, inner)
    y += name.height
    if lane.description:
        y += 3
        small = readable(context.theme.muted, color.head)
        more = context.text.wrap(lane.description, styles.small, inner)
        parts += set_lines(more, styles.small, small, left, y, inner, align)
        y += more.height
    return snap(max(space.lane_least, y + 9)), Head(tuple(parts), edit, y)


def lane_head(lane: Lane, context: Context, h: float, head: Head) -> Group:
    """The head on its ground, as high as its lane, px."""
    color = tone(context.theme, lane.color, lane.kind)
    w = context.space.lane_head
    ground = Box(0, 0, w, h, color.head, context.space.radius_cell)
    return Group("lane", lane.id, context.left, 0, w, h, (ground, *head.parts), head.edit)
