"""Metrics: the number, its name, a bar against its scale with the target marked."""

from __future__ import annotations

import math

from app.layout.colors import legible, mix, readable, tone
from app.layout.context import Context, edit_box, set_lines
from app.layout.notes import Card
from app.layout.picture import Box, Primitive
from app.layout.space import snap
from app.model.items import Metric

_BAR = 4.0


_FAR = 0.2
"""Share of the target by which a value may miss it before it is drawn as bad: a map where every
near miss were red would point at nothing."""


def misses_target(metric: Metric) -> bool:
    """Whether the value is on the wrong side of its target, and far from it."""
    if metric.value is None or metric.target is None:
        return False
    short = metric.target - metric.value
    if metric.better == "lower":
        short = -short
    return short > abs(metric.target) * _FAR


def scale_top(metric: Metric) -> float | None:
    """The value at the full length of the bar: its own top, 100 for a percentage, or what makes
    room for value and target; None where nothing gives a scale that a number can hold."""
    if metric.top is not None and metric.top > 0:
        return metric.top
    if metric.unit == "%":
        return 100.0
    if metric.target is not None and metric.value is not None:
        most = max(metric.target, metric.value)
        top = most * 1.25
        return top if most > 0 and math.isfinite(top) else None
    return None


def lay_metric(metric: Metric, context: Context, w: float, kind: str) -> Card:
    """A metric of width `w`. A target missed by far colours number and bar."""
    theme, styles, labels, text = context.theme, context.styles, context.labels, context.text
    color = tone(theme, None, kind)
    missed = misses_target(metric)
    ink = legible(theme.bad if missed else theme.text, color.cell)
    muted = readable(theme.muted, color.cell)
    shown = (
        "–"
        if metric.value is None
        else labels.quantity(metric.value, metric.unit, signed=metric.signed)
    )
    pad = 4.0
    inner = w - 2 * pad
    number = text.wrap(shown, styles.figure, inner)
    y = 2.0
    parts: list[Primitive] = [*set_lines(number, styles.figure, ink, pad, y, inner)]
    beside = inner - number.width - 6
    label = text.wrap(metric.label, styles.small, max(20.0, beside))
    first = y + number.ascent
    if len(number.lines) == 1 and (beside >= 40 and len(label.lines) <= 1):
        label_x, label_y = pad + number.width + 6, first - label.ascent
        label_w = beside
        y += number.height
    else:
        label = text.wrap(metric.label, styles.small, inner)
        label_x, label_y, label_w = pad, y + number.height, inner
        y += number.height + label.height
    label_ink = readable(theme.text, color.cell)
    parts.extend(set_lines(label, styles.small, label_ink, label_x, label_y, label_w))
    box = edit_box(number, styles.figure, ink, color.cell, pad, 2.0, inner)
    top = scale_top(metric)
    if top is not None and metric.value is not None:
        y += 4
        share = min(1.0, max(0.0, metric.value / top))
        track = mix(color.cell, color.text, 0.16)
        parts.append(Box(pad, y, inner, _BAR, track, _BAR / 2))
        if share > 0:
            length = max(_BAR, inner * share)
            fill = theme.bad if missed else theme.accent
            parts.append(Box(pad, y, length, _BAR, fill, _BAR / 2))
        if metric.target is not None and 0 <= metric.target <= top:
            at = pad + inner * (metric.target / top)
            parts.append(Box(at - 1, y - 2, 2, _BAR + 4, readable(theme.text, color.cell), 1))
        y += _BAR
    if metric.target is not None:
        words = labels.target.format(
            labels.quantity(metric.target, metric.unit, signed=metric.signed)
        )
        block = text.wrap(words, styles.small, inner)
        parts.extend(set_lines(block, styles.small, muted, pad, y + 2, inner))
        y += 2 + block.height
    return Card("metric", metric.id, w, snap(y + 3), tuple(parts), box)
