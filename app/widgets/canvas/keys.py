"""What keys do while no text is open."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from app.widgets.canvas.editing import Editing
from app.widgets.canvas.linking import Linking
from app.widgets.canvas.steps import Direction
from app.widgets.canvas.tools.base import Bench
from app.widgets.canvas.walking import Walking
from app.widgets.canvas.writing import Writing

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Hand(Protocol):
    """Who does what keys ask for."""

    bench: Bench
    editor: Editing
    writing: Writing
    walking: Walking
    linking: Linking

    def delete_selection(self) -> None: ...
    def give_up(self) -> bool: ...
    def hold_space(self, held: bool) -> None: ...
    def modifiers_changed(self) -> None: ...


class Keys:
    """Keys move the selection, edit it, and start a text where one begins to type."""

    def __init__(self, hands: Hand) -> None:
        self._hands = hands
        self._bench = hands.bench
        self._walking = hands.walking

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False when it asks for nothing here."""
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            return self._hands.give_up() or self._clear()
        if key == Qt.Key.Key_Control:
            self._hands.modifiers_changed()
            return False
        if key == Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.NoModifier:
            if not event.isAutoRepeat():
                self._hands.hold_space(True)
            return True
        if self._bench.scene.picture is None:
            return False
        if self._hands.linking.active:
            return self._lead(event)
        return self._edit(event) or self._walk_by(event) or self._type(event)

    def release(self, event: QKeyEvent) -> bool:
        """A key went up."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hands.hold_space(False)
            return True
        if event.key() == Qt.Key.Key_Control:
            self._hands.modifiers_changed()
        return False

    def compose(self, event: QInputMethodEvent) -> bool:
        """An input method began to write: open the text that it writes into."""
        if not event.preeditString() and not event.commitString():
            return False
        return self._pass_on(event, event.commitString())

    def walk(self, *, back: bool) -> bool:
        """Select the next place in the lane; False where none is, and with nothing selected."""
        if self._hands.linking.active:
            self._hands.linking.beside(back)
            return True
        return self._walking.beside(back)

    def _clear(self) -> bool:
        if not self._bench.session.selection:
            return False
        self._bench.session.select(())
        return True

    def _lead(self, event: QKeyEvent) -> bool:
        """Choose where an arrow leads; what would be typed is for later."""
        linking, key = self._hands.linking, event.key()
        if key in _ENTER:
            if event.modifiers() & _CONTROL:
                linking.below()
            else:
                linking.finish()
        elif key in _ARROWS:
            linking.step(_ARROWS[Qt.Key(key)])
        else:
            return bool(event.text())
        return True

    def _edit(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        if event.key() == Qt.Key.Key_Backspace:
            self._hands.delete_selection()
        elif event.key() in _ENTER:
            self._hands.writing.begin()
        else:
            return False
        return True

    def _walk_by(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        canvas = self._bench.canvas
        control = bool(modifiers & _CONTROL)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        if key == Qt.Key.Key_PageDown:
            canvas.scroll_by(0, canvas.viewport().height() * 0.9)
        elif key == Qt.Key.Key_PageUp:
            canvas.scroll_by(0, -canvas.viewport().height() * 0.9)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not modifiers & _SHIFT:
            self._walking.edge(key == Qt.Key.Key_End, whole=control)
        elif key in _ENTER and control and not modifiers & _SHIFT:
            self._walking.below()
        elif key in _ARROWS and not control:
            self._walking.step(_ARROWS[Qt.Key(key)], bool(modifiers & _SHIFT))
        else:
            return False
        return True

    def _type(self, event: QKeyEvent) -> bool:
        text = event.text()
        if not text or not text.isprintable() or text.isspace():
            return False
        bare = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        grouped = Qt.KeyboardModifier.GroupSwitchModifier  # AltGr writes € and @
        altgr = Qt.KeyboardModifier.AltModifier | _CONTROL
        if bare not in (Qt.KeyboardModifier.NoModifier, grouped) and bare != altgr:
            return False
        again = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), text)
        return self._pass_on(again, text)

    def _pass_on(self, event: QEvent, text: str) -> bool:
        """Open what is typed into and let the text have the event; False when there is nothing."""
        if not self._hands.writing.begin_typing(text):
            return False
        field = self._hands.editor.field
        if field is not None:
            QCoreApplication.sendEvent(field, event)
        return True
