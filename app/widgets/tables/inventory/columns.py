"""The columns of the table of touchpoints: fitted to what they hold until the user arranges them,
then as they were left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QSettings, Qt

from app.widgets.tables.inventory.menus import column_menu
from app.widgets.tables.inventory.view import InventoryView
from app.widgets.tables.inventory.words import COLUMNS, Words

_HEADER = "tables/inventory/columns"


class InventoryColumns(QObject):
    """Remembers widths, places and which columns show in the settings."""

    def __init__(
        self, view: InventoryView, words: Words, settings: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._words, self._settings = view, words, settings
        self._header = view.header()
        self._fitting = False
        self._restore()
        self._header.customContextMenuRequested.connect(self._ask)
        self._header.sectionMoved.connect(self._keep)
        self._header.sectionResized.connect(self._keep)

    def fit(self) -> None:
        """Fits the columns to what they hold, unless the user arranged them."""
        if self._settings.value(_HEADER) is None:
            self._fitting = True
            self._view.set_widths()
            self._fitting = False

    def _restore(self) -> None:
        header, state = self._header, self._settings.value(_HEADER)
        blocked = header.blockSignals(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        if state is not None and header.count() == len(COLUMNS):
            header.restoreState(state)
        header.blockSignals(blocked)

    def _keep(self, *_: object) -> None:
        if not self._fitting:
            self._settings.setValue(_HEADER, self._header.saveState())

    def _ask(self, place: QPoint) -> None:
        titles = [self._words.title(one) for one in COLUMNS]
        menu = column_menu(self._header, titles, self._reset)
        for action in menu.actions():
            action.toggled.connect(self._keep)
        menu.popup(self._header.mapToGlobal(place))

    def _reset(self) -> None:
        for section in range(self._header.count()):
            self._header.setSectionHidden(section, False)
            self._header.moveSection(self._header.visualIndex(section), section)
        self._settings.remove(_HEADER)
        self.fit()
