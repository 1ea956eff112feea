"""Full collections leave out the maps that are open."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import quiet
from app.widgets import collecting
from app.widgets.bench import Bench
from app.widgets.collecting import (
    Reclaiming,
    begin_leaving_out,
    begin_start,
    many_made,
    reclaim,
)
from app.widgets.program import Program
from tests.widgets.conftest import OpenWindow


@pytest.fixture
def leaving_out(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(quiet._QUIET, "leaves_out", False)
    thresholds, callbacks = gc.get_threshold(), gc.callbacks[:]
    begin_leaving_out()
    yield
    gc.enable()
    gc.callbacks[:] = callbacks
    gc.set_threshold(*thresholds)
    gc.unfreeze()


class Kept:
    """Something that collections go over."""

    own: Kept


def looked_at(what: object) -> bool:
    return any(one is what for one in gc.get_objects())


def test_what_is_made_of_a_map_is_in_no_collection_after_it(leaving_out: None) -> None:
    with many_made():
        assert not gc.isenabled()
        made = Kept()
    assert gc.isenabled()
    assert not looked_at(made)


def test_collections_begin_once_the_first_window_is_there(
    leaving_out: None, open_window: OpenWindow, qtbot: QtBot
) -> None:
    begin_start()
    made = Kept()
    assert not gc.isenabled()
    open_window()
    qtbot.waitUntil(gc.isenabled)  # the gallery is drawn beside
    assert not looked_at(made)


def test_collections_begin_when_the_first_window_closes_before_it_is_there(
    leaving_out: None, program: Program, qtbot: QtBot
) -> None:
    begin_start()
    window = program.open_window()
    window.close()
    qtbot.waitUntil(lambda: not program.windows)
    assert gc.isenabled()


def test_what_outlives_a_full_collection_is_in_none_after_it(leaving_out: None) -> None:
    made = Kept()
    assert looked_at(made)
    gc.collect(1)
    assert looked_at(made)
    gc.collect()
    assert not looked_at(made)


def test_what_a_closed_window_left_behind_is_found(leaving_out: None) -> None:
    gone: list[str] = []

    class Cycle:
        def __init__(self) -> None:
            self.own = self

        def __del__(self) -> None:
            gone.append("gone")

    with many_made():
        one = Cycle()
    del one
    gc.collect()
    assert gone == []
    reclaim()
    assert gone == ["gone"]


def test_what_is_left_in_open_windows_is_found_while_another_program_is_used(
    leaving_out: None, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "_AWAY", 0)
    reclaiming = Reclaiming(qapp)
    made = Kept()
    made.own = made
    gone: list[str] = []
    weakref.finalize(made, gone.append, "gone")
    gc.collect()
    del made
    gc.collect()
    assert gone == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: gone == ["gone"])
    again = Kept()
    gc.collect()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert not reclaiming.looks_soon  # it was just now
    assert not looked_at(again)
    reclaiming.deleteLater()


def test_nothing_is_looked_for_when_the_keyboard_is_back(qapp: QApplication) -> None:
    reclaiming = Reclaiming(qapp)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert reclaiming.looks_soon
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not reclaiming.looks_soon
    reclaiming.deleteLater()


def test_what_waits_for_a_disk_keeps_nobody_from_collecting(
    leaving_out: None, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of any bench, and whatever is young is found on the interface's thread."""

    class Knot(QWidget):
        """What only the garbage collector finds."""

        def __init__(self) -> None:
            super().__init__()
            self.itself = self

    monkeypatch.setattr(collecting, "_MEANWHILE", 1)
    answers, asked = threading.Event(), threading.Event()
    threads: list[int] = []

    def wait() -> None:
        asked.set()
        assert answers.wait(20)

    def done(count: int) -> bool:
        return len(threads) == count

    bench = Bench()
    bench.order(wait, lambda _: None)
    assert asked.wait(20)
    reclaiming = Reclaiming(qapp)
    try:
        for number in range(3):
            weakref.finalize(Knot(), lambda: threads.append(threading.get_ident()))
            assert not gc.isenabled()
            qtbot.waitUntil(partial(done, number + 1))
        kept = [[one] for one in range(2_000)]
        began: list[int] = []
        gc.callbacks.append(lambda phase, _: began.append(threading.get_ident()))
    finally:
        reclaiming.deleteLater()
        qtbot.waitUntil(lambda: not isValid(reclaiming))
        answers.set()
        bench.cancel(wait=True)
    assert gc.isenabled()
    assert set(threads) == {threading.main_thread().ident}
    assert set(began) <= {threading.main_thread().ident}, "not where it waited, after it"
    assert kept


def test_what_lasts_a_moment_is_not_collected_in_between(leaving_out: None) -> None:
    made = Kept()
    made.own, seen = made, weakref.ref(made)
    del made
    for _ in range(3):
        with quiet.uncollected():
            quiet.collect_meanwhile()
            assert seen() is not None
    with quiet.uncollected():
        quiet.collect_meanwhile()
        quiet.collect_meanwhile()
        assert seen() is None


def test_without_windows_nothing_is_left_out() -> None:
    with many_made():
        made = Kept()
    assert looked_at(made)
