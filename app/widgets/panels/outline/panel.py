"""The outline: the map as a tree, a second way to read, choose and edit everything in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.model.journey import Journey
from app.session import Session
from app.widgets.panels.chosen_rows import choose_rows
from app.widgets.panels.outline.edits import OutlineEdits
from app.widgets.panels.outline.model import OutlineModel
from app.widgets.panels.outline.rows import GROUPS, Order, Row
from app.widgets.panels.outline.tree import Tree

if TYPE_CHECKING:
    from app.widgets.canvas.view import Canvas

_ORDER = "panels/outline"
"""The setting that remembers by what the outline is ordered."""

_SMALL = 400
"""So many rows are all open at first; of a bigger map only the outermost are seen."""


class Outline(QWidget):
    """Follows the map as it was committed: what is being typed on the canvas comes at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._session: Session | None = None
        self._canvas: Canvas | None = None
        self._settings: QSettings | None = None
        self._edits: OutlineEdits | None = None
        self._order: Order = "stage"
        self._journey: Journey | None = None
        self._is_new = True
        self._choosing = False
        self.filter = QLineEdit()
        self.filter.setObjectName("outline-filter")
        self.filter.setClearButtonEnabled(True)
        self.order = QToolButton()
        self.order.setObjectName("outline-order")
        self.order.setProperty("role", "quiet")
        self.order.setCheckable(True)
        self.order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tree = Tree()
        self.model = OutlineModel(self)
        self.model.written = self._write
        self.tree.setModel(self.model)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.setSpacing(4)
        head.addWidget(self.filter, 1)
        head.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 0, 6)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        self.filter.textChanged.connect(self._refill)
        self.order.toggled.connect(self._reorder)
        self.tree.rename_wanted.connect(self.rename)
        self.tree.next_wanted.connect(self.add_next)
        self.tree.delete_wanted.connect(self._delete)
        self.tree.customContextMenuRequested.connect(self._ask_for_menu)
        self.tree.editing.ended.connect(self._written)
        self.tree.selectionModel().selectionChanged.connect(self._choose)
        self._name()

    def attach(self, session: Session, canvas: Canvas, settings: QSettings | None = None) -> None:
        """Shows and edits the map of this session from now on, and shows on this canvas what is
        chosen."""
        self._session, self._canvas, self._settings = session, canvas, settings
        self._edits = OutlineEdits(session, self)
        session.replaced.connect(self._on_replaced)
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._show_selection)
        if settings is not None and settings.value(_ORDER) == "lane":
            self.order.setChecked(True)
        self._follow()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives the button its icon, made by name."""
        self.order.setIcon(icon("rows"))

    def finish_editing(self) -> None:
        """Takes up what is being written in a row."""
        self.tree.editing.finish()

    def rename(self) -> None:
        """Opens the text of the current row."""
        index = self.tree.currentIndex()
        row = self.model.row_at(index)
        if row is None or row.element in GROUPS or self._edits is None:
            return
        if row.kind == "cell":
            self._draft(row, None)
        elif self._edits.may_write():
            self.tree.scrollTo(index)
            self.tree.edit(index)
            field = self.tree.editing.field
            if field is not None and row.item is None and row.kind != "scenario":
                field.selectAll()

    def add_next(self) -> None:
        """Opens a new note after the current one, or in the current cell; a text elsewhere."""
        row = self.model.row_at(self.tree.currentIndex())
        if row is None:
            return
        if row.kind == "item":
            self._draft(row, self.tree.currentIndex().row() + 1)
        elif row.kind in ("cell", "parking"):
            self._draft(row, None)
        elif row.element in GROUPS:
            self.tree.setExpanded(self.tree.currentIndex(), True)
        else:
            self.rename()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.tree.viewport().update()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    # following

    def _on_replaced(self) -> None:
        self._is_new = True
        self.tree.editing.finish()
        self.filter.clear()

    def _follow(self, *_maps: object) -> None:
        session = self._session
        if session is None or not session.started or not self.isVisible():
            return
        if session.journey is not self._journey:
            self._journey = session.journey
            self._choosing = True
            try:
                self.model.show_map(session.journey, self._order, self.filter.text())
            finally:
                self._choosing = False
            if self._is_new:
                self._is_new = False
                self._open_first()
            self.tree.viewport().update()
        self._show_selection()

    def _refill(self) -> None:
        self.finish_editing()
        self._journey = None
        self._follow()
        if self.filter.text():
            self.tree.expandAll()
        else:
            self._open_first()
        self._show_selection()

    def _reorder(self, by_lane: bool) -> None:
        self.finish_editing()
        self._order = "lane" if by_lane else "stage"
        if self._settings is not None:
            self._settings.setValue(_ORDER, self._order)
        self._refill()

    def _open_first(self) -> None:
        """Opens what the map is about; of a big map, only the way to what is chosen."""
        self.tree.collapseAll()
        rows = [*self.model.elements_below()]
        size = sum(1 for one in rows for _ in self.model.elements_below(self.model.index_of(one)))
        if size <= _SMALL:
            for one in rows:
                if one not in GROUPS or one == "/parking":
                    self.tree.expandRecursively(self.model.index_of(one))

    def _show_selection(self) -> None:
        session = self._session
        if session is None or self._choosing or not self.isVisible():
            return
        self._choosing = True
        try:
            choose_rows(self.tree, self.model.index_of, session.selection)
        finally:
            self._choosing = False

    def _choose(self) -> None:
        """What is selected here is selected in the map."""
        session = self._session
        if session is None or self._choosing:
            return
        found = (self.model.row_at(index) for index in self.tree.selectionModel().selectedIndexes())
        ids = [row.element for row in found if row is not None and row.element not in GROUPS]
        current = self.model.row_at(self.tree.currentIndex())
        if current is not None and current.element in ids:  # the last one is where one stands
            ids.remove(current.element)
            ids.append(current.element)
        self._choosing = True
        try:
            session.select(ids)
        finally:
            self._choosing = False
        if self._canvas is not None and len(ids) == 1:
            self._canvas.show_element(ids[0])

    # editing

    def _draft(self, row: Row, place: int | None) -> None:
        """Opens a new row to write in: after an item, or last in a cell or the parking lot."""
        if self._edits is None or not self._edits.takes_note(row):
            return
        index = self.model.index_of(row.element)
        holder = index if place is None else index.parent()
        at = self.model.rowCount(holder) if place is None else place
        self._edits.remember(row, at)
        self._choosing = True
        try:
            draft = self.model.add_draft(holder, at)
            self.tree.expand(holder)
            self.tree.setCurrentIndex(draft)
        finally:
            self._choosing = False
        self.tree.scrollTo(draft)
        self.tree.edit(draft)

    def _write(self, row: Row, text: str) -> None:
        """A row was written in."""
        if self._edits is None:
            return
        if row.kind != "draft":
            self._edits.change(row, text)
            return
        self._edits.add(text)
        self._drop_draft()

    def _written(self, how: str) -> None:
        self._drop_draft()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if how == "enter" and self._edits is not None and self._edits.wrote_note:
            self.add_next()

    def _drop_draft(self) -> None:
        self._choosing = True
        try:
            self.model.drop_draft()
        finally:
            self._choosing = False
        self._show_selection()

    def _delete(self) -> None:
        row = self.model.row_at(self.tree.currentIndex())
        if self._edits is None or self._canvas is None or row is None:
            return
        if row.kind == "touchpoint":
            self._edits.remove_touchpoint(row.element)
        elif self._edits.may_write():
            self._canvas.delete_selection()

    def _ask_for_menu(self, place: QPoint) -> None:
        if self._session is not None and self._canvas is not None:
            at = self.tree.viewport().mapToGlobal(place)
            self._canvas.context_requested.emit(self._session.selection, at)

    def _name(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the outline"))
        self.order.setToolTip(self.tr("Order by lane instead of by stage"))
        self.order.setAccessibleName(self.tr("Order by lane"))
        self.tree.setAccessibleName(self.tr("Outline of the map"))
