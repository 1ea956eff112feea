"""Words that come back without the field that they were written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.widgets.message_bar import Choice

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_SAID = 60
"""Most letters of a text that are quoted."""


def tell_waiting(window: MainWindow) -> None:
    """Says which words come back without the field that they were written in."""
    journalling = window.keeping.journalling
    waiting = journalling.unsent.waiting if journalling is not None else ()
    if journalling is None or not waiting:
        return
    unsent, text = journalling.unsent, "\n".join(words for _, words in waiting)

    def said() -> str:
        words = QCoreApplication.translate("Recovery", "“{text}” was being written.")
        return words.format(text=quoted(waiting[-1][1]))

    def copy() -> None:
        QGuiApplication.clipboard().setText(text)
        unsent.let_go()

    def words() -> str:
        return QCoreApplication.translate("Recovery", "Copy what was being written")

    window.messages.show_message(said, "info", Choice(words, copy), lasting=True)


def quoted(text: str) -> str:
    """The beginning of a text, on one line, as it is quoted in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= _SAID else line[:_SAID].rstrip() + "…"
