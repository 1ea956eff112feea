"""Panels beside the map: they fold in small windows, and the user's wish is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.widgets.panels.fields import CriterionEntry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def resize(window, qtbot, width: int) -> None:
    window.resize(width, 420)
    qtbot.waitUntil(lambda: window.workspace.width() == width)


def press(window, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key)


def test_panels_fold_in_a_small_window_and_come_back(open_window, map_file, qtbot):
    window = open_window(map_file)
    resize(window, qtbot, 1280)
    before = window.workspace.sizes()
    assert (window.left_shown, window.right_shown) == (True, True)
    resize(window, qtbot, 960)
    assert (window.left_shown, window.right_shown) == (False, True)
    assert not window.commands["left_panel"].isChecked()
    qtbot.waitUntil(lambda: window.canvas.width() >= 520)
    resize(window, qtbot, 640)
    assert (window.left_shown, window.right_shown) == (False, False)
    qtbot.waitUntil(lambda: window.canvas.width() == 640)
    resize(window, qtbot, 1280)
    assert (window.left_shown, window.right_shown) == (True, True)
    qtbot.waitUntil(lambda: window.workspace.sizes() == before)


def test_a_panel_put_away_by_the_user_stays_away(open_window, map_file, qtbot):
    window = open_window(map_file)
    resize(window, qtbot, 1280)
    press(window, Qt.Key.Key_F9)
    resize(window, qtbot, 640)
    resize(window, qtbot, 1280)
    assert (window.left_shown, window.right_shown) == (True, False)


def test_a_folded_panel_can_be_called_back_and_sent_away(open_window, map_file, qtbot):
    window = open_window(map_file)
    resize(window, qtbot, 640)
    press(window, Qt.Key.Key_F9)
    assert window.right_shown
    resize(window, qtbot, 660)
    assert window.right_shown
    press(window, Qt.Key.Key_F9)
    assert not window.right_shown
    resize(window, qtbot, 1280)
    assert (window.left_shown, window.right_shown) == (True, False)


def test_closing_a_small_window_forgets_neither_panels_nor_widths(open_window, map_file, qtbot):
    window = open_window(map_file)
    resize(window, qtbot, 1280)
    before = window.workspace.sizes()
    resize(window, qtbot, 640)
    window.close()
    again = open_window(map_file)
    resize(again, qtbot, 1280)
    assert (again.left_shown, again.right_shown) == (True, True)
    qtbot.waitUntil(lambda: again.workspace.sizes() == before)


def test_the_page_of_the_map_is_laid_out_before_there_is_one(open_window, map_file, qtbot):
    """What is made and laid out for the first map would come before its first paint."""
    window = open_window()
    inspector = window.workspace.right
    size, entries = inspector.size(), inspector.findChildren(CriterionEntry)
    assert entries
    assert not inspector.isVisible()
    assert window.documents.open_path(map_file)
    qtbot.waitUntil(inspector.isVisible)
    assert inspector.size() == size
    assert inspector.findChildren(CriterionEntry) == entries


def test_a_map_that_comes_while_that_is_done_has_all_its_room(open_window):
    window = open_window()
    steps = window.workspace.rehearse(window)
    next(steps)
    window.documents.new_blank()
    shown = window.workspace.geometry()
    assert [*steps] == []
    assert window.workspace.geometry() == shown
