"""What a metric says: how it stands to its target, on what scale, how it changed."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from app.layout.labels import Labels
from app.model.items import Metric

_FAR = 0.2
"""Share of the target by which a value may miss it before it is drawn as bad: a map where every
near miss were red would point at nothing."""

_AIR = 1.25
"""How far a scale that has no end of its own reaches past what it must hold."""

Standing = Literal["met", "near", "missed"]


class Change(NamedTuple):
    """From the earlier value to the value of now. `share` is that of the earlier value, None where
    it says nothing; `good` is None where nothing changed."""

    earlier: float
    difference: float
    share: float | None
    good: bool | None


class Scale(NamedTuple):
    """The ends of what a bar or a gauge shows."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Where a value lies, 0 at the low end, 1 at the high one; never beyond."""
        most = max(abs(self.low), abs(self.high), abs(value))
        if not most or self.low >= self.high:
            return 0.0
        low, high = self.low / most, self.high / most
        if high <= low:
            return 0.0
        return min(1.0, max(0.0, (value / most - low) / (high - low)))


def standing_of(metric: Metric) -> Standing | None:
    """Whether the value has reached its target, nearly, or missed it by far; None without both."""
    if metric.value is None or metric.target is None:
        return None
    short = metric.target - metric.value
    if metric.better == "lower":
        short = -short
    if short <= 0:
        return "met"
    return "missed" if short > abs(metric.target) * _FAR else "near"


def misses_target(metric: Metric) -> bool:
    """Whether the value is on the wrong side of its target, and far from it."""
    return standing_of(metric) == "missed"


def scale_top(metric: Metric) -> float | None:
    """The value at the full length of the bar: its own top, 100 for a percentage, or what makes
    room for value and target; None where nothing gives a scale that a number can hold."""
    if metric.top is not None and metric.top > 0:
        return metric.top
    if metric.unit == "%":
        return 100.0
    if metric.target is not None and metric.value is not None:
        most = max(metric.target, metric.value)
        top = most * _AIR
        return top if most > 0 and math.isfinite(top) else None
    return None


def scale_of(metric: Metric) -> Scale | None:
    """What a bar shows. It begins at zero; below it where value or target are, as far as above
    where the scale has a top of its own."""
    top = scale_top(metric)
    least = min(metric.value or 0.0, metric.target or 0.0)
    if least >= 0:
        return Scale(0.0, top) if top is not None else None
    own = (metric.top is not None and metric.top > 0) or metric.unit == "%"
    if top is None and metric.target is None:
        return None
    low = min(-top, least) if own and top is not None else least * _AIR
    return Scale(low, top or 0.0) if math.isfinite(low) else None


def gauge_of(metric: Metric) -> Scale:
    """What a gauge shows: as a bar, or up to the next round number."""
    scale = scale_of(metric)
    if scale is not None:
        return scale
    held = [value for value in (metric.value, metric.target) if value is not None]
    high, low = max([0.0, *held]), min([0.0, *held])
    return Scale(
        -_round_up(-low) if low < 0 else 0.0, _round_up(high) if high > 0 or not low else 0
    )


def _round_up(size: float) -> float:
    """The next of 1, 2, 5, 10, 20… that is larger; a size itself where no number is."""
    if size <= 0:
        return 1.0
    power = 10.0 ** min(307, math.floor(math.log10(size)))
    return next((power * n for n in (1, 2, 5, 10) if power * n > size), size)


def change_of(metric: Metric) -> Change | None:
    """The change since the last of the earlier values; None where there is nothing to tell."""
    if metric.value is None or not metric.history:
        return None
    earlier = metric.history[-1]
    difference = metric.value - earlier
    if not math.isfinite(difference):
        return None
    share = difference / earlier if earlier > 0 and metric.value >= 0 else None
    if share is not None and (not math.isfinite(share) or metric.unit.startswith(("%", "‰"))):
        share = None
    good = None if not difference else (difference > 0) == (metric.better == "higher")
    return Change(earlier, difference, share, good)


def change_words(metric: Metric, change: Change, labels: Labels) -> str:
    """`+3 (+8 %), better`: by how much, and whether that is good, in the map's language."""
    if change.good is None:
        return labels.unchanged
    unit = metric.unit
    if unit == "%":
        unit = labels.counted(change.difference, labels.points)
    amount = labels.quantity(change.difference, unit, signed=True, short=True)
    if change.share is not None:
        percent = change.share * 100
        rounded = round(percent, 1 if abs(percent) < 10 else 0)
        if rounded:
            amount += f" ({labels.quantity(rounded, '%', signed=True, short=True)})"
    return f"{amount}, {labels.better if change.good else labels.worse}"
