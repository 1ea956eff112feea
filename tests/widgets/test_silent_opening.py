"""Files opened from a disk that does not answer: what else the window is asked for meanwhile."""

from __future__ import annotations

import shutil
import threading

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.files.journals.folders import left_behind
from app.files.journals.reading import recover
from app.files.personas import save_persona
from app.files.store import load
from app.model.journey import Persona, empty_journey
from app.state import state_folder
from app.widgets import opening as opening_module
from app.widgets.keeping.recovery import Recovery
from app.widgets.message_bar import Choice
from tests.widgets.keeping.test_recovery import journals, left, offered, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def second(map_file):
    return shutil.copy(map_file, map_file.with_name("second.parcours"))


class Answers(threading.Event):
    asked = False
    """Whether the disk is waited for."""


@pytest.fixture
def silent(monkeypatch, qapp, map_file, program):
    """The disk of one file answers once this is set, and at the end."""
    answers, read = Answers(), vars(opening_module)["_read"]

    def wait(path, *rest):
        if path == map_file:
            answers.asked = True
            answers.wait(20)
        return read(path, *rest)

    monkeypatch.setattr(opening_module, "_read", wait)
    yield answers
    answers.set()
    for worker in qapp.findChildren(QThread):
        worker.wait()
    for found in program.findChildren(Recovery):
        found.let_go()


def asked_and_offered(open_window, map_file, program, qtbot):
    """A map that was left unsaved, a window that waits for another file, and what is offered."""
    wanted = left(map_file)
    window = open_window()
    found = offered(qtbot, program)
    window.documents.open_all([map_file])
    return wanted, window, found


def test_what_is_recovered_comes_when_the_file_is_there(
    open_window, map_file, program, silent, qtbot
):
    wanted, window, found = asked_and_offered(open_window, map_file, program, qtbot)
    press(found, "Recover")
    assert "Opening “" in window.messages.text, "it is answered at once"
    press(found, "Recover")
    assert not window.session.started
    silent.set()
    qtbot.waitUntil(lambda: window.session.started and window.session.journey == wanted)
    assert not window.session.clean
    assert program.windows == [window]


def test_what_is_recovered_comes_when_the_file_is_given_up(
    open_window, map_file, program, silent, qtbot
):
    wanted, window, found = asked_and_offered(open_window, map_file, program, qtbot)
    press(found, "Recover")
    window.documents.opening.cancel()
    qtbot.waitUntil(lambda: window.session.started)
    assert window.session.journey == wanted


@pytest.mark.parametrize("others", [0, 1])
def test_a_window_closed_before_its_map_is_recovered_takes_no_journal_along(
    open_window, map_file, program, silent, qtbot, others
):
    left(map_file)
    window = open_window()
    found = offered(qtbot, program)
    rest = [open_window() for _ in range(others)]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.documents.open_all([map_file])
    press(found, "Recover")
    assert window.close()
    qtbot.waitUntil(lambda: program.windows == rest)
    assert len(journals()) == 1
    assert len(found.offers) == 1
    assert not any(one.session.started for one in rest), "it is offered again"
    assert bool(rest) == (found.bar is not None)


def test_a_map_that_comes_while_the_window_closes_is_left_for_the_next_start(
    open_window, map_file, program, silent, qtbot
):
    wanted, window, found = asked_and_offered(open_window, map_file, program, qtbot)
    (offer,) = found.offers
    window.documents.opening.over.connect(lambda: found.recover(offer))
    assert window.close()
    assert window.session.journey == wanted
    qtbot.waitUntil(lambda: not program.windows)
    assert len(journals()) == 1
    (claim,) = left_behind(state_folder("journals"))
    assert recover(claim.folder).journey == wanted
    claim.let_go()


def esc(window):
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)


def button(window, text):
    buttons = window.messages.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == text and one.isVisible())


def test_after_esc_another_file_opens_at_once(open_window, map_file, second, silent, qtbot):
    window = open_window()
    window.documents.open_all([map_file])
    qtbot.waitUntil(lambda: silent.asked)
    esc(window)
    assert window.documents.empty
    window.documents.open_all([second])
    qtbot.waitUntil(lambda: window.has_map)
    assert window.session.path == second
    assert not silent.is_set()


@pytest.fixture
def persona(tmp_path):
    path = tmp_path / "Ada.persona"
    journey = empty_journey("New map", "en").replace(personas=(Persona(id="ada", name="Ada"),))
    save_persona(path, journey, "ada")
    return path


def test_a_persona_dropped_meanwhile_comes_into_the_map(
    open_window, map_file, persona, silent, qtbot
):
    window = open_window()
    window.documents.open_all([map_file])
    window.documents.take_files([persona])
    assert not window.session.started
    assert "Opening “" in window.messages.text
    silent.set()
    qtbot.waitUntil(lambda: window.has_map)
    assert "Ada" in [one.name for one in window.session.journey.personas]


def test_a_persona_dropped_meanwhile_does_not_hide_why_the_map_cannot_be_opened(
    open_window, map_file, persona, silent, qtbot
):
    map_file.write_bytes(map_file.read_bytes()[:-400])
    window = open_window()
    window.documents.open_all([map_file])
    window.documents.take_files([persona])
    silent.set()
    qtbot.waitUntil(lambda: window.documents.empty)
    assert "bike.parcours" in window.messages.text
    assert button(window, "Recover what can be read")


def test_a_persona_dropped_on_a_file_that_is_given_up_needs_a_map(
    open_window, map_file, persona, silent
):
    window = open_window()
    window.documents.open_all([map_file])
    window.documents.take_files([persona])
    button(window, "Cancel").click()
    assert window.documents.empty
    assert "open a map or start one" in window.messages.text


def test_esc_in_what_says_that_a_file_is_opened_gives_it_up(open_window, map_file, silent, qtbot):
    window = open_window()
    window.documents.open_all([map_file])
    qtbot.waitUntil(lambda: window.messages.text.startswith("Opening “"))
    window.messages.take_keyboard()
    QTest.keyClick(button(window, "Cancel"), Qt.Key.Key_Escape)
    assert not window.messages.isVisible()
    assert window.documents.empty


def test_esc_in_another_message_closes_that_alone(open_window, map_file, silent):
    window = open_window()
    window.documents.open_all([map_file])
    window.messages.show_message("Something else.", "info", Choice("Do it", lambda: None))
    QTest.keyClick(button(window, "Do it"), Qt.Key.Key_Escape)
    assert not window.messages.isVisible()
    assert window.documents.opening.busy


@pytest.mark.parametrize("leave", [esc, lambda window: button(window, "Cancel").click()])
def test_what_was_said_before_is_said_again_when_it_is_given_up(
    open_window, map_file, silent, qtbot, leave
):
    window, done = open_window(), []
    window.messages.show_message(
        "It stopped.", "warning", Choice("Again", lambda: done.append(1)), lasting=True
    )
    window.documents.open_all([map_file])
    qtbot.waitUntil(lambda: window.messages.text.startswith("Opening “"))
    leave(window)
    assert window.messages.isVisible()
    assert (window.messages.text, window.messages.property("level")) == ("It stopped.", "warning")
    qtbot.waitUntil(lambda: window.messages.findChildren(QPushButton)[-1].isVisible())
    button(window, "Again").click()
    assert done


def test_what_is_said_meanwhile_stays_when_the_map_comes(open_window, map_file, silent, qtbot):
    window = open_window()
    window.messages.show_message("Before.")
    window.documents.open_all([map_file])
    qtbot.waitUntil(lambda: window.messages.text.startswith("Opening “"))
    window.messages.show_message("Meanwhile.", "warning", lasting=True)
    silent.set()
    qtbot.waitUntil(lambda: window.has_map)
    assert window.messages.isVisible()
    assert window.messages.text == "Meanwhile."


def test_another_map_in_the_window_ends_the_opening(open_window, map_file, second, silent, qtbot):
    window = open_window()
    window.documents.open_all([map_file])
    over = []
    window.documents.opening.over.connect(lambda: over.append(1))
    other = load(second).journey
    window.session.start(other)
    assert over
    assert not window.documents.opening.busy
    silent.set()
    window.documents.opening.finish()
    assert window.session.journey is other
    assert window.session.path is None


def test_closed_when_the_map_is_there_it_still_comes(open_window, map_file, program, silent, qtbot):
    window = open_window()
    opening = window.documents.opening
    over = []
    opening.over.connect(lambda: over.append(window.has_map))
    window.documents.open_all([map_file])
    silent.set()
    opening._bench.finish()
    assert opening.busy
    assert window.session.started
    assert window.close()
    assert over == [True]
    assert not opening.busy
    assert program.recent.paths()[0] == map_file
    qtbot.waitUntil(lambda: not program.windows)


def test_whatever_comes_before_a_map_is_painted_the_window_paints_again(
    open_window, map_file, qtbot
):
    window = open_window()
    off = []

    def ask_to_close():
        before = window.updatesEnabled()
        window.close()
        off.append((before, window.updatesEnabled()))

    window.documents.opened.connect(lambda: QTimer.singleShot(0, ask_to_close))
    window.documents.open_all([map_file])
    qtbot.waitUntil(lambda: bool(off))
    assert off[0][1]
