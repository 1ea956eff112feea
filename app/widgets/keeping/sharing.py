"""A map that another window or another process has open: said, and edited in one place."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QObject

from app.files.glancing import glance
from app.files.locks import EditLock, Holder, key_of, same_file, take
from app.files.store import NOTHING, Changed, Stamp, stamp_of
from app.model.reading import MAX_BYTES
from app.widgets.message_bar import Choice
from app.widgets.moments_said import MomentWords
from app.widgets.plain import isolated

if TYPE_CHECKING:
    from app.widgets.map_writer import Expected
    from app.widgets.window import MainWindow


class Sharing(QObject):
    """Locks the file of a window's map while it can be edited there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._path: Path | None = None
        self._lock: EditLock | None = None
        self._reserved: EditLock | None = None
        """That of the file into which the map is being saved."""
        self._holder: Holder | None = None
        """Who edits the map elsewhere, because of which it is read-only here."""
        self._session.replaced.connect(self._replaced)
        window.documents.opened.connect(self._opened)
        self._session.state_changed.connect(self._follow)
        window.installEventFilter(self)

    @property
    def waits(self) -> bool:
        """Whether the map is read-only here only because it is edited elsewhere."""
        return self._holder is not None

    @property
    def alone(self) -> bool:
        """Whether no other window and no other process can be editing the map."""
        return self._lock is not None or (self._session.read_only and not self.waits)

    def end(self) -> None:
        """Others may edit the map."""
        self._path = None
        self._release()
        self.let_go()

    def remind(self) -> None:
        """Says again why the map is read-only, where that is because it is edited elsewhere."""
        if self._holder is not None:
            self._tell(self._holder)

    def may_write(self, path: Path, again: Callable[[], object] | None = None) -> bool:
        """Whether a map may be written onto this file: not while another window or another
        process is editing it, which is said, with `again` to choose another (Save as…)."""
        if self.is_own(path):
            return True
        other = self._window.program.window_on(path)
        if other is None and isinstance(found := take(path), EditLock):
            found.release()
            return True
        self._refuse(path, other, again)
        return False

    def reserve(self, path: Path) -> bool:
        """Locks a file before the map is saved into it, until that is known (`let_go`): nobody
        else edits it meanwhile. False while somebody does, which is said."""
        own = self.is_own(path)
        self.let_go()
        if own:
            return True
        found = take(path)
        if isinstance(found, EditLock):
            self._reserved = found
            return True
        self._refuse(path, self._window.program.window_on(path))
        return False

    def let_go(self) -> None:
        """The map is saved, or not: a file that it is not in may be edited by others."""
        if self._reserved is not None:
            self._reserved.release()
            self._reserved = None

    def _refuse(
        self, path: Path, other: MainWindow | None, again: Callable[[], object] | None = None
    ) -> None:
        name = isolated(path.name)
        again = again or (lambda: self._window.documents.save_as(beside=True))
        elsewhere = Choice(lambda: self.tr("Save as…"), again)
        choices = (elsewhere,)
        if other is not None:
            show = Choice(lambda: self.tr("Show that window"), other.come_forward)
            choices = (show, elsewhere)
        self._window.messages.show_message(
            lambda: self.tr(
                "“{name}” is open in another window: close it there first, or choose another name."
            ).format(name=name),
            "error",
            *choices,
        )

    def is_own(self, path: Path) -> bool:
        """Whether that is the file of the window's map, under whatever name. What is being saved
        is saved first: the map may be in another file then."""
        if self.is_elsewhere(path):
            return False
        own, _ = self._window.documents.saving.ground()
        return own is not None and same_file(own, path)

    def is_elsewhere(self, path: Path, key: Callable[[Path], str | None] = key_of) -> bool:
        """Whether the map is being saved, and that file is neither the map's nor the one that it
        is being saved into, as their locks say: their disk may not answer, and is not asked. That
        of the file is, by its `key`: False where this one does not know."""
        saving = self._window.documents.saving
        files = {one for one in (self._session.path, saving.path) if one is not None}
        keys = {one.key for one in (self._lock, self._reserved) if one is not None}
        if not saving.busy or len(keys) != len(files):
            return False
        found = key(path)
        return found is not None and found not in keys

    def expected(self, path: Path) -> Expected:
        """What may be overwritten by a map saved under a name: of its own file what is known, of
        another what stands there as the user says that it may be, and nothing where there is
        nothing. None, for whatever is there, where that is no map or cannot be read."""
        if self.is_own(path):
            return self._session.stamp
        if not os.path.lexists(path):
            return NOTHING
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        return partial(_as_seen, path, (status.st_mtime_ns, status.st_size))

    # Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._try_again()
        return False

    # inside

    def _replaced(self) -> None:
        """Another map is being taken up: `_opened` follows once it is."""
        self._release()
        self._path, self._holder = self._session.path, None

    def _opened(self) -> None:
        """A map was taken up. One of a protected file, or of a newer program, needs no lock."""
        if self._path is not None and not self._session.read_only:
            self._claim(self._path)
            self._tell_names(self._path)

    def _tell_names(self, path: Path) -> None:
        """A file may have several names (hard links): a save puts a new one under its own name."""
        try:
            several = os.stat(path).st_nlink > 1
        except (OSError, ValueError):
            return
        if several and self._lock is not None and self._window.messages.isHidden():
            name = isolated(path.name)
            self._window.messages.show_message(
                lambda: self.tr(
                    "“{name}” has other names on this disk (hard links). They keep the map as it "
                    "is: what you save here is under this name alone."
                ).format(name=name)
            )

    def _follow(self) -> None:
        """The map may be in another file since it was saved."""
        path = self._session.path
        if path == self._path or not self._session.started or self._session.read_only:
            return
        self._path, self._holder = path, None
        if path is None:
            self._release()
        elif self._lock is None or self._lock.key != key_of(path):
            self._release()
            self._lock, self._reserved = self._reserved, None
            if self._lock is None or self._lock.key != key_of(path):
                self._release()
                self._claim(path)

    def _claim(self, path: Path) -> None:
        """The map is edited here from now on, or read-only while it is edited elsewhere."""
        found = take(path)
        if isinstance(found, EditLock):
            self._lock = found
            return
        self._holder = found
        self._session.allow_editing(False)
        self._tell(found)

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _try_again(self) -> None:
        """Whoever was editing the map may be done."""
        path = self._path
        if path is None or self._holder is None or self._window.documents.writer.busy:
            return  # it may be in a file of its own soon
        found = take(path)
        if not isinstance(found, EditLock):
            return
        self._lock, self._holder = found, None
        self._session.allow_editing(True)
        if glance(path, self._session.stamp).state == "changed":
            if not self._session.clean:  # recovered words: another's file does not replace them
                self._window.keeping.outside.tell_again()
                return
            self._window.documents.reload()
        name = isolated(path.name)
        self._window.messages.show_message(
            lambda: self.tr(
                "“{name}” is no longer open elsewhere: it can be edited here now."
            ).format(name=name)
        )

    def _tell(self, holder: Holder) -> None:
        path = self._path
        if path is None:
            return
        name, since = isolated(path.name), QDateTime.fromSecsSinceEpoch(int(holder.since))

        def words() -> str:
            shown = MomentWords(self).from_then(since)
            if holder.host:
                text = self.tr(
                    "“{name}” has been open on the computer “{host}” since {since}: here it is "
                    "read-only."
                )
            else:
                text = self.tr(
                    "“{name}” has been open in another window of Parcours since {since}: here it "
                    "is read-only."
                )
            return text.format(name=name, host=isolated(holder.host), since=shown)

        self._window.messages.show_message(
            words,
            "warning",
            Choice(lambda: self.tr("Open a copy"), self._window.documents.open_copy),
            Choice(lambda: self.tr("Edit here all the same"), self._edit),
            lasting=True,
        )

    def _edit(self) -> None:
        """Both edit: whoever saves last is told what the other saved (`Outside`)."""
        self._holder = None
        self._session.allow_editing(True)


def _as_seen(path: Path, seen: tuple[int, int]) -> Stamp | None:
    """The stamp of a file of that date and size; None where it cannot be read. Raises Changed when
    it has become another since."""
    try:
        found = stamp_of(path)
    except (OSError, ValueError):
        return None
    if (found.mtime_ns, found.size) != seen:
        raise Changed(path, found)
    return found
