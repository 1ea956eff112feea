"""Rows of text set onto pages of paper, split between lines where they must be; nothing is cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from app.layout.context import Measurer
from app.layout.picture import Box, Group, Path, Primitive, Text
from app.layout.space import snap
from app.layout.text.lines import TextLine, TextStyle

MARGIN = 38.0
"""10 mm between the paper's edge and what is printed, px."""

LINE = "#c3cad5"
INK = "#1d2330"
MUTED = "#525b6a"
FOOT = 24.0
"""Height of the page's number below the rows."""


RowRole = Literal["title", "section", "text", "head", "band", "entry"]
"""A heading, one below it, texts; the head of a table, a row that names those below it, a row."""


class Page(NamedTuple):
    """A page of paper: size in px, what is on it from its top left corner, and the headings that
    stand on it with their y.

    A group is a column of a row, `row/column`, or what a row draws, `row/marks`, where `row` is
    the key by which `Pages.rows` has it; without an element it says nothing, or says it again."""

    width: float
    height: float
    groups: tuple[Group, ...]
    headings: tuple[tuple[str, float], ...]

    @property
    def parts(self) -> tuple[Primitive, ...]:
        """All that is on it, back to front."""
        return tuple(part for group in self.groups for part in group.parts)


class Line(NamedTuple):
    """A line of text that waits for its place."""

    line: TextLine
    style: TextStyle
    color: str
    height: float
    ascent: float
    shift: float = 0.0
    """From the column's left edge."""


class Column(NamedTuple):
    """Lines below one another in a column of the page; `x` from the left margin."""

    x: float
    w: float
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """All lines together."""
        return sum(line.height for line in self.lines)


class Row(NamedTuple):
    """Columns side by side. `marks` are drawn from the row's top left corner, on its first page,
    and read after the first column; `least` is the height that they need."""

    columns: tuple[Column, ...]
    least: float = 0.0
    marks: tuple[Primitive, ...] = ()
    ground: str | None = None
    pad: float = 6.0
    rule: bool = True
    """Whether a line runs under it."""
    heading: str = ""
    edges: tuple[float, ...] = ()
    """Where lines run from its top to its bottom, from the left margin."""
    role: RowRole = "text"
    said: str = ""
    """What its marks say."""

    @property
    def height(self) -> float:
        """With its padding."""
        inner = max((column.height for column in self.columns), default=0.0)
        return max(self.least, inner + 2 * self.pad)


class Laid(NamedTuple):
    """Pages with their rows, by their keys."""

    pages: tuple[Page, ...]
    rows: dict[str, Row]


def column(
    text: Measurer,
    x: float,
    w: float,
    *words: tuple[str, TextStyle, str],
    align: float = 0.0,
) -> Column:
    """Texts below one another, each with its style and colour; empty ones are left out. `align`
    is 0 for left, 0.5 for centred; right-to-left paragraphs begin at the right."""
    lines: list[Line] = []
    for said, style, color in words:
        if not said.strip():
            continue
        block = text.wrap(said, style, w)
        for line in block.lines:
            side = 1.0 - align if line.rtl else align
            shift = (w - line.width) * side
            lines.append(Line(line, style, color, block.line_height, block.ascent, shift))
    return Column(x, w, tuple(lines))


class Pages:
    """Fills pages from the top with rows; `repeated` begins each further page. `name` begins the
    keys of its rows."""

    def __init__(self, text: Measurer, width: float, height: float, name: str = "") -> None:
        self._text = text
        self._width, self._height, self._name = width, height, name
        self._pages: list[tuple[list[Group], list[tuple[str, float]]]] = []
        self.rows: dict[str, Row] = {}
        """The rows in their order, by their keys."""
        self._y = 0.0
        self.repeated: tuple[Row, ...] = ()
        self._begin()

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self._width - 2 * MARGIN

    @property
    def room(self) -> float:
        """The height left on this page."""
        return self._height - MARGIN - FOOT - self._y

    def space(self, height: float) -> None:
        """Leaves some room; none at the end of a page."""
        self._y += min(height, max(0.0, self.room))

    def turn(self) -> None:
        """Goes on to the next page."""
        self._begin()
        for row in self.repeated:
            self._set(row, "")

    def put(self, row: Row, together: float = 0.0) -> None:
        """Sets a row, on the next page when it does not fit with as much below it; one that fits
        on no page goes on from page to page."""
        if row.height + together > self.room:
            fresh = self._height - 2 * MARGIN - FOOT - sum(one.height for one in self.repeated)
            if row.height <= fresh or self.room < fresh / 3:
                self.turn()
        key = f"{self._name}{len(self.rows)}"
        self.rows[key] = row
        while row.height > self.room:
            row = self._split(row, key)
            self.turn()
        self._set(row, key)

    def finished(self, words: str, style: TextStyle, notice: str) -> tuple[Page, ...]:
        """The pages, each with its number below; `words` takes it and their count. `notice`
        stands at the left, as far as there is room on one line."""
        out: list[Page] = []
        for number, (groups, headings) in enumerate(self._pages, 1):
            foot = column(
                self._text,
                0,
                self.inner,
                (words.format(number, len(self._pages)), style, MUTED),
                align=1.0,
            )
            y = self._height - MARGIN - foot.height
            parts = self._lines(foot, y)
            left = self.inner - max(line.line.width for line in foot.lines) - 24
            named = self._text.wrap(" ".join(notice.split()), style, left)
            if len(named.lines) == 1:
                parts += self._lines(column(self._text, 0, left, (notice, style, MUTED)), y)
            groups.append(_group("", parts))
            out.append(Page(self._width, self._height, tuple(groups), tuple(headings)))
        return tuple(out)

    def laid(self) -> Laid:
        """The pages without a foot, and their rows."""
        pages = (
            Page(self._width, self._height, tuple(groups), tuple(headings))
            for groups, headings in self._pages
        )
        return Laid(tuple(pages), self.rows)

    def _begin(self) -> None:
        self._pages.append(([], []))
        self._y = MARGIN

    def _set(self, row: Row, key: str) -> None:
        groups, headings = self._pages[-1]
        y, height = snap(self._y), snap(row.height)
        if row.heading and key:
            headings.append((row.heading, y))
        drawn: list[Primitive] = []
        if row.ground is not None:
            drawn.append(Box(MARGIN, y, self.inner, height, row.ground))
        if row.rule:
            drawn.append(Box(MARGIN, y + height - 0.75, self.inner, 0.75, LINE))
        drawn += [Box(MARGIN + x, y, 0.75, height, LINE) for x in row.edges]
        if drawn:
            groups.append(_group("", drawn))
        for n, one in enumerate(row.columns):
            if n == 1:
                self._mark(row, key, y)
            groups.append(_group(key and f"{key}/{n}", self._lines(one, y + row.pad)))
        if len(row.columns) < 2:
            self._mark(row, key, y)
        self._y = y + height

    def _mark(self, row: Row, key: str, y: float) -> None:
        if row.marks:
            moved = [_moved(part, MARGIN, y) for part in row.marks]
            self._pages[-1][0].append(_group(key and f"{key}/marks", moved))

    def _lines(self, one: Column, y: float) -> list[Primitive]:
        parts: list[Primitive] = []
        for line in one.lines:
            if line.line.text:
                x = MARGIN + one.x + line.shift
                baseline = snap(y + line.ascent)
                parts.append(Text(x, baseline, line.line, line.style, line.color))
            y += line.height
        return parts

    def _split(self, row: Row, key: str) -> Row:
        """Sets what fits of a row; what is left of it."""
        room = self.room - 2 * row.pad
        cut = [_fitting(one.lines, room) for one in row.columns]
        if not any(cut):
            cut = [min(1, len(one.lines)) for one in row.columns]
        pairs = list(zip(row.columns, cut, strict=True))
        first = tuple([one._replace(lines=one.lines[:count]) for one, count in pairs])
        rest = tuple([one._replace(lines=one.lines[count:]) for one, count in pairs])
        self._set(row._replace(columns=first, rule=False), key)
        return row._replace(columns=rest, least=0.0, marks=(), heading="")


def _fitting(lines: Sequence[Line], room: float) -> int:
    count, y = 0, 0.0
    for line in lines:
        y += line.height
        if y > room:
            break
        count += 1
    return count


def _group(element: str, parts: Sequence[Primitive]) -> Group:
    return Group("sheet", element, 0.0, 0.0, 0.0, 0.0, tuple(parts))


def _moved(part: Primitive, dx: float, dy: float) -> Primitive:
    if isinstance(part, Path):
        raise TypeError("a page of rows has no paths")
    return part._replace(x=part.x + dx, y=part.y + dy)
