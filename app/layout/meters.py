"""What stands below a metric's number: a bar, a sparkline, the ring of a gauge."""

from __future__ import annotations

import math
from typing import NamedTuple

from app.layout.colors import mix, readable
from app.layout.context import Context, Parts
from app.layout.picture import Box, Path, Primitive
from app.layout.shapes import arc, circle
from app.layout.space import snap
from app.layout.trends import Scale, misses_target
from app.model.items import Metric
from app.model.theme import Tone

BAR = 4.0
RING = 9.0
"""How thick the ring of a gauge is."""

_RADIUS = 46.0
"""The most of a ring, to the middle of its line."""

_SPARK = 30.0
_DOT = 3.0


class Inks(NamedTuple):
    """The colours of a meter: what is filled, what is empty, and marks on both."""

    fill: str
    track: str
    mark: str


def inks_of(metric: Metric, context: Context, color: Tone) -> Inks:
    """The colours of a metric; one that misses its target by far is bad."""
    theme = context.theme
    fill = theme.bad if misses_target(metric) else theme.accent
    return Inks(fill, mix(color.cell, color.text, 0.16), readable(theme.text, color.cell))


def bar(metric: Metric, scale: Scale, inks: Inks, x: float, y: float, w: float) -> Parts:
    """A bar of height `BAR` from zero to the value, its target marked; two px of room above and
    below."""
    value = metric.value or 0.0
    parts: list[Primitive] = [Box(x, y, w, BAR, inks.track, BAR / 2)]
    zero, share = scale.share(0.0), scale.share(value)
    if share != zero:
        length = max(BAR, w * abs(share - zero))
        left = min(max(x, x + w * min(share, zero)), x + w - length)
        parts.append(Box(left, y, length, BAR, inks.fill, BAR / 2))
    if scale.low < 0 < scale.high:
        parts.append(Box(x + w * zero - 0.5, y - 1, 1, BAR + 2, inks.mark))
    if metric.target is not None and scale.low <= metric.target <= scale.high:
        at = x + w * scale.share(metric.target)
        parts.append(Box(at - 1, y - 2, 2, BAR + 4, inks.mark, 1))
    return tuple(parts)


def sparkline(metric: Metric, inks: Inks, x: float, y: float, w: float) -> tuple[Parts, float]:
    """The earlier values and that of now as a line, its last point marked, the target a thin line
    across; its height, 0 with nothing to draw."""
    values = [*metric.history, *(() if metric.value is None else (metric.value,))]
    if not values:
        return (), 0.0
    held = [*values, *(() if metric.target is None else (metric.target,))]
    scale = Scale(min(held), max(held))
    reach, left, right = _SPARK - 2 * _DOT, x + _DOT, x + w - _DOT

    def height(value: float) -> float:
        level = scale.low == scale.high
        return y + _DOT + reach * (0.5 if level else 1 - scale.share(value))

    parts: list[Primitive] = []
    if metric.target is not None:
        at = height(metric.target)
        line = (("M", x, at), ("L", x + w, at))
        parts.append(Path(line, (x, at, w, 0), None, inks.mark, 0.75, (3.0, 3.0)))
    step = (right - left) / max(1, len(values) - 1)
    points = [(left + n * step, height(value)) for n, value in enumerate(values)]
    if len(values) == 1:
        points = [(right, points[0][1])]
    bounds = (x, y, w, _SPARK)
    if len(points) > 1:
        segments = tuple(("L" if n else "M", *point) for n, point in enumerate(points))
        parts.append(Path(segments, bounds, None, inks.fill, 1.5))
    if metric.value is not None:
        parts.append(Path(circle(*points[-1], _DOT), bounds, inks.fill))
    return tuple(parts), _SPARK


def ring_radius(w: float) -> float:
    """The radius of a gauge's ring on a card of that room, to the middle of its line."""
    return min(_RADIUS, max(RING, (w - RING) / 2))


def ring(metric: Metric, scale: Scale, inks: Inks, x: float, y: float, radius: float) -> Parts:
    """A half ring around (x, y), filled from zero to the value, its target marked across."""
    around = radius + RING / 2 + 2
    bounds = (x - around, y - around, 2 * around, around + RING / 2)

    def angle(value: float) -> float:
        return -math.pi * (1 - scale.share(value))

    whole = arc(x, y, radius, -math.pi, 0.0)
    parts: list[Primitive] = [Path(whole, bounds, None, inks.track, RING)]
    start, end = angle(0.0), angle(metric.value or 0.0)
    if abs(end - start) > 1e-6:
        parts.append(Path(arc(x, y, radius, start, end), bounds, None, inks.fill, RING))
    if metric.target is not None and scale.low <= metric.target <= scale.high:
        turn = angle(metric.target)
        near, far = radius - RING / 2 - 2, radius + RING / 2 + 2
        tick = (
            ("M", x + near * math.cos(turn), y + near * math.sin(turn)),
            ("L", x + far * math.cos(turn), y + far * math.sin(turn)),
        )
        parts.append(Path(tick, bounds, None, inks.mark, 2.0))
    return tuple(parts)


def ring_height(radius: float) -> float:
    """From the top of the tick's reach to the foot of the ring."""
    return snap(radius + RING + 2)
