"""The fonts inside an SVG: what HarfBuzz chose for a character is what every program draws.

A font has one glyph for a character and no rules of any script. A character that a face draws in
two ways, by what stands beside it, is in two fonts.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from app.exporting.truetype import Naming, build_webfont

if TYPE_CHECKING:
    from app.layout.text.faces import Face
    from app.layout.text.lines import TextStyle


class SvgFont:
    """Glyphs of one face for one weight and slant, by character."""

    def __init__(self, face: Face, style: TextStyle, family: str) -> None:
        self.family = family
        self._face = face
        self._weight = style.weight
        self._italic = style.italic
        self._glyphs: dict[str, int] = {}

    def take(self, char: str, glyph: int) -> bool:
        """Whether this glyph stands for the character, from now on if there was none."""
        return self._glyphs.setdefault(char, glyph) == glyph

    def rule(self) -> str:
        """The CSS that declares the font, with all of it inside."""
        order = sorted({glyph for glyph in self._glyphs.values() if glyph})
        places = {glyph: place for place, glyph in enumerate([0, *order])}
        characters = sorted((ord(char), places[glyph]) for char, glyph in self._glyphs.items())
        naming = Naming(self.family, self._weight, self._italic, tuple(characters))
        data = base64.b64encode(build_webfont(self._face, tuple(places), naming)).decode("ascii")
        slant = "font-style:italic;" if self._italic else ""
        return (
            f"@font-face{{font-family:{self.family};font-weight:{self._weight};{slant}"
            f'src:url(data:font/woff;base64,{data}) format("woff")}}'
        )


class SvgFonts:
    """The fonts of a file."""

    def __init__(self) -> None:
        self._all: list[SvgFont] = []
        self._of: dict[tuple[int, int, bool], list[SvgFont]] = {}

    def font(self, face: Face, style: TextStyle, char: str, glyph: int) -> SvgFont:
        """The font that draws the character with this glyph."""
        fonts = self._of.setdefault((id(face), style.weight, style.italic), [])
        for font in fonts:
            if font.take(char, glyph):
                return font
        font = SvgFont(face, style, _family(face.name, len(self._all)))
        font.take(char, glyph)
        fonts.append(font)
        self._all.append(font)
        return font

    def rules(self) -> str:
        """All fonts, declared."""
        return "\n".join(font.rule() for font in self._all)


def _family(name: str, count: int) -> str:
    """A family that needs no quotes in CSS and is no other's."""
    plain = "".join(char for char in name if char.isascii() and (char.isalnum() or char == "-"))
    return f"{plain if plain[:1].isalpha() else f'Face{plain}'}-{count}"
