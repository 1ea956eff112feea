"""One sheet of a workbook, written row by row (ECMA-376, 18.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.exporting.xlsx.fitting import HIGHEST
from app.exporting.xlsx.looks import Look, Run
from app.exporting.xlsx.strings import Strings
from app.exporting.xml_texts import content

_A4, _A3 = 9, 8
_WIDE = 190
"""Characters across from which a sheet is printed on the larger paper, to be read at all."""

_ROW = "\0"
"""Stands for the number of its row in a cell, which never holds it."""

_USUAL = 20
"""Height of a row that says none, px."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)


class Sheet:
    """A sheet; rows and columns are counted from 0. A cell of the row that comes next is the
    beginning that each has in its column, `places`, and what it holds, which may stand in many:
    `text`, `in_parts` or `number` says it. `row` puts the cells there."""

    def __init__(self, name: str, strings: Strings, *, first: bool) -> None:
        self.name = name
        self.filtered: tuple[int, int] | None = None
        """The last row and column of the cells under a filter, from the first on."""
        self.heads: tuple[int, int] | None = None
        """The first and the last row that each page repeats."""
        self.next = 0
        """The row that comes next."""
        self.places: list[str] = []
        """How the cells of each column begin."""
        self._strings = strings
        self._first = first
        self._rows: list[str] = []
        self._letters: list[str] = []
        self._blanks: dict[int, list[str]] = {}
        self._highs: dict[float, str] = {}
        self._merged: list[str] = []
        self._columns: list[float] = []
        self._view = ""
        self._gridlines = True
        self._foot = ""

    def text(self, text: str, style: int) -> str:
        """A text as it is, whatever it looks like."""
        return f'{style}" t="s"><v>{self._strings[text]}</v></c>'

    def in_parts(self, runs: Sequence[Run], look: Look, style: int) -> str:
        """The same of a text whose parts, none of them empty, are set differently."""
        return f'{style}" t="s"><v>{self._strings[look, *runs]}</v></c>'

    def number(self, value: float, style: int) -> str:
        """A number."""
        return f'{style}"><v>{value:.16G}</v></c>'

    def blanks(self, start: int, end: int, style: int) -> list[str]:
        """Empty cells from a column up to another."""
        known = self._blanks.get(style)
        if known is None:
            known = self._blanks[style] = [f'{place}{style}"/>' for place in self.places]
        return known[start:end]

    def row(self, cells: Iterable[str], points: float) -> None:
        """The next row, so many points high, of cells from left to right."""
        self.next += 1
        high = self._highs.get(points)
        if high is None:
            high = self._highs[points] = _high(points)
        made = "".join(cells).replace(_ROW, str(self.next))
        self._rows.append(f'<row r="{self.next}"{high}>{made}</row>')

    def merge(self, row: int, column: int, rows: int, columns: int) -> None:
        """Cells become one, with the text of the first."""
        if rows > 1 or columns > 1:
            end = f"{self._letters[column + columns - 1]}{row + rows}"
            self._merged.append(f'<mergeCell ref="{self._letters[column]}{row + 1}:{end}"/>')

    def widths(self, widths: Sequence[float]) -> None:
        """How wide the columns are, in characters: before any cell is made."""
        self._columns = list(widths)
        self._letters = [column_name(column) for column in range(len(widths))]
        self.places = [f'<c r="{letter}{_ROW}" s="' for letter in self._letters]

    def freeze(self, rows: int, columns: int) -> None:
        """So many rows and columns stay in sight."""
        top, left = f"{self._letters[0]}{rows + 1}", f"{column_name(columns)}1"
        corner = f"{column_name(columns)}{rows + 1}"
        self._view = (
            f'<pane xSplit="{columns}" ySplit="{rows}" topLeftCell="{corner}" '
            'activePane="bottomRight" state="frozen"/>'
            f'<selection pane="topRight" activeCell="{left}" sqref="{left}"/>'
            f'<selection pane="bottomLeft" activeCell="{top}" sqref="{top}"/>'
            '<selection pane="bottomRight"/>'
        )

    def hide_gridlines(self) -> None:
        """No lines are seen but those of cells."""
        self._gridlines = False

    def print_on_pages(self, heads: tuple[int, int], foot: str) -> None:
        """Landscape pages as wide as the sheet, each with the rows of its head from one to
        another."""
        self.heads, self._foot = heads, foot

    def made(self) -> bytes:
        """The part of the file that it is."""
        shown = "" if self._gridlines else ' showGridLines="0"'
        chosen = ' tabSelected="1"' if self._first else ""
        view = f'<sheetView{shown}{chosen} workbookViewId="0"'
        view += f">{self._view}</sheetView>" if self._view else "/>"
        last = f"{self._letters[-1]}{max(1, self.next)}"
        used = f"A1:{last}" if last != "A1" else last
        around = (
            f'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="{used}"/>'
            f'<sheetViews>{view}</sheetViews><sheetFormatPr defaultRowHeight="15"/>'
            f"<cols>{''.join(self._cols())}</cols><sheetData>"
        )
        after = "</sheetData>"
        if self.filtered is not None:
            row, column = self.filtered
            after += f'<autoFilter ref="A1:{self._letters[column]}{row + 1}"/>'
        if self._merged:
            after += f'<mergeCells count="{len(self._merged)}">{"".join(self._merged)}</mergeCells>'
        paper = _A3 if sum(self._columns) > _WIDE else _A4
        after += (
            '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
            f'<pageSetup paperSize="{paper}" fitToHeight="0" orientation="landscape"/>'
        )
        if self._foot:
            foot = content(f"&C{self._foot}")
            after += f"<headerFooter><oddFooter>{foot}</oddFooter></headerFooter>"
        after += "</worksheet>"
        made = "".join([_HEAD, around, *self._rows, after])
        self._strings.count += made.count(' t="s"')
        return made.encode()

    def _cols(self) -> Iterable[str]:
        """The widths of columns, alike ones beside one another as one."""
        start = 0
        for end in range(1, len(self._columns) + 1):
            width = self._columns[start]
            if end < len(self._columns) and self._columns[end] == width:
                continue
            pixels = int(width * 7 + 0.5) + 5
            wide = int(pixels / 7 * 256) / 256
            yield f'<col min="{start + 1}" max="{end}" width="{wide:.16g}" customWidth="1"/>'
            start = end


def _high(points: float) -> str:
    """What a row says of its height."""
    pixels = int(min(HIGHEST, round(points, 2)) * 4.0 / 3.0 + 0.5)
    return f' ht="{pixels * 0.75:.16g}" customHeight="1"' if pixels != _USUAL else ""


def column_name(column: int) -> str:
    """The name of a column."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
