"""Words as the strings that operators show, each made once: what most lines are put together of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.pdf.fonts import FontBook, GlyphFont
from app.exporting.pdf.text import TOLERANCE, begin_line
from app.exporting.placing import is_plain_word
from app.layout.text.breaks import word_ends
from app.layout.text.characters import SOFT_HYPHEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.layout.text.engine import TextEngine
    from app.layout.text.lines import TextLine, TextStyle


_MOST = 64
"""Words of a line that may be off together as far as one letter may."""


class Word(NamedTuple):
    """A word of one face with a glyph on the baseline for every character."""

    font: GlyphFont
    code: str
    """What stands between `<` and `>` in the operand of TJ."""
    width: float
    """Px."""
    off: float
    """How far what follows stands behind the pen, px: what was too little to be moved."""


class _Known:
    """The words of one style that were met."""

    __slots__ = ("all", "font", "plain", "space", "spaced")

    def __init__(self) -> None:
        self.all: dict[str, Word | None] = {}
        self.plain: dict[str, str] = {}
        """What shows those of one font that end where the pen does: a line of these is their
        strings, joined."""
        self.font: GlyphFont | None = None
        """Theirs."""
        self.space: str | None = None
        """What shows a space, where that is of them."""
        self.spaced: dict[str, str] = {}
        """What shows the words that stood between two spaces, where all their parts are of them."""


class Words:
    """The words of a document's lines, by style."""

    def __init__(self, fonts: FontBook, engine: TextEngine) -> None:
        self._fonts = fonts
        self._engine = engine
        self._known: dict[TextStyle, _Known] = {}
        self._style: TextStyle | None = None
        """That of the last line, whose words are `_here`."""
        self._here = _Known()

    def shown(
        self, line: TextLine, style: TextStyle, x: float, y: float
    ) -> Sequence[tuple[GlyphFont, str]] | None:
        """The operators that place and show a line from x on, on a baseline at y, px of a page
        whose y runs down; each with the font that it is shown in. None where a word of it needs
        more than its letters side by side."""
        if style is not self._style:
            self._style = style
            self._here = self._of(style)
        known = self._here
        text, _, levels, _, _, cuts = line
        if levels:
            return None
        font, space, spaced = known.font, known.space, known.spaced
        if font is not None and space is not None:
            try:
                codes = [spaced[word] for word in text.split(" ")]
            except KeyError:
                pass
            else:
                if 2 * len(codes) <= _MOST:
                    return ((font, f"{begin_line(x, y)}<{space.join(codes)}>]TJ"),)
        cuts = cuts or word_ends(text)
        plain = known.plain
        try:
            codes = [plain[text[start:end]] for start, end in zip((0, *cuts), cuts, strict=False)]
        except KeyError:
            return self._first(text, cuts, style, known, x, y)
        if font is None or len(codes) > _MOST:
            return self._first(text, cuts, style, known, x, y)
        return ((font, f"{begin_line(x, y)}<{''.join(codes)}>]TJ"),)

    def _of(self, style: TextStyle) -> _Known:
        found = self._known.get(style)
        if found is None:
            found = self._known[style] = _Known()
        return found

    def _first(
        self, text: str, cuts: Sequence[int], style: TextStyle, known: _Known, x: float, y: float
    ) -> Sequence[tuple[GlyphFont, str]] | None:
        """The same for a line some words of which are met for the first time, or are not plain."""
        if SOFT_HYPHEN in text:
            return None
        found: list[Word] = []
        start, drift, within = 0, 0.0, TOLERANCE * style.size / 1000
        alike = True
        for end in cuts:
            piece = text[start:end]
            word = known.all[piece] if piece in known.all else self._learn(known, piece, style)
            if word is None:
                return None
            found.append(word)
            drift += word.off
            alike = alike and -within < drift < within and word.font is found[0].font
            start = end
        self._keep(text, cuts, found, known, style)
        if not alike or not found:
            return _apart(found, style.size, x, y)
        return ((found[0].font, _shown(x, y, [one.code for one in found])),)

    def _keep(
        self,
        text: str,
        cuts: Sequence[int],
        found: Sequence[Word],
        known: _Known,
        style: TextStyle,
    ) -> None:
        """Keep what a line has between its spaces, for lines of the same words."""
        plain = known.plain
        known.space = space = plain.get(" ")
        if space is None:
            return
        pieces = [text[start:end] for start, end in pairwise((0, *cuts))]
        start = 0
        for index, piece in enumerate((*pieces, " ")):
            if piece == " ":
                off = sum([abs(one.off) for one in found[start:index]])
                some = pieces[start:index]
                if _is_hardly_off(off, style) and all(one in plain for one in some):
                    known.spaced["".join(some)] = "".join([plain[one] for one in some])
                start = index + 1

    def _learn(self, known: _Known, piece: str, style: TextStyle) -> Word | None:
        word = known.all[piece] = self._made(piece, style)
        if word is not None and _is_hardly_off(abs(word.off), style):
            known.font = known.font or word.font
            if word.font is known.font:
                known.plain[piece] = word.code
        return word

    def _made(self, piece: str, style: TextStyle) -> Word | None:
        shaped = self._engine.word(piece, style)
        if len(shaped) != 1 or not is_plain_word(shaped[0], piece):
            return None
        one = shaped[0]
        font = self._fonts.font(one.face)
        if font.colored:
            return None
        to_px = style.size / 1000
        within = TOLERANCE * to_px
        show = font.show
        pieces: list[str] = []
        pen = 0.0
        for glyph, char, place in zip(one.glyphs, piece, one.places, strict=True):
            if not -within < place - pen < within:
                move, pen = _moved(place - pen, pen, to_px)
                pieces.append(move)
            code, width = show(glyph, char)
            pieces.append(code)
            pen += width * to_px
        if not -within < one.width - pen < within:
            move, pen = _moved(one.width - pen, pen, to_px)
            pieces.append(move)
        return Word(font, "".join(pieces), one.width, one.width - pen)


def _is_hardly_off(px: float, style: TextStyle) -> bool:
    """Whether so many words as a line may have can each end as far behind the pen."""
    return px * _MOST * 1000 < TOLERANCE * style.size


def _apart(
    words: Sequence[Word], size: float, x: float, y: float
) -> Sequence[tuple[GlyphFont, str]]:
    """Words of several fonts, or that would drift from their places if they only stood one after
    another."""
    font = words[0].font
    pieces: list[str] = []
    found: list[tuple[GlyphFont, str]] = []
    start, drift = x, 0.0
    for its, code, width, off in words:
        if its is not font:
            found.append((font, _shown(start, y, pieces)))
            font, start, drift, pieces = its, x, 0.0, []
        pieces.append(code)
        x += width
        if off:
            to_px = size / 1000
            drift += off
            if not -TOLERANCE * to_px < drift < TOLERANCE * to_px:
                move, moved = _moved(drift, 0.0, to_px)
                pieces.append(move)
                drift -= moved
    found.append((font, _shown(start, y, pieces)))
    return found


def _shown(x: float, y: float, pieces: list[str]) -> str:
    return f"{begin_line(x, y)}<{''.join(pieces)}>]TJ"


def _moved(shift: float, pen: float, to_px: float) -> tuple[str, float]:
    """What moves the pen on inside the operand of TJ, and where it stands then."""
    rounded = round(-shift / to_px, 2)
    return f">{rounded:g}<", pen - rounded * to_px
