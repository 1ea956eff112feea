"""Files opened beside the window's work: others meanwhile, the same again, closing, damaged."""

from __future__ import annotations

import shutil
import threading

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.layout.layouter import Layouter
from app.layout.text.engine import TextEngine
from app.widgets import opening as opening_module
from app.widgets.canvas.view import Canvas

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def second(map_file):
    return shutil.copy(map_file, map_file.with_name("second.parcours"))


@pytest.fixture
def gate(monkeypatch, qapp):
    """Files that are opened are read once it is open; all have been at the end."""
    gate, read = threading.Event(), vars(opening_module)["_read"]

    def wait(*arguments):
        gate.wait(20)
        return read(*arguments)

    monkeypatch.setattr(opening_module, "_read", wait)
    yield gate
    gate.set()
    for worker in qapp.findChildren(QThread):
        worker.wait()


def test_the_window_answers_before_the_map_is_there(open_window, map_file, program, qtbot):
    window = open_window()
    window.documents.open_all([map_file])
    assert not window.session.started
    assert not window.map_shown
    assert program.window_on(map_file) is window
    qtbot.waitUntil(lambda: window.has_map)
    assert window.session.path == map_file
    assert window.keeping.sharing.alone
    assert window.canvas.true_picture == Layouter(TextEngine()).lay(window.session.journey)


def test_no_text_is_set_on_the_thread_of_the_window(open_window, map_file, monkeypatch):
    window = open_window()
    set_text, here = TextEngine._set, []

    def watched(*arguments):
        if threading.current_thread() is threading.main_thread():
            here.append(arguments)
        return set_text(*arguments)

    monkeypatch.setattr(TextEngine, "_set", watched)
    window.documents.open_all([map_file])
    window.documents.opening.finish()
    assert window.session.started
    assert not here


def test_a_file_opened_twice_has_one_window(open_window, map_file, program, qtbot):
    window = open_window()
    window.documents.open_all([map_file, map_file])
    other = program.open_window()
    other.documents.open_all([map_file])
    assert len(program.windows) == 2
    qtbot.waitUntil(lambda: window.has_map and other.is_ready)
    assert not other.session.started


def test_an_empty_window_goes_when_the_file_is_open_in_another(
    open_window, map_file, second, program, qtbot
):
    window = open_window(map_file)
    empty = open_window()
    empty.documents.open_all([map_file])
    qtbot.waitUntil(lambda: program.windows == [window])
    empty = open_window()
    empty.documents.open_all([map_file, second])
    qtbot.waitUntil(lambda: empty.has_map)
    assert program.windows == [window, empty]
    window.documents.open_all([map_file])
    assert window.isVisible()


def test_an_empty_window_that_has_something_to_say_stays(open_window, map_file, second, program):
    open_window(map_file)
    empty = open_window()
    second.write_bytes(b"{")
    empty.documents.open_all([second])
    empty.documents.opening.finish()
    assert empty.messages.isVisible()
    empty.documents.open_all([map_file])
    for _ in range(5):
        QApplication.processEvents()
    assert empty in program.windows


def test_another_file_opened_meanwhile_has_another_window(
    open_window, map_file, second, program, qtbot
):
    window = open_window()
    window.documents.open_all([map_file])
    window.documents.open_all([second])
    assert len(program.windows) == 2
    program.windows[0].documents.open_all([second])
    assert len(program.windows) == 2  # one that is made for it counts as having it
    qtbot.waitUntil(lambda: all(one.has_map for one in program.windows))
    assert [one.session.path for one in program.windows] == [map_file, second]


def test_a_new_map_meanwhile_has_another_window(open_window, map_file, program, qtbot):
    window = open_window()
    window.documents.open_all([map_file])
    window.documents.new_blank()
    qtbot.waitUntil(lambda: len(program.windows) == 2 and all(w.has_map for w in program.windows))
    assert [one.session.path for one in program.windows] == [map_file, None]


def test_a_window_closed_meanwhile_is_gone(open_window, map_file, program, qtbot):
    window = open_window()
    rest = open_window()
    window.documents.open_all([map_file])
    assert window.close()
    qtbot.waitUntil(lambda: program.windows == [rest])
    assert program.window_on(map_file) is None
    rest.documents.open_all([map_file])
    qtbot.waitUntil(lambda: rest.has_map)
    assert not rest.session.read_only  # nobody else holds it


def test_esc_leaves_the_window_as_it_was(open_window, map_file, gate, qtbot):
    window = open_window()
    window.documents.open_all([map_file])
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.documents.empty
    gate.set()
    window.documents.open_all([map_file])
    qtbot.waitUntil(lambda: window.has_map)


def test_a_map_is_painted_before_what_edits_it(program, map_file, qtbot, monkeypatch):
    edited, paint = [], Canvas.paintEvent

    def watched(self, event):
        if self.picture is not None:
            edited.append(self._hands is not None)
        paint(self, event)

    monkeypatch.setattr(Canvas, "paintEvent", watched)
    window = program.open_window(map_file)
    qtbot.waitUntil(lambda: window.is_ready, timeout=20_000)
    assert edited[0] is False


def test_a_window_made_for_a_file_has_the_start_page_after_esc(program, map_file, gate, qtbot):
    window = program.open_window(map_file)
    qtbot.waitUntil(lambda: window.documents.opening._bench.busy, timeout=20_000)
    assert not window.is_ready
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.is_ready, timeout=20_000)
    assert window.documents.empty
    assert not window.map_shown
    gate.set()


def test_cancel_leaves_the_window_as_it_was(open_window, map_file, gate, qtbot):
    window = open_window()
    window.documents.open_all([map_file])
    window.documents.opening._slow.timeout.emit()  # it takes long
    assert "Opening “" in window.messages.text
    bar = window.messages
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == "Cancel")
    button.click()
    assert not bar.isVisible()
    assert window.documents.empty
    gate.set()
    window.documents.open_all([map_file])  # and can be opened all the same
    qtbot.waitUntil(lambda: window.has_map)
    assert not bar.isVisible()


def test_a_damaged_file_is_told_and_can_be_recovered(open_window, map_file, qtbot):
    map_file.write_bytes(map_file.read_bytes()[:-400])
    window = open_window()
    window.documents.open_all([map_file])
    window.documents.opening._slow.timeout.emit()
    qtbot.waitUntil(lambda: window.documents.empty)
    bar = window.messages
    assert "bike.parcours" in bar.text
    assert "Recover what can be read" in [one.text() for one in bar.findChildren(QPushButton)]
    assert not window.map_shown


def test_what_is_taken_up_otherwise_ends_the_opening(open_window, map_file, second, qtbot):
    window = open_window()
    window.documents.open_all([map_file])
    assert window.documents.open_path(second)
    assert window.session.path == second
    window.documents.opening.finish()
    assert window.session.path == second
    assert window.has_map
