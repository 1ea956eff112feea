"""Edits of the rows."""

from __future__ import annotations

from typing import Any

from app.model.edits.items import check_kind, check_references, refuse
from app.model.edits.links import without_ends
from app.model.edits.locks import check_locks, check_structure
from app.model.edits.tools import (
    changed,
    check_fresh,
    checked,
    cleaned,
    inserted,
    moved,
    position,
    with_lane,
)
from app.model.edits.views import forget_parts
from app.model.errors import EditError
from app.model.journey import Journey
from app.model.lanes import TAKES, Cell, Lane
from app.model.queries import span_of


def add_lane(journey: Journey, lane: Lane, index: int | None = None) -> Journey:
    """The map with a new lane, at an index from the top (None: last). A lane may bring its cells
    along: of stages that the map has, each once, with items of fresh ids."""
    check_structure(journey)
    lane = cleaned(lane)
    ids = [item.id for cell in lane.cells for item in cell.items]
    check_fresh(journey, lane.id, *ids)
    if lane.cells:
        lane = lane.replace(cells=_cells(journey, lane))
    lanes = inserted(journey.lanes, (lane,), index)
    return checked(lambda: journey.replace(lanes=lanes))


def change_lane(journey: Journey, lane_id: str, **changes: Any) -> Journey:
    """The map with some fields of a lane changed: name, kind, height, colour, icon, description.
    A kind that does not take what the lane holds is refused."""
    refuse(changes, "id", "cells")
    at = position(journey.lanes, lane_id, "no-lane")
    old = journey.lanes[at]
    lane = changed(old, **changes)
    if lane is old:
        return journey
    check_locks(journey, old, lane)
    if lane.kind != old.kind:
        check_structure(journey)
        for cell in lane.cells:
            for item in cell.items:
                if item.kind not in TAKES[lane.kind]:
                    raise EditError("lane-not-empty", lane=lane.kind, item=item.kind)
    return with_lane(journey, at, lane)


def move_lane(journey: Journey, lane_id: str, index: int) -> Journey:
    """The map with a lane moved so that it stands at `index` from the top."""
    at = position(journey.lanes, lane_id, "no-lane")
    index = max(0, min(index, len(journey.lanes) - 1))
    if at == index:
        return journey
    check_structure(journey)
    result = journey.replace(lanes=moved(journey.lanes, at, index))
    check_locks(journey, journey, result)
    return result


def remove_lane(journey: Journey, lane_id: str) -> Journey:
    """The map without a lane, its items, the links that touch them and the lane's prompts;
    views name it no longer."""
    at = position(journey.lanes, lane_id, "no-lane")
    check_structure(journey)
    gone = {item.id for cell in journey.lanes[at].cells for item in cell.items}
    template = journey.template
    if template is not None:
        prompts = tuple(prompt for prompt in template.prompts if prompt.lane != lane_id)
        template = template.replace(prompts=prompts)
    left = journey.replace(
        lanes=(*journey.lanes[:at], *journey.lanes[at + 1 :]),
        links=without_ends(journey.links, gone),
        template=template,
    )
    return forget_parts(left, {lane_id, *gone})


def _cells(journey: Journey, lane: Lane) -> tuple[Cell, ...]:
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    for cell in lane.cells:
        if cell.stage not in order:
            raise EditError("no-stage", id=cell.stage)
        for item in cell.items:
            check_kind(lane, item)
            check_references(journey, item)
            if order[cell.stage] + span_of(item) > len(order):
                raise EditError("past-end", id=item.id)
    if len({cell.stage for cell in lane.cells}) < len(lane.cells):
        raise EditError("used-cell")
    filled = [cell for cell in lane.cells if cell.items or cell.__pydantic_extra__]
    return tuple(sorted(filled, key=lambda cell: order[cell.stage]))
