"""The open maps: the menu that lists them, and going from one to the next."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

from app.widgets.listed import ListedEntries, numbered
from app.widgets.plain import plain_tip

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


def open_windows(window: MainWindow) -> list[MainWindow]:
    """Every window of the program that is not closing, in the order they were opened."""
    return [one for one in window.program.windows if one is window or one.isVisible()]


def go_to_window(window: MainWindow, step: int) -> None:
    """Brings the window that is `step` further on in the list to the front; it goes round."""
    found = open_windows(window)
    found[(found.index(window) + step) % len(found)].come_forward()


class WindowMenu(QObject):
    """Lists the windows below the menu's own entries whenever it opens, this one ticked."""

    def __init__(self, menu: QMenu, window: MainWindow) -> None:
        super().__init__(menu)
        self._menu = menu
        self._window = window
        self._shown: list[MainWindow] = []
        self._listed = ListedEntries(menu, self._go, line=False)
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Lists the windows of now."""
        self._shown = open_windows(self._window)
        names = Counter(_name(one) for one in self._shown)
        entries = self._listed.show(len(self._shown))
        for number, (action, one) in enumerate(zip(entries, self._shown, strict=True), 1):
            name, path = _name(one), one.session.path
            if names[name] > 1 and path is not None:
                name = f"{name} — {path.parent.name}"
            if one.isWindowModified():
                name = f"{name} •"
            action.setText(numbered(number, name))
            action.setCheckable(True)
            action.setChecked(one is self._window)
            action.setToolTip(plain_tip(str(path or name)))

    def _go(self, number: int) -> None:
        window = self._shown[number]
        if window in open_windows(self._window):
            window.come_forward()


def _name(window: MainWindow) -> str:
    if window.session.started:
        return window.documents.name
    return QCoreApplication.translate("WindowMenu", "Start page")
