"""What the arrows must go around: the items of each lane, and the gaps between stages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from app.layout.areas import Area
from app.layout.picture import Band, Box, Group, GroupKind, Text

_SOLID: frozenset[GroupKind] = frozenset(
    {"note", "touchpoint", "emotion", "metric", "picture", "person", "prompt"}
)
_AIR = 2.0
"""Nearer than this a line touches a box, px."""


class Solid(NamedTuple):
    """The bounds of what no line may cross, with the air a line needs, and the item it is."""

    left: float
    top: float
    right: float
    bottom: float
    element: str


class LaneGround(NamedTuple):
    """A lane as arrows see it."""

    band: Band
    places: dict[str, Area]
    """Where each item stands."""
    gaps: tuple[float, ...]
    """The middles of the gaps beside the stages, the first left of the first stage, the last
    right of the last."""
    solids: tuple[tuple[Solid, ...], ...]
    """What no line may cross, by stage; it stands in the list of each stage whose column it
    touches."""
    barred: frozenset[int]
    """The gaps between stages through which no line gets past the whole lane."""

    def is_free(
        self, left: float, top: float, right: float, bottom: float, but: str | None = None
    ) -> bool:
        """Whether nothing stands in a rectangle, one item apart."""
        for stage in range(*_columns(left - _AIR, right + _AIR, self.gaps)):
            for x1, y1, x2, y2, element in self.solids[stage]:
                if x1 < right and left < x2 and y1 < bottom and top < y2 and element != but:
                    return False
        return True


def _columns(left: float, right: float, gaps: tuple[float, ...]) -> tuple[int, int]:
    """The stages whose columns a stretch touches, the last one not included."""
    first = max(0, min(bisect_right(gaps, left) - 1, len(gaps) - 2))
    return first, max(first + 1, min(bisect_left(gaps, right), len(gaps) - 1))


def ground_of(band: Band, gaps: tuple[float, ...]) -> LaneGround:
    """What stands in a lane; for `gaps` see `LaneGround`."""
    places: dict[str, Area] = {}
    boxes: list[tuple[str, Area]] = []
    for group in band.groups:
        if group.kind == "curve":
            boxes += [("", words) for words in _words(group)]
        elif group.kind == "cell":
            boxes += [("", row) for row in _rows(group)]
        if group.kind not in _SOLID:
            continue
        area = Area(group.x, group.y, group.w, group.h)
        if group.kind != "prompt":
            places[group.element] = area._replace(h=group.h - group.foot)
        boxes.append((group.element, area))
        if group.kind == "emotion":
            boxes += [("", words) for words in _words(group)]
    stages: list[list[Solid]] = [[] for _ in gaps[1:]]
    barred: set[int] = set()
    for element, box in boxes:
        solid = Solid(box.x - _AIR, box.y - _AIR, box.right + _AIR, box.bottom + _AIR, element)
        first, end = _columns(box.x - _AIR, box.right + _AIR, gaps)
        for stage in range(first, end):
            stages[stage].append(solid)
        barred.update(
            index
            for index in range(first, end + 1)
            if box.x < gaps[index] + _AIR and gaps[index] - _AIR < box.right
        )
    return LaneGround(band, places, gaps, tuple(map(tuple, stages)), frozenset(barred))


def same_ground(one: Band, other: Band) -> bool:
    """Whether what stands in a lane stands where it stood, so that arrows run as they did."""
    if one is other:
        return True
    if one.height != other.height or len(one.groups) != len(other.groups):
        return False
    return all(
        a is b
        or (
            a.kind != "emotion"
            and (a.kind, a.element, a.x, a.y, a.w, a.h) == (b.kind, b.element, b.x, b.y, b.w, b.h)
        )
        for a, b in zip(one.groups, other.groups, strict=True)
    )


def _rows(group: Group) -> list[Area]:
    """The scores of the audit, which stand in a cell below its items."""
    return [
        Area(group.x + part.x, group.y + part.y, part.w, part.h)
        for part in group.parts[1:]
        if isinstance(part, Box) and part.y > 0 and part.w > _AIR
    ]


def _words(group: Group) -> list[Area]:
    """The lines of a quote, which stand beside its point, and the names of curves."""
    return [
        Area(
            group.x + part.x,
            group.y + part.y - part.style.size,
            part.line.width,
            part.style.size * 1.3,
        )
        for part in group.parts
        if isinstance(part, Text)
    ]
