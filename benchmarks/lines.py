"""What a row says: values measured, what stands beside them, and what is to be reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

import pyperf

Unit = Literal["ms", "s", "MB", "KB"]
At = Literal["median", "p95", "p99", "worst"]

_SCALE: dict[str, float] = {"ms": 1e-3, "s": 1.0, "MB": 1e6, "KB": 1e3}
_SIGNS: dict[str, str] = {"median": "", "p95": "95th percentile ", "p99": "99th percentile "}


class Spread(NamedTuple):
    """The middle of some values, with the quartiles around it."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{short(self.middle)} ({short(self.low)}–{short(self.high)})"


class Line(NamedTuple):
    """A line of the table. What is to be reached is a ratio to the floor or, with `by="value"`,
    the value itself; without `reach` it is only told. A line without values says why in `note`."""

    what: str
    on: str
    values: tuple[float, ...] = ()
    unit: Unit = "ms"
    floor: str = ""
    """What stands beside it, in words."""
    beside: tuple[float, ...] = ()
    """Its values, in the same unit: those of the same rounds, where there are as many."""
    reach: float | None = None
    by: Literal["ratio", "value"] = "ratio"
    at: At = "median"
    """Which value of all is held against `reach`."""
    plot: str = ""
    """The plot of cost against size that it belongs to."""
    size: int = 0
    """Notes, for the plot."""
    note: str = ""

    @property
    def measured(self) -> Spread | None:
        """The value that counts, with the quartiles of all."""
        return _spread(self.values, self.at)

    @property
    def against(self) -> Spread | None:
        """The floor's."""
        return _spread(self.beside, "median")

    @property
    def ratio(self) -> Spread | None:
        """How many times the floor, round by round where rounds are paired."""
        if not self.values or not self.beside:
            return None
        if len(self.values) == len(self.beside):
            return _spread([a / b for a, b in zip(self.values, self.beside, strict=True)], self.at)
        middle = _spread(self.beside, "median")
        assert middle is not None
        return _spread([value / middle.middle for value in self.values], self.at)

    @property
    def reached(self) -> bool | None:
        """Whether it is reached; None for what is only told or was not measured here."""
        found = self.ratio if self.by == "ratio" else self.measured
        if self.reach is None or found is None:
            return False if self.is_failure else None
        return found.middle <= self.reach

    @property
    def is_failure(self) -> bool:
        """Whether the row failed."""
        return self.note.startswith("failed")

    @property
    def wanted(self) -> str:
        """What is to be reached, in words."""
        if self.reach is None:
            return ""
        sign = "worst " if self.at == "worst" else _SIGNS[self.at]
        return f"{sign}≤ {short(self.reach)} {'×' if self.by == 'ratio' else self.unit}"

    def kept(self) -> pyperf.Benchmark | None:
        """All its values, for pyperf's own tools."""
        if not self.values:
            return None
        unit = "second" if self.unit in ("ms", "s") else "byte"
        name = f"{self.what}, {self.on}" if self.on else self.what
        scaled = [max(value * _SCALE[self.unit], 1e-12) for value in self.values]
        metadata: dict[str, Any] = {"name": name, "unit": unit}
        return pyperf.Benchmark([pyperf.Run(scaled, metadata=metadata, collect_metadata=False)])


def blocked(what: str, on: str, values: Sequence[float], beside: Sequence[float] = ()) -> Line:
    """A line of the longest times for which the event loop answered nothing, ms; `beside` while a
    thread that is as busy and does nothing of ours ran."""
    floor = "a thread as busy" if beside else ""
    what = "longest block of the event loop" + what
    return Line(what, on, tuple(values), "ms", floor, tuple(beside), 50.0, by="value", at="worst")


def absent(what: str, on: str, why: str) -> Line:
    """A line for what this machine cannot measure."""
    return Line(what, on, note=f"not measured here: {why}")


def failed(what: str, why: str) -> Line:
    """A line for a row that could not be run to its end."""
    return Line(what, "", note=f"failed: {why}")


def short(value: float) -> str:
    """A number as tables show it: three figures."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _spread(values: Sequence[float], at: At) -> Spread | None:
    if not values:
        return None
    scaled = [max(value, 1e-9) for value in values]
    name = {"name": "values"}
    all_of = pyperf.Benchmark([pyperf.Run(scaled, metadata=name, collect_metadata=False)])
    part = {"median": 50, "p95": 95, "p99": 99, "worst": 100}[at]
    middle, low, high = (all_of.percentile(one) for one in (part, 25, 75))
    return Spread(middle, low, high)
