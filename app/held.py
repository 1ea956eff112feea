"""Files held by a process as long as it lives: the system lets go of them, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class InUse(Exception):
    """Another process holds the file, or this one does."""


class Held:
    """Holds a file from now on, which is made when it is not there. Raises InUse and OSError."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except BaseException:
            os.close(self._descriptor)
            raise

    def fileno(self) -> int:
        """Its descriptor, by which alone it may be written while it is held."""
        return self._descriptor

    def let_go(self) -> None:
        """Holds the file no longer; once."""
        os.close(self._descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise InUse from error

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise InUse from error
