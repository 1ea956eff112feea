"""The way of an arrow: out of a side of one item, through gaps, into a side of another.

Gap lines run between the stages (upright, numbered from the left of the first stage) and between
the lanes (level, numbered from the top of the first lane). A way is counted in stages, lanes and
turns, not in px, so that it stays while lanes only grow or shrink.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import Literal, NamedTuple

from app.layout.areas import Area
from app.layout.links.ground import LaneGround

Side = Literal["left", "right", "top", "bottom"]

_STAGE = 3.0
_LANE = 2.0
_TURN = 1.5
_LEAVING: dict[Side, float] = {"right": 0.0, "bottom": 1.0, "top": 1.2, "left": 2.0}
_ENTERING: dict[Side, float] = {"left": 0.0, "top": 1.0, "bottom": 1.2, "right": 2.0}
_CROSSING = 40.0
"""What it costs to run over an item where there is no other way."""

Node = tuple[int, int]
"""An upright gap line and a level one that meet."""


class Door(NamedTuple):
    """Where a line may leave an item. For `left` and `right`, `gap` is the upright gap line it
    comes to; otherwise the level one."""

    side: Side
    gap: int
    cost: float
    under: bool = False
    """Whether it goes through the gap under the item, for what stands in its way."""


class Way(NamedTuple):
    """A route: the doors at both ends and the crossings of gap lines between them."""

    leave: Door
    nodes: tuple[Node, ...]
    enter: Door


Out = tuple[Door, tuple[tuple[Node, bool, float], ...]]
"""A door, and the crossings next to it: whether the line to them is upright, and its cost."""


class Plan(NamedTuple):
    """All that the search for a way depends on, beside the gaps that lanes close."""

    leaving: tuple[Out, ...]
    entering: tuple[Out, ...]
    best: float
    straight: Way | None
    """The best way that turns at no crossing, and what it costs."""
    by_level: bool


class End(NamedTuple):
    """An item that an arrow starts or ends at, and its lane."""

    row: int
    element: str
    area: Area


class Net(NamedTuple):
    """The gap lines and what stands between them."""

    gaps: tuple[float, ...]
    lanes: Sequence[LaneGround]

    @property
    def barred(self) -> tuple[frozenset[int], ...]:
        """For each lane the gaps that are closed in it."""
        return tuple(lane.barred for lane in self.lanes)

    def plan(self, source: End, target: End, *, by_level: bool = False) -> Plan:
        """What a way from one item to another has to choose from; `by_level` asks for one that
        runs in a gap between lanes."""
        leaving = list(self._doors(source, _LEAVING))
        entering = list(self._doors(target, _ENTERING))
        best, found = float("inf"), None
        if not by_level:
            best, found = self._straight(source, target, leaving, entering)
        return Plan(
            tuple((door, tuple(self._out(source, door))) for door in leaving),
            tuple((door, tuple(self._out(target, door))) for door in entering),
            best,
            found,
            by_level,
        )

    def _doors(self, end: End, costs: dict[Side, float]) -> Iterator[Door]:
        lane, area = self.lanes[end.row], end.area
        first, last = columns_of(area, self.gaps)
        middle_y, middle_x = area.y + area.h / 2, area.x + area.w / 2
        ways: list[tuple[Side, int, tuple[float, float, float, float]]] = [
            ("right", last + 1, (area.right, middle_y, self.gaps[last + 1], middle_y)),
            ("left", first, (self.gaps[first], middle_y, area.x, middle_y)),
            ("top", end.row, (middle_x, 0.0, middle_x, area.y)),
            ("bottom", end.row + 1, (middle_x, area.bottom, middle_x, lane.band.height)),
        ]
        for side, gap, path in ways:
            free = lane.is_free(*path, but=end.element)
            yield Door(side, gap, costs[side] + (0.0 if free else _CROSSING))
        under = area.bottom + 3.0
        beside: tuple[tuple[Side, int], ...] = (("right", last + 1), ("left", first))
        for side, gap in beside:
            left, right = sorted((middle_x, self.gaps[gap]))
            if lane.is_free(left, under - 1, right, under - 1, but=end.element):
                yield Door(side, gap, costs[side] + 4.0, under=True)

    def _straight(
        self, source: End, target: End, leaving: list[Door], entering: list[Door]
    ) -> tuple[float, Way | None]:
        """The best way that turns at no crossing: both ends at one gap line."""
        best, found = float("inf"), None
        for leave in leaving:
            for enter in entering:
                upright = leave.side in ("left", "right")
                if upright != (enter.side in ("left", "right")) or leave.gap != enter.gap:
                    continue
                cost = leave.cost + enter.cost
                if upright:
                    if source.row != target.row:
                        continue
                    one, other = height_of(source, leave), height_of(target, enter)
                    low, high = sorted((one, other))
                    x = self.gaps[leave.gap]
                    if high - low > 0.5:
                        cost += 2 * _TURN
                        if not self.lanes[source.row].is_free(x, low, x, high):
                            cost += _CROSSING
                else:
                    cost += 2 * _TURN + _STAGE * abs(_column(source) - _column(target))
                if cost < best:
                    best, found = cost, Way(leave, (), enter)
        return best, found

    def way(self, plan: Plan) -> Way:
        """The cheapest way of a plan. There is always one."""
        best = plan.best
        ends: dict[Node, list[tuple[bool, float, Door]]] = {}
        for door, outs in plan.entering:
            for node, upright, cost in outs:
                ends.setdefault(node, []).append((upright, door.cost + cost, door))
        left, right = min(one for one, _ in ends), max(one for one, _ in ends)
        high, low = min(one for _, one in ends), max(one for _, one in ends)

        def least(node: Node) -> float:
            """What is still to come at least: stages and lanes between here and the target."""
            across, down = node
            return _STAGE * max(left - across, across - right, 0) + _LANE * max(
                high - down, down - low, 0
            )

        heap: list[tuple[float, int, float, Node, bool, Door]] = []
        trail: list[tuple[Node, int]] = []
        for door, outs in plan.leaving:
            for node, upright, cost in outs:
                cost += door.cost
                heappush(heap, (cost + least(node), len(trail), cost, node, upright, door))
                trail.append((node, -1))
        seen: set[tuple[Node, bool]] = set()
        reached: tuple[Door, int, Door] | None = None
        while heap and heap[0][0] < best:
            _, place, cost, node, upright, leave = heappop(heap)
            if (node, upright) in seen:
                continue
            seen.add((node, upright))
            for last, more, enter in ends.get(node, ()):
                if plan.by_level and _in_one_gap(leave, enter):
                    continue
                whole = cost + more + (_TURN if last != upright else 0.0)
                if whole < best:
                    best, reached = whole, (leave, place, enter)
            for there, turned, more in self._on(node):
                if (there, turned) not in seen:
                    price = cost + more + (_TURN if turned != upright else 0.0)
                    entry = (price + least(there), len(trail), price, there, turned, leave)
                    heappush(heap, entry)
                    trail.append((there, place))
        if reached is None:
            assert plan.straight is not None
            return plan.straight
        leave, place, enter = reached
        nodes: list[Node] = []
        while place >= 0:
            node, place = trail[place]
            nodes.append(node)
        return Way(leave, tuple(reversed(nodes)), enter)

    def _out(self, end: End, door: Door) -> Iterator[tuple[Node, bool, float]]:
        """The crossings next to a door, whether the line to them is upright, and its cost."""
        if door.side in ("left", "right"):
            lane, y, x = self.lanes[end.row], height_of(end, door), self.gaps[door.gap]
            part = (
                round(4 * y / max(lane.band.height, 1.0)) / 4
            )  # stays while a lane grows a little
            for node, top, bottom, share in (
                ((door.gap, end.row), 0.0, y, part),
                ((door.gap, end.row + 1), y, lane.band.height, 1 - part),
            ):
                free = lane.is_free(x, top, x, bottom)
                yield node, True, _TURN + _LANE * share + (0.0 if free else _CROSSING)
        else:
            first, last = columns_of(end.area, self.gaps)
            for gap in (first, last + 1):
                yield (gap, door.gap), False, _TURN + _STAGE * (last - first + 1) / 2

    def _on(self, node: Node) -> Iterator[tuple[Node, bool, float]]:
        """The crossings beside a crossing."""
        across, down = node
        if across > 0:
            yield (across - 1, down), False, _STAGE
        if across < len(self.gaps) - 1:
            yield (across + 1, down), False, _STAGE
        if down > 0:
            barred = across in self.lanes[down - 1].barred
            yield (across, down - 1), True, _LANE + (_CROSSING if barred else 0.0)
        if down < len(self.lanes):
            barred = across in self.lanes[down].barred
            yield (across, down + 1), True, _LANE + (_CROSSING if barred else 0.0)


def _in_one_gap(leave: Door, enter: Door) -> bool:
    """Whether a line between two doors runs in one upright gap alone."""
    sides = ("left", "right")
    return leave.side in sides and enter.side in sides and leave.gap == enter.gap


def columns_of(area: Area, gaps: Sequence[float]) -> tuple[int, int]:
    """The first and the last stage that a place covers."""
    first = max(0, sum(1 for x in gaps[1:-1] if x <= area.x))
    last = max(first, sum(1 for x in gaps[1:-1] if x < area.right))
    return first, last


def height_of(end: End, door: Door) -> float:
    """Where a door on the left or right lets its line out, from the lane's top."""
    return end.area.bottom + 3.0 if door.under else end.area.y + end.area.h / 2


def _column(end: End) -> float:
    return (end.area.x + end.area.w / 2) / 200.0
