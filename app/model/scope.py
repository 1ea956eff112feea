"""A part of a map as a map of its own: some stages, some lanes, some items."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from app.model.assets import without_unused_assets
from app.model.items import Item, span_of
from app.model.journey import Journey, Phase, Stage
from app.model.lanes import Cell, Lane
from app.model.moments import moment_of
from app.model.people import Persona
from app.model.queries import phase_run
from app.model.references import reference
from app.model.viewing import seen
from app.model.views import View

Extent = Literal["shown", "all", "selection", "stages"]


class Scope(NamedTuple):
    """How much of a map is meant: what its view shows, all of it, or some elements: those that
    are selected, or stages. `ids` are those elements."""

    extent: Extent = "shown"
    ids: tuple[str, ...] = ()


def within(journey: Journey, scope: Scope) -> Journey:
    """The part of a map that is meant; nothing of it is left when no element is named."""
    match scope.extent:
        case "shown":
            return journey
        case "all":
            return journey if journey.view is None else journey.replace(view=None)
        case "stages":
            return only(journey, stages=scope.ids)
        case "selection":
            return chosen(journey, scope.ids) or only(journey, stages=(), lanes=())


def only(
    journey: Journey,
    *,
    stages: Collection[str] | None = None,
    lanes: Collection[str] | None = None,
    items: Collection[str] | None = None,
) -> Journey:
    """A sound map holding only those stages, lanes and items; None for all of them.

    With `items`, the stages and lanes without any of them go too. Items that reach over stages
    that go are shortened; phases, links, prompts, touchpoints, pictures and personas go with what
    they are for. A persona that no item names stays, for it is the whole map's. The parking lot
    and the snapshots stay behind. The view goes on meaning what it did. The same map when all is
    asked for.
    """
    if stages is None and lanes is None and items is None:
        return journey
    kept_items = None if items is None else frozenset(items)
    if kept_items is not None:
        held = _holders(journey, kept_items)
        stages = [one for one in held[0] if stages is None or one in stages]
        lanes = [one for one in held[1] if lanes is None or one in lanes]
    hidden = View(
        hidden_stages=_others([stage.id for stage in journey.stages], stages),
        hidden_lanes=_others([lane.id for lane in journey.lanes], lanes),
    )
    left = seen(journey.replace(view=hidden)).journey
    cut = left.lanes
    if kept_items is not None:
        cut = tuple([_with_items(lane, kept_items) for lane in left.lanes])
    found = [item for lane in cut for cell in lane.cells for item in cell.items]
    ids = {item.id for item in found}
    touchpoints = _named(found, "touchpoint")
    return without_unused_assets(
        left.replace(
            view=journey.view,
            lanes=cut,
            links=tuple([one for one in left.links if one.source in ids and one.target in ids]),
            touchpoints=tuple([one for one in left.touchpoints if one.id in touchpoints]),
            personas=_personas(journey, _named(found, "persona")),
            parking=(),
            snapshots=(),
        )
    )


def chosen(journey: Journey, ids: Iterable[str]) -> Journey | None:
    """The part of a map that these elements are: whole stages, whole lanes, what is in both, or
    the items among them, those that cells (`lane/stage`) hold and those under phases. None when
    that is nothing."""
    wanted = frozenset(ids)
    stages = {stage.id for stage in journey.stages if stage.id in wanted}
    stages |= {
        one.id for phase in journey.phases if phase.id in wanted for one in _under(journey, phase)
    }
    lanes = {lane.id for lane in journey.lanes if lane.id in wanted}
    items = set(_items(journey, wanted))
    if items:
        for lane in journey.lanes:
            for cell in lane.cells:
                if lane.id in lanes or cell.stage in stages:
                    items.update(item.id for item in cell.items)
        return only(journey, items=items)
    if not stages and not lanes:
        return None
    return only(journey, stages=stages or None, lanes=lanes or None)


def _others(every: list[str], kept: Collection[str] | None) -> tuple[str, ...]:
    return () if kept is None else tuple([one for one in every if one not in kept])


def _holders(journey: Journey, items: frozenset[str]) -> tuple[list[str], list[str]]:
    """The stages and the lanes where some of the items are."""
    order = [stage.id for stage in journey.stages]
    at = {stage: index for index, stage in enumerate(order)}
    covered: set[int] = set()
    lanes: list[str] = []
    for lane in journey.lanes:
        there = [
            (at[cell.stage], item) for cell in lane.cells for item in cell.items if item.id in items
        ]
        if there:
            lanes.append(lane.id)
        for first, item in there:
            covered.update(range(first, min(first + span_of(item), len(order))))
    return [order[index] for index in sorted(covered)], lanes


def _with_items(lane: Lane, items: frozenset[str]) -> Lane:
    cells = [
        cell.replace(items=tuple([item for item in cell.items if item.id in items]))
        for cell in lane.cells
    ]
    return lane.replace(cells=tuple([cell for cell in cells if cell.items]))


def _named(items: Iterable[Item], field: str) -> set[str]:
    """What items name by a field of theirs."""
    found = (reference(item) for item in items)
    return {name for of, name in found if of == field and name is not None}


def _personas(journey: Journey, named: set[str]) -> tuple[Persona, ...]:
    every = _named((item for lane in journey.lanes for item in _all(lane.cells)), "persona")
    return tuple(
        [
            one
            for one in journey.personas
            if one.id in named or one.id == journey.focus or one.id not in every
        ]
    )


def _all(cells: Iterable[Cell]) -> Iterable[Item]:
    return (item for cell in cells for item in cell.items)


def _items(journey: Journey, wanted: frozenset[str]) -> Iterable[str]:
    """The items among these elements, and those of cells and sub-columns among them."""
    for lane in journey.lanes:
        for cell in lane.cells:
            whole = f"{lane.id}/{cell.stage}"
            for item in cell.items:
                if {item.id, whole, f"{whole}/{moment_of(item)}"} & wanted:
                    yield item.id


def _under(journey: Journey, phase: Phase) -> tuple[Stage, ...]:
    first, last = phase_run(journey, phase)
    return journey.stages[first : last + 1]
