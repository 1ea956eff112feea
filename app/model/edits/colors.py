"""One colour for elements of several kinds."""

from __future__ import annotations

from collections.abc import Iterable

from app.model.edits.items import change_items
from app.model.edits.lanes import change_lane
from app.model.edits.phases import change_phase
from app.model.edits.stages import change_stage
from app.model.items import Note
from app.model.journey import Journey
from app.model.queries import find_items


def recolor(journey: Journey, ids: Iterable[str], color: str | None) -> Journey:
    """The map with stages, phases, lanes and notes of a colour: a tone of the theme, `#rrggbb`, or
    None for the automatic one. What has no colour of its own is passed over."""
    wanted = set(ids)
    for part in journey.stages:
        if part.id in wanted:
            journey = change_stage(journey, part.id, color=color)
    for part in journey.phases:
        if part.id in wanted:
            journey = change_phase(journey, part.id, color=color)
    for part in journey.lanes:
        if part.id in wanted:
            journey = change_lane(journey, part.id, color=color)
    notes = [item.id for item in find_items(journey, wanted) if isinstance(item, Note)]
    return change_items(journey, notes, color=color) if notes else journey
