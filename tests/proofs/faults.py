"""Disks that fail: the nth call that touches a folder, or every one from the nth on.

The calls are Python's own to the system, reads and writes of a file too; writes take only a part
at a time, as they may, so that a disk can fill up in the middle of a file.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, NoReturn

from app import replacing

PIECE = 16_384
"""Bytes that one write takes."""
_CALLS = (
    *("open", "stat", "lstat", "fsync", "replace", "rename", "link", "mkdir"),
    *("chmod", "chown", "unlink", "scandir", "utime"),
)


_KEEPING = (
    *("open", "replace", "fsync", "unlink", "listdir"),
    *("link", "rename", "mkdir", "scandir", "rmdir"),
)
"""What the disk is asked for while versions are kept."""


class Faults:
    """Counts calls and fails those it is told to: those on files of a folder, whoever makes them.
    `failed` are the kinds of those that did."""

    def __init__(self, folder: Path, nth: int, error: int, *, on_and_on: bool) -> None:
        self._folder = str(folder)
        self._nth, self._error, self._on_and_on = nth, error, on_and_on
        self.count = 0
        self.failed: set[str] = set()

    def call(self, name: str) -> None:
        """One more call; raises OSError when it is one that fails. What fills a disk fails no
        reading and no removing."""
        reads = name in ("stat", "lstat", "read", "scandir", "unlink", "open-read")
        if reads and self._error in (28, 122):
            return
        self.count += 1
        due = self.count >= self._nth if self._on_and_on else self.count == self._nth
        if due:
            self.failed.add(name)
            raise OSError(self._error, os.strerror(self._error))

    def concerns(self, what: object) -> bool:
        """Whether a path or an open file is in the folder."""
        if isinstance(what, int):
            what = _path_of(what)
        try:
            return os.path.abspath(os.fsdecode(what)).startswith(self._folder)  # type: ignore
        except TypeError:
            return False


def _path_of(descriptor: int) -> str:
    """Where an open file lies."""
    if sys.platform == "darwin":
        import fcntl

        return os.fsdecode(fcntl.fcntl(descriptor, fcntl.F_GETPATH, bytes(1024)).rstrip(b"\0"))
    return os.readlink(f"/proc/self/fd/{descriptor}")


@contextmanager
def failing(faults: Faults) -> Generator[Faults]:
    """Has the calls of this process fail as told."""
    before = {name: getattr(os, name) for name in _CALLS}
    opened, swapped = builtins.open, replacing.swapped

    def swapped_failing(one: str, other: str) -> bool:
        if faults.concerns(one):
            try:
                faults.call("swap")
            except OSError:
                return False  # as the system says it of two files that it cannot swap
        return swapped(one, other)

    def wrapped(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            if args and faults.concerns(args[0]):
                faults.call(name)
            return real(*args, **options)

        return call

    def open_failing(file: Any, mode: str = "r", *args: Any, **options: Any) -> Any:
        if "b" not in mode or isinstance(file, int) or not faults.concerns(file):
            return opened(file, mode, *args, **options)
        writes = any(letter in mode for letter in "wxa+")
        faults.call("open" if writes else "open-read")
        raw = _Raw(file, mode.replace("b", ""), faults)
        return io.BufferedWriter(raw) if writes else io.BufferedReader(raw)

    for name, real in before.items():
        setattr(os, name, wrapped(name, real))
    builtins.open = io.open = open_failing  # type: ignore
    replacing.swapped = swapped_failing
    try:
        yield faults
    finally:
        replacing.swapped = swapped
        builtins.open = io.open = opened  # type: ignore
        for name, real in before.items():
            setattr(os, name, real)


class _Raw(io.FileIO):
    """A file on the disk that fails."""

    def __init__(self, path: Any, mode: str, faults: Faults) -> None:
        self._faults = faults
        super().__init__(path, mode)

    def write(self, data: Any) -> int:
        self._faults.call("write")
        return super().write(bytes(data)[:PIECE])

    def readinto(self, buffer: Any) -> int:
        self._faults.call("read")
        return super().readinto(buffer)

    def readall(self) -> bytes:
        self._faults.call("read")
        return super().readall()


@contextmanager
def without_links() -> Generator[None]:
    """A disk that knows no links."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.EPERM, "no links")

    real, os.link = os.link, refuse
    try:
        yield
    finally:
        os.link = real


@contextmanager
def refusing(random: Random) -> Generator[None]:
    """One call to the disk fails, at random, and all after it."""
    left = [random.randrange(400)]
    real = {name: getattr(os, name) for name in _KEEPING}

    def failing(name: str) -> Any:
        def call(*args: Any, **more: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                raise OSError(random.choice((errno.ENOSPC, errno.EIO, errno.EACCES)), name)
            return real[name](*args, **more)

        return call

    try:
        for name in real:
            setattr(os, name, failing(name))
        yield
    finally:
        for name, call in real.items():
            setattr(os, name, call)
