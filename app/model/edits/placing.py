"""Many new items at once, each in its own cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.model.edits.items import check_kind, clipped
from app.model.edits.tools import check_fresh, checked, cleaned, fill
from app.model.errors import EditError
from app.model.items import Item
from app.model.journey import Journey
from app.model.moments import in_slot, stage_of
from app.model.references import named, unknown_reference


class Placed(NamedTuple):
    """A new item and where it goes, in a stage or a slot of it: `index` counts the items of the
    cell as it stands before (None: last); items of the same cell and index follow each other in
    the order given."""

    lane: str
    stage: str
    item: Item
    index: int | None = None  # pyright: ignore[reportIncompatibleMethodOverride]


def add_items(journey: Journey, placed: Sequence[Placed]) -> Journey:
    """The map with new items, as by `add_item` for each but in one pass. EditError when one of
    them cannot stand where it should; none is added then."""
    if not placed:
        return journey
    check_fresh(journey, *(one.item.id for one in placed))
    rooms = {stage.id: len(journey.stages) - n for n, stage in enumerate(journey.stages)}
    lanes = {lane.id: lane for lane in journey.lanes}
    known = named(journey)
    coming: dict[str, dict[str, list[Placed]]] = {}
    for one in placed:
        lane = lanes.get(one.lane)
        if lane is None:
            raise EditError("no-lane", id=one.lane)
        slot, one = one.stage, one._replace(stage=stage_of(one.stage))
        if one.stage not in rooms:
            raise EditError("no-stage", id=one.stage)
        check_kind(lane, one.item)
        item = in_slot(clipped(cleaned(one.item), rooms[one.stage]), slot)
        broken = unknown_reference(item, known)
        if broken:
            raise EditError(f"no-{broken[0]}", id=broken[1])
        coming.setdefault(one.lane, {}).setdefault(one.stage, []).append(one._replace(item=item))
    for name, cells in coming.items():
        lane = lanes[name]
        contents: dict[str, tuple[Item, ...]] = {}
        for stage, fresh in cells.items():
            cell = lane.cell(stage)
            contents[stage] = _mixed(cell.items if cell is not None else (), fresh)
        lanes[name] = checked(lambda lane=lane, contents=contents: fill(journey, lane, contents))
    return checked(lambda: journey.replace(lanes=tuple(lanes.values())))


def _mixed(old: tuple[Item, ...], fresh: list[Placed]) -> tuple[Item, ...]:
    at: dict[int, list[Item]] = {}
    for one in fresh:
        index = len(old) if one.index is None else max(0, min(one.index, len(old)))
        at.setdefault(index, []).append(one.item)
    mixed: list[Item] = []
    for index in range(len(old) + 1):
        mixed += at.get(index, ())
        mixed += old[index : index + 1]
    return tuple(mixed)
