"""A table as a sheet: a head that stays in sight, filters, texts wrapped, numbers as numbers."""

from __future__ import annotations

from collections.abc import Sequence

from app.exporting.texts.lists import Table, Value
from app.exporting.texts.words import TableWords
from app.exporting.xlsx.book import Book, Look, Sheet
from app.exporting.xlsx.fitting import clean, height_of, pieces
from app.layout.colors import readable
from app.model.theme import Theme


def add_table(book: Book, theme: Theme, table: Table, words: TableWords) -> None:
    """A sheet of one table."""
    sheet = book.add(table.name)
    _head(sheet, theme, table.fields, table.widths)
    row = 1
    for values in table.rows:
        row = _rows(sheet, theme, row, values, table.widths)
    sheet.raw.autofilter(0, 0, max(1, row - 1), len(table.fields) - 1)
    sheet.raw.freeze_panes(1, 1)
    sheet.print_on_pages((0, 0), words.page)


def add_facts(
    book: Book, theme: Theme, facts: Sequence[tuple[str, str]], words: TableWords
) -> None:
    """A sheet of what the map says of itself, a line each."""
    sheet = book.add(words.about)
    widths = (24, 90)
    sheet.widths(widths)
    row = 0
    for fact in facts:
        row = _rows(sheet, theme, row, fact, widths)
    sheet.print_on_pages((0, 0), words.page)


def _head(sheet: Sheet, theme: Theme, fields: Sequence[str], widths: Sequence[int]) -> None:
    fill = theme.stages[0]
    look = Look(fill, readable(theme.stage_text, fill), bold=True, middle=True, line=theme.line)
    names = [clean(name) for name in fields]
    sheet.widths(widths)
    for column, name in enumerate(names):
        sheet.write(0, column, name, look)
    heights = [height_of(name, w - 3, 12) for name, w in zip(names, widths, strict=True)]
    sheet.height(0, 1, max([22.0, *heights]))


def _rows(
    sheet: Sheet, theme: Theme, row: int, values: Sequence[Value], widths: Sequence[int]
) -> int:
    """Writes one row of a table, in more rows of the sheet where a text is longer than a cell can
    be; the row after it."""
    parts = [pieces(clean(one)) if isinstance(one, str) else [one] for one in values]
    look = Look("", readable(theme.text, "#ffffff"), line=theme.line)
    heavy = look._replace(bold=True)
    for index in range(max(map(len, parts))):
        highest = 0.0
        for column, (one, width) in enumerate(zip(parts, widths, strict=True)):
            value = one[index] if index < len(one) else None
            bold = column == 0 and isinstance(value, str)
            sheet.write(row, column, value, heavy if bold else look)
            if isinstance(value, str) and value:
                highest = max(highest, height_of(value, width * (0.93 if bold else 1)))
        sheet.height(row, 1, max(19.0, highest))
        row += 1
    return row
