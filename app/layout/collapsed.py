"""What stands for a lane or a stage that is collapsed: a thin band with its name and how many
notes it holds."""

from __future__ import annotations

from app.layout.colors import readable, tone
from app.layout.context import Context, edit_box, set_lines
from app.layout.picture import Band, Box, Glyph, Group, Primitive
from app.layout.space import snap
from app.model.lanes import Lane

COLUMN = 104.0
"""Width of a collapsed stage, px."""

_LEAST = 26.0
_AIR = 5.0
_CARET = 12.0
_LEFT = 7.0


def lay_collapsed(lane: Lane, count: int, context: Context) -> Band:
    """A collapsed lane: its name beside a small arrow, and over all stages the number of notes."""
    theme, space = context.theme, context.space
    color = tone(theme, lane.color, lane.kind)
    style = context.styles.small._replace(weight=600)
    ink = readable(color.text, color.head)
    left = _LEFT + _CARET + 4
    inner = space.lane_head - left - 6
    name = context.text.wrap(lane.name or context.labels.untitled_lane, style, inner)
    w = context.grid_right - context.grid_left
    words = context.text.wrap(context.labels.notes(count), context.styles.small, w - 20)
    height = snap(max(_LEAST, max(name.height, words.height) + 2 * _AIR))
    top = (height - name.height) / 2
    head: list[Primitive] = [
        Box(0, 0, space.lane_head, height, color.head, space.radius_cell),
        Glyph(_LEFT, (height - _CARET) / 2, _CARET, "caret-right", ink),
        *set_lines(name, style, ink, left, top, inner),
    ]
    box = edit_box(name, style, ink, color.head, left, top, inner)
    muted = readable(theme.muted, color.cell)
    strip: tuple[Primitive, ...] = (
        Box(0, 0, w, height, color.cell, space.radius_cell),
        *set_lines(words, context.styles.small, muted, 10, (height - words.height) / 2, w - 20),
    )
    return Band(
        lane.id,
        height,
        (
            Group("fold", lane.id, context.grid_left, 0, w, height, strip),
            Group("lane", lane.id, context.left, 0, space.lane_head, height, tuple(head), box),
        ),
    )


def collapsed_cells(lane: Lane, height: float, context: Context) -> tuple[Group, ...]:
    """What a lane shows of the stages that are collapsed: their ground, px high."""
    color = tone(context.theme, lane.color, lane.kind)
    return tuple(
        Group(
            "fold",
            column.stage,
            column.x,
            0,
            column.w,
            height,
            (Box(0, 0, column.w, height, color.head, context.space.radius_cell),),
        )
        for column in context.columns
        if column.collapsed
    )
