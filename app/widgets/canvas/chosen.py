"""What a selection holds, found in one pass over the map. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.model.items import Item
from app.model.journey import Journey


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


def chosen(journey: Journey, ids: Iterable[str]) -> Chosen:
    """What of the map is selected. The title, the scenario and empty cells are nothing."""
    wanted = set(ids)
    return Chosen(
        tuple(_items(journey, wanted)),
        tuple(one.id for one in journey.stages if one.id in wanted),
        tuple(one.id for one in journey.lanes if one.id in wanted),
        tuple(one.id for one in journey.phases if one.id in wanted),
        tuple(one.id for one in journey.personas if one.id in wanted),
        tuple(one.id for one in journey.links if one.id in wanted),
    )


def _items(journey: Journey, wanted: set[str]) -> Iterator[Item]:
    for lane in journey.lanes:
        for cell in lane.cells:
            if f"{lane.id}/{cell.stage}" in wanted:
                yield from cell.items
            else:
                yield from (item for item in cell.items if item.id in wanted)
    yield from (item for item in journey.parking if item.id in wanted)
