"""Writing in a row of a list: Enter ends it, Shift+Enter is a line, Esc keeps what was typed."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtCore import QModelIndex as _Index
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.widgets.raw_text import document_text

Index = _Index | QPersistentModelIndex

_MOST_LINES = 6
_IN_PASSING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why the focus goes for a while only."""


class RowField(QPlainTextEdit):
    """The field that is written in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("row-field")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().setModified(False)  # the margin counts as a change
        self._least = 0
        self.textChanged.connect(self._grow)

    def text(self) -> str:
        """What is written, line ends as line feeds."""
        return document_text(self.document())

    def fill(self, text: str) -> None:
        """Shows a text to be changed; Qt asks for that whenever the model changes, and what
        somebody has written by then stays."""
        if not self.document().isModified() and text != self.text():
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def place(self, option: QStyleOptionViewItem) -> None:
        """Covers a row, and as much below it as the text needs."""
        self._least = option.rect.height()  # type: ignore[attr-defined]
        self.setGeometry(option.rect)  # type: ignore[attr-defined]
        self._grow()

    def _grow(self) -> None:
        lines = min(_MOST_LINES, max(1, round(self.document().size().height())))
        wanted = max(self._least, lines * self.fontMetrics().lineSpacing() + 8)
        if self.height() != wanted:
            self.resize(self.width(), wanted)
            self.raise_()


class RowEditing(QStyledItemDelegate):
    """Opens a `RowField` on a row. What it holds goes to the model whichever way it closes."""

    ended = Signal(str)
    """How: `enter`, `tab`, `back-tab` or `escape`. The model has the text by then."""

    @property
    def field(self) -> RowField | None:
        """The field that is open."""
        return self._field

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field: RowField | None = None

    def finish(self) -> None:
        """Takes up what is being written, and closes."""
        if self._field is not None:
            self._close(self._field)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> RowField:
        field = self._field = RowField(parent)
        return field

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The view has let go of it: its row went, or it was closed."""
        if editor is self._field:
            self._field = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, RowField):
            editor.fill(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, RowField):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if isinstance(editor, RowField):
            editor.place(option)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, RowField) or watched is not self._field:
            return False
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() not in _IN_PASSING:
                self._close(watched)
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _ends(event):
                event.accept()
                return True
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            how = _ends(event)
            if how:
                self._close(watched)
                self.ended.emit(how)
                return True
        return False

    def _close(self, field: RowField) -> None:
        self._field = None
        self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)


def _ends(event: QKeyEvent) -> str:
    """How a key ends the writing; empty for one that does not."""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return "" if shift else "enter"
        case Qt.Key.Key_Tab:
            return "tab"
        case Qt.Key.Key_Backtab:
            return "back-tab"
        case Qt.Key.Key_Escape:
            return "escape"
        case _:
            return ""
