"""Things that follow one another shared out over pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

_EVENED = 600
"""So many things are shared out evenly; more would take long."""


class Chunk(NamedTuple):
    """What is on a page: the first and the last of the things."""

    first: int
    last: int


def chunks(
    lows: Sequence[float], highs: Sequence[float], room: Callable[[int], float]
) -> list[Chunk]:
    """Things that reach from `lows` to `highs`, in order, onto as few pages as can be, these as
    alike as can be. `room` is what the n-th page has, the same from the second on; what is larger
    than it stands alone."""
    if len(lows) > _EVENED:
        return _filled(lows, highs, room)
    best: list[tuple[int, float]] = [(0, 0.0)]
    starts: list[int] = [0]
    for last in range(len(lows)):
        found, at = (len(lows) + 1, inf), last
        low, high = lows[last], highs[last]
        for first in range(last, -1, -1):
            low, high = min(low, lows[first]), max(high, highs[first])
            size = high - low
            if first < last and size > room(0 if first == 0 else 1) + 1e-6:
                if size > max(room(0), room(1)) + 1e-6:
                    break
                continue
            pages, squares = best[first]
            found, at = min((found, at), ((pages + 1, squares + size * size), first))
        best.append(found)
        starts.append(at)
    ends: list[Chunk] = []
    last = len(lows)
    while last > 0:
        first = starts[last]
        ends.append(Chunk(first, last - 1))
        last = first
    return ends[::-1]


def _filled(
    lows: Sequence[float], highs: Sequence[float], room: Callable[[int], float]
) -> list[Chunk]:
    """Each page as full as can be."""
    found: list[Chunk] = []
    first = 0
    low, high = lows[0], highs[0]
    for n in range(1, len(lows)):
        low, high = min(low, lows[n]), max(high, highs[n])
        if high - low > room(len(found)) + 1e-6:
            found.append(Chunk(first, n - 1))
            first, low, high = n, lows[n], highs[n]
    found.append(Chunk(first, len(lows) - 1))
    return found
