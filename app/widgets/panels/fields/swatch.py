"""One colour to pick."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

SIDE = 28
"""Of the square it takes, px."""

_LOST = 24
"""Difference in lightness, of 255, below which a colour wants an outline on its ground."""


class Swatch(QRadioButton):
    """One colour to pick; without a colour it stands for none."""

    def __init__(self, color: str | None, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = color
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(SIDE, SIDE)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        accent = palette.color(palette.ColorRole.Highlight)
        line = palette.color(palette.ColorRole.Mid)
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        if self.color is None:
            painter.setPen(QPen(line, 1.2))
            painter.drawRoundedRect(box, 5, 5)
            ink = palette.color(palette.ColorRole.PlaceholderText)
            painter.setPen(QPen(ink, 1.4, c=Qt.PenCapStyle.RoundCap))
            inner = box.adjusted(5, 5, -5, -5)
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        else:
            color = QColor(self.color)
            if not self.isEnabled():
                color.setAlphaF(0.5)
            ground = palette.color(palette.ColorRole.Base)
            lost = abs(color.lightness() - ground.lightness()) < _LOST
            painter.setPen(QPen(line, 1) if lost else Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(box, 5, 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 7, 7)
        if self.hasFocus():
            pen = QPen(palette.color(palette.ColorRole.Text), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(-3.5, -3.5, 3.5, 3.5), 8, 8)
        painter.end()
