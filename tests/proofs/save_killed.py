"""A save is all or nothing: processes killed while they save, at moments spread over all of it.

Each process saves one version after the other and tells through a pipe which it begins and which
is done; the kill comes at a random moment of one of its saves. What then is on the disk must be
the version being saved or the one before, whole, and never older than the last that was done.
"""

from __future__ import annotations

import gc
import os
import signal
import struct
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from app.files import store
from app.files.errors import FileError
from app.model.journey import Journey
from tests.big_maps import big_map
from tests.proofs.promise import PROMISES, Proof, counted

KILLS = 500
SIZES = ((500, 20, 11), (1500, 30, 15), (5000, 60, 20))
"""Notes, stages and lanes of the maps; the middle one most often."""
WEIGHTS = (3, 4, 1)
NEW = 0.1
"""Share of the kills while a map is saved for the first time."""
ON_DISK = 0.6
"""Share of the kills in the short part of a save that the disk sees."""
_TOLD = struct.Struct("=ci")


class Killed(NamedTuple):
    """What a kill met: the version being saved, whether it was within the save, and the last
    version that was done."""

    begun: int
    inside: bool
    done: int


def prove(scale: float) -> list[Proof]:
    kills = counted(scale, KILLS, 8)
    random = Random(7)
    met: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="parcours-killed-") as folder:
        maps = [_Target(Path(folder, f"map {size[0]}.parcours"), size) for size in SIZES]
        gc.collect()
        gc.freeze()  # what children share with this process stays shared
        for number in range(kills):
            (target,) = random.choices(maps, WEIGHTS)
            target.strike(random, met, is_new=random.random() < NEW, number=number)
        left = _temporary(folder)
        for one in left:
            os.utime(one, (1, 1))
        for target in maps:
            target.save_once()
        swept = len(left) - len(_temporary(folder))
        strange = {one.name for one in Path(folder).iterdir()} - {one.path.name for one in maps}
    inside = met["before"] + met["writing"] + met["after"]
    figure = (
        f"{kills} kills, {met['lost']} lost; {inside} within a save: {met['before']} before the "
        f"file is written, {met['writing']} while, {met['after']} after it took its place; "
        f"{len(left)} leftovers, {swept} swept"
    )
    held = not met["lost"] and not strange and swept == len(left)
    if scale >= 1:  # so few cannot tell: the kills must have met every part of a save
        held = held and inside >= kills * 0.8 and min(met["writing"], met["after"]) >= 10
    return [Proof(PROMISES["save_killed"].words, figure, held)]


class _Heard:
    """What a process has told of its saves: that one begins, opens its file, is done."""

    def __init__(self, version: int) -> None:
        self.begun = self.done = version
        self.last = b""
        self.times: dict[bytes, float] = {}
        """When each was first told."""

    def take(self, message: bytes) -> None:
        self.last, version = _TOLD.unpack(message)
        self.times.setdefault(self.last, time.perf_counter())
        if self.last == b"E":
            self.done = version
        else:
            self.begun = version

    def lasted(self, first: bytes, last: bytes) -> float:
        return self.times[last] - self.times[first]


class _Target:
    """A file that is saved over and over, and what is known of it."""

    def __init__(self, path: Path, size: tuple[int, int, int]) -> None:
        self.path = path
        self.known = 0
        """The version on the disk; 0 is none."""
        self._map = big_map(*size)
        self._took, self._wrote = 0.02, 0.002
        """Seconds that a save takes, and those of them that belong to the disk."""
        self.save_once()

    def save_once(self) -> None:
        """The next version, undisturbed."""
        store.save(self.path, self._version(self.known + 1))
        self.known += 1

    def strike(self, random: Random, met: Counter[str], *, is_new: bool, number: int) -> None:
        """Kills a process in one of its first saves, and looks at what it left."""
        if is_new:
            self.path.unlink()
            self.known = 0
        before = set(_temporary(self.path.parent))
        killed = self._kill(1 if is_new else random.choice((1, 2)), random)
        left = set(_temporary(self.path.parent)) - before
        found = self._found(killed)
        if found is None or found < killed.done:
            met["lost"] += 1
            print(f"kill {number}: {killed}, found {found}")
            self.save_once()
            return
        self.known = found
        if not killed.inside:
            met["outside"] += 1
        elif found == killed.begun:
            met["after"] += 1
        else:
            met["writing" if left else "before"] += 1
        if not self.path.exists():
            self.save_once()

    def _kill(self, nth: int, random: Random) -> Killed:
        """A process that saves, ended within its nth save: at any moment of it, or at one between
        its opening of the new file and its end."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            _save_on(self, writing)
        os.close(writing)
        on_disk = random.random() < ON_DISK
        with open(reading, "rb", buffering=0) as told:
            heard = _Heard(self.known)
            for _ in range(3 * nth - (1 if on_disk else 2)):
                heard.take(told.read(_TOLD.size))
            if b"E" in heard.times:
                self._took, self._wrote = heard.lasted(b"B", b"E"), heard.lasted(b"W", b"E")
            time.sleep(random.random() * (self._wrote if on_disk else self._took))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            while one := told.read(_TOLD.size):
                heard.take(one)
        return Killed(heard.begun, heard.last != b"E", heard.done)

    def _found(self, killed: Killed) -> int | None:
        """The version on the disk, None when it is no whole version."""
        try:
            journey = store.load(self.path).journey
        except FileError as error:
            return 0 if error.code == "not-found" and not killed.done else None
        for version in range(killed.begun, max(killed.done, 1) - 1, -1):
            if journey == self._version(version):
                return version
        return None

    def _version(self, number: int) -> Journey:
        """Versions differ at both ends of the file and in length."""
        *others, last = self._map.touchpoints
        return self._map.replace(
            title=f"Version {number}",
            scenario="é " * (number * 37 % 900),
            touchpoints=(*others, last.replace(name=f"{number}")),
        )

    def save_for_ever(self, telling: int) -> None:
        """What the process that is killed does."""
        version = self.known
        stamp = None

        def open_told(event: str, arguments: tuple[Any, ...]) -> None:
            if event == "open" and arguments[1] == "x":
                os.write(telling, _TOLD.pack(b"W", version))

        sys.addaudithook(open_told)
        while True:
            version += 1
            journey = self._version(version)
            os.write(telling, _TOLD.pack(b"B", version))
            stamp = store.save(self.path, journey, stamp)
            os.write(telling, _TOLD.pack(b"E", version))


def _save_on(target: _Target, telling: int) -> None:
    """In the process that is killed: never comes back."""
    try:
        target.save_for_ever(telling)
    except BaseException as error:
        print(f"a save failed: {error!r}", file=sys.stderr, flush=True)
    os._exit(1)


def _temporary(folder: str | Path) -> list[Path]:
    return [one for one in Path(folder).iterdir() if one.suffix == ".tmp"]
