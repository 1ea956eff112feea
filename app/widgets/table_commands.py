"""Showing the tables below the map, and hiding them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from app.widgets.tables.dock import TablesDock
    from app.widgets.tables.page import TablePage
    from app.widgets.window import MainWindow

_HEIGHT = "tables/height"
"""The setting that remembers the height of the dock, px."""

_USUAL = 0.4
"""Of the column's height, before the user chose one."""


class TableCommands(QObject):
    """The dock of one window, made when a table is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dock: TablesDock | None = None

    @property
    def page(self) -> str:
        """The table that is shown: an id of `tables.pages.PAGES`; empty while none is."""
        dock = self._dock
        return dock.page_id if dock is not None and not dock.isHidden() else ""

    def show(self, page: str) -> None:
        """Shows a table and goes to it; from there, back to the map."""
        dock = self._made()
        focus = QApplication.focusWidget()
        if self.page == page and focus is not None and dock.isAncestorOf(focus):
            self.hide()
            return
        self.bring(page).enter()

    def bring(self, page: str) -> TablePage:
        """Shows a table and leaves the keyboard where it is."""
        dock = self._made()
        dock.show_page(page)
        if dock.isHidden():
            dock.show()
            self._share()
            self._window.commands.refresh()
        return dock.page

    def bring_back(self, page: str) -> None:
        """Shows the table that was shown in another run; one that there is no longer is passed
        over."""
        from app.widgets.tables.pages import PAGES

        if any(spec.id == page for spec in PAGES):
            self.bring(page)

    def hide(self) -> None:
        """Hides the tables and goes back to the map."""
        if self._dock is None or self._dock.isHidden():
            return
        self.finish_editing()
        self._keep()
        self._dock.enlarge.setChecked(False)
        self._dock.hide()
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._window.commands.refresh()

    def reveal_map(self) -> None:
        """Shows the map above the table again, where the table had taken all the room."""
        if self._dock is not None:
            self._dock.enlarge.setChecked(False)

    def finish_editing(self) -> None:
        """Takes up what is being written in a table."""
        if self._dock is not None:
            self._dock.finish_editing()

    def _made(self) -> TablesDock:
        if self._dock is None:
            from app.widgets.tables.dock import TablesDock
            from app.widgets.tables.pages import PAGES

            window = self._window
            self._dock = TablesDock(PAGES, lambda spec: spec.make(window))
            self._dock.hide()
            window.workspace.middle.set_dock(self._dock)
            window.workspace.middle.splitterMoved.connect(self._keep)
            self._dock.closed.connect(self.hide)
            self._dock.page_changed.connect(window.commands.refresh)
            self._dock.enlarged.connect(lambda large: window.workspace.middle.show_map(not large))
            window.program.icons_loaded.connect(self._set_icons)
            self._set_icons()
        return self._dock

    def _share(self) -> None:
        """Gives the dock the height it had last."""
        middle = self._window.workspace.middle
        kept = self._window.program.settings.value(_HEIGHT)
        height = int(kept) if str(kept).isdigit() else round(middle.height() * _USUAL)
        height = min(height, round(middle.height() * 0.8))
        middle.setSizes([middle.height() - height, height])

    def _keep(self) -> None:
        dock = self._dock
        if dock is not None and not dock.isHidden() and not dock.enlarge.isChecked():
            self._window.program.settings.setValue(_HEIGHT, str(dock.height()))

    def _set_icons(self) -> None:
        icons = self._window.program.icons
        if icons is not None and self._dock is not None:
            self._dock.set_icons(icons.icon)
