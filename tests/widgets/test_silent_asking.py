"""What a window asks a disk before it opens a file of it: one that is silent stops nothing."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QThread
from PySide6.QtWidgets import QApplication

from app.files import store
from app.files.locks import place_of
from app.files.store import load
from app.state import state_folder
from app.widgets import asking, opening, startup
from app.widgets.begun import Begun
from app.widgets.documents import Documents
from app.widgets.keeping.open_windows import OpenWindows
from app.widgets.keeping.opening_again import OpeningAgain
from app.widgets.keeping.remembered import Remembered, Runs
from app.widgets.program import Program
from app.widgets.recent import LIMIT, RecentFiles
from app.widgets.start_page import StartPage
from tests.widgets.conftest import OpenWindow, on_a_share
from tests.widgets.keeping.test_open_windows import ended, rename, run

__all__ = ["run"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def share(map_file: Path) -> Path:
    return on_a_share(map_file)


class Asked(threading.Thread):
    """Is waited for until it is done, or asks the disk that does not answer."""

    def __init__(self, **about: Any) -> None:
        super().__init__(**about)
        self.seen = threading.Event()

    def run(self) -> None:
        super().run()
        self.seen.set()

    def join(self, timeout: float | None = None) -> None:
        assert self.seen.wait(20)


@pytest.fixture
def dead(share: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """That disk answers nobody any more, until this is set."""
    answers, here = threading.Event(), threading.get_ident()
    monkeypatch.setattr(asking, "Thread", Asked)

    def waits(
        ask: Callable[..., os.stat_result], path: Any, *rest: Any, **more: Any
    ) -> os.stat_result:
        name = os.fspath(path) if isinstance(path, str | os.PathLike) else ""
        if name.startswith(str(share.parent)) and not answers.is_set():
            assert threading.get_ident() != here, "the window waits"
            thread = threading.current_thread()
            if isinstance(thread, Asked):
                thread.seen.set()
            answers.wait(20)
        return ask(path, *rest, **more)

    for name in ("stat", "lstat"):
        monkeypatch.setattr(os, name, partial(waits, getattr(os, name)))
    yield answers
    answers.set()
    for thread in threading.enumerate():
        if isinstance(thread, Asked):
            threading.Thread.join(thread)


def test_recent_files_are_listed_all_the_same(
    open_window: OpenWindow, program: Program, share: Path, tmp_path: Path, request
) -> None:
    gone = tmp_path / "gone.parcours"
    program.recent.add(gone)
    program.recent.add(share)
    window = open_window()
    request.getfixturevalue("dead")
    window.findChild(StartPage)._fill_recent()
    cards = window.findChild(StartPage).recent.cards
    assert [one.about for one in cards] == ["Its disk does not answer", "Not found"]
    window.menus["recent"].aboutToShow.emit()
    names = [one.text() for one in window.menus["recent"].actions()[:2]]
    assert names == ["&1 bike.parcours", "&2 gone.parcours (not found)"]
    asking_threads = [one for one in threading.enumerate() if one.name == "asking"]
    assert len(asking_threads) == 1, "it is asked once"


def test_all_folders_of_a_disk_are_waited_for_together(
    settings: QSettings, share: Path, monkeypatch: pytest.MonkeyPatch, request
) -> None:
    recent = RecentFiles(settings, asking.Asking())
    for number in range(LIMIT):
        recent.add(share.parent / str(number) / share.name)
    dead = request.getfixturevalue("dead")
    clock, waited = [0.0], []

    def join(thread: Asked, timeout: float) -> None:
        assert sum(one.name == "asking" for one in threading.enumerate()) == LIMIT
        waited.append(timeout)
        clock[0] += timeout

    monkeypatch.setattr(Asked, "join", join)
    monkeypatch.setattr(asking.time, "monotonic", lambda: clock[0])
    assert [there for _, there in recent.listed()] == [None] * LIMIT
    assert sum(waited) == asking.SHORT
    assert [there for _, there in recent.listed()] == [None] * LIMIT
    assert len(waited) == LIMIT, "nobody is waited for again"
    dead.set()


def test_a_question_that_cannot_be_asked_has_no_answer(tmp_path: Path) -> None:
    about, asks = tmp_path / "nothing\0here", asking.Asking()
    assert asks.ask(about, lambda: place_of(about), None) is None
    assert asks.ask(about, lambda: "answered", None) == "answered"


def test_another_file_of_the_disk_can_be_opened_while_a_save_waits(
    open_window: OpenWindow, program: Program, share: Path, monkeypatch, request, qtbot
) -> None:
    other = share.parent / "other.parcours"
    shutil.copy(share, other)
    window = open_window(share)
    saves = threading.Event()

    def waits(*about: Any, **more: Any) -> Any:
        saves.wait(20)
        return save(*about, **more)

    save = store.save
    monkeypatch.setattr(store, "save", waits)
    rename(window, "Never saved")
    dead = request.getfixturevalue("dead")
    window.documents.save(beside=True)
    assert window.documents.saving.busy
    assert program.window_on(other) is None
    assert program.window_on(share) is window
    dead.set()
    saves.set()
    qtbot.waitUntil(lambda: not window.documents.saving.busy)


def test_a_template_of_a_silent_disk_is_told_as_not_found(
    program: Program, share: Path, monkeypatch: pytest.MonkeyPatch, request, qtbot
) -> None:
    begun: list[Path] = []
    monkeypatch.setattr(Documents, "new_from_file", lambda _, path: begun.append(path))
    runs = Runs(state_folder("windows"))
    runs.keep([Remembered(begun=Begun(str(share)), front=True)])
    runs.end()
    dead = request.getfixturevalue("dead")
    program.open_windows = kept = OpenWindows(program, Runs(state_folder("windows")))
    OpeningAgain(program, kept).start(wanted=True)
    qtbot.waitUntil(lambda: not kept.opening, timeout=20_000)
    (window,) = program.windows
    assert "not found: “bike.parcours”" in window.messages.text
    assert begun == []
    dead.set()


def test_it_opens_beside_and_can_be_given_up(
    open_window: OpenWindow, program: Program, share: Path, tmp_path: Path, request, qtbot
) -> None:
    other = shutil.copy(share, tmp_path / "other.parcours")
    window = open_window(other)
    dead = request.getfixturevalue("dead")
    window.documents.open_recent(share)
    beside = program.windows[-1]
    assert beside is not window
    qtbot.waitUntil(lambda: beside.documents.opening.path == share)
    assert program.window_on(share) is beside, "by its name"
    assert program.window_on(other) is window
    dead.set()
    qtbot.waitUntil(lambda: beside.has_map)


def test_a_session_comes_back_when_a_disk_is_silent(
    run, program: Program, share: Path, qtbot, request
) -> None:
    kept = run()
    program.windows[0].documents.open_path(share)
    rename(program.windows[0], "Never saved")
    program.quit()
    ended(program, kept, qtbot)
    dead = request.getfixturevalue("dead")
    program.open_windows = kept = OpenWindows(program, Runs(state_folder("windows")))
    OpeningAgain(program, kept).start(wanted=True)
    (window,) = program.windows
    qtbot.waitUntil(lambda: "Opening “" in window.messages.text)
    window.documents.opening.cancel()
    qtbot.waitUntil(lambda: window.is_ready)
    assert not window.session.started
    dead.set()
    (journal,) = (state_folder("journals")).iterdir()
    assert (journal / "kept").exists(), "its changes are still offered"


def test_a_silent_first_map_holds_back_neither_the_other_windows_nor_the_rest_of_its_own(
    program: Program, share: Path, tmp_path: Path, silent_reading: threading.Event, qtbot
) -> None:
    other = Path(shutil.copy(share, tmp_path / "other.parcours"))
    stage = load(other).journey.stages[1].id
    runs = Runs(state_folder("windows"))
    first = Remembered(str(share), selection=(stage,), front=True)
    runs.keep([first, Remembered(str(other))])
    runs.end()
    program.open_windows = kept = OpenWindows(program, Runs(state_folder("windows")))
    OpeningAgain(program, kept).start(wanted=True)
    qtbot.waitUntil(lambda: not kept.opening, timeout=20_000)
    late, window = program.windows
    assert window.session.path == other
    assert late.is_ready
    assert late.documents.opening.busy
    assert "Opening “bike.parcours”…" in late.messages.text
    assert late.findChild(StartPage).isVisible()
    silent_reading.set()
    qtbot.waitUntil(lambda: late.has_map)
    assert late.session.path == share
    assert late.session.selection == (stage,)
    assert not late.findChild(StartPage).isVisible()


@pytest.fixture
def silent_reading(
    share: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[threading.Event]:
    """What that disk holds is read only once this is set, and nobody has patience."""
    answers, read = threading.Event(), vars(opening)["_read"]

    def waits(path: Path, *rest: Any) -> Any:
        if path == share:
            answers.wait(20)
        return read(path, *rest)

    monkeypatch.setattr(opening, "_read", waits)
    monkeypatch.setattr(opening, "SLOW_MS", 1)
    monkeypatch.setattr(startup, "PATIENCE_MS", 100)
    yield answers
    answers.set()
    for worker in qapp.findChildren(QThread):
        worker.wait()
