"""Which earlier versions of a map stay as they grow old. Pure.

All of the last hour; of the day before one an hour, of the month before that one a day, then one a
week: always the last of its hour, day or week. Hours lie in days and days in weeks, and each grows
old as a whole: so what was thinned again and again is what thinning once would have left.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from datetime import time as daytime

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
        if now - time <= HOUR:
            found[index] = True
            continue
        slot = slot_of(time, now, zone)
        best = last.get(slot)
        if best is None or time >= times[best]:
            last[slot] = index
    for index in last.values():
        found[index] = True
    return found


def slot_of(time: float, now: float, zone: tzinfo | None = None) -> tuple[object, ...]:
    """The hour, day or week of which one version stays, whichever its age decides."""
    local = (datetime.fromtimestamp(0, UTC) + timedelta(seconds=time)).astimezone(zone)
    into_hour = local.minute * 60 + local.second + local.microsecond / 1e6
    if now - (time - into_hour) <= DAY + HOUR:
        return "hour", local.date(), local.hour, local.utcoffset()
    noon = datetime.combine(local.date(), daytime(12), local.tzinfo if zone else None)
    if now - noon.timestamp() <= MONTH + DAY / 2:
        return "day", local.date()
    return "week", *local.isocalendar()[:2]
