"""How long stages last: what people type, and what it comes to for a whole map.

The rules of a total:

- A stage counts when its duration has numbers. One with words of its own, or with nothing, does
  not, and is named.
- A stage that lasts 1 to 3 days adds 1 to the least and 3 to the most; one with a single number
  adds it to both.
- A minute, an hour, a day and a week are those of the clock: a day is 24 hours, never a working
  day, a week seven days. A year is twelve months. Between the two a month is the mean one, the
  twelfth part of 365.25 days; a total that needs it is only about right and says so.
- The total is in the longest unit used of which it is one at least, otherwise the shortest used.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from app.model.journey import Duration, Stage, Unit

MINUTES: dict[Unit, int] = {
    "minute": 1,
    "hour": 60,
    "day": 1_440,
    "week": 10_080,
    "month": 43_830,
    "year": 525_960,
}
"""Minutes of each unit, from the shortest unit to the longest."""

_CALENDAR = frozenset({"month", "year"})

_UNITS: dict[Unit, tuple[str, ...]] = {
    "minute": ("minutes", "mn"),
    "hour": ("hours", "heures", "h", "hr", "hrs"),
    "day": ("days", "jours", "d", "j"),
    "week": ("weeks", "semaines", "w", "wk", "wks"),
    "month": ("months", "mois"),
    "year": ("years", "annees", "an", "ans", "y", "yr", "yrs"),
}
"""English and French, without accents; their first letters do too."""

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_TYPED = re.compile(
    rf"\s*({_NUMBER})(?:\s*(?:-|–|—|\.\.|…|to\b|à\b|a\b|et\b|or\b|ou\b)\s*({_NUMBER}))?"
    r"\s*([^\W\d_]*)\.?\s*",
    re.IGNORECASE,
)

_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)")
_SUM = re.compile(
    r"\s*\d+(?:[.,]\d+)?\s*[^\W\d_]+\.?"
    r"(?:\s*(?:et\b|and\b|,)?\s*\d+(?:[.,]\d+)?\s*[^\W\d_]+\.?)*(?:\s*[0-5]?\d)?\s*"
)
_LAST = re.compile(r"[^\W\d_]\s*([0-5]?\d)\s*$")
_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_FRACTION = re.compile("(?<![0-9])[½¼¾]")


class Total(NamedTuple):
    """What the stages of a map last together: `low` to `high` of a unit. `rough` when months were
    made of days or days of months; `left` are the names of the stages that are not counted."""

    low: float
    high: float
    unit: Unit
    rough: bool
    left: tuple[str, ...]


def ends(duration: Duration | None) -> tuple[float, float] | None:
    """The least and the most that a duration says in numbers; None when it says none."""
    if duration is None or duration.text:
        return None
    numbers = [end for end in (duration.low, duration.high) if end is not None]
    return (min(numbers), max(numbers)) if numbers else None


def total(stages: Iterable[Stage]) -> Total | None:
    """What stages last together; None when none of them counts."""
    sums: dict[Unit, tuple[float, float]] = {}
    left: list[str] = []
    for stage in stages:
        both = ends(stage.duration)
        if both is None or stage.duration is None:
            left.append(stage.name)
            continue
        unit = stage.duration.unit
        low, high = sums.get(unit, (0.0, 0.0))
        sums[unit] = low + both[0], high + both[1]
    if not sums:
        return None
    used: list[Unit] = [unit for unit in MINUTES if unit in sums]
    rough = len(_CALENDAR.intersection(used)) not in (0, len(used))
    minutes = sum(sums[unit][1] * MINUTES[unit] for unit in used)
    fitting: list[Unit] = [unit for unit in used if minutes >= MINUTES[unit]]
    unit = fitting[-1] if fitting else used[0]
    low, high = (
        min(sum(sums[one][end] * MINUTES[one] / MINUTES[unit] for one in used), _MOST)
        for end in (0, 1)
    )
    return Total(low, high, unit, rough, tuple(left))


_MOST = sys.float_info.max


def parse_duration(text: str, unit: Unit = "day", language: str = "en") -> Duration | None:
    """What a person typed for a duration: `3 days`, `2-3 h`, `1,5 à 2 mois`, in English or French
    whatever the map's language, which only says what `1,000` is. A number alone is of `unit`.
    Several units, `1 h 30`, `2 jours et 4 h`, are summed in the shortest of them. Anything else is
    words; nothing is None."""
    text = _FRACTION.sub(lambda found: _FRACTIONS[found[0]], text)
    summed = _summed(text, language)
    if summed is not None:
        return summed
    found = _TYPED.fullmatch(text)
    if found is None:
        words = " ".join(text.split())
        return Duration(text=words) if words else None
    named = _unit(found[3]) if found[3] else unit
    low, high = (_number(one, language) if one else None for one in (found[1], found[2]))
    if named is None or low is None or (found[2] and high is None):
        return Duration(text=" ".join(text.split()))
    return Duration(low=low, high=high, unit=named)


def _summed(text: str, language: str) -> Duration | None:
    """A duration in several units, from the longest to the shortest; None for any other."""
    if _SUM.fullmatch(text) is None:
        return None
    parts: list[tuple[float | None, Unit | None]] = [
        (_number(number, language), _unit(word)) for number, word in _PART.findall(text)
    ]
    last = _LAST.search(text)
    if last is not None and parts[-1][1] == "hour":
        parts.append((_number(last[1], language), "minute"))
    elif last is not None:
        return None
    units: list[Unit] = [unit for _, unit in parts if unit is not None]
    longest = [MINUTES[unit] for unit in units]
    if len(units) < max(2, len(parts)) or longest != sorted(set(longest), reverse=True):
        return None
    if len(_CALENDAR.intersection(units)) not in (0, len(units)):
        return None
    minutes = sum((number or 0.0) * MINUTES[unit] for number, unit in parts if unit is not None)
    return Duration(low=round(minutes / longest[-1], 6), unit=units[-1])


def _unit(word: str) -> Unit | None:
    parts = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    exact: list[Unit] = [unit for unit, names in _UNITS.items() if plain in names]
    if exact:
        return exact[0]
    begun: list[Unit] = [
        unit
        for unit, names in _UNITS.items()
        if len(plain) > 1 and any(name.startswith(plain) for name in names)
    ]
    return begun[0] if len(begun) == 1 else None


def _number(text: str, language: str) -> float | None:
    plain = re.sub(r"\s", "", text)
    if language.partition("-")[0].lower() == "en":
        plain = re.sub(r",(\d{3})(?!\d)", r"\1", plain)
    try:
        value = float(plain.replace(",", "."))
    except ValueError:
        return None
    return value if value <= _MOST else None
