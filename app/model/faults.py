"""What a map must never be: broken references, identities that stand twice, spans past the end.

Types cannot say these rules, for they hold between parts. Reading refuses a file that breaks one,
but for those it puts right itself (`TIDIED`); every edit keeps them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.model.assets import asset_bytes
from app.model.base import MAX_POINTS
from app.model.items import Item, span_of
from app.model.journey import Journey
from app.model.lanes import TAKES
from app.model.places import Where
from app.model.references import identities, named, unknown_reference
from app.model.styles import tidied


class Fault(NamedTuple):
    """A rule broken: `code` and `params` as in `ReadError`, `where` as keys and indices."""

    code: str
    where: Where
    params: dict[str, object]


TIDIED = {"cell-order", "empty-cell", "styles"}
"""Codes of what has no meaning in a file: reading puts it right."""


RESERVED = {"title", "scenario"}
"""What those texts of the map are selected by: the identity of nothing else."""


def faults(journey: Journey) -> tuple[Fault, ...]:
    """Every fault of a map, from its top to its end; none in a sound one."""
    return (
        *_identities(journey),
        *_stages(journey),
        *_lanes(journey),
        *_references(journey),
        *_links(journey),
        *_template(journey),
    )


def _broken(where: Where, name: str) -> Fault:
    field = next(str(key) for key in reversed(where) if isinstance(key, str))
    return Fault("broken-reference", where, {"field": field, "id": name})


def _identities(journey: Journey) -> Iterator[Fault]:
    seen: set[str] = set()
    for where, name in identities(journey):
        if name in seen:
            yield Fault("duplicate-id", where, {"id": name})
        elif name in RESERVED:
            yield Fault("reserved-id", where, {"id": name})
        seen.add(name)
    hashes: set[str] = set()
    for n, asset in enumerate(journey.assets):
        if asset.id in hashes:
            yield Fault("duplicate-id", ("assets", n, "id"), {"id": asset.id})
        hashes.add(asset.id)
        try:
            asset_bytes(asset)
        except ValueError:
            yield Fault("damaged-picture", ("assets", n, "data"), {"id": asset.id})


def _stages(journey: Journey) -> Iterator[Fault]:
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    for n, phase in enumerate(journey.phases):
        ends = {"first": phase.first, "last": phase.last}
        for field, stage in ends.items():
            if stage not in order:
                yield _broken(("phases", n, field), stage)
        if all(stage in order for stage in ends.values()) and (
            order[phase.first] > order[phase.last]
        ):
            yield Fault("phase-order", ("phases", n), {"id": phase.id})


def _lanes(journey: Journey) -> Iterator[Fault]:
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    known = named(journey)
    for n, lane in enumerate(journey.lanes):
        seen: set[str] = set()
        before = -1
        takes = TAKES[lane.kind]
        for c, cell in enumerate(lane.cells):
            here = ("lanes", n, "cells", c)
            if cell.stage not in order:
                yield _broken((*here, "stage"), cell.stage)
                continue
            if cell.stage in seen:
                yield Fault("duplicate-cell", (*here, "stage"), {"id": cell.stage})
            seen.add(cell.stage)
            at = order[cell.stage]
            if at < before:
                yield Fault("cell-order", here, {"id": cell.stage})
            before = at
            if not cell.items and not cell.__pydantic_extra__:
                yield Fault("empty-cell", here, {"id": cell.stage})
            for i, item in enumerate(cell.items):
                place = (*here, "items", i)
                if item.kind not in takes:
                    params: dict[str, object] = {"lane": lane.kind, "item": item.kind}
                    yield Fault("wrong-kind", (*place, "kind"), params)
                span = span_of(item)
                if span > 1 and at + span > len(order):
                    yield Fault("span", (*place, "span"), {"id": item.id})
                broken = unknown_reference(item, known)
                if broken:
                    yield _broken((*place, broken[0]), broken[1])
                yield from _styles(item, place)


def _references(journey: Journey) -> Iterator[Fault]:
    known = named(journey)
    if journey.focus is not None and journey.focus not in known["persona"]:
        yield _broken(("focus",), journey.focus)
    for n, persona in enumerate(journey.personas):
        if persona.portrait is not None and persona.portrait not in known["asset"]:
            yield _broken(("personas", n, "portrait"), persona.portrait)
    if journey.theme.logo is not None and journey.theme.logo not in known["asset"]:
        yield _broken(("theme", "logo"), journey.theme.logo)
    for n, item in enumerate(journey.parking):
        broken = unknown_reference(item, known)
        if broken:
            yield _broken(("parking", n, broken[0]), broken[1])
        yield from _styles(item, ("parking", n))


def _styles(item: Item, place: Where) -> Iterator[Fault]:
    if item.kind != "note" or not item.styles:
        return
    tidy = tidied(item.styles, len(item.text))
    if len(tidy) > MAX_POINTS:
        yield Fault("too-many", (*place, "styles"), {"field": "styles", "limit": MAX_POINTS})
    elif tidy is not item.styles:
        yield Fault("styles", (*place, "styles"), {"id": item.id})


def _links(journey: Journey) -> Iterator[Fault]:
    if not journey.links:
        return
    items = {item.id for lane in journey.lanes for cell in lane.cells for item in cell.items}
    for n, link in enumerate(journey.links):
        if link.source not in items:
            yield _broken(("links", n, "source"), link.source)
        if link.target not in items:
            yield _broken(("links", n, "target"), link.target)
        if link.source == link.target:
            yield Fault("link-to-itself", ("links", n), {"id": link.id})


def _template(journey: Journey) -> Iterator[Fault]:
    if journey.template is None:
        return
    blocks: set[str] = set()
    for n, block in enumerate(journey.template.custom):
        if block.id in blocks:
            yield Fault("duplicate-id", ("template", "custom", n, "id"), {"id": block.id})
        blocks.add(block.id)
    lanes = {lane.id for lane in journey.lanes}
    stages = {stage.id for stage in journey.stages}
    for n, prompt in enumerate(journey.template.prompts):
        if prompt.lane not in lanes:
            yield _broken(("template", "prompts", n, "lane"), prompt.lane)
        if prompt.stage is not None and prompt.stage not in stages:
            yield _broken(("template", "prompts", n, "stage"), prompt.stage)
