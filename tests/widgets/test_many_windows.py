"""Several windows at once: opened, edited, closed in any order, at any moment."""

from __future__ import annotations

import gc
import shutil
from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMargins, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from app.model import edits
from app.widgets.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def files(map_file: Path) -> list[Path]:
    """Three maps."""
    names = [map_file.with_name(f"{name}.parcours") for name in ("one", "two", "three")]
    return [Path(shutil.copy(map_file, name)) for name in names]


def edit(window: MainWindow) -> None:
    """Steps of their own, a step of several, one undone."""
    session = window.session
    for title in ("a", "ab", "abc"):
        session.edit("Title", lambda j, title=title: edits.change_journey(j, title=title), merge=1)
    session.edit("Title", lambda j: edits.change_journey(j, title="d"))
    session.edit("Title", lambda j: edits.change_journey(j, title="e"))
    session.undo_stack.undo()


def let_go() -> None:
    """What is to be deleted goes, what nobody holds is collected."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_three_maps_are_edited_and_close_in_any_order(program, qtbot, files, order):
    windows = [program.open_window(path) for path in files]
    qtbot.waitUntil(lambda: all(one.has_map for one in windows), timeout=20_000)
    for window in windows:
        edit(window)
        window.show_palette()
        window.show_capture()
        gc.collect()
    for left, number in enumerate(order, 1):
        windows[number].session.undo_stack.setClean()
        assert windows[number].close()
        let_go()
        assert len(program.windows) == 3 - left
        QCoreApplication.processEvents()


@pytest.mark.parametrize("turns", range(6))
def test_a_window_closes_before_all_of_it_is_there(program, files, turns):
    windows = [program.open_window(path) for path in files]
    for _ in range(turns):
        QCoreApplication.processEvents()
    for window in windows:
        assert window.close()
    let_go()
    assert program.windows == []
    QCoreApplication.processEvents()
    let_go()


def test_windows_that_just_open_are_left_alone_at_the_end(open_window, files, program):
    window = open_window()
    window.documents.open_all(files)
    assert len(program.windows) == 3


def key(window: MainWindow, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6, held)


def listed(window: MainWindow) -> list[QAction]:
    """The windows in the menu as it opens now."""
    menu = window.menus["window"]
    menu.aboutToShow.emit()
    return [one for one in menu.actions()[3:] if one.isVisible()]


def test_keys_go_round_the_windows(open_window, files, qtbot):
    windows = [open_window(path) for path in files]
    for goal in (0, 1, 2):
        key(windows[goal - 1], CTRL)
        qtbot.waitUntil(windows[goal].isActiveWindow)
    windows[1].showMinimized()
    key(windows[2], CTRL | SHIFT)
    qtbot.waitUntil(windows[1].isActiveWindow)
    assert not windows[1].isMinimized()


def test_the_menu_lists_the_open_maps_and_ticks_this_one(open_window, files, qtbot):
    first, second = open_window(files[0]), open_window(files[1])
    start = open_window()
    assert [one.text() for one in listed(second)] == [
        "&1 one.parcours",
        "&2 two.parcours",
        "&3 Start page",
    ]
    assert [one.isChecked() for one in listed(second)] == [False, True, False]
    listed(second)[0].trigger()
    qtbot.waitUntil(first.isActiveWindow)
    edit(first)
    assert listed(second)[0].text() == "&1 one.parcours •"
    start.close()
    assert len(listed(second)) == 2


def test_maps_of_one_name_are_told_apart(open_window, files):
    (files[0].parent / "other").mkdir()
    twin = Path(shutil.copy(files[0], files[0].parent / "other" / "one.parcours"))
    window = open_window(files[0])
    open_window(twin)
    texts = [one.text() for one in listed(window)]
    assert texts == [f"&1 one.parcours — {files[0].parent.name}", "&2 one.parcours — other"]


def test_going_on_is_possible_while_another_window_is_there(open_window, files, qtbot):
    window = open_window(files[0])
    assert not window.commands["next_window"].isEnabled()
    other = open_window()
    assert window.commands["next_window"].isEnabled()
    other.close()
    let_go()
    qtbot.waitUntil(lambda: not window.commands["next_window"].isEnabled())


def test_a_new_window_is_all_on_the_screen(open_window, program, qtbot, monkeypatch):
    frame = QMargins(4, 30, 4, 6)
    monkeypatch.setattr("app.widgets.program._frame", lambda _: frame)
    window = open_window()
    room = window.screen().availableGeometry().marginsRemoved(frame)
    places = {(window.x(), window.y())}
    for _ in range(3):
        window.commands["new_window"].trigger()
        opened = program.windows[-1]
        qtbot.waitUntil(lambda opened=opened: opened.is_ready)
        places.add((opened.x(), opened.y()))
        at, size = opened.geometry().topLeft(), opened.minimumSizeHint()
        assert at.x() >= room.x()
        assert at.y() >= room.y()
        assert opened.width() <= max(room.width(), size.width())
    assert len(places) >= 3
