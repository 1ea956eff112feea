"""Long work beside the window's: nothing is collected meanwhile, and turns are short."""

from __future__ import annotations

import gc
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock, get_ident, main_thread

_USUAL = sys.getswitchinterval()
_SWITCH = 0.0005
"""Seconds that the interface's thread waits for its turn each time it comes back from Qt."""
_MANY = 5_000
"""So many new objects are not gone over at once: that would be a few thousandths of a second."""
_VERY_MANY = 20_000
"""Nor so many while nothing is collected for very long, where that comes seldom."""


class _Quiet:
    """What it keeps is of the whole process: the last who asked for it puts both back."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked = self._working = 0
        self._collecting = False
        self._starting = False
        self._long = False
        """Whether it was asked for already at the last `meanwhile`, and ever since."""
        self.leaves_out = False

    def start(self, going_on: bool) -> None:
        with self._lock:
            if going_on != self._starting:
                self._starting = going_on
                if going_on:
                    self._ask()
                    return
                if self.leaves_out:
                    gc.freeze()
                self._let_go()

    @contextmanager
    def uncollected(self) -> Generator[None]:
        with self._lock:
            self._ask()
        try:
            yield
        finally:
            with self._lock:
                self._let_go()

    def _ask(self) -> None:
        if not self._asked:
            self._collecting = gc.isenabled()
            gc.disable()
        self._asked += 1

    def _let_go(self) -> None:
        self._asked -= 1
        if self._asked:
            return
        self._long = False
        if self._collecting:
            # on another thread there is to be no collection at once, however short
            here = get_ident() == main_thread().ident
            many = _MANY if here else gc.get_threshold()[0] // 2
            if self.leaves_out and gc.get_count()[0] > many:
                gc.freeze()
            gc.enable()

    def meanwhile(self) -> None:
        with self._lock:
            long, self._long = self._long, self._asked > 0
        if not (long and self._long):
            return
        if self.leaves_out and gc.get_count()[0] > _VERY_MANY:
            gc.freeze()
        else:
            gc.collect(1)

    @contextmanager
    def kept(self) -> Generator[None]:
        with self.uncollected():
            with self._lock:
                self._working += 1
                sys.setswitchinterval(_SWITCH)
            try:
                yield
            finally:
                with self._lock:
                    self._working -= 1
                    if not self._working:
                        sys.setswitchinterval(_USUAL)


_QUIET = _Quiet()


def quiet() -> AbstractContextManager[None]:
    """Around what a thread does for long. A collection there would delete widgets that only
    cycles still hold, on the wrong thread; anywhere, it would go over all of a large map."""
    return _QUIET.kept()


def collect_meanwhile() -> None:
    """Now and then on the interface's thread: collects what is young where nothing was collected
    since the last time. A thread that waits for a disk keeps all others from it, and does not do
    it itself: widgets are deleted on their own thread alone."""
    _QUIET.meanwhile()


def uncollected() -> AbstractContextManager[None]:
    """Around what makes many objects: no garbage is collected before the last thread that asked
    for it is done."""
    return _QUIET.uncollected()


def starting(going_on: bool) -> None:
    """The same from when the program starts until the first window is there; what was made until
    then is left out of collections."""
    _QUIET.start(going_on)


def leave_out_many() -> None:
    """From now on, where many objects outlive what was done uncollected, they are left out of
    collections (`gc.freeze`): the first would stop every thread while it goes over them, and come
    on the thread that made them. Whoever calls this unfreezes them now and then."""
    _QUIET.leaves_out = True
