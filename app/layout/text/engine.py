"""Text set into lines: the one place that measures and breaks text (see ARCHITECTURE.md, 4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import floor, inf

from app.layout.text.bidi import visual_order
from app.layout.text.breaks import split_paragraphs, word_ends
from app.layout.text.bundle import Bundle
from app.layout.text.characters import clean, cluster_ends, show_hyphen
from app.layout.text.choosing import Chooser, FaceFinder
from app.layout.text.faces import Face
from app.layout.text.filling import fill_lines, fill_styled_lines
from app.layout.text.lines import GlyphRun, Piece, StyleRun, TextBlock, TextLine, TextStyle
from app.layout.text.runs import place_runs
from app.layout.text.shaping import Shaped, Shaper
from app.layout.text.spans import LineSpans
from app.layout.text.styling import line_pieces, style_parts

LEADING = 1.35
"""Line height over size."""

_MOST_KEPT = 10_000_000
"""Bytes, about, of the texts that are kept as they were set, twice."""
_ENTRY = 500
"""Bytes that one of them costs beside its letters."""


class TextEngine:
    """Measures, breaks and shapes text in the bundled fonts and those that `fallback` finds.

    All lengths are px at 100 %. Texts are kept as they were set, and shaped words per style, so
    that setting a text again, or one with the same words, costs little. Threads may share one:
    what two set in the same moment is set twice, to the same lines, and kept once.
    """

    def __init__(self, fallback: FaceFinder | None = None, bundle: Bundle | None = None) -> None:
        self._fallback = fallback
        self._bundle = bundle or Bundle()
        self._shapers: dict[TextStyle, Shaper] = {}
        self._blocks: dict[tuple[str, TextStyle, float], TextBlock] = {}
        self._before: dict[tuple[str, TextStyle, float], TextBlock] = {}
        """Those that were there before there were too many: they go unless they are asked for."""
        self._kept = 0
        self.pulse: Callable[[], object] | None = None
        """Called whenever text is set or its glyphs are asked for: what raises there ends a long
        work."""

    def wrap(self, text: str, style: TextStyle, width: float) -> TextBlock:
        """Breaks the text into lines no wider than `width`, and never loses a character.

        A word that is wider by itself is broken between what readers call characters, with no
        hyphen but a soft one; only a single such character may be wider. An empty text is one
        empty line.
        """
        if self.pulse is not None:
            self.pulse()
        key = text, style, width
        block = self._blocks.get(key)
        if block is None:
            block = self._before.get(key) or self._set(text, style, width)
            self._kept += len(text) + _ENTRY
            if self._kept > _MOST_KEPT:
                self._before, self._blocks = self._blocks, {}
                self._kept = len(text) + _ENTRY
            self._blocks[key] = block
        return block

    def _set(self, text: str, style: TextStyle, width: float) -> TextBlock:
        shaper = self._shaper(style)
        lines: list[TextLine] = []
        for paragraph in split_paragraphs(text):
            lines += fill_lines(text, paragraph, shaper, width)
        height, ascent = line_metrics(style.size, shaper.chooser.primary)
        widest = max([line.width for line in lines])
        return TextBlock(tuple(lines), widest, height * len(lines), height, ascent)

    def wrap_styled(
        self, text: str, style: TextStyle, runs: Sequence[StyleRun], width: float
    ) -> TextBlock:
        """The same for a text of which some parts, sorted and apart, are set in other styles of
        the same size. The lines' pieces are what to paint."""
        if self.pulse is not None:
            self.pulse()
        lines: list[TextLine] = []
        pieces: list[tuple[Piece, ...]] = []
        for paragraph in split_paragraphs(text):
            parts = style_parts(paragraph, style, runs, self._shaper)
            broken = fill_styled_lines(text, paragraph, [one.shaped for one in parts], width)
            lines += broken
            pieces += [line_pieces(line, paragraph, parts) for line in broken]
        height, ascent = line_metrics(style.size, self._shaper(style).chooser.primary)
        widest = max(line.width for line in lines)
        return TextBlock(tuple(lines), widest, height * len(lines), height, ascent, tuple(pieces))

    def width(self, text: str, style: TextStyle) -> float:
        """The width of the text on one line, white space at its end apart; with line ends in
        it, that of the widest of its lines."""
        return self.wrap(text, style, inf).width

    def runs(self, line: TextLine, style: TextStyle) -> tuple[GlyphRun, ...]:
        """The glyphs of a line, left to right; their advances add up to the line's width."""
        return place_runs(self.words(line, style), style.size)

    def spans(self, line: TextLine, style: TextStyle) -> LineSpans:
        """Where in a line each part of its text stands."""
        return LineSpans(self.words(line, style), clean(line.text))

    def missing(self, text: str) -> frozenset[str]:
        """The characters that no font has; they show as the empty box of the first face."""
        text = clean(text)
        if text.isascii():
            return frozenset()
        chooser = self._shaper(TextStyle(12.0)).chooser
        places = cluster_ends(text)
        clusters = {text[start:end] for start, end in pairwise((0, *places))}
        return frozenset[str]().union(*map(chooser.lacking, clusters))

    def word(self, text: str, style: TextStyle) -> tuple[Shaped, ...]:
        """A part of a line that runs left to right, one that `cuts` or `words_of` tell, shaped;
        the same object each time as long as it is remembered."""
        if self.pulse is not None:
            self.pulse()
        return self._shaper(style).glyphs(clean(text))

    def words(self, line: TextLine, style: TextStyle) -> list[tuple[int, Shaped]]:
        """The parts of a line, shaped, left to right, each with its place in the line's text."""
        if self.pulse is not None:
            self.pulse()
        shaper = self._shaper(style)
        text = show_hyphen(clean(line.text))
        ends = pairwise((0, *(line.cuts or word_ends(text))))
        if not line.levels:
            glyphs = shaper.glyphs
            return [(start, one) for start, end in ends for one in glyphs(text[start:end])]
        found: list[tuple[int, Shaped]] = []
        for start, end in ends:
            levels = line.levels[start:end]
            word = shaper.glyphs(text[start:end], levels if any(levels) else b"")
            found += [(start, shaped) for shaped in word]
        return visual_order(found, [shaped.level for _, shaped in found])

    def _shaper(self, style: TextStyle) -> Shaper:
        shaper = self._shapers.get(style)
        if shaper is None:
            chooser = Chooser(style, self._bundle, self._fallback)
            shaper = self._shapers.setdefault(style, Shaper(style, chooser))
        return shaper


def line_metrics(size: float, face: Face) -> tuple[float, float]:
    """Height and ascent of a line, in whole px, so that text is crisp at 100 %.

    The face's own ascent and descent are centred in the height. Both depend on the style alone:
    lines of every script stand on one grid, whichever faces they fall back to; the tallest marks
    of Thai or Devanagari reach into the free part of the next line.
    """
    height = floor(size * LEADING + 0.5)
    return float(height), float(floor((height + size * (face.ascent - face.descent)) / 2 + 0.5))
