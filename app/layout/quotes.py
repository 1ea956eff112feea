"""Finding room for the quotes of an emotion curve."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from math import hypot
from typing import Literal, NamedTuple

from app.layout.areas import Area
from app.layout.context import Measurer
from app.layout.space import snap
from app.layout.text.lines import TextBlock, TextStyle

_WIDTHS = (132.0, 100.0, 176.0, 78.0)
_WIDE = (176.0, 260.0, 380.0, 560.0, 800.0)
"""Widths below the curve."""

_STRIP = 96.0
"""Width of the strips that taken areas are looked up by, px."""

_APART = 12.0
_EDGE = 5.0
_NEAR = 8.0
"""Words no further from a face are its own, whoever else is about, px."""

_CLEAR = 3.0


class Obstacles(NamedTuple):
    """Samples of one curve, in order of x; between two of them it rises or falls, or neither."""

    xs: Sequence[float]
    ys: Sequence[float]

    def hits(self, area: Area, margin: float) -> bool:
        """Whether the curve may come into an area widened by `margin`: never False when it
        does."""
        first = max(0, bisect_left(self.xs, area.x - margin) - 1)
        last = min(len(self.xs) - 1, bisect_right(self.xs, area.x + area.w + margin))
        if last < 0 or self.xs[last] < area.x - margin or self.xs[first] > area.x + area.w + margin:
            return False
        top, bottom = area.y - margin, area.y + area.h + margin
        ys = self.ys
        return any(
            min(ys[n], ys[n + 1]) <= bottom and max(ys[n], ys[n + 1]) >= top
            for n in range(first, last)
        )


class Taken:
    """Areas where nothing else may stand, looked up by where they are across."""

    def __init__(self, areas: Iterable[Area] = ()) -> None:
        self._strips: dict[int, list[Area]] = {}
        for area in areas:
            self.add(area)

    def add(self, area: Area) -> None:
        """Takes one more area."""
        for strip in self._across(area):
            self._strips.setdefault(strip, []).append(area)

    def meets(self, area: Area) -> bool:
        """Whether an area shares some of itself with one that is taken."""
        x, y, right, bottom = area.x, area.y, area.x + area.w, area.y + area.h
        for strip in self._across(area):
            for other in self._strips.get(strip, ()):
                if (
                    x < other.x + other.w
                    and other.x < right
                    and y < other.y + other.h
                    and other.y < bottom
                ):
                    return True
        return False

    def _across(self, area: Area) -> range:
        return range(int(area.x // _STRIP), int((area.x + area.w) // _STRIP) + 1)


class Circle(NamedTuple):
    """A face: its centre and radius."""

    x: float
    y: float
    r: float

    def gap(self, area: Area) -> float:
        """From its edge to an area."""
        across = max(area.x - self.x, 0.0, self.x - area.x - area.w)
        down = max(area.y - self.y, 0.0, self.y - area.y - area.h)
        return hypot(across, down) - self.r


class Quote(NamedTuple):
    """A text between its marks, and the centre of its face."""

    words: str
    x: float
    y: float


class PlacedQuote(NamedTuple):
    """Where a quote lies; `align` as in `set_lines`."""

    area: Area
    block: TextBlock
    align: float


def _astray(area: Area, own: Circle, others: Sequence[Circle]) -> bool:
    """Whether words there would be taken for another's."""
    gap = own.gap(area)
    return gap > _NEAR and any(other.gap(area) < gap for other in others)


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
        *(
            (left, top, align)
            for away in (10, 22, 34)
            for left, align in (
                (x + 4, 0.0),
                (x - 4 - w, 1.0),
                (x - w / 4, 0.5),
                (x - w * 3 / 4, 0.5),
            )
            for top in (below + away, above - away)
        ),
    ]


class QuoteSetter:
    """Finds places for the quotes of one lane, as often as wanted: each is broken once a width."""

    def __init__(self, text: Measurer, style: TextStyle, width: float) -> None:
        self._text = text
        self._style = style
        most = max(20.0, width - 2 * _EDGE)
        self._widths = tuple(dict.fromkeys(min(one, most) for one in _WIDTHS))
        self._wide = tuple(dict.fromkeys(min(one, most) for one in _WIDE))
        self._blocks: dict[tuple[str, float], TextBlock] = {}

    def beside(
        self,
        quote: Quote,
        face: float,
        room: Area,
        taken: Taken,
        curves: Sequence[Obstacles],
        first: Literal["below", "beside"] = "below",
        others: Sequence[Circle] = (),
    ) -> PlacedQuote | None:
        """A place for a quote near its face, whose radius is `face`: the first that touches no
        curve, nothing taken and not the edge of the room, and that the `others`, faces of other
        people, are not nearer to; None where there is none. `first` says where to look first."""
        lowest, rightmost = room.y + room.h - _EDGE, room.x + room.w - _EDGE
        for width in self._widths:
            block = self._wrapped(quote.words, width)
            w, h = block.width, block.height
            places = _places(quote.x, quote.y, face, w, h)
            if first == "beside":
                places = [*places[2:4], *places[:2], *places[4:]]
            for left, top, align in places:
                if top < room.y + _EDGE or top + h > lowest:
                    continue
                x = min(max(left, room.x + _EDGE), rightmost - w)
                area = Area(x, snap(top), w, h)
                wide = Area(x - _CLEAR, area.y - 1, w + 2 * _CLEAR, h + 2)
                if taken.meets(wide) or _astray(area, Circle(quote.x, quote.y, face), others):
                    continue
                if not any(curve.hits(area, 4) for curve in curves):
                    return PlacedQuote(area, block, align)
        return None

    def below(
        self, quotes: Mapping[int, Quote], room: Area, there: Sequence[Area] = ()
    ) -> dict[int, PlacedQuote]:
        """A place for each quote under the room, as near to its face as the others and what is
        there let it; long ones are broad."""
        done: dict[int, PlacedQuote] = {}
        taken = list(there)
        for key, quote in quotes.items():
            block = self._wrapped(quote.words, self._wide[0])
            for width in self._wide[1:]:
                if block.height <= block.width * 0.5:
                    break
                block = self._wrapped(quote.words, width)
            w, h = block.width, block.height
            most = room.x + room.w - _EDGE - w
            x = max(room.x + _EDGE, min(quote.x - w / 2, most))
            area = Area(x, room.y + room.h + _EDGE, w, h)
            for other in sorted(taken, key=lambda one: one.y + one.h):
                if Area(x - _APART, area.y - _EDGE, w + 2 * _APART, h + 2 * _EDGE).overlap(other):
                    area = area._replace(y=other.y + other.h + _EDGE)
            taken.append(area)
            done[key] = PlacedQuote(area, block, 0.0 if len(block.lines) > 4 else 0.5)
        return done

    def _wrapped(self, words: str, width: float) -> TextBlock:
        key = (words, width)
        block = self._blocks.get(key)
        if block is None:
            block = self._blocks[key] = self._text.wrap(words, self._style, width)
        return block
