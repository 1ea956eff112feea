"""Where dragged items would land."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF

from app.model import edits
from app.model.items import Item
from app.model.journey import Journey
from app.model.lanes import TAKES
from app.model.moments import of_slot, stage_of
from app.model.queries import Place, find_item, find_lane, lane_index, stage_index
from app.model.viewing import full_index
from app.widgets.canvas.hits import CellPlace, Gap, gap_at
from app.widgets.canvas.hits import Place as Spot
from app.widgets.canvas.tools.base import Bench


class Landing(NamedTuple):
    """The cell, by lane and stage or slot, that an item lands in."""

    item: str
    lane: str
    stage: str


def landings(
    journey: Journey,
    shown: Journey,
    places: Sequence[Place],
    grabbed: Place,
    target: CellPlace,
) -> list[Landing] | None:
    """Where items land when the grabbed one is dropped in a cell; None when they cannot.

    Items of one cell go together into the target. Items of several cells keep their places
    beside each other, the same number of stages and lanes from the grabbed one, where every
    one of these cells is shown and takes its item; otherwise all go into the target. `shown` is
    what the view leaves of the map.
    """
    lanes, stages = shown.lanes, shown.stages
    known = {one.id for one in stages}
    together = [Landing(place.item.id, target.lane, target.stage) for place in places]
    cells = {(place.lane.id, place.stage) for place in places}
    if len(cells) > 1 and all(stage in known for _, stage in cells):
        down = lane_index(shown, target.lane) - lane_index(shown, grabbed.lane.id)
        right = stage_index(shown, target.stage) - stage_index(shown, grabbed.stage)
        apart: list[Landing] = []
        for place in places:
            row = lane_index(shown, place.lane.id) + down
            column = stage_index(shown, place.stage) + right
            if not (0 <= row < len(lanes) and 0 <= column < len(stages)):
                break
            if not _takes(journey, place.item, lanes[row].id):
                break
            stage = stages[column].id
            if (lanes[row].id, stage) == (target.lane, stage_of(target.stage)):
                stage = target.stage
            apart.append(Landing(place.item.id, lanes[row].id, stage))
        else:
            return apart
    fit = all(_takes(journey, place.item, target.lane) for place in places)
    return together if fit else None


def landed(journey: Journey, where: Sequence[Landing], target: CellPlace, index: int) -> Journey:
    """The map with items in the cells they land in: in the target at an index, which counts what
    stays there, in any other cell at its end. Those whose cell stays the same stay in it."""
    cells: dict[tuple[str, str], list[str]] = {}
    for one in where:
        cells.setdefault((one.lane, one.stage), []).append(one.item)
    coming = cells.pop((target.lane, target.stage), [])
    for (lane, stage), ids in cells.items():
        if not all(_stands(journey, one, lane, stage) for one in ids):
            journey = edits.move_items(journey, ids, lane, stage)
    return edits.move_items(journey, coming, target.lane, target.stage, index)


def gap_in(bench: Bench, target: CellPlace, away: Collection[str], at: QPointF) -> Gap:
    """Where among the items of a cell, but for those that will be away, a drop at a point of the
    sheet would put one. Its index counts what the view leaves out too."""
    lane = find_lane(bench.session.journey, target.lane)
    cell = lane.cell(target.stage) if lane is not None else None
    rest = [item for item in cell.items if item.id not in away] if cell is not None else []
    every = [item.id for item in rest]
    found = [(one.id, bench.scene.place_of(one.id)) for one in of_slot(rest, target.stage)]
    shown = [
        (one, Spot(place.x(), place.y(), place.width(), place.height()))
        for one, place in found
        if place is not None
    ]
    gap = gap_at([place for _, place in shown], target.place, at.x(), at.y())
    return replace(gap, index=full_index(every, [one for one, _ in shown], gap.index))


def _takes(journey: Journey, item: Item, lane_id: str) -> bool:
    lane = journey.lanes[lane_index(journey, lane_id)]
    return item.kind in TAKES[lane.kind]


def _stands(journey: Journey, item: str, lane: str, stage: str) -> bool:
    place = find_item(journey, item)
    return place is not None and (place.lane.id, place.stage) == (lane, stage)
