"""What a selection holds, found by what knows where items are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from app.model.items import Item
from app.model.journey import Journey
from app.model.lookup import Lookup
from app.model.moments import moment_of


class Chosen(NamedTuple):
    """The parts of a map among the selected ids; those of cells are the items they hold."""

    items: tuple[Item, ...]
    stages: tuple[str, ...]
    lanes: tuple[str, ...]
    phases: tuple[str, ...]
    personas: tuple[str, ...]
    links: tuple[str, ...]

    @property
    def others(self) -> int:
        """How many are not items."""
        return sum(len(part) for part in self[1:])


def chosen(journey: Journey, ids: Collection[str], lookup: Lookup) -> Chosen:
    """What of the map is selected. The title, the scenario and empty cells are nothing."""
    wanted = set(ids)
    if not any("/" in one for one in wanted):
        items = tuple(lookup.find_items(journey, tuple(ids)))
        if len(items) == len(wanted):
            return Chosen(items, (), (), (), (), ())
    return Chosen(
        tuple(_items(journey, wanted, lookup)),
        tuple(one.id for one in journey.stages if one.id in wanted),
        tuple(one.id for one in journey.lanes if one.id in wanted),
        tuple(one.id for one in journey.phases if one.id in wanted),
        tuple(one.id for one in journey.personas if one.id in wanted),
        tuple(one.id for one in journey.links if one.id in wanted),
    )


def _items(journey: Journey, wanted: set[str], lookup: Lookup) -> Iterator[Item]:
    rows = set(lookup.lanes_of(journey, wanted))
    parts = {one for one in wanted if one.count("/") > 1}
    of_cells = {one.partition("/")[0] for one in wanted if "/" in one}
    for number, lane in enumerate(journey.lanes):
        if number not in rows and lane.id not in of_cells:
            continue
        for cell in lane.cells:
            name = f"{lane.id}/{cell.stage}"
            if name in wanted:
                yield from cell.items
                continue
            for item in cell.items:
                if item.id in wanted or (parts and f"{name}/{moment_of(item)}" in parts):
                    yield item
    yield from (item for item in journey.parking if item.id in wanted)
