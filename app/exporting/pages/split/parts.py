"""How a map is shared out over pages of parts, and these pages."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.errors import ExportError
from app.exporting.pages.furniture import Edge, head_line
from app.exporting.pages.plan import Page, Window
from app.exporting.pages.split.chunks import Chunk, chunks
from app.exporting.pages.split.drawing import (
    Frame,
    Painted,
    head_window,
    page_windows,
    sheet_window,
)
from app.exporting.pages.split.joining import Joined, joined
from app.exporting.pages.split.rows import AIR, Unit, units_of
from app.exporting.pages.split.strips import Ground, ground_of
from app.exporting.pages.tiling import MOST_PAGES, check_zoom
from app.exporting.pages.words import page_words, part_name
from app.exporting.paper import MARGIN, PRINTABLE, PT
from app.exporting.placing import Extent
from app.layout.picture import Column, Picture, Primitive

if TYPE_CHECKING:
    from app.exporting.options import ExportOptions
    from app.layout.context import Measurer
    from app.layout.on_paper import PaperLayout

_ROUNDS = 40
_SMALLER = (1.0, 0.95, 0.9, 0.85, 0.8)
"""Of the size that is asked for: what is tried for fewer pages."""

_HEAD_SHARE = 0.3
"""Of a page that the head of the map may take from its parts; a higher one has its own page."""


class Parts(NamedTuple):
    """The pages of a map split at its borders, and what each shows of it, px."""

    pages: tuple[Page, ...]
    sources: tuple[tuple[int, Extent], ...]
    """By the page's number."""
    scale: float


class _Share(NamedTuple):
    """A paper and how a map is shared out over it; px of the map but for the paper's pt."""

    width: float
    height: float
    scale: float
    sides: Joined
    across: list[Chunk]
    """Of the joined columns."""
    units: list[Unit]
    down: list[Chunk]
    """Of the units."""
    heads: float
    """Height of the stage heads with their phases."""
    head: float
    """Height of the map's head on the first page; 0 when it has a page of its own."""

    @property
    def pages(self) -> int:
        return len(self.across) * len(self.down) + (0 if self.head else 1)


def split(
    picture: Picture,
    paper_layout: PaperLayout,
    papers: tuple[tuple[float, float], ...],
    options: ExportOptions,
    text: Measurer,
    smallest: float,
    before: int = 0,
    after: int = 0,
) -> Parts:
    """The pages of a map with stages and lanes, each ending at their borders, with their heads:
    stage by stage, in these lane by lane. No note is cut: the map is made smaller than asked
    where it would be, but for notes over more stages than fit on a page at the least size of
    letters, which go on from page to page. It is made a little smaller, too, where it takes
    fewer pages then and its `smallest` letters (px) are as large as is asked; where no least size
    is asked for (0), it stays as large as it may be. `before` and `after` are how many pages come
    first and last.

    Raises ExportError for a zoom that cannot be, and for too many pages.
    """
    ground = ground_of(picture)
    zoom = PT * check_zoom(options.zoom)
    least = options.smallest / max(1.0, smallest) or zoom
    shares = [
        _shared(ground, paper_layout, paper, zoom * part, min(zoom, least))
        for paper in papers
        for part in _SMALLER
        if part == 1.0 or zoom * part >= least
    ]
    share = min(shares, key=lambda one: one.pages / one.scale**2)
    if share.pages > MOST_PAGES:
        raise ExportError("pages", count=share.pages, most=MOST_PAGES)
    return _Pages(picture, ground, paper_layout, share, text, before, after).made()


def _shared(
    ground: Ground,
    layout: PaperLayout,
    paper: tuple[float, float],
    zoom: float,
    least: float,
) -> _Share:
    """A map shared out over a paper of a width and height, pt, no larger than `zoom`, pt a px; no
    note is parted that fits on the paper at the scale `least`."""
    width, height = paper
    wide, high = width - 2 * MARGIN, height - 2 * MARGIN
    sides = joined(ground, wide / least - layout.lane_head)
    widest = max(right - left for left, right in zip(sides.lefts, sides.rights, strict=True))
    scale = min(zoom, wide / (layout.lane_head + widest))
    tried = _tried(ground, sides, layout, wide, high, scale)
    for _ in range(_ROUNDS):
        if tried.highest <= tried.room + 1e-6:
            break
        scale = min(scale * 0.995, high / (tried.heads + tried.highest + AIR + 1e-3))
        tried = _tried(ground, sides, layout, wide, high, scale)
    units, room = tried.units, tried.room
    head, _ = layout.head(wide / scale)
    down = _rows(units, room, head)
    first = units[: down[0].last + 1]
    under = max(one.bottom for one in first) - first[0].top if first else 0.0
    if head > _HEAD_SHARE * high / scale or under > room - head:
        head = 0.0
        down = _rows(units, room, head)
    return _Share(width, height, scale, sides, tried.across, units, down, tried.heads, head)


class _Try(NamedTuple):
    """Columns and rows at one scale, px."""

    across: list[Chunk]
    heads: float
    units: list[Unit]
    room: float
    """For rows, under the heads of the stages."""
    highest: float
    """Of the units."""


def _tried(
    ground: Ground,
    sides: Joined,
    layout: PaperLayout,
    wide: float,
    high: float,
    scale: float,
) -> _Try:
    """What a scale makes of a page's room, pt."""
    beside = wide / scale - layout.lane_head
    across = chunks(sides.lefts, sides.rights, lambda _: beside)
    heads = _heads_height(ground, sides, layout, across)
    room = high / scale - heads - AIR
    units = units_of(ground, room)
    highest = max((one.bottom - one.top for one in units), default=0.0)
    return _Try(across, heads, units, room, highest)


def _rows(units: list[Unit], room: float, head: float) -> list[Chunk]:
    if not units:
        return [Chunk(0, -1)]
    lows, highs = [one.top for one in units], [one.bottom for one in units]
    return chunks(lows, highs, lambda n: room - (head if n == 0 else 0.0))


def _heads_height(ground: Ground, sides: Joined, layout: PaperLayout, across: list[Chunk]) -> float:
    """The height of the stage heads with their phases on the page where it is largest."""
    phases = max(layout.phases(_columns_of(ground, sides, one))[0] for one in across)
    return phases + ground.heads_bottom - ground.heads_top


def _columns_of(ground: Ground, sides: Joined, chunk: Chunk) -> tuple[Column, ...]:
    """The columns of some of the joined ones."""
    first, last = sides.ends[chunk.first][0], sides.ends[chunk.last][1]
    return ground.columns[first : last + 1]


class _Pages:
    def __init__(
        self,
        picture: Picture,
        ground: Ground,
        layout: PaperLayout,
        share: _Share,
        text: Measurer,
        before: int,
        after: int,
    ) -> None:
        self._picture, self._ground, self._layout = picture, ground, layout
        self._share, self._text = share, text
        self._words = page_words(picture.language)
        self._first = before + 1 + (0 if share.head else 1)
        self._total = before + share.pages + after
        self._alone = self._total == 1

    def made(self) -> Parts:
        share = self._share
        pages: list[Page] = []
        sources: list[tuple[int, Extent]] = []
        if not share.head:
            pages.append(self._about())
        for column in range(len(share.across)):
            for row in range(len(share.down)):
                page, source = self._page(column, row)
                pages.append(page)
                sources.append((page.number, source))
        return Parts(tuple(pages), tuple(sources), share.scale)

    def _number(self, column: int, row: int) -> int | None:
        """Of the page that shows these chunks; None when there are none."""
        down = len(self._share.down)
        if 0 <= column < len(self._share.across) and 0 <= row < down:
            return self._first + column * down + row
        return None

    def _about(self) -> Page:
        """The head of the map on a page of its own."""
        share = self._share
        wide, high = share.width - 2 * MARGIN, share.height - 2 * MARGIN
        height, groups = self._layout.head(wide / share.scale)
        scale = min(share.scale, high / max(1.0, height))
        right = MARGIN + wide * scale / share.scale
        place = Extent(MARGIN, MARGIN, right, MARGIN + height * scale)
        window = head_window(wide / share.scale, height, groups, place)
        number = self._first - 1
        name = self._words.about
        windows = (self._sheet(), window)
        return Page(number, share.width, share.height, name, windows, self._line(name, number))

    def _sheet(self) -> Window:
        share = self._share
        return sheet_window(share.width, share.height, self._picture.ground)

    def _page(self, column: int, row: int) -> tuple[Page, Extent]:
        share, ground = self._share, self._ground
        across, down = share.across[column], share.down[row]
        units = share.units[down.first : down.last + 1]
        frame = self._frame(column, row)
        painted = Painted(self._picture, ground, self._layout, self._text)
        neighbours: dict[Edge, int | None] = {
            "left": self._number(column - 1, row),
            "up": self._number(column, row - 1),
            "right": self._number(column + 1, row),
            "down": self._number(column, row + 1),
        }
        windows, signs = page_windows(painted, frame, neighbours)
        lanes = [
            lane
            for unit in units
            for strip in ground.strips[unit.first : unit.last + 1]
            if (lane := strip.lane) is not None
        ]
        stages = range(share.sides.ends[across.first][0], share.sides.ends[across.last][1] + 1)
        name = part_name(self._words, stages, range(lanes[0], lanes[-1] + 1) if lanes else range(0))
        number = self._number(column, row) or 0
        if share.head and column == row == 0:
            wide = share.width - 2 * MARGIN
            height, groups = self._layout.head(wide / share.scale)
            bottom = MARGIN + height * share.scale
            place = Extent(MARGIN, MARGIN, MARGIN + wide, bottom)
            window = head_window(wide / share.scale, height, groups, place)
            windows = (window, *windows)
        marks = (*signs, *self._line("" if self._alone else name, number))
        page = Page(number, share.width, share.height, name, (self._sheet(), *windows), marks)
        return page, frame.source

    def _frame(self, column: int, row: int) -> Frame:
        share, ground = self._share, self._ground
        across, down = share.across[column], share.down[row]
        lefts = share.sides.lefts[across.first : across.last + 1]
        rights = share.sides.rights[across.first : across.last + 1]
        units = share.units[down.first : down.last + 1]
        following = share.units[down.last + 1 : down.last + 2]
        top = min((one.top for one in units), default=ground.heads_bottom)
        bottom = max((one.bottom for one in units), default=ground.heads_bottom)
        columns = _columns_of(ground, share.sides, across)
        start = ground.columns.index(columns[0])
        return Frame(
            columns=columns,
            first=start,
            last=start + len(columns) - 1,
            strips=range(units[0].first, units[-1].last + 1) if units else range(0),
            source=Extent(min(lefts), top, max(rights), bottom),
            begins=-inf if not units or units[0].begins else units[0].top,
            ends=inf if not following or following[0].begins else following[0].top,
            left=MARGIN,
            top=MARGIN + (share.head * share.scale if column == row == 0 else 0.0),
            paper=Extent(PRINTABLE, PRINTABLE, share.width - PRINTABLE, share.height - PRINTABLE),
            heads=share.heads,
            scale=share.scale,
        )

    def _line(self, name: str, number: int) -> tuple[Primitive, ...]:
        title = self._picture.title
        page = self._words.page.format(number, self._total)
        if self._alone:
            return ()
        place = (MARGIN, PRINTABLE, self._share.width - 2 * MARGIN)
        return head_line(self._text, title, name, page, place)
