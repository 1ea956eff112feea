"""The find bar of a window: made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

if TYPE_CHECKING:
    from app.widgets.finding.bar import FindBar
    from app.widgets.window import MainWindow


class FindCommands(QObject):
    """What the menu's entries to find and replace do. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.bar: FindBar | None = None
        """Above the canvas; None until it is first asked for."""

    def open(self, *, replacing: bool = False) -> None:
        """Opens the bar, ready to type; words that are selected in a text are looked for."""
        words = self._selected_words()
        self._window.finish_editing()
        bar = self._shown()
        bar.show_replacing(replacing or (bar.replacing and bar.isVisible()))
        bar.start(words)

    def step(self, by: int) -> None:
        """Goes to the next match, or with -1 to the one before; asks for words when there are
        none yet."""
        bar = self._shown()
        if bar.query.text():
            bar.step(by)
        else:
            bar.start("")

    def _shown(self) -> FindBar:
        if self.bar is None:
            from app.widgets.finding.bar import FindBar

            self.bar = FindBar(self._window)
            self._window.workspace.middle.add_above(self.bar)
        self.bar.open()
        return self.bar

    def _selected_words(self) -> str:
        """The words that are selected where somebody types, if they are of one line."""
        focus = QApplication.focusWidget()
        words = ""
        if isinstance(focus, QLineEdit):
            words = focus.selectedText()
        elif isinstance(focus, (QTextEdit, QPlainTextEdit)):
            words = focus.textCursor().selectedText()
        if self.bar is not None and focus in (self.bar.query, self.bar.by):
            return ""
        return words if len(words.splitlines()) == 1 else ""
