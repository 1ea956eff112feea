"""Looking up the items of one map after another without going over all of it every time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from app.model.items import Item
from app.model.journey import Journey
from app.model.lanes import Cell, Lane
from app.model.queries import Place
from app.model.references import taken_beside


class _Read(NamedTuple):
    """A lane, and the cell of each of its items by the item's id."""

    lane: Lane
    cells: dict[str, Cell]


class Lookup:
    """Knows what the lanes hold of the map that it was asked about last. Asked about another, it
    reads only lanes that are not the same objects: after an edit, one."""

    def __init__(self) -> None:
        self._journey: Journey | None = None
        self._lanes: list[_Read] = []
        self._places: dict[str, Place | None] = {}
        """Where the items stand that were looked for one by one in this map."""
        self._asked: tuple[str, ...] | None = None
        self._found: list[Item] = []
        """What was asked for last of this map, and found: most ask for what is selected."""

    def find_item(self, journey: Journey, item_id: str) -> Place | None:
        """The item of that id and where it stands, as `queries.find_item` finds it."""
        reads = self._read(journey)
        if item_id not in self._places:
            self._places[item_id] = _place(reads, item_id)
        return self._places[item_id]

    def find_items(self, journey: Journey, item_ids: Collection[str]) -> list[Item]:
        """The items of those ids, in the order of `queries.find_items`."""
        reads = self._read(journey)
        if self._asked is not None and self._asked == item_ids:
            return list(self._found)
        wanted = set(item_ids)
        found: list[Item] = []
        for read in reads:
            cells = read.cells
            here = cells.keys() & wanted
            if not here:
                continue
            held = read.lane.cells if len(here) > 1 else (cells[one] for one in here)
            found += [item for cell in held for item in cell.items if item.id in here]
        found += [item for item in journey.parking if item.id in wanted]
        if isinstance(item_ids, tuple):
            self._asked, self._found = item_ids, found
        return list(found)

    def lanes_of(self, journey: Journey, item_ids: Collection[str]) -> list[int]:
        """The places, from the top, of the lanes that hold some of these items."""
        wanted = set(item_ids)
        reads = enumerate(self._read(journey))
        return [number for number, read in reads if not read.cells.keys().isdisjoint(wanted)]

    def cells_of(self, journey: Journey, item_ids: Collection[str]) -> list[tuple[int, Cell]]:
        """The cells that hold some of these items, in their order, each with its lane's place."""
        wanted = set(item_ids)
        found: list[tuple[int, Cell]] = []
        for number, read in enumerate(self._read(journey)):
            here = {id(read.cells[one]) for one in read.cells.keys() & wanted}
            if here:
                found += [(number, cell) for cell in read.lane.cells if id(cell) in here]
        return found

    def known(self, journey: Journey, ids: Iterable[str]) -> set[str]:
        """Those of the ids that name a part of the map, or a cell by its lane and stage."""
        names = {name for one in ids for name in (one, *one.split("/")[:2])}
        found = taken_beside(journey, names)
        found.update(item.id for item in self.find_items(journey, names))
        cells = {one for one in ids if "/" in one and found.issuperset(one.split("/")[:2])}
        split = {stage.id for stage in journey.stages if stage.split}
        return found | {one for one in cells if one.count("/") < 2 or one.split("/")[1] in split}

    def count(self, journey: Journey) -> int:
        """How many items the lanes hold."""
        return sum(len(read.cells) for read in self._read(journey))

    def _read(self, journey: Journey) -> list[_Read]:
        if journey is not self._journey:
            known = {read.lane.id: read for read in self._lanes}
            self._lanes = [_kept(known.get(lane.id), lane) for lane in journey.lanes]
            self._journey = journey
            self._asked, self._places = None, {}
        return self._lanes


def _place(reads: Iterable[_Read], item_id: str) -> Place | None:
    for read in reads:
        cell = read.cells.get(item_id)
        if cell is not None:
            index = next(n for n, item in enumerate(cell.items) if item.id == item_id)
            return Place(read.lane, cell.stage, index, cell.items[index])
    return None


def _kept(known: _Read | None, lane: Lane) -> _Read:
    if known is not None and known.lane is lane:
        return known
    return _Read(lane, {item.id: cell for cell in lane.cells for item in cell.items})
