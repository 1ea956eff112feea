"""A note that reaches over more stages than a page has: its ground goes on from page to page, its
words stand on each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.exporting.pages.plan import Placed, ink
from app.exporting.pages.split.strips import Held
from app.exporting.placing import Extent
from app.layout.picture import Box, Column, Path, Primitive, Text

_WIDE, _HIGH = 0.6, 0.9
"""A shape that takes this part of a note is its ground."""

_PAD = 10.0
"""Beside the words of a note that comes from another page, px."""

_AIR = 2.0


class Part(NamedTuple):
    """What of a note stands on a page."""

    ground: Placed
    words: Placed | None
    source: Extent
    """What the words cover of the map, px."""
    x: float
    """Where these begin on the page, in px of the map."""
    shrunk: float
    """How large they are there, 1 being as on the map."""


def part_of(held: Held, columns: Sequence[Column]) -> Part:
    """A note on a page that shows these of the columns it reaches over: its words where they are
    when they are seen there, else from where it begins on the page, small enough to be read."""
    group, x, y = held.placed
    ground = tuple([part for part in group.parts if _is_ground(part, group.w, group.h)])
    rest = tuple([part for part in group.parts if not _is_ground(part, group.w, group.h)])
    below = Placed(group._replace(parts=ground), x, y)
    if not rest:
        return Part(below, None, Extent(x, y, x, y), x, 1.0)
    inks = [_letters(part) for part in rest]
    left, right = min(one.left for one in inks), max(one.right for one in inks)
    top, bottom = min(one.top for one in inks), max(one.bottom for one in inks)
    start = max(x, columns[0].x) + _PAD
    end = min(columns[-1].x + columns[-1].w, x + group.w) - _PAD
    seen = start - _PAD <= x + left and x + right <= end + _PAD
    begins = x + left if seen else start
    shrunk = 1.0 if seen else min(1.0, max(end - start, 1.0) / max(right - left, 1.0))
    source = Extent(x + left - _AIR, y + top - _AIR, x + right + _AIR, y + bottom + _AIR)
    words = Placed(group._replace(parts=rest), x, y)
    return Part(below, words, source, begins - _AIR * shrunk, shrunk)


def _is_ground(part: Primitive, w: float, h: float) -> bool:
    if not isinstance(part, (Box, Path)):
        return False
    own = ink(part)
    return own.right - own.left >= _WIDE * w or own.bottom - own.top >= _HIGH * h


def _letters(part: Primitive) -> Extent:
    """What a part covers, letters without the room that some need."""
    if isinstance(part, Text):
        size = part.style.size
        return Extent(part.x, part.y - size, part.x + part.line.width, part.y + size * 0.35)
    return ink(part)
