"""Has the entries of the list read as they come into sight, beside the window's work."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.model.journey import Journey
from app.widgets.bench import Bench
from app.widgets.versions.entries import Entry, Look, Reader
from app.widgets.versions.list import VersionModel
from app.widgets.versions.row_painter import PICTURE


class Looking(QObject):
    """Gives the model what it wants; works on one map until it is begun anew."""

    def __init__(self, model: VersionModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._bench = Bench(self)
        self._reader = Reader()
        self._now: Journey | None = None
        self._ratio = 1.0
        self._asked: set[str] = set()
        """What came into sight and is not known."""
        self._reading: set[str] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._order)
        model.wanted.connect(self._want)

    @property
    def busy(self) -> bool:
        """Whether something is still to be read."""
        return self._bench.busy or self._later.isActive()

    def begin_anew(self) -> None:
        """Another map: nothing that was read is its own."""
        self.rest()
        self._reader = Reader()

    def work(self, now: Journey, ratio: float) -> None:
        """From now on; `now` is the map that holds the snapshots."""
        self.rest()
        self._now, self._ratio = now, ratio

    def rest(self, *, wait: bool = False) -> None:
        """Nobody sees the list: what waits is dropped."""
        self._now = None
        self._later.stop()
        self._bench.cancel(wait=wait)
        self._asked.clear()
        self._reading.clear()

    def _want(self, key: str) -> None:
        if self._now is not None and key not in self._asked and key not in self._reading:
            self._asked.add(key)
            self._later.start()

    def _order(self) -> None:
        """The last that came into sight first: who scrolls far does not wait for all between."""
        if self._now is None:
            return
        rows = sorted(self._model.row_of(one) for one in self._asked)
        self._asked.clear()
        for row in reversed(rows):
            if row >= 0:
                self._read(self._model.entries[row], self._now)

    def _read(self, entry: Entry, now: Journey) -> None:
        older, reader, ratio = self._model.older(entry.key), self._reader, self._ratio
        self._reading.add(entry.key)

        def taken(look: Look | None) -> None:
            self._reading.discard(entry.key)
            if look is not None and self._model.older(entry.key) == older:
                self._model.take(entry.key, look)

        self._bench.order(
            lambda: reader.look(entry, older, now, PICTURE, ratio), taken, urgent=True
        )
