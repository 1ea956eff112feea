"""The stages of a map that the stages of pasted lanes are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.model.edits.stages import add_stage
from app.model.items import span_of
from app.model.journey import Journey
from app.model.queries import stage_index


def lacking_stages(journey: Journey, here: Journey) -> tuple[int, ...]:
    """The stages of a fragment of lanes, by their order in it, that hold or are covered by
    something and that the map lacks: of its own stages those that are gone, of another map's
    those beyond the last."""
    order = {stage.id: n for n, stage in enumerate(here.stages)}
    used = {
        n
        for lane in here.lanes
        for cell in lane.cells
        for item in cell.items
        for n in range(order[cell.stage], order[cell.stage] + span_of(item))
    }
    known = _known(journey, here)
    if any(here.stages[n].id == one for n, one in known.items()):
        return tuple(n for n in sorted(used) if n not in known)
    return tuple(range(len(known), max(used, default=-1) + 1))


def columns_of(
    journey: Journey, here: Journey, ids: Mapping[str, str], lacking: Sequence[int]
) -> tuple[Journey, list[int]]:
    """The map with the `lacking` stages, each after the one before it in the fragment, with the
    ids that `ids` gives them; and for each stage of the fragment its column in that map. What has
    none of its own shares that of the nearest before, else after."""
    known = _known(journey, here)
    for n in lacking:
        stage = here.stages[n]
        before = next((known[m] for m in range(n - 1, -1, -1) if m in known), None)
        after = next((known[m] for m in range(n + 1, len(here.stages)) if m in known), None)
        at = stage_index(journey, before) + 1 if before else None
        if at is None and after is not None:
            at = stage_index(journey, after)
        journey = add_stage(journey, stage.replace(id=ids[stage.id]), at)
        known[n] = ids[stage.id]
    order = {stage.id: n for n, stage in enumerate(journey.stages)}
    own = {n: order[one] for n, one in known.items()}
    column = own[min(own)] if own else 0
    columns: list[int] = []
    for n in range(len(here.stages)):
        column = own.get(n, column)
        columns.append(column)
    return journey, columns


def _known(journey: Journey, here: Journey) -> dict[int, str]:
    """For the stages of the fragment, by their order in it, those of the map: the same ones; if
    none is, the map is another, and those in the same order."""
    there = {stage.id for stage in journey.stages}
    same = {n: stage.id for n, stage in enumerate(here.stages) if stage.id in there}
    pairs = enumerate(zip(journey.stages, here.stages, strict=False))
    return same or {n: own.id for n, (own, _) in pairs}
