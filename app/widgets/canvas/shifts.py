"""Moving items by a step: in their cell, to the next stage, its sub-columns, the next lane; along a
curve. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import floor
from typing import NamedTuple

from app.model import edits
from app.model.items import EmotionPoint, Item
from app.model.journey import Journey, Stage
from app.model.lanes import TAKES
from app.model.lookup import Lookup
from app.model.moments import moment_in, of_slot, slots_of
from app.model.moods import step_of
from app.model.queries import find_item, find_lane, span_of
from app.model.viewing import Seen, full_index
from app.widgets.canvas.steps import Direction

PLACE_STEP = 0.25
"""How far left or right moves one, in widths of a stage."""


class _Held(NamedTuple):
    """The moving items of one cell, or of a sub-column of it, and their places in it; lane, stage
    and slot by their index."""

    lane: int
    stage: int
    slot: int
    size: int
    places: tuple[int, ...]
    items: tuple[Item, ...]

    @property
    def ids(self) -> list[str]:
        return [item.id for item in self.items]

    def runs(self) -> Iterator[tuple[int, list[str]]]:
        """Neighbours among them: the place of the first, and their ids."""
        start = 0
        for n in range(1, len(self.places) + 1):
            if n == len(self.places) or self.places[n] != self.places[n - 1] + 1:
                yield self.places[start], [item.id for item in self.items[start:n]]
                start = n


class _Columns(NamedTuple):
    """The stages and slots that items can stand in, from left to right."""

    every: tuple[Stage, ...]
    collapsed: frozenset[str]
    shown: list[Stage]
    ids: list[str]
    order: dict[str, int]
    slots: list[str]
    stage_at: list[int]
    """The stage of each slot, by its index."""
    numbers: dict[str, int]
    """Where each slot is among the slots."""


def _columns(every: tuple[Stage, ...], collapsed: frozenset[str]) -> _Columns:
    shown = [one for one in every if one.id not in collapsed]
    ids = [one.id for one in shown]
    slots = [(slot, index) for index, stage in enumerate(shown) for slot in slots_of(stage)]
    return _Columns(
        every,
        collapsed,
        shown,
        ids,
        {stage: index for index, stage in enumerate(ids)},
        [slot for slot, _ in slots],
        [index for _, index in slots],
        {slot: number for number, (slot, _) in enumerate(slots)},
    )


class Shifts:
    """What steps the chosen items of a map can make. Several keep their order and, unless one
    waits at the edge of its cell for the others, their places to one another: all go or none.
    They go over what is shown (`seen`), past what a view leaves out."""

    def __init__(
        self,
        journey: Journey,
        ids: Iterable[str],
        lookup: Lookup,
        seen: Seen,
        before: Shifts | None = None,
    ) -> None:
        """`before` are those of a map whose stages may be the same."""
        self._journey = journey
        self._seen = seen
        self._lanes = seen.journey.lanes
        stages, collapsed = seen.journey.stages, seen.collapsed
        known = before._columns if before is not None else None
        if known is None or known.every != stages or known.collapsed != collapsed:
            known = _columns(stages, collapsed)
        self._columns = known
        self._stages, self._slots, self._stage_at = known.ids, known.slots, known.stage_at
        self._cards: list[_Held] = []
        self._points: list[_Held] = []
        wanted = set(ids)
        if seen.journey is journey:
            cells = lookup.cells_of(journey, wanted)
        else:
            every = enumerate(self._lanes)
            cells = [(number, cell) for number, lane in every for cell in lane.cells]
        for number, cell in cells:
            lane = self._lanes[number]
            if lane.id in seen.collapsed or not any(item.id in wanted for item in cell.items):
                continue
            curve = lane.kind == "emotion"
            at = known.order[cell.stage]
            for slot in (cell.stage,) if curve else slots_of(known.shown[at]):
                there = of_slot(cell.items, slot)
                places = tuple(n for n, item in enumerate(there) if item.id in wanted)
                if places:
                    items = tuple(there[n] for n in places)
                    held = _Held(number, at, known.numbers.get(slot, 0), len(there), places, items)
                    (self._points if curve else self._cards).append(held)

    def can(self, direction: Direction) -> bool:
        """Whether something can move that way."""
        return self._cards_can(direction) or self._points_can(direction)

    def made(self, direction: Direction) -> Journey:
        """The map after one step; the same one when nothing can move."""
        journey = self._journey
        if self._cards_can(direction):
            if direction in ("left", "right"):
                journey = self._across(journey, 1 if direction == "right" else -1)
            elif self._loose(direction):
                journey = self._within(journey, direction)
            else:
                journey = self._over(journey, direction)
        if self._points_can(direction):
            journey = self._curve(journey, direction)
        return journey

    # Cards

    def _cards_can(self, direction: Direction) -> bool:
        if not self._cards:
            return False
        match direction:
            case "left":
                return all(held.slot > 0 for held in self._cards)
            case "right":
                return all(self._fits_right(held) for held in self._cards)
            case _:
                return bool(self._loose(direction)) or self._beyond(direction) is not None

    def _fits_right(self, held: _Held) -> bool:
        """Whether there is a slot on the right from which spans do not pass the last stage."""
        after = held.slot + 1
        if after == len(self._slots):
            return False
        most = max(span_of(item) for item in held.items)
        return self._stage_at[after] + most <= len(self._stages)

    def _loose(self, direction: Direction) -> list[_Held]:
        """Those that are not all at the edge of their cell yet."""
        down = direction == "down"
        return [
            held
            for held in self._cards
            if held.places[0 if down else -1]
            != (held.size - len(held.places) if down else len(held.places) - 1)
        ]

    def _beyond(self, direction: Direction) -> dict[int, int] | None:
        """For every lane the next one that way that takes its items; None when one has none."""
        step = 1 if direction == "down" else -1
        found: dict[int, int] = {}
        for lane in {held.lane for held in self._cards}:
            kinds = {item.kind for held in self._cards if held.lane == lane for item in held.items}
            there = lane + step
            while 0 <= there < len(self._lanes):
                own = self._lanes[there]
                if kinds <= set(TAKES[own.kind]) and own.id not in self._seen.collapsed:
                    break
                there += step
            else:
                return None
            found[lane] = there
        return found

    def _within(self, journey: Journey, direction: Direction) -> Journey:
        for held in self._loose(direction):
            lane, slot = self._lanes[held.lane].id, self._slots[held.slot]
            runs = list(held.runs())
            if direction == "up":
                done = 0  # of those before, which stand packed at the top
                for start, ids in runs:
                    before = start - done
                    if before:
                        journey = self._put(journey, ids, lane, slot, start - 1)
                    done += len(ids)
            else:
                for start, ids in runs:
                    if start + len(ids) < held.size:
                        journey = self._put(journey, ids, lane, slot, start + 1)
        return journey

    def _over(self, journey: Journey, direction: Direction) -> Journey:
        down = direction == "down"
        lanes = self._beyond(direction) or {}
        for held in sorted(self._cards, key=lambda one: one.lane, reverse=down):
            lane = self._lanes[lanes[held.lane]].id
            index = 0 if down else None
            journey = self._put(journey, held.ids, lane, self._slots[held.slot], index)
        return journey

    def _across(self, journey: Journey, step: int) -> Journey:
        for held in sorted(self._cards, key=lambda one: one.slot, reverse=step > 0):
            lane = self._lanes[held.lane].id
            slot = self._slots[held.slot + step]
            journey = self._put(journey, held.ids, lane, slot, held.places[0])
        return journey

    def _put(
        self, journey: Journey, ids: list[str], lane_id: str, slot: str, index: int | None
    ) -> Journey:
        """The map with items in a slot, at an index of what it shows."""
        lane = find_lane(journey, lane_id)
        whole = self._seen.journey is self._journey and moment_in(slot) is None
        if index is not None and lane is not None and not whole:
            cell = lane.cell(slot)
            rest = [one for one in cell.items if one.id not in ids] if cell is not None else []
            own = next(one for one in self._lanes if one.id == lane_id)
            seen = {item.id for cell in own.cells for item in cell.items}
            shown = [one.id for one in of_slot(rest, slot) if one.id in seen]
            index = full_index([one.id for one in rest], shown, index)
        return edits.move_items(journey, ids, lane_id, slot, index)

    # Points of a curve

    def _points_can(self, direction: Direction) -> bool:
        if not self._points:
            return False
        return self._room(direction) > 0

    def _room(self, direction: Direction) -> float:
        """How far the points can go together, in levels or in stages."""
        match direction:
            case "up":
                return 2 - max(point.level for point in self._marks())
            case "down":
                return min(point.level for point in self._marks()) + 2
            case "left":
                return min(self._places())
            case "right":
                return len(self._stages) - max(self._places())

    def _marks(self) -> list[EmotionPoint]:
        items = (item for held in self._points for item in held.items)
        return [item for item in items if isinstance(item, EmotionPoint)]

    def _places(self) -> list[float]:
        """How far along the map the points stand, in stages."""
        return [
            held.stage + item.at
            for held in self._points
            for item in held.items
            if isinstance(item, EmotionPoint)
        ]

    def _curve(self, journey: Journey, direction: Direction) -> Journey:
        across = direction in ("left", "right")
        sign = 1 if direction in ("right", "up") else -1
        rise = step_of(self._lanes[self._points[0].lane].scale)
        step = min(PLACE_STEP if across else rise, self._room(direction))
        points = self._marks()
        if not across and len(points) == 1:
            step = min(step, _to_mark(sign * points[0].level, rise))
        step *= sign
        for held in self._points:
            for item in held.items:
                if not isinstance(item, EmotionPoint):
                    continue
                if across:
                    journey = self._along(journey, held, item, step)
                else:
                    level = round(item.level + step, 2)
                    journey = edits.change_item(journey, item.id, level=level)
        return journey

    def _along(self, journey: Journey, held: _Held, point: EmotionPoint, step: float) -> Journey:
        at, stage = round(point.at + step, 2), held.stage
        if at > 1 and stage + 1 < len(self._stages):
            at, stage = round(at - 1, 2), stage + 1
        elif at < 0 < stage:
            at, stage = round(at + 1, 2), stage - 1
        if stage != held.stage:
            lane = next(one for one in journey.lanes if one.id == self._lanes[held.lane].id)
            there = lane.cell(self._stages[stage])
            others = there.items if there is not None else ()
            index = sum(1 for one in others if isinstance(one, EmotionPoint) and one.at <= at)
            journey = edits.move_items(journey, [point.id], lane.id, self._stages[stage], index)
        return edits.change_item(journey, point.id, at=min(1.0, max(0.0, at)))

    # Spans

    def can_span(self, step: int) -> bool:
        """Whether something can cover so many stages more."""
        return any(True for _ in self._spans(step))

    def spanned(self, step: int) -> Journey:
        """The map with the items covering so many stages more."""
        journey = self._journey
        stages = [one.id for one in journey.stages]
        for item, last in self._spans(step):
            place = find_item(journey, item.id)
            if place is not None:
                span = stages.index(last) - stages.index(place.stage) + 1
                journey = edits.set_span(journey, item.id, span)
        return journey

    def _spans(self, step: int) -> Iterator[tuple[Item, str]]:
        """The items that can, and the last stage that each covers then."""
        order = [one.id for one in self._seen.journey.stages]
        for held in self._cards:
            first = order.index(self._stages[held.stage])
            for item in held.items:
                span = span_of(item) + step
                if item.kind != "metric" and 1 <= span <= len(order) - first:
                    yield item, order[first + span - 1]


def _to_mark(level: float, step: float) -> float:
    """How far it is up to the next mark of a scale, which begins at the lowest level."""
    above = level + 2
    return (floor(above / step + 1e-2) + 1) * step - above
