"""Two states of a map, compared part by part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from app.model.base import Part
from app.model.comparing.difference import OTHER, Difference, Group
from app.model.comparing.names import Names
from app.model.items import Item
from app.model.journey import Journey, Link
from app.model.lanes import Lane
from app.model.order import common, movers

_LISTS = {
    "stages",
    "phases",
    "lanes",
    "personas",
    "touchpoints",
    "criteria",
    "links",
    "parking",
    "views",
    "snapshots",
    "assets",
}
"""The fields of a map whose parts are compared one by one."""

_PARTED = {*_LISTS, "template", "theme"}


class _Named(Protocol):
    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=_Named)


def differences(before: Journey, after: Journey) -> tuple[Difference, ...]:
    """What differs, group by group in the order of the map. Turned round, what was added is
    removed and every change leads back."""
    if before is after or before == after:
        return ()
    sides = _Sides(before, after)
    found = [
        *_changed("map", before, after, "", "", _PARTED),
        *_parts("stages", before.stages, after.stages),
        *_parts("phases", before.phases, after.phases),
        *_parts("lanes", before.lanes, after.lanes, {"cells"}),
        *_bare_cells(sides),
        *_items(sides),
        *_links(sides),
        *_parts("personas", before.personas, after.personas),
        *_parts("touchpoints", before.touchpoints, after.touchpoints),
        *_parts("criteria", before.criteria, after.criteria),
        *_template(before, after),
        *_changed("theme", before.theme, after.theme, "", after.theme.name),
        *_parts("pictures", before.assets, after.assets),
        *_parts("views", before.views, after.views),
        *_parts("snapshots", before.snapshots, after.snapshots),
    ]
    # Nothing that can be told, such as cells that another program wrote in another order.
    return tuple(found) or (Difference("map", "changed", field=OTHER),)


class _Sides:
    """The map before and after, with what their parts are called."""

    def __init__(self, before: Journey, after: Journey) -> None:
        self.before, self.after = before, after
        self.old, self.new = Names(before), Names(after)

    def same(self, name: str) -> bool:
        """Whether an item is on both sides. One of another kind is another: nothing it said is
        changed, it is gone."""
        old, new = self.old.items.get(name), self.new.items.get(name)
        return old is not None and type(old) is type(new)


def _changed(
    group: Group, old: Part, new: Part, element: str, name: str, without: Collection[str] = ()
) -> Iterator[Difference]:
    """The fields of one part that differ."""
    if old is new:
        return
    for field in type(new).model_fields:
        if field in without:
            continue
        values = getattr(old, field), getattr(new, field)
        if values[0] is not values[1] and values[0] != values[1]:
            yield Difference(group, "changed", element, name, field, *values)
    extras = old.__pydantic_extra__ or {}, new.__pydantic_extra__ or {}
    if extras[0] != extras[1]:
        yield Difference(group, "changed", element, name, OTHER, *extras)


def _parts(
    group: Group, was: Sequence[P], now: Sequence[P], without: Collection[str] = ()
) -> Iterator[Difference]:
    """Parts with names, in an order."""
    if was is now:
        return
    old, new = _by_id(was), _by_id(now)
    for part in was:
        if part.id not in new:
            yield Difference(group, "removed", part.id, _name(part), "", part, None)
    places = _moved([one.id for one in was], [one.id for one in now])
    for part in now:
        name = _name(part)
        if part.id not in old:
            yield Difference(group, "added", part.id, name, "", None, part)
            continue
        if part.id in places:
            yield Difference(group, "moved", part.id, name, "", *places[part.id])
        other = old[part.id]
        if isinstance(part, Part) and isinstance(other, Part) and part is not other:
            yield from _changed(group, other, part, part.id, name, without)


def _by_id(parts: Iterable[P]) -> dict[str, P]:
    return {one.id: one for one in parts}


def _name(part: object) -> str:
    name: str = getattr(part, "name", "")
    return name


def _moved(was: Sequence[str], now: Sequence[str]) -> dict[str, tuple[int, int]]:
    """The fewest ids that moved among those that stay: where each was, and where it is."""
    if was == now:
        return {}
    here = set(now)
    stay = common(was, here)
    target = common(now, set(stay))
    if stay == target:
        return {}
    old, new = ({one: n for n, one in enumerate(ids)} for ids in (was, now))
    return {one: (old[one], new[one]) for one in movers(stay, target)}


def _items(sides: _Sides) -> Iterator[Difference]:
    """Notes and all the other items, in the order of the map."""
    old, new = sides.old, sides.new
    for name, item in old.items.items():
        if not sides.same(name):
            words = old.item(item)
            yield Difference("notes", "removed", name, words, "", item, None, old.spot(name), None)
    places = _moved_inside(sides)
    for name, item in new.items.items():
        stands = new.spot(name)
        if not sides.same(name):
            words = new.item(item)
            yield Difference("notes", "added", name, words, "", None, item, None, stands)
            continue
        other, was = old.items[name], old.spot(name)
        if was is not None and stands is not None and was[:3] != stands[:3]:
            yield Difference("notes", "moved", name, new.item(item), "", None, None, was, stands)
        elif name in places:
            at = places[name]
            yield Difference("notes", "moved", name, new.item(item), "", *at, was, stands)
        if item is other or item == other:
            continue
        for one in _changed("notes", other, item, name, new.item(item), {"moment"}):
            yield one._replace(was=was, stands=stands)


def _moved_inside(sides: _Sides) -> dict[str, tuple[int, int]]:
    """The items that moved among those of their own cell, or in the parking lot."""
    old = _cells(sides.before)
    found: dict[str, tuple[int, int]] = {}
    for place, items in _cells(sides.after).items():
        was = old.get(place, ())
        if was is not items and len(was) > 1 and len(items) > 1:
            ids = ([one.id for one in side if sides.same(one.id)] for side in (was, items))
            found.update(_moved(*ids))
    return found


def _cells(journey: Journey) -> dict[tuple[str, str], tuple[Item, ...]]:
    found = {(lane.id, cell.stage): cell.items for lane in journey.lanes for cell in lane.cells}
    found["", ""] = journey.parking
    return found


def _bare_cells(sides: _Sides) -> Iterator[Difference]:
    """Cells that hold what only another program knows."""
    old = _by_id(sides.before.lanes)
    for lane in sides.after.lanes:
        other = old.get(lane.id)
        if other is None or other is lane:
            continue
        kept = _kept(other), _kept(lane)
        if kept[0] != kept[1]:
            yield Difference("lanes", "changed", lane.id, lane.name, OTHER, *kept)


def _kept(lane: Lane) -> dict[str, dict[str, object]]:
    """The unknown fields of a lane's cells by stage, and its cells that hold nothing."""
    return {
        cell.stage: dict(cell.__pydantic_extra__ or {})
        for cell in lane.cells
        if cell.__pydantic_extra__ or not cell.items
    }


def _links(sides: _Sides) -> Iterator[Difference]:
    old, new = _by_id(sides.before.links), _by_id(sides.after.links)
    for one in _parts("links", sides.before.links, sides.after.links):
        was, now = old.get(one.element), new.get(one.element)
        yield one._replace(
            name=_link_name(sides, was, now),
            was=sides.old.spot(was.source) if was is not None else None,
            stands=sides.new.spot(now.source) if now is not None else None,
        )


def _link_name(sides: _Sides, was: Link | None, now: Link | None) -> str:
    if now is not None:
        return sides.new.link(now)
    return sides.old.link(was) if was is not None else ""


def _template(before: Journey, after: Journey) -> Iterator[Difference]:
    old, new = before.template, after.template
    if old is not None and new is not None:
        yield from _changed("template", old, new, "", new.name)
    elif old is not None:
        yield Difference("template", "removed", "", old.name, "", old, None)
    elif new is not None:
        yield Difference("template", "added", "", new.name, "", None, new)
