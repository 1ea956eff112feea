"""Where dragged items would land."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from app.model import edits
from app.model.items import Item
from app.model.journey import Journey
from app.model.lanes import TAKES
from app.model.queries import Place, find_item, find_lane, lane_index, stage_index
from app.widgets.canvas.hits import CellPlace
from app.widgets.canvas.hits import Place as Spot
from app.widgets.canvas.tools.base import Bench


class Landing(NamedTuple):
    """The cell, by lane and stage, that an item lands in."""

    item: str
    lane: str
    stage: str


def landings(
    journey: Journey, places: Sequence[Place], grabbed: Place, target: CellPlace
) -> list[Landing] | None:
    """Where items land when the grabbed one is dropped in a cell; None when they cannot.

    Items of one cell go together into the target. Items of several cells keep their places
    beside each other, the same number of stages and lanes from the grabbed one, where every
    one of these cells is there and takes its item; otherwise all go into the target.
    """
    lanes, stages = journey.lanes, journey.stages
    together = [Landing(place.item.id, target.lane, target.stage) for place in places]
    if len({(place.lane.id, place.stage) for place in places}) > 1:
        down = lane_index(journey, target.lane) - lane_index(journey, grabbed.lane.id)
        right = stage_index(journey, target.stage) - stage_index(journey, grabbed.stage)
        apart: list[Landing] = []
        for place in places:
            row = lane_index(journey, place.lane.id) + down
            column = stage_index(journey, place.stage) + right
            if not (0 <= row < len(lanes) and 0 <= column < len(stages)):
                break
            if not _takes(journey, place.item, lanes[row].id):
                break
            apart.append(Landing(place.item.id, lanes[row].id, stages[column].id))
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


def places_in(bench: Bench, target: CellPlace, away: Collection[str]) -> list[Spot]:
    """Where the items of a cell stand, in order, but for those that will be away."""
    lane = find_lane(bench.session.journey, target.lane)
    cell = lane.cell(target.stage) if lane is not None else None
    places: list[Spot] = []
    for item in cell.items if cell is not None else ():
        place = bench.scene.place_of(item.id)
        if item.id not in away and place is not None:
            places.append(Spot(place.x(), place.y(), place.width(), place.height()))
    return places


def _takes(journey: Journey, item: Item, lane_id: str) -> bool:
    lane = journey.lanes[lane_index(journey, lane_id)]
    return item.kind in TAKES[lane.kind]


def _stands(journey: Journey, item: str, lane: str, stage: str) -> bool:
    place = find_item(journey, item)
    return place is not None and (place.lane.id, place.stage) == (lane, stage)
