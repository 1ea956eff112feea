"""Widgets that place what is in them themselves, as high as their width makes them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flowing(QWidget):
    """What inherits says in `flow` where its children stand; `least` is its least width, px."""

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def flow(self, width: int, move: bool) -> int:
        """The height at a width, px; with `move`, puts the children where they belong."""
        raise NotImplementedError

    def place(self) -> None:
        """Puts the children where they belong, and takes the height they need."""
        height = self.flow(self.width(), move=True)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    def heightForWidth(self, width: int) -> int:
        return self.flow(width, move=False)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._least, self.flow(max(self.width(), self._least), move=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.place()
        super().changeEvent(event)
