"""Things that follow one another shared out over pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

_HALVINGS = 24


class Chunk(NamedTuple):
    """What is on a page: the first and the last of the things."""

    first: int
    last: int


def chunks(
    lows: Sequence[float], highs: Sequence[float], room: Callable[[int], float]
) -> list[Chunk]:
    """Things that reach from `lows` to `highs`, in order, onto as few pages as can be, these as
    alike as can be. `room` is what the n-th page has; what is larger than it stands alone."""
    found = _filled(lows, highs, room)
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        share = (low + high) / 2
        tried = _filled(lows, highs, lambda n, share=share: room(n) * share)
        if len(tried) == len(found) and _fit(tried, lows, highs, room):
            high, found = share, tried
        else:
            low = share
    return found


def _fit(
    tried: Sequence[Chunk],
    lows: Sequence[float],
    highs: Sequence[float],
    room: Callable[[int], float],
) -> bool:
    """Whether each page has room for what is on it, or for one thing at least."""
    return all(
        one.first == one.last or reach(one, lows, highs) <= room(n) + 1e-6
        for n, one in enumerate(tried)
    )


def reach(chunk: Chunk, lows: Sequence[float], highs: Sequence[float]) -> float:
    """How long what is on a page is."""
    first, last = chunk
    return max(highs[first : last + 1]) - min(lows[first : last + 1])


def _filled(
    lows: Sequence[float], highs: Sequence[float], room: Callable[[int], float]
) -> list[Chunk]:
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
