"""Lines of text: as text where every program can place it letter by letter, else as outlines.

Text is real text in fonts of its own, each letter with its place. Where letters join, stack,
run right to left or have colours (Arabic, Hebrew, Devanagari, Thai marks, emoji…), programs differ
in what they do to letters that are placed one by one; such a line is drawn as outlines, with the
text over them, unseen, to be read, searched and copied.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from app.exporting.svg.defs import Definitions
from app.exporting.svg.markup import HUNDREDTHS, factor, number, paint, type_of
from app.exporting.svg.words import ASTRAY
from app.exporting.xml_texts import content, quoted
from app.layout.picture import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.svg.words import SvgWord
    from app.layout.text.lines import GlyphRun

_INSTEAD = "Inter,sans-serif"
"""For programs that do not read the fonts inside; near them in width."""


def text_element(part: Text, words: Sequence[SvgWord], look: str) -> str:
    """A line as text, every letter placed; `look` says how it looks."""
    family, pen = words[0].family, 100 * part.x
    letters: list[str] = []
    places: list[str] = []
    numbers = HUNDREDTHS.below(ceil(pen + 100 * part.line.width) + 2 * ASTRAY)
    if numbers is not None and pen >= ASTRAY:
        for own, of, at, width, _ in words:
            if own != family:
                family = ""
                break
            start = round(pen)
            for place in at:  # the quickest there is
                places.append(numbers[start + place])  # noqa: PERF401
            letters.append(of)
            pen += width
    made = [_span(family, places, letters)] if family and places else _spans(part, words)
    head = f'y="{number(part.y)}"{look}'
    if len(made) == 1:
        return f"<text {head}{made[0]}</text>"
    return f"<text {head}>{''.join(f'<tspan{one}</tspan>' for one in made)}</text>"


def _spans(part: Text, words: Sequence[SvgWord]) -> list[str]:
    """The same of a line in several fonts: a span for each."""
    spans: list[tuple[str, list[str], list[str]]] = []
    pen = part.x * 100
    for word in words:
        start = round(pen)
        for family, letters, places in word.spans:
            if not spans or spans[-1][0] != family:
                spans.append((family, [], []))
            spans[-1][1].append(letters)
            spans[-1][2].extend([HUNDREDTHS[start + place] for place in places])
        pen += word.width
    return [_span(family, places, letters) for family, letters, places in spans]


def _span(family: str, places: list[str], letters: list[str]) -> str:
    return f' font-family="{family},{_INSTEAD}" x="{" ".join(places)}">{"".join(letters)}'


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
        f'<text x="{number(place)}" y="{number(part.y)}"{type_of(part.style)}{way}{length} '
        f'font-family="{_INSTEAD}" fill-opacity="0">{content(line.text)}</text>'
    )
