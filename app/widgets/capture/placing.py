"""Where captured notes go, and the map with them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.layout.labels import labels_for
from app.model import edits
from app.model.edits.tools import checked
from app.model.items import Metric
from app.model.journey import Journey, Stage
from app.model.lanes import Lane, LaneKind
from app.model.moments import bounds_of, moment_in, slot_in, slots_of
from app.model.queries import find_item, find_lane, find_stage, offers, slot_at
from app.widgets.canvas.figures import figure_fields
from app.widgets.canvas.texts import NewItem, Typed, new_kind, with_new
from app.widgets.capture.parsing import Captured
from app.widgets.capture.prefixes import FACES, Route
from app.widgets.lane_kinds import LANE_KINDS

_KINDS: dict[Route, LaneKind] = {
    "pain": "pain",
    "opportunity": "opportunity",
    "touchpoint": "touchpoint",
    "thought": "thought",
    "metric": "metric",
    **dict.fromkeys(FACES, "emotion"),
}
_ORDER = {words.kind: place for place, words in enumerate(LANE_KINDS)}


class Target(NamedTuple):
    """The current cell, its stage or a slot of it, and where in it the next note goes (None:
    last)."""

    lane: str
    stage: str
    index: int | None = None  # pyright: ignore[reportIncompatibleMethodOverride]

    @property
    def element(self) -> str:
        """The cell as the selection names it."""
        return f"{self.lane}/{self.stage}"


class Destination(NamedTuple):
    """Where a note will go. Without a lane, one of the kind has to be added."""

    kind: LaneKind
    stage: Stage
    lane: Lane | None


class Placed(NamedTuple):
    """The map with the notes; `ids` are theirs, `own` the last that went to the current cell."""

    journey: Journey
    ids: tuple[str, ...]
    own: str | None
    added: tuple[LaneKind, ...]
    """Kinds of the lanes that were added."""


def target_of(
    journey: Journey,
    selection: Sequence[str],
    last: Target | None = None,
    whole: Journey | None = None,
) -> Target | None:
    """The current cell: of what is selected last; of a stage or a lane, with the lane or stage
    that was current. None where no lane takes text or there is no stage. Where a view leaves
    things out, `journey` is what is shown of the `whole` map, which items are counted in."""
    open_lanes = [lane.id for lane in journey.lanes if new_kind(lane.kind) is not None]
    if not open_lanes or not journey.stages:
        return None
    lane = last.lane if last and last.lane in open_lanes else open_lanes[0]
    stage = last.stage if last and find_stage(journey, last.stage) else journey.stages[0].id
    for one in reversed(selection):
        place = find_item(whole or journey, one)
        if place is not None:
            return Target(place.lane.id, slot_at(journey, place), place.index + 1)
        first, _, second = one.partition("/")
        if first in open_lanes:
            return Target(first, second if find_stage(journey, second) else stage)
        if find_stage(journey, one) is not None:
            return Target(lane, one)
    return Target(lane, stage)


def stepped(journey: Journey, target: Target, across: int, down: int) -> Target:
    """The cell so many stages to the right and lanes down; lanes that take no text are passed
    over. The same at the edge."""
    stages = [slot for stage in journey.stages for slot in slots_of(stage)]
    lanes = [lane.id for lane in journey.lanes if new_kind(lane.kind) is not None]
    target = target._replace(stage=slot_in(journey, target.stage))
    if target.stage not in stages or target.lane not in lanes:
        return target
    at = stages.index(target.stage) + across
    on = lanes.index(target.lane) + down
    if not (0 <= at < len(stages) and 0 <= on < len(lanes)):
        return target
    return Target(lanes[on], stages[at])


def destination(journey: Journey, captured: Captured, target: Target | None) -> Destination | None:
    """Where a note goes: the current cell, or the first lane of its kind in the current stage;
    the first stage where no cell is current. A lane that the template does not offer is not added:
    the note goes to the current cell. None where there is no such place."""
    stage = find_stage(journey, target.stage) if target else next(iter(journey.stages), None)
    if stage is None:
        return None
    if captured.route is None:
        lane = find_lane(journey, target.lane) if target else None
        return Destination(lane.kind, stage, lane) if lane else None
    kind = _KINDS[captured.route]
    own = find_lane(journey, target.lane) if target else None
    if own is not None and own.kind == kind:
        return Destination(kind, stage, own)
    lane = next((x for x in journey.lanes if x.kind == kind), None)
    if lane is None and not offers(journey, kind):
        return Destination(own.kind, stage, own) if own else None
    return Destination(kind, stage, lane)


def placed(
    journey: Journey,
    notes: Sequence[Captured],
    target: Target | None,
    make_id: Callable[[], str],
) -> Placed:
    """The map with these notes, one below the other, and with the lanes they need. EditError when
    one of them cannot be."""
    ids: list[str] = []
    added: list[LaneKind] = []
    own: str | None = None
    for captured in notes:
        there = destination(journey, captured, target)
        if there is None:
            continue
        lane = there.lane
        if lane is None:
            lane = _lane(journey, there.kind, make_id())
            journey = edits.add_lane(journey, lane, _place_of(journey, there.kind))
            added.append(there.kind)
        stage = slot_in(journey, target.stage) if target is not None else there.stage.id
        here = target is not None and lane.id == target.lane
        index = target.index if target is not None and here else None
        new = NewItem(
            lane.id,
            stage,
            make_id(),
            make_id(),
            index,
            captured.level,
            _next_place(journey, lane.id, stage, index),
        )
        journey = _with_item(journey, lane.kind, new, captured.text.strip())
        ids.append(new.id)
        if here and target is not None:
            own = new.id
            if index is not None:
                target = target._replace(index=index + 1)
    return Placed(journey, tuple(ids), own, tuple(added))


def _with_item(journey: Journey, kind: LaneKind, new: NewItem, text: str) -> Journey:
    if new_kind(kind) != "metric":
        return with_new(journey, new, Typed(text))
    blank = Metric(kind="metric", id=new.id)
    metric = checked(lambda: blank.replace(**figure_fields(text, blank, journey.language)))
    return edits.add_item(journey, metric, new.lane, new.stage, new.index)


def _lane(journey: Journey, kind: LaneKind, lane_id: str) -> Lane:
    return Lane(id=lane_id, kind=kind, name=labels_for(journey.language).lane_name(kind))


def _place_of(journey: Journey, kind: LaneKind) -> int:
    """Below the last lane whose kind usually stands above."""
    above = [n for n, lane in enumerate(journey.lanes) if _ORDER[lane.kind] < _ORDER[kind]]
    return above[-1] + 1 if above else 0


def _next_place(journey: Journey, lane_id: str, stage_id: str, index: int | None) -> float:
    """Along the stage, the place of a new point: after the one it comes after, as it was said,
    and before the next; the middle where it is the first."""
    lane = find_lane(journey, lane_id)
    cell = lane.cell(stage_id) if lane else None
    before = cell.items[:index] if cell else ()
    least, most = bounds_of(moment_in(stage_id))
    points = [item.at for item in before if item.kind == "emotion" and least <= item.at < most]
    if not points:
        return (least + most) / 2
    after = (item.at for item in cell.items if item.kind == "emotion") if cell else ()
    last = points[-1]
    return (last + min((at for at in after if last < at < most), default=most)) / 2
