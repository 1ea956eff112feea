"""The grid of a map as a sheet: stages above, lanes at the left, a note each cell, in the colours
of the map's theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.exporting.texts.map_grid import Head, HeadRow, LaneRows, MapGrid, Placed
from app.exporting.texts.runs import runs_of
from app.exporting.texts.saying import Said
from app.exporting.texts.words import TableWords
from app.exporting.xlsx.book import Book
from app.exporting.xlsx.fitting import (
    HIGHEST,
    LONGEST,
    Heights,
    clean,
    height_of,
    pieces,
)
from app.exporting.xlsx.looks import Look, Run
from app.exporting.xlsx.sheet import Sheet
from app.layout.colors import along, mix, readable, tone, tone_of
from app.model.items import EmotionPoint, Note
from app.model.lanes import Lane
from app.model.theme import Theme

_LANE = 22
"""Width of the lanes' names, in characters."""

_STAGE, _MOMENT = 30, 22
_LEAST = 19.0
"""The least height of a row, pt."""

_BOLDER = 0.93
"""How much of a width bold letters leave, for they are wider."""

_TITLE = 16.0
_SMALL = 9.0
"""What is told beside a note, in pt."""


def add_map(
    book: Book,
    sheet: Sheet,
    theme: Theme,
    grid: MapGrid,
    title: str,
    words: TableWords,
    told: Callable[[float], None],
) -> None:
    """Writes the whole grid into a sheet; `told` hears how far it is, 0 to 1."""
    _Writer(book, sheet, theme, grid, words).write(clean(title), told)


class _Dress(NamedTuple):
    """A look, the number of its format, the ink of what is less important, and the texts that are
    set in it throughout."""

    look: Look
    style: int
    muted: str
    texts: dict[str, _Written]


class _Written:
    """A text in a look, some parts of which may be set otherwise."""

    __slots__ = ("held", "look", "runs", "style", "text")

    def __init__(self, text: str, look: Look, style: int, runs: tuple[Run, ...] = ()) -> None:
        self.text, self.look, self.style, self.runs = text, look, style, runs
        self.held = ""
        """What a cell holds for it, once one does."""


class _Heights(dict[_Written, float]):
    """How high texts are in so many characters of width, in pt; measured once for all looks."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self._width = width
        self._measured: dict[tuple[float, bool], Heights] = {}

    def __missing__(self, written: _Written) -> float:
        text, (_, _, bold, _, size, *_), runs = written.text, written.look, written.runs
        small = runs[-1] if runs and runs[-1].size else None
        if small is None:
            height = self._of(size, bold)[text]
        else:
            large = text[: len(text) - len(small.text)]
            beside = self._of(small.size, bold)[small.text.removeprefix("\n")]
            height = self._of(size, bold)[large] + beside
        self[written] = height
        return height

    def _of(self, size: float, bold: bool) -> Heights:
        known = self._measured.get((size, bold))
        if known is None:
            room = self._width * _BOLDER if bold else self._width
            known = self._measured[size, bold] = Heights(room, size)
        return known


_Text = tuple[int, int, _Written, float]
"""A text in a row of a lane: its column, over how many it goes, itself, and its height, in pt."""


class _Name(NamedTuple):
    """What stands at the left of a row."""

    text: str
    look: Look
    runs: tuple[Run, ...] = ()


class _Writer:
    def __init__(
        self, book: Book, sheet: Sheet, theme: Theme, grid: MapGrid, words: TableWords
    ) -> None:
        self._book, self._sheet = book, sheet
        self._theme, self._grid, self._words = theme, grid, words
        self._widths = [_MOMENT if one.moment else _STAGE for one in grid.columns]
        self._dresses: dict[Look, _Dress] = {}
        self._filled: dict[str, _Dress] = {}
        self._in_parts: dict[tuple[object, ...], _Written] = {}
        self._heights: dict[float, _Heights] = {}
        self._usual = [self._over(column, 1) for column in range(len(self._widths))]
        """Heights in one column, by column."""
        self._longest = 0
        """Characters of the longest text so far."""

    def write(self, title: str, told: Callable[[float], None]) -> None:
        sheet, theme, grid = self._sheet, self._theme, self._grid
        sheet.hide_gridlines()
        sheet.widths((_LANE, *self._widths))
        ink = readable(theme.text, "#ffffff")
        span = len(grid.columns) + 1
        look = Look("", ink, bold=True, size=_TITLE, middle=True)
        high = max(30.0, height_of(title, self._width(0, span - 1) + _LANE, _TITLE))
        self._strip_of(title, look, high)
        for head in grid.heads:
            self._head(head)
        kept = sum(1 for one in grid.heads if one.kind != "detail")
        sheet.freeze(1 + kept, 1)
        for index, lane in enumerate(grid.lanes):
            told(index / len(grid.lanes))
            self._lane(lane)
        if not grid.lanes and not grid.stages:
            empty = self._words.empty
            self._strip_of(empty, Look("", ink), height_of(empty, _LANE))
        sheet.print_on_pages((1, kept) if kept else (0, 0), self._words.page)
        self._book.end(sheet)

    def _strip_of(self, text: str, look: Look, points: float) -> None:
        """A text over the whole width."""
        width = len(self._grid.columns) + 1
        self._sheet.merge(self._sheet.next, 0, 1, width)
        self._sheet.row(self._cells(0, width, text, look), points)

    def _cells(
        self, column: int, columns: int, text: str, look: Look, runs: Sequence[Run] = ()
    ) -> list[str]:
        """A text over so many columns."""
        sheet, style = self._sheet, self._book.style(look)
        cells = sheet.blanks(column, column + columns, style)
        if text:
            in_parts = len(runs) > 1
            held = sheet.in_parts(runs, look, style) if in_parts else sheet.text(text, style)
            cells[0] = sheet.places[column] + held
        return cells

    def _width(self, column: int, span: int) -> float:
        """The width of some columns of notes, in characters."""
        return float(sum(self._widths[column : column + span]) + span - 1)

    def _head(self, row: HeadRow) -> None:
        theme = self._theme
        plain = Look("", readable(theme.muted, "#ffffff"), middle=row.kind != "detail")
        said = "" if row.kind == "stage" else row.name
        texts = [
            self._text(head.column, head.span, self._plain(head.text, self._head_dress(row, head)))
            for head in row.heads
        ]
        least = max(
            _LEAST + (6 if row.kind == "stage" else 0), height_of(said, _LANE) if said else 0.0
        )
        self._put(_Name(said, plain), texts, least)

    def _head_dress(self, row: HeadRow, head: Head) -> _Dress:
        theme, count = self._theme, max(1, len(self._grid.stages))
        color = along(theme.stages, (head.index + 0.5) / count)
        if row.kind == "stage":
            fill, text = color, theme.stage_text
        elif row.kind == "phase":
            color = along(theme.stages, (head.column + 0.5) / max(1, len(self._grid.columns)))
            fill, text = mix(theme.ground, color, 0.22), theme.text
        else:
            fill, text = mix(theme.ground, color, 0.09), theme.text
        look = Look(fill, readable(text, fill), line=theme.line)
        if row.kind != "detail":
            look = look._replace(align="center", middle=True, bold=row.kind in ("stage", "phase"))
        return self._dress(look._replace(size=12) if row.kind == "stage" else look)

    def _lane(self, lane: LaneRows) -> None:
        theme = self._theme
        color = tone(theme, lane.lane.color, lane.lane.kind)
        name = Look(color.head, readable(color.text, color.head), bold=True, line=theme.line)
        ground = Look(color.cell, readable(theme.text, color.cell), line=theme.line)
        if lane.lane.kind == "separator" or lane.notes:
            self._strip(lane, name, ground)
            return
        first = self._sheet.next
        rows = [self._texts(row, lane.lane, ground) for row in lane.rows] or [[]]
        texts = [one for row in rows for one in self._in_rows(row)]
        named = self._named(lane, name)
        for index, row in enumerate(texts):
            last = index == len(texts) - 1
            self._put(named, row, self._least_of(lane, first, last=last), ground)
            named = _Name("", named.look)
        self._sheet.merge(first, 0, self._sheet.next - first, 1)

    def _least_of(self, lane: LaneRows, first: int, *, last: bool) -> float:
        """How high the last row of a lane is at least, for its name to be seen whole."""
        if not last:
            return _LEAST
        rows = self._sheet.next - first
        wanted = height_of(clean(lane.head), _LANE * _BOLDER)
        return max(_LEAST, min(HIGHEST, wanted - rows * _LEAST))

    def _named(self, lane: LaneRows, look: Look) -> _Name:
        head, name = clean(lane.head), clean(lane.name)
        below = head.removeprefix(name)
        if not (name and below):
            return _Name(head, look)
        muted = readable(self._theme.muted, look.fill)
        runs = Run(name, bold=True), Run(below, ink=muted, size=_SMALL)
        return _Name(head, look._replace(bold=False), runs)

    def _strip(self, lane: LaneRows, name: Look, ground: Look) -> None:
        """A lane that is only a line over all stages."""
        width = len(self._grid.columns)
        text = clean(lane.name)
        whole = lane.lane.kind == "separator"
        room = _LANE * _BOLDER + (self._width(0, width) if whole else 0)
        points = max(_LEAST, height_of(text, room))
        if whole or not width:
            self._strip_of(text, name._replace(middle=True), points)
            return
        muted = ground._replace(ink=readable(self._theme.muted, ground.fill), italic=True)
        self._sheet.merge(self._sheet.next, 1, 1, width)
        cells = self._cells(0, 1, text, name) + self._cells(1, width, lane.notes, muted)
        self._sheet.row(cells, points)

    def _texts(self, row: Sequence[Placed], lane: Lane, ground: Look) -> list[_Text]:
        plain = lane.kind == "text"
        usual = self._dress(ground) if plain else self._in_fill(self._theme.card)
        sticky = self._theme.note_shape == "sticky"
        made: list[_Text] = []
        for column, span, said in row:
            item, text, spans, details, links = said
            dress = usual
            if type(item) is Note:
                if (sticky or item.color) and not plain:
                    dress = self._in_fill(
                        tone(self._theme, item.color or lane.color, lane.kind).head
                    )
            elif type(item) is EmotionPoint and not plain:
                dress = self._in_fill(self._mood(item.level))
            if details or links or spans:
                written = self._told(said, dress)
            else:
                written = dress.texts.get(text) or self._plain(text, dress)
            high = self._usual[column] if span == 1 else self._over(column, span)
            made.append((column, span, written, high[written]))
        return made

    def _text(self, column: int, span: int, written: _Written) -> _Text:
        """A text in its place."""
        return column, span, written, self._over(column, span)[written]

    def _over(self, column: int, span: int) -> _Heights:
        """Heights over some columns of notes."""
        width = self._width(column, span)
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = _Heights(width)
        return known

    def _plain(self, text: str, dress: _Dress) -> _Written:
        """A text that is set alike throughout."""
        written = dress.texts.get(text)
        if written is None:
            written = dress.texts[text] = self._written(clean(text), dress.look, dress.style)
        return written

    def _told(self, said: Said, dress: _Dress) -> _Written:
        """All of what an item says, once for items that say the same, as one touchpoint in many
        stages."""
        key = said.text, said.details, said.links, dress.style
        written = None if said.spans else self._in_parts.get(key)
        if written is None:
            text, runs = clean(said.whole), _runs(said, dress.muted)
            written = self._written(text, dress.look, dress.style, runs)
            if not said.spans:
                self._in_parts[key] = written
        return written

    def _written(self, text: str, look: Look, style: int, runs: tuple[Run, ...] = ()) -> _Written:
        self._longest = max(self._longest, len(text))
        return _Written(text, look, style, runs)

    def _dress(self, look: Look) -> _Dress:
        dress = self._dresses.get(look)
        if dress is None:
            muted = readable(self._theme.muted, look.fill or "#ffffff")
            dress = self._dresses[look] = _Dress(look, self._book.style(look), muted, {})
        return dress

    def _in_fill(self, fill: str) -> _Dress:
        dress = self._filled.get(fill)
        if dress is None:
            theme = self._theme
            look = Look(fill, readable(theme.text, fill), line=theme.line)
            dress = self._filled[fill] = self._dress(look)
        return dress

    def _mood(self, level: float) -> str:
        theme = self._theme
        color = theme.good if level >= 0.6 else theme.bad if level <= -0.6 else theme.neutral
        return tone_of(color, theme).head

    def _put(
        self, name: _Name, texts: Sequence[_Text], least: float, ground: Look | None = None
    ) -> None:
        """Writes a row of the grid, in as many rows of the sheet as its highest text needs."""
        height = max([least, *[high for _, _, _, high in texts]])
        rows = int(-(-height // HIGHEST))
        sheet, first, last = self._sheet, self._sheet.next, len(self._widths) + 1
        places, empty = sheet.places, 0
        for index in range(rows):
            cells = self._cells(0, 1, name.text if index == 0 else "", name.look, name.runs)
            end = 1
            for column, span, written, _ in texts:
                start, before, end = column + 1, end, column + 1 + span
                if ground is not None and before < start:
                    empty = empty or self._book.style(ground)
                    cells += sheet.blanks(before, start, empty)
                if index == 0:
                    cells.append(places[start] + (written.held or self._hold(written)))
                    if span > 1 or rows > 1:
                        sheet.merge(first, start, rows, span)
                    start += 1
                if start < end:
                    cells += sheet.blanks(start, end, written.style)
            if ground is not None and end < last:
                cells += sheet.blanks(end, last, empty or self._book.style(ground))
            sheet.row(cells, height / rows)

    def _hold(self, written: _Written) -> str:
        """What a cell holds for a text."""
        sheet, look, style, runs = self._sheet, written.look, written.style, written.runs
        if not written.text:
            written.held = f'{style}"/>'
        elif len(runs) > 1:
            written.held = sheet.in_parts(runs, look, style)
        else:
            written.held = sheet.text(written.text, style)
        return written.held

    def _in_rows(self, row: list[_Text]) -> list[list[_Text]]:
        """A row, and the rows below it for what is longer than a cell can be."""
        if self._longest * 2 <= LONGEST:
            return [row]
        parts = [(one, pieces(one[2].text)) for one in row]
        most = max([len(part) for _, part in parts], default=1)
        return [
            [
                self._text(column, span, self._written(part[index], written.look, written.style))
                if len(part) > 1
                else (column, span, written, height)
                for (column, span, written, height), part in parts
                if index < len(part)
            ]
            for index in range(most)
        ]


def _runs(said: Said, muted: str) -> tuple[Run, ...]:
    """The parts of a text that are set otherwise: bold and italic words, and in small letters what
    is told beside it."""
    made = [Run(clean(one.text), one.bold, one.italic) for one in runs_of(said)]
    beside = clean("\n".join(said.beside))
    if beside:
        made.append(Run(f"\n{beside}" if said.text else beside, ink=muted, size=_SMALL))
    return tuple(made)
