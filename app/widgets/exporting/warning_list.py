"""What will not be as it is on the screen, each line leading to its places on the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_SIZES = (16, 32)
"""Of icons, px."""


class WarningList(QListWidget):
    """Emits `wanted` with the element that a line leads to: the first, and the next each time."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: list[tuple[str, ...]] = []
        self._next: list[int] = []
        self._icon = QIcon()
        self._most = 0
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.itemClicked.connect(self._go)
        self.hide()

    def show_warnings(self, warnings: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """Shows these texts, each with the elements it is about."""
        texts = [text for text, _ in warnings]
        same = texts == [self.item(row).text() for row in range(self.count())]
        self._places = [places for _, places in warnings]
        if not same:
            self._next = [0] * len(warnings)
            self.clear()
            for text in texts:
                QListWidgetItem(self._icon, text, self)
        self.setVisible(bool(warnings))
        self._fit()

    def set_icon(self, icon: QIcon, chosen: QIcon) -> None:
        """What stands before each line, and before the one that is chosen."""
        self._icon = QIcon()
        for mode, one in ((QIcon.Mode.Normal, icon), (QIcon.Mode.Selected, chosen)):
            for size in _SIZES:
                self._icon.addPixmap(one.pixmap(size), mode)
        for row in range(self.count()):
            self.item(row).setIcon(self._icon)

    def allow(self, most: int) -> None:
        """How high it may be, px; one line is always whole."""
        if most != self._most:
            self._most = most
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        item = self.currentItem()
        if event.key() in enter and item is not None:
            self._go(item)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _go(self, item: QListWidgetItem) -> None:
        row = self.row(item)
        places = self._places[row]
        if places:
            self.wanted.emit(places[self._next[row] % len(places)])
            self._next[row] += 1

    def _fit(self) -> None:
        """As high as those of its lines that there is room for, each whole."""
        self.doItemsLayout()
        edge = 2 * self.frameWidth() + 2
        height = 0
        for row in range(self.count()):
            more = self.visualItemRect(self.item(row)).height()
            if row and height + more + edge > self._most:
                break
            height += more
        height += edge
        if self.height() != height:
            self.setFixedHeight(height)
