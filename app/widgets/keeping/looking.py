"""A file looked at beside the window's work when it is large."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from app.files.glancing import Glance, glance
from app.files.store import Stamp

AT_ONCE = 4_000_000
"""Files of no more bytes are read without a thread: in a few thousandths of a second."""


class Looker(QObject):
    """Looks at one file at a time; what was asked before is dropped."""

    seen = Signal(object, object)
    """(known, glance): the stamp that was asked about, and what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look: _Look | None = None

    def look_beside(self, path: Path, known: Stamp) -> None:
        """The same, never before this returns: the folder may be slow to answer. Nothing while an
        answer is still awaited."""
        if self._look is None:
            self._begin(path, known)

    def look(self, path: Path, known: Stamp) -> None:
        """Says by `seen` what has become of a file: before this returns, or later."""
        self._look = None
        try:
            large = os.stat(path).st_size > AT_ONCE
        except (OSError, ValueError):
            large = False
        if not large:
            self.seen.emit(known, glance(path, known))
            return
        self._begin(path, known)

    def _begin(self, path: Path, known: Stamp) -> None:
        self._look = look = _Look(path, known)
        look.over.connect(self._tell)
        look.start()

    def _tell(self, look: _Look) -> None:
        if look is not self._look:
            return
        self._look = None
        if look.found is not None:
            self.seen.emit(look.known, look.found)


class _Look(QThread):
    """It belongs to the program: the window that asked may go before it ends."""

    over = Signal(object)

    def __init__(self, path: Path, known: Stamp) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)
        self.setObjectName("looking")
        self._path, self.known = path, known
        self.found: Glance | None = None
        self.finished.connect(self._end)
        if app is not None:
            app.aboutToQuit.connect(self.wait)

    def _end(self) -> None:
        self.over.emit(self)
        self.deleteLater()

    def run(self) -> None:
        self.found = glance(self._path, self.known)
