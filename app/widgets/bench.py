"""Work done beside the window's, one order after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Condition, Lock
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QThread, Signal

from app.crash import write_log
from app.quiet import quiet

AT_END_MS = 5_000
"""How long the end of the program waits for one that works: its disk may never answer."""
_EVER = QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever)


class _Order(NamedTuple):
    run: Callable[[], Any]
    done: Callable[[Any], None]
    urgent: bool


class Bench(QObject):
    """Runs orders on a thread of its own, which ends when there are no more; with `leave`, one
    thread lasts until `cancel` and does that last, for work that must stay with its thread.

    The program's end drops what waits, unless it is `needed`: then it is done first, also when
    whoever ordered it is gone, as far as it is done in `AT_END_MS`.

    Orders never run side by side, so they may share what is not for several threads. What they
    give is handed over on the interface's thread, or not at all after `cancel`.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        leave: Callable[[], object] | None = None,
        needed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._leave = leave
        self._needed = needed
        self._workers: list[_Worker] = []
        """The one that works last; those before have only results to be handed over."""
        self._turn = Lock()
        """Held by the thread that works: one begun before may still be at what was cancelled."""

    @property
    def busy(self) -> bool:
        """Whether something is being done, or waits to be handed over."""
        return any(worker.busy for worker in self._workers)

    def order(
        self, run: Callable[[], Any], done: Callable[[Any], None], *, urgent: bool = False
    ) -> None:
        """Has `run` done soon, before what waits when it is urgent; an error it raises is logged
        and hands over None."""
        order = _Order(run, done, urgent)
        if self._workers and self._workers[-1].put(order):
            return
        worker = _Worker(self._turn, self._leave, self._needed)
        worker.put(order)
        worker.came.connect(self._take)
        worker.finished.connect(self._take)
        self._workers.append(worker)
        worker.start()

    def cancel(self, *, wait: bool = False) -> None:
        """Drops what waits; the thread ends after what it is at. `wait` until it has ended,
        if that is in `AT_END_MS`."""
        workers, self._workers = self._workers, []
        for worker in workers:
            worker.came.disconnect(self._take)
            worker.finished.disconnect(self._take)
            if wait:
                worker.stop()
            else:
                worker.cancel()

    def finish(self, within: float | None = None) -> bool:
        """Waits until all that was ordered is done, and handed over; not for one that lasts.
        `within` so many seconds: False when it is not done then."""
        until = _EVER if within is None else QDeadlineTimer(round(within * 1000))
        while self._workers:
            if not all(worker.wait(until) for worker in self._workers):
                return False
            self._take()
        return True

    def _take(self) -> None:
        for worker in list(self._workers):
            while worker.results and not worker.cancelled:
                done, result = worker.results.popleft()
                done(result)
            if worker.over and not worker.results and worker in self._workers:
                self._workers.remove(worker)


class _Worker(QThread):
    """Belongs to the program: whoever ordered may go before it ends."""

    came = Signal()

    def __init__(self, turn: Lock, leave: Callable[[], object] | None, needed: bool) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)
        self.setObjectName("bench")
        self.results: deque[tuple[Callable[[Any], None], Any]] = deque()
        self.over = False
        self.cancelled = False
        self._orders: deque[_Order] = deque()
        self._working = 0
        self._lock = Condition()
        self._turn = turn
        self._leave = leave
        self._patience = AT_END_MS
        self.finished.connect(self.deleteLater)
        if app is not None:
            app.aboutToQuit.connect(self.end if needed else self.stop)

    @property
    def busy(self) -> bool:
        """Whether an order waits, is being done, or is to be handed over."""
        return bool(self._working or self.results) or not (self._leave or self.over)

    def put(self, order: _Order) -> bool:
        """Takes an order; False when it is ending and cannot."""
        with self._lock:
            if self.over or self.cancelled:
                return False
            self._working += 1
            self._lock.notify()
            if order.urgent:
                self._orders.appendleft(order)
            else:
                self._orders.append(order)
        return True

    def cancel(self) -> None:
        """Asks it to end."""
        with self._lock:
            self.cancelled = True
            self._orders.clear()
            self._lock.notify()

    def stop(self) -> None:
        """Ends it, if that is soon."""
        self.cancel()
        self.end()

    def end(self) -> None:
        """Waits for its end, if that is soon: once, whoever asks."""
        patience, self._patience = self._patience, 0
        self.wait(patience)

    def run(self) -> None:
        with self._turn:
            while (order := self._next()) is not None:
                with quiet():
                    self.results.append((order.done, _result(order.run)))
                with self._lock:
                    self._working -= 1
                self.came.emit()
            if self._leave is not None:
                with quiet():
                    self._leave()

    def _next(self) -> _Order | None:
        with self._lock:
            while self._leave is not None and not self._orders and not self.cancelled:
                self._lock.wait()
            if not self._orders:
                self.over = True
                return None
            return self._orders.popleft()


def _result(run: Callable[[], Any]) -> Any:
    try:
        return run()
    except Exception as error:
        write_log(error)  # a fault of the program: what files can cause is no exception here
        return None
