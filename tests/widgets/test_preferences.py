"""The preferences, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.documents import OWNER
from app.widgets.preferences import Preferences
from tests.widgets.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_tab_goes_down_the_page_and_enter_in_a_field_keeps_the_window(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    window.commands["preferences"].trigger()
    shown = window.findChild(Preferences)
    assert shown is not None
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.owner.setFocus()
    QTest.keyClicks(shown.owner, "Amandine")
    QTest.keyClick(shown.owner, Qt.Key.Key_Return)
    assert shown.isVisible()
    assert window.program.settings.value(OWNER) == "Amandine"
    shown.language.setFocus()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    fields = list(shown.prefixes.fields.values())
    above = [one for one in seen if one not in fields]
    heights = [one.mapTo(shown, QPoint(0, 0)).y() for one in above]
    assert heights == sorted(heights)
    assert [one for one in seen if one in fields] == fields
    assert seen.index(shown.versions.size_field) == seen.index(shown.owner) + 1
    QTest.keyClick(shown.done_button, Qt.Key.Key_Return)
    assert not shown.isVisible()
