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
    run: _Run | None = None
    for start, shaped in words:
        rtl = shaped.level % 2 == 1
        if run is None or run.face is not shaped.face or run.rtl != rtl:
            run = _Run(shaped, rtl)
            runs.append(run)
        pen = run.add(start, shaped, pen)
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
        _, _, glyphs, _, _, y_offsets, clusters, places, width, raised = shaped
        self._glyphs += glyphs
        self._ys += y_offsets
        self._clusters += [start + cluster for cluster in clusters]
        self._xs += [pen + place for place in places]
        self._raised = self._raised or raised
        return pen + width

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
