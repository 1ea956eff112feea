"""Opening and saving maps so that no word is ever lost.

A save never touches the old file before the new one is whole on the disk (`app.replacing`) and has
been read back.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from app.files.errors import FileError, file_error
from app.model.assets import without_unused_assets
from app.model.errors import ReadError
from app.model.journey import VERSION, Journey
from app.model.measures import Measure
from app.model.reading import MAX_BYTES, read_journey
from app.model.writing import write_journey
from app.replacing import (
    Blocked,
    Superseded,
    Unconfirmed,
    is_protected,
    replacing,
    standing,
)

_BLOCKED = {"folder": "is-folder", "not-a-file": "not-a-file", "protected": "read-only"}


_LARGE, _PIECE = 8_000_000, 1 << 20


class Stamp(NamedTuple):
    """A file as it was when last read or written, to tell whether somebody changed it since."""

    mtime_ns: int
    size: int
    digest: str
    """SHA-256 of its bytes; empty for what is larger than maps may be, which its date tells."""

    def holds_the_same(self, other: Stamp) -> bool:
        """Whether the file holds what another one held, whatever its date."""
        if self.digest or other.digest:
            return (self.size, self.digest) == (other.size, other.digest)
        return self == other


NOTHING = Stamp(0, 0, "")
"""The stamp of a file that is not there: to save only where nothing is overwritten."""


class Changed(FileError):
    """A file that somebody else changed (`changed`) is not overwritten. `found` is how it is now:
    who has seen that may overwrite it by expecting it."""

    def __init__(self, path: str | os.PathLike[str], found: Stamp) -> None:
        super().__init__("changed", path)
        self.found = found


class Opened(NamedTuple):
    """A map from a file. `read_only` when the file is write-protected, or when a newer program
    wrote it (`journey.version` is then greater than `VERSION`)."""

    journey: Journey
    stamp: Stamp
    read_only: bool


def load(path: str | os.PathLike[str]) -> Opened:
    """The map in a file. Raises FileError with a sentence for the user, nothing else."""
    with reading(path):
        data, status = _read(path)
        journey, newer = read_journey(data)
    read_only = newer or is_protected(path, status)
    return Opened(journey, _stamp(data, status), read_only)


def save(path: str | os.PathLike[str], journey: Journey, expect: Stamp | None = None) -> Stamp:
    """Writes a map into a file and says how the file now is.

    With `expect`, the stamp of the last load or save, a file that somebody else changed since is
    not overwritten (Changed), not even one changed while this saves; one that is gone is written
    again. Without it, the file is overwritten. A write-protected file never is. Symbolic links
    are followed; the file's permissions stay. Whenever this raises FileError, the old file is
    whole and as it was, but for `not-verified`, when the new one is in its place. Pictures that
    nothing names are left out of the file.
    """
    if journey.version > VERSION:
        raise FileError("newer-version", path)
    return save_bytes(path, _faithful(path, journey), expect)


def save_bytes(path: str | os.PathLike[str], data: bytes, expect: Stamp | None = None) -> Stamp:
    """The same for the bytes of a map, which are written as they are."""
    from app.files.locks import saving

    guard = _Guard(expect) if expect is not None else None
    with refusing(path), saving(path):
        try:
            if standing(path) is not None and guard is not None and not guard(os.fspath(path)):
                raise Superseded
            with replacing(path, guard) as file:
                file.write(data)
                file.flush()
                if Path(file.name).read_bytes() != data:
                    raise FileError("failed", path, detail="the disk gives back other bytes")
        except Superseded as error:
            raise Changed(path, guard.found if guard is not None else NOTHING) from error
    return _confirm(path, data)


class _Guard:
    """Knows the file that may be overwritten by what it holds, whatever its name and date."""

    def __init__(self, expect: Stamp) -> None:
        self._expect = expect
        self.found = NOTHING
        """The file that was looked at last."""

    def __call__(self, place: str) -> bool:
        self.found = stamp_of(place)
        return self.found.holds_the_same(self._expect)


def stamp_of(path: str | os.PathLike[str]) -> Stamp:
    """How a file of any kind of content is now; of one that is larger than maps may be, nothing is
    read. Raises OSError."""
    with open(path, "rb") as file:
        status = os.fstat(file.fileno())
        if status.st_size > MAX_BYTES:
            return Stamp(status.st_mtime_ns, status.st_size, "")
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return Stamp(status.st_mtime_ns, file.tell(), digest)


@contextmanager
def reading(path: str | os.PathLike[str]) -> Generator[None]:
    """Turns what can go wrong in reading a file, and in what it holds, into a FileError."""
    try:
        yield
    except ReadError as error:
        raise FileError("not-a-map", path, cause=error) from error
    except OSError as error:
        raise file_error(error, path) from error
    except ValueError as error:
        raise FileError("bad-name", path) from error


@contextmanager
def refusing(path: str | os.PathLike[str]) -> Generator[None]:
    """Turns what can go wrong in writing a file into a FileError."""
    try:
        yield
    except Blocked as error:
        raise FileError(_BLOCKED[error.reason], path) from error
    except Unconfirmed as error:
        raise FileError("not-verified", path) from error
    except OSError as error:
        raise file_error(error, path, saving=True) from error
    except ValueError as error:
        raise FileError("bad-name", path) from error


def read_file(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file that holds no more than a map may. Raises FileError and OSError."""
    try:
        return _read(path)[0]
    except ReadError as error:
        raise FileError("not-a-map", path, cause=error) from error


def _read(path: str | os.PathLike[str]) -> tuple[bytes, os.stat_result]:
    """The bytes of a file. Raises ReadError too, for one that holds too much."""
    status = os.stat(path)
    if stat.S_ISDIR(status.st_mode):
        raise FileError("is-folder", path)
    if not stat.S_ISREG(status.st_mode):
        raise FileError("not-a-file", path)
    with open(path, "rb") as file:
        status = os.fstat(file.fileno())
        if status.st_size > MAX_BYTES:
            raise FileError("too-large", path, size=status.st_size, limit=MAX_BYTES)
        if status.st_size > _LARGE:  # too much is refused before it takes memory
            measure = Measure()
            while piece := file.read(_PIECE):
                measure.take(piece)
            file.seek(0)
        return file.read(MAX_BYTES + 1), status


def _stamp(data: bytes, status: os.stat_result) -> Stamp:
    return Stamp(status.st_mtime_ns, len(data), hashlib.sha256(data).hexdigest())


def _faithful(path: str | os.PathLike[str], journey: Journey) -> bytes:
    """The map's bytes, once they have been seen to read as the same map."""
    journey = without_unused_assets(journey)
    try:
        data = write_journey(journey)
        same = read_journey(data, trusted=True).journey == journey
    except (ReadError, ValueError) as error:
        raise FileError("unfaithful", path) from error
    if not same:
        raise FileError("unfaithful", path)
    return data


def _confirm(path: str | os.PathLike[str], data: bytes) -> Stamp:
    """Reads the file back."""
    try:
        with open(path, "rb") as file:
            status = os.fstat(file.fileno())
            same = stat.S_ISREG(status.st_mode) and file.read(len(data) + 1) == data
    except OSError as error:
        raise FileError("not-verified", path) from error
    if not same:
        raise FileError("not-verified", path)
    return _stamp(data, status)
