"""Small disks that are real, seen by this process alone and gone with it."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

_NEW_MOUNTS, _NEW_USER = 0x20000, 0x10000000
_READ_ONLY, _REMOUNT, _PRIVATE, _RECURSIVE, _DETACH = 1, 32, 1 << 18, 1 << 14, 2


def stand_apart() -> bool:
    """Gives this process mounts of its own; False where that is not allowed. To be called before
    there are threads."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.getuid(), os.getgid()
    if user != 0:
        if libc.unshare(_NEW_USER | _NEW_MOUNTS):
            return False
        Path("/proc/self/setgroups").write_text("deny", "ascii")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1", "ascii")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1", "ascii")
    elif libc.unshare(_NEW_MOUNTS):
        return False
    return libc.mount(b"none", b"/", None, _RECURSIVE | _PRIVATE, None) == 0


class Disk:
    """A small disk mounted on a folder."""

    def __init__(self, folder: Path, options: str) -> None:
        self.folder = folder
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._mount(0, options)

    def set_read_only(self, wanted: bool) -> None:
        """As a disk becomes on which errors were met."""
        self._mount(_REMOUNT | (_READ_ONLY if wanted else 0), "")

    def leave(self, free: int) -> None:
        """Fills it up but for so many bytes."""
        filler = self.folder / "filler"
        filler.unlink(missing_ok=True)
        there = os.statvfs(self.folder)
        filler.write_bytes(b"\0" * max(0, there.f_bavail * there.f_frsize - free))

    def leave_all(self) -> None:
        """Room again."""
        (self.folder / "filler").unlink(missing_ok=True)

    def remove(self) -> None:
        """Takes it off the folder."""
        self._libc.umount2(os.fsencode(self.folder), _DETACH)

    def _mount(self, flags: int, options: str) -> None:
        name = os.fsencode(self.folder)
        if self._libc.mount(b"tmpfs", name, b"tmpfs", flags, options.encode()):
            error = ctypes.get_errno()
            raise OSError(error, os.strerror(error))


@contextmanager
def disk(folder: Path, options: str) -> Generator[Disk]:
    """A small disk on a new folder. Raises OSError where none can be mounted."""
    folder.mkdir()
    made = Disk(folder, options)
    try:
        yield made
    finally:
        made.remove()


@contextmanager
def as_nobody() -> Generator[None]:
    """Has this thread use files without the rights of root, whom no permission stops."""
    if os.getuid() != 0 or not sys.platform.startswith("linux"):
        yield
        return
    libc = ctypes.CDLL(None)
    libc.setfsuid(65534)
    try:
        yield
    finally:
        libc.setfsuid(0)
