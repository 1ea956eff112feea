"""Saving the map of a window beside its work: edits go on meanwhile, and are unsaved after it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from app.files.errors import FileError
    from app.files.store import Stamp
    from app.model.journey import Journey
    from app.widgets.window import MainWindow

SLOW_MS = 400
"""How long a save takes before it is said that it is under way."""


class Saving(QObject):
    """Writes the session's map as it is when it is asked to. It is said to be saved only once the
    file has been read back; who takes up another map, or closes, waits for that first."""

    refused = Signal(object, object)
    """(`FileError`, path): the map is not saved."""
    slow = Signal(bool)
    """A save takes long, or no longer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._again = self._well = False
        self._saved: Journey | None = None
        """The map as it is being written."""
        self._timer = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._timer.timeout.connect(lambda: self.slow.emit(True))

    @property
    def busy(self) -> bool:
        """Whether the map is being saved."""
        return self._saved is not None

    def follow_up(self) -> bool:
        """Has what was changed since it began saved after it, in the same file. False when nothing
        is being saved."""
        self._again = self.busy and self._saved is not self._session.journey
        return self.busy

    def begin(self, path: Path, expect: Stamp | None) -> None:
        """Begins to write the map into a file, over what is expected there."""
        session, window = self._session, self._window
        self.wait()
        session.seal()
        self._saved = journey = session.journey
        written = window.templates.to_write(path)
        said = window.messages.text
        done = partial(self._over, path, journey, written, session.taken_up, said)
        self._timer.start()
        window.documents.writer.begin(path, written, expect, session.path, done)

    def wait(self) -> bool:
        """Returns once nothing is being saved; whether what was saved last was written."""
        self._window.documents.writer.wait()
        return self._well

    def _over(
        self,
        path: Path,
        journey: Journey,
        written: Journey,
        taken_up: object,
        said: str,
        found: Stamp | FileError,
    ) -> None:
        session, window = self._session, self._window
        again, self._again, self._saved = self._again, False, None
        self._timer.stop()
        self.slow.emit(False)
        self._well = isinstance(found, tuple)
        if not isinstance(found, tuple):
            self.refused.emit(found, path)
            return
        window.documents.recent.add(path)
        if session.taken_up is not taken_up:
            return  # another map is here since
        if window.messages.text == said:
            window.messages.hide()
        session.saved(path, found, journey)
        window.templates.written(path, written)
        if again and not session.clean:
            self.begin(path, session.stamp)
