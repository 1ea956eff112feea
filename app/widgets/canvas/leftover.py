"""What to select once the selected parts of a map are gone. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.journey import Journey
from app.model.moments import of_slot
from app.model.queries import find_item, find_link, find_phase, slot_at
from app.widgets.canvas.chosen import Chosen


def after_removal(journey: Journey, gone: Chosen) -> tuple[str, ...]:
    """What follows the last removed part among its like, or comes before it: where a keyboard goes
    on. Nothing when nothing of the kind is left."""
    if gone.stages:
        return _one(_next([one.id for one in journey.stages], gone.stages))
    if gone.lanes:
        return _one(_next([one.id for one in journey.lanes], gone.lanes))
    if gone.items:
        return _after_items(journey, [item.id for item in gone.items])
    if gone.personas:
        return _one(_next([one.id for one in journey.personas], gone.personas))
    if gone.phases:
        phase = find_phase(journey, gone.phases[-1])
        left = _next([one.id for one in journey.phases], gone.phases)
        return _one(left or (phase.first if phase is not None else None))
    link = find_link(journey, gone.links[-1]) if gone.links else None
    return (link.source,) if link is not None else ()


def _one(element: str | None) -> tuple[str, ...]:
    return (element,) if element is not None else ()


def _next(there: list[str], gone: Sequence[str]) -> str | None:
    """The one after the last that goes, otherwise the last one that stays."""
    away = set(gone)
    rest = [one for one in there if one not in away]
    behind = there[there.index(gone[-1]) :]
    return next((one for one in behind if one not in away), rest[-1] if rest else None)


def _after_items(journey: Journey, items: list[str]) -> tuple[str, ...]:
    """The next item in the cell, or sub-column, of the last one, or the cell."""
    place = find_item(journey, items[-1])
    cell = place.lane.cell(place.stage) if place is not None else None
    if place is None or cell is None:
        return ()
    slot = slot_at(journey, place)
    left = _next([item.id for item in of_slot(cell.items, slot)], items)
    return (left or f"{place.lane.id}/{slot}",)
