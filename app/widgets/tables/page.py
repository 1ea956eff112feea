"""What every table below the map has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class TablePage(QWidget):
    """A table of the dock. `head` holds its search field and buttons; the dock shows it beside
    the tabs while the page is in front. A page follows its session only while it is visible."""

    left = Signal()
    """Esc: nothing more is wanted here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QWidget()

    def enter(self) -> None:
        """Takes the keyboard."""
        self.setFocus()

    def finish_editing(self) -> None:
        """Takes up what is being written."""

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives the buttons their icons, made by name."""


class PageSpec(NamedTuple):
    """A page of the dock, made when it is first shown. `name` is marked for translation in the
    context `Tables`."""

    id: str
    name: str
    icon: str
    make: Callable[[MainWindow], TablePage]
