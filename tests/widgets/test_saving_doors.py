"""Whoever asks about a file while the map is being saved, there or elsewhere, is told the truth."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.files import store
from app.files.errors import FileError
from app.files.locks import EditLock, take
from app.files.store import Stamp, load
from app.files.versions.record import read_version
from app.model.templating import Choices
from app.widgets.program import Program
from app.widgets.templating.place import Place, standing_template
from app.widgets.versions.deeds import VersionDeeds
from app.widgets.versions.panel import VersionPanel
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow
from tests.widgets.saving_gate import Gate, begin, call, end, gate, title_on_disk
from tests.widgets.templating.test_own_file import own, own_template

__all__ = ["gate", "own"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HOLDER = """
import sys
from PySide6.QtCore import QCoreApplication
from app.files.locks import take
app = QCoreApplication([])
lock = take(sys.argv[1])
print("taken", flush=True)
sys.stdin.readline()
lock.release()
print("gone", flush=True)
"""


@pytest.fixture
def target(map_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another map, which is chosen wherever it is asked where to save."""
    path = tmp_path / "target.parcours"
    shutil.copy(map_file, path)
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *_: path)
    return path


def begin_save_as(window: MainWindow, gate: Gate) -> None:
    """Save as…; returns while the file is about to be written."""
    window.commands["save_as"].trigger()
    assert gate.came.acquire(timeout=20)


def assert_true(window: MainWindow, path: Path) -> None:
    """The window says of its map what is so."""
    session, found = window.session, load(path)
    assert session.path == path
    assert session.clean == (found.journey == session.journey)
    assert session.stamp == found.stamp
    call(window, "Later")
    assert window.documents.save(), window.messages.text
    assert title_on_disk(path) == "Later"


@contextmanager
def edited_by_another_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "taken\n"
        yield process


def test_reading_again_while_saved_elsewhere_reads_that_file(open_window, map_file, target, gate):
    window = open_window(map_file)
    call(window, "Mine")
    begin_save_as(window, gate)
    gate.opens_when_waited_for()
    assert window.documents.reload()
    assert window.session.journey.title == title_on_disk(target) == "Mine"
    assert_true(window, target)


def test_a_lock_that_comes_free_while_saved_elsewhere_is_let_be(
    open_window: OpenWindow, map_file: Path, target: Path, gate: Gate, qtbot: QtBot
) -> None:
    with edited_by_another_process(map_file) as process:
        window = open_window(map_file)
        title = window.session.journey.title
        assert window.session.read_only
        begin_save_as(window, gate)
        map_file.write_bytes(map_file.read_bytes().replace(title.encode(), b"Theirs", 1))
        process.communicate("\n")
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    end(window, gate, qtbot)
    assert window.session.journey.title == title_on_disk(target) == title
    assert not window.session.read_only
    assert_true(window, target)
    assert title_on_disk(map_file) == "Theirs"


def test_a_version_is_not_written_over_the_file_the_map_is_being_saved_into(
    open_window: OpenWindow,
    map_file: Path,
    target: Path,
    gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(map_file)
    call(window, "Mine")
    begin_save_as(window, gate)
    window.keeping.versions.show()
    deeds = window.findChild(VersionDeeds)
    old = map_file.read_bytes()
    monkeypatch.setattr(deeds, "_bytes", lambda _: old)
    gate.opens_when_waited_for()
    assert not deeds.write(None, target)
    assert "holds the map that is open here" in window.messages.text
    assert title_on_disk(target) == "Mine"
    assert_true(window, target)
    panel = window.findChild(VersionPanel)
    assert panel is not None
    assert not deeds.write(None, target)
    assert window.messages.isVisible()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert window.messages.isHidden(), "nothing is asked about a version that is not seen"


def test_two_windows_are_not_saved_into_one_file(open_window, map_file, tmp_path, target, gate):
    one = open_window(map_file)
    other_file = tmp_path / "other.parcours"
    shutil.copy(map_file, other_file)
    other = open_window(other_file)
    call(one, "One")
    call(other, "Other")
    begin_save_as(one, gate)
    other.commands["save_as"].trigger()
    assert not other.documents.saving.busy
    assert "is open in another window" in other.messages.text
    gate.may_go.set()
    one.documents.saving.wait()
    assert title_on_disk(target) == "One"
    assert not one.session.read_only
    assert_true(one, target)
    assert not other.session.clean
    assert other.session.path == other_file


def test_a_file_that_is_being_saved_into_is_open_in_that_window(
    open_window: OpenWindow, map_file: Path, target: Path, gate: Gate, program: Program
) -> None:
    window = open_window(map_file)
    call(window, "One")
    begin_save_as(window, gate)
    assert program.window_on(target) is window
    window.documents.open_all([target])
    assert program.windows == [window]
    call(window, "More")
    gate.may_go.set()
    window.documents.saving.wait()
    assert not window.session.read_only
    assert_true(window, target)


@pytest.mark.parametrize("fault", [False, True])
def test_a_file_is_locked_while_it_is_saved_into_and_free_when_that_fails(
    open_window: OpenWindow, map_file: Path, target: Path, gate: Gate, qtbot: QtBot, fault: bool
) -> None:
    window = open_window(map_file)
    call(window, "One")
    if fault:
        gate.error = PermissionError("no")
    with qtbot.captureExceptions():
        begin_save_as(window, gate)
        assert not isinstance(take(target), EditLock)
        assert not isinstance(take(map_file), EditLock)
        end(window, gate, qtbot)
    kept, free = (map_file, target) if fault else (target, map_file)
    assert not isinstance(take(kept), EditLock)
    found = take(free)
    assert isinstance(found, EditLock)
    found.release()


def test_a_file_that_somebody_opens_as_it_is_chosen_is_not_written(
    open_window: OpenWindow, map_file: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    call(window, "One")
    before = target.read_bytes()
    monkeypatch.setattr(window.keeping.sharing, "may_write", lambda *_: True)
    with edited_by_another_process(target) as process:
        assert not window.documents.save_as()
        process.communicate("\n")
    assert "is open in another window" in window.messages.text
    assert target.read_bytes() == before
    assert window.session.path == map_file
    assert not window.session.clean


def test_a_template_is_saved_over_itself_while_it_is_saved(own, map_file, open_window, gate):
    path = own_template(own, map_file)
    window = open_window(path)
    call(window, "One")
    begin(window, gate)
    gate.opens_when_waited_for()
    place = Place(path, standing_template(path))
    assert window.templates.save(Choices(id="", name="Bikes"), place) is None
    assert window.session.clean
    assert load(path).journey.template.name == "Bikes"
    assert_true(window, path)


def test_what_another_program_writes_over_a_file_that_is_being_replaced_stays(
    open_window: OpenWindow, map_file: Path, target: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    call(window, "Mine")
    begin_save_as(window, gate)
    theirs = map_file.read_bytes().replace(b'"title"', b' "title"', 1)
    other = target.with_name("other.tmp")
    other.write_bytes(theirs)
    other.replace(target)
    end(window, gate, qtbot)
    assert target.read_bytes() == theirs
    assert "was changed by another program" in window.messages.text
    assert window.session.path == map_file
    assert not window.session.clean
    begin_save_as(window, gate)
    end(window, gate, qtbot)
    assert_true(window, target)


def test_what_a_save_in_doubt_has_replaced_is_kept(
    open_window: OpenWindow,
    map_file: Path,
    target: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(map_file)
    call(window, "Mine")
    theirs = target.read_bytes() + b"\n"
    target.write_bytes(theirs)

    def refuse(path: Path, _: bytes) -> Stamp:
        raise FileError("not-verified", path)

    monkeypatch.setattr(store, "_confirm", refuse)
    window.commands["save_as"].trigger()
    versions = window.keeping.versions
    qtbot.waitSignal(versions.kept).wait()
    assert not window.session.clean
    assert title_on_disk(target) == "Mine"
    (kept,) = versions.store.versions(target)
    assert read_version(kept.path) == theirs
