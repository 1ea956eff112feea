"""F6 goes round the parts of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.widgets.start_page import StartPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(window, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6, modifiers)
    return QApplication.focusWidget()


def test_f6_leaves_the_map_and_comes_back(open_window, map_file):
    window = open_window(map_file)
    window.canvas.setFocus()
    parts = [window.workspace.right, window.status, window.tools, window.workspace.left]
    for part in parts:
        assert part.isAncestorOf(press(window)), part
    assert press(window) is window.canvas
    assert parts[-1].isAncestorOf(press(window, Qt.KeyboardModifier.ShiftModifier))


def test_a_message_is_reached_and_a_hidden_panel_is_not(open_window, map_file):
    window = open_window(map_file)
    window.toggle_right()
    window.messages.show_message("Look")
    window.canvas.setFocus()
    assert window.status.isAncestorOf(press(window))
    assert window.messages.isAncestorOf(press(window))


def test_f6_ends_the_text_being_written(open_window, map_file):
    window = open_window(map_file)
    stage = window.session.journey.stages[0].id
    window.canvas.edit_text(stage)
    QTest.keyClicks(QApplication.focusWidget(), "Zebra")
    assert window.workspace.right.isAncestorOf(press(window))
    assert "Zebra" in window.session.journey.stages[0].name


def test_f6_on_the_start_page(open_window):
    window = open_window()
    page = window.findChild(StartPage)
    page.search.setFocus()
    assert page.side.isAncestorOf(press(window))
    assert press(window) is page.search
