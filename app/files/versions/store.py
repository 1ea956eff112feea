"""Where earlier versions are kept: a folder for each map, a file for each version.

A map's folder is called by its place on the disk and holds a line that tells the place, so that
the versions of a map that was moved are found by what it holds. A version's name tells when it was
saved, by the clock, as which of its map, and what it holds; whatever has no such name is passed
over. A version of several maps lies on the disk once, where that knows links. Several programs may
work on the same store: each file comes and goes in one step.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path
from typing import Any, NamedTuple, cast

from app.files.errors import FileError
from app.files.versions.clocks import believed
from app.files.versions.record import TEMPORARY, packed, read_version, write_whole
from app.files.versions.thinning import HOUR, stays
from app.replacing import STALE
from app.state import make_private

LIMIT = 200
"""How much all versions of all maps take at most where the user chose nothing else, in MB."""

_NAME = re.compile(r"(\d{14})-(?:(\d+)-)?([0-9a-f]{32})\.version")
_INDEX = "map.json"
_FOLDER = re.compile(r"[0-9a-f]{32}")
_LAST = 10**14 - 1


class Version(NamedTuple):
    """A version kept: `at` is when it was saved, in seconds since 1970; `stored` the bytes it
    takes here."""

    path: Path
    at: float
    digest: str
    """The first half of the SHA-256 of what was saved."""
    stored: int
    order: int = 0
    """As which of its map it was saved; 0 where the name does not tell."""
    lies: object = None
    """Where on the disk: the same for versions of several maps that lie there once."""


class VersionStore:
    """The versions in a folder of the program's own (`state.state_folder("versions")`).

    Listing raises nothing; what writes or removes raises OSError. `zone` says whose days count,
    the computer's when None.
    """

    def __init__(self, root: Path, zone: tzinfo | None = None) -> None:
        self._root = root
        self._zone = zone

    def versions(self, path: Path) -> list[Version]:
        """The versions of the map at a path, the last saved first, whatever the clock said."""
        return _listed(self._folder(path))

    def used(self) -> int:
        """The bytes that all is kept in."""
        return sum(self._sizes().values())

    def keep(
        self,
        path: Path,
        data: bytes,
        *,
        at: float,
        now: float,
        limit: int,
        counts: tuple[int, int] = (-1, -1),
    ) -> bool:
        """Keeps what was saved at a path; the same bytes once, at the time they were last saved.

        First makes room, so that all takes never more than `limit` bytes; False where it would
        not fit even alone. `counts` are its stages and its notes. A time to come is none.
        """
        at = min(at, now)
        digest = hashlib.sha256(data).hexdigest()[:32]
        folder = self._folder(path)
        listed = _listed(folder)
        order = listed[0].order + 1 if listed else 1
        for one in listed:
            if one.digest != digest:
                continue
            if not _is_whole(one):
                one.path.unlink(missing_ok=True)
                continue
            order = one.order if one is listed[0] else order
            os.replace(one.path, folder / _name(max(at, one.at), order, digest))
            self.thin(now, limit)
            return True
        record, index, name = packed(data, *counts, limit), _index(path), _name(at, order, digest)
        coming = (folder, len(record) + len(index)) if record is not None else None
        if record is None or not self.thin(now, limit, coming):
            self.thin(now, limit)
            return False
        self._make(folder, index)
        try:
            write_whole(folder / name, record)
        except FileNotFoundError:  # another program has just swept the empty folder
            self._make(folder, index)
            write_whole(folder / name, record)
        if now - at > HOUR:
            self.thin(now, limit)
        return True

    def find(self, path: Path, digest: str, limit: int) -> bool:
        """Whether the map at a path has versions; one without, that was moved or copied here, is
        given those of a map that held the same (`digest`, the SHA-256 of the map's bytes). They
        are taken from a map that is no longer there, and shared with one that is, or may be, as
        far as there is room: those up to then, for what came later may be of another map."""
        own = self._folder(path)
        if _listed(own):
            return True
        found = [one for one in self._folders() if any(_holding(one, digest[:32]))]
        if not found:
            return False
        gone = [one for one in found if _is_gone(_place(one))]
        if gone:
            _drop(own)
            os.rename(gone[0], own)
            write_whole(own / _INDEX, _index(path))
        else:
            self._link(found[0], path, limit, digest)
        return True

    def carry_on(self, source: Path, target: Path, limit: int, digest: str = "") -> None:
        """Gives the versions of a map to another as well, the last ones as far as there is room:
        it was saved under that name. Only those up to the one that holds what has a `digest`,
        where there is such a one: the map as it was then was saved there."""
        if self._folder(source) != self._folder(target):
            self._link(self._folder(source), target, limit, digest)

    def remove(self, version: Version) -> None:
        """Removes one version."""
        version.path.unlink(missing_ok=True)
        self._sweep(version.path.parent)

    def remove_all(self, path: Path) -> None:
        """Removes the versions of the map at a path."""
        folder = self._folder(path)
        for one in _listed(folder):
            one.path.unlink(missing_ok=True)
        self._sweep(folder)

    def clear(self) -> None:
        """Removes everything that is kept of all maps."""
        for folder in list(self._folders()):
            shutil.rmtree(folder)

    def thin(self, now: float, limit: int, coming: tuple[Path, int] | None = None) -> bool:
        """Removes what has grown too old (see `thinning` and `clocks`), then the oldest of all
        until all that is kept takes at most `limit` bytes, together with what is `coming` into a
        folder. The last saved of each map goes last. Whether it does fit."""
        room = limit - (coming[1] if coming else 0)
        if room < 0:
            return False
        left: list[tuple[float, Version]] = []
        newest: set[Path] = set()
        held: set[object] = set()
        for folder in self._folders():
            found = _listed(folder)[::-1]
            ages, then = believed([one.at for one in found], now)
            for one, age, stay in zip(found, ages, stays(ages, then, self._zone), strict=True):
                if stay:
                    left.append((age, one))
                else:
                    one.path.unlink(missing_ok=True)
            if found and not (coming and coming[0] == folder):
                newest.add(found[-1].path)
                held.add(found[-1].lies)
            self._sweep(folder)
        total = self.used()
        names = Counter(one.lies for _, one in left)
        for _, one in sorted(left, key=lambda each: (each[1].path in newest, each[0])):
            if total <= room:
                break
            is_newest = one.path in newest
            if one.lies in held and not is_newest:  # it would make no room
                continue
            one.path.unlink(missing_ok=True)
            self._sweep(one.path.parent)
            names[one.lies] -= 1
            if is_newest:
                total = self.used()
            elif not names[one.lies]:
                total -= one.stored
        return total <= room

    # inside

    def _folder(self, path: Path) -> Path:
        place = os.path.normcase(os.path.realpath(path))
        return self._root / hashlib.sha256(os.fsencode(place)).hexdigest()[:32]

    def _folders(self) -> Iterator[Path]:
        try:
            names = sorted(os.listdir(self._root))
        except OSError:
            return
        yield from (self._root / name for name in names if _FOLDER.fullmatch(name))

    def _sizes(self) -> dict[object, int]:
        """The size of every file of the store, by where it lies."""
        return {
            _lies(folder, name, status): status.st_size
            for folder in self._folders()
            for name, status in _files(folder)
        }

    def _make(self, folder: Path, index: bytes) -> None:
        make_private(self._root)
        folder.mkdir(exist_ok=True, mode=0o700)
        if not (folder / _INDEX).exists():
            write_whole(folder / _INDEX, index)

    def _link(self, source: Path, target: Path, limit: int, digest: str) -> None:
        """Puts the versions of a folder into that of another map as well, without those that came
        after what has that digest; where the disk knows no links, as many of the last ones as
        there is room for."""
        found = _listed(source)
        last = next((n for n, one in enumerate(found) if one.digest == digest[:32]), 0)
        found = found[last:]
        if not found:
            return
        own = self._folder(target)
        self._make(own, _index(target))
        known = _listed(own)
        there = {one.digest for one in known}
        order = len(found) + max((one.order for one in known), default=0)
        for one in found:
            name = _name(one.at, order, one.digest)  # they came here after what was here before
            order -= 1
            if one.digest in there:
                continue
            try:
                os.link(one.path, own / name)
            except FileExistsError:
                continue
            except OSError:
                if self.used() + one.stored > limit:
                    return
                write_whole(own / name, one.path.read_bytes())

    def _sweep(self, folder: Path) -> None:
        """Removes what a crash left of files being written, and a folder without any version."""
        clock = time.time()
        with contextlib.suppress(OSError):
            names = os.listdir(folder)
            for name in names:
                if name.endswith(TEMPORARY):
                    with contextlib.suppress(OSError):
                        if abs(clock - os.stat(folder / name).st_mtime) > STALE:
                            os.unlink(folder / name)
            if names == [_INDEX] or not names:
                _drop(folder)


def _drop(folder: Path) -> None:
    """Removes a folder without versions; one that another program has just put some into stays."""
    with contextlib.suppress(OSError):
        (folder / _INDEX).unlink(missing_ok=True)
        folder.rmdir()


def _name(at: float, order: int, digest: str) -> str:
    return f"{min(max(0, round(at * 1000)), _LAST):014d}-{order}-{digest}.version"


def _listed(folder: Path) -> list[Version]:
    """The versions in a folder, the last saved first."""
    found: list[Version] = []
    for name, status in _files(folder):
        if known := _NAME.fullmatch(name):
            at, order = int(known[1]) / 1000, int(known[2] or 0)
            lies = _lies(folder, name, status)
            found.append(Version(folder / name, at, known[3], status.st_size, order, lies))
    return sorted(found, key=lambda one: (one.order, one.at, one.digest), reverse=True)


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError:
        return
    for entry in found:
        with contextlib.suppress(OSError):  # another program has just removed it
            yield entry.name, entry.stat(follow_symlinks=False)


def _lies(folder: Path, name: str, status: os.stat_result) -> object:
    return (status.st_dev, status.st_ino) if status.st_ino else folder / name


def _holding(folder: Path, digest: str) -> Iterator[str]:
    return (name for name, _ in _files(folder) if name.endswith(f"-{digest}.version"))


def _is_whole(version: Version) -> bool:
    try:
        read_version(version.path)
    except (FileError, OSError):
        return False
    return True


def _index(path: Path) -> bytes:
    return json.dumps({"path": os.path.realpath(path)}).encode() + b"\n"


def _is_gone(place: str) -> bool:
    """Whether a map was moved or deleted. Not when its folder is missing or empty: a drive that
    is not plugged in, or a share that is not connected, may come back."""
    try:
        with os.scandir(os.path.dirname(place)) as entries:
            return any(entries) and not os.path.lexists(place)
    except OSError:
        return False


def _place(folder: Path) -> str:
    """The path that a folder's map was saved at; empty when nothing tells it."""
    try:
        value: Any = json.loads((folder / _INDEX).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ""
    place = cast("dict[str, Any]", value).get("path") if isinstance(value, dict) else ""
    return place if isinstance(place, str) else ""
