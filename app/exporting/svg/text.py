"""Lines of text: as text where every program can place it letter by letter, else as outlines.

Text is real text in fonts of its own, each letter with its place. Where letters join, stack,
run right to left or have colours (Arabic, Hebrew, Devanagari, Thai marks, emoji…), programs differ
in what they do to letters that are placed one by one; such a line is drawn as outlines, with the
text over them, unseen, to be read, searched and copied.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from app.exporting.svg.defs import Definitions
from app.exporting.svg.markup import HUNDREDTHS, content, factor, number, paint, quoted
from app.exporting.svg.words import ASTRAY
from app.layout.picture import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.svg.words import SvgWord
    from app.layout.text.lines import GlyphRun, TextStyle

_INSTEAD = "Inter,sans-serif"
"""For programs that do not read the fonts inside; near them in width."""


def text_element(part: Text, words: Sequence[SvgWord]) -> str:
    """A line as text, every letter placed."""
    families = {word.family for word in words}
    family = families.pop()
    x = part.x * 100
    starts = list(map(round, accumulate([word.width for word in words], initial=x)))
    numbers = HUNDREDTHS.below(starts[-1] + ASTRAY) if x >= ASTRAY else None
    if families or not family or numbers is None:
        made = _spans(part, words)
    else:
        places = [
            numbers[start + place]
            for start, word in zip(starts, words, strict=False)
            for place in word.places
        ]
        made = [_span(family, places, [word.letters for word in words])]
    head = f'y="{number(part.y)}"{_look(part.style, part.color)}'
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
        f'<text x="{number(place)}" y="{number(part.y)}"{_type(part.style)}{way}{length} '
        f'font-family="{_INSTEAD}" fill-opacity="0">{content(line.text)}</text>'
    )


@lru_cache(1024)
def _look(style: TextStyle, color: str) -> str:
    return f"{_type(style)}{paint('fill', color)}"


@lru_cache(256)
def _type(style: TextStyle) -> str:
    weight = f' font-weight="{style.weight}"' if style.weight != 400 else ""
    slant = ' font-style="italic"' if style.italic else ""
    return f' font-size="{number(style.size)}"{weight}{slant}'
