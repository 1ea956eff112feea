"""What is printed around a map: heads of pages, crop marks, where a page joins another. In pt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from app.exporting.placing import Extent
from app.layout.context import set_lines
from app.layout.picture import Box, Glyph, Path, Primitive
from app.layout.text.lines import TextBlock, TextStyle

if TYPE_CHECKING:
    from app.layout.context import Measurer

INK = "#1d2330"
MUTED = "#525b6a"
MARK = "#1d2330"
SIZE = 7.0
"""Of the letters around a map, pt."""

LINE = 10.0
"""Height of a line of them."""

_TICK = 10.0
_OFF = 3.0
"""Between a corner and its crop marks."""

Edge = Literal["left", "up", "right", "down"]
_ARROWS: dict[Edge, str] = {
    "left": "arrow-left",
    "up": "arrow-up",
    "right": "arrow-right",
    "down": "arrow-down",
}


def shortened(text: Measurer, words: str, style: TextStyle, width: float) -> TextBlock:
    """Words on one line, the rest of what does not fit left out and said to be."""
    words = " ".join(words.split())
    block = text.wrap(words, style, width)
    if len(block.lines) > 1:
        start = text.wrap(words, style, max(1.0, width - style.size)).lines[0].text.rstrip()
        block = text.wrap(f"{start}…", style, 10_000.0)
    return block


def said(
    text: Measurer,
    words: str,
    place: tuple[float, float, float],
    align: float,
    *,
    weight: int = 400,
    color: str = MUTED,
    language: str = "",
) -> tuple[Primitive, ...]:
    """A line of small words at (left, top, width)."""
    if not words:
        return ()
    x, y, w = place
    style = TextStyle(SIZE, weight, False, language)
    block = shortened(text, words, style, w)
    if block.lines[0].rtl:
        align = 1.0 - align  # `set_lines` turns it
    return tuple(set_lines(block, style, color, x, y, w, align))


def head_line(
    text: Measurer, title: str, name: str, page: str, place: tuple[float, float, float]
) -> tuple[Primitive, ...]:
    """The map's title, what is on the page, and the page's number, on a line of their own."""
    x, y, w = place
    right = text.width(page, TextStyle(SIZE)) + 1
    middle = min(text.width(name, TextStyle(SIZE)) + 1, w * 0.4)
    left = max(10.0, w - right - middle - 24)
    return (
        *said(text, title, (x, y, left), 0.0, weight=600, color=INK),
        *said(text, name, (x + w - right - 12 - middle, y, middle), 1.0),
        *said(text, page, (x + w - right, y, right), 1.0),
    )


def crop_marks(tile: Extent) -> tuple[Primitive, ...]:
    """Lines that say where to cut, outside the corners of a tile."""
    parts: list[Primitive] = []
    for x, along in ((tile.left, -1), (tile.right, 1)):
        for y, down in ((tile.top, -1), (tile.bottom, 1)):
            parts += (
                _line((x + along * _OFF, y), (x + along * (_OFF + _TICK), y)),
                _line((x, y + down * _OFF), (x, y + down * (_OFF + _TICK))),
            )
    return tuple(parts)


def overlap_marks(tile: Extent, edge: Edge, overlap: float) -> tuple[Primitive, ...]:
    """Dashes where the tile that joins at an edge begins on this one."""
    dashed: list[Primitive] = []
    if edge in ("left", "right"):
        x = tile.left + overlap if edge == "left" else tile.right - overlap
        for y, down in ((tile.top, -1), (tile.bottom, 1)):
            dashed.append(_line((x, y + down * _OFF), (x, y + down * (_OFF + _TICK)), (2.0, 1.5)))
    else:
        y = tile.top + overlap if edge == "up" else tile.bottom - overlap
        for x, along in ((tile.left, -1), (tile.right, 1)):
            dashed.append(_line((x + along * _OFF, y), (x + along * (_OFF + _TICK), y), (2.0, 1.5)))
    return tuple(dashed)


def join_mark(
    text: Measurer, words: str, edge: Edge, place: tuple[float, float, float]
) -> tuple[Primitive, ...]:
    """Which page joins at an edge, with an arrow to it, on a line at (left, top, width): at the
    left of it for the left edge, at the right for the right, else in the middle."""
    x, y, w = place
    width = min(w - LINE, text.width(words, TextStyle(SIZE)) + 1)
    whole = width + LINE
    start = {"left": x, "right": x + w - whole}.get(edge, x + (w - whole) / 2)
    arrow = start + width + 2 if edge == "right" else start
    words_at = start if edge == "right" else start + LINE
    return (
        Glyph(arrow, y + 1, SIZE, _ARROWS[edge], MUTED),
        *said(text, words, (words_at, y, width), 0.0),
    )


def sign(
    text: Measurer, number: int, edge: Edge, at: tuple[float, float], paper: Extent
) -> tuple[Extent, tuple[Primitive, ...]]:
    """A small plate that says on which page an arrow goes on that leaves through an edge at a
    point, and what it covers: no more than what can be printed of the paper."""
    style = TextStyle(6.0, 600)
    block = text.wrap(str(number), style, 100.0)
    w, h = block.width + 11.0, 9.0
    x = {"left": at[0] - w, "right": at[0]}.get(edge, at[0] - w / 2)
    y = at[1] if edge == "down" else at[1] - h / 2
    x = min(max(x, paper.left + 1), paper.right - w - 1)
    y = min(max(y, paper.top + 1), paper.bottom - h - 1)
    top = y + (h - block.line_height) / 2
    parts = (
        Box(x, y, w, h, "#ffffff", 3.0, MUTED, 0.5),
        Glyph(x + 2, y + 1.5, 6.0, _ARROWS[edge], INK),
        *set_lines(block, style, INK, x + 9, top, block.width),
    )
    return Extent(x, y, x + w, y + h), parts


def _line(
    start: tuple[float, float], end: tuple[float, float], dash: tuple[float, ...] = ()
) -> Path:
    (x, y), (to_x, to_y) = start, end
    bounds = (min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))
    return Path((("M", x, y), ("L", to_x, to_y)), bounds, None, MARK, 0.4, dash)
