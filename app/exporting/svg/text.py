"""Lines of text: as text where every program can place it letter by letter, else as outlines.

Text is real text in fonts of its own, each letter with its place. Where letters join, stack,
run right to left or have colours (Arabic, Hebrew, Devanagari, Thai marks, emoji…), programs differ
in what they do to letters that are placed one by one; such a line is drawn as outlines, with the
text over them, unseen, to be read, searched and copied.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import category

from app.exporting.placing import is_plain
from app.exporting.svg.defs import Definitions
from app.exporting.svg.fonts import SvgFonts
from app.exporting.svg.markup import content, factor, number, paint, quoted
from app.layout.picture import Text
from app.layout.text.capitals import as_set

if TYPE_CHECKING:
    from app.layout.text.lines import GlyphRun, TextStyle

_INSTEAD = "Inter,sans-serif"
"""For programs that do not read the fonts inside; near them in width."""


def text_element(part: Text, runs: tuple[GlyphRun, ...], fonts: SvgFonts) -> str | None:
    """A line as text, every letter placed; None where that would not be drawn alike."""
    text = as_set(part.line.text, part.style)
    if not _placeable(part, runs):
        return None
    pieces: list[tuple[str, float, str]] = []
    for run in runs:
        first = run.clusters[0]
        for char, glyph, x in zip(text[first:], run.glyphs, run.xs, strict=False):
            pieces.append((fonts.font(run.face, part.style, char, glyph).family, x, char))
    spans = [(family, list(letters)) for family, letters in groupby(pieces, lambda one: one[0])]
    head = f'y="{number(part.y)}"{_type(part.style)}{paint("fill", part.color)}'
    made = [
        f' font-family="{family},{_INSTEAD}" x="{_places(part.x, letters)}">'
        f"{content(''.join(char for _, _, char in letters))}"
        for family, letters in spans
    ]
    if len(made) == 1:
        return f"<text {head}{made[0]}</text>"
    return f"<text {head}>{''.join(f'<tspan{one}</tspan>' for one in made)}</text>"


def outline_elements(part: Text, runs: tuple[GlyphRun, ...], defs: Definitions) -> list[str]:
    """A line as outlines, an element for each run."""
    found: list[str] = []
    for run in runs:
        scale = run.size / run.face.upem
        uses: list[str] = []
        for i, glyph in enumerate(run.glyphs):
            name = defs.glyph(run.face, glyph)
            if name is None:
                continue
            up = f' y="{round(run.ys[i] / scale)}"' if run.ys and run.ys[i] else ""
            uses.append(f'<use xlink:href="#{name}" x="{round(run.xs[i] / scale)}"{up}/>')
        if uses:
            place = f"translate({number(part.x)} {number(part.y)}) scale({factor(scale)})"
            found.append(f'<g transform="{place}"{paint("fill", part.color)}>{"".join(uses)}</g>')
    return found


def labelled(part: Text, outlines: list[str]) -> str:
    """Outlines that assistive programs read as the text."""
    return f'<g role="img" aria-label={quoted(part.line.text)}>{"".join(outlines)}</g>'


def overlaid(part: Text, outlines: list[str]) -> str:
    """Outlines, and over them the text, unseen."""
    line = part.line
    place = part.x + line.width if line.rtl else part.x
    way = ' direction="rtl"' if line.rtl else ""
    length = f' textLength="{number(line.width)}" lengthAdjust="spacingAndGlyphs"'
    return (
        f'<g aria-hidden="true">{"".join(outlines)}</g>'
        f'<text x="{number(place)}" y="{number(part.y)}"{_type(part.style)}{way}{length} '
        f'font-family="{_INSTEAD}" fill-opacity="0">{content(line.text)}</text>'
    )


def _placeable(part: Text, runs: tuple[GlyphRun, ...]) -> bool:
    line = part.line
    return (
        not line.levels
        and sum(len(run.glyphs) for run in runs) == len(line.text)
        and all(map(is_plain, runs))
        and not any(run.face.color_layers(glyph) for run in runs for glyph in run.glyphs)
        and (line.text.isascii() or all(map(_stands_alone, line.text)))
    )


def _stands_alone(char: str) -> bool:
    """Not so are marks, characters that join others, and those of two UTF-16 units, of which
    programs count the places differently."""
    return ord(char) < 0x10000 and category(char)[0] not in "MC"


def _type(style: TextStyle) -> str:
    weight = f' font-weight="{style.weight}"' if style.weight != 400 else ""
    slant = ' font-style="italic"' if style.italic else ""
    return f' font-size="{number(style.size)}"{weight}{slant}'


def _places(x: float, letters: list[tuple[str, float, str]]) -> str:
    return " ".join([number(x + at) for _, at, _ in letters])
