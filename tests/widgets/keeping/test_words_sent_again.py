"""Words of a field beside the map that a crash left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.files.journals.reading import recover
from app.widgets.program import Program
from tests.widgets.conftest import OpenWindow
from tests.widgets.keeping.test_recovery import journals, left, offered, press


def test_words_of_the_capture_line_stand_in_it_again(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    left(texts=(("Capture line", "half a thought"),))
    window = open_window()
    press(offered(qtbot, program), "Recover")
    field = window.capture_line().field
    assert (field.isVisible(), field.text()) == (True, "half a thought")
    qtbot.waitUntil(lambda: len(journals()) == 1)
    qtbot.waitUntil(lambda: bool(recover(journals()[0]).texts))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: recover(journals()[0]).texts == ())
