"""Lines of text as PDF operators: each glyph where layout placed it, each cluster readable."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from app.exporting.pdf.document import number
from app.exporting.pdf.fonts import Cluster, FontBook, GlyphFont
from app.exporting.truetype import Mark
from app.layout.picture import Primitive, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.layout.text.lines import GlyphRun, TextLine

TOLERANCE = 0.4
"""Thousandths of the em that a glyph may stand off its place: 0.005 px at 12 px."""


@lru_cache(1 << 14)  # lines stand where others do in their groups
def begin_line(x: float, y: float) -> str:
    """The operators that show a line from x on, on a baseline at y, px of a page whose y runs
    down: what stands before the operand of TJ."""
    return f"1 0 0 -1 {number(x)} {number(y)} Tm ["


def is_apart(line: TextLine, following: Primitive | None) -> bool:
    """Whether white space is left out between a line and what is read after it: at the end of a
    line, of a paragraph."""
    return isinstance(following, Text) and following.line.start != line.start + len(line.text)


def cluster_ends(text: str, runs: tuple[GlyphRun, ...]) -> dict[int, tuple[int, int]]:
    """For the first character of each cluster, which characters of the line it covers.

    Characters without a glyph belong to the cluster before them."""
    starts = sorted({start for run in runs for start in run.clusters})
    ends = [*starts[1:], len(text)]
    found = {start: (start, end) for start, end in zip(starts, ends, strict=True)}
    if starts:
        found[starts[0]] = (0, ends[0])
    return found


def clusters_of(run: GlyphRun) -> Iterator[tuple[int, int]]:
    """Index ranges of the run's glyphs that make one cluster each."""
    first, count = 0, len(run.glyphs)
    for i in range(1, count + 1):
        if i == count or run.clusters[i] != run.clusters[first]:
            yield first, i
            first = i


def show_run(
    fonts: FontBook, run: GlyphRun, text: str, ends: dict[int, tuple[int, int]], x: float, y: float
) -> tuple[GlyphFont, str]:
    """The font of a run and the operators that place and show it; its left end stands at x and
    its baseline at y, in px of a page whose y runs down."""
    font = fonts.font(run.face)
    to_px = run.size / 1000
    to_units = run.face.upem / run.size
    widths = font.widths
    pen = start = 0.0
    codes: list[str] = []
    pieces: list[str] = []
    for first, last in clusters_of(run):
        a, b = ends[run.clusters[first]]
        reads = text[a:b]
        up = run.ys[first] if run.ys else 0.0
        origin = run.xs[first]
        if run.rtl and len(reads) > 1:
            before = [font.mute_code(character) for character in reversed(reads[1:])]
            reads = reads[0]
        else:
            before = []
        if font.colored and run.face.color_layers(run.glyphs[first]):
            code = font.blank_code(run.glyphs[first], reads)
        elif last - first == 1 and not up:
            code = font.code(run.glyphs[first], reads)
        else:
            origin = _origin(font, run, first, last)
            code = font.cluster_code(_marks(run, first, last, origin, to_units), reads)
        if not pieces and not codes:
            pen = start = origin
        shift = (origin - pen) / to_px
        if not -TOLERANCE < shift < TOLERANCE:
            if codes:
                pieces.append(f"<{''.join(codes)}>")
                codes = []
            rounded = round(-shift, 1)
            pieces.append(f"{rounded:g}")
            pen -= rounded * to_px
        codes += [f"{mute:04X}" for mute in before]
        codes.append(f"{code:04X}")
        pen += widths[code] * to_px
    pieces.append(f"<{''.join(codes)}>")
    return font, f"{begin_line(x + start, y)}{''.join(pieces)}]TJ"


def _origin(font: GlyphFont, run: GlyphRun, first: int, last: int) -> float:
    """Where a cluster of several glyphs begins: at its first glyph that moves on."""
    for i in range(first, last):
        if font.widths[font.code(run.glyphs[i], "")] > 0:
            return run.xs[i]
    return run.xs[first]


def _marks(run: GlyphRun, first: int, last: int, origin: float, to_units: float) -> Cluster:
    return tuple(
        Mark(
            run.glyphs[i],
            round((run.xs[i] - origin) * to_units),
            -round(run.ys[i] * to_units) if run.ys else 0,
        )
        for i in range(first, last)
    )
