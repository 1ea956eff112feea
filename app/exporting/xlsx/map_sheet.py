"""The grid of a map as a sheet: stages above, lanes at the left, a note each cell, in the colours
of the map's theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from app.exporting.texts.map_grid import Head, HeadRow, LaneRows, MapGrid, Placed
from app.exporting.texts.runs import runs_of
from app.exporting.texts.saying import Said
from app.exporting.texts.words import TableWords
from app.exporting.xlsx.book import Book, Look, Run, Sheet
from app.exporting.xlsx.fitting import HIGHEST, clean, height_of, pieces
from app.layout.colors import along, mix, readable, tone, tone_of
from app.model.lanes import Lane
from app.model.theme import Theme

_LANE = 22
"""Width of the lanes' names, in characters."""

_STAGE, _MOMENT = 30, 22
_LEAST = 19.0
"""The least height of a row, pt."""

_TITLE = 16.0
_SMALL = 9.0
"""What is told beside a note, in pt."""


def add_map(
    book: Book,
    theme: Theme,
    grid: MapGrid,
    title: str,
    words: TableWords,
    told: Callable[[float], None],
) -> None:
    """A sheet with the whole grid; `told` hears how far it is, 0 to 1."""
    _Writer(book.add(words.map), theme, grid, words).write(clean(title), told)


class _Text(NamedTuple):
    """A text in a row of a lane, which one cell can hold."""

    column: int
    span: int
    text: str
    look: Look
    runs: tuple[Run, ...] = ()


class _Writer:
    def __init__(self, sheet: Sheet, theme: Theme, grid: MapGrid, words: TableWords) -> None:
        self._sheet, self._theme, self._grid, self._words = sheet, theme, grid, words
        self._widths = [_MOMENT if one.moment else _STAGE for one in grid.columns]
        self._row = 0
        self._looks: dict[str, Look] = {}

    def write(self, title: str, told: Callable[[float], None]) -> None:
        sheet, theme, grid = self._sheet, self._theme, self._grid
        sheet.raw.hide_gridlines(2)
        sheet.widths((_LANE, *self._widths))
        ink = readable(theme.text, "#ffffff")
        span = max(1, len(grid.columns) + 1)
        look = Look("", ink, bold=True, size=_TITLE, middle=True)
        sheet.write(0, 0, title, look, columns=span)
        sheet.height(0, 1, max(30.0, height_of(title, self._over(0, span - 1) + _LANE, _TITLE)))
        self._row = 1
        for head in grid.heads:
            self._head(head)
        kept = sum(1 for one in grid.heads if one.kind != "detail")
        sheet.raw.freeze_panes(1 + kept, 1)
        for index, lane in enumerate(grid.lanes):
            told(index / len(grid.lanes))
            self._lane(lane)
        if not grid.lanes and not grid.stages:
            sheet.write(self._row, 0, self._words.empty, Look("", ink), columns=span)
            sheet.height(self._row, 1, height_of(self._words.empty, _LANE))
        sheet.print_on_pages((1, kept) if kept else (0, 0), self._words.page)

    def _over(self, column: int, span: int) -> float:
        """The width of some columns of notes, in characters."""
        return float(sum(self._widths[column : column + span]) + span - 1)

    def _head(self, row: HeadRow) -> None:
        theme = self._theme
        plain = Look("", readable(theme.muted, "#ffffff"), middle=row.kind != "detail")
        said = "" if row.kind == "stage" else row.name
        texts = [_Text(0, 0, said, plain)]
        for head in row.heads:
            text = clean(head.text)
            texts.append(_Text(head.column, head.span, text, self._head_look(row, head)))
        self._put(texts, _LEAST + (6 if row.kind == "stage" else 0))

    def _head_look(self, row: HeadRow, head: Head) -> Look:
        theme, count = self._theme, max(1, len(self._grid.stages))
        color = along(theme.stages, (head.index + 0.5) / count)
        line = theme.line
        if row.kind == "stage":
            fill = color
            ink = readable(theme.stage_text, fill)
            return Look(fill, ink, bold=True, size=12, align="center", middle=True, line=line)
        if row.kind == "phase":
            color = along(theme.stages, (head.column + 0.5) / max(1, len(self._grid.columns)))
            fill = mix(theme.ground, color, 0.22)
            ink = readable(theme.text, fill)
            return Look(fill, ink, bold=True, align="center", middle=True, line=line)
        fill = mix(theme.ground, color, 0.09)
        ink = readable(theme.text, fill)
        if row.kind == "detail":
            return Look(fill, ink, line=line)
        return Look(fill, ink, align="center", middle=True, line=line)

    def _lane(self, lane: LaneRows) -> None:
        theme = self._theme
        color = tone(theme, lane.lane.color, lane.lane.kind)
        name = Look(color.head, readable(color.text, color.head), bold=True, line=theme.line)
        ground = Look(color.cell, readable(theme.text, color.cell), line=theme.line)
        width = len(self._grid.columns)
        if lane.lane.kind == "separator" or lane.notes:
            self._strip(lane, name, ground)
            return
        first = self._row
        rows = [list(self._texts(row, lane.lane, ground)) for row in lane.rows] or [[]]
        texts = [one for row in rows for one in _in_rows(row)]
        for index, row in enumerate(texts):
            last = index == len(texts) - 1
            least = self._least_of(lane, first, last=last)
            self._put(row, least, ground=ground, width=width)
        self._name(lane, first, name)

    def _least_of(self, lane: LaneRows, first: int, *, last: bool) -> float:
        """How high the last row of a lane is at least, for its name to be seen whole."""
        if not last:
            return _LEAST
        rows = self._row - first
        wanted = height_of(clean(lane.head), _LANE * 0.93)
        return max(_LEAST, min(HIGHEST, wanted - rows * _LEAST))

    def _name(self, lane: LaneRows, first: int, look: Look) -> None:
        head, name = clean(lane.head), clean(lane.name)
        below = head.removeprefix(name)
        runs: tuple[Run, ...] = ()
        if name and below:
            muted = readable(self._theme.muted, look.fill)
            runs = Run(name, bold=True), Run(below, ink=muted, size=_SMALL)
            look = look._replace(bold=False)
        self._sheet.write(first, 0, head, look, rows=self._row - first, runs=runs)

    def _strip(self, lane: LaneRows, name: Look, ground: Look) -> None:
        """A lane that is only a line over all stages."""
        width = len(self._grid.columns)
        text = clean(lane.name)
        whole = lane.lane.kind == "separator"
        if whole or not width:
            look = name._replace(middle=True)
            self._sheet.write(self._row, 0, text, look, columns=width + 1)
        else:
            self._sheet.write(self._row, 0, text, name)
            muted = ground._replace(ink=readable(self._theme.muted, ground.fill), italic=True)
            self._sheet.write(self._row, 1, lane.notes, muted, columns=width)
        room = _LANE * 0.93 + (self._over(0, width) if whole else 0)
        self._sheet.height(self._row, 1, max(_LEAST, height_of(text, room)))
        self._row += 1

    def _texts(self, row: Sequence[Placed], lane: Lane, ground: Look) -> Iterator[_Text]:
        for placed in row:
            said = placed.said
            look = ground if lane.kind == "text" else self._note_look(said, lane)
            runs = _runs(said, readable(self._theme.muted, look.fill))
            yield _Text(placed.column, placed.span, clean(said.whole), look, runs)

    def _note_look(self, said: Said, lane: Lane) -> Look:
        theme, item = self._theme, said.item
        fill = theme.card
        if item.kind == "note" and (item.color or theme.note_shape == "sticky"):
            fill = tone(theme, item.color or lane.color, lane.kind).head
        elif item.kind == "emotion":
            level = theme.good if item.level >= 0.6 else theme.neutral
            fill = tone_of(theme.bad if item.level <= -0.6 else level, theme).head
        look = self._looks.get(fill)
        if look is None:
            look = self._looks[fill] = Look(fill, readable(theme.text, fill), line=theme.line)
        return look

    def _put(
        self, texts: Sequence[_Text], least: float, *, ground: Look | None = None, width: int = 0
    ) -> None:
        """Writes a row of the grid, in as many rows of the sheet as its highest text needs."""
        heights = [self._height(one) for one in texts if one.text]
        height = max([least, *heights])
        rows = int(-(-height // HIGHEST))
        taken: set[int] = set()
        for one in texts:
            column = one.column + 1 if one.span else 0
            columns = max(1, one.span)
            taken.update(range(column, column + columns))
            self._sheet.write(
                *(self._row, column, one.text, one.look),
                rows=rows,
                columns=columns,
                runs=one.runs,
            )
        if ground is not None:
            free = [column for column in range(1, width + 1) if column not in taken]
            for row in range(self._row, self._row + rows):
                self._sheet.blanks(row, free, ground)
        self._sheet.height(self._row, rows, height)
        self._row += rows

    def _height(self, one: _Text) -> float:
        small = one.runs[-1] if one.runs and one.runs[-1].size else None
        width = self._width_of(one)
        if small is None:
            return height_of(one.text, width, one.look.size)
        large = one.text[: len(one.text) - len(small.text)]
        high = height_of(large, width, one.look.size) if large else 0.0
        return high + height_of(small.text.removeprefix("\n"), width, _SMALL)

    def _width_of(self, one: _Text) -> float:
        room = self._over(one.column, one.span) if one.span else float(_LANE)
        return room * (0.93 if one.look.bold else 1.0)


def _in_rows(row: Sequence[_Text]) -> Iterator[list[_Text]]:
    """A row, and the rows below it for what is longer than a cell can be."""
    parts = [(one, pieces(one.text)) for one in row]
    most = max((len(part) for _, part in parts), default=1)
    if most == 1:
        yield list(row)
        return
    for index in range(most):
        yield [
            one._replace(text=part[index], runs=one.runs if len(part) == 1 else ())
            for one, part in parts
            if index < len(part)
        ]


def _runs(said: Said, muted: str) -> tuple[Run, ...]:
    """The parts of a text that are set otherwise: bold and italic words, and in small letters what
    is told beside it."""
    made = [Run(clean(one.text), one.bold, one.italic) for one in runs_of(said)]
    beside = clean("\n".join(said.beside))
    if beside:
        made.append(Run(f"\n{beside}" if said.text else beside, ink=muted, size=_SMALL))
    return tuple(made)
