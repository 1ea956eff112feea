"""Saving the map of a window beside its work: edits go on meanwhile, and are unsaved after it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.widgets.map_writer import IN_DOUBT

if TYPE_CHECKING:
    from app.files.errors import FileError
    from app.files.store import Stamp
    from app.model.journey import Journey
    from app.widgets.map_writer import Expected
    from app.widgets.window import MainWindow

SLOW_MS = 400
"""How long a save takes before it is said that it is under way."""


class _Underway(NamedTuple):
    """A map that is being saved."""

    path: Path
    journey: Journey
    taken_up: Journey | None
    """Which map of the session it is (`Session.taken_up`)."""
    message: int
    """Which message was shown when it began."""
    number: int


class Saving(QObject):
    """Writes the session's map as it is when it is asked to. It is said to be saved only once the
    file has been read back; who takes up another map, or closes, waits for that first, and so does
    who asks about its file (`ground`). Saved elsewhere meanwhile, it is left behind: its disk may
    never answer."""

    refused = Signal(object, object)
    """(`FileError`, path): the map is not saved."""
    slow = Signal(bool)
    """A save takes long, or no longer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._again = self._well = False
        self._underway: _Underway | None = None
        self._begun = self._last = self._behind = 0
        """How many saves began, which of them was written last, how many are left behind."""
        self._timer = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._timer.timeout.connect(lambda: self.slow.emit(True))

    @property
    def busy(self) -> bool:
        """Whether the map is being saved."""
        return self._underway is not None

    @property
    def path(self) -> Path | None:
        """The file it is being saved into."""
        return self._underway.path if self._underway is not None else None

    def ground(self) -> tuple[Path | None, Stamp | None]:
        """The map's file and what is expected there, once nothing is being written from here any
        more. Whoever asks what stands in a file, what may be overwritten there, or whether it is
        the map's own, asks this first: while a save is under way the session does not know."""
        self.wait()
        return self._session.path, self._session.stamp

    def follow_up(self) -> bool:
        """Has what was changed since it began saved after it, in the same file. False when nothing
        is being saved."""
        one = self._underway
        self._again = one is not None and one.journey is not self._session.journey
        return self.busy

    @property
    def late(self) -> bool:
        """Whether what is being saved takes long: its disk may not answer."""
        return self.busy and not self._timer.isActive()

    def begin(self, path: Path, expect: Expected, *, elsewhere: bool = False) -> None:
        """Begins to write the map into a file, over what is expected there. What is being saved is
        waited for, unless this is `elsewhere`."""
        session, window = self._session, self._window
        if elsewhere:
            self._behind += self.busy
            window.documents.writer.leave_behind()
            self.slow.emit(False)
        else:
            self.wait()
        self._begun += 1
        one = _Underway(path, session.journey, session.taken_up, window.messages.count, self._begun)
        self._underway, self._again = one, False
        session.seal()
        self._timer.start()
        try:
            written = window.templates.to_write(path)
            window.documents.writer.begin(
                path, written, expect, session.path, lambda found: self._over(one, written, found)
            )
        except Exception as error:  # a fault of the program: told as all are, and nothing is saved
            from app.files.errors import FileError

            sys.excepthook(type(error), error, error.__traceback__)
            self._over(one, one.journey, FileError("failed", path, detail=type(error).__name__))

    def wait(self, within: float | None = None) -> bool:
        """Returns once nothing is being saved, or after so many seconds; whether what was saved
        last was written."""
        return self._window.documents.writer.wait(within) and self._well

    def _over(self, one: _Underway, written: Journey, found: Stamp | FileError) -> None:
        session, window = self._session, self._window
        if one is not self._underway:
            self._behind_is_over(one, written, found)
            return
        again, self._again, self._underway = self._again, False, None
        self._timer.stop()
        self.slow.emit(False)
        self._well = isinstance(found, tuple)
        if isinstance(found, tuple):
            self._written(one, written, found)
        else:
            self._not_written(one, found)
        window.keeping.sharing.let_go()
        if again and self._well and self._is_here(one) and not session.clean:
            self.begin(one.path, session.stamp)

    def _behind_is_over(self, one: _Underway, written: Journey, found: Stamp | FileError) -> None:
        """One that was left behind has ended after all: why it failed is not told."""
        session = self._session
        self._behind -= 1
        if isinstance(found, tuple):
            self._written(one, written, found)
        elif self._is_here(one) and one.number > self._last and found.code in IN_DOUBT:
            session.mark_unsaved()
        if session.saving and not (self.busy or self._behind):
            session.saving = False
            session.state_changed.emit()

    def _is_here(self, one: _Underway) -> bool:
        """Whether the map is still the one that was being saved, and not another."""
        return self._session.taken_up is one.taken_up

    def _written(self, one: _Underway, written: Journey, stamp: Stamp) -> None:
        if one.number < self._last:  # it was left behind, and the map is in another file now
            return
        self._last = one.number
        self._window.documents.recent.add(one.path)
        if not self._is_here(one):
            return
        if self._window.messages.count == one.message:
            self._window.messages.hide()
        self._session.saved(one.path, stamp, one.journey)
        self._window.templates.written(one.path, written)

    def _not_written(self, one: _Underway, error: FileError) -> None:
        """What the file held before is what it holds; where that is in doubt, nothing is saved."""
        session = self._session
        if self._is_here(one):
            session.saving = bool(self._behind)
            if error.code in IN_DOUBT:
                session.mark_unsaved()
            else:
                session.state_changed.emit()
        self.refused.emit(error, one.path)
