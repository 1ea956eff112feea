"""Pages as values: which part of a map stands where on each."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from typing import NamedTuple

from app.exporting.placing import Extent
from app.exporting.texts.reading import Told
from app.exporting.warnings import ExportWarning
from app.layout.picture import Box, Glyph, Group, Image, Path, Primitive, Text

_ABOVE, _BELOW, _ASIDE = 1.3, 0.6, 0.25
"""What letters may cover around their baseline, in parts of their size."""


class Placed(NamedTuple):
    """A group and where its corner stands on the map, px."""

    group: Group
    x: float
    y: float


class Window(NamedTuple):
    """A rectangle of the map on a page. What reaches out of it is clipped."""

    source: Extent
    """Of the map, px."""
    x: float
    """Where its left edge stands from the page's, pt; `y` is its top."""
    y: float
    scale: float
    """Pt a px."""
    shown: tuple[Placed, ...]
    """Back to front; parts of them may lie outside."""
    ground: str | None = None
    """The colour behind it."""

    @property
    def on_page(self) -> Extent:
        """What it covers of the page, pt."""
        left, top, right, bottom = self.source
        s = self.scale
        return Extent(self.x, self.y, self.x + (right - left) * s, self.y + (bottom - top) * s)

    def on_paper(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the map stands on the page, pt."""
        left, top, _, _ = self.source
        return self.x + (x - left) * self.scale, self.y + (y - top) * self.scale

    def sees(self, part: Primitive, x: float, y: float) -> bool:
        """Whether something of a primitive can be seen, of a group with that corner, px."""
        left, top, right, bottom = self.source
        at = part.bounds if isinstance(part, Path) else part
        if left <= at[0] + x <= right and top <= at[1] + y <= bottom:
            return True
        covered = ink(part).moved(x, y)
        astray = not isfinite(sum(covered))  # whoever paints it says so
        return astray or meet(covered, self.source)


class Page(NamedTuple):
    """A sheet of paper. Lengths are pt from its top left corner, y down."""

    number: int
    """From 1; what is printed on it and what others refer to it by."""
    width: float
    height: float
    name: str
    """What is on it, in the map's language; empty for a map on one page."""
    windows: tuple[Window, ...]
    """In the order in which they are read."""
    marks: tuple[Primitive, ...] = ()
    """What is printed around the map, in front of it: heads, crop marks, where it goes on. In
    pt; sizes of text too."""
    overview: bool = False
    """Whether it is the page index, which repeats in small what is on the others."""
    told: tuple[Told, ...] = ()
    """Of a page beside the map: what begins there, as it is read."""
    headings: tuple[tuple[str, float], ...] = ()
    """Of a page beside the map: names of what begins there, and where, pt from its top."""


class Sheets(NamedTuple):
    """The pages of a map."""

    pages: tuple[Page, ...]
    scale: float
    """Pt a px of the map."""
    smallest: float
    """The size of its smallest letters on paper, pt; 0 without any."""
    warnings: tuple[ExportWarning, ...] = ()

    def shown(self) -> Iterable[Placed]:
        """What stands on the pages, each group once."""
        every = (one for page in self.pages for window in page.windows for one in window.shown)
        return {id(one.group): one for one in every}.values()


def ink(part: Primitive) -> Extent:
    """What a primitive covers from its group's corner, rather a little too much."""
    match part:
        case Box():
            box, grow = (part.x, part.y, part.w, part.h), part.stroke_width if part.stroke else 0.0
        case Path():
            box, grow = part.bounds, part.stroke_width if part.stroke else 0.0
        case Text():
            size = part.style.size
            aside = _ASIDE * size
            return Extent(
                part.x - aside,
                part.y - _ABOVE * size,
                part.x + part.line.width + aside,
                part.y + _BELOW * size,
            )
        case Glyph():
            box, grow = (part.x, part.y, part.size, part.size), 0.0
        case Image():
            box, grow = (part.x, part.y, part.w, part.h), 0.0
    x, y, w, h = box
    return Extent(x - grow, y - grow, x + w + grow, y + h + grow)


def ink_of(group: Group) -> Extent | None:
    """What the parts of a group cover, from its corner; None without any."""
    if not group.parts:
        return None
    every = [ink(part) for part in group.parts]
    return Extent(
        min(one.left for one in every),
        min(one.top for one in every),
        max(one.right for one in every),
        max(one.bottom for one in every),
    )


def meet(one: Extent, other: Extent) -> bool:
    """Whether they have a point in common."""
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )
