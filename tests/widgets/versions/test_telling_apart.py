"""Which earlier state is meant: times of one minute, snapshots by their names, the row after one
that was removed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.files.versions.store import Version
from app.model.journey import Snapshot
from app.widgets.program import Program
from app.widgets.versions import deeds
from app.widgets.versions.entries import Entry, Look
from app.widgets.versions.words import VersionWords
from app.widgets.window import MainWindow
from tests.widgets.versions.hands import opened, saved, write

OpenWindow = Callable[..., MainWindow]
LONG = "Before the workshop of Thursday with all of the shop’s team"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def version(hour: int, minute: int, second: int) -> Entry:
    at = datetime(2026, 3, 1, hour, minute, second).timestamp()
    return Entry(f"{at}", at, version=Version(Path(f"{at}.version"), at, "", 0))


def test_times_of_one_minute_have_seconds_and_only_these(program: Program) -> None:
    words = VersionWords(program)
    entries = [version(9, 30, 5), version(9, 30, 41), version(9, 31, 0)]
    words.tell_apart(entries)
    assert [words.time(one).split("\u202f")[0] for one in entries] == ["9:30:05", "9:30:41", "9:31"]
    assert words.as_it_was(entries[0]).startswith("on 1 March")
    program.choose_language("fr")
    assert [words.time(one) for one in entries] == ["09:30:05", "09:30:41", "09:31"]
    assert words.as_it_was(entries[2]).endswith("à 09:31")
    program.choose_language("en")


def test_a_snapshot_alone_is_no_oldest_one(program: Program) -> None:
    words = VersionWords(program)
    snapshot = Entry("s", 1.0, snapshot=Snapshot(id="s", name="Mine"))
    assert words.since(snapshot, Look()) == "Kept in the map’s own file"
    assert words.since(version(1, 1, 1), Look()) == "The oldest that is kept"


def test_a_snapshot_is_called_by_its_name_wherever_it_is_told_of(
    open_window: OpenWindow, map_file: Path, program: Program, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    panel = opened(window, qtbot, 0)
    panel.deeds.keep(LONG)
    qtbot.waitUntil(lambda: len(panel.model.entries) == 1)
    panel.deeds.keep("Short")
    qtbot.waitUntil(lambda: len(panel.model.entries) == 2)
    short, long = (panel.list.visualRect(panel.model.index(n)).height() for n in range(2))
    assert long > short - 20, "the other one has the head of the day, and this one more lines"
    write(window, "later")
    panel.list.setCurrentIndex(panel.model.index(panel.model.row_of(_key(panel, LONG))))
    panel.differ()
    differences = window.keeping.differences.panel
    assert differences is not None
    assert differences.about.text() == f"Since the snapshot “{LONG}”"
    panel.restore()
    assert window.messages.text == f"The map is as it was in the snapshot “{LONG}”."
    assert window.session.undo_stack.undoText() == f"Restore “{LONG}”"
    before = set(program.windows)
    panel.open_beside()
    (other,) = set(program.windows) - before
    qtbot.waitUntil(lambda: f"as it was in the snapshot “{LONG}”" in other.messages.text)


def test_after_the_last_row_the_one_above_it_is_chosen(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deeds, "ask", lambda *_: deeds.Answer.Discard)
    window = open_window(map_file)
    for text in ("one", "two"):
        write(window, text)
        saved(window, qtbot)
    panel = opened(window, qtbot, 3)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    above = panel.model.entries[1].key
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(panel.model.entries) == 2)
    assert panel.current is not None
    assert panel.current.key == above


def _key(panel, name: str) -> str:
    return next(one.key for one in panel.model.entries if one.name == name)
