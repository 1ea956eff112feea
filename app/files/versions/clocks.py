"""Ages of versions whatever the clock said meanwhile. Pure.

A clock that was wrong once must not make versions look old: what counts is the order in which they
were saved, and a leap of the clock counts only once a second day agrees.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from app.files.versions.thinning import DAY


def believed(times: Sequence[float], now: float) -> tuple[list[float], float]:
    """When saves were made, given by the clock in the order in which they were made, and what time
    it is, as far as that can be believed; in seconds since 1970.

    Saves whose times fit no order, as few as possible, are none of them older than the save before
    them. After more than a day without a save, it is still the time of the last one until the new
    ones span a day.
    """
    fitting = _rising([*times, now])
    found: list[float] = []
    shift = 0.0
    for at, fits in zip(times, fitting, strict=False):
        if fits:
            shift = 0.0
        elif found and at + shift < found[-1]:
            shift = found[-1] - at
        found.append(at + shift)
    row = [at for at, fits in zip((*times, now), fitting, strict=True) if fits]
    start = row[-1]
    for at in reversed(row):
        if start - at > DAY:
            return found, row[-1] if row[-1] - start >= DAY else at
        start = at
    return found, row[-1]


def _rising(times: Sequence[float]) -> list[bool]:
    """Which of the times form the longest row that never falls, the last such row."""
    ends: list[float] = []
    places: list[int] = []
    before: list[int] = []
    for index, time in enumerate(times):
        place = bisect_right(ends, time)
        before.append(places[place - 1] if place else -1)
        ends[place : place + 1] = [time]
        places[place : place + 1] = [index]
    found = [False] * len(times)
    index = places[-1]
    while index >= 0:
        found[index] = True
        index = before[index]
    return found
