"""The line that is typed into; keys that walk the list go to the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

Key = Qt.Key
_STEPS = {
    Key.Key_Up: "up",
    Key.Key_Down: "down",
    Key.Key_PageUp: "page-up",
    Key.Key_PageDown: "page-down",
    Key.Key_Home: "first",
    Key.Key_End: "last",
    Key.Key_Tab: "down",
    Key.Key_Backtab: "up",
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class QueryField(QLineEdit):
    """A line edit without a frame."""

    walked = Signal(str)
    """up, down, page-up, page-down, first or last."""
    accepted = Signal()
    given_up = Signal()
    left = Signal()
    """The focus went elsewhere in the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.held_back: list[QKeySequence] = []
        """Keys of commands that would work, unseen, on what is behind."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~_KEYPAD
        if key == Key.Key_Escape:
            self.given_up.emit()
        elif key in (Key.Key_Return, Key.Key_Enter):
            self.accepted.emit()
        elif plain and key in _STEPS:
            self.walked.emit(_STEPS[Key(key)])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._holds_back(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Key(event.key())) if _is_tab(event) else None
            if step is not None:
                self.walked.emit(step)
                return True
        return super().event(event)

    def _holds_back(self, event: QKeyEvent) -> bool:
        return QKeySequence(event.keyCombination()) in self.held_back

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.left.emit()


def _is_tab(event: QKeyEvent) -> bool:
    return event.key() in (Key.Key_Tab, Key.Key_Backtab)
