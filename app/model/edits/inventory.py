"""Edits of several touchpoints of the inventory at once, with their occurrences."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from app.model.base import MAX_TEXT
from app.model.edits.items import add_item, each_changed, refuse, remove_items
from app.model.edits.people import add_touchpoint
from app.model.edits.tools import changed, check_fresh, checked, position
from app.model.errors import EditError
from app.model.items import Item, Note, TouchpointUse
from app.model.journey import Journey
from app.model.people import Touchpoint
from app.model.queries import iter_items


def change_touchpoints(journey: Journey, ids: Collection[str], **changes: Any) -> Journey:
    """The map with the same fields of several inventoried touchpoints changed."""
    refuse(changes, "id")
    wanted = set(ids)
    touchpoints = tuple(
        changed(one, **changes) if one.id in wanted else one for one in journey.touchpoints
    )
    _check_known(journey, wanted)
    if all(new is old for new, old in zip(touchpoints, journey.touchpoints, strict=True)):
        return journey
    return journey.replace(touchpoints=touchpoints)


def duplicate_touchpoints(journey: Journey, names: Mapping[str, tuple[str, str]]) -> Journey:
    """The map with copies of entries of the inventory, each right after its original and used
    nowhere; `names` gives the copy's id and name for the original's id."""
    _check_known(journey, set(names))
    check_fresh(journey, *(new for new, _ in names.values()))
    touchpoints: list[Touchpoint] = []
    for one in journey.touchpoints:
        touchpoints.append(one)
        if one.id in names:
            new, name = names[one.id]
            touchpoints.append(changed(one, id=new, name=name))
    return checked(lambda: journey.replace(touchpoints=tuple(touchpoints)))


def delete_touchpoints(journey: Journey, ids: Collection[str]) -> Journey:
    """The map without these entries of the inventory, nor any of their occurrences with the links
    that touch them; notes that named one stay, and name none."""
    gone = set(ids)
    _check_known(journey, gone)
    uses = {item.id for item in _items(journey) if _names(item, gone) and item.kind != "note"}
    journey = remove_items(journey, uses)
    journey = _renamed(journey, dict.fromkeys(gone, None))
    touchpoints = tuple(one for one in journey.touchpoints if one.id not in gone)
    return journey.replace(touchpoints=touchpoints)


def merge_touchpoints(journey: Journey, kept: str, others: Collection[str]) -> Journey:
    """The map with entries of the inventory made one: `kept` takes over the occurrences of the
    others, and what they say where it says nothing; their notes, and links that differ from its
    own, follow its notes. EditError when those get too long."""
    gone = set(others) - {kept}
    _check_known(journey, {kept, *gone})
    if not gone:
        return journey
    at = position(journey.touchpoints, kept, "no-touchpoint")
    entry = journey.touchpoints[at]
    fields: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    notes = [entry.note] if entry.note else []
    for one in journey.touchpoints:
        if one.id not in gone:
            continue
        for name in ("name", "owner", "link", "moment", "online"):
            if getattr(entry, name) in ("", None) and name not in fields:
                value = getattr(one, name)
                if value not in ("", None):
                    fields[name] = value
        if entry.channel == "other" and "channel" not in fields and one.channel != "other":
            fields["channel"] = one.channel
        unknown = (one.__pydantic_extra__ or {}) | unknown
        link = entry.link or fields.get("link", "")
        for words in (one.note, one.link if one.link != link else ""):
            if words and words not in notes:
                notes.append(words)
    text = "\n".join(notes)
    if text != entry.note:
        if len(text) > MAX_TEXT:
            raise EditError("too-long-merged", length=len(text), limit=MAX_TEXT)
        fields["note"] = text
    merged = _with_unknown(changed(entry, **fields), unknown)
    journey = _renamed(journey, dict.fromkeys(gone, kept))
    touchpoints = tuple(
        merged if one.id == kept else one for one in journey.touchpoints if one.id not in gone
    )
    return journey.replace(touchpoints=touchpoints)


def place_touchpoints(
    journey: Journey,
    places: Mapping[str, Touchpoint],
    lane_id: str,
    stage_id: str,
    index: int | None = None,
) -> Journey:
    """The map with an occurrence of each of these touchpoints in a cell, one after the other from
    an index on (None: last); `places` gives the touchpoint for the occurrence's id. One that the
    inventory lacks is added to it. EditError when the lane takes none."""
    known = {one.id for one in journey.touchpoints}
    for n, (use, touchpoint) in enumerate(places.items()):
        if touchpoint.id not in known:
            journey = add_touchpoint(journey, touchpoint)
            known.add(touchpoint.id)
        item = TouchpointUse(kind="touchpoint", id=use, touchpoint=touchpoint.id)
        at = None if index is None else index + n
        journey = add_item(journey, item, lane_id, stage_id, at)
    return journey


def _renamed(journey: Journey, names: Mapping[str, str | None]) -> Journey:
    """The map in which items that named a touchpoint name another, or none."""
    ids = [item.id for item in _items(journey) if _names(item, names)]

    def change(item: Item, _stage: str) -> Item:
        if isinstance(item, (Note, TouchpointUse)):
            return changed(item, touchpoint=names[item.touchpoint or ""])
        return item

    return each_changed(journey, ids, change) if ids else journey


def _with_unknown(entry: Touchpoint, unknown: Mapping[str, Any]) -> Touchpoint:
    """The entry with fields that a newer program wrote, where it has none of that name."""
    own = entry.__pydantic_extra__ or {}
    if unknown.keys() <= own.keys():
        return entry
    return checked(lambda: Touchpoint(**{**unknown, **entry.__dict__, **own}))


def _items(journey: Journey) -> list[Item]:
    return [*(place.item for place in iter_items(journey)), *journey.parking]


def _names(item: Item, ids: Collection[str]) -> bool:
    return isinstance(item, (Note, TouchpointUse)) and item.touchpoint in ids


def _check_known(journey: Journey, ids: set[str]) -> None:
    unknown = ids - {one.id for one in journey.touchpoints}
    if unknown:
        raise EditError("no-touchpoint", id=min(unknown))
