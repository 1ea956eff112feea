"""How what was not saved is offered: whose map it is, and never in the way of the map."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from app.widgets.keeping.recovery import Recovery
from app.widgets.keeping.recovery_bar import RecoveryBar
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow
from tests.widgets.keeping.test_recovery import left, offered

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def _let_go(program: Program) -> Iterator[None]:
    yield
    for found in program.findChildren(Recovery):
        found.let_go()


def seen(bar: RecoveryBar) -> list[tuple[QPushButton, bool]]:
    """The buttons that recover, from the top, and whether all of each row is in sight."""
    scroll = bar.findChild(QScrollArea)
    assert scroll is not None
    view = scroll.viewport()
    found: list[tuple[QPushButton, bool]] = []
    for button in bar.findChildren(QPushButton):
        row = button.parentWidget()
        if button.property("role") == "primary" and row is not None and row.isVisible():
            place = QRect(row.mapTo(view, QPoint(0, 0)), row.size())
            found.append((button, view.rect().contains(place)))
    return sorted(found, key=lambda one: one[0].mapTo(bar, QPoint(0, 0)).y())


def rows(bar: RecoveryBar) -> list[str]:
    """What each row says, from the top."""
    said = []
    for button, _ in seen(bar):
        row = button.parentWidget()
        assert row is not None
        said.append(" | ".join(one.text() for one in row.findChildren(QLabel) if one.text()))
    return said


def test_the_map_of_the_window_comes_first_and_maps_of_one_name_say_where_they_are(
    open_window: OpenWindow, program: Program, map_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "elsewhere" / map_file.name
    other.parent.mkdir()
    shutil.copy(map_file, other)
    left(title="Alone")
    left(other)
    left(map_file)
    window = open_window(map_file)
    found = offered(qtbot, program, 3)
    bar = found.bar
    assert bar is not None
    qtbot.waitUntil(lambda: "Alone" not in rows(bar)[0])
    first, *others = rows(bar)
    assert f"in {map_file.parent} ·" in first
    assert any(f"in {other.parent} ·" in one for one in others)
    assert not any(" in /" in one for one in others if "Alone" in one)
    QTest.mouseClick(seen(found.bar)[0][0], Qt.MouseButton.LeftButton)
    assert window.session.path == map_file
    assert window.session.journey.stages[-1].name == "New 2"
    assert found.bar is not None
    assert not any(" in /" in one for one in rows(found.bar)), "no two are of one name any more"


@pytest.mark.parametrize(("width", "height", "count"), [(1366, 740, 2), (700, 440, 2)])
def test_however_many_none_is_cut_and_the_map_has_its_room(
    open_window: OpenWindow, program: Program, qtbot: QtBot, width: int, height: int, count: int
) -> None:
    for number in range(6):
        left(title=f"Map {number}")
    window = open_window()
    window.resize(width, height)
    found = offered(qtbot, program, 6)
    bar = found.bar
    assert bar is not None
    qtbot.waitUntil(lambda: bar.height() < height * 0.4)
    qtbot.waitUntil(
        lambda: f"{6 - count} more below" in [one.text() for one in bar.findChildren(QLabel)]
    )
    assert [whole for _, whole in seen(bar)] == [True] * count + [False] * (6 - count)
    window.activateWindow()
    seen(bar)[0][0].setFocus()
    for _ in range(3 * 5):
        QTest.keyClick(QApplication.focusWidget() or bar, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert [whole for button, whole in seen(bar) if button is focus] == [True], "it came into sight"
    window.resize(1280, 1000)
    scroll = bar.findChild(QScrollArea)
    assert scroll is not None
    scroll.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: [whole for _, whole in seen(bar)] == [True] * 3 + [False] * 3)


def bar_of(window: MainWindow) -> RecoveryBar | None:
    found = [one for one in window.findChildren(RecoveryBar) if one.isVisible()]
    return found[0] if found else None


def test_each_window_offers_its_own_map_and_one_what_has_no_window(
    open_window: OpenWindow, program: Program, map_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    second = tmp_path / "second.parcours"
    shutil.copy(map_file, second)
    left(title="Alone")
    left(second)
    left(map_file)
    window, other = open_window(map_file), open_window(second)
    found = offered(qtbot, program, 3)
    qtbot.waitUntil(lambda: bar_of(other) is not None)
    own, theirs = bar_of(window), bar_of(other)
    assert own is not None
    assert theirs is not None
    qtbot.waitUntil(lambda: len(rows(own)) == 2)
    assert ["bike" in one or "Alone" in one for one in rows(own)] == [True, True]
    assert ["second" in one for one in rows(theirs)] == [True]
    QTest.mouseClick(seen(theirs)[0][0], Qt.MouseButton.LeftButton)
    assert other.session.journey.stages[-1].name == "New 2"
    assert not window.session.journey.stages[-1].name.startswith("New")
    assert bar_of(other) is None
    window.close()
    qtbot.waitUntil(lambda: bar_of(other) is not None)
    kept = bar_of(other)
    assert kept is not None
    assert len(found.offers) == 2
    qtbot.waitUntil(lambda: len(rows(kept)) == 2)  # what loses its window is offered still


def test_a_second_click_does_not_decide_about_the_next_map(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    for number in range(3):
        left(title=f"Map {number}")
    window = open_window()
    window.resize(1280, 1000)
    found = offered(qtbot, program, 3)
    bar = bar_of(window)
    assert bar is not None
    qtbot.waitUntil(lambda: len(rows(bar)) == 3)
    second = rows(bar)[1]
    discard = [one for one in bar.findChildren(QPushButton) if one.text() == "Discard"]
    first = min(discard, key=lambda one: one.mapTo(window, QPoint(0, 0)).y())
    place = first.mapTo(window, first.rect().center())
    high = bar.height()
    here = QPointF(bar.mapFrom(window, place))
    QApplication.sendEvent(bar, QEnterEvent(here, QPointF(place), bar.mapToGlobal(here)))
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    for _ in range(10):
        QApplication.processEvents()
    assert len(found.offers) == 2
    assert bar.height() == high
    assert not isinstance(window.childAt(place), QPushButton)  # a second click decides nothing
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: bar.height() < high)
    assert rows(bar)[0] == second
    assert isinstance(window.childAt(place), QPushButton)


def test_two_states_of_one_map_are_told_apart(
    open_window: OpenWindow,
    program: Program,
    map_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for second in (5, 25):
        with monkeypatch.context() as at:
            at.setattr("time.time", lambda moment=1_700_000_100.0 + second: moment)
            left(map_file, 0, (("Note", f"hello {second}"),))
    left(map_file, 1)
    window = open_window(map_file)
    offered(qtbot, program, 3)
    bar = bar_of(window)
    assert bar is not None
    qtbot.waitUntil(lambda: len(set(rows(bar))) == 3)
    assert sum("with what was being written on " in one for one in rows(bar)) == 2
    assert sum(" · 1 change at " in one for one in rows(bar)) == 1, "one change was at one time"
    views = [button.parentWidget() for button, _ in seen(bar)]
    qtbot.waitUntil(lambda: bar.height() < sum(row.height() for row in views if row) + 60)


def test_what_is_offered_again_has_the_keyboard_and_is_not_said_to_be_gone(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    for number in range(3):
        left(title=f"Map {number}")
    window = open_window()
    found = offered(qtbot, program, 3)
    bar = bar_of(window)
    assert bar is not None
    chosen = found.offers[1]
    found.discard(chosen)
    assert "no longer offered" in window.messages.text
    window.commands["offer_discarded"].trigger()
    offered(qtbot, program, 3)
    qtbot.waitUntil(window.messages.isHidden)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.accessibleName() == f"Recover: {chosen.name}"
    found.discard(found.offers[0])
    choices = window.messages.findChildren(QPushButton)
    undo = [one for one in choices if one.text() == "Offer it again"][-1]
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert window.messages.isHidden()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.accessibleName() == f"Recover: {found.offers[-1].name}"
