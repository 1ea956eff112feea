"""Widgets that place what is in them themselves, as high as their width makes them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flowing(QWidget):
    """What inherits says in `flow` where its children stand; `least` is its least width, px."""

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._heights: dict[int, int] = {}
        """The height at each width asked for, until the children are others."""
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def flow(self, width: int, move: bool) -> int:
        """The height at a width, px; with `move`, puts the children where they belong."""
        raise NotImplementedError

    def place(self) -> None:
        """Puts the children where they belong, and takes the height they need. It is done soon by
        itself when one of them changes its size."""
        self._heights.clear()
        self._settle()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self.flow(width, move=False)
        return height

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._least, self.heightForWidth(max(self.width(), self._least)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.place()
        super().changeEvent(event)

    def _settle(self) -> None:
        height = self.flow(self.width(), move=True)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
