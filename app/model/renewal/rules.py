"""What a template asks and offers, beside what the map asks and offers of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.model.journey import Block, Journey, Prompt
from app.model.renewal.record import known_origin


def known_prompts(
    prompts: Iterable[Prompt], stages: Collection[str], lanes: Collection[str]
) -> tuple[Prompt, ...]:
    """The prompts of these stages and lanes."""
    return tuple(
        [one for one in prompts if one.lane in lanes and (one.stage is None or one.stage in stages)]
    )


def merged_prompts(
    journey: Journey, template: Journey, stages: Collection[str], lanes: Collection[str]
) -> tuple[Prompt, ...]:
    """What the template asks in these stages and lanes, and what the map asks in those that the
    template has not."""
    about, its = journey.template, template.template
    theirs = {one.id for one in template.lanes}, {one.id for one in template.stages}
    own = [
        one
        for one in (about.prompts if about is not None else ())
        if one.lane not in theirs[0] or (one.stage is not None and one.stage not in theirs[1])
    ]
    return known_prompts((*(its.prompts if its is not None else ()), *own), stages, lanes)


def same_prompts(some: Iterable[Prompt], others: Iterable[Prompt]) -> bool:
    """Whether the same is asked in the same places."""

    def asked(prompts: Iterable[Prompt]) -> dict[tuple[str, str | None], str]:
        return {(one.lane, one.stage): one.text for one in prompts}

    return asked(some) == asked(others)


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
