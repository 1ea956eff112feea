"""Pasting a fragment into a map."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from app.model.edits.columns import columns_of, lacking_stages
from app.model.edits.converting import converted
from app.model.edits.locks import check_structure
from app.model.edits.merging import References, merged
from app.model.edits.phases import add_phase, free_run
from app.model.edits.placing import Placed, add_items
from app.model.edits.stages import add_stage
from app.model.edits.tools import changed, check_fresh, checked, cleaned, inserted
from app.model.errors import EditError
from app.model.fragments import Fragment
from app.model.items import Item, span_of
from app.model.journey import Journey, Link
from app.model.lanes import TAKES, Lane
from app.model.moments import moment_in, moment_of, slot_in, stage_of
from app.model.queries import lane_index, offers, phase_run, stage_index


class Target(NamedTuple):
    """Where to paste. Items: from that cell on, in each cell after the last of `after`, else at
    its end; those of one sub-column into the one that `stage` names as a slot. Stages: after that
    stage. Lanes: below that lane. An id that is not there, or None, means the first for items, the
    last for stages and lanes."""

    lane: str | None = None
    stage: str | None = None
    after: Collection[str] = ()


class Room(NamedTuple):
    """Stages and lanes that a map lacks for what is pasted to keep its places."""

    stages: int
    lanes: int

    @property
    def enough(self) -> bool:
        """Whether nothing is lacking."""
        return not self.stages and not self.lanes


class Pasted(NamedTuple):
    """A map with something pasted: the new elements, and how many items went to another lane than
    their own place, or became another kind."""

    journey: Journey
    ids: tuple[str, ...]
    elsewhere: int = 0
    converted: int = 0
    new_stages: int = 0
    new_lanes: int = 0


def lacking(journey: Journey, fragment: Fragment, target: Target) -> Room:
    """What the map lacks for the fragment to fit at the target."""
    here = fragment.journey
    if fragment.shape == "items":
        row, column = _corner(journey, target)
        return Room(
            max(0, column + len(here.stages) - len(journey.stages)),
            sum(at >= len(journey.lanes) for at in _item_rows(journey, here, row)),
        )
    if fragment.shape == "lanes":
        return Room(len(lacking_stages(journey, here)), 0)
    return Room(0, 0)


def paste(
    journey: Journey, fragment: Fragment, target: Target, ids: Mapping[str, str], *, grow: bool
) -> Pasted:
    """The map with a fragment pasted; `ids` is the fragment's `new_ids`. With `grow` the stages
    and lanes that are `lacking` are added, else what has no place of its own goes to the nearest
    one. An item that its lane does not take goes to the nearest that does; where there is none it
    becomes what the nearest takes. EditError when there is no place at all."""
    here = fragment.journey
    journey, references = merged(journey, here, ids)
    match fragment.shape:
        case "stages":
            result = _with_stages(journey, here, target, ids, references)
        case "lanes":
            result = _with_lanes(journey, here, target, ids, references, grow=grow)
        case "items":
            result = _with_items(journey, here, target, ids, references, grow=grow)
    return result._replace(journey=_linked(result.journey, here, ids))


class _Placing:
    """Finds each item its lane."""

    def __init__(
        self, journey: Journey, source: Journey, ids: Mapping[str, str], references: References
    ) -> None:
        self.placed: list[Placed] = []
        self.elsewhere = 0
        self.converted = 0
        self._lanes = journey.lanes
        self._source = source
        self._ids = ids
        self._references = references
        self._known: dict[tuple[int, tuple[str, ...]], int | None] = {}

    def put(self, item: Item, row: int, stage: str, ends: Mapping[tuple[str, str], int]) -> None:
        """An item for the lane at `row`; `ends` has the index in cells where new items go."""
        at = self._nearest(row, item.kind)
        if at is None:
            item, at = self._converted(item, row)
            self.converted += 1
        else:
            item = self._references.renamed(item, self._ids[item.id])
            self.elsewhere += at != row
        lane = self._lanes[at].id
        self.placed.append(Placed(lane, stage, item, ends.get((lane, stage_of(stage)))))

    def _nearest(self, row: int, *kinds: str) -> int | None:
        if (row, kinds) not in self._known:
            takers = [
                n
                for n, lane in enumerate(self._lanes)
                if any(kind in TAKES[lane.kind] for kind in kinds)
            ]
            found = min(takers, key=lambda n: (abs(n - row), n < row), default=None)
            self._known[row, kinds] = found
        return self._known[row, kinds]

    def _converted(self, item: Item, row: int) -> tuple[Item, int]:
        at = self._nearest(row, "note", "emotion", "metric")
        if at is None:
            raise EditError("no-place")
        takes = TAKES[self._lanes[at].kind]
        kind = "note" if "note" in takes else takes[0]
        new = converted(self._source, item, kind)
        if new is None:
            raise EditError("wrong-kind", lane=self._lanes[at].kind, item=item.kind)
        return self._references.renamed(new, self._ids[item.id]), at


def _with_items(
    journey: Journey,
    here: Journey,
    target: Target,
    ids: Mapping[str, str],
    references: References,
    *,
    grow: bool,
) -> Pasted:
    row, column = _corner(journey, target)
    rows = _item_rows(journey, here, row)
    stages = lanes = 0
    if grow:
        stages, lanes = lacking(journey, Fragment("items", here), target)
        for stage in here.stages[len(here.stages) - stages :]:
            journey = add_stage(journey, stage.replace(id=ids[stage.id]))
        fresh = [
            lane for lane, at in zip(here.lanes, rows, strict=True) if at >= len(journey.lanes)
        ]
        journey = _more_lanes(journey, [_bare(lane, ids) for lane in fresh], None)
    if not journey.lanes or not journey.stages:
        raise EditError("no-place")
    ends = _ends(journey, target.after)
    order = {stage.id: n for n, stage in enumerate(here.stages)}
    placing = _Placing(journey, here, ids, references)
    moment = target.stage if _is_together(here) and moment_in(target.stage or "") else None
    for lane, wanted in zip(here.lanes, rows, strict=True):
        there = min(wanted, len(journey.lanes) - 1)
        for cell in lane.cells:
            at = min(column + order[cell.stage], len(journey.stages) - 1)
            for item in cell.items:
                placing.put(item, there, moment or journey.stages[at].id, ends)
    return _done(journey, placing, stages, lanes)


def _with_stages(
    journey: Journey,
    here: Journey,
    target: Target,
    ids: Mapping[str, str],
    references: References,
) -> Pasted:
    at = stage_index(journey, target.stage or "")
    at = len(journey.stages) if at < 0 else at + 1
    for n, stage in enumerate(here.stages):
        journey = add_stage(journey, stage.replace(id=ids[stage.id]), at + n)
    journey = _with_phases(journey, here, ids)
    rows, journey, added = _rows(journey, here, ids)
    placing = _Placing(journey, here, ids, references)
    for lane, row in zip(here.lanes, rows, strict=True):
        for cell in lane.cells:
            for item in cell.items:
                placing.put(item, row, ids[cell.stage], {})
    done = _done(journey, placing, 0, added)
    return done._replace(ids=tuple(ids[stage.id] for stage in here.stages))


def _with_phases(journey: Journey, here: Journey, ids: Mapping[str, str]) -> Journey:
    """The map with the phases of pasted stages; not of those that fell under one of its own."""
    for phase in here.phases:
        fresh = phase.replace(id=ids[phase.id], first=ids[phase.first], last=ids[phase.last])
        run = phase_run(journey, fresh)
        if free_run(journey, *run) == run:
            journey = add_phase(journey, fresh)
    return journey


def _with_lanes(
    journey: Journey,
    here: Journey,
    target: Target,
    ids: Mapping[str, str],
    references: References,
    *,
    grow: bool,
) -> Pasted:
    missing = lacking_stages(journey, here) if grow or not journey.stages else ()
    journey, columns = columns_of(journey, here, ids, missing)
    at = lane_index(journey, target.lane or "")
    at = len(journey.lanes) if at < 0 else at + 1
    _check_offered(journey, here.lanes)
    journey = _more_lanes(journey, [_bare(lane, ids) for lane in here.lanes], at)
    placing = _Placing(journey, here, ids, references)
    order = {stage.id: n for n, stage in enumerate(here.stages)}
    for n, lane in enumerate(here.lanes):
        for cell in lane.cells:
            first = order[cell.stage]
            for item in cell.items:
                start, last = columns[first], columns[first + span_of(item) - 1]
                if span_of(item) > 1:
                    item = changed(item, span=max(1, last - start + 1))
                placing.put(item, at + n, journey.stages[start].id, {})
    done = _done(journey, placing, len(missing), 0)
    return done._replace(ids=tuple(ids[lane.id] for lane in here.lanes))


def _done(journey: Journey, placing: _Placing, stages: int, lanes: int) -> Pasted:
    return Pasted(
        add_items(journey, placing.placed),
        tuple(one.item.id for one in placing.placed),
        placing.elsewhere,
        placing.converted,
        stages,
        lanes,
    )


def _is_together(here: Journey) -> bool:
    """Whether all items of a fragment come from one sub-column, or one stage that has none."""
    slots = {
        slot_in(here, f"{cell.stage}/{moment_of(item)}")
        for lane in here.lanes
        for cell in lane.cells
        for item in cell.items
    }
    return len(slots) == 1


def _corner(journey: Journey, target: Target) -> tuple[int, int]:
    row = max(0, lane_index(journey, target.lane or ""))
    return row, max(0, stage_index(journey, target.stage or ""))


def _ends(journey: Journey, after: Collection[str]) -> dict[tuple[str, str], int]:
    wanted = set(after)
    if not wanted:
        return {}
    return {
        (lane.id, cell.stage): index + 1
        for lane in journey.lanes
        for cell in lane.cells
        for index, item in enumerate(cell.items)
        if item.id in wanted
    }


def _check_offered(journey: Journey, lanes: Iterable[Lane]) -> None:
    """What the template does not offer does not come from another map; what stands in the map may
    stand there again."""
    own = journey.template.custom if journey.template else ()
    there = {one.kind for one in (*journey.lanes, *own)}
    for lane in lanes:
        if lane.kind not in there and not offers(journey, lane.kind):
            raise EditError("not-offered", lane=lane.kind)


def _bare(lane: Lane, ids: Mapping[str, str]) -> Lane:
    return cleaned(lane.replace(id=ids[lane.id], cells=()))


def _more_lanes(journey: Journey, lanes: list[Lane], at: int | None) -> Journey:
    if not lanes:
        return journey
    check_structure(journey)
    check_fresh(journey, *(lane.id for lane in lanes))
    return checked(lambda: journey.replace(lanes=inserted(journey.lanes, tuple(lanes), at)))


def _item_rows(journey: Journey, here: Journey, row: int) -> list[int]:
    """For each lane of a fragment of items the row it goes to, from the map's last on for those
    that it lacks. Items keep their places to each other; but those of several lanes of another
    map go to the lanes of their kinds, unless the ones that they would fall on are of these."""
    below = [row + n for n in range(len(here.lanes))]
    own = {lane.id for lane in journey.lanes}
    held = {at: lane.kind for at, lane in zip(below, here.lanes, strict=True) if lane.cells}
    same = all(at < len(own) and journey.lanes[at].kind == kind for at, kind in held.items())
    if same or len(held) < 2 or all(lane.id in own for lane in here.lanes):
        return below
    found = _twins(journey, here)
    lost = [n for n, lane in enumerate(here.lanes) if n not in found and lane.cells]
    found |= {n: len(journey.lanes) + count for count, n in enumerate(lost)}
    return [found.get(n, 0) for n in range(len(here.lanes))]


def _rows(
    journey: Journey, here: Journey, ids: Mapping[str, str]
) -> tuple[list[int], Journey, int]:
    """For each lane of the fragment its row in the map: the same lane, else one of the same kind
    and name, else of the same kind; what holds something and has none of these is added."""
    found = _twins(journey, here)
    lost = [n for n, lane in enumerate(here.lanes) if n not in found and lane.cells]
    for count, n in enumerate(lost):
        found[n] = len(journey.lanes) + count
    journey = _more_lanes(journey, [_bare(here.lanes[n], ids) for n in lost], None)
    return [found.get(n, 0) for n in range(len(here.lanes))], journey, len(lost)


def _twins(journey: Journey, here: Journey) -> dict[int, int]:
    """The rows of the map that are the fragment's lanes, of their kind and name, or of their
    kind, by the lane's place in the fragment; none for two of them."""
    left = list(range(len(journey.lanes)))
    found: dict[int, int] = {}
    for test in (_same_lane, _alike, _same_kind):
        for n, lane in enumerate(here.lanes):
            if n not in found:
                twin = next((row for row in left if test(journey.lanes[row], lane)), None)
                if twin is not None:
                    found[n] = twin
                    left.remove(twin)
    return found


def _same_kind(one: Lane, other: Lane) -> bool:
    return one.kind == other.kind


def _same_lane(one: Lane, other: Lane) -> bool:
    return one.id == other.id and one.kind == other.kind


def _alike(one: Lane, other: Lane) -> bool:
    return one.kind == other.kind and one.name.strip().casefold() == other.name.strip().casefold()


def _linked(journey: Journey, here: Journey, ids: Mapping[str, str]) -> Journey:
    """The map with the fragment's links, between the new items."""
    if not here.links:
        return journey
    links: list[Link] = [
        cleaned(link.replace(id=ids[link.id], source=ids[link.source], target=ids[link.target]))
        for link in here.links
    ]
    check_fresh(journey, *(link.id for link in links))
    return checked(lambda: journey.replace(links=(*journey.links, *links)))
