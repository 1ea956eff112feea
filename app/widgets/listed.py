"""Entries that a menu lists anew whenever it opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


class ListedEntries:
    """Stand at the end of a menu, below a line. Once made they stay, hidden while there are fewer:
    a menu that a tool button or a context menu shows too may still hold on to them."""

    def __init__(self, menu: QMenu, choose: Callable[[int], None], *, line: bool = True) -> None:
        self._menu = menu
        self._choose = choose
        self._line = QAction(menu) if line else None
        if self._line is not None:
            self._line.setSeparator(True)
            self._line.setVisible(False)
            menu.addAction(self._line)
        self._made: list[QAction] = []

    def others(self) -> list[QAction]:
        """The menu's own entries."""
        mine = (self._line, *self._made)
        return [one for one in self._menu.actions() if one not in mine]

    def show(self, count: int) -> list[QAction]:
        """So many entries, to be named; chosen, each tells its number."""
        while len(self._made) < count:
            self._made.append(self._entry(len(self._made)))
        for number, entry in enumerate(self._made):
            entry.setVisible(number < count)
        if self._line is not None:
            self._line.setVisible(count > 0)
        return self._made[:count]

    def _entry(self, number: int) -> QAction:
        entry = QAction(self._menu)
        entry.triggered.connect(lambda: self._choose(number))
        self._menu.addAction(entry)
        return entry


def numbered(number: int, name: str) -> str:
    """A name as an entry of a menu: the first nine are chosen by their number."""
    text = name.replace("&", "&&")
    return f"&{number} {text}" if number < 10 else text
