"""A button with a picture and a name, of which it shows as much as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

_LEAST = 60
_PADDING = 28


class NameButton(QToolButton):
    """As wide as its place, however long the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._called = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def call(self, name: str) -> None:
        """Shows a name."""
        self._called = name
        self.setAccessibleName(name)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(20, self.width() - self.iconSize().width() - _PADDING)
        shown = self.fontMetrics().elidedText(self._called, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
