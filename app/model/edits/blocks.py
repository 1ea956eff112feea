"""Edits of the blocks that a map offers besides the kinds of lane, and lanes made from them."""

from __future__ import annotations

from typing import Any

from app.model.edits.items import refuse
from app.model.edits.lanes import add_lane
from app.model.edits.tools import changed, checked, cleaned, inserted, position, swapped
from app.model.errors import EditError
from app.model.journey import Block, Journey, Prompt, Template
from app.model.lanes import Lane
from app.model.queries import find_block, find_lane, question_of


def add_block(
    journey: Journey, block: Block, template_id: str, index: int | None = None
) -> Journey:
    """The map with another block of its own, at an index (None: last). A map without a template
    gets one of the id given, which holds nothing else."""
    if find_block(journey, block.id) is not None:
        raise EditError("used-id", id=block.id)
    template = journey.template or Template(id=template_id)
    custom = inserted(template.custom, (cleaned(block),), index)
    return checked(lambda: journey.replace(template=template.replace(custom=custom)))


def keep_block(journey: Journey, lane_id: str, block_id: str, template_id: str) -> Journey:
    """The map with a block made from one of its lanes: of its kind, with its name, icon and
    colour, and with what its empty cells ask. The same map when it has such a block already."""
    lane = find_lane(journey, lane_id)
    if lane is None:
        raise EditError("no-lane", id=lane_id)
    block = Block(
        id=block_id,
        kind=lane.kind,
        name=lane.name,
        icon=lane.icon,
        color=lane.color,
        prompt=question_of(journey, lane_id),
        line=lane.line,
    )
    own = journey.template.custom if journey.template else ()
    if any(one.replace(id=block_id) == block for one in own):
        return journey
    return add_block(journey, block, template_id)


def change_block(journey: Journey, block_id: str, **changes: Any) -> Journey:
    """The map with some fields of a block changed. Lanes made from it stay as they are."""
    refuse(changes, "id")
    template, at = _found(journey, block_id)
    block = changed(template.custom[at], **changes)
    custom = swapped(template.custom, at, block)
    if custom is template.custom:
        return journey
    return checked(lambda: journey.replace(template=template.replace(custom=custom)))


def move_block(journey: Journey, block_id: str, index: int) -> Journey:
    """The map that offers a block of its own at an index among the others."""
    template, at = _found(journey, block_id)
    rest = (*template.custom[:at], *template.custom[at + 1 :])
    index = min(max(index, 0), len(rest))
    if index == at:
        return journey
    custom = inserted(rest, (template.custom[at],), index)
    return journey.replace(template=template.replace(custom=custom))


def remove_block(journey: Journey, block_id: str) -> Journey:
    """The map without a block of its own. Lanes made from it stay."""
    template, at = _found(journey, block_id)
    custom = (*template.custom[:at], *template.custom[at + 1 :])
    return journey.replace(template=template.replace(custom=custom))


def add_block_lane(
    journey: Journey, block_id: str, lane_id: str, index: int | None = None
) -> Journey:
    """The map with a lane made from a block, at an index from the top (None: last), which asks
    the block's question."""
    template, at = _found(journey, block_id)
    block = template.custom[at]
    lane = Lane(
        id=lane_id,
        kind=block.kind,
        name=block.name,
        icon=block.icon,
        color=block.color,
        line=block.line,
    )
    result = add_lane(journey, lane, index)
    if not block.prompt.strip() or block.kind == "separator":
        return result
    prompts = (*template.prompts, Prompt(lane=lane_id, text=block.prompt))
    return checked(lambda: result.replace(template=template.replace(prompts=prompts)))


def _found(journey: Journey, block_id: str) -> tuple[Template, int]:
    if journey.template is None:
        raise EditError("no-block", id=block_id)
    return journey.template, position(journey.template.custom, block_id, "no-block")
