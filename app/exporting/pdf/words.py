"""Words as the strings that operators show, each made once: what most lines are put together of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.exporting.pdf.document import number
from app.exporting.pdf.fonts import FontBook, GlyphFont
from app.exporting.pdf.text import TOLERANCE
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

    __slots__ = ("all", "font", "plain")

    def __init__(self) -> None:
        self.all: dict[str, Word | None] = {}
        self.plain: dict[str, str] = {}
        """What shows those of one font that end where the pen does: a line of these is their
        strings, joined."""
        self.font: GlyphFont | None = None
        """Theirs."""


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
        cuts = cuts or word_ends(text)
        plain, font = known.plain, known.font
        try:
            codes = [plain[text[start:end]] for start, end in zip((0, *cuts), cuts, strict=False)]
        except KeyError:
            return self._first(text, cuts, style, known, x, y)
        if font is None or len(codes) > _MOST:
            return self._first(text, cuts, style, known, x, y)
        return ((font, f"1 0 0 -1 {number(x)} {number(y)} Tm [<{''.join(codes)}>]TJ"),)

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
        if not alike or not found:
            return _apart(found, style.size, x, y)
        return ((found[0].font, _shown(x, y, [one.code for one in found])),)

    def _learn(self, known: _Known, piece: str, style: TextStyle) -> Word | None:
        word = known.all[piece] = self._made(piece, style)
        if word is not None and abs(word.off) * _MOST * 1000 < TOLERANCE * style.size:
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
        pieces: list[str] = []
        place = pen = 0.0
        for glyph, char, advance, offset in zip(
            one.glyphs, piece, one.advances, one.x_offsets, strict=True
        ):
            move, pen = _moved(place + offset - pen, pen, to_px, within)
            code, width = font.show(glyph, char)
            pieces += (move, code)
            pen += width * to_px
            place += advance
        move, pen = _moved(place - pen, pen, to_px, within)
        pieces.append(move)
        return Word(font, "".join(pieces), place, place - pen)


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
            move, moved = _moved(drift, 0.0, to_px, TOLERANCE * to_px)
            pieces.append(move)
            drift -= moved
    found.append((font, _shown(start, y, pieces)))
    return found


def _shown(x: float, y: float, pieces: list[str]) -> str:
    return f"1 0 0 -1 {number(x)} {number(y)} Tm [<{''.join(pieces)}>]TJ"


def _moved(shift: float, pen: float, to_px: float, within: float) -> tuple[str, float]:
    """What moves the pen on inside the operand of TJ, nothing where it hardly would; and where it
    stands then."""
    if -within < shift < within:
        return "", pen
    rounded = round(-shift / to_px, 2)
    return f">{rounded:g}<", pen - rounded * to_px
