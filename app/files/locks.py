"""Who is editing a map, and who is saving it: told to other processes of this user by locks.

They lie in the program's own folder, on this computer, named by where the map lies: who opens it
on another computer, or by another hard link, is not told by them. One whose holder was killed
counts for nothing. When that folder cannot be used there are no locks, and saving still refuses
to overwrite what it does not know (`store.save`).
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile, QSysInfo

from app.files.errors import FileError
from app.state import made_folder

PATIENCE_MS = 5_000
"""How long a save waits for another one of the same file."""
_FIRST_MS = 250
"""How long a lock is waited for before it is asked whether it was left behind."""
_UNFINISHED = 0.2
"""Age in seconds from which a lock that names nobody was left behind by a kill."""


class Holder(NamedTuple):
    """Another window, or another process, that is editing a map."""

    pid: int
    host: str
    """The machine; empty for this one."""
    since: float
    """When it opened the map, in seconds since 1970; 0 when that is not known."""

    @property
    def is_here(self) -> bool:
        """Whether it is this process itself."""
        return not self.host and self.pid == os.getpid()


class EditLock:
    """Says that a map is being edited here, until it is released or the process ends, however it
    ends."""

    def __init__(self, key: str, lock: QLockFile | None) -> None:
        self.key = key
        """Which file it is for, see `key_of`."""
        self._lock = lock

    def release(self) -> None:
        """Others may edit the map from now on."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def key_of(path: str | os.PathLike[str]) -> str:
    """The same for every name of one file: relative or not, through links to it or to its folders,
    and in capitals where the disk does not tell them apart."""
    real = os.path.realpath(path)
    if same_file(real, real.swapcase()):
        real = real.casefold()
    return hashlib.sha256(os.fsencode(real)).hexdigest()[:32]


def same_file(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether two names lead to one file, a hard link included. False when one of them leads to
    none, unless they are the same name."""
    return place_of(one).is_same(place_of(other))


class Place(NamedTuple):
    """Where a name leads."""

    real: str
    node: tuple[int, int] | None
    """The file itself, whatever its name; None when there is none."""

    def is_same(self, other: Place) -> bool:
        """Whether another name leads to the same file."""
        return self.real == other.real or (self.node is not None and self.node == other.node)


def place_of(path: str | os.PathLike[str]) -> Place:
    """Where a name leads, as its disk says."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return Place(os.path.realpath(path), None)
    return Place(os.path.realpath(path), (status.st_dev, status.st_ino))


def take(path: str | os.PathLike[str]) -> EditLock | Holder:
    """The lock of who edits a map, or who has it."""
    key = key_of(path)
    try:
        place = _folder() / f"{key}.edit"
    except OSError:
        return EditLock(key, None)
    lock = _lock(place)
    if _taken(lock, 0) or (not _info(lock)[0] and _taken(lock, _FIRST_MS)):
        return EditLock(key, lock)
    if lock.error() != QLockFile.LockError.LockFailedError:
        return EditLock(key, None)
    if _stays_behind(lock):
        return EditLock(key, None)
    pid, host, _ = _info(lock)
    try:
        since = place.stat().st_mtime
    except OSError:
        since = 0.0
    return Holder(pid, "" if host == QSysInfo.machineHostName() else host, since)


@contextmanager
def saving(path: str | os.PathLike[str]) -> Generator[None]:
    """While it lasts no other process saves the same file: what is checked stays true until it is
    replaced. Raises FileError `busy` when another one is not done in time."""
    try:
        lock = _lock(_folder() / f"{key_of(path)}.save")
    except OSError:
        yield
        return
    held = _taken(lock, PATIENCE_MS)
    refused = lock.error() == QLockFile.LockError.LockFailedError
    if not held and refused and not _stays_behind(lock):
        raise FileError("busy", path)
    try:
        yield
    finally:
        if held:
            lock.unlock()


def _folder() -> Path:
    return made_folder("locks")


def _lock(place: Path) -> QLockFile:
    lock = QLockFile(os.fspath(place))
    lock.setStaleLockTime(0)  # only the end of its holder makes it stale, not its age
    return lock


def _taken(lock: QLockFile, patience_ms: int) -> bool:
    """Whether the lock is ours now. Qt takes over those of processes that are gone; what is left
    of one whose number lives on in another process is removed, which a living holder prevents.
    Not at once: a lock that is just being made might be hit."""
    if lock.tryLock(min(patience_ms, _FIRST_MS)):
        return True
    if lock.error() != QLockFile.LockError.LockFailedError:
        return False
    if _is_whole(lock) and lock.removeStaleLockFile() and lock.tryLock(0):
        return True
    return patience_ms > _FIRST_MS and lock.tryLock(patience_ms - _FIRST_MS)


def _stays_behind(lock: QLockFile) -> bool:
    """Whether the holder of a lock is gone, which cannot be removed: its folder is read-only."""
    pid, host, _ = _info(lock)
    if os.access(os.path.dirname(lock.fileName()), os.W_OK) or host != QSysInfo.machineHostName():
        return False
    if sys.platform == "win32":  # there `os.kill` would end it; such a folder is none there
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _is_whole(lock: QLockFile) -> bool:
    """Whether a lock is written to its end: one that names nobody may be just being made."""
    if _info(lock)[0]:
        return True
    try:
        return time.time() - os.stat(lock.fileName()).st_mtime > _UNFINISHED
    except OSError:
        return False


def _info(lock: QLockFile) -> tuple[int, str, str]:
    """The process that holds a lock, its machine and its program; 0 when it names nobody."""
    return lock.getLockInfo()
