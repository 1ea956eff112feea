"""A list of entries with fields of their own: added, removed, put in another order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget


class Entry(Protocol):
    """The fields of one entry: a widget with signals `edited(value)` and `refused(sentence)`, and
    what it shows."""

    edited: Any
    refused: Any

    def show_value(self, value: Any) -> None:
        """Shows a value and emits nothing."""
        ...

    def take_keyboard(self) -> None:
        """Gives the keyboard to its first field."""
        ...


class _Held(QWidget):
    """One entry with its buttons."""

    def __init__(self, entry: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.up = self._button("↑")
        self.gone = self._button("✕")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(entry, 1)
        line.addWidget(self.up, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.gone, 0, Qt.AlignmentFlag.AlignTop)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setText(text)
        button.setFixedWidth(22)
        return button


class Entries(QWidget):
    """Shows a tuple of values, each in an entry that `make` makes; `blank` gives a new value, and
    the `least` number of values stay. Alt+Up and Alt+Down in an entry move it."""

    edited = Signal(object)
    refused = Signal(str)
    stepped = Signal()
    """What was done before and what comes next are undone apart."""

    def __init__(
        self,
        make: Callable[[], QWidget],
        blank: Callable[[], Any],
        add: str,
        parent: QWidget | None = None,
        *,
        least: int = 0,
    ) -> None:
        super().__init__(parent)
        self._make, self._blank, self._least = make, blank, least
        self._value: tuple[Any, ...] = ()
        self._held: list[_Held] = []
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.add = QPushButton(add)
        self.add.clicked.connect(self._add)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.add)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._rows)
        column.addLayout(line)
        self.setFocusProxy(self.add)

    def show_value(self, value: tuple[Any, ...]) -> None:
        """Shows the entries; the fields that are there stay, and the keyboard in them."""
        self._value = value
        while len(self._held) < len(value):
            self._hold()
        while len(self._held) > len(value):
            gone = self._held.pop()
            self._rows.removeWidget(gone)
            if gone.isAncestorOf(self.window().focusWidget() or self.add):
                self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            gone.hide()
            gone.deleteLater()
        for number, (held, one) in enumerate(zip(self._held, value, strict=True)):
            cast(Entry, held.entry).show_value(one)
            held.up.setEnabled(number > 0)
            held.gone.setEnabled(len(value) > self._least)

    def entry(self, index: int) -> QWidget:
        """The fields of one entry."""
        return self._held[index].entry

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        focus = self.window().focusWidget()
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and focus is not None:
            for index, held in enumerate(self._held):
                if held.isAncestorOf(focus):
                    self._move(index, step)
                    return
        super().keyPressEvent(event)

    def _hold(self) -> None:
        held = _Held(self._make(), self)
        cast(Entry, held.entry).edited.connect(lambda value: self._change(held, value))
        cast(Entry, held.entry).refused.connect(self.refused)
        held.up.setToolTip(self.tr("Move up"))
        held.up.setAccessibleName(self.tr("Move up"))
        held.gone.setToolTip(self.tr("Remove"))
        held.gone.setAccessibleName(self.tr("Remove"))
        held.up.clicked.connect(lambda: self._move(self._held.index(held), -1))
        held.gone.clicked.connect(lambda: self._remove(self._held.index(held)))
        self._held.append(held)
        self._rows.addWidget(held)

    def _add(self) -> None:
        self._restructure((*self._value, self._blank()))
        cast(Entry, self._held[-1].entry).take_keyboard()

    def _change(self, held: _Held, value: Any) -> None:
        at = self._held.index(held)
        self._tell((*self._value[:at], value, *self._value[at + 1 :]))

    def _remove(self, at: int) -> None:
        self._restructure((*self._value[:at], *self._value[at + 1 :]))

    def _move(self, at: int, step: int) -> None:
        to = at + step
        if not 0 <= to < len(self._value):
            return
        rest = [*self._value[:at], *self._value[at + 1 :]]
        rest.insert(to, self._value[at])
        self._restructure(tuple(rest))
        cast(Entry, self._held[to].entry).take_keyboard()

    def _restructure(self, value: tuple[Any, ...]) -> None:
        self.stepped.emit()
        self._tell(value)
        self.stepped.emit()

    def _tell(self, value: tuple[Any, ...]) -> None:
        self.show_value(value)
        self.edited.emit(value)
