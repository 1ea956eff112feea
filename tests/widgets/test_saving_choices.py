"""The buttons of messages save beside the window's work: a slow disk does not stop it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.files.errors import FileError
from app.files.store import load
from app.widgets.keeping.recovery import Recovery
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow
from tests.widgets.keeping.test_recovery import (
    _let_go,  # noqa: F401  (a fixture)
    left,
    offered,
)
from tests.widgets.keeping.test_recovery import press as press_in_bar
from tests.widgets.saving_gate import Gate, begin, call, end, gate, title_on_disk

__all__ = ["gate"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Stage:
    """What brings a message about."""

    def __init__(
        self, open_window: OpenWindow, program: Program, path: Path, gate: Gate, qtbot: QtBot
    ) -> None:
        self.open_window, self.program, self.path = open_window, program, path
        self.gate, self.qtbot = gate, qtbot

    def refused(self) -> MainWindow:
        """A save that failed."""
        window = self.open_window(self.path)
        call(window, "Mine")
        self.gate.error = FileError("disk-full", self.path)
        self.gate.may_go.set()
        assert not window.documents.save()
        self.gate.error = None
        return window

    def taken(self) -> MainWindow:
        """A file that is open in another window."""
        other = self.path.with_name("taken.parcours")
        shutil.copy(self.path, other)
        self.open_window(other)
        window = self.open_window(self.path)
        call(window, "Mine")
        assert not window.keeping.sharing.may_write(other)
        return window

    def protected(self) -> MainWindow:
        """A file that may not be written."""
        self.path.chmod(0o444)
        return self.open_window(self.path)

    def changed(self) -> MainWindow:
        """A save that found the file changed."""
        window = self.open_window(self.path)
        call(window, "Mine")
        self.path.write_bytes(self.path.read_bytes() + b"\n")
        self.gate.may_go.set()
        assert not window.documents.save()
        return window

    def gone(self) -> MainWindow:
        """A file that was deleted."""
        window = self.open_window(self.path)
        self.path.unlink()
        self.qtbot.waitUntil(lambda: "no longer where it was" in window.messages.text)
        return window

    def damaged(self) -> MainWindow:
        """A map that was recovered from a damaged file."""
        self.path.write_bytes(self.path.read_bytes()[:-3])
        window = self.open_window(self.path)
        press(window, "Recover what can be read")
        self.qtbot.waitUntil(lambda: "Recovered from" in window.messages.text)
        return window

    def brought_back(self) -> MainWindow:
        """A map that comes back over its file."""
        left(self.path)
        window = self.open_window()
        press_in_bar(offered(self.qtbot, self.program), "Recover")
        return window

    def version(self) -> MainWindow:
        """An earlier version that was opened."""
        window = self.open_window(self.path)
        call(window, "Mine")
        self.gate.may_go.set()
        assert window.documents.save()
        panel = window.keeping.versions.show()
        self.qtbot.waitUntil(lambda: bool(panel.model.entries) and not panel.busy)
        assert panel.deeds.open_beside(panel.model.entries[-1])
        other = self.program.windows[-1]
        self.qtbot.waitUntil(lambda: "It has no file" in other.messages.text)
        return other


def press(window: MainWindow, text: str) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    (button,) = (b for b in window.messages.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("scene", "choice"),
    [
        (Stage.refused, "Save as…"),
        (Stage.taken, "Save as…"),
        (Stage.protected, "Save as…"),
        (Stage.changed, "Keep mine"),
        (Stage.changed, "Save as…"),
        (Stage.gone, "Save it again"),
        (Stage.damaged, "Save as…"),
        (Stage.brought_back, "Save"),
        (Stage.version, "Save as…"),
    ],
)
def test_a_choice_saves_beside_the_work(
    open_window: OpenWindow,
    program: Program,
    map_file: Path,
    gate: Gate,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    scene: Callable[[Stage], MainWindow],
    choice: str,
) -> None:
    target = map_file.with_name("target.parcours")
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *_: target)
    window = scene(Stage(open_window, program, map_file, gate, qtbot))
    gate.may_go.clear()
    gate.opens_when_waited_for()
    press(window, choice)
    assert window.documents.saving.busy
    assert not gate.was_waited_for
    end(window, gate, qtbot)
    assert window.session.clean
    assert load(target if choice == "Save as…" else map_file).journey == window.session.journey


def test_a_map_that_comes_back_waits_for_what_is_being_saved(
    open_window: OpenWindow, program: Program, map_file: Path, gate: Gate
) -> None:
    window = open_window(map_file)
    wanted = left(map_file)
    recovery = program.findChild(Recovery)
    recovery._looked = False
    recovery.look()
    call(window, "One")
    begin(window, gate)
    recovery._bench.finish()
    offer = recovery.offers.pop()
    gate.opens_when_waited_for()
    recovery._take_up(window, offer)
    assert gate.was_waited_for
    assert title_on_disk(map_file) == "One"
    assert window.session.journey == wanted
    assert not window.session.clean
