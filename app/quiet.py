"""Long work beside the window's: nothing is collected meanwhile, and turns are short."""

from __future__ import annotations

import gc
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock

_USUAL = sys.getswitchinterval()
_SWITCH = 0.0005
"""Seconds that the interface's thread waits for its turn each time it comes back from Qt."""


class _Quiet:
    """What it keeps is of the whole process: the last who asked for it puts both back."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._working = 0
        self._collecting = False

    @contextmanager
    def kept(self) -> Generator[None]:
        with self._lock:
            if not self._working:
                self._collecting = gc.isenabled()
                gc.disable()
                sys.setswitchinterval(_SWITCH)
            self._working += 1
        try:
            yield
        finally:
            with self._lock:
                self._working -= 1
                if not self._working:
                    sys.setswitchinterval(_USUAL)
                    if self._collecting:
                        gc.enable()


_QUIET = _Quiet()


def quiet() -> AbstractContextManager[None]:
    """Around what a thread does for long. A collection there would delete widgets that only
    cycles still hold, on the wrong thread; anywhere, it would go over all of a large map."""
    return _QUIET.kept()
