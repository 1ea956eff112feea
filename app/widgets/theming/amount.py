"""A measure between two ends, on a slider."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from app.widgets.theming.pace import Pace


class Amount(QWidget):
    """Steps of `step` from `least` to `most`; `words` says a value. The whole drag of the handle
    is told step by step."""

    edited = Signal(object)

    def __init__(
        self,
        label: str,
        least: float,
        most: float,
        step: float,
        words: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._words = words
        self._value = least
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(least / step), round(most / step))
        self.slider.setPageStep(4)
        self.slider.setMinimumWidth(24)
        self.slider.valueChanged.connect(self._on_value)
        self._pace = Pace(self)
        self._pace.told.connect(self.edited)
        self.slider.sliderReleased.connect(self._pace.flush)
        name = QLabel(label)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setFixedWidth(84)
        name.setWordWrap(True)
        name.setBuddy(self.slider)
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._said.setFixedWidth(QFontMetrics(self.font()).horizontalAdvance("100,5 px"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(name)
        row.addWidget(self.slider, 1)
        row.addWidget(self._said)
        self.setFocusProxy(self.slider)
        self.slider.setAccessibleName(label)

    def show_value(self, value: float) -> None:
        """Shows a value; one between two steps stays what it is until the slider moves."""
        if self.slider.isSliderDown():
            return  # the hand is ahead of the map
        self._value = value
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(round(value / self._step))
        self.slider.blockSignals(blocked)
        self._say()

    def _on_value(self, steps: int) -> None:
        value = round(steps * self._step, 4)
        if value != self._value:
            self._value = value
            self._say()
            self._pace.tell(value, dragged=self.slider.isSliderDown())

    def _say(self) -> None:
        self._said.setText(self._words(self._value))
        self.slider.setAccessibleDescription(self._said.text())


def in_px(value: float) -> str:
    """`11.5 px`, as the window's language writes it."""
    whole = float(value).is_integer()
    return QLocale().toString(value, "f", 0 if whole else 1) + "\u00a0px"


class _Slider(QSlider):
    """A slider the wheel scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
