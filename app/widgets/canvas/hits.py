"""What of a picture lies where. Pure: pictures and points in, elements out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from app.layout.picture import Group, GroupKind, Path, Picture, Text
from app.layout.slots import parts_of

ITEMS: frozenset[GroupKind] = frozenset(
    {"note", "touchpoint", "emotion", "metric", "picture", "person"}
)
"""Kinds of group that stand for an item of a cell."""

_THROUGH: frozenset[GroupKind] = frozenset({"curve", "legend"})
"""Kinds that a pointer passes through."""


_NEAR = 5.0
"""From how near a line is hit, px."""

_REACH = 20.0
"""How far a group may lie outside its band, px."""


class Place(NamedTuple):
    """A rectangle on the sheet."""

    x: float
    y: float
    w: float
    h: float

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h

    def meets(self, other: Place) -> bool:
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )


class Hit(NamedTuple):
    """A group under the pointer and where it stands on the sheet."""

    group: Group
    place: Place


class CellPlace(NamedTuple):
    """A cell by its lane and stage, or a sub-column by its lane and slot, and where it stands on
    the sheet."""

    lane: str
    stage: str
    place: Place

    @property
    def element(self) -> str:
        return f"{self.lane}/{self.stage}"


def hit(picture: Picture, x: float, y: float) -> Hit | None:
    """The frontmost group at a point."""
    for band, top in reversed(picture.bands):
        under = y - top
        if not -_REACH <= under <= band.height + _REACH:
            continue
        for group in reversed(band.groups):
            if group.kind in _THROUGH:
                continue
            if group.kind == "emotion":
                if not _on_point(group, x, under):
                    continue
            elif group.kind == "link":
                if not _on_link(group, x - group.x, under - group.y):
                    continue
            elif not (group.x <= x < group.x + group.w and group.y <= under < group.y + group.h):
                continue
            return Hit(group, Place(group.x, top + group.y, group.w, group.h))
    return None


def item_at(picture: Picture, x: float, y: float) -> str | None:
    """The item at a point, arrows over it left aside."""
    for band, top in reversed(picture.bands):
        under = y - top
        if not -_REACH <= under <= band.height + _REACH or band.id == "/links":
            continue
        for group in reversed(band.groups):
            if group.kind not in ITEMS:
                continue
            place = Place(group.x, group.y, group.w, group.h)
            on_it = _on_point(group, x, under) if group.kind == "emotion" else place.holds(x, under)
            if on_it:
                return group.element
    return None


def link_at(found: Hit, x: float, y: float) -> str:
    """The address that the words at a point of the sheet lead to; empty for none."""
    for part in found.group.parts:
        if isinstance(part, Text) and part.link:
            size, left = part.style.size, found.place.x + part.x
            top = found.place.y + part.y - size
            if Place(left, top, part.line.width, size * 1.3).holds(x, y):
                return part.link
    return ""


def _on_point(group: Group, x: float, y: float) -> bool:
    """On the face, or on the quote where there is one."""
    if Place(group.x, group.y, group.w, group.h).holds(x, y):
        return True
    box = group.edit
    if box is None or not any(isinstance(part, Text) for part in group.parts):
        return False
    return Place(group.x + box.x, group.y + box.y, box.w, box.h).holds(x, y)


def _on_link(group: Group, x: float, y: float) -> bool:
    """Near the line."""
    for part in group.parts:
        if isinstance(part, Path) and any(
            min(x1, x2) - _NEAR <= x <= max(x1, x2) + _NEAR
            and min(y1, y2) - _NEAR <= y <= max(y1, y2) + _NEAR
            for (x1, y1), (x2, y2) in pairwise(_ends(part))
        ):
            return True
    return False


def _ends(path: Path) -> list[tuple[float, float]]:
    """The ends of the pieces of a path, which are level or upright but for its corners."""
    return [(float(one[-2]), float(one[-1])) for one in path.segments if one[0] != "Z"]


def items_within(picture: Picture, area: Place) -> list[str]:
    """The items that an area touches, in the order of the picture."""
    return [one.group.element for one in hits_within(picture, area)]


def hits_within(picture: Picture, area: Place) -> list[Hit]:
    """The items that an area touches and where they stand, in the order of the picture."""
    left, right = area.x, area.x + area.w
    found: list[Hit] = []
    for band, top in picture.bands:
        if top > area.y + area.h or top + band.height < area.y:
            continue
        upper, lower = area.y - top, area.y - top + area.h
        found += [
            Hit(group, Place(group.x, top + group.y, group.w, group.h))
            for group in band.groups
            if group.x < right
            and left < group.x + group.w
            and group.y < lower
            and upper < group.y + group.h
            and group.kind in ITEMS
        ]
    return found


def cell_at(picture: Picture, x: float, y: float) -> CellPlace | None:
    """The cell at a point, of a split stage its sub-column; a point in the gap between two belongs
    to the nearer."""
    row = next((r for r in picture.rows if r.y - 3 <= y < r.y + r.h + 3), None)
    column = next((c for c in picture.columns if c.x - 3 <= x < c.x + c.w + 3), None)
    if row is None or column is None or row.collapsed or column.collapsed:
        return None
    if column.split:
        column = next((c for c in reversed(parts_of(column)) if c.x <= x), parts_of(column)[0])
    return CellPlace(row.lane, column.stage, Place(column.x, row.y, column.w, row.h))


def items_of_band(picture: Picture, lane: str) -> Iterator[Hit]:
    """The items of a lane and where they stand."""
    for band, top in picture.bands:
        if band.id == lane:
            for group in band.groups:
                if group.kind in ITEMS:
                    yield Hit(group, Place(group.x, top + group.y, group.w, group.h))


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between the items of a cell: its index, and the line that shows it."""

    index: int
    line: tuple[float, float, float, float] | None
    """From (x1, y1) to (x2, y2); None in an empty cell."""


def gap_at(places: list[Place], cell: Place, x: float, y: float) -> Gap:
    """Where among items that stand at `places`, in order, a drop at a point would put one.

    Items beside one another (tags that flow) are parted by an upright line, others by a level
    one.
    """
    if not places:
        return Gap(0, None)
    flows = any(_beside(a, b) for a, b in pairwise(places))
    flows = flows or (len(places) == 1 and places[0].w < cell.w * 0.6)
    if not flows:
        index = sum(1 for place in places if place.y + place.h / 2 < y)
        left, right = cell.x + 8, cell.x + cell.w - 8
        if index == 0:
            level = places[0].y - 3
        elif index == len(places):
            level = places[-1].y + places[-1].h + 3
        else:
            level = (places[index - 1].y + places[index - 1].h + places[index].y) / 2
        return Gap(index, (left, level, right, level))
    index = 0
    for place in places:
        if place.y + place.h + 3 <= y or (place.y - 3 <= y and place.x + place.w / 2 < x):
            index += 1
        else:
            break
    after = index > 0 and (index == len(places) or places[index].y > places[index - 1].y + 1)
    beside = places[index - 1] if after else places[index]
    across = beside.x + beside.w + 3 if after else beside.x - 3
    return Gap(index, (across, beside.y, across, beside.y + beside.h))


def _beside(a: Place, b: Place) -> bool:
    return a.y < b.y + b.h and b.y < a.y + a.h
