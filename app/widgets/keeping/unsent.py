"""Words in fields around the map that are not on it before they are done with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from app.files.journals.journal import Draft
    from app.widgets.window import MainWindow

FIELDS = ("capture-field", "cell-field", "park-field", "row-field")
"""The names of those fields; the words of the inspector are on the map at every letter."""

_Field = QLineEdit | QPlainTextEdit | QTextEdit


class Unsent(QObject):
    """The fields of one window that were written in, and words brought back that have no field."""

    stirred = Signal()
    """What is written there is another."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._fields: list[_Field] = []
        self._waiting: tuple[Draft, ...] = ()
        self._ended = False
        self._composing: _Field | None = None
        self._composed = ""
        """What an input method composes in the field with the keyboard, and has not written yet."""
        window.program.app.focusChanged.connect(self._focus_moved)

    @property
    def texts(self) -> list[Draft]:
        """What is written: what the field is called, and its words."""
        fields, composing = list(self._fields), self._composing
        if composing is not None and isValid(composing) and composing not in fields:
            fields.append(composing)
        found = [(field.accessibleName(), self._words(field)) for field in fields]
        return [*self._waiting, *(one for one in found if one[1])]

    def bring_back(self, texts: Iterable[Draft]) -> None:
        """Words were recovered: they wait until `let_go`. Those of the capture line stand in it
        again, where there is one that can be written in."""
        self._waiting = tuple(texts)
        if not self._waiting:
            return
        if self._window.is_ready:
            self._stand_again()
        else:
            self._window.ready.connect(self._stand_again)

    @property
    def waiting(self) -> tuple[Draft, ...]:
        """Words brought back that stand in no field."""
        return self._waiting

    def _stand_again(self) -> None:
        if self._ended or not self._waiting or self._window.session.read_only:
            return
        line = self._window.capture_line()
        field = line.field
        found = [words for where, words in self._waiting if where == field.accessibleName()]
        if found and not field.text():
            if line.isHidden():
                line.enter()
            self._watch(field)
            field.insert(found[-1])
            self._waiting = tuple(one for one in self._waiting if one[1] != field.text())

    def let_go(self) -> None:
        """What was brought back is safe elsewhere."""
        self._waiting = ()
        self.stirred.emit()

    def end(self) -> None:
        """Nothing is followed any more."""
        self._ended = True
        self._follow_composing(None)
        for field in self._fields:
            field.textChanged.disconnect(self.stirred)
            field.destroyed.disconnect(self._gone)
        self._fields, self._waiting = [], ()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ended:
            return
        field = now if isinstance(now, _Field) and self._window.isAncestorOf(now) else None
        self._follow_composing(field)
        if field is not None and field.objectName() in FIELDS:
            self._watch(field)

    def _follow_composing(self, field: _Field | None) -> None:
        before, self._composing = self._composing, field
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if field is not None:
            field.installEventFilter(self)
        if self._composed:
            self._composed = ""
            self.stirred.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent) and event.preeditString() != self._composed:
            self._composed = event.preeditString()
            self.stirred.emit()
        return super().eventFilter(watched, event)

    def _words(self, field: _Field) -> str:
        """The words that stand in a field and were written there, with what is composed."""
        composed = self._composed if field is self._composing else ""
        written = _text(field) if field in self._fields and _full(field) else ""
        if not composed or not written:
            return composed or written
        caret = field.cursorPosition() if isinstance(field, QLineEdit) else len(written)
        return written[:caret] + composed + written[caret:]

    def _watch(self, field: _Field) -> None:
        if field not in self._fields:
            self._fields.append(field)
            field.textChanged.connect(self.stirred)
            field.destroyed.connect(self._gone)

    def _gone(self, gone: QObject) -> None:
        self._fields = [one for one in self._fields if isValid(one) and one is not gone]
        self.stirred.emit()


def _full(field: _Field) -> bool:
    """Whether words stand in a field that were written there."""
    changed = field if isinstance(field, QLineEdit) else field.document()
    return changed.isModified() and bool(_text(field).strip())


def _text(field: _Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
