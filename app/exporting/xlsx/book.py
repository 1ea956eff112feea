"""A workbook being written: sheets, formats made once, cells that hold their texts whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import BinaryIO, Literal, NamedTuple, Self

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.exporting.xlsx.fitting import HIGHEST, SIZE, clean

_NAME = 31
"""The most characters that a sheet's name has."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_A4, _A3 = 9, 8
_WIDE = 190
"""Characters across from which a sheet is printed on the larger paper, to be read at all."""


class Look(NamedTuple):
    """How a cell is set; colours as `#rrggbb`."""

    fill: str = ""
    ink: str = ""
    bold: bool = False
    italic: bool = False
    size: float = SIZE
    align: Literal["", "left", "center", "right"] = ""
    middle: bool = False
    """Whether its text stands in the middle of its height."""
    line: str = ""
    """Colour of its edges."""


class Run(NamedTuple):
    """A stretch of a text that is set otherwise."""

    text: str
    bold: bool = False
    italic: bool = False
    ink: str = ""
    size: float = 0.0
    """In pt, 0 for that of the cell."""


class Book:
    """Writes texts, never formulas and never links, into a file opened for writing. After the
    block nothing of it is there."""

    def __init__(self, file: BinaryIO, title: str) -> None:
        self._book = Workbook(
            file,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self._book.set_properties({"title": clean(title), "author": "", "comments": ""})
        self._cells: dict[Look, Format] = {}
        self._parts: dict[Look, Format] = {}
        self._names: set[str] = set()
        self._sheets: list[Worksheet] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # The library's objects hold each other: without a collection they would stay.
        for sheet in self._sheets:
            vars(sheet).clear()
        vars(self._book).clear()

    def add(self, name: str) -> Sheet:
        """A new sheet, under a name that no other has."""
        plain = _FORBIDDEN.sub(" ", clean(name)).strip("' ")[:_NAME] or "1"
        found, count = plain, 1
        while found.casefold() in self._names:
            count += 1
            found = f"{plain[: _NAME - len(str(count)) - 1]} {count}"
        self._names.add(found.casefold())
        sheet = self._book.add_worksheet(found)
        self._sheets.append(sheet)
        return Sheet(sheet, self)

    def format(self, look: Look, *, part: bool = False) -> Format:
        """The format of a look; of a part of a text its letters alone."""
        known = self._parts if part else self._cells
        made = known.get(look)
        if made is None:
            made = known[look] = self._book.add_format(_properties(look, part))
        return made

    def close(self) -> None:
        """Writes it all."""
        self._book.close()


class Sheet:
    """One sheet; rows and columns are counted from 0."""

    def __init__(self, sheet: Worksheet, book: Book) -> None:
        self.raw = sheet
        self._book = book
        self._wide = False

    def write(
        self,
        row: int,
        column: int,
        value: str | float | None,
        look: Look,
        *,
        rows: int = 1,
        columns: int = 1,
        runs: Sequence[Run] = (),
    ) -> None:
        """A value over so many rows and columns; a text as it is, whatever it looks like. `runs`
        are its parts, none of them empty, where these are set differently."""
        made = self._book.format(look)
        if rows > 1 or columns > 1:
            end = row + rows - 1, column + columns - 1
            self.raw.merge_range(row, column, *end, "", made)
        if value is None or value == "":
            self.raw.write_blank(row, column, None, made)
        elif isinstance(value, str):
            self._text(row, column, value, look, made, runs)
        else:
            self.raw.write_number(row, column, value, made)

    def blanks(self, row: int, columns: Iterable[int], look: Look) -> None:
        """Empty cells of a row."""
        made, write = self._book.format(look), self.raw.write_blank
        for column in columns:
            write(row, column, None, made)

    def height(self, row: int, rows: int, points: float) -> None:
        """How high some rows are together."""
        for index in range(row, row + rows):
            self.raw.set_row(index, min(HIGHEST, round(points / rows, 2)))

    def widths(self, widths: Sequence[float]) -> None:
        """How wide the columns are, in characters."""
        for column, width in enumerate(widths):
            self.raw.set_column(column, column, width)
        self._wide = sum(widths) > _WIDE

    def print_on_pages(self, heads: tuple[int, int], foot: str) -> None:
        """Landscape pages as wide as the sheet, each with the rows of its head from one to
        another."""
        sheet = self.raw
        sheet.set_landscape()
        sheet.set_paper(_A3 if self._wide else _A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.repeat_rows(*heads)
        sheet.set_footer(f"&C{foot}")

    def _text(
        self, row: int, column: int, text: str, look: Look, made: Format, runs: Sequence[Run]
    ) -> None:
        parts = runs if len(runs) > 1 else ()
        # The library takes a text between these tags for markup of its own; in parts it is none.
        if not parts and text.startswith("<r>") and len(text) > 3:
            parts = (Run(text[:1]), Run(text[1:]))
        if not parts:
            self.raw.write_string(row, column, text, made)
            return
        rich: list[str | Format] = []
        for one in parts:
            own = Look(
                ink=one.ink or look.ink,
                bold=look.bold or one.bold,
                italic=look.italic or one.italic,
                size=one.size or look.size,
            )
            rich += [self._book.format(own, part=True), one.text]
        self.raw.write_rich_string(row, column, *rich, made)


def _properties(look: Look, part: bool) -> dict[str, object]:
    made: dict[str, object] = {"font_size": look.size}
    if look.bold:
        made["bold"] = True
    if look.italic:
        made["italic"] = True
    if look.ink:
        made["font_color"] = look.ink
    if part:
        return made
    made |= {"text_wrap": True, "valign": "vcenter" if look.middle else "top"}
    if look.align:
        made["align"] = look.align
    if look.fill:
        made["bg_color"] = look.fill
    if look.line:
        made |= {"border": 1, "border_color": look.line}
    return made
