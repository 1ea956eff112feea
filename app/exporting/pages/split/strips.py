"""What belongs to which stages and lanes of a picture, so that it is not cut between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from app.exporting.pages.plan import Placed, ink, ink_of
from app.exporting.placing import Extent
from app.layout.picture import Band, Column, Group, Path, Picture, Primitive, Text

StripKind = Literal["lane", "separator", "collapsed", "details"]


class Held(NamedTuple):
    """A group that stands in one stage or reaches over several, and is drawn whole."""

    placed: Placed
    ink: Extent
    first: int
    last: int
    """Of the columns that it covers."""
    loose: bool = False
    """Whether it may be cut between rows: the ground of a cell."""


class Strip(NamedTuple):
    """A row of the map from the row above it on."""

    kind: StripKind
    lane: int | None
    """Which lane it is; None for what the stages are about."""
    top: float
    """Where the row above ends, px; `bottom` is where this one does."""
    bottom: float
    head: Placed | None
    held: tuple[Held, ...]
    across: tuple[Placed, ...]
    """Groups that reach over all stages and are clipped: curves, lines, the ground of a collapsed
    lane."""


class Ground(NamedTuple):
    """A picture, parted."""

    columns: tuple[Column, ...]
    heads: tuple[Placed, ...]
    """Of the stages."""
    heads_top: float
    heads_bottom: float
    strips: tuple[Strip, ...]
    links: tuple[Placed, ...]
    labels: tuple[tuple[Held, int], ...]
    """Of links, each with its strip."""
    names: tuple[Held, ...]
    """Along curves."""


_ITEMS = ("note", "touchpoint", "metric", "picture", "person")


def ground_of(picture: Picture) -> Ground:
    """A picture of at least one stage, parted."""
    columns = picture.columns
    finder = _Finder(columns)
    heads: list[Placed] = []
    details: list[Held] = []
    heads_top = heads_bottom = details_bottom = 0.0
    links: list[Placed] = []
    labels: list[Placed] = []
    bands = {band.id: (band, top) for band, top in picture.bands}
    for band, top in picture.bands:
        if band.id == "/stages":
            heads, details = _stage_heads(band, top, finder)
            heads_top = min((one.y for one in heads), default=top)
            heads_bottom = max((one.y + _head_height(one.group) for one in heads), default=top)
            details_bottom = top + band.height
        elif band.id == "/links":
            for group in band.groups:
                into = labels if group.kind == "link-label" else links
                into.append(Placed(group, group.x, top + group.y))
    strips: list[Strip] = []
    above = heads_bottom
    if details:
        strips.append(Strip("details", None, above, details_bottom, None, tuple(details), ()))
        above = details_bottom
    for number, row in enumerate(picture.rows):
        band, top = bands[row.lane]
        strips.append(_strip(band, top, number, above, row.y + row.h, row.collapsed, finder))
        above = row.y + row.h
    if strips:
        inks = [ink_on_map(one).bottom for one in (*links, *labels)]
        last = strips[-1]
        strips[-1] = last._replace(bottom=max([last.bottom, *inks]))
    placed = [_label(one, finder, strips) for one in labels]
    return Ground(
        columns=columns,
        heads=tuple(heads),
        heads_top=heads_top,
        heads_bottom=heads_bottom,
        strips=tuple(strips),
        links=tuple(links),
        labels=tuple(placed),
        names=tuple([one for strip in strips for one in _names(strip, finder)]),
    )


def text_column(part: Text, x: float, columns: Sequence[Column]) -> int:
    """The stage in which the middle of a line of a group whose corner is at `x` stands."""
    return _Finder(columns).at(x + part.x + part.line.width / 2)


class _Finder:
    """Finds columns by x."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._starts = [column.x for column in columns]

    def at(self, x: float) -> int:
        """The column that a place is in, or the one before the gap that it is in."""
        return max(0, bisect_right(self._starts, x) - 1)

    def covered(self, left: float, right: float) -> tuple[int, int]:
        """The first and the last column that something covers more than the edge of."""
        first, last = self.at(left + 1), self.at(right - 1)
        column = self._columns[first]
        if first < last and left >= column.x + column.w - 1:
            first += 1
        return first, max(first, last)


def _head_height(group: Group) -> float:
    """Of the shape with the stage's name, without what the stage is about."""
    shape = group.parts[0]
    bounds = ink(shape)
    return shape.bounds[3] if isinstance(shape, Path) else bounds.bottom


def _stage_heads(band: Band, top: float, finder: _Finder) -> tuple[list[Placed], list[Held]]:
    """The heads of the stages, and apart from them what the stages are about."""
    heads: list[Placed] = []
    details: list[Held] = []
    for group in band.groups:
        if group.kind != "stage":
            continue
        height = _head_height(group)
        upper = tuple([part for part in group.parts if _top(part) < height])
        lower = tuple([part for part in group.parts if _top(part) >= height])
        placed = Placed(group._replace(parts=upper, h=height), group.x, top + group.y)
        heads.append(placed)
        if lower:
            one = Placed(group._replace(parts=lower), group.x, top + group.y)
            column = finder.at(group.x + 1)
            details.append(Held(one, ink_on_map(one), column, column))
    return heads, details


def _top(part: Primitive) -> float:
    """Where a part begins: a line of text at its letters."""
    return part.y - part.style.size if isinstance(part, Text) else ink(part).top


def _strip(
    band: Band,
    top: float,
    number: int,
    above: float,
    bottom: float,
    collapsed: bool,
    finder: _Finder,
) -> Strip:
    head: Placed | None = None
    held: list[Held] = []
    across: list[Placed] = []
    kind: StripKind = "collapsed" if collapsed else "lane"
    for group in band.groups:
        placed = Placed(group, group.x, top + group.y)
        if group.kind == "lane":
            head = placed
        elif group.kind == "separator":
            kind = "separator"
            across.append(placed)
        elif group.kind == "curve" or (group.kind == "fold" and collapsed):
            across.append(placed)
        elif group.parts:
            held.append(_held(placed, finder))
    return Strip(kind, number, above, bottom, head, tuple(held), tuple(across))


def _held(placed: Placed, finder: _Finder) -> Held:
    group, x, _ = placed
    own = ink_on_map(placed)
    if group.kind in _ITEMS:
        return Held(placed, own, *finder.covered(x, x + group.w))
    if group.kind == "prompt":
        return Held(placed, own, *finder.covered(own.left + 4, own.right - 4))
    column = finder.at(x + group.w / 2)
    return Held(placed, own, column, column, group.kind in ("cell", "fold"))


def _label(placed: Placed, finder: _Finder, strips: Sequence[Strip]) -> tuple[Held, int]:
    """A link's label with the strip that it stands in."""
    group, x, y = placed
    column = finder.at(x + group.w / 2)
    middle = y + group.h / 2
    strip = next((n for n, one in enumerate(strips) if middle < one.bottom), len(strips) - 1)
    return Held(placed, ink_on_map(placed), column, column), strip


def _names(strip: Strip, finder: _Finder) -> list[Held]:
    """The names along curves, each as what its stage holds."""
    found: list[Held] = []
    for placed in strip.across:
        if placed.group.kind != "curve":
            continue
        for part in placed.group.parts:
            if isinstance(part, Text):
                column = finder.at(placed.x + part.x + part.line.width / 2)
                own = ink(part).moved(placed.x, placed.y)
                found.append(Held(placed, own, column, column))
    return found


def ink_on_map(placed: Placed) -> Extent:
    """What a group covers of the map, px."""
    group, x, y = placed
    own = ink_of(group) or Extent(0, 0, group.w, group.h)
    return own.moved(x, y)
