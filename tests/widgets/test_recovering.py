"""A damaged file in the window: the sentence, the choice, the map recovered, what is missing."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import isValid

from app.crash import read_log
from app.files.salvaging import recover as recover_file
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
    assert "JSON" not in window.messages.text
    assert "a file could not be opened: syntax\n  line " in read_log()
    press(window, "Recover what can be read")
    qtbot.waitUntil(lambda: window.map_shown)
    assert window.session.path is None
    assert not window.session.clean
    assert window.session.journey.title == "Toutes les formes d’une carte"
    assert "Recovered from “broken.parcours”: 3 stages" in window.messages.text
    assert window.documents.folder() == damaged.parent
    press(window, "What is missing…")
    (dialog,) = window.findChildren(Missing)
    assert "A word in the wild" in dialog.list.toPlainText()
    told = dialog.list.toPlainText().lower()
    assert not [word for word in ("json", "line ", "lines", "column", "[0]") if word in told]
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
    qtbot.waitUntil(lambda: len(program.windows) == 2)
    (other,) = [one for one in program.windows if one is not window]
    qtbot.waitUntil(lambda: other.is_ready)
    assert window.session.path == map_file
    assert other.session.path is None
    assert not other.session.clean
    assert other.session.filed is None
    assert "Recovered from" in other.messages.text


def test_it_is_unsaved_from_the_first_and_the_next_map_is_not_its(
    open_window, damaged, map_file, program, qtbot
):
    window = open_window()
    firsts: list[bool] = []
    assert not window.documents.open_path(damaged)
    window.documents.opened.connect(lambda: firsts.append(window.session.clean))
    press(window, "Recover what can be read")
    qtbot.waitUntil(lambda: window.session.started)
    assert firsts == [False]
    assert window.session.filed is None
    assert window.documents.folder() == damaged.parent
    qtbot.waitUntil(lambda: window.keeping.journalling.up_to_date)
    window.session.undo_stack.setClean()
    assert window.documents.open_path(map_file)
    assert window.documents.source is None


def test_of_an_empty_file_nothing_is_promised(open_window, tmp_path, qtbot):
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
    qtbot.waitUntil(lambda: "Nothing of a map" in window.messages.text)
    assert not window.map_shown


@pytest.fixture
def held(monkeypatch):
    """Recovering stands still between its steps until it is let go."""
    go, began = Event(), Event()

    def slow(path, progress):
        began.set()
        progress(0.35)
        assert go.wait(30)
        progress(0.9)
        return recover_file(path)

    monkeypatch.setattr("app.files.salvaging.recover", slow)
    yield SimpleNamespace(go=go, began=began)
    go.set()


def test_long_recovering_says_how_far_it_is_and_the_window_goes_on(
    open_window, damaged, held, qtbot
):
    window = open_window(damaged)
    press(window, "Recover what can be read")
    qtbot.waitUntil(lambda: "35" in window.messages.text)
    assert "broken.parcours" in window.messages.text
    window.documents.open_path(SOUND)
    title = window.session.journey.title
    held.go.set()
    qtbot.waitUntil(lambda: len(window.program.windows) == 2)
    assert window.session.journey.title == title
    other = window.program.windows[1]
    qtbot.waitUntil(lambda: other.is_ready)
    assert not other.session.clean


@pytest.mark.parametrize("way", ["Cancel", "Esc"])
def test_of_what_is_cancelled_nothing_comes(open_window, damaged, held, program, qtbot, way):
    window = open_window(damaged)
    press(window, "Recover what can be read")
    qtbot.waitUntil(lambda: "35" in window.messages.text)
    focus = QApplication.focusWidget()
    assert focus is not None
    if way == "Cancel":
        press(window, "Cancel")
    else:
        QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert "cancelled at 35%" in window.messages.text
    (job,) = program.app.findChildren(QThread, "recovering")
    held.go.set()
    qtbot.waitUntil(lambda: not isValid(job))
    assert not window.map_shown
    assert len(program.windows) == 1
    press(window, "Recover what can be read")
    qtbot.waitUntil(lambda: window.map_shown)


def test_asked_twice_it_comes_once(open_window, damaged, held, program, qtbot):
    window = open_window(damaged)
    press(window, "Recover what can be read")
    window.documents.open_path(damaged)
    press(window, "Recover what can be read")
    assert len(program.app.findChildren(QThread, "recovering")) == 1
    held.go.set()
    qtbot.waitUntil(lambda: window.map_shown)


def test_a_window_that_closes_meanwhile_takes_nothing_along(
    open_window, map_file, damaged, held, program, qtbot
):
    before = damaged.read_bytes()
    window = open_window(damaged)
    other = open_window(map_file)
    press(window, "Recover what can be read")
    assert held.began.wait(30)
    (job,) = program.app.findChildren(QThread, "recovering")
    window.close()
    qtbot.waitUntil(lambda: program.windows == [other])
    held.go.set()
    qtbot.waitUntil(lambda: not isValid(job))
    assert program.windows == [other]
    assert other.session.path == map_file
    assert damaged.read_bytes() == before


def test_what_comes_while_somebody_writes_waits(
    open_window, map_file, damaged, held, program, qtbot
):
    window = open_window(map_file)
    window.documents.open_path(damaged)
    press(window, "Recover what can be read")
    assert held.began.wait(30)
    (job,) = program.app.findChildren(QThread, "recovering")
    window.canvas.setFocus()
    window.session.select((window.session.journey.stages[0].id,))
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    assert window.canvas.editing
    held.go.set()
    qtbot.waitUntil(lambda: not isValid(job))
    assert len(program.windows) == 1
    window.finish_editing()
    qtbot.waitUntil(lambda: len(program.windows) == 2)
