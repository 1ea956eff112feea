"""Before, during and after: the sub-columns of a split stage.

Where items go is named by a slot: the id of a stage, or of a sub-column of it, `stage/moment`. The
name of a cell is `lane/slot`. Edits and queries take a slot wherever they take a stage."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.items import Item
from app.model.journey import Journey, Stage
from app.model.people import Moment

MOMENTS: tuple[Moment, ...] = ("before", "during", "after")


def stage_of(slot: str) -> str:
    """The id of a slot's stage."""
    return slot.partition("/")[0]


def moment_in(slot: str) -> Moment | None:
    """The moment that a slot names, if any."""
    moment = slot.partition("/")[2]
    return next((one for one in MOMENTS if one == moment), None)


def moment_of(item: Item) -> Moment:
    """When an item stands in a split stage; one that does not say, during. A point of a curve
    says by its place."""
    if item.kind == "emotion":
        return MOMENTS[min(2, int(item.at * 3))]
    return item.moment or "during"


def bounds_of(moment: Moment | None) -> tuple[float, float]:
    """From where to where along its stage a moment lasts; without one, all of it."""
    if moment is None:
        return 0.0, 1.0
    at = MOMENTS.index(moment)
    return at / 3, (at + 1) / 3


def slots_of(stage: Stage) -> tuple[str, ...]:
    """The slots of a stage, from left to right."""
    return tuple(f"{stage.id}/{one}" for one in MOMENTS) if stage.split else (stage.id,)


def slot_in(journey: Journey, slot: str) -> str:
    """The slot as the map has it now: a stage that is split names its middle, a sub-column of one
    that is not, the stage. The same for a stage that is not there."""
    stage = next((one for one in journey.stages if one.id == stage_of(slot)), None)
    if stage is None:
        return slot
    if not stage.split:
        return stage.id
    return f"{stage.id}/{moment_in(slot) or 'during'}"


def of_slot(items: Sequence[Item], slot: str) -> list[Item]:
    """The items of a cell that stand in a slot, in order."""
    moment = moment_in(slot)
    return [item for item in items if moment is None or moment_of(item) == moment]


def in_slot(item: Item, slot: str) -> Item:
    """The item as it stands in a slot; the same in a stage as a whole."""
    moment = moment_in(slot)
    if moment is None or item.kind == "emotion" or item.moment == moment:
        return item
    return item.replace(moment=moment)
