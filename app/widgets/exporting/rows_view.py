"""The first rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from app.widgets.plain import plain_tip

_MOST_COLUMNS = 80
_LEAST, _WIDEST = 60, 220
"""Of a column, px."""


class RowsView(QTableWidget):
    """Read only; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows these rows, the first as their head."""
        across = min(max(map(len, rows), default=0), _MOST_COLUMNS)
        self.setUpdatesEnabled(False)
        self.clear()
        self.setRowCount(len(rows))
        self.setColumnCount(across)
        bold = self.font()
        bold.setBold(True)
        for y, row in enumerate(rows):
            for x, text in enumerate(row[:across]):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                if y == 0:
                    item.setFont(bold)
                self.setItem(y, x, item)
        self.resizeColumnsToContents()
        for x in range(across):
            self.setColumnWidth(x, max(_LEAST, min(self.columnWidth(x), _WIDEST)))
        self.resizeRowsToContents()
        self.setUpdatesEnabled(True)
