"""Edits of the columns.

What happens to spans: an item starts in its own cell and covers stages to the right of it. A
stage put between two covered stages is covered too; a covered stage that leaves is not covered
any more; no span passes the last stage.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from app.model.edits.links import without_ends
from app.model.edits.locks import check_locks, check_structure
from app.model.edits.tools import (
    changed,
    check_fresh,
    checked,
    cleaned,
    inserted,
    moved,
    position,
    swapped,
)
from app.model.edits.views import forget_parts
from app.model.items import Item
from app.model.journey import Journey, Phase, Stage, Template
from app.model.lanes import Cell, Lane
from app.model.queries import span_of


def add_stage(journey: Journey, stage: Stage, index: int | None = None) -> Journey:
    """The map with a new stage, at an index (None: last). Spans and phases that reach over the
    place grow around it."""
    check_structure(journey)
    check_fresh(journey, stage.id)
    stage = cleaned(stage)
    stages = inserted(journey.stages, (stage,), index)
    return _restaged(journey, stages, {})


def change_stage(journey: Journey, stage_id: str, **changes: Any) -> Journey:
    """The map with some fields of a stage changed: name, width, colour, texts, duration,
    whether it is split."""
    if "id" in changes:
        raise TypeError("an identity never changes")
    at = position(journey.stages, stage_id, "no-stage")
    old = journey.stages[at]
    stage = changed(old, **changes)
    if stage is old:
        return journey
    if stage.split != old.split:
        check_structure(journey)
    check_locks(journey, old, stage)
    return journey.replace(stages=swapped(journey.stages, at, stage))


def split_stages(journey: Journey, stage_ids: Collection[str], split: bool) -> Journey:
    """The map with the cells of these stages split into before, during and after, or no longer.
    Items keep their order and their moments either way."""
    for one in stage_ids:
        journey = change_stage(journey, one, split=split)
    return journey


def move_stage(journey: Journey, stage_id: str, index: int) -> Journey:
    """The map with a stage, and all its cells, moved so that it stands at `index`.

    An item of another stage goes on covering the stages it covered, and those that now stand
    between them; it lets go of the moved stage when that lands elsewhere. The items of the moved
    stage keep the number of stages they cover, clipped at the last one. A phase keeps its stages
    the same way; where the one stage of a phase lands within another phase, that one keeps the
    longer of its two sides.
    """
    at = position(journey.stages, stage_id, "no-stage")
    index = max(0, min(index, len(journey.stages) - 1))
    if at == index:
        return journey
    check_structure(journey)
    result = _restaged(journey, moved(journey.stages, at, index), {stage_id: index})
    check_locks(journey, journey, result)
    return result


def remove_stage(journey: Journey, stage_id: str) -> Journey:
    """The map without a stage, the items in its cells, and the links that touch them. Spans and
    phases over it grow shorter; a phase of this stage alone goes; so do its prompts, and views
    name it no longer."""
    at = position(journey.stages, stage_id, "no-stage")
    check_structure(journey)
    stages = (*journey.stages[:at], *journey.stages[at + 1 :])
    gone = {
        item.id
        for lane in journey.lanes
        for cell in lane.cells
        if cell.stage == stage_id
        for item in cell.items
    }
    result = _restaged(journey, stages, {})
    result = result.replace(
        links=without_ends(journey.links, gone), template=_template(journey.template, stage_id)
    )
    return forget_parts(result, {stage_id, *gone})


def _restaged(journey: Journey, stages: tuple[Stage, ...], mover: dict[str, int]) -> Journey:
    """The map with other stages: cells in their order, spans and phases fitted."""
    old = [stage.id for stage in journey.stages]
    before = {stage: index for index, stage in enumerate(old)}
    after = {stage.id: index for index, stage in enumerate(stages)}
    lanes = [_lane(lane, old, before, after, mover) for lane in journey.lanes]
    phases = _phases(journey.phases, old, before, after, mover)
    return checked(lambda: journey.replace(stages=stages, lanes=tuple(lanes), phases=tuple(phases)))


def _last(
    start: int, last: int, old: list[str], after: dict[str, int], mover: dict[str, int]
) -> int:
    """Where a run over the old stages `start` to `last` ends among the new ones."""
    covered = [stage for stage in old[start : last + 1] if stage in after]
    still = [after[stage] for stage in covered if stage not in mover]
    end = max(still, default=-1)
    for stage in covered:
        if stage in mover and after[stage] == end + 1:
            end += 1
    return end


def _lane(
    lane: Lane,
    old: list[str],
    before: dict[str, int],
    after: dict[str, int],
    mover: dict[str, int],
) -> Lane:
    cells: list[Cell] = []
    for cell in lane.cells:
        if cell.stage not in after:
            continue
        start, now = before[cell.stage], after[cell.stage]
        items: list[Item] = []
        for item in cell.items:
            span = span_of(item)
            if span > 1:
                if cell.stage in mover:
                    fits = min(span, len(after) - now)
                else:
                    fits = max(1, _last(start, start + span - 1, old, after, mover) - now + 1)
                item = changed(item, span=fits)
            items.append(item)
        same = all(new is one for new, one in zip(items, cell.items, strict=True))
        cells.append(cell if same else cell.replace(items=tuple(items)))
    cells.sort(key=lambda cell: after[cell.stage])
    if len(cells) == len(lane.cells) and all(
        new is one for new, one in zip(cells, lane.cells, strict=True)
    ):
        return lane
    return lane.replace(cells=tuple(cells))


def _phases(
    phases: tuple[Phase, ...],
    old: list[str],
    before: dict[str, int],
    after: dict[str, int],
    mover: dict[str, int],
) -> tuple[Phase, ...]:
    order = sorted(after, key=lambda stage: after[stage])
    fitted: list[Phase] = []
    for phase in phases:
        first, last = before[phase.first], before[phase.last]
        covered = [stage for stage in old[first : last + 1] if stage in after]
        if not covered:
            continue
        settled = [stage for stage in covered if stage not in mover] or covered
        start = min(after[stage] for stage in settled)
        end = max(after[stage] for stage in settled)
        for stage in covered:
            if after[stage] == end + 1:
                end += 1
            elif after[stage] == start - 1:
                start -= 1
        fitted.append(phase.replace(first=order[start], last=order[end]))
    for stage in mover:
        fitted = _parted(fitted, phases, stage, order)
    same = len(fitted) == len(phases) and all(
        new is one for new, one in zip(fitted, phases, strict=True)
    )
    return phases if same else tuple(fitted)


def _parted(
    fitted: list[Phase], before: tuple[Phase, ...], mover: str, order: list[str]
) -> list[Phase]:
    """The phases with room for that of a moved stage, where it has one of its own."""
    own = {phase.id for phase in before if phase.first == phase.last == mover}
    if not own:
        return fitted
    at = order.index(mover)
    parted: list[Phase] = []
    for phase in fitted:
        start, end = order.index(phase.first), order.index(phase.last)
        if phase.id not in own and start < at < end:
            if at - start >= end - at:
                phase = phase.replace(last=order[at - 1])
            else:
                phase = phase.replace(first=order[at + 1])
        parted.append(phase)
    return parted


def _template(template: Template | None, stage_id: str) -> Template | None:
    if template is None:
        return None
    prompts = tuple(prompt for prompt in template.prompts if prompt.stage != stage_id)
    return template if len(prompts) == len(template.prompts) else template.replace(prompts=prompts)
