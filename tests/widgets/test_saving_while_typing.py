"""Saving in the middle of a sentence: its words are saved, and the sentence goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.files.store import load
from app.model.queries import Place, iter_items
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def words(place: Place) -> str:
    return getattr(place.item, "text", "")


def texts(window: MainWindow) -> list[str]:
    return [words(place) for place in iter_items(window.session.journey) if words(place)]


def texts_on_disk(path: Path) -> list[str]:
    return [words(place) for place in iter_items(load(path).journey) if words(place)]


def cell(window: MainWindow) -> str:
    place = next(one for one in iter_items(window.session.journey) if one.lane.kind == "action")
    return f"{place.lane.id}/{place.stage}"


def write(letters: str) -> None:
    """The first letter opens the text, which has the keyboard then."""
    for letter in letters:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def save(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.windowHandle(), Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not window.documents.saving.busy)


def test_a_sentence_goes_on_over_a_save(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    before = window.session.journey
    window.canvas.setFocus()
    window.session.select([cell(window)])
    write("Say a")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Left)
    field = QApplication.focusWidget()
    save(window, qtbot)
    assert window.canvas.editing
    assert QApplication.focusWidget() is field
    assert "Say a" in texts_on_disk(map_file)
    assert window.status.saved.text() == "Saved"
    assert not window.isWindowModified()
    write("more, th")
    assert window.isWindowModified()
    assert window.status.saved.text() == "Unsaved changes"
    save(window, qtbot)
    assert "Say more, tha" in texts_on_disk(map_file)
    save(window, qtbot)
    write("at is ")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not window.canvas.editing
    [new] = set(texts(window)) - {words(place) for place in iter_items(before)}
    assert new == "Say more, that is a"
    assert window.session.undo_stack.count() == 3
    window.session.undo_stack.undo()
    assert window.session.clean
    assert "Say more, tha" in texts(window)
    for _ in range(2):
        window.session.undo_stack.undo()
    assert window.session.journey == before


def test_a_sentence_that_is_saved_leads_on_to_the_next(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    window.canvas.setFocus()
    window.session.select([cell(window)])
    write("One")
    save(window, qtbot)
    write(" word")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert window.canvas.editing
    write("Another")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert {"One word", "Another"} <= set(texts(window))


def test_a_note_without_a_word_is_not_saved_and_stays_open(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    before = texts(window)
    window.canvas.setFocus()
    window.session.select([cell(window)])
    QTest.keyClick(window.windowHandle(), Key.Key_F2)
    assert window.canvas.editing
    assert not window.isWindowModified()
    save(window, qtbot)
    assert window.canvas.editing
    assert window.session.clean
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert texts(window) == before == texts_on_disk(map_file)


def test_words_are_unsaved_from_the_first_letter(open_window: OpenWindow, map_file: Path) -> None:
    window = open_window(map_file)
    window.canvas.setFocus()
    window.session.select([cell(window)])
    assert window.status.saved.text() == "Saved"
    write("W")
    assert window.status.saved.text() == "Unsaved changes"
    assert window.isWindowModified()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Backspace)
    assert window.status.saved.text() == "Saved"
    assert not window.isWindowModified()
    write("W")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert window.status.saved.text() == "Unsaved changes"
    window.session.undo_stack.undo()
    assert window.status.saved.text() == "Saved"
