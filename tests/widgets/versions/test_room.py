"""The room for earlier versions, in the preferences: nothing goes but what a save removes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from app.widgets.keeping import versions as keeping_versions
from app.widgets.preferences import Preferences
from app.widgets.versions.room import VersionRoom
from app.widgets.window import MainWindow
from tests.widgets.versions.hands import kept, saved, store, write

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, map_file: Path, qtbot: QtBot) -> MainWindow:
    """A window whose map has been saved three times: four versions."""
    window = open_window(map_file)
    for text in ("one", "two", "three"):
        write(window, text)
        saved(window, qtbot)
    return window


def room_of(window: MainWindow, qtbot: QtBot) -> VersionRoom:
    window.show_preferences()
    room = window.findChildren(Preferences)[-1].versions
    qtbot.waitUntil(room.clear_button.isEnabled)
    return room


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def text_of(room: VersionRoom) -> str:
    return room._about.text()  # pyright: ignore[reportPrivateUsage]


def idle(window: MainWindow, qtbot: QtBot) -> None:
    """Until whatever was ordered is done."""
    done: list[int] = []
    window.keeping.versions.measure(done.append)
    qtbot.waitUntil(lambda: bool(done))


def wheel(field: QComboBox) -> None:
    at, turn = QPointF(5, 5), QPoint(0, 120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, field.mapToGlobal(at), QPoint(), turn, *none, False)
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize("focused", [True, False])
def test_the_wheel_over_the_size_changes_nothing(
    window: MainWindow, map_file: Path, qtbot: QtBot, focused: bool
) -> None:
    room = room_of(window, qtbot)
    if focused:
        room.size_field.setFocus()
    for _ in range(8):
        wheel(room.size_field)
    idle(window, qtbot)
    assert window.keeping.versions.megabytes == 200
    assert len(kept(map_file)) == 4


def test_no_size_on_the_way_removes_anything(
    window: MainWindow, map_file: Path, qtbot: QtBot
) -> None:
    room = room_of(window, qtbot)
    room.size_field.setFocus()
    for _ in range(3):
        QTest.keyClick(room.size_field, Qt.Key.Key_Up)
    idle(window, qtbot)
    assert window.keeping.versions.megabytes == 0
    assert "keeps no more" in text_of(room)
    assert len(kept(map_file)) == 4
    write(window, "four")
    assert window.documents.save()
    idle(window, qtbot)
    assert len(kept(map_file)) == 4


def test_a_smaller_size_says_what_the_next_save_removes_and_that_save_does(
    window: MainWindow,
    map_file: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store().keep(tmp_path / "other", os.urandom(900_000), at=1, now=1, limit=10**9)
    store().keep(tmp_path / "other", os.urandom(200_000), at=2, now=2, limit=10**9)
    room = room_of(window, qtbot)
    monkeypatch.setattr(keeping_versions, "_MEGABYTE", 10_000)
    assert "removes" not in text_of(room)
    room.size_field.setFocus()
    QTest.keyClick(room.size_field, Qt.Key.Key_Up)  # 100
    idle(window, qtbot)
    assert "The next save removes the oldest: 1" in text_of(room)
    assert len(kept(tmp_path / "other")) == 2
    write(window, "four")
    saved(window, qtbot)
    assert len(kept(tmp_path / "other")) == 1
    assert len(kept(map_file)) == 5
