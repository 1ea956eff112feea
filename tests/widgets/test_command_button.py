"""Buttons of commands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QAction, QIcon, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from app.widgets.command_button import CommandButton
from app.widgets.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_it_says_what_its_command_says(qtbot):
    action = QAction("&Undo")
    button = CommandButton()
    qtbot.addWidget(button)
    button.setDefaultAction(action)
    action.setText("&Undo writing")
    action.setIconText("Undo")
    action.setToolTip("Takes back what was written")
    action.setStatusTip("A step")
    pixmap = QPixmap(4, 4)
    pixmap.fill(Qt.GlobalColor.red)
    action.setIcon(QIcon(pixmap))
    action.setCheckable(True)
    action.setChecked(True)
    assert (button.text(), button.toolTip()) == ("Undo", "Takes back what was written")
    assert (button.statusTip(), button.icon().cacheKey()) == ("A step", action.icon().cacheKey())
    assert button.isChecked()
    done: list[bool] = []
    action.triggered.connect(lambda on: done.append(on))
    button.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (done, button.isChecked()) == ([False], False)
    action.setEnabled(False)
    assert not button.isEnabled()


def test_it_holds_on_to_its_command_once(open_window):
    window = open_window()
    action = window.commands["undo"]
    before = action.receivers(SIGNAL("changed()"))
    for number in range(20):
        action.setText(f"Undo {number}")
    assert action.receivers(SIGNAL("changed()")) == before


def test_every_button_of_a_command_that_changes_is_one(open_window):
    window = open_window()
    QApplication.processEvents()
    found = [one for one in window.findChildren(QToolButton) if one.defaultAction() in _all(window)]
    assert found
    assert [one.objectName() for one in found if not isinstance(one, CommandButton)] == []


def _all(window: MainWindow) -> list[QAction]:
    return [action for action in window.findChildren(QAction) if action.parent() is window]
