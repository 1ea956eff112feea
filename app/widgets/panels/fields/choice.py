"""One of several, and yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

Option = tuple[object, str]
"""A value and the words for it."""


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

    def set_options(self, options: Sequence[Option], icons: Sequence[QIcon] = ()) -> None:
        """Replaces what can be chosen; the value stays."""
        if list(options) == self._options:
            return
        self._options = list(options)
        blocked = self.blockSignals(True)
        self.clear()
        for index, (_, words) in enumerate(self._options):
            self.addItem(words)
            if index < len(icons):
                self.setItemIcon(index, icons[index])
            self.setItemData(index, words, Qt.ItemDataRole.AccessibleTextRole)
        self.blockSignals(blocked)
        self._show()

    def show_value(self, value: object) -> None:
        """Shows a value; one that is not among the options leaves the box empty."""
        self._value = value
        self._show()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

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
    """Yes or no; `None` shows that several elements differ."""

    edited = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self._on_click)

    def show_value(self, value: bool | None) -> None:
        """Shows yes, no or mixed."""
        self.setTristate(value is None)
        if value is None:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(value)

    def _on_click(self) -> None:
        self.setTristate(False)
        self.edited.emit(self.isChecked())
