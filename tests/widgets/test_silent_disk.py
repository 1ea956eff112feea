"""A disk that does not answer while a map is saved onto it stops neither the work nor its end."""

from __future__ import annotations

import builtins
import errno
import os
import shutil
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.files.errors import FileError
from app.files.journals.journal import Journal
from app.files.journals.reading import recover
from app.files.versions.record import read_version
from app.files.versions.store import VersionStore
from app.model.edits import change_stage
from app.state import state_folder
from app.widgets.bench import Bench
from app.widgets.keeping.open_windows import OpenWindows
from app.widgets.keeping.recovery import Recovery
from app.widgets.keeping.remembered import Runs
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow, on_a_share
from tests.widgets.keeping.test_recovery import left
from tests.widgets.saving_gate import Gate, begin, call, end, gate, title_on_disk

__all__ = ["gate"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def map_file(map_file: Path) -> Path:
    return on_a_share(map_file)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a map is saved that is saved elsewhere."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    path = folder / "other.parcours"
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *_: path)
    return path


@pytest.fixture
def stuck(open_window: OpenWindow, map_file: Path, gate: Gate) -> MainWindow:
    """A window whose map "One" is being saved onto a disk that does not answer."""
    gate.only = map_file
    window = open_window(map_file)
    call(window, "One")
    begin(window, gate)
    return window


@pytest.fixture
def open_windows(program: Program, monkeypatch: pytest.MonkeyPatch) -> OpenWindows:
    """What remembers the windows of the program, which has no patience."""
    monkeypatch.setattr("app.widgets.keeping.open_windows.PATIENCE", 0.0)
    made = OpenWindows(program, Runs(state_folder("windows")))
    monkeypatch.setattr(program, "open_windows", made)
    return made


def press(window: MainWindow, text: str) -> None:
    found = [one for one in window.messages.findChildren(QPushButton) if one.text() == text]
    QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)


def listed() -> str:
    """What is written down of the windows."""
    (path,) = state_folder("windows").glob("*.json")
    return path.read_text()


def test_saved_elsewhere_nobody_waits_for_it(stuck, gate, elsewhere, map_file, qtbot):
    before = map_file.read_bytes()
    call(stuck, "Two")
    stuck.commands["save_as"].trigger()
    qtbot.waitUntil(lambda: not stuck.documents.saving.busy)
    assert not gate.may_go.is_set()
    assert title_on_disk(elsewhere) == "Two"
    assert stuck.session.path == elsewhere
    assert stuck.session.clean
    assert stuck.status.saved.text() == "Saved"
    assert map_file.read_bytes() == before
    call(stuck, "Three")
    assert stuck.documents.save()
    assert title_on_disk(elsewhere) == "Three"
    assert stuck.close(), "nor when it is closed"
    assert not gate.may_go.is_set()


def test_a_copy_elsewhere_waits_for_nothing(stuck, gate, elsewhere, map_file, qtbot):
    call(stuck, "Two")
    assert stuck.documents.save_copy()
    assert title_on_disk(elsewhere) == "Two"
    assert not gate.may_go.is_set()
    assert stuck.documents.saving.busy
    assert not stuck.session.clean
    end(stuck, gate, qtbot)
    assert title_on_disk(map_file) == "One"
    assert stuck.session.path == map_file
    assert not stuck.session.clean
    assert stuck.documents.save()


def test_what_is_written_when_its_window_is_gone_is_kept_as_a_version(
    stuck, gate, elsewhere, map_file, program, qtbot
):
    before = map_file.read_bytes()
    assert stuck.documents.save_as()
    workers = stuck.program.app.findChildren(QThread)
    assert stuck.close()
    qtbot.waitUntil(lambda: program.windows == [])
    gate.may_go.set()
    assert all(worker.wait() for worker in workers if isValid(worker))
    assert title_on_disk(map_file) == "One"
    store = VersionStore(state_folder("versions"))
    kept = [read_version(one.path) for one in store.versions(map_file)]
    assert map_file.read_bytes() in kept
    assert before in kept


def test_what_was_left_behind_and_is_written_after_all_is_another_file(
    stuck: MainWindow, gate: Gate, elsewhere: Path, map_file: Path, qtbot: QtBot
) -> None:
    call(stuck, "Two")
    assert stuck.documents.save_as()
    gate.may_go.set()
    qtbot.waitUntil(lambda: title_on_disk(map_file) == "One")
    (left,) = stuck.documents.writer._left
    left.finish()
    assert stuck.session.path == elsewhere
    assert stuck.session.clean
    call(stuck, "Three")
    assert stuck.documents.save()
    assert (title_on_disk(elsewhere), title_on_disk(map_file)) == ("Three", "One")


def test_refused_elsewhere_the_map_is_in_its_file_once_that_answers(
    stuck: MainWindow, gate: Gate, elsewhere: Path, map_file: Path, qtbot: QtBot
) -> None:
    elsewhere.mkdir()
    call(stuck, "Two")
    assert not stuck.documents.save_as()
    assert "“other.parcours”" in stuck.messages.text
    for _ in ("Two", "One"):
        stuck.commands["undo"].trigger()
        assert not stuck.session.clean, "nobody knows yet what its file holds"
    stuck.commands["redo"].trigger()
    gate.may_go.set()
    qtbot.waitUntil(lambda: stuck.session.clean)
    assert stuck.session.path == map_file
    assert stuck.session.journey.title == title_on_disk(map_file) == "One"
    call(stuck, "Three")
    assert stuck.documents.save(), stuck.messages.text
    assert title_on_disk(map_file) == "Three"


def test_its_disk_is_not_asked_by_whoever_saves_elsewhere(
    stuck: MainWindow,
    gate: Gate,
    elsewhere: Path,
    map_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = asking(monkeypatch, map_file)
    qtbot.waitUntil(lambda: stuck.documents.saving.late)
    assert stuck.documents.folder() != map_file.parent
    call(stuck, "Two")
    assert stuck.documents.save_as()
    assert title_on_disk(elsewhere) == "Two"
    assert not asked, "\n".join(asked)


def test_the_window_asks_the_disk_nothing_when_it_saves(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    call(window, "One")
    asked = asking(monkeypatch, map_file)
    with qtbot.waitSignal(window.keeping.outside._watch.stirred):
        window.commands["save"].trigger()
        assert window.documents.saving.busy
        qtbot.waitUntil(lambda: window.session.clean)
    assert not asked, "\n".join(asked)
    monkeypatch.undo()
    assert title_on_disk(map_file) == "One"


def asking(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """What the window's thread asks the disk of a file, and of the folder that it lies in."""
    found: list[str] = []
    here = threading.get_ident()

    def watched(name: str, ask: Callable[..., Any]) -> Callable[..., Any]:
        def asks(place: Any, *rest: Any, **more: Any) -> Any:
            said = os.fspath(place) if isinstance(place, str | bytes | os.PathLike) else ""
            if threading.get_ident() == here and said in (str(path), str(path.parent)):
                found.append("".join(traceback.format_stack(limit=6)))
            return ask(place, *rest, **more)

        return asks

    for name in ("stat", "lstat", "open", "scandir", "access"):
        monkeypatch.setattr(os, name, watched(name, getattr(os, name)))
    monkeypatch.setattr(builtins, "open", watched("open", builtins.open))
    return found


def test_a_session_that_ends_writes_all_down_before_it_waits(
    stuck: MainWindow,
    open_window: OpenWindow,
    map_file: Path,
    tmp_path: Path,
    gate: Gate,
    open_windows: OpenWindows,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    second_file = tmp_path / "second.parcours"
    shutil.copy(map_file, second_file)
    windows = [stuck, open_window(second_file)]
    for window in windows:
        stage = window.session.journey.stages[0].id
        window.session.edit("s", lambda j, one=stage: change_stage(j, one, name="Since"))
    seen: list[bool] = []
    finish = Bench.finish

    def waiting(bench: Bench, within: float | None = None) -> bool:
        assert within is not None, "the disk may never answer"
        seen.extend(window.keeping.journalling.up_to_date for window in windows)
        seen.extend(window.keeping.leaving.journal in listed() for window in windows)
        return finish(bench, within)

    monkeypatch.setattr(Bench, "finish", waiting)
    assert open_windows.write_down_all()
    assert set(seen) == {True}
    assert not gate.may_go.is_set()
    assert stuck.documents.saving.busy


@pytest.mark.parametrize("asking", [True, False])
def test_the_program_ends_and_what_is_not_saved_is_left_for_the_next_run(
    stuck: MainWindow,
    program: Program,
    map_file: Path,
    gate: Gate,
    open_windows: OpenWindows,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    asking: bool,
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    call(stuck, "Two")
    assert open_windows.quit(asking=asking)
    assert not gate.may_go.is_set()
    qtbot.waitUntil(lambda: program.windows == [])
    (journal,) = state_folder("journals").iterdir()
    assert recover(journal).journey.title == "Two"
    assert journal.name in listed()
    assert str(map_file) in listed()


def test_a_window_that_closes_says_so_and_can_be_closed_all_the_same(
    stuck: MainWindow,
    program: Program,
    gate: Gate,
    open_windows: OpenWindows,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    monkeypatch.setattr("app.widgets.documents.PATIENCE", 0.0)
    assert not stuck.close()
    assert "its disk does not answer" in stuck.messages.text
    press(stuck, "Close")
    qtbot.waitUntil(lambda: program.windows == [])
    assert not gate.may_go.is_set()
    (journal,) = state_folder("journals").iterdir()
    assert recover(journal).journey.title == "One"
    assert journal.name in listed(), "it comes back with its window"


def test_it_is_said_while_it_lasts(
    open_window: OpenWindow,
    map_file: Path,
    gate: Gate,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.widgets.keeping.silence.SILENT_MS", 1)
    window = open_window(map_file)
    call(window, "One")
    begin(window, gate)
    qtbot.waitUntil(lambda: "its disk does not answer" in window.messages.text)
    end(window, gate, qtbot)
    assert window.session.clean
    assert not window.messages.isVisible()


def test_a_refusal_of_what_was_left_behind_says_nothing(
    stuck: MainWindow, gate: Gate, elsewhere: Path, map_file: Path, qtbot: QtBot
) -> None:
    assert stuck.documents.save_as()
    (left,) = stuck.documents.writer._left
    gate.error = FileError("not-verified", map_file)
    gate.may_go.set()
    left.finish()
    assert not stuck.messages.isVisible()
    assert stuck.session.clean
    assert stuck.session.path == elsewhere


def test_a_window_that_cannot_be_left_says_why_it_does_not_close(
    stuck: MainWindow, gate: Gate, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.widgets.documents.PATIENCE", 0.0)
    assert not stuck.close()

    def full(*_anything: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Journal, "keep", full)
    press(stuck, "Close")
    assert stuck.isVisible()
    assert "cannot be kept for the next start" in stuck.messages.text
    press(stuck, "Save as…")
    assert stuck.documents.saving.wait()
    assert title_on_disk(elsewhere) == "One"
    assert not gate.may_go.is_set()
    assert stuck.close()


def test_the_end_does_not_wait_for_the_file_of_a_journal(
    map_file: Path, program: Program, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answer, over = threading.Event(), threading.Event(), threading.Event()

    def silent(*_anything: object) -> None:
        asked.set()
        answer.wait(20)
        over.set()

    monkeypatch.setattr("app.widgets.bench.AT_END_MS", 0)
    monkeypatch.setattr("app.widgets.keeping.offers._file", silent)
    left(map_file)
    open_window()
    assert asked.wait(20)
    (recovery,) = program.findChildren(Recovery)
    try:
        recovery.let_go()
        assert not over.is_set()
    finally:
        answer.set()
        for thread in program.app.findChildren(QThread):
            thread.wait()
