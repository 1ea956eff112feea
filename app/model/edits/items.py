"""Edits of what cells hold: notes, touchpoints, emotion points, metrics, pictures, persons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from app.model.edits.links import without_ends
from app.model.edits.locks import check_locks
from app.model.edits.tools import (
    changed,
    check_fresh,
    checked,
    cleaned,
    fill,
    inserted,
    position,
    swapped,
    with_lane,
)
from app.model.edits.views import forget_parts
from app.model.errors import EditError
from app.model.items import EmotionPoint, Item, Metric
from app.model.journey import Journey
from app.model.lanes import TAKES, Lane
from app.model.moments import in_slot, stage_of
from app.model.queries import Place, find_item, find_parked, span_of
from app.model.references import named, unknown_reference


def add_item(
    journey: Journey, item: Item, lane_id: str, stage_id: str, index: int | None = None
) -> Journey:
    """The map with a new item in a cell, at an index of the cell (None: last), in a stage or
    a slot of it (see `moments`). A span that would pass the last stage is clipped."""
    slot, stage_id = stage_id, stage_of(stage_id)
    at = position(journey.lanes, lane_id, "no-lane")
    start = position(journey.stages, stage_id, "no-stage")
    lane = journey.lanes[at]
    check_kind(lane, item)
    check_fresh(journey, item.id)
    item = in_slot(clipped(cleaned(item), len(journey.stages) - start), slot)
    check_references(journey, item)
    cell = lane.cell(stage_id)
    items = inserted(cell.items if cell else (), (item,), index)
    return with_lane(journey, at, checked(lambda: fill(journey, lane, {stage_id: items})))


def change_item(journey: Journey, item_id: str, **changes: Any) -> Journey:
    """The map with some fields of an item changed. Its id and kind stay; a span is clipped at the
    last stage."""
    return change_items(journey, (item_id,), **changes)


def change_items(journey: Journey, item_ids: Collection[str], **changes: Any) -> Journey:
    """The map with the same fields of several items changed, as by `change_item` for each, parked
    ones too. Lanes and cells in which nothing changes stay the same. EditError when one of the
    items is not there or does not take a value; none changes then."""
    refuse(changes, "id", "kind")
    rooms = {stage.id: len(journey.stages) - n for n, stage in enumerate(journey.stages)}

    def change(item: Item, stage: str) -> Item:
        room = rooms.get(stage, 1) if stage else max(1, len(journey.stages))
        return _changed_item(journey, item, room, changes)

    return each_changed(journey, item_ids, change)


def each_changed(
    journey: Journey, item_ids: Collection[str], change: Callable[[Item, str], Item]
) -> Journey:
    """The map with each of these items as `change` gives it back, with its id and kind; it is
    told the item's stage too, which is empty for a parked one. Lanes and cells in which nothing
    changes stay the same; EditError when one of the items is not there."""
    left = set(item_ids)
    lanes = list(journey.lanes)
    for n, lane in enumerate(journey.lanes):
        contents: dict[str, tuple[Item, ...]] = {}
        for cell in lane.cells:
            if not left:
                break
            items: list[Item] | None = None
            for index, item in enumerate(cell.items):
                if item.id in left:
                    left.discard(item.id)
                    changed = change(item, cell.stage)
                    if changed is not item:
                        items = items or list(cell.items)
                        items[index] = changed
            if items is not None:
                contents[cell.stage] = tuple(items)
        if contents:
            lanes[n] = fill(journey, lane, contents)
    parking = list(journey.parking)
    for n, item in enumerate(journey.parking if left else ()):
        if item.id in left:
            left.discard(item.id)
            parking[n] = change(item, "")
    if left:
        raise EditError("no-item", id=min(left))
    return with_items(journey, lanes, parking)


def change_placed(journey: Journey, place: Place, **changes: Any) -> Journey:
    """As `change_item` of an item of this map whose place is known: nothing is searched."""
    refuse(changes, "id", "kind")
    at = position(journey.lanes, place.lane.id, "no-lane")
    room = len(journey.stages) - position(journey.stages, place.stage, "no-stage")
    item = _changed_item(journey, place.item, room, changes)
    cell = place.lane.cell(place.stage)
    if item is place.item or cell is None:
        return journey
    items = swapped(cell.items, place.index, item)
    return with_lane(journey, at, fill(journey, place.lane, {place.stage: items}))


def set_span(journey: Journey, item_id: str, span: int) -> Journey:
    """The map with an item covering so many stages from its own, clipped at the last one."""
    item = _item(journey, item_id)
    if isinstance(item, (EmotionPoint, Metric)):
        if span == 1:
            return journey
        raise EditError("no-span", item=item.kind)
    return change_item(journey, item_id, span=span)


def move_items(
    journey: Journey,
    item_ids: Iterable[str],
    lane_id: str,
    stage_id: str,
    index: int | None = None,
) -> Journey:
    """The map with items moved into one cell, in the order given; parked ones leave the parking
    lot.

    In a slot they take its moment. `index` counts the cell's items without the moved ones (None:
    last). Spans are clipped at the last stage. EditError when the lane does not take one of them;
    nothing moves then.
    """
    wanted = list(dict.fromkeys(item_ids))
    slot, stage_id = stage_id, stage_of(stage_id)
    at = position(journey.lanes, lane_id, "no-lane")
    room = len(journey.stages) - position(journey.stages, stage_id, "no-stage")
    found = _found(journey, set(wanted))
    coming: list[Item] = []
    for one in wanted:
        if one not in found:
            raise EditError("no-item", id=one)
        check_kind(journey.lanes[at], found[one])
        coming.append(in_slot(clipped(found[one], room), slot))
    if not coming:
        return journey
    lanes = list(journey.lanes)
    for n, lane in enumerate(journey.lanes):
        contents = _without(lane, found)
        if n == at:
            cell = lane.cell(stage_id)
            rest = contents.get(stage_id, cell.items if cell else ())
            contents[stage_id] = inserted(rest, tuple(coming), index)
        contents = _differing(lane, contents)
        if contents:
            lanes[n] = checked(lambda lane=lane, contents=contents: fill(journey, lane, contents))
    return with_items(journey, lanes, [one for one in journey.parking if one.id not in found])


def remove_items(journey: Journey, item_ids: Collection[str]) -> Journey:
    """The map without these items, parked ones too, nor the links that touch them. Ids that name
    nothing are passed over: what should be gone is gone."""
    gone = set(item_ids)
    lanes = list(journey.lanes)
    for n, lane in enumerate(journey.lanes):
        contents = _without(lane, gone)
        if contents:
            lanes[n] = fill(journey, lane, contents)
    parking = [item for item in journey.parking if item.id not in gone]
    links = without_ends(journey.links, gone)
    return forget_parts(with_items(journey, lanes, parking).replace(links=links), gone)


def duplicate_items(journey: Journey, new_ids: Mapping[str, str]) -> Journey:
    """The map with copies of items, each right after its original; `new_ids` gives the copy's id
    for the original's. Links are not copied."""
    if not new_ids:
        return journey
    found = _found(journey, set(new_ids))
    for one in new_ids:
        if one not in found:
            raise EditError("no-item", id=one)
    check_fresh(journey, *new_ids.values())
    lanes = list(journey.lanes)
    for n, lane in enumerate(journey.lanes):
        contents: dict[str, tuple[Item, ...]] = {}
        for cell in lane.cells:
            if any(item.id in new_ids for item in cell.items):
                items: list[Item] = []
                for item in cell.items:
                    items.append(item)
                    if item.id in new_ids:
                        items.append(changed(item, id=new_ids[item.id]))
                contents[cell.stage] = tuple(items)
        if contents:
            lanes[n] = checked(lambda lane=lane, contents=contents: fill(journey, lane, contents))
    parking: list[Item] = []
    for item in journey.parking:
        parking.append(item)
        if item.id in new_ids:
            parking.append(changed(item, id=new_ids[item.id]))
    return with_items(journey, lanes, parking)


def with_items(journey: Journey, lanes: Sequence[Lane], parking: Sequence[Item]) -> Journey:
    """The map with other lanes and another parking lot; the same map when neither differs."""
    changes: dict[str, Any] = {}
    for name, old, new in (
        ("lanes", journey.lanes, lanes),
        ("parking", journey.parking, parking),
    ):
        if len(new) != len(old) or any(a is not b for a, b in zip(new, old, strict=True)):
            changes[name] = tuple(new)
    return checked(lambda: journey.replace(**changes)) if changes else journey


def check_kind(lane: Lane, item: Item) -> None:
    """EditError when the lane does not take the item's kind."""
    if item.kind not in TAKES[lane.kind]:
        raise EditError("wrong-kind", lane=lane.kind, item=item.kind)


def check_references(journey: Journey, item: Item) -> None:
    """EditError when the item names a touchpoint, persona or picture the map does not have."""
    broken = unknown_reference(item, named(journey))
    if broken:
        raise EditError(f"no-{broken[0]}", id=broken[1])


def clipped(item: Item, room: int) -> Item:
    """The item with a span of at most `room` stages."""
    return changed(item, span=room) if span_of(item) > room else item


def refuse(changes: Mapping[str, Any], *fields: str) -> None:
    """TypeError for fields that this edit does not change: a mistake of the caller."""
    for field in fields:
        if field in changes:
            raise TypeError(f"{field!r} has edits of its own")


def _item(journey: Journey, item_id: str) -> Item:
    place = find_item(journey, item_id)
    item = place.item if place is not None else find_parked(journey, item_id)
    if item is None:
        raise EditError("no-item", id=item_id)
    return item


def _changed_item(journey: Journey, item: Item, room: int, changes: Mapping[str, Any]) -> Item:
    if isinstance(changes.get("span"), int):
        changes = {**changes, "span": min(changes["span"], room)}
    new = changed(item, **changes)
    if new is not item:
        check_locks(journey, item, new)
        check_references(journey, new)
    return new


def _found(journey: Journey, ids: set[str]) -> dict[str, Item]:
    found = {
        item.id: item
        for lane in journey.lanes
        for cell in lane.cells
        for item in cell.items
        if item.id in ids
    }
    return found | {item.id: item for item in journey.parking if item.id in ids}


def _without(lane: Lane, ids: Collection[str]) -> dict[str, tuple[Item, ...]]:
    """What remains of the cells that hold one of these items."""
    contents: dict[str, tuple[Item, ...]] = {}
    for cell in lane.cells:
        rest = tuple([item for item in cell.items if item.id not in ids])
        if len(rest) != len(cell.items):
            contents[cell.stage] = rest
    return contents


def _differing(lane: Lane, contents: dict[str, tuple[Item, ...]]) -> dict[str, tuple[Item, ...]]:
    """Only the contents that differ from what the lane's cells hold."""
    old = {cell.stage: cell.items for cell in lane.cells}
    return {stage: items for stage, items in contents.items() if items != old.get(stage, ())}
