"""Stage heads from left to right, and the bands of phases above them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from app.layout.collapsed import COLUMN
from app.layout.colors import along, mix, readable, tone, tone_of
from app.layout.context import Context, alignment, edit_box, set_lines
from app.layout.moment_names import MomentNames, lay_moments
from app.layout.picture import Band, Box, Column, Fill, Gradient, Group, Path, Primitive
from app.layout.shapes import chevron
from app.layout.space import Space, snap
from app.layout.stage_details import frame_details, lay_details
from app.layout.text.lines import TextBlock, TextStyle
from app.model.journey import Phase, Stage

_PHASE_PAD = 4.0
_ROUND = 23.0
"""Corners of rounded heads, so that a high one does not cut its words."""


class _Band(NamedTuple):
    """A phase, placed: left edge and width, and which row it is in, from the top."""

    phase: Phase
    left: float
    w: float
    row: int
    face: TextStyle
    block: TextBlock


def place_columns(
    stages: Sequence[Stage], space: Space, collapsed: Collection[str] = ()
) -> tuple[Column, ...]:
    """A column for each stage. Stages without a width of their own are `space.stage` wide;
    fewer than five share `space.wide`, up to `space.stage_most` each. None is narrower than
    `space.stage_least`, whatever width it has of its own; a split stage has room for three
    sub-columns; those `collapsed` are narrow."""
    count = sum(1 for stage in stages if stage.id not in collapsed)
    auto = space.stage
    if 0 < count < 5:
        auto = min(space.stage_most, (space.wide - (count - 1) * space.gap) / count)
    x = space.sheet + space.lane_head + space.gap
    out: list[Column] = []
    for stage in stages:
        small = stage.id in collapsed
        split = stage.split and not small
        w, least = stage.width or auto, space.stage_least
        if split:
            w = stage.width or max(auto, 3 * space.moment)
            least = 3 * max(least, space.moment_least)
        w = COLUMN if small else max(w, least)
        out.append(Column(stage.id, x, w, small, split))
        x += w + space.gap
    return tuple(out)


def _ground(stage: Stage, index: int, count: int, context: Context) -> tuple[Fill, str, str]:
    """Fill of a stage head, and its colours at both ends."""
    theme = context.theme
    if stage.color:
        color = stage.color
        if not color.startswith("#"):
            color = tone(theme, color, "neutral").text
        return color, color, color
    left, right = along(theme.stages, index / count), along(theme.stages, (index + 1) / count)
    return (left if left == right else Gradient(left, right)), left, right


def lay_stages(
    stages: Sequence[Stage],
    phases: Sequence[Phase],
    context: Context,
    *,
    details: bool,
    counts: Mapping[str, int] | None = None,
) -> Band:
    """The row of stage heads, with phases above when there are any, and under them, with
    `details`, what the stages are about. `counts` says how many notes each collapsed stage
    stands for."""
    space, styles, theme, text = context.space, context.styles, context.theme, context.text
    groups: list[Group] = []
    y = 0.0
    if phases:
        height, bands = lay_phases(phases, context)
        groups += bands
        y = height + space.gap if bands else 0.0
    shape = theme.stage_shape
    tip = space.chevron if shape == "chevron" else 0.0
    pad = 16.0 if shape == "rounded" else tip + 10
    side = pad if shape == "rounded" else 6.0
    blocks: list[tuple[TextBlock, TextBlock | None, float, float, MomentNames | None]] = []
    row = space.stage_row
    align = alignment(theme.looks.stage)
    for stage, column in zip(stages, context.columns, strict=True):
        inner = max(20.0, column.w - pad - side)
        style = _name_style(column, context)
        name = text.wrap(stage.name or context.labels.untitled_stage, style, inner)
        words = context.labels.duration(stage.duration)
        if column.collapsed:
            words = context.labels.notes((counts or {}).get(stage.id, 0))
        duration = text.wrap(words, styles.duration, inner) if words else None
        h = name.height + (duration.height if duration else 0)
        moments = lay_moments(column, context) if column.split else None
        row = max(row, h + 12 + (moments.height if moments else 0.0))
        blocks.append((name, duration, h, inner, moments))
    row = snap(row)
    count = len(stages)
    below = [
        lay_details(stage, context, column.w, row + space.gap)
        if details and not column.collapsed
        else None
        for stage, column in zip(stages, context.columns, strict=True)
    ]
    deep = max((one[1] for one in below if one is not None), default=0.0)
    more = space.gap + deep if deep else 0.0
    for index, (stage, column) in enumerate(zip(stages, context.columns, strict=True)):
        name, duration, h, inner, moments = blocks[index]
        fill, one, two = _ground(stage, index, count, context)
        ink = readable(theme.stage_text, one, two)
        parts: list[Primitive] = []
        if shape == "chevron":
            bounds = (0.0, 0.0, column.w + tip, row)
            parts.append(Path(chevron(column.w, row, tip), bounds, fill))
        else:
            radius = min(row / 2, _ROUND) if shape == "rounded" else space.radius_cell
            parts.append(Box(0, 0, column.w, row, fill, radius))
        top = (row - h - (moments.height if moments else 0.0)) / 2
        style = _name_style(column, context)
        parts += set_lines(name, style, ink, pad, top, inner, align)
        box = edit_box(name, style, ink, mix(one, two, 0.5), pad, top, inner)
        if duration:
            lower = top + name.height
            parts += set_lines(duration, styles.duration, ink, pad, lower, inner, align)
        if moments:
            parts += moments.parts(row, ink)
        told = below[index]
        if told is not None:
            parts += (frame_details(context, column.w, row + space.gap, deep), *told[0])
        h = row + (more if told is not None else 0.0)
        groups.append(Group("stage", stage.id, column.x, y, column.w + tip, h, tuple(parts), box))
    return Band("/stages", y + row + more, tuple(groups))


def _name_style(column: Column, context: Context) -> TextStyle:
    """A collapsed stage has a small name."""
    styles = context.styles
    return styles.small._replace(weight=600) if column.collapsed else styles.stage


def lay_phases(phases: Sequence[Phase], context: Context) -> tuple[float, list[Group]]:
    """Each phase over its stages, however their order changed since: from the leftmost to the
    rightmost of its two ends. Phases over the same stage stand below one another."""
    theme, text = context.theme, context.text
    style = context.styles.small._replace(weight=600)
    columns = {column.stage: column for column in context.columns}
    unnamed = style._replace(italic=True)
    laid: list[_Band] = []
    for phase in phases:
        first, last = columns.get(phase.first), columns.get(phase.last)
        if first is None or last is None:
            continue
        left = min(first.x, last.x)
        w = max(first.x + first.w, last.x + last.w) - left
        face = style if phase.name else unnamed
        words = phase.name or context.labels.untitled_phase
        block = text.wrap(words, face, max(20.0, w - 20))
        above = {one.row for one in laid if one.left < left + w and left < one.left + one.w}
        row = next(n for n in range(len(laid) + 1) if n not in above)
        laid.append(_Band(phase, left, w, row, face, block))
    heights = [
        max(snap(one.block.height + 2 * _PHASE_PAD) for one in laid if one.row == row)
        for row in range(len({one.row for one in laid}))
    ]
    out: list[Group] = []
    for phase, left, w, row, face, block in laid:
        height, y = heights[row], sum(heights[:row]) + row * context.space.gap
        color = tone(theme, phase.color, "neutral")
        if phase.color is None:
            color = tone_of(along(theme.stages, 0.5), theme)
        ink = readable(color.text, color.head)
        parts: list[Primitive] = [Box(0, 0, w, height, color.head, context.space.radius_cell)]
        top = (height - block.height) / 2
        parts += set_lines(block, face, ink, 10, top, w - 20, 0.5)
        box = edit_box(block, style, ink, color.head, 10, top, w - 20)
        out.append(Group("phase", phase.id, left, y, w, height, tuple(parts), box))
    return sum(heights) + max(0, len(heights) - 1) * context.space.gap, out
