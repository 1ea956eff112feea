"""Lines filled with words, as many as fit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.layout.text.breaks import Paragraph
from app.layout.text.characters import SOFT_HYPHEN, cluster_ends, show_hyphen
from app.layout.text.lines import TextLine
from app.layout.text.shaping import Shaper

_SLACK = 1e-6


class ShapedPart(NamedTuple):
    """A part of a paragraph, from `start` up to `end`, with what shapes it."""

    start: int
    end: int
    shaper: Shaper


_MOST_CLUSTERS = 1_000
"""Of a line of a broken word."""


def fill_lines(text: str, paragraph: Paragraph, shaper: Shaper, width: float) -> list[TextLine]:
    """The lines of a paragraph of `text`, each at most `width` px wide unless it is one cluster."""
    if not paragraph.direction.levels and SOFT_HYPHEN not in paragraph.text:
        lines = _filled_plainly(text, paragraph, shaper, width + _SLACK)
        if lines is not None:
            return lines
    return _filled(_Filler(text, paragraph, shaper, width + _SLACK), paragraph)


def fill_styled_lines(
    text: str, paragraph: Paragraph, parts: Sequence[ShapedPart], width: float
) -> list[TextLine]:
    """The same for a paragraph whose parts, which cover all of it, have shapers of their own."""
    return _filled(_StyledFiller(text, paragraph, parts, width + _SLACK), paragraph)


def _filled(filler: _Filler, paragraph: Paragraph) -> list[TextLine]:
    start = 0
    for bare, end in zip(paragraph.bare_ends, paragraph.ends, strict=True):
        filler.add(start, bare, end)
        start = end
    return filler.finish()


def _filled_plainly(
    text: str, paragraph: Paragraph, shaper: Shaper, most: float
) -> list[TextLine] | None:
    """What a `_Filler` makes of a paragraph without levels and soft hyphens, in a fraction of the
    time: most texts are like this. None when a word is wider than a line."""
    words, offset = paragraph.text, paragraph.start
    rtl = paragraph.direction.rtl
    width_of, known = shaper.width, shaper.known
    space = width_of(" ")
    lines: list[TextLine] = []
    cuts: list[int] = []
    first = last = start = 0
    shown = full = 0.0
    for bare, end in zip(paragraph.bare_ends, paragraph.ends, strict=True):
        if bare > start:
            word = words[start:bare]
            width = known.get(word) or width_of(word)
            if width > most:
                return None
            if full + width > most:
                if last > first:
                    while cuts[-1] > last - first:
                        cuts.pop()
                    line = text[offset + first : offset + last]
                    lines.append(TextLine(line, shown, b"", rtl, offset + first, tuple(cuts)))
                first, cuts, full = start, [], 0.0
            full = shown = full + width
            last = bare
            cuts.append(bare - first)
        if end > bare:
            plain = end - bare == 1 and words[bare] == " "
            full += space if plain else width_of(words[bare:end])
            cuts.append(end - first)
        start = end
    while cuts and cuts[-1] > last - first:
        cuts.pop()
    line = text[offset + first : offset + last]
    lines.append(TextLine(line, shown, b"", rtl, offset + first, tuple(cuts)))
    return lines


class _Filler:
    """The line being filled: from `start`, its parts cut at `cuts`; `bare` px wide up to the last
    word, `full` with the white space after it."""

    def __init__(self, text: str, paragraph: Paragraph, shaper: Shaper, width: float) -> None:
        self._text = text
        self._clean = paragraph.text
        self._offset = paragraph.start
        self._levels = paragraph.direction.levels
        self._uneven = bool(self._levels)
        """Whether a space may be of another width than the usual one."""
        self._rtl = paragraph.direction.rtl
        self._shaper = shaper
        self._most = width
        self._space = shaper.width(" ")
        self._lines: list[TextLine] = []
        self._begin(0)

    def _begin(self, start: int) -> None:
        self._start = self._end = start
        self._cuts: list[int] = []
        self._bare = self._full = 0.0

    def _measure(self, start: int, end: int) -> float:
        if not self._levels:
            return self._shaper.width(self._clean[start:end])
        levels = self._levels[start:end]
        return self._shaper.width(self._clean[start:end], levels if any(levels) else b"")

    def add(self, start: int, bare: int, end: int) -> None:
        """Sets a word, which ends at `bare`, and the white space after it, which ends at `end`.

        A word may hold a space that no line should end with (`mot !`); in a line that is too
        narrow for it, it may.
        """
        if bare > start:
            width = self._measure(start, bare)
            shown = width
            if self._clean[bare - 1] == SOFT_HYPHEN:
                shown = self._probe(start, bare)
            if shown > self._most:
                rest = self._part(start, bare)
                if rest > start:
                    self.add(rest, bare, end)
                    return
            if self._full + shown > self._most:
                self._wrap(start)
            if shown > self._most:
                start = self._split(start, bare)
                width, shown = self._measure(start, bare), self._probe(start, bare)
            self._bare = self._full + shown
            self._full += width
            self._end = bare
            self._cuts.append(bare)
        if end > bare:
            plain = end - bare == 1 and self._clean[bare] == " " and not self._uneven
            self._full += self._space if plain else self._measure(bare, end)
            self._cuts.append(end)

    def _part(self, start: int, bare: int) -> int:
        """Sets what must go before of a word that is wider than a line, a part between its
        spaces at a time; answers where the longest end begins that fits into a line."""
        starts = [start]
        while (space := self._clean.find(" ", starts[-1], bare)) >= 0:
            starts.append(space + 1)
        low, high = min(1, len(starts) - 1), len(starts) - 1
        while low < high:
            middle = (low + high) // 2
            if self._probe(starts[middle], bare) <= self._most:
                high = middle
            else:
                low = middle + 1
        for first, after in pairwise(starts[: low + 1]):
            self.add(first, after - 1, after)
        return starts[low]

    def _wrap(self, start: int) -> None:
        """Goes on in the next line; white space alone is no line."""
        if self._end > self._start:
            self._close(start)
        else:
            self._begin(start)

    def _close(self, start: int) -> None:
        """Ends the line; the next one begins at `start`."""
        first, end = self._start, self._end
        levels = self._levels[first:end]
        self._lines.append(
            TextLine(
                self._text[self._offset + first : self._offset + end],
                self._bare,
                levels if any(levels) else b"",
                self._rtl,
                self._offset + first,
                tuple([cut - first for cut in self._cuts if cut <= end]),
            )
        )
        self._begin(start)

    def _split(self, start: int, end: int) -> int:
        """Sets lines full of a word that is wider than a line; answers where the part begins
        that is left for the last line."""
        ends = [start + place for place in cluster_ends(self._clean[start:end])]
        done = 0
        while True:
            done += self._count(start, ends[done : done + _MOST_CLUSTERS])
            if done == len(ends):
                return start
            self._bare = self._full + self._probe(start, ends[done - 1])
            self._end = ends[done - 1]
            self._cuts.append(self._end)
            start = self._end
            self._close(start)

    def _count(self, start: int, ends: list[int]) -> int:
        """How many of the clusters fit, at least one."""
        room = self._most - self._full
        low, high = 1, 2
        while high < len(ends) and self._probe(start, ends[high - 1]) <= room:
            low, high = high, 2 * high
        high = min(high, len(ends))
        while low < high:
            middle = (low + high + 1) // 2
            if self._probe(start, ends[middle - 1]) <= room:
                low = middle
            else:
                high = middle - 1
        return low

    def _probe(self, start: int, end: int) -> float:
        """The width of a part at the end of a line; it is not remembered."""
        levels = self._levels[start:end]
        word = show_hyphen(self._clean[start:end])
        return self._shaper.measure(word, levels if any(levels) else b"")

    def finish(self) -> list[TextLine]:
        """Ends the last line."""
        self._close(len(self._clean))
        return self._lines


class _StyledFiller(_Filler):
    """Measures each part by its own shaper."""

    def __init__(
        self, text: str, paragraph: Paragraph, parts: Sequence[ShapedPart], width: float
    ) -> None:
        super().__init__(text, paragraph, parts[0].shaper, width)
        self._parts = parts
        self._ends = [part.end for part in parts]
        self._uneven = True

    def _within(self, start: int, end: int) -> Iterator[tuple[Shaper, int, int]]:
        for n in range(bisect_right(self._ends, start), len(self._parts)):
            part = self._parts[n]
            if part.start >= end:
                return
            yield part.shaper, max(start, part.start), min(end, part.end)

    def _measure(self, start: int, end: int) -> float:
        return sum(
            shaper.width(self._clean[a:b], _some(self._levels[a:b]))
            for shaper, a, b in self._within(start, end)
        )

    def _probe(self, start: int, end: int) -> float:
        return sum(
            shaper.measure(
                show_hyphen(self._clean[a:b]) if b == end else self._clean[a:b],
                _some(self._levels[a:b]),
            )
            for shaper, a, b in self._within(start, end)
        )


def _some(levels: bytes) -> bytes:
    """The levels where they matter."""
    return levels if any(levels) else b""
