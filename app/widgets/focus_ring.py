"""Shows where the keyboard is, at what shows nothing of it by itself."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QTabBar, QWidget

WIDTH = 2
"""Of the line, px."""

_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
}
_BY_HAND = {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}


class FocusRing(QWidget):
    """A line along the edge of what scrolls, where the keyboard came by keys, until it leaves or
    the mouse is used. It is a mask, so that nothing inside is painted with it."""

    def __init__(self, around: QAbstractScrollArea) -> None:
        super().__init__(around)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _BY_HAND:
            self._leave()
        elif watched is not self._around:
            pass
        elif kind == QEvent.Type.FocusIn:
            if cast(QFocusEvent, event).reason() in _BY_KEYS:
                self._come()
        elif kind == QEvent.Type.FocusOut:
            self._leave()
        elif kind == QEvent.Type.Resize:
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Highlight))

    def _come(self) -> None:
        self._around.viewport().installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()

    def _leave(self) -> None:
        self._around.viewport().removeEventFilter(self)
        self.hide()

    def _fit(self) -> None:
        whole = self._around.rect()
        self.setGeometry(whole)
        inner = whole.adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        self.setMask(QRegion(whole).subtracted(QRegion(inner)))


class SeenTabs(QTabBar):
    """Tabs with a line around the one in front while they have the keyboard."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), WIDTH))
            tab = self.tabRect(self.currentIndex())
            painter.drawRoundedRect(tab.adjusted(2, 3, -2, -5), 4, 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
