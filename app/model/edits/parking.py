"""Edits of the parking lot: what waits there for a place, as it was.

A parked item keeps its id, its fields and its span; only the arrows that joined it go. What the
parking lot shares with the cells is in `items`: changing, removing and duplicating.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.model.edits.converting import as_note
from app.model.edits.items import check_references, move_items, with_items
from app.model.edits.links import without_ends
from app.model.edits.tools import check_fresh, checked, cleaned, fill, inserted, position
from app.model.errors import EditError
from app.model.items import Item
from app.model.journey import Journey
from app.model.lanes import TAKES


def add_parked(journey: Journey, item: Item, index: int | None = None) -> Journey:
    """The map with a new item in the parking lot, at an index (None: last)."""
    check_fresh(journey, item.id)
    item = cleaned(item)
    check_references(journey, item)
    parking = inserted(journey.parking, (item,), index)
    return checked(lambda: journey.replace(parking=parking))


def park_items(journey: Journey, item_ids: Iterable[str], index: int | None = None) -> Journey:
    """The map with items in the parking lot, in the order given, from cells and from elsewhere in
    the lot. `index` counts the lot without them (None: last). The links that touch what leaves
    its cell go. EditError when one of the items is not there; none moves then."""
    wanted = dict.fromkeys(item_ids)
    coming: dict[str, Item] = {item.id: item for item in journey.parking if item.id in wanted}
    leaving: set[str] = set()
    lanes = list(journey.lanes)
    for n, lane in enumerate(journey.lanes):
        contents: dict[str, tuple[Item, ...]] = {}
        for cell in lane.cells:
            gone = [item for item in cell.items if item.id in wanted]
            if gone:
                coming.update((item.id, item) for item in gone)
                leaving.update(item.id for item in gone)
                contents[cell.stage] = tuple(i for i in cell.items if i.id not in wanted)
        if contents:
            lanes[n] = fill(journey, lane, contents)
    for one in wanted:
        if one not in coming:
            raise EditError("no-item", id=one)
    rest = tuple(item for item in journey.parking if item.id not in wanted)
    parking = inserted(rest, tuple(coming[one] for one in wanted), index)
    links = without_ends(journey.links, leaving)
    return with_items(journey, lanes, parking).replace(links=links)


def unpark(
    journey: Journey,
    item_ids: Iterable[str],
    lane_id: str,
    stage_id: str,
    index: int | None = None,
) -> Journey:
    """The map with parked items moved into a cell, as by `move_items`. A lane that does not take
    one as it is gets a note with all that it says (`as_note`), if it takes notes; EditError
    otherwise."""
    wanted = tuple(dict.fromkeys(item_ids))
    takes = TAKES[journey.lanes[position(journey.lanes, lane_id, "no-lane")].kind]
    parking: list[Item] = []
    for item in journey.parking:
        if item.id in wanted and item.kind not in takes and "note" in takes:
            item = as_note(journey, item) or item
        parking.append(item)
    return move_items(with_items(journey, journey.lanes, parking), wanted, lane_id, stage_id, index)
