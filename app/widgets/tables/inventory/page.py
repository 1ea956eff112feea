"""The table of touchpoints below the map: searched, narrowed down, grouped, written in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from app.layout.touchpoints import CHANNEL_ICONS
from app.model.inventory import (
    Column,
    Entry,
    Grouping,
    Inventory,
    alike,
    grouped,
    in_order,
    kept,
    sort_key,
)
from app.model.journey import Journey
from app.widgets.panels.options import owners
from app.widgets.tables.inventory.columns import InventoryColumns
from app.widgets.tables.inventory.edits import InventoryEdits
from app.widgets.tables.inventory.head import InventoryHead
from app.widgets.tables.inventory.menus import options_menu, row_menu
from app.widgets.tables.inventory.model import Index, InventoryModel, Section
from app.widgets.tables.inventory.view import InventoryView
from app.widgets.tables.inventory.words import COLUMNS, GROUPINGS
from app.widgets.tables.page import TablePage

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_GROUPING = "tables/inventory/group"
"""The setting that remembers groups."""

_RATED = ("importance", "satisfaction", "worst")
_SEARCHED = tuple(column for column in get_args(Column) if column not in _RATED)
"""What words are looked for in."""


class InventoryPage(TablePage):
    """Follows the map as it was committed, while it is visible."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._window = window
        self._session = window.session
        self._settings = window.program.settings
        self._inventory = Inventory()
        self._journey: Journey | None = None
        self._choosing = False
        self.model = InventoryModel(self)
        self.words = self.model.words
        self.view = InventoryView()
        self.view.setModel(self.model)
        self.view.cells.owners = lambda: owners(self._session.journey)
        self.edits = InventoryEdits(window, self.model, self)
        self.model.written = self._write
        self.bar = InventoryHead(self.words, window.commands)
        self.head = self.bar
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._columns = InventoryColumns(self.view, self.words, self._settings, self)
        self._connect()
        self._restore()
        self._name()

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._show_selection)
        session.state_changed.connect(self._follow_state)
        session.replaced.connect(self._on_replaced)
        self.bar.changed.connect(self._refill)
        self.bar.grouping_changed.connect(self._regroup)
        self.bar.entered.connect(self.enter)
        self.bar.left.connect(self.left)
        self.view.header().sortIndicatorChanged.connect(self._refill)
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.view.wanted.connect(self._do)
        self.view.choice_wanted.connect(self._offer)
        self.view.rated.connect(lambda index, value: self._write_at(index, value))
        self.view.customContextMenuRequested.connect(self._ask_menu)

    # what the dock and commands ask

    def enter(self) -> None:
        if not self.view.currentIndex().isValid():
            first = self.model.index(0, 0)
            self.view.selectionModel().setCurrentIndex(
                first, QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish_editing(self) -> None:
        self.view.cells.finish()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        self.model.icons = {channel: icon(name) for channel, name in CHANNEL_ICONS.items()}
        self.bar.set_icons(icon)
        self.view.viewport().update()

    def write_name(self, touchpoint: str) -> None:
        """Opens the name of a touchpoint; what hides it is let go of."""
        self._follow()
        if not self.model.indexes_of(touchpoint):
            self.bar.clear()
        for index in self.model.indexes_of(touchpoint)[:1]:
            self.view.expand(index.parent())
            self.view.setCurrentIndex(index)
            self.view.edit_cell(index)

    def shown(self) -> tuple[list[Entry], list[Column]]:
        """The entries and the columns that are seen, in their order; an entry in several groups
        once."""
        header = self.view.header()
        order = [header.logicalIndex(place) for place in range(header.count())]
        columns: list[Column] = [COLUMNS[one] for one in order if not header.isSectionHidden(one)]
        return self._sorted(self._session.journey), columns

    # following

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._refill()
            self._columns.fit()
        super().changeEvent(event)

    def _on_replaced(self) -> None:
        self.finish_editing()
        self._journey = None
        self.bar.clear()

    def _follow_state(self) -> None:
        writable = not self._session.read_only
        if writable != self.model.writable:
            self.model.writable = writable
            self.bar.add.setEnabled(writable)

    def _follow(self, *_maps: object) -> None:
        session = self._session
        if not session.started or not self.isVisible():
            return
        self._follow_state()
        if session.journey is not self._journey:
            before, self._journey = self._journey, session.journey
            if before is None or not alike(before, session.journey):
                self._show_rows()
            if before is None:
                self._columns.fit()
        self._show_selection()

    def _refill(self, *_: object) -> None:
        if self._journey is not None and self._session.started and self.isVisible():
            self._show_rows()
            self._show_selection()

    def _show_rows(self) -> None:
        journey = self._session.journey
        self.bar.narrow.show_map(journey)
        entries = self._sorted(journey)
        is_grouped = self.bar.grouping != "none"
        sections = [Section("", "", entries)]
        if is_grouped:
            order: Sequence[object] = [stage.id for stage in journey.stages]
            if self.bar.grouping in ("channel", "moment"):
                order = self.words.order()[self.bar.grouping]
                order = [*(one for one in order if one is not None), None]
            chosen = self.bar.filter.stages if self.bar.grouping == "stage" else frozenset()
            sections = [
                Section(key, self.words.group(self.bar.grouping, key, journey), found)
                for key, found in grouped(entries, self.bar.grouping, order)
                if not chosen or key in chosen
            ]
        self._choosing = True
        try:
            fresh = self._groups_shown()
            self.model.show_sections(journey, sections, is_grouped)
            for row in range(self.model.rowCount()) if is_grouped else ():
                self.view.setFirstColumnSpanned(row, QModelIndex(), True)
                index = self.model.index(row, 0)
                if sections[row].key not in fresh:
                    self.view.expand(index)
        finally:
            self._choosing = False
        self.view.setRootIsDecorated(is_grouped)
        self._name_empty()
        self.view.viewport().update()

    def _groups_shown(self) -> set[object]:
        return {section.key for section in self.model.sections()}

    def _sorted(self, journey: Journey) -> list[Entry]:
        wanted = self.bar.filter

        def said(entry: Entry) -> list[str]:
            return [self.words.text(entry, column, journey) for column in _SEARCHED]

        entries = kept(self._inventory.read(journey), wanted, said)
        header = self.view.header()
        section = header.sortIndicatorSection()
        if not 0 <= section < len(COLUMNS):
            return entries
        stages = [stage.id for stage in journey.stages]
        key = sort_key(COLUMNS[section], self.words.order(), stages)
        down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return in_order(entries, key, down=down)

    def _show_selection(self) -> None:
        if self._choosing or not self.isVisible() or not self._session.started:
            return
        chosen = set(self._window.touchpoints.chosen)
        rows = self.model.rows_of(chosen)
        here = {self.model.entry_at(one).id for one in self._rows()}  # type: ignore[union-attr]
        if here == chosen and self._rows():
            return
        self._choosing = True
        try:
            wanted = QItemSelection()
            for index in rows:
                wanted.select(index, index.siblingAtColumn(len(COLUMNS) - 1))
            chooser = self.view.selectionModel()
            chooser.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if rows:
                column = max(0, self.view.currentIndex().column())
                there = rows[0].siblingAtColumn(column)
                chooser.setCurrentIndex(there, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.view.scrollTo(rows[0].siblingAtColumn(0))
        finally:
            self._choosing = False

    def _choose(self) -> None:
        """What is selected here is selected in the map: the touchpoints and their occurrences."""
        if self._choosing:
            return
        entries = dict.fromkeys(self._entries())
        self._choosing = True
        try:
            ids = [entry.id for entry in entries]
            uses = [use.item.id for entry in entries for use in entry.uses]
            self._session.select([*ids, *uses])
        finally:
            self._choosing = False

    def _rows(self) -> list[QModelIndex]:
        found = self.view.selectionModel().selectedRows()
        return [one for one in found if self.model.entry_at(one) is not None]

    def _entries(self) -> list[Entry]:
        """What is chosen, the current one last."""
        current = self.model.entry_at(self.view.currentIndex())
        found = [self.model.entry_at(one) for one in self._rows()]
        entries = [one for one in found if one is not None]
        if current is not None and any(one is current for one in entries):
            entries = [*(one for one in entries if one is not current), current]
        return entries

    # doing

    def _do(self, what: str) -> None:
        commands = self._window.commands
        match what:
            case "leave":
                self.left.emit()
            case "add":
                commands["touchpoint_new"].trigger()
            case "jump":
                self._window.touchpoints.show_next()
            case "copy":
                self._window.touchpoints.copy(*self._copied())
            case "duplicate":
                commands["touchpoint_duplicate"].trigger()
            case "delete":
                self._window.touchpoints.delete()

    def _copied(self) -> tuple[list[Entry], list[Column]]:
        entries, columns = self.shown()
        chosen = {entry.id for entry in self._entries()}
        return [one for one in entries if one.id in chosen], columns

    def _write(self, index: Index, column: Column, value: object) -> None:
        entry = self.model.entry_at(index)
        if entry is None:
            return
        together = self._entries()
        if column == "name" or entry.id not in {one.id for one in together}:
            together = [entry]
        self.edits.write(together, column, value)

    def _write_at(self, index: QModelIndex, value: object) -> None:
        self._write(index, COLUMNS[index.column()], value)

    def _offer(self, index: QModelIndex) -> None:
        entry = self.model.entry_at(index)
        if entry is None:
            return
        column = COLUMNS[index.column()]
        now = self.model.value(entry, column)
        icons = self.model.icons if column == "channel" else {}
        menu = options_menu(
            self.view,
            self.words.options(column),
            now,
            lambda value: self._write(QModelIndex(index), column, value),
            icons,
        )
        place = self.view.visualRect(index).bottomLeft()
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _ask_menu(self, place: QPoint) -> None:
        index = self.view.currentIndex()
        may_edit = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        menu = row_menu(
            self.view,
            self._window.commands,
            bool(self._entries()),
            (lambda: self.view.edit_cell(index)) if may_edit else None,
            lambda: self._do("copy"),
        )
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _regroup(self) -> None:
        self.finish_editing()
        self._settings.setValue(_GROUPING, self.bar.grouping)
        self._refill()

    # groups and names

    def _restore(self) -> None:
        by = str(self._settings.value(_GROUPING, "none"))
        known: dict[str, Grouping] = {one: one for one in GROUPINGS}
        self.bar.set_grouping(known.get(by, "none"))

    def _name(self) -> None:
        self.view.setAccessibleName(self.tr("Inventory of touchpoints"))
        self.bar.name()
        self._name_empty()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _name_empty(self) -> None:
        none = self._session.started and not self._session.journey.touchpoints
        self.view.empty = (
            self.tr(
                "No touchpoint yet: press Insert to add one, "
                "or take one from the library of common touchpoints."
            )
            if none
            else self.tr("No touchpoint matches; clear the search or the filter.")
        )
