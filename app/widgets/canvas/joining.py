"""Arrows between notes, made and led elsewhere. Pure."""

from __future__ import annotations

from collections.abc import Collection

from app.model import edits
from app.model.journey import Journey, Link
from app.model.queries import find_link


def joined(journey: Journey, source: str, target: str, link_id: str) -> tuple[Journey, str]:
    """The map with an arrow from one item to another, and the arrow's id: one that is there
    already stays the only one. EditError where none can be."""
    known = link_between(journey, source, target)
    if known is not None:
        return journey, known.id
    link = Link(id=link_id, source=source, target=target)
    return edits.add_link(journey, link), link_id


def link_between(journey: Journey, source: str, target: str) -> Link | None:
    """The arrow that leads from one item to another."""
    wanted = (source, target)
    return next((one for one in journey.links if (one.source, one.target) == wanted), None)


def turned(journey: Journey, ids: Collection[str]) -> Journey:
    """The map with arrows that run the other way."""
    for one in ids:
        link = find_link(journey, one)
        if link is not None:
            journey = edits.change_link(journey, one, source=link.target, target=link.source)
    return journey


def links_at(journey: Journey, ids: Collection[str]) -> tuple[str, ...]:
    """The arrows that begin or end at one of these items, in the order of the map."""
    wanted = set(ids)
    return tuple(one.id for one in journey.links if one.source in wanted or one.target in wanted)
