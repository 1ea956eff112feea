"""Which earlier versions of a map stay as they grow old. Pure.

All of the last hour; of the day before one an hour, of the month before that one a day, then one a
week: always the last of its hour, day or week. Since hours lie in days and days in weeks, what was
thinned again and again is what thinning once would have left.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo

HOUR = 3600.0
DAY = 24 * HOUR
MONTH = 30 * DAY


def stays(times: Sequence[float], now: float, zone: tzinfo | None = None) -> list[bool]:
    """Whether each of the versions saved at `times` stays; in seconds since 1970, as `now` is.

    Hours, days and weeks are those of `zone`, the computer's when None. What seems to come from
    the future, since a clock went back, counts as just saved.
    """
    last: dict[tuple[object, ...], int] = {}
    found = [False] * len(times)
    for index, time in enumerate(times):
        age = now - time
        if age <= HOUR:
            found[index] = True
            continue
        slot = slot_of(time, age, zone)
        best = last.get(slot)
        if best is None or time >= times[best]:
            last[slot] = index
    for index in last.values():
        found[index] = True
    return found


def slot_of(time: float, age: float, zone: tzinfo | None = None) -> tuple[object, ...]:
    """The hour, day or week, as its age decides, of which one version stays."""
    local = (datetime.fromtimestamp(0, UTC) + timedelta(seconds=time)).astimezone(zone)
    if age <= DAY:
        return "hour", local.date(), local.hour, local.utcoffset()
    if age <= MONTH:
        return "day", local.date()
    return "week", *local.isocalendar()[:2]
