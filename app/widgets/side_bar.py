"""The start page's left side: the name, the parts of the page, help."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.widgets.documents import EXAMPLE
from app.widgets.icons import application_pixmap
from app.widgets.plain import plain_tip

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

TEMPLATES, RECENT, OWN = "templates", "recent", "own"
"""The parts of the page; a folder's part is its path."""
WIDTH = 236
MARK = 26


class SideBar(QFrame):
    """Emits `chosen` with the part to show."""

    chosen = Signal(str)
    folder_wanted = Signal()
    """Another folder of templates should be added."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(WIDTH)
        mark = QLabel(self)
        mark.setPixmap(application_pixmap(MARK, self.devicePixelRatioF()))
        name = QLabel("Parcours", self)
        name.setProperty("role", "brand")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(mark)
        head.addWidget(name, 1)
        self.templates = self._button(lambda: self.chosen.emit(TEMPLATES))
        self.recent = self._button(lambda: self.chosen.emit(RECENT))
        self.own = self._button(lambda: self.chosen.emit(OWN))
        self.folders: dict[str, QPushButton] = {}
        self.add_folder = self._button(self.folder_wanted.emit)
        self._folders = QVBoxLayout()
        self._folders.setSpacing(4)
        self.example = self._button(lambda: window.documents.new_in_language(EXAMPLE))
        for button in (self.templates, self.recent, self.own):
            button.setCheckable(True)
        self._help = _heading(self)
        self.shortcuts = self._button(lambda: window.commands["shortcuts"].trigger())
        self.preferences = self._button(lambda: window.commands["preferences"].trigger())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(4)
        column.addLayout(head)
        column.addSpacing(16)
        for widget in (self.recent, self.templates, self.own):
            column.addWidget(widget)
        column.addLayout(self._folders)
        column.addWidget(self.add_folder)
        column.addSpacing(16)
        for widget in (self._help, self.example, self.shortcuts, self.preferences):
            column.addWidget(widget)
        column.addStretch(1)
        self._retranslate()

    def mark(self, part: str) -> None:
        """Shows which part of the page is seen."""
        self.templates.setChecked(part == TEMPLATES)
        self.recent.setChecked(part == RECENT)
        self.own.setChecked(part == OWN)
        for path, button in self.folders.items():
            button.setChecked(part == path)

    def show_folders(self, folders: Sequence[Path]) -> None:
        """Lists the folders added."""
        if list(self.folders) == [str(folder) for folder in folders]:
            return
        for button in self.folders.values():
            button.hide()
            button.deleteLater()
        self.folders = {}
        for folder in folders:
            button = self._button(partial(self.chosen.emit, str(folder)))
            button.setCheckable(True)
            name = folder.name or str(folder)
            button.setAccessibleName(name)
            room = WIDTH - 56
            cut = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
            button.setText(cut.replace("&", "&&"))
            button.setToolTip(plain_tip(str(folder)))
            self._folders.addWidget(button)
            self.folders[str(folder)] = button

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, run) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "side")
        button.clicked.connect(run)
        return button

    def _retranslate(self) -> None:
        self.templates.setText(self.tr("Templates"))
        self.recent.setText(self.tr("Recent"))
        self.own.setText(self.tr("My templates"))
        self.add_folder.setText(self.tr("Add a folder…"))
        self._help.setText(self.tr("Getting started").upper())
        self.example.setText(self.tr("Open an example"))
        self.shortcuts.setText(self.tr("Keyboard shortcuts"))
        self.preferences.setText(self.tr("Preferences…"))


def _heading(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", "heading")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
