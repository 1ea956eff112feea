"""Who is called what in a map, and which item names whom: asked by reading and by edits alike."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

from app.model.items import Item
from app.model.journey import Journey
from app.model.places import Where


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def identities(journey: Journey) -> Iterator[tuple[Where, str]]:
    """Every identity taken and where it stands: stages, phases, lanes, personas, touchpoints,
    criteria, links, the parking lot, named views, snapshots and items share one space, because a
    selection names any of them. Assets have one of their own."""
    for name, parts in _groups(journey).items():
        for n, part in enumerate(parts):
            yield (name, n, "id"), part.id
    for n, lane in enumerate(journey.lanes):
        for c, cell in enumerate(lane.cells):
            for i, item in enumerate(cell.items):
                yield ("lanes", n, "cells", c, "items", i, "id"), item.id


def taken(journey: Journey, ids: Collection[str]) -> set[str]:
    """Those of the ids that stand among the `identities` of a map."""
    wanted = set(ids)
    found = {
        item.id
        for lane in journey.lanes
        for cell in lane.cells
        for item in cell.items
        if item.id in wanted
    }
    return found | taken_beside(journey, wanted)


def taken_beside(journey: Journey, ids: Collection[str]) -> set[str]:
    """Those of the ids that name something else than an item of a lane."""
    return {part.id for parts in _groups(journey).values() for part in parts}.intersection(ids)


def _groups(journey: Journey) -> dict[str, Sequence[_Named]]:
    return {
        "stages": journey.stages,
        "phases": journey.phases,
        "lanes": journey.lanes,
        "personas": journey.personas,
        "touchpoints": journey.touchpoints,
        "criteria": journey.criteria,
        "links": journey.links,
        "parking": journey.parking,
        "views": journey.views,
        "snapshots": journey.snapshots,
    }


def named(journey: Journey) -> dict[str, set[str]]:
    """What items may name, by the field that names it: `touchpoint`, `persona`, `asset`."""
    return {
        "touchpoint": {one.id for one in journey.touchpoints},
        "persona": {one.id for one in journey.personas},
        "asset": {one.id for one in journey.assets},
    }


def unknown_reference(item: Item, known: dict[str, set[str]]) -> tuple[str, str] | None:
    """The field of an item that names what is not among the `named`, and the name; None when it
    names nothing or something that is there."""
    field, name = reference(item)
    return (field, name) if name is not None and name not in known[field] else None


def reference(item: Item) -> tuple[str, str | None]:
    """The field by which an item names what it is of, and the name, if any."""
    match item.kind:
        case "note" | "touchpoint":
            return "touchpoint", item.touchpoint
        case "emotion" | "person":
            return "persona", item.persona
        case "picture":
            return "asset", item.asset
        case "metric":
            return "asset", None
