"""Outlines as path segments, and the curve through emotion points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

Segments = tuple[tuple[str | float, ...], ...]
Point = tuple[float, float]


class Tail(NamedTuple):
    """What hangs under a bubble: where it begins on the lower edge, how wide it is there, and how
    far its tip, a little to the left of that, hangs down."""

    top: float
    wide: float
    high: float


KAPPA = 4 / 3 * (math.sqrt(2) - 1)
"""Length of the handles of a cubic curve that follows a quarter of a circle of radius 1."""


def chevron(w: float, h: float, tip: float) -> Segments:
    """A stage head: notched by `tip` on the left, pointed by as much past `w` on the right."""
    return (
        ("M", 0.0, 0.0),
        ("L", w, 0.0),
        ("L", w + tip, h / 2),
        ("L", w, h),
        ("L", 0.0, h),
        ("L", tip, h / 2),
        ("Z",),
    )


@lru_cache(maxsize=1024, typed=True)
def left_edge(h: float, thick: float, radius: float) -> Segments:
    """The strip that colours the left edge of a box with rounded corners."""
    r = min(radius, h / 2)
    if r <= thick:
        return (
            ("M", thick, 0.0),
            ("L", thick, h),
            ("L", r, h),
            ("C", r * (1 - KAPPA), h, 0.0, h - r * (1 - KAPPA), 0.0, h - r),
            ("L", 0.0, r),
            ("C", 0.0, r * (1 - KAPPA), r * (1 - KAPPA), 0.0, r, 0.0),
            ("Z",),
        )
    turn = math.acos((r - thick) / r)  # from the strip's inner top to the left tangent
    rise = r - r * math.sin(turn)
    handle = 4 / 3 * math.tan(turn / 4) * r
    near_x = thick - handle * math.sin(turn)
    near_y = rise + handle * math.cos(turn)
    return (
        ("M", thick, rise),
        ("L", thick, h - rise),
        ("C", near_x, h - near_y, 0.0, h - r + handle, 0.0, h - r),
        ("L", 0.0, r),
        ("C", 0.0, r - handle, near_x, near_y, thick, rise),
        ("Z",),
    )


def rounded(x: float, y: float, w: float, h: float, top: float, bottom: float) -> Segments:
    """A rectangle with one radius for its upper corners and one for its lower."""
    a, b = top * (1 - KAPPA), bottom * (1 - KAPPA)
    return (
        ("M", x + top, y),
        ("L", x + w - top, y),
        ("C", x + w - a, y, x + w, y + a, x + w, y + top),
        ("L", x + w, y + h - bottom),
        ("C", x + w, y + h - b, x + w - b, y + h, x + w - bottom, y + h),
        ("L", x + bottom, y + h),
        ("C", x + b, y + h, x, y + h - b, x, y + h - bottom),
        ("L", x, y + top),
        ("C", x, y + a, x + a, y, x + top, y),
        ("Z",),
    )


def bubble(w: float, h: float, radius: float, tail: Tail) -> Segments:
    """The outline of a bubble with rounded corners whose tail hangs below its lower edge."""
    top, foot = tail.top, tail.top + tail.wide
    corner = radius * (1 - KAPPA)
    bend = tail.high * 0.55
    return (
        ("M", radius, 0.0),
        ("L", w - radius, 0.0),
        ("C", w - corner, 0.0, w, corner, w, radius),
        ("L", w, h - radius),
        ("C", w, h - corner, w - corner, h, w - radius, h),
        ("L", foot, h),
        ("C", foot - tail.wide * 0.25, h + bend, top + 3, h + tail.high, top - 2, h + tail.high),
        ("C", top + 0.5, h + tail.high - 1.5, top, h + bend, top, h),
        ("L", radius, h),
        ("C", corner, h, 0.0, h - corner, 0.0, h - radius),
        ("L", 0.0, radius),
        ("C", 0.0, corner, corner, 0.0, radius, 0.0),
        ("Z",),
    )


@lru_cache(maxsize=1024, typed=True)
def circle(x: float, y: float, radius: float) -> Segments:
    """A circle around (x, y)."""
    k = radius * KAPPA
    return (
        ("M", x - radius, y),
        ("C", x - radius, y - k, x - k, y - radius, x, y - radius),
        ("C", x + k, y - radius, x + radius, y - k, x + radius, y),
        ("C", x + radius, y + k, x + k, y + radius, x, y + radius),
        ("C", x - k, y + radius, x - radius, y + k, x - radius, y),
        ("Z",),
    )


def arc(x: float, y: float, radius: float, start: float, end: float) -> Segments:
    """Part of a circle around (x, y), open; angles in radians, 0 at the right, growing
    clockwise."""
    pieces = max(1, math.ceil(abs(end - start) / (math.pi / 2) - 1e-9))
    turn = (end - start) / pieces
    k = 4 / 3 * math.tan(turn / 4) * radius
    a = start
    out: list[tuple[str | float, ...]] = [("M", x + radius * math.cos(a), y + radius * math.sin(a))]
    for _ in range(pieces):
        b = a + turn
        ca, sa, cb, sb = math.cos(a), math.sin(a), math.cos(b), math.sin(b)
        out.append(
            (
                *("C", x + radius * ca - k * sa, y + radius * sa + k * ca),
                *(x + radius * cb + k * sb, y + radius * sb - k * cb),
                *(x + radius * cb, y + radius * sb),
            )
        )
        a = b
    return tuple(out)


def smooth(points: Sequence[Point]) -> Segments:
    """A curve through points of rising x that never overshoots them.

    Tangents by Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation", SIAM J. Numer.
    Anal. 17 (1980), in the harmonic-mean form; each piece becomes one cubic Bézier."""
    count = len(points)
    if count < 2:
        return ()
    runs = [points[i + 1][0] - points[i][0] for i in range(count - 1)]
    slopes = [
        (points[i + 1][1] - points[i][1]) / runs[i] if runs[i] > 1e-9 else 0.0
        for i in range(count - 1)
    ]
    tangents = [slopes[0]]
    for i in range(1, count - 1):
        before, after = slopes[i - 1], slopes[i]
        if before * after <= 0:
            tangents.append(0.0)
            continue
        one = 2 * runs[i] + runs[i - 1]
        two = runs[i] + 2 * runs[i - 1]
        tangents.append((one + two) / (one / before + two / after))
    tangents.append(slopes[-1])
    out: list[tuple[str | float, ...]] = [("M", *points[0])]
    for i in range(count - 1):
        (x0, y0), (x1, y1) = points[i], points[i + 1]
        third = runs[i] / 3
        leave, arrive = y0 + tangents[i] * third, y1 - tangents[i + 1] * third
        out.append(("C", x0 + third, leave, x1 - third, arrive, x1, y1))
    return tuple(out)


def sample(segments: Segments, per_piece: int = 16) -> list[Point]:
    """Points along an open curve made of `M` and `C` segments."""
    out: list[Point] = []
    x0 = y0 = 0.0
    for segment in segments:
        if segment[0] == "M":
            x0, y0 = float(segment[1]), float(segment[2])
            out.append((x0, y0))
        elif segment[0] == "C":
            x1, y1, x2, y2, x3, y3 = (float(value) for value in segment[1:])
            for step in range(1, per_piece + 1):
                t = step / per_piece
                u = 1 - t
                a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
                out.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
            x0, y0 = x3, y3
    return out
