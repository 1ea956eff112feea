"""Texts of several styles: which part is shaped how, and the pieces that a line falls into.

Each part is shaped by itself, so a change of style stands only where that does no harm: not inside
what readers call a character, nor between letters that join, where it waits for the word's end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from app.layout.text.bidi import visual_order
from app.layout.text.breaks import Paragraph
from app.layout.text.characters import SOFT_HYPHEN, cluster_ends, script_of, show_hyphen
from app.layout.text.filling import ShapedPart
from app.layout.text.lines import Piece, StyleRun, TextLine, TextStyle
from app.layout.text.shaping import CURSIVE, Shaper


class StylePart(NamedTuple):
    """A part of a paragraph in one style."""

    shaped: ShapedPart
    style: TextStyle
    link: str


def style_parts(
    paragraph: Paragraph,
    style: TextStyle,
    runs: Sequence[StyleRun],
    shaper: Callable[[TextStyle], Shaper],
) -> list[StylePart]:
    """The parts of a paragraph, all of it covered: those of `runs`, which count in the whole
    text, and between them those of `style`."""
    text, offset = paragraph.text, paragraph.start
    wanted: list[tuple[int, TextStyle, str]] = []
    """Where each part ends."""
    at = 0
    for run in runs:
        start, end = max(0, run.start - offset), min(run.end - offset, len(text))
        if start < end:
            wanted += [(start, style, ""), (end, run.style, run.link)]
    wanted.append((len(text), style, ""))
    clusters = () if text.isascii() else cluster_ends(text)
    parts: list[StylePart] = []
    for place, own, link in wanted:
        end = _harmless(text, clusters, place)
        if end > at:
            parts.append(StylePart(ShapedPart(at, end, shaper(own)), own, link))
            at = end
    return parts or [StylePart(ShapedPart(0, 0, shaper(style)), style, "")]


def _harmless(text: str, clusters: Sequence[int], place: int) -> int:
    """The nearest place, not before, where the style may change."""
    while 0 < place < len(text):
        if clusters:
            place = clusters[bisect_left(clusters, place)]
        if not _joined(text, place):
            break
        place += 1
    while 0 < place < len(text) and text[place - 1] == SOFT_HYPHEN:
        place -= 1  # it shows at the end of a line only
    return place


def _joined(text: str, place: int) -> bool:
    """Whether the letters before and after a place may join."""
    if place >= len(text) or script_of(text[place]) not in CURSIVE:
        return False
    before = place - 1
    while before > 0 and category(text[before])[0] == "M":
        before -= 1
    return script_of(text[before]) in CURSIVE


def line_pieces(
    line: TextLine, paragraph: Paragraph, parts: Sequence[StylePart]
) -> tuple[Piece, ...]:
    """The pieces of a line of the paragraph, placed, in the order of the text."""
    first = line.start - paragraph.start
    end = first + len(line.text)
    turns = _turns(line, paragraph.text[first:end])
    begin = bisect_right(parts, first, key=lambda part: part.shaped.end)
    stop_at = bisect_left(parts, end, key=lambda part: part.shaped.start)
    pieces: list[Piece] = []
    for part in parts[begin:stop_at]:
        a, b = max(first, part.shaped.start) - first, min(end, part.shaped.end) - first
        for start, stop in pairwise((a, *(turn for turn in turns if a < turn < b), b)):
            pieces.append(_piece(line, paragraph, part, start, stop))
    return _placed(pieces)


def _turns(line: TextLine, text: str) -> list[int]:
    """Where the level changes; a cluster has that of its first character."""
    if not line.levels:
        return []
    starts = (0, *cluster_ends(text)[:-1])
    return [after for at, after in pairwise(starts) if line.levels[at] != line.levels[after]]


def _piece(line: TextLine, paragraph: Paragraph, part: StylePart, start: int, stop: int) -> Piece:
    levels = line.levels[start:stop]
    levels = levels if any(levels) else b""
    cuts = tuple([cut - start for cut in line.cuts if start < cut < stop] + [stop - start])
    first = line.start - paragraph.start
    text = paragraph.text[first + start : first + stop]
    if stop == len(line.text):
        text = show_hyphen(text)
    width = sum(part.shaped.shaper.width(text[a:b], levels[a:b]) for a, b in pairwise((0, *cuts)))
    own = TextLine(line.text[start:stop], width, levels, line.rtl, line.start + start, cuts)
    return Piece(0.0, own, part.style, part.link)


def _placed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces beside each other, as reading runs in each."""
    order = visual_order(
        range(len(pieces)), [piece.line.levels[0] if piece.line.levels else 0 for piece in pieces]
    )
    xs = [0.0] * len(pieces)
    pen = 0.0
    for index in order:
        xs[index] = pen
        pen += pieces[index].line.width
    return tuple([piece._replace(x=x) for piece, x in zip(pieces, xs, strict=True)])
