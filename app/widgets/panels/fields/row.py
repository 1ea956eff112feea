"""A labelled editor with a place for what is wrong with its value."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLabel, QVBoxLayout, QWidget

from app.model.ids import new_id

_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Focus changes that do not end a visit: a list opens, a menu, another window."""


class Row(QWidget):
    """Label above, editor, and under it the reason why a value was refused.

    `visit` names one stay of the focus in the editor: what is typed during it is one undo step.
    Undo and redo keys pass through to the window, which undoes in the document.
    """

    edited = Signal(object)
    left = Signal()
    """The focus left the editor."""

    def __init__(
        self, label: str, editor: QWidget, *, tip: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.visit = new_id()
        self._inside = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.label: QLabel | None = None
        if label:
            self.label = QLabel(label)
            self.label.setTextFormat(Qt.TextFormat.PlainText)
            self.label.setWordWrap(True)
            self.label.setProperty("role", "muted")
            self.label.setBuddy(editor)
            column.addWidget(self.label)
            editor.setAccessibleName(label)
        if tip:
            editor.setToolTip(tip)
            editor.setAccessibleDescription(tip)
        column.addWidget(editor)
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.setProperty("role", "error")
        self._problem.hide()
        column.addWidget(self._problem)
        editor.edited.connect(self.edited)  # type: ignore[attr-defined]
        if hasattr(editor, "refused"):
            editor.refused.connect(self.show_problem)  # type: ignore[attr-defined]
        if hasattr(editor, "stepped"):
            editor.stepped.connect(self._begin_step)  # type: ignore[attr-defined]
        for widget in (editor, *editor.findChildren(QWidget)):
            widget.installEventFilter(self)

    def _begin_step(self) -> None:
        self.visit = new_id()

    def show_value(self, value: object) -> None:
        """Shows what the document says."""
        self.editor.show_value(value)  # type: ignore[attr-defined]

    def show_problem(self, sentence: str) -> None:
        """Says why a value was not taken; an empty sentence takes that back."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def problem(self) -> str:
        """What is said to be wrong, or an empty text."""
        return self._problem.text()

    def finish(self) -> None:
        """Takes up what is typed but kept back until the focus leaves."""
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            QGuiApplication.inputMethod().commit()
        for spin in self.findChildren(QAbstractSpinBox):
            spin.interpretText()
        if hasattr(self.editor, "finish"):
            self.editor.finish()  # type: ignore[attr-defined]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            if not self._inside:
                self._inside = True
                self.visit = new_id()
        elif kind == QEvent.Type.FocusOut:
            focus = QApplication.focusWidget()
            inside = focus is not None and self.isAncestorOf(focus)
            if cast(QFocusEvent, event).reason() not in _PASSING and not inside:
                self._inside = False
                self.finish()
                self.left.emit()
        elif kind == QEvent.Type.ChildPolished:
            child = cast(QChildEvent, event).child()
            for widget in (child, *child.findChildren(QWidget)):
                widget.installEventFilter(self)
        elif kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            key = cast(QKeyEvent, event)
            history = QKeySequence.StandardKey
            if key.matches(history.Undo) or key.matches(history.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
