"""One of several by name, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from app.widgets.panels.fields.choice import Option
from app.widgets.panels.fields.mixed import Mixed, mixed_words

_INSET = 2
"""What a line edit keeps free at its sides, px: without it the name stands as other choices do."""


class NewName(NamedTuple):
    """A name typed that nothing has yet."""

    text: str


class NameChoice(QComboBox):
    """A drop-down list that can be typed in. What is typed offers the names that hold it; Enter
    takes the one of that name, or a `NewName`; Esc, and leaving without Enter, take nothing."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: list[Option] = []
        self._value: object = None
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self._line.setTextMargins(-_INSET, 0, 0, 0)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(self._on_index)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

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

    def show_value(self, value: object) -> None:
        """Shows a value; what is being typed stays while that is the same."""
        if value != self._value:
            self._value = value
            self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_name(self._line.text())
        elif event.key() == Qt.Key.Key_Escape and self._line.isModified():
            self._show()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _show(self) -> None:
        values = [value for value, _ in self._options]
        index = values.index(self._value) if self._value in values else -1
        blocked = self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(blocked)
        self._line.setText(self._options[index][1] if index >= 0 else "")
        self._line.setPlaceholderText(mixed_words() if isinstance(self._value, Mixed) else "")
        self._line.setCursorPosition(0)

    def _on_name(self, text: str) -> None:
        wanted = " ".join(text.split())
        plain = wanted.casefold()
        if not wanted:
            if any(value is None for value, _ in self._options):
                self._take(None)
            self._show()
            return
        for value, words in self._options:
            if plain in (words.casefold(), words.split(" · ")[0].casefold()):
                self._take(value)
                self._show()
                return
        self.edited.emit(NewName(wanted))

    def _on_index(self, index: int) -> None:
        self._take(self._options[index][0])
        self._show()

    def _take(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(value)
