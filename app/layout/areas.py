"""Rectangles."""

from __future__ import annotations

from typing import NamedTuple


class Area(NamedTuple):
    """A rectangle, px."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Bottom edge."""
        return self.y + self.h

    def overlap(self, other: Area) -> float:
        """Area shared with another rectangle."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return across * down if across > 0 and down > 0 else 0.0
