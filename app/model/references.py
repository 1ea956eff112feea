"""Who is called what in a map, and which item names whom: asked by reading and by edits alike."""

from __future__ import annotations

from collections.abc import Iterator

from app.model.items import Item
from app.model.journey import Journey
from app.model.places import Where


def identities(journey: Journey) -> Iterator[tuple[Where, str]]:
    """Every identity taken and where it stands: stages, phases, lanes, personas, touchpoints,
    criteria, links, the parking lot and items share one space, because a selection names any of
    them. Assets have one of their own."""
    groups = {
        "stages": journey.stages,
        "phases": journey.phases,
        "lanes": journey.lanes,
        "personas": journey.personas,
        "touchpoints": journey.touchpoints,
        "criteria": journey.criteria,
        "links": journey.links,
        "parking": journey.parking,
    }
    for name, parts in groups.items():
        for n, part in enumerate(parts):
            yield (name, n, "id"), part.id
    for n, lane in enumerate(journey.lanes):
        for c, cell in enumerate(lane.cells):
            for i, item in enumerate(cell.items):
                yield ("lanes", n, "cells", c, "items", i, "id"), item.id


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
    field, name = _reference(item)
    return (field, name) if name is not None and name not in known[field] else None


def _reference(item: Item) -> tuple[str, str | None]:
    match item.kind:
        case "note" | "touchpoint":
            return "touchpoint", item.touchpoint
        case "emotion" | "person":
            return "persona", item.persona
        case "picture":
            return "asset", item.asset
        case "metric":
            return "asset", None
