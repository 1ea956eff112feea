"""The same map by plainer means: boxes and texts drawn by Qt, cells written by XlsxWriter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

if TYPE_CHECKING:
    from app.layout.picture import Picture

_PT = 0.75
"""Pt a px."""


def write_with_qt(picture: Picture, path: Path) -> None:
    """The boxes and lines of text of a picture as a PDF, by QPdfWriter's drawText."""
    from app.exporting.qpaint import color_of
    from app.layout.picture import Box, Text

    fonts: dict[tuple[float, int], QFont] = {}
    writer = QPdfWriter(str(path))
    size = QPageSize(QSizeF(picture.width * _PT, picture.height * _PT), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(96)
    on = QPainter(writer)
    try:
        for group, x, y in picture.walk():
            for part in group.parts:
                if isinstance(part, Box) and isinstance(part.fill, str):
                    on.setPen(Qt.PenStyle.NoPen)
                    on.setBrush(color_of(part.fill))
                    box = QRectF(x + part.x, y + part.y, part.w, part.h)
                    on.drawRoundedRect(box, part.radius, part.radius)
                elif isinstance(part, Text):
                    key = part.style.size, part.style.weight
                    font = fonts.get(key)
                    if font is None:
                        font = fonts[key] = QFont("Noto Sans")
                        font.setPixelSize(round(part.style.size))
                        font.setWeight(QFont.Weight(part.style.weight))
                    on.setFont(font)
                    on.setPen(QColor(part.color[:7]))
                    on.drawText(QPointF(x + part.x, y + part.y), part.line.text)
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
