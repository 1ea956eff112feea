"""A file looked at beside the window's work when it is large."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from app.files.glancing import Glance, glance
from app.files.store import Stamp
from app.widgets.bench import AT_END_MS

AT_ONCE = 4_000_000
"""Files of no more bytes are read without a thread: in a few thousandths of a second."""


class Looker(QObject):
    """Looks at one file at a time; what was asked before is dropped."""

    seen = Signal(object, object)
    """(known, glance): the stamp that was asked about, and what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look: _Look | None = None
        self._next: tuple[Path, Stamp] | None = None

    def look_beside(self, path: Path, known: Stamp) -> None:
        """The same, never before this returns: the folder may be slow to answer. While an answer
        about the same file is awaited, once more after it; another file waits for no answer."""
        if self._look is not None and self._look.path == path:
            self._next = path, known
        else:
            self._begin(path, known)

    def look(self, path: Path, known: Stamp) -> None:
        """Says by `seen` what has become of a file: before this returns, or later."""
        self._look = self._next = None
        try:
            large = os.stat(path).st_size > AT_ONCE
        except (OSError, ValueError):
            large = False
        if not large:
            self.seen.emit(known, glance(path, known))
            return
        self._begin(path, known)

    def _begin(self, path: Path, known: Stamp) -> None:
        self._next, self._look = None, (look := _Look(path, known))
        look.over.connect(self._tell)
        look.start()

    def _tell(self, look: _Look) -> None:
        if look is not self._look:
            return
        self._look = None
        if look.found is not None:
            self.seen.emit(look.known, look.found)
        if self._next is not None and self._look is None:
            asked, self._next = self._next, None
            self._begin(*asked)


class _Look(QThread):
    """It belongs to the program: the window that asked may go before it ends."""

    over = Signal(object)

    def __init__(self, path: Path, known: Stamp) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)
        self.setObjectName("looking")
        self.path, self.known = path, known
        self.found: Glance | None = None
        self.finished.connect(self._end)
        if app is not None:
            app.aboutToQuit.connect(self._wait)

    def _wait(self) -> None:
        """Before the program ends, for a moment: the disk may never answer."""
        self.wait(AT_END_MS)

    def _end(self) -> None:
        self.over.emit(self)
        self.deleteLater()

    def run(self) -> None:
        self.found = glance(self.path, self.known)
