"""The first rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.widgets.plain import plain_tip

_MOST_COLUMNS = 120
_LEAST, _WIDEST = 60, 220
"""Of a column, px."""
_MEASURED = 12
"""Rows that say how wide a column is."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowsView(QTableView):
    """Read only; Tab leaves it. Rows take the height they need when they come into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self._fitted: set[int] = set()
        self.setModel(self._rows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalScrollBar().valueChanged.connect(self._fit)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows these rows, the first as their head."""
        self._fitted.clear()
        self._rows.show_rows(rows)
        metrics = self.fontMetrics()
        for x in range(self._rows.columnCount()):
            lines = [line for row in rows[:_MEASURED] for line in _cell(row, x).split("\n")]
            wide = max((metrics.horizontalAdvance(line) for line in lines), default=0) + 16
            self.setColumnWidth(x, max(_LEAST, min(wide, _WIDEST)))
        self._fit()

    def text_at(self, row: int, column: int) -> str:
        """What a cell says."""
        return self._rows.index(row, column).data()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Gives the rows in sight their height, until those do not move others into sight."""
        row = max(0, self.rowAt(0))
        while row < self._rows.rowCount() and self.rowViewportPosition(row) < self.height():
            if row not in self._fitted:
                self._fitted.add(row)
                self.resizeRowToContents(row)
            row += 1


class _Rows(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[str]] = ()
        self._across = 0

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._across = min(max(map(len, rows), default=0), _MOST_COLUMNS)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._across

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        text = _cell(self._rows[index.row()], index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(text)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            case Qt.ItemDataRole.FontRole if index.row() == 0:
                font = QFont()
                font.setBold(True)
                return font
            case _:
                return None


def _cell(row: Sequence[str], column: int) -> str:
    return row[column] if column < len(row) else ""
