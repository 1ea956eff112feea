"""Fields of the window that keep their values when the wheel goes over them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QSizePolicy,
    QSpinBox,
    QToolTip,
    QWidget,
)

from app.widgets.plain import plain_tip


class Pick(QComboBox):
    """One of several values, each the data of its entry; narrow where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def offer(self, values: dict[object, str]) -> None:
        """Replaces what can be chosen; the value stays where it is still among them, and nothing
        is told."""
        before = self.currentData()
        blocked = self.blockSignals(True)
        if [self.itemData(n) for n in range(self.count())] == list(values):
            for number, words in enumerate(values.values()):
                self.setItemText(number, words)
        else:
            self.clear()
            for value, words in values.items():
                self.addItem(words, value)
            self.pick(before)
        self.blockSignals(blocked)

    def pick(self, value: object) -> None:
        """Chooses a value; the first where it is not among them."""
        values = [self.itemData(n) for n in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            tip = self.toolTip() or plain_tip(self.currentText())
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), tip, self)
            return True
        return super().event(event)


class Count(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _bare(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _fill(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _fill(self)


class Amount(QDoubleSpinBox):
    """A number with one decimal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _bare(self)
        self.setDecimals(1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _fill(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _fill(self)


def _bare(box: QAbstractSpinBox) -> None:
    box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    box.lineEdit().setTextMargins(6, 0, 6, 0)


def _fill(box: QAbstractSpinBox) -> None:
    """The line edit fills the box: a style sheet that pads leaves it no room without buttons."""
    box.lineEdit().setGeometry(box.rect().adjusted(1, 1, -1, -1))
