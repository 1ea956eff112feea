"""Room for the label of an arrow: on its line, where it covers nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.layout.areas import Area
from app.layout.links.ground import LaneGround
from app.layout.links.tracks import Line, Point

_STEP = 14.0
_AIR = 1.0
_STRIDE = 8.0
_SHOWN = 16.0
"""So much of a level piece should show beside its label, px."""

_TILE = 320.0
"""Lines are looked up by squares of this size, px."""


class Room:
    """The sheet as labels see it. Lengths are px of the sheet."""

    def __init__(
        self,
        lanes: Sequence[LaneGround],
        tops: Sequence[float],
        ceiling: float,
        right: float,
        floor: float,
        lines: Sequence[Line],
    ) -> None:
        self._lanes = lanes
        self._tops = tops
        self._ceiling = ceiling
        self._right = right
        self._floor = floor
        self._taken: dict[tuple[int, int], list[Area]] = {}
        self._full: dict[tuple[float, float], float] = {}
        """The rows of strips that are full, by top and height, and for labels from which width."""
        self._pieces: dict[tuple[int, int], list[tuple[Line, Area]]] = {}
        for line in lines:
            for (x1, y1), (x2, y2) in pairwise(line.points()):
                piece = Area(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
                for tile in _tiles(piece):
                    self._pieces.setdefault(tile, []).append((line, piece))

    def place(self, line: Line, w: float, h: float) -> Area | None:
        """Where a label of that size lies on the line, if it is free anywhere; clear of other
        lines where that can be."""
        free = (
            area
            for x, y in _stops(line, w)
            if self._is_free(area := Area(x - w / 2, y - h / 2, w, h))
        )
        found: Area | None = None
        for area in free:
            found = found or area
            if not self._meets_line(area, line):
                found = area
                break
        if found is not None:
            self._take(found)
        return found

    def _meets_line(self, area: Area, own: Line) -> bool:
        return any(
            line is not own
            and piece.x < area.x + area.w + 2
            and area.x < piece.x + piece.w + 2
            and piece.y < area.y + area.h + 2
            and area.y < piece.y + piece.h + 2
            for tile in _tiles(area)
            for line, piece in self._pieces.get(tile, ())
        )

    def force(self, x: float, low: float, high: float, w: float, h: float) -> Area | None:
        """A label near `x` in a strip from `low` to `high` that was kept free for labels; None
        when it is full."""
        left = self._lanes[0].gaps[0]
        most = max(left, self._right - w)
        y = low
        while y + h <= high + 0.01:
            if w >= self._full.get((y, h), w + 1):
                y += h + 2.0
                continue
            for n in range(int(2 * (most - left) / _STRIDE) + 3):
                at = x - w / 2 + (n + 1) // 2 * _STRIDE * (1 if n % 2 else -1)
                area = Area(min(max(at, left), most), y, w, h)
                if self._is_untaken(area):
                    self._take(area)
                    return area
            self._full[y, h] = w
            y += h + 2.0
        return None

    def _take(self, area: Area) -> None:
        for tile in _tiles(area):
            self._taken.setdefault(tile, []).append(area)

    def _is_untaken(self, area: Area) -> bool:
        return not any(
            area.overlap(one) > 0 for tile in _tiles(area) for one in self._taken.get(tile, ())
        )

    def _is_free(self, area: Area) -> bool:
        if area.x < self._lanes[0].gaps[0] or area.x + area.w > self._right:
            return False
        wide = Area(area.x - 2, area.y - 2, area.w + 4, area.h + 4)
        if not self._is_untaken(wide):
            return False
        for lane, top in zip(self._lanes, self._tops, strict=True):
            if top > area.y + area.h or top + lane.band.height < area.y:
                continue
            low, high = area.y - top - _AIR, area.y + area.h - top + _AIR
            if not lane.is_free(area.x, low, area.x + area.w, high):
                return False
        return self._ceiling <= area.y and area.y + area.h <= self._floor


def _tiles(area: Area) -> Iterator[tuple[int, int]]:
    for across in range(int(area.x // _TILE), int((area.x + area.w) // _TILE) + 1):
        for down in range(int(area.y // _TILE), int((area.y + area.h) // _TILE) + 1):
            yield across, down


def _stops(line: Line, w: float) -> Iterator[Point]:
    """Places on a line to try for a label so wide: the middles of level pieces that show beside
    it, then those of the others, the longest first."""

    def rank(piece: tuple[Point, Point]) -> tuple[bool, float]:
        (x1, y1), (x2, y2) = piece
        return abs(x1 - x2) < w + _SHOWN, -abs(x1 - x2) - abs(y1 - y2)

    for (x1, y1), (x2, y2) in sorted(pairwise(line.points()), key=rank):
        length = abs(x1 - x2) + abs(y1 - y2)
        count = max(1, min(9, int(length / _STEP)))
        for n in range(count):
            # from the middle outwards
            share = 0.5 + (n + 1) // 2 * (1 if n % 2 else -1) / (count + 1)
            yield x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
