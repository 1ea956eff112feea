"""Opening and saving maps so that no word is ever lost.

A save never touches the old file before the new one is whole on the disk: it is written beside
it, synced, read back, and put in its place in one step.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
from pathlib import Path
from typing import NamedTuple

from app.files.errors import FileError, file_error
from app.model.errors import ReadError
from app.model.journey import VERSION, Journey
from app.model.reading import MAX_BYTES, read_journey
from app.model.writing import write_journey

TEMPORARY = ".parcours-{token}.tmp"
STALE = 3600.0
"""Age in seconds from which a temporary file was left behind by a crash."""

_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM}
"""What file systems answer that cannot sync a folder."""


class Stamp(NamedTuple):
    """A file as it was when last read or written, to tell whether somebody changed it since."""

    mtime_ns: int
    size: int
    digest: str
    """SHA-256 of its bytes."""


class Opened(NamedTuple):
    """A map from a file. `read_only` when the file is write-protected, or when a newer program
    wrote it (`journey.version` is then greater than `VERSION`)."""

    journey: Journey
    stamp: Stamp
    read_only: bool


def load(path: str | os.PathLike[str]) -> Opened:
    """The map in a file. Raises FileError with a sentence for the user, nothing else."""
    try:
        data, status = _read(path)
    except OSError as error:
        raise file_error(error, path) from error
    except ValueError as error:
        raise FileError("bad-name", path) from error
    try:
        journey, newer = read_journey(data)
    except ReadError as error:
        raise FileError("not-a-map", path, cause=error) from error
    read_only = newer or _protected(os.fspath(path), status)
    return Opened(journey, _stamp(data, status), read_only)


def save(path: str | os.PathLike[str], journey: Journey, expect: Stamp | None = None) -> Stamp:
    """Writes a map into a file and says how the file now is.

    With `expect`, the stamp of the last load or save, a file that somebody else changed since is
    not overwritten (FileError `changed`); without it, it is. A write-protected file never is.
    Symbolic links are followed; the file's permissions stay. Whenever this raises FileError, the
    old file is whole and as it was, but for `not-verified`, when the new one is in its place.
    """
    if journey.version > VERSION:
        raise FileError("newer-version", path)
    data = _faithful(path, journey)
    try:
        target = os.path.realpath(path)
        old = _old_status(target, path)
        if old is not None and _protected(target, old):
            raise FileError("read-only", path)
        if old is not None and expect is not None and _changed(target, old, expect):
            raise FileError("changed", path)
        temporary = _write_beside(target, data, old)
        try:
            if Path(temporary).read_bytes() != data:
                raise FileError("failed", path, detail="the disk gives back other bytes")
            os.replace(temporary, target)
        except BaseException:
            _forget(temporary)
            raise
    except OSError as error:
        raise file_error(error, path, saving=True) from error
    except ValueError as error:
        raise FileError("bad-name", path) from error
    return _confirm(path, target, data)


def sweep(folder: str | os.PathLike[str], now: float) -> int:
    """Removes temporary files that a crash left in a folder over an hour before `now` (seconds,
    as `os.stat` gives them), and says how many. A folder that cannot be read has none."""
    count = 0
    start, end = TEMPORARY.split("{token}")
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not (entry.name.startswith(start) and entry.name.endswith(end)):
                    continue
                if now - entry.stat(follow_symlinks=False).st_mtime > STALE:
                    count += _forget(entry.path)
    except OSError:
        return count
    return count


def _read(path: str | os.PathLike[str]) -> tuple[bytes, os.stat_result]:
    status = os.stat(path)
    if stat.S_ISDIR(status.st_mode):
        raise FileError("is-folder", path)
    if not stat.S_ISREG(status.st_mode):
        raise FileError("not-a-file", path)
    with open(path, "rb") as file:
        status = os.fstat(file.fileno())
        if status.st_size > MAX_BYTES:
            raise FileError("too-large", path, size=status.st_size, limit=MAX_BYTES)
        return file.read(MAX_BYTES + 1), status


def _stamp(data: bytes, status: os.stat_result) -> Stamp:
    return Stamp(status.st_mtime_ns, len(data), hashlib.sha256(data).hexdigest())


def _protected(path: str, status: os.stat_result) -> bool:
    """Root may write everything, so the permissions themselves count too."""
    return not status.st_mode & 0o222 or not os.access(path, os.W_OK)


def _faithful(path: str | os.PathLike[str], journey: Journey) -> bytes:
    """The map's bytes, once they have been seen to read as the same map."""
    try:
        data = write_journey(journey)
        same = read_journey(data).journey == journey
    except (ReadError, ValueError) as error:
        raise FileError("unfaithful", path) from error
    if not same:
        raise FileError("unfaithful", path)
    return data


def _old_status(target: str, path: str | os.PathLike[str]) -> os.stat_result | None:
    try:
        status = os.stat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise FileError("is-folder", path)
    if not stat.S_ISREG(status.st_mode):
        raise FileError("not-a-file", path)
    return status


def _changed(target: str, status: os.stat_result, expect: Stamp) -> bool:
    if (status.st_mtime_ns, status.st_size) == (expect.mtime_ns, expect.size):
        return False
    if status.st_size != expect.size:
        return True
    return hashlib.sha256(Path(target).read_bytes()).hexdigest() != expect.digest


def _write_beside(target: str, data: bytes, old: os.stat_result | None) -> str:
    """Writes a new file in the target's folder, whole and synced, and gives its path."""
    name = TEMPORARY.format(token=secrets.token_hex(8))
    temporary = os.path.join(os.path.dirname(target), name)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666)
    try:
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(descriptor, left) :]
            if old is not None:
                _keep_access(temporary, old)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        _forget(temporary)
        raise
    return temporary


def _keep_access(temporary: str, old: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    os.chmod(temporary, stat.S_IMODE(old.st_mode))


def _confirm(path: str | os.PathLike[str], target: str, data: bytes) -> Stamp:
    """Syncs the folder and reads the file back."""
    try:
        _sync_folder(os.path.dirname(target))
        written, status = _read(target)
    except (OSError, FileError) as error:
        raise FileError("not-verified", path) from error
    if written != data:
        raise FileError("not-verified", path)
    sweep(os.path.dirname(target), status.st_mtime)
    return _stamp(data, status)


def _sync_folder(folder: str) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(descriptor)


def _forget(path: str) -> bool:
    try:
        os.unlink(path)
    except OSError:
        return False
    return True
