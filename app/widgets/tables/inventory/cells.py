"""Cells of the table of touchpoints: how ratings look, and the fields that texts are written in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.layout.colors import legible
from app.layout.moods import level_color
from app.widgets.panels.line_editor import RowEditing
from app.widgets.tables.inventory.words import COLUMNS, QUIET, RATINGS

Index = QModelIndex | QPersistentModelIndex

ROW = 28
"""Height of a row, px."""

_Hint = QAbstractItemDelegate.EndEditHint
_ENDS = {
    Qt.Key.Key_Return: _Hint.NoHint,
    Qt.Key.Key_Enter: _Hint.NoHint,
    Qt.Key.Key_Tab: _Hint.EditNextItem,
    Qt.Key.Key_Backtab: _Hint.EditPreviousItem,
    Qt.Key.Key_Escape: _Hint.RevertModelCache,
}
"""How keys end a line of text; Qt's own delegate takes Enter up later, and lets the table have it
as well."""

_DOT, _NEXT_DOT = 8.0, 11.0
_LEFT, _FIGURE, _RIGHT = 8.0, 26.0, 8.0
"""Of a rating: before its figure, for its figure, and after its dots; px."""


class CellEditing(RowEditing):
    """One line of text for names, several for notes; owners are completed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor: QWidget | None = None
        """The field that is open."""
        self.owners: Callable[[], Sequence[str]] = tuple

    def finish(self) -> None:
        """Takes up what is being written, and closes."""
        super().finish()
        editor, self.editor = self.editor, None
        if isinstance(editor, QLineEdit):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, self.EndEditHint.NoHint)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # type: ignore[override]
        column = COLUMNS[index.column()]
        if column == "note":
            self.editor = super().createEditor(parent, option, index)
            return self.editor
        field = self.editor = QLineEdit(parent)
        field.setObjectName("cell-field")
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        if column == "owner":
            completer = QCompleter(list(self.owners()), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
        return field

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            if not editor.isModified():
                editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
                editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if isinstance(editor, QLineEdit):
            editor.setGeometry(option.rect)  # type: ignore[attr-defined]
        else:
            super().updateEditorGeometry(editor, option, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QLineEdit):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            how = _ENDS.get(Qt.Key(event.key()))
            if how is not None:
                self.editor = None
                if event.key() != Qt.Key.Key_Escape:
                    self.commitData.emit(watched)
                self.closeEditor.emit(watched, how)
                return True
        return QStyledItemDelegate.eventFilter(self, watched, event)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(QUIET):
            palette: QPalette = option.palette  # type: ignore[attr-defined]
            quiet = palette.color(QPalette.ColorRole.PlaceholderText)
            palette.setColor(QPalette.ColorRole.Text, quiet)
            palette.setColor(QPalette.ColorRole.HighlightedText, quiet)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index):
        size = super().sizeHint(option, index)
        size.setHeight(max(ROW, size.height()))
        if COLUMNS[index.column()] in RATINGS:
            dots = 1 if COLUMNS[index.column()] == "worst" else 5
            size.setWidth(round(_LEFT + _FIGURE + (dots - 1) * _NEXT_DOT + _DOT + _RIGHT))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        column = COLUMNS[index.column()]
        words = str(index.data() or "")
        if column not in RATINGS or not words:
            super().paint(painter, option, index)
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""  # type: ignore[attr-defined]
        style = own.widget.style() if own.widget else QApplication.style()  # type: ignore[attr-defined]
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)  # type: ignore[attr-defined]
        value = self._value(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(own.font)  # type: ignore[attr-defined]
        ink = own.palette.color(QPalette.ColorRole.Text)  # type: ignore[attr-defined]
        painter.setPen(ink)
        rect = QRectF(own.rect).adjusted(_LEFT, 0, -_RIGHT / 2, 0)  # type: ignore[attr-defined]
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(Qt.PenStyle.NoPen)
        faint = QColor(ink)
        faint.setAlphaF(0.2)
        color = ink if column == "importance" else self._color(index, value, own.palette)  # type: ignore[attr-defined]
        left = rect.left() + _FIGURE
        for n in range(5):
            place = QRectF(left + n * _NEXT_DOT, rect.center().y() - _DOT / 2, _DOT, _DOT)
            if place.right() > rect.right() or (n and column == "worst"):
                break
            painter.setBrush(color if n < round(value) else faint)
            painter.drawEllipse(place)
        painter.restore()

    def _value(self, index: Index) -> float:
        model = index.model()
        entry = model.entry_at(index) if model is not None else None  # type: ignore[attr-defined]
        value = getattr(entry, COLUMNS[index.column()], None)
        return float(value or 0)

    def _color(self, index: Index, value: float, palette: QPalette) -> QColor:
        """The map's own for this satisfaction, such that it is seen on the table."""
        theme = index.model().theme  # type: ignore[attr-defined]
        base = palette.color(QPalette.ColorRole.Base).name()
        return QColor(legible(level_color(theme, value - 3), base))
