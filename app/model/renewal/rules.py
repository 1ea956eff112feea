"""What a template asks and offers, beside what the map asks and offers of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.model.journey import Block, Journey, Prompt
from app.model.renewal.change import State
from app.model.renewal.judging import Judged, judged
from app.model.renewal.record import known_origin

Place = tuple[str, str | None]
"""A lane, and the stage of one cell or all of its cells."""


def known_prompts(
    prompts: Iterable[Prompt], stages: Collection[str], lanes: Collection[str]
) -> tuple[Prompt, ...]:
    """The prompts of these stages and lanes."""
    return tuple(
        [one for one in prompts if one.lane in lanes and (one.stage is None or one.stage in stages)]
    )


def judged_prompts(
    journey: Journey, template: Journey, stages: Collection[str], lanes: Collection[str]
) -> dict[Place, Judged]:
    """Where the template asks something else in these stages and lanes than the map, as it is
    judged. What the map asks in stages and lanes of its own is the map's."""
    origin = known_origin(journey, template)
    noted = None if origin is None else origin.prompts
    was = asked(noted or ())
    theirs = asked(_prompts(template))
    mine = asked(known_prompts(_prompts(journey), stages, lanes))
    new = asked(known_prompts(_prompts(template), stages, lanes))
    its = {one.id for one in template.lanes}, {one.id for one in template.stages}
    found: dict[Place, Judged] = {}
    for place in {**new, **mine}:
        lane, stage = place
        if lane not in its[0] or (stage is not None and stage not in its[1]):
            continue
        if noted is None and not theirs.get(place):
            continue  # most likely the user's own
        known = noted is not None
        how = judged(
            was.get(place, ""), mine.get(place, ""), new.get(place, ""), known=known, blank=""
        )
        if how is not None:
            found[place] = how
    return found


def merged_prompts(
    journey: Journey,
    template: Journey,
    stages: Collection[str],
    lanes: Collection[str],
    taken: Collection[State],
) -> tuple[Prompt, ...]:
    """What a map of these stages and lanes asks, with what the template asks where that is judged
    to be one of `taken`."""
    found = judged_prompts(journey, template, stages, lanes)
    turned = {place for place, (state, _) in found.items() if state in taken}
    mine, theirs = _by_place(_prompts(journey)), _by_place(_prompts(template))
    merged: list[Prompt] = []
    for place in {**theirs, **mine}:
        now, new = mine.get(place, []), theirs.get(place, [])
        merged += new if place in turned else now
    return known_prompts(merged, stages, lanes)


def asked(prompts: Iterable[Prompt]) -> dict[Place, str]:
    """What is asked where."""
    return {(one.lane, one.stage): one.text for one in prompts}


def _by_place(prompts: Iterable[Prompt]) -> dict[Place, list[Prompt]]:
    found: dict[Place, list[Prompt]] = {}
    for one in prompts:
        found.setdefault((one.lane, one.stage), []).append(one)
    return found


def _prompts(journey: Journey) -> tuple[Prompt, ...]:
    return journey.template.prompts if journey.template is not None else ()


def merged_blocks(journey: Journey, template: Journey) -> tuple[Block, ...]:
    """The blocks that the template offers of its own, and those of the map: what the user made,
    changed or took away stays so."""
    about, its = journey.template, template.template
    mine = about.custom if about is not None else ()
    theirs = its.custom if its is not None else ()
    origin = known_origin(journey, template)
    old = {one.id: one for one in origin.custom} if origin is not None else {}
    here = {one.id: one for one in mine}
    new = {one.id: one for one in theirs}
    merged: list[Block] = []
    for one in theirs:
        held = here.get(one.id)
        if held is None:
            if one.id not in old:
                merged.append(one)
        elif held == old.get(one.id):
            merged.append(one)
        else:
            merged.append(held)
    merged += [one for one in mine if one.id not in new and old.get(one.id) != one]
    return tuple(merged)
