"""The scene: the picture's groups as items, brought up to date band by band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.layout.picture import Band, Box, Group, GroupKind, Path, Picture
from app.widgets.canvas.items import GroupItem, GroupPainter
from app.widgets.canvas.overlay import Outline, Trace

_BAND_STEP = 1_000_000.0
"""Stacking room of a band: more than it has groups."""

_SECONDARY: frozenset[GroupKind] = frozenset({"curve", "prompt", "fold", "link-label"})
"""Kinds that share the id of another group and never stand for the element."""

_REACH = 200.0
"""How far a group may paint outside its band, px."""

_LEAST_STEP = 0.001
"""How far apart items of a band are stacked at least; a double keeps that at any height."""

Key = tuple[GroupKind, str, int]


class _Shown:
    """A band as it stands in the scene; `items` in the order of its groups, once they are made."""

    def __init__(self, band: Band, top: float, rank: int) -> None:
        self.band = band
        self.top = top
        self.rank = rank
        self.is_made = False
        self.items: list[GroupItem] = []
        self.by_element: dict[str, GroupItem] = {}

    def take(self, items: list[GroupItem]) -> None:
        self.is_made = True
        self.items = items
        self.by_element = {
            item.drawn.element: item for item in items if item.drawn.kind not in _SECONDARY
        }


class MapScene(QGraphicsScene):
    """Shows pictures. An unchanged band at the same height is passed over; at another height
    its items only move; otherwise only groups that are not the same objects are touched. Bands
    of a map that is new may wait for their items until they are seen or there is time.

    Whoever makes it keeps it: a view does not keep its scene alive.
    """

    def __init__(self, painter: GroupPainter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._bands: dict[str, _Shown] = {}
        self.picture: Picture | None = None

    def show_picture(self, picture: Picture, *, later: bool = False) -> None:
        """Bring the items up to date with a picture; `later`, for another map, they come when
        they are asked for, and none of those before stays."""
        if picture is self.picture:
            return
        old, new = self._bands, {}
        gone: list[GroupItem] = []
        if later:
            gone += self.stacked()
            old = {}
        for rank, (band, top) in enumerate(picture.bands):
            was = old.pop(band.id, None)
            if was is None:
                was = _Shown(band, top, rank)
                if not later:
                    self._fill(was, gone)
            elif was.band is band:
                self._shift(was, top, rank)
            else:
                self._shift(was, top, rank)
                was.band = band
                if was.is_made:
                    self._fill(was, gone)
            new[band.id] = was
        for was in old.values():
            gone += was.items
        for item in gone:
            self.removeItem(item)
        self._bands, self.picture = new, picture
        self._painter.expect(sum(len(band.groups) for band, _ in picture.bands))
        self.setSceneRect(QRectF(0, 0, picture.width, picture.height))

    @property
    def is_whole(self) -> bool:
        """Whether no band waits for its items."""
        return all(shown.is_made for shown in self._bands.values())

    def make_between(self, top: float, bottom: float) -> None:
        """Make the items of the bands that are seen between two heights of the sheet."""
        for shown in self._bands.values():
            reaches = shown.top + shown.band.height + _REACH
            if not shown.is_made and shown.top - _REACH <= bottom and reaches >= top:
                self._fill(shown, [])

    def make_next(self) -> None:
        """Make the items of one band that waits for them."""
        waiting = next((shown for shown in self._bands.values() if not shown.is_made), None)
        if waiting is not None:
            self._fill(waiting, [])

    def item_of(self, element: str) -> GroupItem | None:
        """The item that stands for an element."""
        for shown in reversed(self._bands.values()):
            if not shown.is_made and _holds(shown.band, element):
                self._fill(shown, [])
            item = shown.by_element.get(element)
            if item is not None:
                return item
        return None

    def place_of(self, element: str) -> QRectF | None:
        """Where an element stands on the sheet."""
        item = self.item_of(element)
        if item is None:
            return None
        place = item.pos()
        return QRectF(place.x(), place.y(), item.drawn.w, item.drawn.h)

    def outline_of(self, element: str) -> Outline | None:
        """Where an element stands on the sheet, with the radius of its corners: a stage without
        the tip that lies in the notch of the next."""
        item = self.item_of(element)
        if item is None:
            return None
        place, group = item.pos(), item.drawn
        w = group.w
        if group.kind == "stage" and self.picture is not None:
            w = next((one.w for one in self.picture.columns if one.stage == element), w)
        return Outline(place.x(), place.y(), w, group.h, _radius(group))

    def trace_of(self, element: str) -> Trace | None:
        """An arrow on the sheet; None for any other element."""
        item = self.item_of(element)
        if item is None or item.drawn.kind != "link":
            return None
        place, group = item.pos(), item.drawn
        line, head = (part.segments for part in group.parts if isinstance(part, Path))
        labels = (
            Outline(one.pos().x(), one.pos().y(), one.drawn.w, one.drawn.h, _radius(one.drawn))
            for one in self._bands["/links"].items
            if one.drawn.kind == "link-label" and one.drawn.element == element
        )
        return Trace(place.x(), place.y(), group.w, group.h, line, head, next(labels, None))

    def stacked(self) -> Iterator[GroupItem]:
        """Every item that is made, back to front."""
        for shown in self._bands.values():
            yield from shown.items

    def groups_in(self, place: QRectF) -> list[Group]:
        """What is drawn within a place on the sheet."""
        if place.isEmpty():
            return []
        self.make_between(place.top(), place.bottom())
        return [item.drawn for item in cast("list[GroupItem]", self.items(place))]

    def _shift(self, shown: _Shown, top: float, rank: int) -> None:
        if not shown.is_made:
            shown.top, shown.rank = top, rank
            return
        if shown.top != top:
            shown.top = top
            for item, group in zip(shown.items, shown.band.groups, strict=True):
                item.setPos(group.x, top + group.y)
        if shown.rank != rank:
            shown.rank = rank
            _stack(shown.items, rank * _BAND_STEP)

    def _fill(self, shown: _Shown, gone: list[GroupItem]) -> None:
        """Bring the items of a band up to date with its groups. Those before and after what came
        or went are passed through in step."""
        old, groups, top = shown.items, shown.band.groups, shown.top
        first = _alike(old, groups)
        if shown.is_made and first == len(old) == len(groups):
            _renew(old, groups, top)
            return
        last = _alike(old[first:][::-1], groups[first:][::-1])
        before = dict(_keyed(old[first : len(old) - last]))
        between: list[GroupItem] = []
        made: list[GroupItem] = []
        count: dict[tuple[GroupKind, str], int] = {}
        for group in groups[first : len(groups) - last]:
            name = (group.kind, group.element)
            number = count[name] = count.get(name, -1) + 1
            item = before.pop((*name, number), None)
            if item is None:
                item = GroupItem(group, self._painter)
                item.setPos(group.x, top + group.y)
                made.append(item)
            between.append(item)
        gone += before.values()
        items = [*old[:first], *between, *old[len(old) - last :]]
        _renew(items, groups, top)
        if between:
            _stack_between(items, first, len(items) - last, shown.rank * _BAND_STEP)
        for item in made:  # placed before: the scene asks less of it
            self.addItem(item)
        shown.take(items)


def _holds(band: Band, element: str) -> bool:
    """Whether a group of the band stands for the element."""
    return any(group.element == element and group.kind not in _SECONDARY for group in band.groups)


def _alike(items: Sequence[GroupItem], groups: Sequence[Group]) -> int:
    """How many items from the first on stand for the same elements as the groups do."""
    number = 0
    for item, group in zip(items, groups, strict=False):
        was = item.drawn
        if was is not group and (was.element != group.element or was.kind != group.kind):
            break
        number += 1
    return number


def _renew(items: Sequence[GroupItem], groups: Sequence[Group], top: float) -> None:
    """Let items of a band show its groups, where these are not the same as before."""
    for item, group in zip(items, groups, strict=True):
        was = item.drawn
        if was is not group:
            item.show_group(group)
            if was.x != group.x or was.y != group.y:
                item.setPos(group.x, top + group.y)


def _stack(items: Sequence[GroupItem], base: float) -> None:
    """Put items upon one another, in their order."""
    for index, item in enumerate(items):
        item.setZValue(base + index)


def _stack_between(items: list[GroupItem], first: int, last: int, base: float) -> None:
    """Put the items from `first` up to `last` between those before and after them, which stay:
    a new height repaints an item. Where there is no room left, all of the band are put anew."""
    low = items[first - 1].zValue() if first else base - 1.0
    step = (items[last].zValue() - low) / (last - first + 1) if last < len(items) else 1.0
    if step < _LEAST_STEP:
        _stack(items, base)
        return
    for index in range(first, last):
        items[index].setZValue(low + step * (index - first + 1))


def _keyed(items: list[GroupItem]) -> Iterator[tuple[Key, GroupItem]]:
    count: dict[tuple[GroupKind, str], int] = {}
    for item in items:
        name = (item.drawn.kind, item.drawn.element)
        number = count[name] = count.get(name, -1) + 1
        yield (*name, number), item


def _radius(group: Group) -> float:
    """The radius of a group's corners: a face is round, a card as its ground is."""
    if group.kind == "emotion":
        return group.w / 2
    if group.kind == "stage" and not any(isinstance(part, Box) for part in group.parts):
        return 2.0
    return next((part.radius for part in group.parts if isinstance(part, Box)), 6.0)
