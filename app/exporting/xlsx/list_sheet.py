"""A table as a sheet: a head that stays in sight, filters, texts wrapped, numbers as numbers."""

from __future__ import annotations

from collections.abc import Sequence

from app.exporting.texts.lists import Table, Value
from app.exporting.texts.words import TableWords
from app.exporting.xlsx.book import Book
from app.exporting.xlsx.fitting import clean, height_of, pieces
from app.exporting.xlsx.looks import Look
from app.exporting.xlsx.sheet import Sheet
from app.layout.colors import readable
from app.model.theme import Theme

_BOLDER = 0.93
"""How much of a column's width bold letters leave, for they are wider."""

_LEAST = 19.0
"""The least height of a row, pt."""


def add_table(book: Book, theme: Theme, table: Table, words: TableWords) -> None:
    """A sheet of one table."""
    sheet = book.add(table.name)
    sheet.widths(table.widths)
    _head(book, sheet, theme, table.fields, table.widths)
    rows = _Rows(book, sheet, theme, table.widths)
    for values in table.rows:
        rows.add(values)
    sheet.filtered = max(1, sheet.next - 1), len(table.fields) - 1
    sheet.freeze(1, 1)
    sheet.print_on_pages((0, 0), words.page)
    book.end(sheet)


def add_facts(
    book: Book, theme: Theme, facts: Sequence[tuple[str, str]], words: TableWords
) -> None:
    """A sheet of what the map says of itself, a line each."""
    sheet = book.add(words.about)
    widths = (24, 90)
    sheet.widths(widths)
    rows = _Rows(book, sheet, theme, widths)
    for fact in facts:
        rows.add(fact)
    sheet.print_on_pages((0, 0), words.page)
    book.end(sheet)


def _head(
    book: Book, sheet: Sheet, theme: Theme, fields: Sequence[str], widths: Sequence[int]
) -> None:
    fill = theme.stages[0]
    look = Look(fill, readable(theme.stage_text, fill), bold=True, middle=True, line=theme.line)
    style = book.style(look)
    names = [clean(name) for name in fields]
    heights = [height_of(name, w - 3, 12) for name, w in zip(names, widths, strict=True)]
    cells = sheet.blanks(0, len(names), style)
    for column, name in enumerate(names):
        if name:
            cells[column] = sheet.places[column] + sheet.text(name, style)
    sheet.row(cells, max([22.0, *heights]))


class _Column(dict[str, list[tuple[str, float]]]):
    """What cells of a column hold for a text, and how high that is, in pt; one after another where
    it is longer than a cell can be."""

    def __init__(self, sheet: Sheet, style: int, width: float) -> None:
        super().__init__()
        self._sheet, self._style, self._width = sheet, style, width

    def __missing__(self, value: str) -> list[tuple[str, float]]:
        made = self[value] = [
            (self._sheet.text(text, self._style), height_of(text, self._width))
            for text in pieces(clean(value))
        ]
        return made


class _Rows:
    """Writes the rows of a table."""

    def __init__(self, book: Book, sheet: Sheet, theme: Theme, widths: Sequence[int]) -> None:
        self._sheet = sheet
        look = Look("", readable(theme.text, "#ffffff"), line=theme.line)
        style, heavy = book.style(look), book.style(look._replace(bold=True))
        first = _Column(sheet, heavy, widths[0] * _BOLDER)
        self._columns = [first, *(_Column(sheet, style, width) for width in widths[1:])]
        self._style, self._empty = style, sheet.blanks(0, len(widths), style)

    def add(self, values: Sequence[Value]) -> None:
        """One row, in more rows of the sheet where a text is longer than a cell can be."""
        for index in range(1, self._row(values, 0)):
            self._row(values, index)

    def _row(self, values: Sequence[Value], index: int) -> int:
        """One row of the sheet, with that part of each text; says in how many the longest is."""
        sheet, columns = self._sheet, self._columns
        cells, highest, most = self._empty.copy(), _LEAST, 1
        for column, value in enumerate(values):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                parts = columns[column][value]
                if len(parts) > most:
                    most = len(parts)
                if index >= len(parts):
                    continue
                held, height = parts[index]
                if height > highest:
                    highest = height
            elif index:
                continue
            else:
                held = sheet.number(value, self._style)
            cells[column] = sheet.places[column] + held
        sheet.row(cells, highest)
        return most
