"""Questions about a map. All scan: 5,000 items take a fraction of a millisecond."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.model.faults import Fault, faults
from app.model.items import EmotionPoint, Item, span_of
from app.model.journey import Asset, Block, Journey, Link, Locked, Phase, Stage
from app.model.lanes import Lane, LaneKind
from app.model.moments import moment_of, slot_in
from app.model.people import Persona, Touchpoint

__all__ = [
    "Counts",
    "Fault",
    "Place",
    "counts",
    "faults",
    "find_asset",
    "find_block",
    "find_item",
    "find_lane",
    "find_link",
    "find_parked",
    "find_persona",
    "find_phase",
    "find_stage",
    "find_touchpoint",
    "is_locked",
    "iter_items",
    "lane_index",
    "mood_persona",
    "offers",
    "phase_run",
    "question_of",
    "slot_at",
    "span_of",
    "stage_index",
]


class Place(NamedTuple):
    """Where an item stands. `stage` is the id of the stage its cell belongs to, `index` its place
    in the cell."""

    lane: Lane
    stage: str
    index: int  # pyright: ignore[reportIncompatibleMethodOverride]
    item: Item


class Counts(NamedTuple):
    """How big a map is; `notes` counts every item of every kind in the lanes."""

    stages: int
    lanes: int
    notes: int


def find_item(journey: Journey, item_id: str) -> Place | None:
    """The item of that id and where it stands. A cell's name (`lane/stage`) is none."""
    if "/" in item_id:
        return None
    for lane in journey.lanes:
        for cell in lane.cells:
            for index, item in enumerate(cell.items):
                if item.id == item_id:
                    return Place(lane, cell.stage, index, item)
    return None


def slot_at(journey: Journey, place: Place) -> str:
    """The slot that an item stands in (see `moments`): where what is put beside it goes."""
    return slot_in(journey, f"{place.stage}/{moment_of(place.item)}")


def find_items(journey: Journey, item_ids: Iterable[str]) -> list[Item]:
    """The items of those ids, in the order of the map, the parked ones last; ids of none are
    passed over."""
    wanted = set(item_ids)
    found = [
        item
        for lane in journey.lanes
        for cell in lane.cells
        for item in cell.items
        if item.id in wanted
    ]
    return found + [item for item in journey.parking if item.id in wanted]


def find_parked(journey: Journey, item_id: str) -> Item | None:
    """The item of that id in the parking lot."""
    return next((item for item in journey.parking if item.id == item_id), None)


def iter_items(journey: Journey) -> Iterator[Place]:
    """Every item: lanes from top to bottom, their cells from left to right."""
    for lane in journey.lanes:
        for cell in lane.cells:
            for index, item in enumerate(cell.items):
                yield Place(lane, cell.stage, index, item)


def find_lane(journey: Journey, lane_id: str) -> Lane | None:
    """The lane of that id."""
    return next((lane for lane in journey.lanes if lane.id == lane_id), None)


def find_stage(journey: Journey, stage_id: str) -> Stage | None:
    """The stage of that id, or that a slot is of (see `moments`)."""
    stage_id = stage_id.partition("/")[0]
    return next((stage for stage in journey.stages if stage.id == stage_id), None)


def find_persona(journey: Journey, persona_id: str) -> Persona | None:
    """The persona of that id."""
    return next((one for one in journey.personas if one.id == persona_id), None)


def find_touchpoint(journey: Journey, touchpoint_id: str) -> Touchpoint | None:
    """The touchpoint of that id in the inventory."""
    return next((one for one in journey.touchpoints if one.id == touchpoint_id), None)


def find_phase(journey: Journey, phase_id: str) -> Phase | None:
    """The phase of that id."""
    return next((phase for phase in journey.phases if phase.id == phase_id), None)


def phase_run(journey: Journey, phase: Phase) -> tuple[int, int]:
    """The indices of a phase's first and last stage."""
    return stage_index(journey, phase.first), stage_index(journey, phase.last)


def find_link(journey: Journey, link_id: str) -> Link | None:
    """The link of that id."""
    return next((link for link in journey.links if link.id == link_id), None)


def find_asset(journey: Journey, asset_id: str) -> Asset | None:
    """The picture of that id."""
    return next((asset for asset in journey.assets if asset.id == asset_id), None)


def stage_index(journey: Journey, stage_id: str) -> int:
    """The place of a stage, or of a slot's, from the left; -1 when there is none."""
    stage_id = stage_id.partition("/")[0]
    for index, stage in enumerate(journey.stages):
        if stage.id == stage_id:
            return index
    return -1


def lane_index(journey: Journey, lane_id: str) -> int:
    """The place of a lane from the top; -1 when there is none."""
    for index, lane in enumerate(journey.lanes):
        if lane.id == lane_id:
            return index
    return -1


def mood_persona(journey: Journey, lane: Lane | None) -> str | None:
    """Whose curve a new point of an emotion lane belongs to: the persona's in focus, unless the
    lane's curve is everybody's so far; without a focus, the only curve's of the lane."""
    cells = lane.cells if lane is not None else ()
    owners = {
        item.persona for cell in cells for item in cell.items if isinstance(item, EmotionPoint)
    }
    if journey.focus is None:
        return next(iter(owners)) if len(owners) == 1 else None
    if journey.focus in owners:
        return journey.focus
    return None if None in owners or len(journey.personas) < 2 else journey.focus


def counts(journey: Journey) -> Counts:
    """How many stages, lanes and notes a map has."""
    notes = sum(len(cell.items) for lane in journey.lanes for cell in lane.cells)
    return Counts(len(journey.stages), len(journey.lanes), notes)


def find_block(journey: Journey, block_id: str) -> Block | None:
    """The block of that id among the map's own; None when there is none."""
    own = journey.template.custom if journey.template else ()
    return next((block for block in own if block.id == block_id), None)


def question_of(journey: Journey, lane_id: str, stage_id: str | None = None) -> str:
    """What the template asks in an empty cell of a lane, or without a stage in all those of which
    nothing else is asked; empty for nothing."""
    prompts = journey.template.prompts if journey.template else ()
    asked = [one.text for one in prompts if (one.lane, one.stage) == (lane_id, stage_id)]
    return asked[-1] if asked else ""


def offers(journey: Journey, kind: LaneKind) -> bool:
    """Whether the map's template offers lanes of a kind to be added."""
    return (
        journey.template is None or not journey.template.blocks or kind in journey.template.blocks
    )


def is_locked(journey: Journey, what: Locked) -> bool:
    """Whether the map's template keeps this from changing."""
    return journey.template is not None and what in journey.template.locked
