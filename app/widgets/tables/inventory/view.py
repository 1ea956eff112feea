"""The view of the table of touchpoints: keys, the mouse, and cells written in place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.model.inventory import Column
from app.widgets.tables.inventory.cells import CellEditing
from app.widgets.tables.inventory.words import CHOICES, COLUMNS, RATINGS

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_Key = Qt.Key
_OWN = {
    _Key.Key_F2: "edit",
    _Key.Key_Return: "jump",
    _Key.Key_Enter: "jump",
    _Key.Key_Delete: "delete",
    _Key.Key_Backspace: "delete",
    _Key.Key_Insert: "add",
    _Key.Key_Escape: "leave",
    _Key.Key_Left: "left",
    _Key.Key_Right: "right",
}
_WITH_CTRL = {
    _Key.Key_A: "all",
    _Key.Key_C: "copy",
    _Key.Key_D: "duplicate",
}
"""Keys that mean something here, whatever they do on the map."""

_WIDEST: dict[Column, int] = {"name": 240, "owner": 180, "stages": 200, "link": 160, "note": 260}
"""Of columns whose texts may be long, px."""

_GAP = 8
"""Between the texts of columns, px."""

_MEASURED = 300
"""How many rows tell how wide columns are at first."""


_SHEET = """
QTreeView#inventory { border: 0; border-radius: 0; font-size: 12px;
  show-decoration-selected: 1; alternate-background-color: palette(alternate-base);
  selection-background-color: palette(light); selection-color: palette(text); }
QTreeView#inventory::item { padding: 0 8px; border: 1px solid transparent; }
QTreeView#inventory::item:hover { background: palette(alternate-base); }
QTreeView#inventory::item:selected { background: palette(light); color: palette(text); }
QTreeView#inventory::item:focus { border-color: palette(highlight); }
QHeaderView::section { font-size: 11px; padding: 4px 8px; }
QLineEdit#cell-field, QPlainTextEdit#row-field { font-size: 12px; padding: 0 6px; min-height: 0;
  border: 1px solid palette(highlight); border-radius: 4px; background: palette(base); }
"""


class InventoryView(QTreeView):
    """Arrows go from cell to cell; typing writes in one, F2 opens what it says, Enter shows the
    touchpoint on the map. A double click does too on its name or its stages, and edits
    elsewhere."""

    wanted = Signal(str)
    """What a key asks for: `jump`, `delete`, `add`, `copy`, `duplicate`, `leave`."""
    choice_wanted = Signal(QModelIndex)
    """One of several is to be chosen for a cell."""
    rated = Signal(QModelIndex, int)
    """A digit was typed on a rating."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inventory")
        self.setStyleSheet(_SHEET)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(False)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.empty = ""
        """What is said while there is no row."""
        self.cells = CellEditing(self)
        self.setItemDelegate(self.cells)
        header = self.header()
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setStretchLastSection(False)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def set_widths(self) -> None:
        """Gives the columns the widths they have at first: those of what stands in them."""
        header, option = self.header(), QStyleOptionViewItem()
        self.initViewItemOption(option)
        rows = list(islice(self._rows(QModelIndex()), _MEASURED))
        for section, column in enumerate(COLUMNS):
            wide = header.sectionSizeHint(section)
            for row in rows:
                index = row.siblingAtColumn(section)
                wide = max(wide, self.itemDelegate().sizeHint(option, index).width() + _GAP)
            header.resizeSection(section, min(wide, _WIDEST.get(column, wide)))

    def column_at(self, index: QModelIndex | QPersistentModelIndex) -> Column:
        """What a cell tells."""
        return COLUMNS[index.column()]

    def edit_cell(self, index: QModelIndex, typed: QKeyEvent | None = None) -> None:
        """Opens a cell: its text, or what can be chosen; `typed` replaces the text."""
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        self.setCurrentIndex(index) if not self.selectionModel().isSelected(index) else None
        self.scrollTo(index)
        if self.column_at(index) in (*CHOICES, *RATINGS):
            self.choice_wanted.emit(index)
            return
        self.edit(index)
        editor = self.indexWidget(index) or self.cells.editor
        if typed is not None and editor is not None:
            if isinstance(editor, QLineEdit):
                editor.clear()
            QApplication.sendEvent(editor, typed)

    def go_across(self, step: int) -> QModelIndex:
        """Goes to the next cell of the row that is shown, and gives it back."""
        header, index = self.header(), self.currentIndex()
        place = header.visualIndex(index.column()) + step
        while 0 <= place < header.count() and header.isSectionHidden(header.logicalIndex(place)):
            place += step
        if index.isValid() and 0 <= place < header.count():
            there = index.siblingAtColumn(header.logicalIndex(place))
            self.selectionModel().setCurrentIndex(
                there, self.selectionModel().SelectionFlag.NoUpdate
            )
            self.scrollTo(there)
            return there
        return QModelIndex()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            key = cast(QKeyEvent, event)
            if _meaning(key) or self._types(key):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = _meaning(event)
        index = self.currentIndex()
        if not meaning:
            if self._types(event):
                self._type(index, event)
                event.accept()
            else:
                super().keyPressEvent(event)
            return
        event.accept()
        match meaning:
            case "edit":
                self.edit_cell(index)
            case "left" | "right":
                self._across(index, meaning)
            case "all":
                self.selectAll()
            case "jump" if self._is_group(index):
                self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index))
            case _:
                self.wanted.emit(meaning)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mouseDoubleClickEvent(event)
            return
        event.accept()
        if self._is_group(index):
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index))
        elif self.column_at(index) in ("name", "stages"):
            self.wanted.emit("jump")
        else:
            self.edit_cell(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab in a cell goes on in the next one of the row."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        step = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
            QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }.get(hint, 0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if step:
            self.go_across(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            place = self.viewport().rect().adjusted(24, 12, -24, -12)
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            painter.drawText(place, flags, self.empty)
            painter.end()

    def _rows(self, parent: QModelIndex) -> Iterator[QModelIndex]:
        model = self.model()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if self._is_group(index):
                yield from self._rows(index)
            else:
                yield index

    def _is_group(self, index: QModelIndex) -> bool:
        return index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsSelectable

    def _across(self, index: QModelIndex, way: str) -> None:
        if self._is_group(index):
            self.setExpanded(index.siblingAtColumn(0), way == "right")
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.go_across(1 if (way == "right") != mirrored else -1)

    def _types(self, event: QKeyEvent) -> bool:
        text = event.text()
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier
            | Qt.KeyboardModifier.KeypadModifier
            | Qt.KeyboardModifier.GroupSwitchModifier
        )
        return bool(text) and text.isprintable() and not held

    def _type(self, index: QModelIndex, event: QKeyEvent) -> None:
        if self._is_group(index) or not index.isValid():
            return
        column = self.column_at(index)
        text = event.text()
        if column in RATINGS:
            if text in "012345" and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.rated.emit(index, int(text))
        elif column in CHOICES:
            self.choice_wanted.emit(index)
        elif text != " ":
            self.edit_cell(index, event)


def _meaning(event: QKeyEvent) -> str:
    if event.modifiers() in _PLAIN:
        return _OWN.get(Qt.Key(event.key()), "")
    if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
        return _WITH_CTRL.get(Qt.Key(event.key()), "")
    return ""
