"""What Shift+click selects: everything from what was chosen last to what is clicked. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.journey import Journey
from app.model.moments import slot_in, slots_of
from app.model.queries import find_item, find_lane


def extended(journey: Journey, selection: Sequence[str], element: str) -> list[str]:
    """The selection with an element and, where both are of one sort, all between it and what was
    chosen last: items of one lane, stages, lanes, or the rectangle of cells."""
    between = _between(journey, selection[-1], element) if selection else [element]
    return [*selection, *(one for one in between if one not in selection)]


def _between(journey: Journey, anchor: str, element: str) -> list[str]:
    stages = [stage.id for stage in journey.stages]
    slots = [slot for stage in journey.stages for slot in slots_of(stage)]
    lanes = [lane.id for lane in journey.lanes]
    for order in (stages, lanes, _neighbours(journey, element)):
        if anchor in order and element in order:
            return _run(order, anchor, element)
    one, other = anchor.partition("/"), element.partition("/")
    first, last = slot_in(journey, one[2]), slot_in(journey, other[2])
    if one[0] in lanes and other[0] in lanes and first in slots and last in slots:
        rows, columns = _run(lanes, one[0], other[0]), _run(slots, first, last)
        return [f"{lane}/{stage}" for lane in rows for stage in columns]
    return [element]


def _neighbours(journey: Journey, element: str) -> list[str]:
    """The items of an item's lane, from left to right and from top to bottom."""
    place = find_item(journey, element)
    lane = find_lane(journey, place.lane.id) if place is not None else None
    return [item.id for cell in lane.cells for item in cell.items] if lane is not None else []


def _run(order: list[str], anchor: str, element: str) -> list[str]:
    """From the anchor to the element, both included, whichever comes first."""
    start, end = order.index(anchor), order.index(element)
    if start <= end:
        return order[start : end + 1]
    return order[end : start + 1][::-1]
