"""When garbage is collected: no full collection goes over all of a large map while it is edited.

A map is made of hundreds of thousands of objects, and a full collection that visits them stops
the window for a tenth of a second and longer. They hold no cycles, so that nothing is gained by
it: what is there once a map is open is left out of the collections to come, and so is whatever
outlives a full one. What windows leave behind is found when one is closed, and what is left in one
that stays open for days, while somebody works in another program.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app.quiet import collect_meanwhile, leave_out_many, starting, uncollected

_OLDER, _FULL = 4, 1
"""After how many young collections one of what is older comes, and after how many of those a full
one: fewer than usual. Each is short, for it goes over what was made since the last."""

_AWAY = 3_000
"""How long the program has had no keyboard before it looks for what is left behind, ms."""
_SELDOM = 600_000
"""So long after it looked it does not again, ms."""
_MEANWHILE = 10_000
"""How often it looks whether a thread keeps all others from collecting, ms."""


def begin_leaving_out() -> None:
    """Once in a program with windows: what outlives a full collection is in none after it."""
    gc.set_threshold(gc.get_threshold()[0], _OLDER, _FULL)
    leave_out_many()
    gc.callbacks.append(_leave_out_survivors)


def begin_start() -> None:
    """Nothing is collected while modules and the first window are made, which last."""
    starting(True)


def end_start() -> None:
    """The first window is there, or gone before: collections begin, and leave out all of it."""
    starting(False)


@contextmanager
def many_made() -> Generator[None]:
    """Around what makes all of a map: nothing is collected meanwhile, and all of it is left out
    of collections from then on."""
    with uncollected():
        try:
            yield
        finally:
            if _leave_out_survivors in gc.callbacks:
                gc.freeze()
                gc.collect()  # of nothing: Python learns how little there is to go over


def reclaim() -> None:
    """Finds what a closed window left behind; as long as a full collection of everything."""
    if _leave_out_survivors in gc.callbacks:
        gc.unfreeze()
        gc.collect()


class Reclaiming(QObject):
    """Finds what is left behind now and then, when another program has the keyboard; and what is
    young while a thread that waits, for a disk that may never answer, keeps all others from it."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(_AWAY)
        self._away.timeout.connect(self._reclaim)
        self._since = QElapsedTimer()
        self._meanwhile = QTimer(self, interval=_MEANWHILE)
        self._meanwhile.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._meanwhile.timeout.connect(collect_meanwhile)
        self._meanwhile.start()
        app.applicationStateChanged.connect(self._follow)

    @property
    def looks_soon(self) -> bool:
        """Whether it looks, unless the keyboard comes back before."""
        return self._away.isActive()

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        elif not self._since.isValid() or self._since.hasExpired(_SELDOM):
            self._away.start()

    def _reclaim(self) -> None:
        self._since.start()
        reclaim()


def _leave_out_survivors(phase: str, info: dict[str, int]) -> None:
    if phase == "stop" and info["generation"] == 2:
        gc.freeze()
