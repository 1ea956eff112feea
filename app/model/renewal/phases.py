"""Phases taken over from a template, beside those that stay: none is put over another."""

from __future__ import annotations

from collections.abc import Collection

from app.model.edits.tools import checked, cleaned
from app.model.journey import Journey, Phase
from app.model.queries import phase_run
from app.model.renewal.change import Change

_Run = tuple[int, int]


def with_phases(journey: Journey, template: Journey, plan: Collection[Change]) -> Journey:
    """The map with the chosen changes of phases. One that finds no room stays where it is, or
    away."""
    if not plan:
        return journey
    removed = {one.element for one in plan if one.what == "remove"}
    added = {one.element for one in plan if one.what == "add"}
    placed = {one.element for one in plan if one.field == "ends"}
    theirs = {one.id: one for one in template.phases}
    there = {one.id for one in journey.phases}
    kept: list[Phase] = []
    for phase in journey.phases:
        if phase.id in removed:
            continue
        fields = {
            one.field: one.after
            for one in plan
            if one.element == phase.id and one.field in ("name", "color")
        }
        kept.append(checked(lambda p=phase, f=fields: p.replace(**cleaned_fields(f))))
    wanted = {
        name: run
        for name in (*placed, *added)
        if (run := _run(journey, template, theirs[name])) is not None
    }
    runs = _settled(journey, kept, wanted, [one.id for one in template.phases])
    stages = [stage.id for stage in journey.stages]
    result = [
        one.replace(first=stages[runs[one.id][0]], last=stages[runs[one.id][1]])
        if one.id in runs
        else one
        for one in kept
    ]
    for phase in template.phases:
        if phase.id in added and phase.id in runs and phase.id not in there:
            first, last = (stages[at] for at in runs[phase.id])
            result.append(cleaned(phase).replace(first=first, last=last))
    return checked(lambda: journey.replace(phases=tuple(result)))


def cleaned_fields(fields: dict[str, object]) -> dict[str, object]:
    """Values as a map keeps them."""
    return {name: cleaned(value) for name, value in fields.items()}


def _run(journey: Journey, template: Journey, phase: Phase) -> _Run | None:
    """The stages of the map from the first to the last of those that the template's phase is
    over; None when the map has none of them."""
    first, last = phase_run(template, phase)
    own = {stage.id for stage in template.stages[first : last + 1]}
    here = [n for n, stage in enumerate(journey.stages) if stage.id in own]
    return (here[0], here[-1]) if here else None


def _settled(
    journey: Journey, kept: list[Phase], wanted: dict[str, _Run], order: list[str]
) -> dict[str, _Run]:
    """Where each of the wanted comes to lie: clear of the phases that stay and of one another."""
    moving = dict(wanted)
    there = {one.id for one in kept}
    while True:
        taken: set[int] = set()
        for one in kept:
            if one.id not in moving:
                first, last = phase_run(journey, one)
                taken.update(range(first, last + 1))
        settled: dict[str, _Run] = {}
        stuck = ""
        for name in [one for one in order if one in moving]:
            run = _free(moving[name], taken)
            if run is not None:
                settled[name] = run
                taken.update(range(run[0], run[1] + 1))
            elif name in there:
                stuck = name  # stays where it is; the others are placed around it
                break
        if not stuck:
            return settled
        del moving[stuck]


def _free(run: _Run, taken: set[int]) -> _Run | None:
    """The first part of a run that nothing lies over."""
    free = [at for at in range(run[0], run[1] + 1) if at not in taken]
    if not free:
        return None
    last = free[0]
    while last + 1 in free:
        last += 1
    return free[0], last
