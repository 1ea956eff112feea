"""Lines of ways: from crossings to coordinates, those in one gap beside one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.layout.links.routing import Door, End, Way, height_of

_OFFSETS = (0.0, 4.0, -4.0, 2.0, -2.0)
"""Where in a gap the lines run, px from its middle; a gap with its cells' padding is 18 wide."""

_SPREAD = 6.0
"""Between the ends of arrows on one side of an item, px."""

_LEVEL = 8.0
"""Ends that differ by no more are brought to one height, px."""

Point = tuple[float, float]
Gap = tuple[bool, int]
"""Whether a gap line is upright, and its number."""


class Run(NamedTuple):
    """A straight piece of a line: `at` is its x when upright, otherwise its y."""

    upright: bool
    at: float
    gap: int | None
    """The gap line it runs in."""


class Line(NamedTuple):
    """A line of runs that turn by right angles, between two points on the edges of items."""

    start: Point
    runs: tuple[Run, ...]
    end: Point

    def points(self) -> tuple[Point, ...]:
        """Start, corners and end."""
        corners = [
            (one.at, two.at) if one.upright else (two.at, one.at)
            for one, two in pairwise(self.runs)
        ]
        return (self.start, *corners, self.end)


class Trip(NamedTuple):
    """A way and the items at its ends."""

    source: End
    way: Way
    target: End


def lines_of(
    trips: Sequence[Trip], tops: Sequence[float], gaps: Sequence[float], levels: Sequence[float]
) -> list[Line]:
    """The lines of all ways, on the sheet. `tops` are the lanes' top edges, `levels` the level
    gap lines, `gaps` the upright ones."""
    shifts = _spread(trips, tops)
    lines = [
        _line(trip, tops, gaps, levels, shifts[2 * n], shifts[2 * n + 1])
        for n, trip in enumerate(trips)
    ]
    return _parted(lines)


def _spread(trips: Sequence[Trip], tops: Sequence[float]) -> list[float]:
    """How far each end lies from the middle of its side: the start and the end of each trip."""
    sides: dict[tuple[str, str], list[tuple[float, int]]] = {}
    for n, (source, way, target) in enumerate(trips):
        for index, end, door, other in (
            (2 * n, source, way.leave, target),
            (2 * n + 1, target, way.enter, source),
        ):
            if door.under:
                continue
            upright = door.side in ("left", "right")
            order = tops[other.row] + other.area.y if upright else other.area.x
            sides.setdefault((end.element, door.side), []).append((order, index))
    shifts = [0.0] * (2 * len(trips))
    for ends in sides.values():
        if len(ends) < 2:
            continue
        for place, (_, index) in enumerate(sorted(ends)):
            shifts[index] = (place - (len(ends) - 1) / 2) * _SPREAD
    for n, (source, way, target) in enumerate(trips):
        for index, end, door in ((2 * n, source, way.leave), (2 * n + 1, target, way.enter)):
            side = end.area.h if door.side in ("left", "right") else end.area.w
            most = max(0.0, side / 2 - 5.0)
            shifts[index] = max(-most, min(most, shifts[index]))
    return shifts


def _line(
    trip: Trip,
    tops: Sequence[float],
    gaps: Sequence[float],
    levels: Sequence[float],
    from_middle: float,
    to_middle: float,
) -> Line:
    source, way, target = trip
    start, out = _way_out(source, way.leave, tops, gaps, levels, from_middle)
    end, back = _way_out(target, way.enter, tops, gaps, levels, to_middle)
    if not way.nodes and len(out) == len(back) == 2 and not out[0].upright:
        near = abs(start[1] - end[1])
        middle = (start[1] + end[1]) / 2
        if near <= _LEVEL and _on_side(source, tops, middle) and _on_side(target, tops, middle):
            run = Run(False, middle, None)
            return Line((start[0], middle), (run,), (end[0], middle))
    inner: list[Run] = []
    for one, two in pairwise(way.nodes):
        if one[0] == two[0]:
            inner.append(Run(True, gaps[one[0]], one[0]))
        else:
            inner.append(Run(False, levels[one[1]], one[1]))
    runs: list[Run] = []
    for run in (*out, *inner, *reversed(back)):
        if not (runs and runs[-1].upright == run.upright and runs[-1].gap == run.gap):
            runs.append(run)
    return Line(start, tuple(runs), end)


def _way_out(
    end: End,
    door: Door,
    tops: Sequence[float],
    gaps: Sequence[float],
    levels: Sequence[float],
    shift: float,
) -> tuple[Point, tuple[Run, ...]]:
    """Where a line touches an item, and the runs up to and in its first gap."""
    area, top = end.area, tops[end.row]
    middle = area.x + area.w / 2
    if door.side in ("left", "right"):
        y = top + height_of(end, door) + (0.0 if door.under else shift)
        into = (Run(False, y, None), Run(True, gaps[door.gap], door.gap))
        if door.under:
            return (middle, top + area.bottom), (Run(True, middle, None), *into)
        return (area.right if door.side == "right" else area.x, y), into
    x = middle + shift
    y = top + (area.bottom if door.side == "bottom" else area.y)
    return (x, y), (Run(True, x, None), Run(False, levels[door.gap], door.gap))


def _on_side(end: End, tops: Sequence[float], y: float) -> bool:
    top = tops[end.row] + end.area.y
    return top + 4 <= y <= top + end.area.h - 4


def _parted(lines: list[Line]) -> list[Line]:
    """The lines with runs that share a stretch of a gap moved beside one another."""
    wanted: dict[Gap, list[tuple[float, float, int, int]]] = {}
    for n, line in enumerate(lines):
        points = line.points()
        for index, run in enumerate(line.runs):
            if run.gap is not None:
                axis = 1 if run.upright else 0
                low, high = sorted((points[index][axis], points[index + 1][axis]))
                wanted.setdefault((run.upright, run.gap), []).append((low, high, n, index))
    moves: dict[tuple[int, int], float] = {}
    for stretches in wanted.values():
        ends = [float("-inf")] * len(_OFFSETS)
        for low, high, n, index in sorted(stretches):
            free = next((k for k, end in enumerate(ends) if end < low - 4), None)
            track = ends.index(min(ends)) if free is None else free
            ends[track] = max(ends[track], high)
            if _OFFSETS[track]:
                moves[n, index] = _OFFSETS[track]
    if not moves:
        return lines
    return [
        line._replace(
            runs=tuple(
                run._replace(at=run.at + moves.get((n, index), 0.0))
                for index, run in enumerate(line.runs)
            )
        )
        for n, line in enumerate(lines)
    ]
