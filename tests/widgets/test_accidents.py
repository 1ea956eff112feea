"""Errors that nobody foresaw, raised wherever they can be: told once, logged, and work goes on."""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import (
    QPoint,
    Qt,
    QThread,
    QTimer,
    qCritical,
    qInstallMessageHandler,
    qWarning,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPlainTextEdit, QPushButton, QWidget

from app import crash
from app.held import Held
from app.widgets.accidents.catching import Accidents
from app.widgets.accidents.dialog import AccidentDialog
from app.widgets.accidents.hard import HardCrashes, take_crashes
from app.widgets.accidents.log_window import LogWindow
from app.widgets.documents import Documents
from app.widgets.questions import Answer, ask

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SECRET = "a word of the map"


@pytest.fixture
def accidents(program, qapp) -> Iterator[Accidents]:
    """The hooks as the program has them, taken back afterwards."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = Accidents(qapp)
    made.teller.program = program
    handler = made.install()
    yield made
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    qInstallMessageHandler(handler)
    for dialog in dialogs():
        dialog.close()
    made.deleteLater()


@pytest.fixture
def window(open_window, map_file, accidents):
    return open_window(map_file)


def dialogs() -> list[AccidentDialog]:
    found = QApplication.topLevelWidgets()
    return [one for one in found if isinstance(one, AccidentDialog) and one.isVisible()]


def the_dialog(qtbot) -> AccidentDialog:
    qtbot.waitUntil(lambda: bool(dialogs()))
    [dialog] = dialogs()
    return dialog


def fail() -> None:
    raise ZeroDivisionError(SECRET)


class Painting(QWidget):
    """A widget whose painting always fails, with its painter at work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.painted = 0
        self.resize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        painter = QPainter(self)
        painter.drawPoint(1, 1)
        fail()


class Thread(QThread):
    """A thread of Qt's that fails."""

    def run(self) -> None:
        fail()


class Dying:
    """What fails while it is thrown away."""

    def __del__(self) -> None:
        fail()


def in_a_slot(window) -> None:
    QTimer.singleShot(0, window, fail)


def in_painting(window) -> None:
    window.painting = Painting(window)
    window.painting.show()


def in_a_thread_of_qt(window) -> None:
    window.thread_of_qt = Thread(window)
    window.thread_of_qt.start()
    window.thread_of_qt.wait()


def in_a_thread(window) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_throwing_away(window) -> None:
    Dying()
    gc.collect()


@pytest.mark.parametrize(
    "happen", [in_a_slot, in_painting, in_a_thread_of_qt, in_a_thread, in_throwing_away]
)
def test_it_is_told_wherever_it_happens(window, qtbot, happen: Callable[..., None]) -> None:
    happen(window)
    dialog = the_dialog(qtbot)
    assert dialog.save_button.isVisible()
    assert dialog.go_on_button.isVisible()
    log = crash.read_log()
    assert "ZeroDivisionError" in log
    assert SECRET not in log
    assert window.session.journey.title not in log
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialogs())
    assert window.isVisible()


def test_an_error_at_each_paint_is_one_dialog_that_counts(window, qtbot) -> None:
    painting = Painting(window)
    painting.show()
    dialog = the_dialog(qtbot)
    for wanted in range(2, 40):
        painting.update()
        qtbot.waitUntil(lambda wanted=wanted: painting.painted >= wanted)
    assert dialogs() == [dialog]
    qtbot.waitUntil(lambda: "times since" in dialog.count_text)
    assert crash.read_log().count("ZeroDivisionError") == 2, "the first and the tenth"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    painting.update()
    qtbot.waitUntil(lambda: "again" in window.messages.text)
    assert dialogs() == []
    assert [one.text() for one in window.messages.findChildren(QPushButton)] == [
        "Save a copy…",
        "Show the log",
    ]
    painting.hide()


def test_another_kind_of_error_is_another_dialog(window, qtbot) -> None:
    in_a_slot(window)
    QTest.keyClick(the_dialog(qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialogs())
    QTimer.singleShot(0, window, lambda: {}["nothing"])
    the_dialog(qtbot)


def test_it_can_be_used_while_a_question_is_open(window, qtbot) -> None:
    seen: list[AccidentDialog] = []

    def answer() -> None:
        if not dialogs():
            QTimer.singleShot(10, window, answer)
            return
        [dialog] = dialogs()
        seen.append(dialog)
        QTest.mouseClick(dialog.go_on_button, Qt.MouseButton.LeftButton)
        assert dialogs() == []
        [question] = [one for one in QApplication.topLevelWidgets() if type(one) is QMessageBox]
        question.button(Answer.Cancel).click()

    QTimer.singleShot(0, window, fail)
    QTimer.singleShot(0, window, answer)
    words = {Answer.Save: "Save", Answer.Cancel: "Cancel"}
    assert ask(window, "a_question", "Well?", "", words, Answer.Save) == Answer.Cancel
    assert len(seen) == 1


def test_a_menu_gives_way(window, qtbot) -> None:
    menu = QMenu(window)
    menu.addAction("Anything")
    menu.aboutToShow.connect(fail)
    menu.popup(window.mapToGlobal(QPoint(100, 100)))
    the_dialog(qtbot)
    assert QApplication.activePopupWidget() is None


def test_errors_in_the_dialog_itself_end_in_the_bar(window, qtbot, monkeypatch) -> None:
    def broken(self: AccidentDialog) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(AccidentDialog, "_retranslate", broken)
    in_a_slot(window)
    qtbot.waitUntil(lambda: "still here" in window.messages.text)
    assert "KeyError" in crash.read_log()
    assert dialogs() == []


def test_a_dialog_that_cannot_paint_stops_counting(window, qtbot, monkeypatch) -> None:
    def paint(self: AccidentDialog, event: QPaintEvent) -> None:
        fail()

    monkeypatch.setattr(AccidentDialog, "paintEvent", paint, raising=False)
    in_a_slot(window)
    dialog = the_dialog(qtbot)
    for _ in range(150):
        dialog.count()
    qtbot.waitUntil(lambda: "more than 99" in dialog.count_text)
    with contextlib.suppress(ZeroDivisionError):  # PySide hands it on to who had it painted
        QTest.mouseClick(dialog.go_on_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialogs() == [])


def test_it_leaves_the_keyboard_to_a_text_that_is_written(window, qtbot) -> None:
    field = QPlainTextEdit(window)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    in_a_slot(window)
    dialog = the_dialog(qtbot)
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_keys_typed_at_that_moment_press_no_button(window, qtbot) -> None:
    in_a_slot(window)
    dialog = the_dialog(qtbot)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_A):
        QTest.keyClick(dialog, key)
    assert dialogs() == [dialog]
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.go_on_button
    QTest.keyClick(dialog.go_on_button, Qt.Key.Key_Return)
    assert dialogs() == []


def test_a_copy_is_saved_of_the_map_that_is_chosen(window, open_window, qtbot, monkeypatch) -> None:
    other = open_window(template="shop")
    asked: list[str] = []
    for one in (window, other):
        name = one.documents.name
        monkeypatch.setattr(one.documents, "save_copy", lambda name=name: asked.append(name))
    in_a_slot(window)
    dialog = the_dialog(qtbot)
    names = [action.text() for action in dialog.save_button.menu().actions()]
    assert names == ["bike.parcours", other.session.journey.title]
    dialog.save_button.menu().actions()[1].trigger()
    assert asked == [other.session.journey.title]


def test_it_speaks_french(window, program, qtbot) -> None:
    in_a_slot(window)
    dialog = the_dialog(qtbot)
    program.choose_language("fr")
    qtbot.waitUntil(lambda: dialog.go_on_button.text() == "&Continuer")
    assert "erreur imprévue" in dialog.accessibleName()


def test_quit_closes_the_windows(window, program, qtbot) -> None:
    in_a_slot(window)
    dialog = the_dialog(qtbot)
    QTest.mouseClick(dialog.quit_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.windows == [])


def test_before_any_window_it_can_only_be_read_or_left(accidents, qtbot, capsys) -> None:
    def look() -> None:
        dialog = the_dialog(qtbot)
        assert "cannot start" in dialog.accessibleName()
        assert not dialog.save_button.isVisible()
        assert not dialog.go_on_button.isVisible()
        QTest.mouseClick(dialog.log_button, Qt.MouseButton.LeftButton)
        log = dialog.findChild(LogWindow)
        assert "RuntimeError" in log.text.toPlainText()
        log.close()
        dialog.close()

    QTimer.singleShot(0, look)
    try:
        raise RuntimeError(SECRET)
    except RuntimeError as error:
        accidents.teller.cannot_start(error)
    said = capsys.readouterr().err
    assert str(crash.log_path()) in said
    assert SECRET not in said


def test_what_cannot_start_is_said_though_its_dialog_cannot_be_loaded(
    accidents, monkeypatch, capsys
) -> None:
    monkeypatch.setitem(sys.modules, "app.widgets.accidents.dialog", None)
    with pytest.raises(ImportError):
        accidents.teller.cannot_start(RuntimeError(SECRET))
    assert str(crash.log_path()) in capsys.readouterr().err


def test_a_map_that_fails_to_open_leaves_a_window_to_work_in(
    program, accidents, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr(Documents, "open_first", lambda *_: fail())
    window = program.open_window(crash.log_path())
    the_dialog(qtbot)
    qtbot.waitUntil(lambda: window.is_ready)
    assert not window.map_shown


def test_the_log_is_shown_from_the_menu(window, qtbot) -> None:
    window.commands["log"].trigger()
    log = window.findChild(LogWindow)
    assert log.text.toPlainText() == ""
    assert not log.copy_button.isEnabled()
    crash.write_note("Something of the program's own")
    window.commands["log"].trigger()
    assert window.findChildren(LogWindow) == [log]
    assert "Something of the program's own" in log.text.toPlainText()
    QTest.mouseClick(log.copy_button, Qt.MouseButton.LeftButton)
    assert "Something of the program's own" in QApplication.clipboard().text()
    QApplication.clipboard().clear()


def test_what_qt_warns_of_is_not_logged_and_what_is_grave_is_once(accidents, capsys) -> None:
    qWarning("only a warning")
    for _ in range(3):
        qCritical("cannot open /srv/anna/map.parcours")
    log = crash.read_log()
    assert "only a warning" not in log
    assert log.count("Qt complains: default: cannot open …") == 1
    assert "anna" not in log
    assert capsys.readouterr().err.count("cannot open /srv/anna") == 3


def test_a_run_on_another_computer_keeps_its_file(accidents) -> None:
    folder = crash.log_path().parent
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "crash-999997-1.txt"  # no process here has that number
    there = Held(path)
    assert take_crashes() == 0
    assert path.exists()
    os.write(there.fileno(), b"Fatal Python error: Aborted")
    there.let_go()
    assert take_crashes() == 1
    assert not path.exists()


def test_where_files_cannot_be_held_no_empty_ones_pile_up(accidents, monkeypatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "no locks here")

    folder = crash.log_path().parent
    monkeypatch.setattr("app.held._lock", refuse)
    for _ in range(3):
        crashes = HardCrashes()
        crashes.watch()
        assert not list(folder.glob("crash-*"))
        crashes.end()


def test_a_crash_of_a_run_before_is_told_and_goes_into_the_log(window, accidents) -> None:
    folder = crash.log_path().parent
    folder.mkdir(parents=True, exist_ok=True)
    left = folder / f"crash-999999-{time.time_ns()}.txt"
    left.write_text(
        f'Fatal Python error: Segmentation fault\n  File "{crash.__file__}", line 7 in write\n'
        '  File "/srv/anna/maps/x.py", line 1 in f\n'
    )
    swept = folder / "crash-999998-1.txt"
    swept.write_text("")
    accidents.teller.begin(window)
    assert "ended unexpectedly" in window.messages.text
    log = crash.read_log()
    assert 'File "app/crash.py", line 7 in write' in log
    assert "anna" not in log
    assert not left.exists()
    assert not swept.exists()
    assert take_crashes() == 0
