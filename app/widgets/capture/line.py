"""The line that notes are typed into; keys that move the current cell go to the bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

_STEPS: dict[tuple[int, Qt.KeyboardModifier], tuple[int, int]] = {
    (Key.Key_Tab, _NONE): (1, 0),
    (Key.Key_Backtab, _SHIFT): (-1, 0),
    **{(Key.Key_Right, held): (1, 0) for held in (_ALT,)},
    **{(Key.Key_Left, held): (-1, 0) for held in (_ALT,)},
    **{(Key.Key_Down, held): (0, 1) for held in (_NONE, _CONTROL, _ALT)},
    **{(Key.Key_Up, held): (0, -1) for held in (_NONE, _CONTROL, _ALT)},
}
"""Stages to the right and lanes down, as on the map."""


class CaptureField(QLineEdit):
    """One line; pasted line ends stay in its text for the bar to take apart."""

    stepped = Signal(int, int)
    accepted = Signal(bool)
    """Add the note; True: and go on to the next lane."""
    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.ShortcutOverride and self._is_idle_undo(event):
                event.ignore()
                return False
            if event.type() == QEvent.Type.KeyPress and self._act(event):
                return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        return _step(event) is not None or (
            event.key() in (Key.Key_Return, Key.Key_Enter) and _held(event) in (_NONE, _CONTROL)
        )

    def _is_idle_undo(self, event: QKeyEvent) -> bool:
        """Undo with nothing typed is the map's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()

    def _act(self, event: QKeyEvent) -> bool:
        step = _step(event)
        if step is not None:
            self.stepped.emit(*step)
        elif self._is_own(event):
            self.accepted.emit(_held(event) == _CONTROL)
        elif event.key() == Key.Key_Escape:
            self.given_up.emit()
        else:
            return False
        return True


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _step(event: QKeyEvent) -> tuple[int, int] | None:
    return _STEPS.get((event.key(), _held(event)))
