"""Sliders of an emotion: how it feels, and where in its stage."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from app.model.moods import MoodScale, step_of, value_of, word_at

_STEPS = 10
"""Slider steps in one level."""


class _QuietSlider(QSlider):
    """A slider the wheel scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Face(QWidget):
    """A face from unhappy (-2) to happy (2), in a colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0.0
        self._color = QColor("#d97706")
        self.setFixedSize(30, 30)

    def show_level(self, level: float, color: QColor) -> None:
        """Shows a level in its colour."""
        self._level = level
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, 2, c=Qt.PenCapStyle.RoundCap))
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawEllipse(box)
        centre = box.center()
        mouth = QPainterPath(QPointF(centre.x() - 6, centre.y() + 5 - self._level))
        mouth.quadTo(
            QPointF(centre.x(), centre.y() + 5 + 3.2 * self._level),
            QPointF(centre.x() + 6, centre.y() + 5 - self._level),
        )
        painter.drawPath(mouth)
        painter.setBrush(self._color)
        painter.setPen(Qt.PenStyle.NoPen)
        for side in (-4, 4):
            painter.drawEllipse(QPointF(centre.x() + side, centre.y() - 3.5), 1.5, 1.5)
        painter.end()


class LevelSlider(QWidget):
    """A level from -2 to 2 with its face and its words; arrows move as keys on the map do."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 0.0
        self._scale: MoodScale | None = None
        self._colors = (QColor("#e03131"), QColor("#d97706"), QColor("#2f9e44"))
        self._face = Face()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "muted")
        self._slider = _QuietSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(-2 * _STEPS, 2 * _STEPS)
        self._slider.setSingleStep(_STEPS // 2)
        self._slider.setPageStep(_STEPS)
        self._slider.valueChanged.connect(self._on_value)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(2)
        side.addWidget(self._slider)
        side.addWidget(self._words)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._face)
        line.addLayout(side, 1)
        self.setFocusProxy(self._slider)
        self._show()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._slider.setAccessibleName(name)

    def set_colors(self, bad: str, neutral: str, good: str) -> None:
        """The theme's colours for bad, neutral and good."""
        self._colors = (QColor(bad), QColor(neutral), QColor(good))
        self._show()

    def set_scale(self, scale: MoodScale | None) -> None:
        """How the level is written; None for the usual words, and numbers from -2 to 2."""
        if scale != self._scale:
            self._scale = scale
            self._slider.setSingleStep(max(1, round(step_of(scale) * _STEPS)))
            self._show()

    def show_value(self, value: float) -> None:
        """Shows a level; one between two steps stays what it is until the slider moves."""
        self._value = value
        blocked = self._slider.blockSignals(True)
        self._slider.setValue(round(value * _STEPS))
        self._slider.blockSignals(blocked)
        self._show()

    def _show(self) -> None:
        names = (
            self.tr("Very bad"),
            self.tr("Bad"),
            self.tr("Neutral"),
            self.tr("Good"),
            self.tr("Very good"),
        )
        words = names[min(max(round(self._value) + 2, 0), 4)]
        scale = self._scale
        number = self._value if scale is None else value_of(scale, self._value)
        shown = QLocale().toString(number, "f", 1).replace("-", "\u2212")
        if scale is not None and scale.words:
            words = word_at(scale, self._value)
            self._words.setText(words)
        else:
            self._words.setText(f"{words} · {shown}")
        self._slider.setAccessibleDescription(words)
        bad, neutral, good = self._colors
        color = bad if self._value < -0.5 else good if self._value > 0.5 else neutral
        self._face.show_level(self._value, color)

    def _on_value(self, step: int) -> None:
        value = step / _STEPS
        if value != self._value:
            self._value = value
            self._show()
            self.edited.emit(value)


class PlaceSlider(_QuietSlider):
    """A place along a stage, 0 at its left edge and 1 at its right."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setPageStep(25)
        self._value = 0.5
        self.valueChanged.connect(self._on_value)

    def show_value(self, value: float) -> None:
        """Shows a place; one between two steps stays what it is until the slider moves."""
        self._value = value
        blocked = self.blockSignals(True)
        self.setValue(round(value * 100))
        self.blockSignals(blocked)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 24)

    def _on_value(self, step: int) -> None:
        value = step / 100
        if value != self._value:
            self._value = value
            self.edited.emit(value)
