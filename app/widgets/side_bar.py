"""The start page's left side: the name, the parts of the page, help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.widgets.documents import EXAMPLE
from app.widgets.icons import application_pixmap

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

WIDTH = 236
MARK = 26


class SideBar(QFrame):
    """Emits `chosen` with `templates` or `recent`."""

    chosen = Signal(str)

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
        self.templates = self._button(lambda: self.chosen.emit("templates"))
        self.recent = self._button(lambda: self.chosen.emit("recent"))
        self.example = self._button(lambda: window.documents.new_in_language(EXAMPLE))
        for button in (self.templates, self.recent):
            button.setCheckable(True)
        self._help = _heading(self)
        self.shortcuts = self._button(lambda: window.commands["shortcuts"].trigger())
        self.preferences = self._button(lambda: window.commands["preferences"].trigger())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(4)
        column.addLayout(head)
        column.addSpacing(16)
        for widget in (self.templates, self.recent):
            column.addWidget(widget)
        column.addSpacing(16)
        for widget in (self._help, self.example, self.shortcuts, self.preferences):
            column.addWidget(widget)
        column.addStretch(1)
        self._retranslate()

    def mark(self, part: str) -> None:
        """Shows which part of the page is seen: `templates` or `recent`."""
        self.templates.setChecked(part == "templates")
        self.recent.setChecked(part == "recent")

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
        self._help.setText(self.tr("Getting started").upper())
        self.example.setText(self.tr("Open an example"))
        self.shortcuts.setText(self.tr("Keyboard shortcuts"))
        self.preferences.setText(self.tr("Preferences…"))


def _heading(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", "heading")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
