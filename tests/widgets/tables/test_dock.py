"""The dock of tables below the map: shown and hidden by a key, as tall as it was left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.widgets.tables.dock import TablesDock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.windowHandle(), key, modifiers)


def test_a_key_shows_the_inventory_and_goes_back_to_the_map(open_window, map_file):
    window = open_window(map_file)
    assert window.tables.page == ""
    press(window, Qt.Key.Key_T, BOTH)
    assert window.tables.page == "touchpoints"
    dock = window.findChild(TablesDock)
    assert dock.isAncestorOf(QApplication.focusWidget())
    assert window.commands["inventory"].isChecked()
    press(window, Qt.Key.Key_T, BOTH)
    assert window.tables.page == ""
    assert window.canvas.hasFocus()
    press(window, Qt.Key.Key_T, BOTH)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.tables.page == ""


def test_the_table_takes_the_whole_column_and_gives_it_back(open_window, map_file, qtbot):
    window = open_window(map_file)
    window.tables.show("touchpoints")
    dock = window.findChild(TablesDock)
    height = dock.height()
    QTest.mouseClick(dock.enlarge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dock.height() == window.workspace.middle.height())
    assert not window.canvas.isVisible()
    window.tables.hide()
    assert window.canvas.isVisible()
    assert window.canvas.hasFocus()
    window.tables.show("touchpoints")
    qtbot.waitUntil(lambda: abs(dock.height() - height) <= 2)


def test_f6_reaches_the_table(open_window, map_file):
    window = open_window(map_file)
    window.tables.show("touchpoints")
    dock = window.findChild(TablesDock)
    window.canvas.setFocus()
    press(window, Qt.Key.Key_F6)
    assert dock.isAncestorOf(QApplication.focusWidget())
