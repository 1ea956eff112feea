"""Finding room for the quotes of an emotion curve."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from app.layout.context import Measurer
from app.layout.space import snap
from app.layout.text.lines import TextBlock, TextStyle

_WIDTHS = (132.0, 100.0, 176.0, 78.0)
_EDGE = 5.0
_CLEAR = 3.0


class Area(NamedTuple):
    """A rectangle, px."""

    x: float
    y: float
    w: float
    h: float

    def overlap(self, other: Area) -> float:
        """Area shared with another rectangle."""
        across = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        down = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        return across * down if across > 0 and down > 0 else 0.0


class Obstacles(NamedTuple):
    """Samples of one curve, in order of x."""

    xs: Sequence[float]
    ys: Sequence[float]

    def hits(self, area: Area, margin: float) -> int:
        """How many samples lie in an area widened by `margin`."""
        low = bisect_left(self.xs, area.x - margin)
        high = bisect_right(self.xs, area.x + area.w + margin)
        top, bottom = area.y - margin, area.y + area.h + margin
        return sum(1 for y in self.ys[low:high] if top <= y <= bottom)


class PlacedQuote(NamedTuple):
    """Where a quote lies; `align` as in `set_lines`; `clear` when it covers nothing."""

    area: Area
    block: TextBlock
    align: float
    clear: bool


def _places(x: float, y: float, r: float, w: float, h: float) -> list[tuple[float, float, float]]:
    """Corners to try around a face of radius `r`, the nearest and calmest first, with the
    alignment that leans the text to the face."""
    gap = 5.0
    below, above = y + r + gap, y - r - gap - h
    beside = r + 8
    return [
        (x - w / 2, below, 0.5),
        (x - w / 2, above, 0.5),
        (x + beside, y - h / 2, 0.0),
        (x - beside - w, y - h / 2, 1.0),
        (x + 4, below, 0.0),
        (x - 4 - w, below, 1.0),
        (x + 4, above, 0.0),
        (x - 4 - w, above, 1.0),
        (x + beside, y + 4, 0.0),
        (x - beside - w, y + 4, 1.0),
        (x + beside, y - 4 - h, 0.0),
        (x - beside - w, y - 4 - h, 1.0),
        (x - w / 2, below + 10, 0.5),
        (x - w / 2, above - 10, 0.5),
        (x - w / 2, below + 22, 0.5),
        (x - w / 2, above - 22, 0.5),
    ]


def place_quotes(
    quotes: Sequence[tuple[int, str, float, float]],
    text: Measurer,
    style: TextStyle,
    face: float,
    room: Area,
    faces: Sequence[Area],
    curves: Sequence[Obstacles],
) -> dict[int, PlacedQuote]:
    """A place for each quote `(key, text, x, y)` of a face at (x, y).

    Each takes the first place that touches no curve, no face, no quote placed before and not the
    edge of the room; where there is none, the place that covers least."""
    done: dict[int, PlacedQuote] = {}
    taken: list[Area] = list(faces)
    for key, words, x, y in quotes:
        best: tuple[float, PlacedQuote] | None = None
        for width in _WIDTHS:
            if width > room.w - 2 * _EDGE:
                continue
            block = text.wrap(words, style, width)
            for index, (left, top, align) in enumerate(
                _places(x, y, face, block.width, block.height)
            ):
                shifted = min(max(left, room.x + _EDGE), room.x + room.w - _EDGE - block.width)
                area = Area(shifted, snap(top), block.width, block.height)
                over = max(0.0, room.y + _EDGE - top) + max(
                    0.0, top + block.height - (room.y + room.h - _EDGE)
                )
                wide = Area(area.x - _CLEAR, area.y - 1, area.w + 2 * _CLEAR, area.h + 2)
                cost = over * 100 + sum(wide.overlap(other) for other in taken)
                cost += sum(curve.hits(area, 4) for curve in curves) * 20.0
                clear = cost == 0
                cost += index * 0.01
                if best is None or cost < best[0]:
                    best = (cost, PlacedQuote(area, block, align, clear))
                if clear:
                    break
            if best is not None and best[1].clear:
                break
        if best is None:
            block = text.wrap(words, style, max(20.0, room.w - 2 * _EDGE))
            best = (0.0, PlacedQuote(Area(x, y, block.width, block.height), block, 0.0, False))
        done[key] = best[1]
        taken.append(best[1].area)
    return done
