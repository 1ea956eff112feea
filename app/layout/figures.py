"""Metrics: the number, its name, how it is drawn, and what is said of it."""

from __future__ import annotations

import math
from typing import NamedTuple

from app.layout.colors import legible, readable, tone
from app.layout.context import Context, edit_box, set_lines
from app.layout.meters import (
    BAR,
    RING,
    Inks,
    bar,
    inks_of,
    ring,
    ring_height,
    ring_radius,
    sparkline,
)
from app.layout.notes import Card
from app.layout.picture import Box, EditBox, Path, Primitive
from app.layout.remarks import lay_remarks, remarks_on
from app.layout.space import snap
from app.layout.text.lines import TextBlock
from app.layout.trends import Scale, gauge_of, misses_target, scale_of
from app.model.items import Metric

_PAD = 4.0
_TOP = 2.0
_UNKNOWN = "–"

AXIS_ROOM = 84.0
"""Between the ends of the scale that columns share."""

_COLUMN = 44.0
"""The most of a column's width."""


class Axis(NamedTuple):
    """The scale that columns share; beside it room for their values, px."""

    scale: Scale
    above: float
    below: float

    @property
    def height(self) -> float:
        """Of what is drawn above the words."""
        return self.above + AXIS_ROOM + self.below


class _Paper(NamedTuple):
    """What a card is set on."""

    metric: Metric
    context: Context
    w: float
    ground: str
    ink: str
    """Of the number."""
    inks: Inks

    @property
    def inner(self) -> float:
        return self.w - 2 * _PAD

    def number(self, room: float) -> TextBlock:
        """The value in a room, short where it does not fit."""
        metric, labels, text = self.metric, self.context.labels, self.context.text
        style = self.context.styles.figure
        if metric.value is None:
            return text.wrap(_UNKNOWN, style, room)
        shown = labels.quantity(metric.value, metric.unit, signed=metric.signed)
        if text.width(shown, style) > room:
            shown = labels.quantity(metric.value, metric.unit, signed=metric.signed, short=True)
        return text.wrap(shown, style, room)

    def label(self, room: float) -> TextBlock:
        return self.context.text.wrap(self.metric.label, self.context.styles.small, room)

    def edit(self, number: TextBlock, y: float) -> EditBox:
        style = self.context.styles.figure
        return edit_box(number, style, self.ink, self.ground, _PAD, y, self.inner)

    def card(self, parts: list[Primitive], h: float, box: EditBox) -> Card:
        return Card("metric", self.metric.id, self.w, snap(h), tuple(parts), box)

    def with_remarks(self, parts: list[Primitive], y: float, align: float = 0.0) -> float:
        """Adds what is said of the metric from y on; where that ends."""
        remarks = remarks_on(self.metric, self.context, self.ground)
        if not remarks:
            return y
        below, more = lay_remarks(remarks, self.context, _PAD, y + 2, self.inner, align)
        parts += below
        return y + 2 + more

    def with_label(self, parts: list[Primitive], y: float) -> float:
        """Adds the name in the middle; where it ends."""
        if not self.metric.label:
            return y
        label = self.label(self.inner)
        style = self.context.styles.small
        ink = readable(self.context.theme.text, self.ground)
        parts += set_lines(label, style, ink, _PAD, y, self.inner, 0.5)
        return y + label.height


def lay_metric(metric: Metric, context: Context, w: float, kind: str) -> Card:
    """A metric of width `w`. A target missed by far colours number and meter, and is marked."""
    paper = _paper(metric, context, w, kind)
    return _gauge(paper) if metric.drawing == "gauge" else _plain(paper)


def lay_column(metric: Metric, context: Context, w: float, kind: str, axis: Axis) -> Card:
    """A metric as a column of an axis, its value at the column's end, its name below."""
    paper = _paper(metric, context, w, kind)
    number = paper.number(paper.inner)
    theme, inks, scale = context.theme, paper.inks, axis.scale
    parts: list[Primitive] = []

    def height(value: float) -> float:
        return axis.above + AXIS_ROOM * (1 - scale.share(value))

    zero = height(0.0)
    top = zero - number.height
    if metric.value is not None:
        wide = min(_COLUMN, paper.inner * 0.6)
        end = height(metric.value)
        size = max(1.0, abs(zero - end)) if metric.value else 0.0
        upper = zero - size if metric.value > 0 else zero
        if size:
            fill = theme.bad if misses_target(metric) else theme.accent
            parts.append(Box((w - wide) / 2, upper, wide, size, fill, min(2.0, size / 2)))
        top = zero + size + 1 if metric.value < 0 else upper - number.height - 1
    parts.append(Box(0, zero - 0.5, w, 1, inks.track))
    style = context.styles.figure
    top = snap(max(0.0, top))
    if metric.target is not None:
        at = height(metric.target)
        beside = (w - number.width) / 2 - 3
        covered = top - 1 < at < top + number.height + 1 and beside > 0
        for left, right in ((0.0, beside), (w - beside, w)) if covered else ((0.0, w),):
            line = (("M", left, at), ("L", right, at))
            bounds = (left, at, right - left, 0.0)
            parts.append(Path(line, bounds, None, inks.mark, 1.0, (4.0, 3.0)))
    parts += set_lines(number, style, paper.ink, _PAD, top, paper.inner, 0.5)
    y = paper.with_label(parts, snap(axis.height + 3))
    y = paper.with_remarks(parts, y, 0.5)
    return paper.card(parts, y + 3, paper.edit(number, top))


def value_height(metric: Metric, context: Context, w: float, kind: str) -> float:
    """How high the value is written at the end of a column, px."""
    paper = _paper(metric, context, w, kind)
    return paper.number(paper.inner).height + 2


def _paper(metric: Metric, context: Context, w: float, kind: str) -> _Paper:
    color = tone(context.theme, None, kind)
    theme = context.theme
    ink = legible(theme.bad if misses_target(metric) else theme.text, color.cell)
    return _Paper(metric, context, w, color.cell, ink, inks_of(metric, context, color))


def _plain(paper: _Paper) -> Card:
    """The number, its name beside or below it, and a bar, a sparkline or neither."""
    metric, context, inner = paper.metric, paper.context, paper.inner
    styles = context.styles
    number = paper.number(inner)
    y = _TOP
    parts: list[Primitive] = [*set_lines(number, styles.figure, paper.ink, _PAD, y, inner)]
    beside = inner - number.width - 6
    label = paper.label(max(20.0, beside))
    first = y + number.ascent
    if len(number.lines) == 1 and (beside >= 40 and len(label.lines) <= 1):
        label_x, label_y, label_w = _PAD + number.width + 6, first - label.ascent, beside
        y += number.height
    else:
        label = paper.label(inner)
        label_x, label_y, label_w = _PAD, y + number.height, inner
        y += number.height + label.height
    label_ink = readable(context.theme.text, paper.ground)
    parts += set_lines(label, styles.small, label_ink, label_x, label_y, label_w)
    scale = scale_of(metric)
    if metric.drawing == "bar" and scale is not None and metric.value is not None:
        parts += bar(metric, scale, paper.inks, _PAD, y + 4, inner)
        y += 4 + BAR
    elif metric.drawing == "sparkline":
        line, more = sparkline(metric, paper.inks, _PAD, y + 3, inner)
        parts += line
        y += 3 + more if line else 0.0
    y = paper.with_remarks(parts, y)
    return paper.card(parts, y + 3, paper.edit(number, _TOP))


def _gauge(paper: _Paper) -> Card:
    """A half ring with the number in it, or below it where it is too wide; at its feet the ends of
    the scale."""
    metric, context, inner = paper.metric, paper.context, paper.inner
    styles, labels, text = context.styles, context.labels, context.text
    radius, middle = ring_radius(inner), paper.w / 2
    foot = _TOP + ring_height(radius)
    centre = foot - RING / 2
    scale = gauge_of(metric)
    parts: list[Primitive] = [*ring(metric, scale, paper.inks, middle, centre, radius)]
    ascent = text.wrap("0", styles.figure, inner).ascent
    mouth = 2 * math.sqrt(max(0.0, (radius - RING / 2) ** 2 - ascent**2)) - 4
    number = paper.number(max(20.0, mouth))
    inside = len(number.lines) == 1 and number.width <= mouth
    if inside:
        top = snap(centre + 1) - number.ascent
    else:
        number, top = paper.number(inner), foot
    ends: list[TextBlock] = []
    for value in scale:
        shown = labels.quantity(value, metric.unit, signed=metric.signed, short=True)
        ends.append(text.wrap(shown, styles.small, inner))
    muted = readable(context.theme.muted, paper.ground)
    y = foot
    if inside and sum(block.width for block in ends) + 8 <= inner:
        for block, at in zip(ends, (middle - radius, middle + radius), strict=True):
            left = min(max(_PAD, at - block.width / 2), paper.w - _PAD - block.width)
            parts += set_lines(block, styles.small, muted, left, y, block.width)
        y += max(block.height for block in ends)
    parts += set_lines(number, styles.figure, paper.ink, _PAD, top, inner, 0.5)
    y = max(y, top + number.height)
    y = paper.with_label(parts, y)
    y = paper.with_remarks(parts, y, 0.5)
    return paper.card(parts, y + 3, paper.edit(number, top))
