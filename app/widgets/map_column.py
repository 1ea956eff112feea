"""The middle of the map's page: the canvas with bars above and below it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.widgets.canvas.view import Canvas


class MapColumn(QWidget):
    """Bars come between the canvas and the edge, the last one added next to the canvas; hidden
    ones take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.canvas, 1)

    def add_above(self, bar: QWidget) -> None:
        """Puts a bar right above the canvas."""
        self._column.insertWidget(self._column.indexOf(self.canvas), bar)

    def add_below(self, bar: QWidget) -> None:
        """Puts a bar right below the canvas."""
        self._column.insertWidget(self._column.indexOf(self.canvas) + 1, bar)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The bars and the canvas, from top to bottom."""
        items = (self._column.itemAt(index) for index in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if widget is not None)
