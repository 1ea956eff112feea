"""A save that is held at some moment, so that something can be done meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from app.files import store
from app.files.errors import FileError

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

Moment = Literal["before", "placed", "after"]
"""Before the file is touched; when the new one lies in its place, not yet read back; when all of it
is done, and nobody knows yet."""
MOMENTS: tuple[Moment, ...] = ("before", "placed", "after")
_LONGEST = 60.0


class Gate:
    """Holds the first save that comes to it. It opens by itself when the window does nothing any
    more but wait for that save."""

    def __init__(self, moment: Moment, error: FileError | None = None) -> None:
        self._moment = moment
        self._error = error
        self._came = threading.Event()
        self._open = threading.Event()
        self._turn = threading.Lock()
        self._held = False

    @property
    def was_waited_for(self) -> bool:
        """Whether it has been opened."""
        return self._open.is_set()

    @property
    def holds(self) -> bool:
        """Whether a save has come."""
        return self._came.is_set()

    def wait(self) -> None:
        """Returns once a save is held."""
        if not self._came.wait(_LONGEST):
            raise TimeoutError("no save has come")

    def open(self) -> None:
        """Lets it go on."""
        self._open.set()

    def hold(self, moment: Moment) -> None:
        """A save has come to that moment; raises the error that it is to meet."""
        with self._turn:
            if self._held or moment != self._moment:
                return
            self._held = True
        self._came.set()
        if not self._open.wait(_LONGEST):
            raise TimeoutError("a save is held for ever")
        if self._error is not None:
            raise self._error


@contextmanager
def holding(window: MainWindow, moment: Moment, error: FileError | None = None) -> Generator[Gate]:
    """The next save, which is that window's, is held at that moment, and then meets that error."""
    from app.widgets.bench import Bench

    gate, own = Gate(moment, error), window.documents.writer._bench
    save, confirm, finish = store.save, store._confirm, Bench.finish

    def saving(*arguments: Any) -> store.Stamp:
        gate.hold("before")
        stamp = save(*arguments)
        gate.hold("after")
        return stamp

    def confirming(*arguments: Any) -> store.Stamp:
        gate.hold("placed")
        return confirm(*arguments)

    def finishing(bench: Bench, within: float | None = None) -> bool:
        if bench is own and gate.holds:
            gate.open()
        return finish(bench, within)

    with (
        _put(store, "save", saving),
        _put(store, "_confirm", confirming),
        _put(Bench, "finish", finishing),
    ):
        try:
            yield gate
        finally:
            gate.open()


@contextmanager
def _put(where: Any, name: str, what: Callable[..., Any]) -> Generator[None]:
    before = getattr(where, name)
    setattr(where, name, what)
    try:
        yield
    finally:
        setattr(where, name, before)
