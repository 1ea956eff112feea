"""The middle of the map's page: the canvas with bars above and below it, and tables under all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.widgets.canvas.view import Canvas
from app.widgets.focus_ring import FocusRing

_LEAST = 96
"""Height of the canvas, px, that bars and tables leave it."""


class MapColumn(QSplitter):
    """Bars come between the canvas and the edge, the last one added next to the canvas; hidden
    ones take no room. Below stands the dock, whose upper edge can be moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._upper = QWidget(self)
        self.canvas = Canvas(self._upper)
        self.canvas.setMinimumHeight(_LEAST)
        FocusRing(self.canvas)
        self._column = QVBoxLayout(self._upper)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.canvas, 1)
        self.addWidget(self._upper)
        self.setStretchFactor(0, 1)

    def add_above(self, bar: QWidget) -> None:
        """Puts a bar right above the canvas."""
        self._column.insertWidget(self._column.indexOf(self.canvas), bar)

    def add_below(self, bar: QWidget) -> None:
        """Puts a bar right below the canvas."""
        self._column.insertWidget(self._column.indexOf(self.canvas) + 1, bar)

    def set_dock(self, dock: QWidget) -> None:
        """Puts the dock below everything; there is one."""
        self.addWidget(dock)
        self.setStretchFactor(1, 0)
        self.setCollapsible(1, False)

    def show_map(self, shown: bool) -> None:
        """Shows the map above the dock, or leaves the dock the whole column."""
        self._upper.setVisible(shown)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The bars, the canvas and the dock, from top to bottom."""
        items = (self._column.itemAt(index) for index in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        docks = (self.widget(index) for index in range(1, self.count()))
        return tuple(one for one in (*widgets, *docks) if one is not None)
