"""What a save leaves in the store: what it wrote, and what stood there before."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from app.files.errors import FileError
from app.files.store import Stamp, read_file
from app.files.versions.store import VersionStore
from app.model.assets import without_unused_assets
from app.model.errors import ReadError
from app.model.journey import Journey
from app.model.reading import read_journey
from app.model.writing import write_journey


class Before(NamedTuple):
    """A file as it stood before a save: its bytes, and when they were written there."""

    data: bytes
    at: float


def standing_before(path: Path, known: Stamp | None) -> Before | None:
    """What a save at a path is about to replace; None when nothing is there or when it is what
    was `known` already to be kept. Raises nothing."""
    try:
        status = os.stat(path)
        if known is not None and (status.st_mtime_ns, status.st_size) == known[:2]:
            return None
        return Before(read_file(path), status.st_mtime)
    except (OSError, ValueError, FileError):
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
        store.find(path, hashlib.sha256(before.data).hexdigest(), limit)
    if source is not None:
        store.carry_on(source, path, limit)
    if before is not None:
        counts = counted(before.data)
        store.keep(path, before.data, at=before.at, now=now, limit=limit, counts=counts)
    if isinstance(saved, bytes):
        data, counts = saved, counted(saved)
    else:
        data, counts = _written(path, saved, stamp), counts_of(saved)
    store.keep(path, data, at=now, now=now, limit=limit, counts=counts)


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
    with contextlib.suppress(OSError, ValueError, FileError):
        data = read_file(path)
        if hashlib.sha256(data).hexdigest() == stamp.digest:
            return data
    return write_journey(without_unused_assets(journey))
