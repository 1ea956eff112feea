"""The same map by plainer means: boxes and texts drawn by Qt, cells written by XlsxWriter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPageLayout, QPageSize, QPainter, QPdfWriter

if TYPE_CHECKING:
    from app.exporting.export import Source

_PT = 0.75
"""Pt a px."""


class WithQt:
    """Writes the boxes, paths and lines of text of a picture as a PDF, by QPdfWriter, in the fonts
    of the program. What is drawn is prepared before. There are no icons, no pictures, no links and
    no structure, and Qt places the letters."""

    def __init__(self, source: Source) -> None:
        from app.data import data_path
        from app.exporting.qpaint import PicturePainter
        from app.layout.picture import Box, Group, Text
        from app.layout.picture import Path as PathPart

        for path in sorted(data_path("resources", "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
        self._picture = source.picture
        self._painter = PicturePainter(source.engine, source.assets)
        self._shown: list[tuple[float, float, Group, list[Text]]] = []
        for group, x, y in source.picture.walk():
            shapes = tuple(part for part in group.parts if isinstance(part, Box | PathPart))
            texts = [part for part in group.parts if isinstance(part, Text)]
            self._shown.append((x, y, group._replace(parts=shapes), texts))

    def write(self, path: Path) -> None:
        """Writes the file."""
        fonts: dict[tuple[float, int], QFont] = {}
        picture = self._picture
        writer = QPdfWriter(str(path))
        size = QPageSize(QSizeF(picture.width * _PT, picture.height * _PT), QPageSize.Unit.Point)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
        writer.setResolution(96)
        on = QPainter(writer)
        try:
            for x, y, shapes, texts in self._shown:
                on.translate(x, y)
                self._painter.paint_group(on, shapes)
                for part in texts:
                    key = part.style.size, part.style.weight
                    font = fonts.get(key)
                    if font is None:
                        font = fonts[key] = QFont("Parcours Sans")
                        font.setPixelSize(round(part.style.size))
                        font.setWeight(QFont.Weight(part.style.weight))
                    on.setFont(font)
                    on.setPen(QColor(part.color[:7]))
                    on.drawText(QPointF(part.x, part.y), part.line.text)
                on.translate(-x, -y)
        finally:
            on.end()


def cells_of(path: Path) -> list[list[tuple[int, int, str]]]:
    """The texts of a workbook's sheets, with their rows and columns."""
    from openpyxl import load_workbook

    book = load_workbook(path)
    return [
        [
            (cell.row - 1, cell.column - 1, str(cell.value))
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ]
        for sheet in book.worksheets
    ]


def write_cells(sheets: list[list[tuple[int, int, str]]], path: Path) -> None:
    """A workbook of texts."""
    from xlsxwriter import Workbook

    with path.open("wb") as file:
        book = Workbook(file, {})
        plain = book.add_format({})
        for number, cells in enumerate(sheets):
            sheet = book.add_worksheet(f"Sheet {number}")
            for row, column, text in cells:
                sheet.write_string(row, column, text, plain)
        book.close()
