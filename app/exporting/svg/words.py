"""Words as letters with their places, each made once: what most lines are put together of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from app.exporting.placing import is_plain_word
from app.exporting.svg.fonts import SvgFonts
from app.exporting.svg.markup import content
from app.layout.text.breaks import word_ends
from app.layout.text.capitals import as_set
from app.layout.text.characters import SOFT_HYPHEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.layout.text.engine import TextEngine
    from app.layout.text.lines import TextLine, TextStyle
    from app.layout.text.shaping import Shaped


ASTRAY = 200
"""Hundredths of px that a letter may stand out of its word."""


class SvgWord(NamedTuple):
    """Its letters, as they are written, and where each begins, in hundredths of px from the word's
    left end."""

    family: str
    """The font that draws all of it; empty for several, or where letters stand astray."""
    letters: str
    places: tuple[int, ...]
    width: float
    """In hundredths of px."""
    spans: tuple[tuple[str, str, tuple[int, ...]], ...]
    """Its letters and their places by the fonts that draw them."""


class SvgWords:
    """The words of a file's lines, by style."""

    def __init__(self, fonts: SvgFonts, engine: TextEngine) -> None:
        self._fonts = fonts
        self._engine = engine
        self._known: dict[TextStyle, dict[str, SvgWord]] = {}
        self._style: TextStyle | None = None
        """That of the last line, whose words are `_here`."""
        self._here: dict[str, SvgWord] = {}

    def of(self, line: TextLine, style: TextStyle) -> list[SvgWord] | None:
        """The words of a line, from left to right; None where one of them cannot be placed letter
        by letter in every program."""
        text = line.text
        if line.levels or SOFT_HYPHEN in text:
            return None
        if style is not self._style:
            self._style = style
            self._here = self._known.setdefault(style, {})
        known = self._here
        ends = line.cuts or word_ends(text)
        try:
            return [known[text[start:end]] for start, end in pairwise((0, *ends))]
        except KeyError:
            return self._first(text, ends, style)

    def _first(self, text: str, ends: Sequence[int], style: TextStyle) -> list[SvgWord] | None:
        """The same for a line some words of which are met for the first time: only once all can
        be placed are they given fonts."""
        pieces = [text[start:end] for start, end in pairwise((0, *ends))]
        shaped = [self._plain(piece, style) for piece in pieces]
        known = self._known[style]
        found: list[SvgWord] = []
        if None in shaped:
            return None
        for piece, one in zip(pieces, shaped, strict=True):
            if one is not None and piece not in known:
                known[piece] = self._made(one, piece, style)
            found.append(known[piece])
        return found

    def _plain(self, piece: str, style: TextStyle) -> Shaped | None:
        """A word, shaped; None for one that cannot be placed letter by letter."""
        shaped = self._engine.word(piece, style)
        if len(shaped) != 1 or not is_plain_word(shaped[0], piece):
            return None
        one = shaped[0]
        if any(map(one.face.color_layers, one.glyphs)):
            return None
        return one if piece.isascii() or all(map(_stands_alone, piece)) else None

    def _made(self, one: Shaped, piece: str, style: TextStyle) -> SvgWord:
        letters = as_set(piece, style)
        spans: list[tuple[str, list[str], list[int]]] = []
        pen = 0.0
        for glyph, char, advance, offset in zip(
            one.glyphs, letters, one.advances, one.x_offsets, strict=True
        ):
            family = self._fonts.font(one.face, style, char, glyph).family
            if not spans or spans[-1][0] != family:
                spans.append((family, [], []))
            spans[-1][1].append(char)
            spans[-1][2].append(round(100 * (pen + offset)))
            pen += advance
        made = ((family, content("".join(of)), tuple(places)) for family, of, places in spans)
        every = tuple(made)
        family, letters, places = every[0]
        if len(every) > 1 or min(places) < -ASTRAY or max(places) > 100 * pen + ASTRAY:
            family = ""
        return SvgWord(family, letters, places, 100 * pen, every)


def _stands_alone(char: str) -> bool:
    """Not so are marks, characters that join others, and those of two UTF-16 units, of which
    programs count the places differently."""
    return ord(char) < 0x10000 and category(char)[0] not in "MC"
