"""Qt's own messages: warnings for developers, and what ends the program for the log."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType

from app.crash import without_words, write_note

_GRAVE = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)

_MOST = 50
"""Messages that are logged in a run; each is logged once."""


class QtMessages:
    """What is given to `qInstallMessageHandler`. Users see none of it: warnings and worse go to
    standard error, what is grave into the log too, without what it quotes."""

    def __init__(self) -> None:
        self._logged: set[str] = set()

    def __call__(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        line = f"{context.category or 'qt'}: {text}"
        if kind in _GRAVE and line not in self._logged and len(self._logged) < _MOST:
            self._logged.add(line)
            note = "Qt ends the program" if kind == QtMsgType.QtFatalMsg else "Qt complains"
            write_note(f"{note}: {without_words(line)}")
        if (kind in _GRAVE or kind == QtMsgType.QtWarningMsg) and sys.stderr:
            print(line, file=sys.stderr)
