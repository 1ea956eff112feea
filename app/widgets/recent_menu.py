"""Fills the menu of recent files whenever it opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.widgets.plain import plain_tip

if TYPE_CHECKING:
    from app.widgets.documents import Documents


class RecentMenu(QObject):
    """Newest first, numbered for the keyboard, then « clear »."""

    def __init__(self, menu: QMenu, documents: Documents) -> None:
        super().__init__(menu)
        self._menu = menu
        self._documents = documents
        menu.aboutToShow.connect(self.fill)
        documents.recent.changed.connect(self._follow)
        self._follow()

    def fill(self) -> None:
        """Lists the files of now."""
        self._menu.clear()
        for number, (path, there) in enumerate(self._documents.recent.listed(), 1):
            gone = there is False
            name = self.tr("{name} (not found)").format(name=path.name) if gone else path.name
            name = name.replace("&", "&&")
            text = f"&{number} {name}" if number < 10 else name
            action = self._menu.addAction(text)
            action.setToolTip(plain_tip(str(path)))
            if gone:
                font = action.font()
                font.setItalic(True)
                action.setFont(font)
            action.triggered.connect(self._opener(path))
        self._menu.addSeparator()
        clear = self._menu.addAction(self.tr("&Clear the list"))
        clear.triggered.connect(self._documents.recent.clear)

    def _follow(self) -> None:
        self._menu.setEnabled(not self._documents.recent.empty)

    def _opener(self, path: Path) -> Callable[[], None]:
        return lambda: self._documents.open_recent(path)
