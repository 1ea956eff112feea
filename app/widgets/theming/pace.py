"""Values told while a handle is dragged, as fast as the map can follow."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_SLOW = 0.06
"""A map that takes longer than this to follow, s, is told the next value when the hand rests."""

_REST = 120
"""How long that is, ms."""


class Pace(QObject):
    """`told` gives the values on: each at once, or the last of several while the map is slow."""

    told = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slow = False
        self._waiting: list[object] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.flush)

    def tell(self, value: object, *, dragged: bool) -> None:
        """A value that is one of many while `dragged`."""
        self._waiting = [value]
        if dragged and self._slow:
            self._rest.start()
        else:
            self.flush()

    def forget(self) -> None:
        """Drops what waits."""
        self._rest.stop()
        self._waiting = []

    def flush(self) -> None:
        """Gives on what waits."""
        self._rest.stop()
        waiting, self._waiting = self._waiting, []
        for value in waiting:
            start = perf_counter()
            self.told.emit(value)
            self._slow = perf_counter() - start > _SLOW
