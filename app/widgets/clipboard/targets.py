"""Where a paste goes, from what is selected. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.edits.pasting import Target
from app.model.fragments import Fragment
from app.model.journey import Journey
from app.model.lanes import TAKES
from app.model.moments import moment_in, stage_of
from app.model.queries import find_item, lane_index, slot_at, stage_index


def target_of(journey: Journey, selection: Sequence[str], fragment: Fragment | None) -> Target:
    """Where a fragment goes, or texts when there is none. Items begin at the upper left cell of
    what is selected, in its sub-column where only one is; whole stages and lanes stand after the
    last one selected. What the selection leaves open is where the fragment came from, else where
    it fits first."""
    rows: set[int] = set()
    columns: set[int] = set()
    slots: set[str] = set()
    for one in selection:
        place = find_item(journey, one)
        lane, _, stage = one.partition("/")
        rows.add(lane_index(journey, place.lane.id if place else lane))
        columns.add(stage_index(journey, place.stage if place else stage or lane))
        slots.add(slot_at(journey, place) if place else stage)
    rows.discard(-1)
    columns.discard(-1)
    last = fragment is not None and fragment.shape != "items"
    pick = max if last else min
    moments = [one for one in slots if moment_in(one)]
    moment = moments[0] if len(slots) == 1 and moments and not last else None
    return Target(
        journey.lanes[pick(rows)].id if rows else _home_lane(journey, fragment),
        moment or journey.stages[pick(columns)].id if columns else _home_stage(journey, fragment),
        tuple(selection),
    )


def index_after(journey: Journey, target: Target, lane: str, stage: str) -> int | None:
    """The place in a cell after its last item of the target's `after`; None when it has none."""
    places = [find_item(journey, one) for one in target.after]
    found = [
        place.index + 1
        for place in places
        if place is not None and place.lane.id == lane and place.stage == stage_of(stage)
    ]
    return max(found, default=None)


def _home_lane(journey: Journey, fragment: Fragment | None) -> str | None:
    if fragment is None:
        return next((lane.id for lane in journey.lanes if TAKES[lane.kind]), None)
    if fragment.shape != "items":
        return None
    first = fragment.journey.lanes[0]
    own = next((lane for lane in journey.lanes if lane.id == first.id), None)
    own = own or next((lane for lane in journey.lanes if lane.kind == first.kind), None)
    if own is None:
        wanted = {item.kind for cell in first.cells for item in cell.items}
        own = next((lane for lane in journey.lanes if wanted & set(TAKES[lane.kind])), None)
    return own.id if own is not None else None


def _home_stage(journey: Journey, fragment: Fragment | None) -> str | None:
    if fragment is None or fragment.shape != "items":
        return None
    first = fragment.journey.stages[0].id
    return first if stage_index(journey, first) >= 0 else None
