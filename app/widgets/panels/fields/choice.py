"""One of several, and yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from app.widgets.panels.fields.mixed import MIXED, Mixed, mixed_words
from app.widgets.plain import plain_tip

Option = tuple[object, str]
"""A value and the words for it."""

_ARROW = 38
"""Room for the padding and the arrow, px."""


class Choice(QComboBox):
    """A drop-down list of values."""

    edited = Signal(object)

    def __init__(self, options: Sequence[Option] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: list[Option] = []
        self._value: object = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.set_options(options)
        self.currentIndexChanged.connect(self._on_index)

    def set_options(self, options: Sequence[Option]) -> bool:
        """Replaces what can be chosen; the value stays. False when nothing changes."""
        if list(options) == self._options:
            return False
        self._options = list(options)
        blocked = self.blockSignals(True)
        self.clear()
        self.addItems([words for _, words in self._options])
        self.blockSignals(blocked)
        self._show()
        return True

    def value(self) -> object:
        """What is shown."""
        return self._value

    def value_at(self, index: int) -> object:
        """The value of an entry of the list."""
        return self._options[index][0]

    def show_value(self, value: object) -> None:
        """Shows a value; one that is not among the options leaves the box empty."""
        self._value = value
        blocked = self.blockSignals(True)  # an empty box without one goes to its first entry
        self.setPlaceholderText(mixed_words() if value is MIXED else "")
        self.blockSignals(blocked)
        self._show()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._is_cut():
            at = cast(QHelpEvent, event).globalPos()
            QToolTip.showText(at, plain_tip(self.currentText()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        words = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self._room())
        option.currentText = words if self.currentIndex() >= 0 else ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        if self.currentIndex() < 0:
            text = QStyle.SubControl.SC_ComboBoxEditField
            place = self.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, text, self
            )
            painter.setPen(self.palette().color(self.palette().ColorRole.PlaceholderText))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
            )

    def _room(self) -> int:
        return self.width() - _ARROW - (self.iconSize().width() + 8 if self._has_icon() else 0)

    def _has_icon(self) -> bool:
        return not self.itemIcon(self.currentIndex()).isNull()

    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.currentText()) > self._room()

    def _show(self) -> None:
        values = [value for value, _ in self._options]
        index = values.index(self._value) if self._value in values else -1
        blocked = self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(blocked)

    def _on_index(self, index: int) -> None:
        if index < 0:
            return
        value = self._options[index][0]
        if value != self._value:
            self._value = value
            self.edited.emit(value)


class Tick(QCheckBox):
    """Yes or no."""

    edited = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self._on_click)

    def show_value(self, value: bool | Mixed) -> None:
        """Shows yes, no or mixed."""
        self.setTristate(isinstance(value, Mixed))
        if isinstance(value, Mixed):
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(value)

    def _on_click(self) -> None:
        self.setTristate(False)
        self.edited.emit(self.isChecked())
