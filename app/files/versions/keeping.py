"""What a save leaves in the store: what it wrote, and what stood there before."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from pathlib import Path

from app.files.store import Stamp
from app.files.versions.store import VersionStore
from app.model.assets import without_unused_assets
from app.model.errors import ReadError
from app.model.journey import Journey
from app.model.reading import MAX_BYTES, read_journey
from app.model.writing import write_journey


class Before:
    """A file as it stood before a save, held open: replacing it leaves it to be read. `at` is when
    it was written, in seconds since 1970."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        status = os.fstat(self._handle)
        self.at = status.st_mtime
        self._size = status.st_size
        self._data: bytes | None = None
        if os.name == "nt":  # what is open cannot be replaced there
            try:
                self.data()
            finally:
                self.close()

    def data(self) -> bytes:
        """What it held. Raises OSError."""
        if self._data is None:
            with open(self._handle, "rb", closefd=False) as file:
                self._data = file.read(self._size)
        return self._data

    def close(self) -> None:
        """It is not needed any more."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def standing_before(path: Path, known: Stamp | None) -> Before | None:
    """What a save at a path is about to replace, to be closed; None when nothing is there, nothing
    that could be a map, or what was `known` already to be kept. Raises nothing."""
    try:
        status = os.stat(path)
        if known is not None and (status.st_mtime_ns, status.st_size) == known[:2]:
            return None
        may_be = stat.S_ISREG(status.st_mode) and status.st_size <= MAX_BYTES
        return Before(path) if may_be else None
    except (OSError, ValueError):
        return None


def keep_saved(
    store: VersionStore,
    path: Path,
    saved: Journey | bytes,
    stamp: Stamp,
    *,
    before: Before | None,
    source: Path | None,
    now: float,
    limit: int,
) -> None:
    """Keeps what a save wrote at a path, a map or the bytes of one, and before it what stood there.
    A map that was saved under another name, `source`, has the past that it had there. Raises
    OSError and FileError; nothing that is kept already is lost then."""
    if limit <= 0:
        return
    if before is not None:
        store.find(path, hashlib.sha256(before.data()).hexdigest(), limit)
    if before is not None:
        keep_before(store, path, before, now=now, limit=limit)
    if source is not None:
        version = hashlib.sha256(saved).hexdigest() if isinstance(saved, bytes) else ""
        store.carry_on(source, path, limit, version)
    if isinstance(saved, bytes):
        data, counts = saved, counted(saved)
    else:
        data, counts = _written(path, saved, stamp), counts_of(saved)
    store.keep(path, data, at=now, now=now, limit=limit, counts=counts)


def keep_before(store: VersionStore, path: Path, before: Before, *, now: float, limit: int) -> None:
    """Keeps what stood at a path alone. Raises OSError."""
    data = before.data()
    store.keep(path, data, at=before.at, now=now, limit=limit, counts=counted(data))


def counts_of(journey: Journey) -> tuple[int, int]:
    """How many stages and how many notes of every kind a map has."""
    notes = sum(len(cell.items) for lane in journey.lanes for cell in lane.cells)
    return len(journey.stages), notes


def counted(data: bytes) -> tuple[int, int]:
    """The same of a map's bytes; -1 where they are none of ours."""
    with contextlib.suppress(ReadError):
        return counts_of(read_journey(data).journey)
    return -1, -1


def _written(path: Path, journey: Journey, stamp: Stamp) -> bytes:
    """The bytes that were saved, even if somebody has written others there since."""
    with contextlib.suppress(OSError, ValueError):
        with path.open("rb") as file:
            data = file.read(stamp.size)
        if hashlib.sha256(data).hexdigest() == stamp.digest:
            return data
    return write_journey(without_unused_assets(journey))
