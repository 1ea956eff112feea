"""Files that are whole or as they were: written beside, synced, put in place in one step.

A leaf: maps and exports are both saved through it, each with words of its own for what it raises.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import BinaryIO, Literal

from app.swapping import swapped

TEMPORARY = ".parcours-{token}.tmp"
STALE = 3600.0
"""Age in seconds from which a temporary file was left behind by a crash."""

_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM}
"""What file systems answer that cannot sync a folder."""


class Blocked(Exception):
    """What stands at the path may not be replaced; `reason` says why."""

    def __init__(self, reason: Literal["folder", "not-a-file", "protected"]) -> None:
        super().__init__(reason)
        self.reason = reason


class Superseded(Exception):
    """What stands at the path is not what was expected there; it stays."""


class Unconfirmed(Exception):
    """The new file is in its place, but the disk does not confirm that it will stay there."""


def is_protected(path: str | os.PathLike[str], status: os.stat_result) -> bool:
    """Whether a file may not be written. Root may write everything, so the permissions themselves
    count too."""
    return not status.st_mode & 0o222 or not os.access(path, os.W_OK)


def standing(path: str | os.PathLike[str]) -> os.stat_result | None:
    """The file that `replacing` would replace, links followed; None when there is none. Raises
    Blocked, OSError, and ValueError for a name that no disk takes."""
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise Blocked("folder")
    if not stat.S_ISREG(status.st_mode):
        raise Blocked("not-a-file")
    if is_protected(path, status):
        raise Blocked("protected")
    return status


@contextmanager
def replacing(
    path: str | os.PathLike[str], expected: Callable[[str], bool] | None = None
) -> Generator[BinaryIO]:
    """A new file beside `path` that takes its place when the block ends well, and is removed when
    it does not.

    Links are followed; owner and permissions stay. Raises as `standing` does, the old file then
    being as it was, and Unconfirmed. Ends by sweeping what a crash left in the folder.

    `expected` says of a file, wherever it lies, whether it may be replaced; when that at the path
    may not, this raises Superseded. Where the system can swap two files (`app.swapping`), not even
    what another program writes in the very moment is lost.
    """
    target = os.path.realpath(path)
    old = standing(target)
    folder = os.path.dirname(target)
    temporary = os.path.join(folder, TEMPORARY.format(token=secrets.token_hex(8)))
    file = open(temporary, "xb")  # noqa: SIM115
    try:
        with file:
            yield file
            file.flush()
            if old is not None:
                _keep_access(temporary, old)
            os.fsync(file.fileno())
        if expected is None:
            os.replace(temporary, target)
        else:
            _put(temporary, target, expected)
    except BaseException:
        _forget(temporary)
        raise
    try:
        sync_folder(folder)
        now = os.stat(target).st_mtime
    except OSError as error:
        raise Unconfirmed from error
    sweep(folder, now)


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


def _put(temporary: str, target: str, expected: Callable[[str], bool]) -> None:
    """Puts the new file in the place of what is expected there, or where there is nothing."""
    while not _is_there(target):
        try:
            os.link(temporary, target)
        except FileExistsError:
            continue
        except OSError:  # the disk knows no links
            os.replace(temporary, target)
        else:
            _forget(temporary)
        return
    if not expected(target):
        raise Superseded
    own = _print(temporary)
    if not swapped(temporary, target):
        os.replace(temporary, target)
        return
    is_theirs = True
    try:
        is_theirs = not expected(temporary)
    finally:
        if is_theirs:  # somebody was quicker
            _give_back(temporary, target, own)
    if is_theirs:
        raise Superseded
    _forget(temporary)


def _give_back(temporary: str, target: str, put: tuple[int, ...]) -> None:
    """Puts back what was taken from the target in the place of the file that was `put` there, and
    what was written over that in turn, until the last that anybody wrote lies there."""
    while True:
        held = _print(temporary)
        if not swapped(temporary, target):
            os.replace(temporary, target)
            return
        now = _print(temporary)
        if not (put and held and now) or now == put:
            return
        put = held


def _print(path: str) -> tuple[int, ...]:
    """The same for a file as long as nobody writes it; nothing when the disk does not say."""
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_ino, status.st_size, status.st_mtime_ns


def _is_there(path: str) -> bool:
    """Whether anything is there. OSError when the disk does not say: then nothing is known."""
    try:
        os.lstat(path)
    except FileNotFoundError:
        return False
    return True


def _keep_access(temporary: str, old: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    os.chmod(temporary, stat.S_IMODE(old.st_mode))


def sync_folder(folder: str | os.PathLike[str]) -> None:
    """Lets the disk keep the names in a folder, where the file system can. Raises OSError."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


def _forget(path: str) -> bool:
    try:
        os.unlink(path)
    except OSError:
        return False
    return True
