"""Words of one style, shaped by HarfBuzz: their widths, and their glyphs when they are wanted."""

from __future__ import annotations

import re
from itertools import accumulate
from operator import add
from typing import NamedTuple

import uharfbuzz as hb

from app.layout.text.capitals import as_set
from app.layout.text.choosing import Chooser, Segment
from app.layout.text.faces import Face
from app.layout.text.lines import TextStyle

_MOST_WIDTHS = 60_000
_MOST_GLYPHS = 100_000
"""Characters of the words whose glyphs are remembered, in each style."""
_SIGNS = "!-@\\[-`{-~’"
_LATIN = re.compile(
    f"[{_SIGNS}]*[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153]"
    f"[{_SIGNS}A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153]*"
)
"""Words of letters of English and French, with signs that scripts share."""
CURSIVE = frozenset(("Arab", "Syrc", "Mong", "Nkoo", "Adlm"))
"""Scripts whose letters join: tracking would tear them."""


class Shaped(NamedTuple):
    """The glyphs of a segment in visual order, lengths in px."""

    face: Face
    level: int
    glyphs: tuple[int, ...]
    advances: tuple[float, ...]
    x_offsets: tuple[float, ...]
    y_offsets: tuple[float, ...]
    """Up is negative."""
    clusters: tuple[int, ...]
    """Index in the word of each glyph's first character."""
    places: tuple[float, ...]
    """Where each glyph stands from the left end of all."""
    width: float
    raised: bool
    """Whether a glyph stands off the baseline."""


class Shaper:
    """Shapes the words of one style and remembers them.

    Widths and glyphs come from the same shaping, so a line's glyphs add up to its width.
    """

    def __init__(self, style: TextStyle, chooser: Chooser) -> None:
        self.chooser = chooser
        self._style = style
        self._language = style.language or "und"
        self.known: dict[str | tuple[str, bytes], float] = {}
        """The widths of words that are remembered, by the word, or with its levels."""
        self._glyphs: dict[tuple[str, bytes], tuple[Shaped, ...]] = {}
        self._characters = 0
        self._covered = chooser.primary.cover

    def width(self, word: str, levels: bytes = b"") -> float:
        """The width of a word; `levels` as in `TextLine`."""
        key = (word, levels) if levels else word
        width = self.known.get(key)
        if width is None:
            width = self.measure(word, levels)
            if len(self.known) >= _MOST_WIDTHS:
                self.known.clear()
            self.known[key] = width
        return width

    def measure(self, word: str, levels: bytes = b"") -> float:
        """The same, not remembered."""
        word = as_set(word, self._style)
        width = 0.0
        for segment in self._segments(word, levels):
            for advance in self._advances(word, segment):
                width += advance
        return width

    def glyphs(self, word: str, levels: bytes = b"") -> tuple[Shaped, ...]:
        """The segments of a word, shaped, in the order of the text."""
        key = (word, levels)
        shaped = self._glyphs.get(key)
        if shaped is None:
            word = as_set(word, self._style)
            parts = self._segments(word, levels)
            shaped = tuple(self._shape(word, segment) for segment in parts)
            self._characters += len(word) + 1
            if self._characters > _MOST_GLYPHS:
                self._glyphs.clear()
                self._characters = len(word) + 1
            self._glyphs[key] = shaped
        return shaped

    def _segments(self, word: str, levels: bytes) -> list[Segment]:
        if not levels and (word.isascii() or self._is_latin(word)):
            return [Segment(0, len(word), self.chooser.primary, "Latn", 0)]
        return self.chooser.segments(word, levels)

    def _is_latin(self, word: str) -> bool:
        """Whether the chooser would say, more slowly, that the first face sets all of it."""
        return _LATIN.fullmatch(word) is not None and self._covered.issuperset(map(ord, word))

    def _buffer(self, word: str, segment: Segment) -> hb.Buffer:
        buffer = hb.Buffer()
        buffer.add_str(word[segment.start : segment.end])
        buffer.direction = "rtl" if segment.level % 2 else "ltr"
        buffer.script = segment.script or "Zyyy"
        buffer.language = self._language
        hb.shape(segment.face.hb_font, buffer)
        return buffer

    def _tracking(self, segment: Segment) -> float:
        return 0.0 if segment.script in CURSIVE else self._style.tracking

    def _advances(self, word: str, segment: Segment) -> list[float]:
        buffer = self._buffer(word, segment)
        scale = self._style.size / segment.face.upem
        advances = [position.x_advance * scale for position in buffer.glyph_positions]
        tracking = self._tracking(segment)
        if tracking:
            advances.append(tracking * len({info.cluster for info in buffer.glyph_infos}))
        return advances

    def _shape(self, word: str, segment: Segment) -> Shaped:
        buffer = self._buffer(word, segment)
        scale = self._style.size / segment.face.upem
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        clusters = tuple([info.cluster + segment.start for info in infos])
        placed = [position.position for position in positions]
        advances = [x_advance * scale for _, _, x_advance, _ in placed]
        tracking = self._tracking(segment)
        if tracking:
            for i, cluster in enumerate(clusters):
                if i + 1 == len(clusters) or clusters[i + 1] != cluster:
                    advances[i] += tracking
        offsets = [x_offset * scale for x_offset, _, _, _ in placed]
        ends = (0.0, *accumulate(advances))
        return Shaped(
            segment.face,
            segment.level,
            tuple([info.codepoint for info in infos]),
            tuple(advances),
            tuple(offsets),
            tuple([-y_offset * scale for _, y_offset, _, _ in placed]),
            clusters,
            tuple(map(add, ends, offsets)),
            ends[-1],
            any(y_offset for _, y_offset, _, _ in placed),
        )
