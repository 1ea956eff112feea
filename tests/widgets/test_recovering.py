"""A damaged file in the window: the sentence, the choice, the map recovered, what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.widgets.missing_list import Missing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SOUND = Path(__file__).parent.parent / "samples" / "version-1.parcours"


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "broken.parcours"
    path.write_bytes(SOUND.read_bytes().replace(b'"lanes"', b'"A word in the wild", "lanes"')[:-3])
    return path


def press(window, text: str) -> None:
    found = [one for one in window.messages.findChildren(QPushButton) if one.text() == text]
    QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)


def test_what_can_be_read_becomes_a_new_map(open_window, damaged, qtbot):
    before = damaged.read_bytes()
    window = open_window(damaged)
    assert not window.map_shown
    assert "broken.parcours" in window.messages.text
    press(window, "Recover what can be read")
    assert window.map_shown
    assert window.session.path is None
    assert not window.session.clean
    assert window.session.journey.title == "Toutes les formes d’une carte"
    assert "Recovered from “broken.parcours”: 3 stages" in window.messages.text
    press(window, "What is missing…")
    (dialog,) = window.findChildren(Missing)
    assert "A word in the wild" in dialog.list.toPlainText()
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == dialog.list.toPlainText()
    QApplication.clipboard().clear()
    window.program.choose_language("fr")
    qtbot.waitUntil(lambda: "Textes maintenant au parking" in dialog.list.toPlainText())
    assert "Récupéré de" in window.messages.text
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.messages.isVisible()
    assert damaged.read_bytes() == before


def test_a_window_with_a_map_keeps_it(open_window, map_file, damaged, program, qtbot):
    window = open_window(map_file)
    assert not window.documents.open_path(damaged)
    press(window, "Recover what can be read")
    (other,) = [one for one in program.windows if one is not window]
    qtbot.waitUntil(lambda: other.is_ready)
    assert window.session.path == map_file
    assert other.session.path is None
    assert not other.session.clean
    assert "Recovered from" in other.messages.text


def test_of_an_empty_file_nothing_is_promised(open_window, tmp_path):
    path = tmp_path / "empty.parcours"
    path.write_bytes(b"")
    window = open_window(path)
    assert not [
        one
        for one in window.messages.findChildren(QPushButton)
        if one.text() == "Recover what can be read"
    ]
    path = tmp_path / "other.parcours"
    path.write_bytes(b"[]")
    window.documents.open_path(path)
    press(window, "Recover what can be read")
    assert not window.map_shown
    assert "Nothing of a map" in window.messages.text
