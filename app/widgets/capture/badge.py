"""Says where a note will go, in the colours of its lane."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.theme import Tone

_PAD, _ICON, _GAP, _HEIGHT = 10, 14, 6, 26


class Badge(QWidget):
    """An icon and a few words on a round ground; a dashed edge for a lane yet to be added."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._icon = QIcon()
        self._tone: Tone | None = None
        self._fresh = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def show_words(self, text: str, tone: Tone | None, icon: QIcon, fresh: bool = False) -> None:
        """Says something else; without a tone plainly."""
        self._text, self._tone, self._icon, self._fresh = text, tone, icon, fresh
        self.setAccessibleName(text)
        self.setToolTip("")
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self._text) + 2 * _PAD + 2
        return QSize(width + (0 if self._icon.isNull() else _ICON + _GAP), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(self.foregroundRole())
        left = 0
        if self._tone is not None:
            ink = QColor(self._tone.text)
            pen = QPen(QColor(self._tone.strong), 1)
            if self._fresh:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(self._tone.head))
            ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ground, _HEIGHT / 2, _HEIGHT / 2)
            left = _PAD
        if not self._icon.isNull():
            at = QPointF(left, (self.height() - _ICON) / 2).toPoint()
            self._icon.paint(painter, at.x(), at.y(), _ICON, _ICON)
            left += _ICON + _GAP
        room = self.width() - left - (_PAD if self._tone is not None else 0)
        text = QFontMetrics(self.font()).elidedText(self._text, Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(ink)
        place = QRectF(left, 0, room, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
