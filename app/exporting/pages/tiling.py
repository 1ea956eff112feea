"""A map cut into pages that overlap, to be joined."""

from __future__ import annotations

from math import ceil, inf
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.errors import ExportError
from app.exporting.pages.furniture import LINE, crop_marks, head_line, join_mark, overlap_marks
from app.exporting.pages.plan import Page, Placed, Window, ink_of
from app.exporting.pages.words import PageWords, page_words, part_name
from app.exporting.paper import MARGIN, MM, PRINTABLE, PT
from app.exporting.placing import Extent
from app.layout.picture import Picture

if TYPE_CHECKING:
    from app.exporting.options import ExportOptions
    from app.exporting.pages.furniture import Edge
    from app.layout.context import Measurer
    from app.layout.picture import Primitive

_CORNER = 8.0
"""Beside the corner of a tile, pt: its crop marks."""

MOST_PAGES = 3000
MOST_ACROSS = 100
LOWEST_ZOOM, HIGHEST_ZOOM = 0.05, 20.0


class _Grid(NamedTuple):
    """A paper and the tiles on it; lengths in pt."""

    width: float
    height: float
    scale: float
    tile: tuple[float, float]
    """Width and height of a tile."""
    counts: tuple[int, int]
    """How many are beside and below one another."""
    overlap: float

    @property
    def pages(self) -> int:
        return self.counts[0] * self.counts[1]

    @property
    def place(self) -> Extent:
        """Where a tile lies on its page."""
        w, h = self.tile
        x, y = (self.width - w) / 2, (self.height - h) / 2
        return Extent(x, y, x + w, y + h)

    def source(self, across: int, down: int) -> Extent:
        """What a tile shows of the map, px."""
        w, h = self.tile
        x, y = across * (w - self.overlap), down * (h - self.overlap)
        s = self.scale
        return Extent(x / s, y / s, (x + w) / s, (y + h) / s)


class Tiles(NamedTuple):
    """The pages of a map cut into tiles, and what each shows of it, px."""

    pages: tuple[Page, ...]
    sources: tuple[tuple[int, Extent], ...]
    """By the page's number."""
    scale: float


def check_zoom(zoom: float) -> float:
    """The zoom itself. Raises ExportError for one out of range."""
    if not LOWEST_ZOOM <= zoom <= HIGHEST_ZOOM:
        raise ExportError(
            "zoom",
            low=f"{LOWEST_ZOOM * 100:g}",
            high=f"{HIGHEST_ZOOM * 100:g}",
            zoom=f"{zoom * 100:g}",
        )
    return zoom


def tiled(
    picture: Picture,
    papers: tuple[tuple[float, float], ...],
    options: ExportOptions,
    text: Measurer,
    before: int = 0,
    after: int = 0,
) -> Tiles:
    """A map cut into tiles of one size, in rows from the top left; the one of the papers (width
    and height, pt) that takes the fewest. Tiles on which nothing is are left out. `before` and
    `after` are how many pages come first and last.

    Raises ExportError for a zoom, a number of pages or an overlap that cannot be.
    """
    grid = min((_grid(picture, paper, options) for paper in papers), key=_cost)
    across, down = grid.counts
    shown = _shown(picture, grid)
    kept = [
        (row, column)
        for row in range(down)
        for column in range(across)
        if shown[row, column] or grid.pages == 1
    ]
    numbers = {place: before + 1 + n for n, place in enumerate(kept)}
    words = page_words(picture.language)
    pages: list[Page] = []
    sources: list[tuple[int, Extent]] = []
    for place in kept:
        row, column = place
        source = grid.source(column, row)
        window = Window(
            source, grid.place.left, grid.place.top, grid.scale, shown[place], picture.ground
        )
        name = _name(picture, source, words)
        marks: tuple[Primitive, ...] = ()
        if options.marks:
            of = words.page.format(numbers[place], before + len(kept) + after)
            marks = _marks(grid, place, numbers, text, words)
            marks += head_line(
                text, picture.title, name, of, (MARGIN, PRINTABLE, grid.width - 2 * MARGIN)
            )
        pages.append(Page(numbers[place], grid.width, grid.height, name, (window,), marks))
        sources.append((numbers[place], source))
    return Tiles(tuple(pages), tuple(sources), grid.scale)


def cut(length: float, room: float, overlap: float) -> tuple[int, float]:
    """Into how many pieces of at most `room` a length is cut that overlap, and how long each is:
    all alike, so that the last is no sliver."""
    if length <= room + 1e-6:
        return 1, length
    count = ceil((length - overlap) / (room - overlap) - 1e-6)
    return count, (length + (count - 1) * overlap) / count


def _grid(picture: Picture, paper: tuple[float, float], options: ExportOptions) -> _Grid:
    width, height = paper
    margin = MARGIN + LINE if options.marks else MARGIN
    room = (width - 2 * MARGIN, height - 2 * margin)
    most = min(room) / 2
    overlap = options.overlap * MM
    if not 0 <= overlap <= most:
        raise ExportError("overlap", most=f"{most // MM:g}", overlap=f"{options.overlap:g}")
    if options.across is None:
        scale = PT * check_zoom(options.zoom)
    else:
        if not 1 <= options.across <= MOST_ACROSS:
            raise ExportError("across", low=1, high=MOST_ACROSS, across=options.across)
        joined = options.across * room[0] - (options.across - 1) * overlap
        scale = joined / picture.width
    columns, w = cut(picture.width * scale, room[0], overlap)
    rows, h = cut(picture.height * scale, room[1], overlap)
    if columns * rows > MOST_PAGES:
        raise ExportError("pages", count=columns * rows, most=MOST_PAGES)
    return _Grid(width, height, scale, (w, h), (columns, rows), overlap)


def _cost(grid: _Grid) -> tuple[float, float]:
    """The fewest pages first; among as many, those with the largest map, then the fullest."""
    area = grid.tile[0] * grid.tile[1]
    return grid.pages, -area if area < inf else 0.0


def _shown(picture: Picture, grid: _Grid) -> dict[tuple[int, int], tuple[Placed, ...]]:
    """The groups that each tile shows something of, by row and column."""
    across, down = grid.counts
    found: dict[tuple[int, int], list[Placed]] = {
        (row, column): [] for row in range(down) for column in range(across)
    }
    s, overlap = grid.scale, grid.overlap
    step_x, step_y = grid.tile[0] - overlap, grid.tile[1] - overlap
    for group, x, y in picture.walk():
        own = ink_of(group)
        if own is None:
            continue
        left, top, right, bottom = (edge * s for edge in own.moved(x, y))
        placed = Placed(group, x, y)
        for row in _touched(top, bottom, step_y, overlap, down):
            for column in _touched(left, right, step_x, overlap, across):
                found[row, column].append(placed)
    return {place: tuple(groups) for place, groups in found.items()}


def _touched(low: float, high: float, step: float, overlap: float, count: int) -> range:
    """The pieces that lie between two places, pt."""
    if count == 1:
        return range(1)
    first = max(0, ceil((low - overlap) / step - 1))
    last = min(count - 1, int(high // step))
    return range(min(first, count - 1), max(0, last) + 1)


def _name(picture: Picture, source: Extent, words: PageWords) -> str:
    stages = [
        n
        for n, one in enumerate(picture.columns)
        if one.x < source.right and one.x + one.w > source.left
    ]
    lanes = [
        n
        for n, one in enumerate(picture.rows)
        if one.y < source.bottom and one.y + one.h > source.top
    ]
    return part_name(words, _span(stages), _span(lanes))


def _span(numbers: list[int]) -> range:
    return range(numbers[0], numbers[-1] + 1) if numbers else range(0)


def _marks(
    grid: _Grid,
    place: tuple[int, int],
    numbers: dict[tuple[int, int], int],
    text: Measurer,
    words: PageWords,
) -> tuple[Primitive, ...]:
    """Crop marks, and which page joins at each edge."""
    if len(numbers) < 2:
        return ()
    tile = grid.place
    row, column = place
    parts = [*crop_marks(tile)]
    around: tuple[tuple[Edge, int, int], ...] = (
        ("left", 0, -1),
        ("up", -1, 0),
        ("right", 0, 1),
        ("down", 1, 0),
    )
    for edge, down, across in around:
        number = numbers.get((row + down, column + across))
        if number is None:
            continue
        parts += overlap_marks(tile, edge, grid.overlap)
        said = words.joins.format(number)
        y = tile.top - LINE - 3 if edge == "up" else tile.bottom + 3
        inset = min(8 + max(grid.overlap, _CORNER), (tile.right - tile.left) / 4)
        line = (tile.left + inset, y, tile.right - tile.left - 2 * inset)
        parts += join_mark(text, said, edge, line)
    return tuple(parts)
