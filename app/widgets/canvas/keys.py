"""What keys do while no text is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence

from app.model.queries import find_item
from app.widgets.canvas.steps import Direction, Grid

if TYPE_CHECKING:
    from app.widgets.canvas.hands import Hands

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Keys:
    """Keys move the selection, edit it, and start a text where one begins to type."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._bench = hands.bench

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
        if self._zoom(event):
            return True
        if self._bench.scene.picture is None:
            return False
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
        if not self._begin():
            return False
        field = self._hands.editor.field
        if field is not None:
            QCoreApplication.sendEvent(field, event)
        return True

    def walk(self, *, back: bool) -> bool:
        """Select the next stop in reading order; False past the last."""
        grid = Grid(self._bench.picture)
        chosen = self._bench.session.selection
        there = grid.along(chosen[-1], back) if chosen else grid.first()
        if there is None:
            return False
        self._go(there)
        return True

    def _clear(self) -> bool:
        if not self._bench.session.selection:
            return False
        self._bench.session.select(())
        return True

    def _zoom(self, event: QKeyEvent) -> bool:
        canvas = self._bench.canvas
        if not event.modifiers() & _CONTROL:
            return False
        key = event.key()
        if event.matches(QKeySequence.StandardKey.ZoomIn) or key in (
            Qt.Key.Key_Plus,
            Qt.Key.Key_Equal,
        ):
            canvas.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut) or key == Qt.Key.Key_Minus:
            canvas.zoom_out()
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Agrave):
            canvas.zoom_to(1.0)
        elif key in (Qt.Key.Key_9, Qt.Key.Key_Ccedilla):
            canvas.fit()
        else:
            return False
        return True

    def _edit(self, event: QKeyEvent) -> bool:
        canvas, session = self._bench.canvas, self._bench.session
        key, plain = event.key(), event.modifiers() in _PLAIN
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            canvas.delete_selection()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._begin()
        elif key == Qt.Key.Key_D and event.modifiers() == _CONTROL:
            canvas.duplicate_selection()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            canvas.select_all()
        elif event.matches(QKeySequence.StandardKey.Undo):
            session.undo_stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            session.undo_stack.redo()
        else:
            return False
        return True

    def _walk_by(self, event: QKeyEvent) -> bool:
        key = event.key()
        canvas = self._bench.canvas
        if key == Qt.Key.Key_PageDown:
            canvas.scroll_by(0, canvas.viewport().height() * 0.9)
        elif key == Qt.Key.Key_PageUp:
            canvas.scroll_by(0, -canvas.viewport().height() * 0.9)
        elif key in _ARROWS and not event.modifiers() & (
            _CONTROL | Qt.KeyboardModifier.AltModifier
        ):
            self._step(_ARROWS[Qt.Key(key)], bool(event.modifiers() & _SHIFT))
        else:
            return False
        return True

    def _step(self, direction: Direction, extend: bool) -> None:
        grid = Grid(self._bench.picture)
        session = self._bench.session
        chosen = session.selection
        there = grid.step(chosen[-1], direction) if chosen else grid.first()
        if extend and chosen:
            rest = [one for one in chosen if one != there]
            session.select([*rest, there])
            self._bench.canvas.show_element(there)
        else:
            self._go(there)

    def _go(self, element: str) -> None:
        self._bench.session.select([element])
        self._bench.canvas.show_element(element)

    def _begin(self) -> bool:
        """Open the text of the selected element, or a new item in the selected cell."""
        chosen = self._bench.session.selection
        if len(chosen) != 1:
            return False
        if "/" in chosen[0] and find_item(self._bench.session.journey, chosen[0]) is None:
            self._hands.add_note()
            return self._hands.editing
        return self._hands.editor.open(chosen[0])

    def _type(self, event: QKeyEvent) -> bool:
        text = event.text()
        if not text or not text.isprintable() or text.isspace():
            return False
        bare = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        grouped = Qt.KeyboardModifier.GroupSwitchModifier  # AltGr writes € and @
        altgr = Qt.KeyboardModifier.AltModifier | _CONTROL
        if bare not in (Qt.KeyboardModifier.NoModifier, grouped) and bare != altgr:
            return False
        if not self._begin():
            return False
        field = self._hands.editor.field
        if field is not None:
            if text.isalnum() and field.text()[-1:].strip():
                field.insertPlainText(" ")  # what is added is a word of its own
            again = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), text)
            QCoreApplication.sendEvent(field, again)
        return True
