"""The page that shows which page is where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.exporting.pages.fitting import whole
from app.exporting.pages.furniture import LINE, head_line
from app.exporting.pages.plan import Page
from app.exporting.pages.words import page_words
from app.exporting.paper import MARGIN, PRINTABLE
from app.exporting.placing import Extent
from app.layout.context import set_lines
from app.layout.picture import Box, Picture, Primitive
from app.layout.text.lines import TextStyle

if TYPE_CHECKING:
    from app.layout.context import Measurer

_LINE = "#c2255c"
_PLATE = "#ffffffd9"


def index_page(
    picture: Picture,
    paper: tuple[float, float],
    parts: Sequence[tuple[int, Extent]],
    number: int,
    total: int,
    text: Measurer,
) -> Page:
    """A small picture of the whole map, on a paper of a width and height in pt, with the borders
    and numbers of the pages that show its parts (px); `number` is its own, `total` how many pages
    there are."""
    width, height = paper
    words = page_words(picture.language)
    top = MARGIN + LINE
    room = (width - 2 * MARGIN, height - top - MARGIN)
    scale = min(room[0] / picture.width, room[1] / picture.height)
    x, y = (width - picture.width * scale) / 2, top + (room[1] - picture.height * scale) / 2
    window = whole(picture, x, y, scale)
    marks = [
        *head_line(
            text,
            picture.title,
            words.overview,
            words.page.format(number, total),
            (MARGIN, PRINTABLE, width - 2 * MARGIN),
        )
    ]
    for shown, part in parts:
        left, up = window.on_paper(max(0.0, part.left), max(0.0, part.top))
        right, down = window.on_paper(
            min(picture.width, part.right), min(picture.height, part.bottom)
        )
        marks.append(Box(left, up, right - left, down - up, None, 0.0, _LINE, 0.75))
        marks += _number(text, shown, Extent(left, up, right, down))
    return Page(number, width, height, words.overview, (window,), tuple(marks), True)


def _number(text: Measurer, number: int, place: Extent) -> tuple[Primitive, ...]:
    """A page's number on a plate in the middle of what it shows."""
    size = max(5.0, min(16.0, (place.right - place.left) / 3, (place.bottom - place.top) / 2))
    style = TextStyle(size, 700)
    block = text.wrap(str(number), style, 1000.0)
    w, h = block.width + size * 0.8, size * 1.5
    x, y = (place.left + place.right - w) / 2, (place.top + place.bottom - h) / 2
    return (
        Box(x, y, w, h, _PLATE, h / 2, _LINE, 0.5),
        *set_lines(
            block,
            style,
            _LINE,
            x + (w - block.width) / 2,
            y + (h - block.line_height) / 2,
            block.width,
        ),
    )
