"""Saves that wait until a test lets them through, and never longer than the test."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.files import store
from app.files.store import load
from app.model.edits import change_journey
from app.widgets.bench import Bench, _Worker
from app.widgets.program import Program
from app.widgets.window import MainWindow


class Gate:
    """Every save waits before it writes until it is let through, at the latest by `open`."""

    def __init__(self, save: Callable[..., store.Stamp], monkeypatch: pytest.MonkeyPatch) -> None:
        self.came = threading.Semaphore(0)
        self.may_go = threading.Event()
        self.count = 0
        self.only: Path | None = None
        """The one file that waits; all do when it is None."""
        self.error: Exception | None = None
        self._may_return = threading.Event()
        self._save = save
        self._monkeypatch = monkeypatch

    @property
    def was_waited_for(self) -> bool:
        """Whether it was opened because the window waits (see `opens_when_waited_for`)."""
        return self.may_go.is_set()

    def opens_when_waited_for(self) -> None:
        """Lets saves through once the window does nothing any more but wait for them."""
        finish = Bench.finish

        def opening(bench: Bench, within: float | None = None) -> bool:
            if bench.busy:
                self.may_go.set()
            return finish(bench, within)

        self._monkeypatch.setattr(Bench, "finish", opening)

    def lingers(self) -> Callable[[], None]:
        """Lets a save replace the file, and return only once what this gives is called. Waits
        until it has replaced it."""
        save, done = self._save, threading.Event()

        def lingering(*arguments: object) -> store.Stamp:
            stamp = save(*arguments)
            done.set()
            assert self._may_return.wait(20)
            return stamp

        self._save = lingering
        self.may_go.set()
        assert done.wait(20)
        return self._may_return.set

    def open(self) -> None:
        """Lets all through that waits, whatever it waits for."""
        self.may_go.set()
        self._may_return.set()

    def __call__(self, *arguments: object) -> store.Stamp:
        self.count += 1
        self.came.release()
        assert self.only not in (None, arguments[0]) or self.may_go.wait(20)
        if self.error is not None:
            raise self.error
        return self._save(*arguments)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch, program: Program) -> Iterator[Gate]:
    """Opened, however the test ends, before the program ends: that waits for what is saved."""
    made = Gate(store.save, monkeypatch)
    monkeypatch.setattr(store, "save", made)
    yield made
    made.open()
    for worker in program.app.findChildren(_Worker):  # also of windows that are gone
        if worker._leave is None:
            worker.wait()


def call(window: MainWindow, title: str) -> None:
    window.session.edit("title", lambda j: change_journey(j, title=title))


def begin(window: MainWindow, gate: Gate) -> None:
    """Ctrl+S; returns while the file is about to be written."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert gate.came.acquire(timeout=20)


def end(window: MainWindow, gate: Gate, qtbot: QtBot) -> None:
    gate.may_go.set()
    qtbot.waitUntil(lambda: not window.documents.saving.busy)


def title_on_disk(path: Path) -> str:
    return load(path).journey.title
