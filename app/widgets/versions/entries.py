"""Earlier states of a map, kept by the program or in the map's own file, and how they are read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from datetime import UTC, datetime
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from app.files.errors import FileError, file_error
from app.files.versions.keeping import counts_of
from app.files.versions.record import read_version
from app.files.versions.store import Version
from app.model.comparing import Tally, differences, tally
from app.model.errors import ReadError
from app.model.journey import VERSION, Journey, Snapshot
from app.model.reading import read_journey
from app.model.snapshots import read_snapshot
from app.widgets.drawing import Drawing

_KEPT = 4
"""Maps kept in memory: each is asked for twice, for itself and for what came after it."""
_DRAWN = 3_000
"""Notes of the largest map that is drawn small."""


class Entry(NamedTuple):
    """An earlier state: a version of the program's, or a snapshot in the file."""

    key: str
    at: float
    """Seconds since 1970; 0 when nobody knows."""
    version: Version | None = None
    snapshot: Snapshot | None = None

    @property
    def name(self) -> str:
        """What the user called it; empty for what was just saved."""
        return " ".join(self.snapshot.name.split()) if self.snapshot else ""


class Look(NamedTuple):
    """What an entry turned out to be."""

    image: QImage | None = None
    stages: int = 0
    notes: int = 0
    since: Tally | None = None
    """How it differs from the one before it; None for the oldest."""
    error: FileError | ReadError | None = None


def entries_of(versions: Iterable[Version], snapshots: Iterable[Snapshot]) -> list[Entry]:
    """All of them, the newest first; versions in their order, whatever the clock said. Of what
    came in one second, a snapshot is the newer: it knows no part of a second."""
    found: list[tuple[float, int, Entry]] = []
    last = inf
    for n, one in enumerate(versions):
        last = min(last, one.at)
        found.append((last // 1, -n, Entry(one.path.name, one.at, version=one)))
    for n, one in enumerate(snapshots, 1):
        at = _taken(one)
        found.append((at, n, Entry(f"snapshot/{one.id}", at, snapshot=one)))
    return [entry for *_, entry in sorted(found, key=lambda each: each[:2], reverse=True)]


def read_entry(entry: Entry, now: Journey) -> Journey:
    """The map as it was; `now` is the map that holds the snapshots. Raises FileError and
    ReadError."""
    if entry.snapshot is not None:
        return read_snapshot(now, entry.snapshot)
    if entry.version is None:
        raise ValueError("an entry is a version or a snapshot")
    path = entry.version.path
    try:
        data = read_version(path)
        journey = read_journey(data, trusted=True).journey
    except OSError as error:
        raise file_error(error, path) from error
    except ReadError as error:
        raise FileError("not-a-map", path, cause=error) from error
    if journey.version > VERSION:
        raise FileError("newer-version", path)
    return journey


class Reader:
    """Reads entries for the list, with a text engine of its own: used by one thread at a time."""

    def __init__(self) -> None:
        self._journeys: OrderedDict[str, Journey] = OrderedDict()
        self._drawing: Drawing | None = None

    def look(
        self, entry: Entry, older: Entry | None, now: Journey, size: QSizeF, ratio: float
    ) -> Look:
        """What the list shows of an entry. Never raises for what a file holds."""
        try:
            journey = self._read(entry, now)
        except (FileError, ReadError) as error:
            return Look(error=error)
        since = None
        if older is not None:
            try:
                since = tally(differences(self._read(older, now), journey))
            except (FileError, ReadError):
                since = None
        stages, notes = counts_of(journey)
        if self._drawing is None:
            self._drawing = Drawing()
        small = notes <= _DRAWN
        image = self._drawing.thumbnail(journey, size, ratio) if small else None
        return Look(image, stages, notes, since)

    def _read(self, entry: Entry, now: Journey) -> Journey:
        found = self._journeys.get(entry.key)
        if found is None:
            found = read_entry(entry, now).replace(snapshots=())
            self._journeys[entry.key] = found
            while len(self._journeys) > _KEPT:
                self._journeys.popitem(last=False)
        return found


def _taken(snapshot: Snapshot) -> float:
    try:
        taken = datetime.strptime(snapshot.taken or "", "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return 0.0
    return max(0.0, taken.replace(tzinfo=UTC).timestamp())
