"""Shaped words placed one after another, as the glyph runs that painters take."""

from __future__ import annotations

from collections.abc import Iterable

from app.layout.text.lines import GlyphRun
from app.layout.text.shaping import Shaped


def place_runs(words: Iterable[tuple[int, Shaped]], size: float) -> tuple[GlyphRun, ...]:
    """The runs of a line from its words in visual order, each with its place in the text.

    Neighbours in the same face and direction become one run.
    """
    runs: list[_Run] = []
    pen = 0.0
    for start, shaped in words:
        rtl = bool(shaped.level % 2)
        if not runs or runs[-1].face is not shaped.face or runs[-1].rtl != rtl:
            runs.append(_Run(shaped, rtl))
        pen = runs[-1].add(start, shaped, pen)
    return tuple(run.freeze(size) for run in runs)


class _Run:
    """A run while it is put together."""

    def __init__(self, first: Shaped, rtl: bool) -> None:
        self.face = first.face
        self.rtl = rtl
        self._glyphs: list[int] = []
        self._xs: list[float] = []
        self._ys: list[float] = []
        self._raised = False
        self._clusters: list[int] = []

    def add(self, start: int, shaped: Shaped, pen: float) -> float:
        """Appends a word at `pen`; answers where the next one stands."""
        self._glyphs += shaped.glyphs
        self._ys += shaped.y_offsets
        self._clusters += [start + cluster for cluster in shaped.clusters]
        self._xs += [pen + place for place in shaped.places]
        self._raised = self._raised or shaped.raised
        return pen + shaped.width

    def freeze(self, size: float) -> GlyphRun:
        """The finished run."""
        return GlyphRun(
            self.face,
            size,
            tuple(self._glyphs),
            tuple(self._xs),
            tuple(self._ys) if self._raised else None,
            tuple(self._clusters),
            self.rtl,
        )
