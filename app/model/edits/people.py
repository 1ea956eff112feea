"""Edits of the personas and of the inventory of touchpoints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.model.base import MAX_TEXT
from app.model.edits.items import refuse
from app.model.edits.locks import check_locks
from app.model.edits.tools import (
    changed,
    check_fresh,
    checked,
    cleaned,
    inserted,
    position,
    swapped,
)
from app.model.edits.tools import moved as _moved
from app.model.edits.views import forget_parts
from app.model.errors import EditError
from app.model.items import EmotionPoint, Item, Note, Person, TouchpointUse
from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.people import Persona, Touchpoint
from app.model.queries import find_asset


def add_persona(journey: Journey, persona: Persona, index: int | None = None) -> Journey:
    """The map with a new persona; the first one comes into focus."""
    check_fresh(journey, persona.id)
    persona = cleaned(persona)
    _check_portrait(journey, persona)
    personas = inserted(journey.personas, (persona,), index)
    focus = journey.focus if journey.personas else persona.id
    return checked(lambda: journey.replace(personas=personas, focus=focus))


def introduce_persona(journey: Journey, persona: Persona) -> Journey:
    """The map with a new persona in focus, unless all that there were are shown alike."""
    alike = bool(journey.personas) and journey.focus is None
    journey = add_persona(journey, persona)
    return journey if alike else set_focus(journey, persona.id)


def change_persona(journey: Journey, persona_id: str, **changes: Any) -> Journey:
    """The map with some fields of a persona changed."""
    refuse(changes, "id")
    at = position(journey.personas, persona_id, "no-persona")
    persona = changed(journey.personas[at], **changes)
    if persona is journey.personas[at]:
        return journey
    check_locks(journey, journey.personas[at], persona)
    _check_portrait(journey, persona)
    return journey.replace(personas=swapped(journey.personas, at, persona))


def move_persona(journey: Journey, persona_id: str, index: int) -> Journey:
    """The map with a persona moved so that it stands at `index`."""
    at = position(journey.personas, persona_id, "no-persona")
    return journey.replace(personas=_moved(journey.personas, at, index))


def remove_persona(journey: Journey, persona_id: str) -> Journey:
    """The map without a persona. Emotion points and persons that named it stay, and name nobody;
    the focus goes to the first persona left; no view filters by it any more."""
    at = position(journey.personas, persona_id, "no-persona")
    personas = (*journey.personas[:at], *journey.personas[at + 1 :])

    def forget(item: Item) -> Item:
        if isinstance(item, (EmotionPoint, Person)) and item.persona == persona_id:
            if isinstance(item, Person) and not item.name:
                return changed(item, persona=None, name=journey.personas[at].name)
            return changed(item, persona=None)
        return item

    focus = journey.focus
    if focus == persona_id:
        focus = personas[0].id if personas else None
    left = journey.replace(
        personas=personas,
        focus=focus,
        lanes=_mapped(journey, forget),
        parking=tuple([forget(item) for item in journey.parking]),
    )
    return forget_parts(left, {persona_id})


def set_focus(journey: Journey, persona_id: str | None) -> Journey:
    """The map with that persona in focus, or none."""
    if persona_id is not None:
        position(journey.personas, persona_id, "no-persona")
    return journey.replace(focus=persona_id)


def add_touchpoint(journey: Journey, touchpoint: Touchpoint, index: int | None = None) -> Journey:
    """The map with a new entry in its inventory of touchpoints."""
    check_fresh(journey, touchpoint.id)
    touchpoint = cleaned(touchpoint)
    touchpoints = inserted(journey.touchpoints, (touchpoint,), index)
    return checked(lambda: journey.replace(touchpoints=touchpoints))


def change_touchpoint(journey: Journey, touchpoint_id: str, **changes: Any) -> Journey:
    """The map with some fields of an inventoried touchpoint changed, wherever it is used."""
    refuse(changes, "id")
    at = position(journey.touchpoints, touchpoint_id, "no-touchpoint")
    touchpoint = changed(journey.touchpoints[at], **changes)
    return journey.replace(touchpoints=swapped(journey.touchpoints, at, touchpoint))


def move_touchpoint(journey: Journey, touchpoint_id: str, index: int) -> Journey:
    """The map with an entry of the inventory moved so that it stands at `index`."""
    at = position(journey.touchpoints, touchpoint_id, "no-touchpoint")
    return journey.replace(touchpoints=_moved(journey.touchpoints, at, index))


def remove_touchpoint(journey: Journey, touchpoint_id: str) -> Journey:
    """The map without an entry of the inventory. Its uses in cells become notes with its name
    and their remark, in the same places with the same ids (what was scored goes with the entry);
    notes that named it stay."""
    at = position(journey.touchpoints, touchpoint_id, "no-touchpoint")
    entry = journey.touchpoints[at]

    def forget(item: Item) -> Item:
        if isinstance(item, TouchpointUse) and item.touchpoint == touchpoint_id:
            text = "\n".join(part for part in (entry.name, item.note) if part)
            fits = len(text) <= MAX_TEXT
            unknown = item.__pydantic_extra__ or {}
            return Note(
                kind="note",
                id=item.id,
                text=text if fits else item.note,
                source="" if fits else entry.name,
                span=item.span,
                importance=item.importance,
                **{name: one for name, one in unknown.items() if name not in Note.model_fields},
            )
        if isinstance(item, Note) and item.touchpoint == touchpoint_id:
            return changed(item, touchpoint=None)
        return item

    return journey.replace(
        touchpoints=(*journey.touchpoints[:at], *journey.touchpoints[at + 1 :]),
        lanes=_mapped(journey, forget),
        parking=tuple([forget(item) for item in journey.parking]),
    )


def _mapped(journey: Journey, change: Callable[[Item], Item]) -> tuple[Lane, ...]:
    """The lanes with every item changed; lanes and cells in which nothing did are the same."""
    lanes: list[Lane] = []
    for lane in journey.lanes:
        cells = list(lane.cells)
        for n, cell in enumerate(lane.cells):
            items = tuple([change(item) for item in cell.items])
            if any(new is not old for new, old in zip(items, cell.items, strict=True)):
                cells[n] = cell.replace(items=items)
        if any(new is not old for new, old in zip(cells, lane.cells, strict=True)):
            lane = lane.replace(cells=tuple(cells))
        lanes.append(lane)
    return tuple(lanes)


def _check_portrait(journey: Journey, persona: Persona) -> None:
    if persona.portrait is not None and find_asset(journey, persona.portrait) is None:
        raise EditError("no-asset", id=persona.portrait)
