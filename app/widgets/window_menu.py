"""The open maps: the menu that lists them, and going from one to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

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
        self._own = len(menu.actions())
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Lists the windows of now."""
        for action in self._menu.actions()[self._own :]:
            self._menu.removeAction(action)
            action.deleteLater()
        windows = open_windows(self._window)
        names = Counter(_name(one) for one in windows)
        for number, one in enumerate(windows, 1):
            name, path = _name(one), one.session.path
            if names[name] > 1 and path is not None:
                name = f"{name} — {path.parent.name}"
            if one.isWindowModified():
                name = f"{name} •"
            name = name.replace("&", "&&")
            action = self._menu.addAction(f"&{number} {name}" if number < 10 else name)
            action.setCheckable(True)
            action.setChecked(one is self._window)
            action.setToolTip(plain_tip(str(path or name)))
            action.triggered.connect(self._goer(one))

    def _goer(self, window: MainWindow) -> Callable[[], None]:
        def go() -> None:
            if window in open_windows(self._window):
                window.come_forward()

        return go


def _name(window: MainWindow) -> str:
    if window.session.started:
        return window.documents.name
    return QCoreApplication.translate("WindowMenu", "Start page")
