"""A rating from 1 to 5 as dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.widgets.panels.fields.mixed import MIXED, Mixed

_DOT = 11.0
_STEP = 17.0
_HEIGHT = 30


class Dots(QSlider):
    """Up to five dots: 0 is not judged. Arrows, Home, End and the digits set it, so does a click;
    a click on the last filled dot, Delete and Backspace clear it.

    It is a slider, so that screen readers announce and change its value.
    """

    edited = Signal(object)

    def __init__(self, most: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, most)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._shown: int | Mixed = 0
        self._hover = 0
        self.setMouseTracking(True)
        self.valueChanged.connect(self._on_value)

    def show_value(self, value: int | Mixed) -> None:
        """Shows a rating; nothing happens when it is what stands here."""
        if value == self._shown:
            return
        self._shown = value
        blocked = self.blockSignals(True)
        self.setValue(0 if isinstance(value, Mixed) else value)
        self.blockSignals(blocked)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self.maximum() * _STEP + 40), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setValue(0)
        elif text.isdecimal() and int(text) <= self.maximum():
            self.setValue(int(text))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        place = self._place(event.position().x())
        self.setValue(place - 1 if place == self.value() else place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._place(event.position().x())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def leaveEvent(self, event: object) -> None:
        self._hover = 0
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ink = palette.color(palette.ColorRole.Text)
        faint = QColor(ink)
        faint.setAlphaF(0.35)
        hint = QColor(ink)
        hint.setAlphaF(0.18)
        for place in range(1, self.maximum() + 1):
            centre = QPointF(self._centre(place), self.height() / 2)
            filled = place <= self.value()
            painter.setPen(QPen(ink if filled else faint, 1.4))
            brush = (
                ink if filled else (hint if place <= self._hover else Qt.GlobalColor.transparent)
            )
            painter.setBrush(brush)
            painter.drawEllipse(centre, _DOT / 2 - 0.7, _DOT / 2 - 0.7)
        words = "–" if self._shown is MIXED else (str(self.value()) if self.value() else "")
        if words:
            painter.setPen(ink)
            left = self.maximum() * _STEP + 16
            area = QRectF(left, 0, self.width() - left - 8, self.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                area.moveLeft(8)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = palette.ColorRole.Highlight if self.hasFocus() else palette.ColorRole.Mid
        painter.setPen(palette.color(edge))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _centre(self, place: int) -> float:
        x = 8 + (place - 0.5) * _STEP
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.width() - x if right_to_left else x

    def _place(self, x: float) -> int:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        return min(max(int((x - 8) / _STEP) + 1, 1), self.maximum())

    def _on_value(self, value: int) -> None:
        self.update()
        if value != self._shown:
            self._shown = value
            self.edited.emit(value)
