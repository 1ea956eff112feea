"""Edits of the arrows between items."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

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
from app.model.errors import EditError
from app.model.journey import Journey, Link
from app.model.queries import find_item


def add_link(journey: Journey, link: Link, index: int | None = None) -> Journey:
    """The map with a new link."""
    check_fresh(journey, link.id)
    link = cleaned(link)
    _check(journey, link)
    links = inserted(journey.links, (link,), index)
    return checked(lambda: journey.replace(links=links))


def change_link(journey: Journey, link_id: str, **changes: Any) -> Journey:
    """The map with some fields of a link changed, its ends too."""
    if "id" in changes:
        raise TypeError("an identity never changes")
    at = position(journey.links, link_id, "no-link")
    link = changed(journey.links[at], **changes)
    if link is journey.links[at]:
        return journey
    check_locks(journey, journey.links[at], link)
    _check(journey, link)
    return journey.replace(links=swapped(journey.links, at, link))


def remove_link(journey: Journey, link_id: str) -> Journey:
    """The map without a link."""
    at = position(journey.links, link_id, "no-link")
    return journey.replace(links=(*journey.links[:at], *journey.links[at + 1 :]))


def without_ends(links: tuple[Link, ...], gone: Collection[str]) -> tuple[Link, ...]:
    """The links that touch none of these items; the same object when that is all of them."""
    rest = tuple([link for link in links if link.source not in gone and link.target not in gone])
    return links if len(rest) == len(links) else rest


def _check(journey: Journey, link: Link) -> None:
    if link.source == link.target:
        raise EditError("link-to-itself")
    for end in (link.source, link.target):
        if find_item(journey, end) is None:
            raise EditError("no-item", id=end)
