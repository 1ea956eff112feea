"""Sample notes that a template brings for the stages and lanes that are new in it."""

from __future__ import annotations

from collections.abc import Iterator

from app.model.edits.tools import fill
from app.model.edits.whole import add_asset
from app.model.items import Item, span_of
from app.model.journey import Journey, Origin
from app.model.lanes import TAKES
from app.model.references import identities, named, unknown_reference
from app.model.renewal.record import known_origin

Sample = tuple[str, str, tuple[Item, ...]]
"""The ids of a lane and a stage, and what a template shows there."""


def samples_of(journey: Journey, template: Journey) -> Iterator[Sample]:
    """What the template holds in stages and lanes that it has and the map has not, nor ever had."""
    origin = known_origin(journey, template) or Origin()
    stages = {one.id for one in (*journey.stages, *origin.stages)}
    lanes = {one.id for one in (*journey.lanes, *origin.lanes)}
    for lane in template.lanes:
        for cell in lane.cells:
            if cell.items and (lane.id not in lanes or cell.stage not in stages):
                yield lane.id, cell.stage, cell.items


def with_samples(journey: Journey, template: Journey, samples: Iterator[Sample]) -> Journey:
    """The map with what of these samples finds its place: in cells that are there and hold
    nothing, under identities of their own. Raises EditError when its pictures were too many."""
    order = {stage.id: n for n, stage in enumerate(journey.stages)}
    at = {lane.id: n for n, lane in enumerate(journey.lanes)}
    used = {name for _, name in identities(journey)}
    for lane_id, stage, items in samples:
        if lane_id not in at or stage not in order:
            continue
        lane = journey.lanes[at[lane_id]]
        if lane.cell(stage) is not None:
            continue
        left = len(order) - order[stage]
        fresh: list[Item] = []
        for item in items:
            if item.kind not in TAKES[lane.kind]:
                continue
            journey, fitted = _fitted(journey, template, item)
            if fitted is None:
                continue
            changes: dict[str, object] = {"id": _free(item.id, used)}
            if span_of(fitted) > left:
                changes["span"] = left
            fresh.append(fitted.replace(**changes))
            used.add(fresh[-1].id)
        filled = fill(journey, lane, {stage: tuple(fresh)})
        lanes = tuple([filled if one.id == lane_id else one for one in journey.lanes])
        journey = journey.replace(lanes=lanes)
    return journey


def _fitted(journey: Journey, template: Journey, item: Item) -> tuple[Journey, Item | None]:
    """The map with what the item names, as far as it can have it, and the item naming only what
    is there; None when it is nothing without."""
    broken = unknown_reference(item, named(journey))
    if broken is None:
        return journey, item
    field, name = broken
    if field == "asset":
        asset = next(one for one in template.assets if one.id == name)
        return add_asset(journey, asset), item
    if field == "touchpoint":
        entry = next(one for one in template.touchpoints if one.id == name)
        if name not in {one for _, one in identities(journey)}:
            return journey.replace(touchpoints=(*journey.touchpoints, entry)), item
        return journey, None if item.kind == "touchpoint" else item.replace(touchpoint=None)
    return journey, item.replace(persona=None)


def _free(name: str, used: set[str]) -> str:
    found, number = name, 1
    while found in used:
        number += 1
        found = f"{name[:70]}-{number}"
    return found
