"""Snapshots in the file, what the panel says without any, and the room in the preferences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.files.store import load
from app.files.versions.store import Version
from app.model.journey import Snapshot
from app.widgets.preferences import Preferences
from app.widgets.questions import Answer
from app.widgets.versions import room
from app.widgets.versions.entries import entries_of
from app.widgets.versions.panel import VersionPanel
from app.widgets.window import MainWindow
from tests.widgets.versions.hands import kept, opened, saved, write

OpenWindow = Callable[..., MainWindow]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_snapshot_is_named_kept_renamed_restored_and_removed_and_all_can_be_undone(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    session = window.session
    first = session.journey
    window.commands["keep_snapshot"].trigger()
    panel = window.findChild(VersionPanel)
    assert panel is not None
    field = panel.naming.field
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Before the workshop")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.name for one in session.journey.snapshots] == ["Before the workshop"]
    qtbot.waitUntil(lambda: len(panel.model.entries) == 1)
    assert "Before the workshop" in str(panel.model.index(0).data())
    write(window, "later")
    later = session.journey
    panel.restore()
    assert session.journey.replace(snapshots=()) == first
    assert session.journey.snapshots == later.snapshots
    session.undo_stack.undo()
    assert session.journey is later
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    assert field.text() == "Before the workshop"
    QTest.keyClicks(field, "After")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.journey.snapshots[0].name == "After"
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert session.journey.snapshots == ()
    qtbot.waitUntil(lambda: panel.model.entries == [])
    session.undo_stack.undo()
    assert [one.name for one in session.journey.snapshots] == ["After"]
    saved(window, qtbot)
    assert load(map_file).journey.snapshots == session.journey.snapshots


def test_a_snapshot_stands_above_what_was_saved_in_the_same_second() -> None:
    second = datetime(2026, 3, 1, 9, 30, 5, tzinfo=UTC)
    at = second.timestamp()
    taken = f"{second:%Y-%m-%dT%H:%M:%SZ}"
    versions = [Version(Path(f"{n}.version"), at + n / 10, "", 0) for n in (12, 7, 3)]
    snapshots = [Snapshot(id=name, name=name, taken=taken) for name in ("a", "b")]
    listed = [one.key for one in entries_of(versions, snapshots)]
    assert listed == ["12.version", "snapshot/b", "snapshot/a", "7.version", "3.version"]


def test_escape_leaves_the_name_then_the_panel_without_a_trace(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    before = window.session.journey
    window.commands["keep_snapshot"].trigger()
    panel = window.findChild(VersionPanel)
    assert panel is not None
    QTest.keyClicks(panel.naming.field, "x")
    QTest.keyClick(panel.naming.field, Qt.Key.Key_Escape)
    assert not panel.naming.isVisible()
    assert window.keeping.versions.shown
    QTest.keyClick(panel.keep_button, Qt.Key.Key_Escape)
    assert not window.keeping.versions.shown
    assert window.session.journey is before
    assert window.session.clean


def test_a_map_that_was_never_saved_says_so(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(template="empty")
    panel = opened(window, qtbot, 0)
    assert "never was" in panel._about.text()  # pyright: ignore[reportPrivateUsage]
    assert panel._empty.isVisible()  # pyright: ignore[reportPrivateUsage]
    assert not panel.restore_button.isVisible()


def test_the_preferences_say_what_is_used_change_it_and_remove_everything(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "ask", lambda *_: Answer.Discard)
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    window.show_preferences()
    preferences = window.findChild(Preferences)
    assert preferences is not None
    field = preferences.versions
    assert field.size_field.currentData() == 200
    qtbot.waitUntil(field.clear_button.isEnabled)
    qtbot.mouseClick(field.clear_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not field.clear_button.isEnabled())
    assert kept(map_file) == []
    write(window, "two")
    saved(window, qtbot)
    assert len(kept(map_file)) == 2
    field.size_field.setFocus()
    QTest.keyClick(field.size_field, Qt.Key.Key_Home)
    assert window.keeping.versions.megabytes == 0
    assert len(kept(map_file)) == 2
    assert window.keeping.versions.limit == 0
