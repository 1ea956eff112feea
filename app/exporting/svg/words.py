"""Words as letters with their places, each made once: what most lines are put together of."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from app.exporting.placing import is_plain_word
from app.exporting.svg.fonts import SvgFonts
from app.exporting.svg.markup import paint, type_of
from app.exporting.xml_texts import content
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


class _Known:
    """The words of one style that were met."""

    __slots__ = ("ends", "looks", "spaced", "words")

    def __init__(self) -> None:
        self.words: dict[str, SvgWord] = {}
        """By what is shaped by itself."""
        self.spaced: dict[str, SvgWord] = {}
        """What stands between two spaces, with the space after it."""
        self.ends: dict[str, SvgWord] = {}
        """The same without: what stands after the last space of a line."""
        self.looks: dict[str, str] = {}
        """What says how they look, by colour."""


class SvgWords:
    """The words of a file's lines, by style."""

    def __init__(self, fonts: SvgFonts, engine: TextEngine) -> None:
        self._fonts = fonts
        self._engine = engine
        self._known: dict[TextStyle, _Known] = {}
        self._style: TextStyle | None = None
        """That of the last line, whose words are `_here`."""
        self._here = _Known()

    def of(self, line: TextLine, style: TextStyle) -> list[SvgWord] | None:
        """The words of a line, from left to right, with the spaces after them; None where one of
        them cannot be placed letter by letter in every program."""
        text = line.text
        if line.levels or SOFT_HYPHEN in text:
            return None
        if style is not self._style:
            here = self._known.get(style)
            if here is None:
                here = self._known[style] = _Known()
            self._style, self._here = style, here
        known = self._here
        spaced = known.spaced
        *words, end = text.split(" ")
        try:
            found = [spaced[word] for word in words]
            if end:
                found.append(known.ends[end])
        except KeyError:
            return self._by_pieces(text, line.cuts or word_ends(text), style)
        return found

    def look(self, color: str) -> str:
        """The attributes of the last line's style in a colour."""
        looks = self._here.looks
        look = looks.get(color)
        if look is None and self._style is not None:
            look = looks[color] = f"{type_of(self._style)}{paint('fill', color)}"
        return look or ""

    def _by_pieces(self, text: str, ends: Sequence[int], style: TextStyle) -> list[SvgWord] | None:
        """The same by what is shaped by itself. Only once all of it can be placed are those met
        for the first time given fonts."""
        known = self._here
        pieces = [text[start:end] for start, end in pairwise((0, *ends))]
        shaped: dict[str, Shaped] = {}
        for piece in pieces:
            if piece not in known.words:
                one = self._plain(piece, style)
                if one is None:
                    return None
                shaped[piece] = one
        for piece, one in shaped.items():
            known.words[piece] = self._made(one, piece, style)
        found = [known.words[piece] for piece in pieces]
        start = 0
        for index, piece in enumerate(pieces):
            if piece == " ":
                _keep(known.spaced, pieces[start:index], found[start : index + 1])
                start = index + 1
        _keep(known.ends, pieces[start:], found[start:])
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


def _joined(one: SvgWord, other: SvgWord) -> SvgWord:
    """Two words, one after the other."""
    start = round(one.width)
    spans = list(one.spans)
    for family, letters, places in other.spans:
        moved = tuple([start + place for place in places])
        if spans[-1][0] == family:
            _, before, at = spans[-1]
            spans[-1] = (family, before + letters, at + moved)
        else:
            spans.append((family, letters, moved))
    whole = one.family if one.family == other.family else ""
    return SvgWord(whole, spans[0][1], spans[0][2], one.width + other.width, tuple(spans))


def _keep(known: dict[str, SvgWord], pieces: Sequence[str], words: Sequence[SvgWord]) -> None:
    """Keeps as one what stands between two spaces. A sign may be shaped with the word before it,
    and the space between them: such are looked up by pieces."""
    text = "".join(pieces)
    if not (text[:1].isalnum() or text[1:2].isalnum()) or " " in text:
        return
    if text not in known:
        known[text] = reduce(_joined, words)


def _stands_alone(char: str) -> bool:
    """Not so are marks, characters that join others, and those of two UTF-16 units, of which
    programs count the places differently."""
    return ord(char) < 0x10000 and category(char)[0] not in "MC"
