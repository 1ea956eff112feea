"""The way to the palette for who does not know its key: a field of the tool bar that opens it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

WIDTH = 360
NARROW = 38
"""Width in a small window, px: the icon alone."""
_PAD, _GAP, _ICON = 10, 8, 16


class PaletteButton(QToolButton):
    """Looks like a field, with the palette's key at its end; it is a button."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._wide = True
        self.setProperty("role", "find-command")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def show_wide(self, wide: bool) -> bool:
        """With its words, or its icon alone; whether that changed anything."""
        changed, self._wide = wide != self._wide, wide
        if changed:
            self.updateGeometry()
        return changed

    def sizeHint(self) -> QSize:
        return QSize(WIDTH if self._wide else NARROW, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self.tr("Search or run a command…"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the field alone: the button has no words and no icon
        painter = QPainter(self)
        inner = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        left = inner.left() if self._wide else (self.width() - _ICON) // 2
        box = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
        self._action.icon().paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        if not self._wide:
            return
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        metrics = self.fontMetrics()
        painter.setPen(self.palette().color(self.palette().ColorRole.PlaceholderText))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, keys)
        inner.setLeft(inner.left() + _ICON + _GAP)
        inner.setRight(inner.right() - metrics.horizontalAdvance(keys) - _GAP)
        words = self.tr("Search or run a command…")
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, shown)
