"""A map with the chosen changes of its template."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.model import edits
from app.model.criteria import criteria_of, usual_criteria
from app.model.edits.tools import checked, cleaned
from app.model.items import TouchpointUse
from app.model.journey import Criterion, Journey, Template
from app.model.order import arranged, common, movers, place_for
from app.model.queries import iter_items
from app.model.references import taken
from app.model.renewal.change import Change, Group, State
from app.model.renewal.comparing import changes
from app.model.renewal.phases import with_phases
from app.model.renewal.record import origin_of
from app.model.renewal.rules import known_prompts, merged_blocks, merged_prompts
from app.model.renewal.samples import samples_of, with_samples
from app.model.theme_file import dress_of

_SAID = ("id", "name", "description", "category", "version", "author")
"""What a template says of itself."""


def renewed(journey: Journey, template: Journey, chosen: Collection[str]) -> Journey:
    """The map with the changes of those keys (see `changes`) taken over, and in any case the
    template's version; the same map when that changes nothing. No item, no text of one and no
    link is lost; what holds something stays.

    Locks do not forbid it, for it is the template that changes. Raises EditError when the map
    would become too large, and ValueError when the other map is no template."""
    about = template.template
    if about is None:
        raise ValueError("this is no template")
    plan = [one for one in changes(journey, template) if one.key in chosen and one.state != "kept"]
    return checked(lambda: _with_plan(journey, template, about, plan))


def _with_plan(
    journey: Journey, template: Journey, about: Template, plan: Collection[Change]
) -> Journey:
    work = journey.replace(template=None, fixed=False)
    for change in plan:
        if change.what == "change":
            work = _with_field(work, change)
    work = _with_structure(work, template, plan)
    work = with_phases(work, template, [one for one in plan if one.group == "phases"])
    groups = {one.group for one in plan}
    if "criteria" in groups:
        work = _with_criteria(work, template)
    if "theme" in groups:
        work = edits.dress(work, *dress_of(template))
    if "samples" in groups:
        work = with_samples(work, template, samples_of(journey, template))
    result = work.replace(
        fixed=journey.fixed, template=_template(work, journey, template, about, plan)
    )
    return journey if result == journey else result


def _with_field(work: Journey, change: Change) -> Journey:
    values = {change.field: change.after}
    if change.group == "stages":
        return edits.change_stage(work, change.element, **values)
    if change.group == "lanes":
        return edits.change_lane(work, change.element, **values)
    if change.group == "touchpoints":
        return edits.change_touchpoint(work, change.element, **values)
    return work


def _with_structure(work: Journey, template: Journey, plan: Iterable[Change]) -> Journey:
    """Orders first, then what is new at its place, then what goes."""
    by = {(one.group, one.what): one for one in plan}
    stages = [one.id for one in template.stages]
    lanes = [one.id for one in template.lanes]
    if ("stages", "order") in by:
        for one, index in _moves([part.id for part in work.stages], stages):
            work = edits.move_stage(work, one, index)
    if ("lanes", "order") in by:
        for one, index in _moves([part.id for part in work.lanes], lanes):
            work = edits.move_lane(work, one, index)
    fresh = _elements(plan, "stages", "add")
    for stage in template.stages:
        if stage.id in fresh:
            at = place_for(stage.id, [one.id for one in work.stages], stages)
            work = edits.add_stage(work, stage, at)
    fresh = _elements(plan, "lanes", "add")
    for lane in template.lanes:
        if lane.id in fresh:
            at = place_for(lane.id, [one.id for one in work.lanes], lanes)
            work = edits.add_lane(work, lane.replace(cells=()), at)
    fresh = _elements(plan, "touchpoints", "add")
    for touchpoint in template.touchpoints:
        if touchpoint.id in fresh:
            work = edits.add_touchpoint(work, touchpoint)
    for one in _elements(plan, "stages", "remove"):
        work = edits.remove_stage(work, one)
    for one in _elements(plan, "lanes", "remove"):
        work = edits.remove_lane(work, one)
    for one in _elements(plan, "touchpoints", "remove"):
        work = edits.remove_touchpoint(work, one)
    return work


def _elements(plan: Iterable[Change], group: Group, what: str) -> list[str]:
    return [one.element for one in plan if one.group == group and one.what == what]


def _moves(ids: list[str], wanted: list[str]) -> Iterable[tuple[str, int]]:
    """What moves, one after the other, and the index it comes to stand at."""
    target = arranged(ids, common(wanted, set(ids)))
    ids = list(ids)
    for one in movers(ids, target):
        ids.remove(one)
        at = target.index(one)
        index = ids.index(target[at - 1]) + 1 if at else 0
        ids.insert(index, one)
        yield one, index


def _with_criteria(work: Journey, template: Journey) -> Journey:
    """The template's criteria, and those of the map's own by which something is judged."""
    scored = {
        score.criterion
        for place in iter_items(work)
        if isinstance(place.item, TouchpointUse)
        for score in place.item.scores
    }
    wanted = template.criteria or usual_criteria(work.language)
    known = {one.id for one in wanted}
    mine = [one for one in criteria_of(work) if one.id in scored and one.id not in known]
    if not mine and not template.criteria:
        return work.replace(criteria=())
    others = taken(work.replace(criteria=()), known)
    new: list[Criterion] = [one for one in wanted if one.id not in others]
    return checked(lambda: work.replace(criteria=cleaned((*new, *mine))))


def _template(
    work: Journey, journey: Journey, template: Journey, about: Template, plan: Collection[Change]
) -> Template:
    """What the map says of its template from now on."""
    mine = journey.template
    held = mine or Template(id=about.id)
    stages, lanes = {one.id for one in work.stages}, {one.id for one in work.lanes}
    groups = {one.group for one in plan}
    ways: set[State] = {one.state for one in plan if one.group == "prompts"}
    if ways:
        prompts = merged_prompts(journey, template, stages, lanes, ways)
    else:
        prompts = known_prompts(held.prompts, stages, lanes)
    origin = origin_of(template)
    said = {name: getattr(about, name) for name in _SAID}
    made = held.replace(
        **said,
        prompts=prompts,
        locked=(about if "locks" in groups else held).locked,
        blocks=(about if "blocks" in groups else held).blocks,
        custom=merged_blocks(journey, template) if "blocks" in groups else held.custom,
        origin=mine.origin if mine is not None and mine.origin == origin else origin,
    )
    ours, theirs = made.__pydantic_extra__ or {}, about.__pydantic_extra__ or {}
    return Template(**{**made.__dict__, **theirs, **ours}) if theirs.keys() - ours else made
