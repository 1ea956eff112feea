"""How far the wheel, the fingers and the keys zoom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

LEAST, MOST = 0.05, 8.0

STEPS = (
    0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0,
    1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0,
)  # fmt: skip
"""The usual zooms that the keys step through."""

_NEAR = 1e-3


def step_up(zoom: float) -> float:
    """The next larger step."""
    at = bisect_right(STEPS, zoom + _NEAR)
    return STEPS[min(at, len(STEPS) - 1)]


def step_down(zoom: float) -> float:
    """The next smaller step."""
    at = bisect_left(STEPS, zoom - _NEAR)
    return STEPS[max(at - 1, 0)]


def wheel_factor(delta: float) -> float:
    """For a turn of the wheel in eighths of a degree: a notch (120) zooms by a fifth, and as far
    back when turned back."""
    return 1.2 ** (delta / 120)


def pinch_factor(value: float) -> float:
    """For the change that a trackpad reports, never more than fourfold at once."""
    return min(4.0, max(0.25, 1 + value))
