"""A range of a spreadsheet as a grid of texts: from its HTML, else from its TSV.

The tags are cut out here, in one pass: `html.parser` takes quadratic time over tags and comments
that never end, and what is on a clipboard may come from anywhere. Nothing is loaded, run or kept
but text.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from app.importing.errors import ImportRefusal

MAX_CHARACTERS = 8_000_000
"""Longest HTML or TSV read."""

MOST_ROWS = 100_000
"""So many rows are looked at: a grid of more is refused whatever comes."""

MAX_SIDE = 500
"""Most rows and columns of a grid: as many as a map has lanes and stages."""


class GridCell(NamedTuple):
    """A text at a row and column, both from 0, over `span` columns."""

    row: int
    column: int
    text: str
    span: int = 1


class Grid(NamedTuple):
    """A range. Empty cells are not in it, but count for its size."""

    rows: int
    columns: int
    cells: tuple[GridCell, ...]


def grid_of(markup: str, text: str) -> Grid | None:
    """The range that a clipboard's HTML and plain text hold, of two columns at least; None when
    they hold none. HTML is read first, for it knows merged cells. A single column is a list and
    no grid. Raises ImportRefusal for a range that is too large."""
    found = grid_of_html(markup) if markup else None
    if found is None:
        found = grid_of_tsv(text)
    return found if found is not None and found.columns > 1 and found.cells else None


def grid_of_html(markup: str) -> Grid | None:
    """The one table that an HTML holds; None when there is none, several, or text beside it."""
    if len(markup) > MAX_CHARACTERS or "<t" not in markup.lower():
        return None
    reader = _Reader()
    for tag, attributes, data in _pieces(markup):
        if tag:
            reader.take_tag(tag, attributes)
        else:
            reader.take_text(data)
        if reader.rows > MOST_ROWS:
            break
    return reader.grid()


def grid_of_tsv(text: str) -> Grid | None:
    """The range that a text holds whose lines have as many tabs each; None when it is no such
    text, or a list whose bullets are followed by tabs."""
    if "\t" not in text or len(text) > MAX_CHARACTERS:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    try:
        rows = _rows(text, "\t")
    except csv.Error:
        rows = [line.split("\t") for line in text.split("\n")]
    if len({len(row) for row in rows}) != 1 or len(rows[0]) < 2:
        return None
    if len(rows[0]) == 2 and all(_MARK.match(row[0]) for row in rows):
        return None
    return _grid(
        [
            GridCell(n, column, cell)
            for n, row in enumerate(rows)
            for column, cell in enumerate(row)
        ],
        len(rows),
        len(rows[0]),
    )


def grid_of_csv(text: str) -> Grid | None:
    """The range that a CSV or TSV file's text holds, of two columns at least, with the separator
    that its first line has most of; None when it has none. Raises ImportRefusal for one that is
    too large."""
    if len(text) > MAX_CHARACTERS:
        raise ImportRefusal("table-too-large", limit=MAX_SIDE)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first = re.sub(r'"[^"]*"', "", text.split("\n", 1)[0])
    mark = max(";\t,", key=first.count)
    try:
        rows = _rows(text, mark)
    except csv.Error:
        return None
    width = max((len(row) for row in rows), default=0)
    cells = [GridCell(n, c, cell) for n, row in enumerate(rows) for c, cell in enumerate(row)]
    found = _grid(cells, len(rows), width)
    return found if found is not None and found.columns > 1 else None


def _rows(text: str, mark: str) -> list[list[str]]:
    """The rows of a text in CSV. Other line ends than a newline, and fields of any length, belong
    to their cell. Raises csv.Error."""
    before = csv.field_size_limit(MAX_CHARACTERS)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
        return list(islice(reader, MOST_ROWS))
    finally:
        csv.field_size_limit(before)


_MARK = re.compile(r"\s*(?:[•‣◦▪●○■□–—*·o§\-\uf0a7\uf0b7]|\(?[0-9A-Za-z]{1,3}[.)])\s*\Z")
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/><]*+)((?:[^"'>]+|"[^"]*"|'[^']*')*+)>""")
_SPAN = re.compile(
    r"""(?:^|[\s"'/])(colspan|rowspan)\s*+=\s*+(?:["']\s*+)?([0-9]{1,9})""", re.IGNORECASE
)
_START = re.compile("<(?=[a-zA-Z!?]|/[a-zA-Z])")
_BROKEN = "<"
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SILENT = {"script", "style", "head", "title", "template", "noscript", "textarea"}
_BLOCKS = {"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "dd"}


def _pieces(markup: str) -> Iterator[tuple[str, str, str]]:
    """Tags in lower case (`/td` for an end) with their attributes, and the texts between them."""
    at, end = 0, len(markup)
    while at < end:
        found = _START.search(markup, at)
        start = found.start() if found else end
        if start > at:
            yield "", "", markup[at:start]
        if start == end:
            return
        if markup.startswith("<!--", start):
            close = markup.find("-->", start + 4)
            at = end if close < 0 else close + 3
        elif markup.startswith(("<!", "<?"), start):
            close = markup.find(">", start)
            at = end if close < 0 else close + 1
        else:
            found = _TAG.match(markup, start)
            if found is None:
                yield _BROKEN, "", ""  # the rest belongs to a tag that never ends
                return
            name = found[2].lower()
            at = found.end()
            if found[1]:
                yield "/" + name, "", ""
                continue
            yield name, found[3], ""
            if name in _SILENT:
                close = re.compile(f"</{re.escape(name)}", re.IGNORECASE).search(markup, at)
                at = end if close is None else close.start()


class _Reader:
    """Follows the tags of one table; tables inside its cells are their text."""

    def __init__(self) -> None:
        self._cells: list[GridCell] = []
        self._tables = 0
        self._depth = 0
        self._silent = ""
        self._row = self._column = -1
        self._text: list[str] | None = None
        self._span = 1
        self._width = 0
        self._below: dict[int, int] = {}
        """Columns that a cell of an earlier row still covers, and for how many rows."""
        self._prose = False
        self._broken = False
        self._too_large = False

    @property
    def rows(self) -> int:
        """How many have begun."""
        return self._row + 1

    def take_tag(self, tag: str, attributes: str) -> None:
        if self._silent:
            if tag == "/" + self._silent:
                self._silent = ""
            return
        if tag == _BROKEN:
            self._broken = True
        elif tag in _SILENT:
            self._silent = tag
        elif tag == "table":
            self._depth += 1
            self._tables += self._depth == 1
        elif tag == "/table":
            if self._depth == 1:
                self._end_cell()
            self._depth = max(0, self._depth - 1)
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self._next_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            self._start_cell(attributes)
        elif self._depth == 1 and tag in ("/td", "/th", "/tr"):
            self._end_cell()
        if self._text is not None:
            if tag == "br":
                self._text.append("\n")
            elif tag.removeprefix("/") in _BLOCKS and tag not in ("tr", "table"):
                self._text.append("\v")

    def take_text(self, data: str) -> None:
        if self._silent:
            return
        if self._text is not None:
            self._text.append(_BLANKS.sub(" ", _unescaped(data)))
        elif self._depth == 0 and not self._prose:
            self._prose = bool(_unescaped(data).strip())

    def grid(self) -> Grid | None:
        self._end_cell()
        if self._tables != 1 or self._prose or self._broken or self._row < 0:
            return None
        if self._too_large:
            raise ImportRefusal("table-too-large", limit=MAX_SIDE)
        return _grid(self._cells, self._row + 1, self._width)

    def _next_row(self) -> None:
        self._row += 1
        self._column = -1
        if self._row >= MAX_SIDE:
            return
        self._below = {column: left - 1 for column, left in self._below.items() if left > 1}

    def _start_cell(self, attributes: str) -> None:
        if self._row < 0:
            self._next_row()
        spans = {name.lower(): int(value) for name, value in _SPAN.findall(attributes)}
        self._span = max(1, min(spans.get("colspan", 1), MAX_SIDE))
        down = max(1, min(spans.get("rowspan", 1), MAX_SIDE))
        self._column += 1
        while self._column in self._below:
            self._column += 1
        if down > 1 and self._column < MAX_SIDE and self._row < MAX_SIDE:
            for column in range(self._column, self._column + self._span):
                self._below[column] = down
        self._text = []

    def _end_cell(self) -> None:
        if self._text is None:
            return
        text = _tidy("".join(self._text))
        self._text = None
        if self._row >= MAX_SIDE or self._column + self._span > MAX_SIDE:
            self._too_large = self._too_large or bool(text)
        else:
            self._cells.append(GridCell(self._row, self._column, text, self._span))
        self._column += self._span - 1
        self._width = max(self._width, self._column + 1)


def _tidy(text: str) -> str:
    """A cell's text: a line for each `<br>` and each block, no blanks around them."""
    text = re.sub(r"\s*\v[\s\v]*", "\n", text) if "\v" in text else text
    lines = [line.strip(" \t") for line in text.split("\n")]
    return "\n".join(lines).strip("\n").replace("\u00a0", " ").strip()


def _unescaped(data: str) -> str:
    try:
        return html.unescape(data)
    except ValueError:  # a character's number of thousands of digits
        return data


def _grid(cells: list[GridCell], rows: int, columns: int) -> Grid | None:
    """The grid without empty cells, nor rows and columns that are empty to its end; None when
    nothing is left. Raises ImportRefusal when it is too large."""
    filled = [cell._replace(text=cell.text.strip()) for cell in cells if cell.text.strip()]
    if not filled:
        return None
    last = max(cell.row for cell in filled) + 1
    width = max(cell.column + cell.span for cell in filled)
    if last > MAX_SIDE or width > MAX_SIDE:
        raise ImportRefusal("table-too-large", limit=MAX_SIDE)
    return Grid(min(rows, last), min(columns, width), tuple(filled))
