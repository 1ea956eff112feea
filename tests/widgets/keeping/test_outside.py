"""What other programs do to the file of an open map, and what the window makes of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.data import data_path
from app.files import store
from app.files.locks import EditLock, take
from app.files.store import load, save
from app.model.edits import change_journey
from app.widgets.keeping import looking

ROOT = Path(__file__).resolve().parents[3]
HOLD = """
import sys
from app.files.locks import take
held = take(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


def change(window, title: str = "Mine") -> None:
    window.session.edit("Title", lambda journey: change_journey(journey, title=title))


def write(path: Path, title: str = "Theirs") -> None:
    """As another program that saves by replacing."""
    save(path, change_journey(load(path).journey, title=title))


def said(window, words: str):
    return lambda: window.messages.isVisible() and words in window.messages.text


def press(window, text: str) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    (button,) = (b for b in window.messages.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    window.documents.saving.wait()


def buttons(window) -> list[str]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [b.text() for b in window.messages.findChildren(QPushButton)]


@pytest.fixture
def held(map_file: Path) -> Iterator[subprocess.Popen]:
    """Another process that is editing the map."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, os.fspath(map_file)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    yield other
    other.kill()
    other.communicate()


@pytest.mark.parametrize("large", [False, True])
def test_a_change_is_told_and_read_again_as_a_step(
    open_window, map_file, qtbot, monkeypatch, large
):
    if large:
        monkeypatch.setattr(looking, "AT_ONCE", 0)
    window = open_window(map_file)
    change(window)
    write(map_file)
    qtbot.waitUntil(said(window, "“bike.parcours” was changed by another program"))
    assert window.session.journey.title == "Mine"
    assert buttons(window) == ["Read it again", "See the differences", "Keep mine", "Save as…"]
    window.commands["zoom_in"].trigger()
    zoom = window.canvas.zoom
    press(window, "Read it again")
    assert window.session.journey.title == "Theirs"
    assert window.session.clean
    assert window.canvas.zoom == zoom
    window.commands["undo"].trigger()
    assert window.session.journey.title == "Mine"
    assert window.documents.save(), "what is overwritten now has been seen"
    assert load(map_file).journey.title == "Mine"


def test_what_is_kept_here_is_unsaved_and_overwrites_only_what_was_seen(
    open_window, map_file, qtbot
):
    window = open_window(map_file)
    write(map_file)
    qtbot.waitUntil(said(window, "another program"))
    assert "Save as…" not in buttons(window)
    assert window.status.saved.text() == "File changed elsewhere"
    press(window, "Keep mine")
    assert window.status.saved.text() == "Unsaved changes"
    assert not window.session.clean
    assert not window.messages.isVisible()
    write(map_file, "Once more")
    assert not window.documents.save()
    assert load(map_file).journey.title == "Once more"
    press(window, "Keep mine")
    assert load(map_file).journey.title == window.session.journey.title
    assert window.status.saved.text() == "Saved"


def test_a_date_alone_says_nothing(open_window, map_file, qtbot):
    window = open_window(map_file)
    looked: list[object] = []
    window.keeping.outside._looker.seen.connect(lambda known, found: looked.append(found.state))
    os.utime(map_file, (1, 1))
    qtbot.waitUntil(lambda: "same" in looked)
    assert not window.messages.isVisible()
    assert window.session.clean


def test_what_a_folder_on_a_network_does_not_tell_is_seen(
    open_window, map_file, qtbot, monkeypatch
):
    monkeypatch.setattr("app.widgets.keeping.outside.SLOW_MS", 50)
    monkeypatch.setattr("app.widgets.keeping.file_watch.FileWatch.follow", lambda *_: None)
    window = open_window(map_file)
    write(map_file)
    qtbot.waitUntil(said(window, "another program"))
    press(window, "Read it again")
    assert window.session.journey.title == "Theirs"


def test_a_file_that_is_as_it_was_again_is_said_no_more(open_window, map_file, qtbot):
    window = open_window(map_file)
    before = map_file.read_bytes()
    map_file.write_bytes(b"{}")
    qtbot.waitUntil(said(window, "another program"))
    map_file.write_bytes(before)
    qtbot.waitUntil(lambda: not window.messages.isVisible())
    assert window.documents.save()


@pytest.mark.parametrize("how", ["deleted", "moved", "folder"])
def test_a_file_that_is_gone_is_told_and_saved_again(open_window, map_file, tmp_path, qtbot, how):
    folder = tmp_path / "folder"
    folder.mkdir()
    path = Path(shutil.move(map_file, folder / "bike.parcours"))
    window = open_window(path)
    if how == "deleted":
        path.unlink()
    elif how == "moved":
        path.rename(tmp_path / "other.parcours")
    else:
        folder.rename(tmp_path / "elsewhere")
    qtbot.waitUntil(said(window, "no longer where it was"))
    assert not window.session.clean
    if how == "folder":
        assert not window.documents.save()
        (tmp_path / "elsewhere").rename(folder)
    else:
        press(window, "Save it again")
        assert load(path).journey == window.session.journey
        write(path)
        qtbot.waitUntil(said(window, "another program"))


def test_differences_with_the_file_say_who_changed_what(open_window, map_file, qtbot):
    window = open_window(map_file)
    change(window, "Mine")
    write(map_file, "Theirs")
    qtbot.waitUntil(said(window, "another program"))
    press(window, "See the differences")
    assert window.messages.isVisible(), "the choice is still to be made"
    panel = window.keeping.differences.panel
    rows = [panel.rows.index(n).data() for n in range(panel.rows.rowCount())]
    assert rows[0] == "Changed in the file"
    assert rows[3] == "Changed here, not saved"
    assert "Theirs" in panel.detail.toPlainText()
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not window.keeping.differences.shown


@pytest.mark.parametrize("choice", ["Read it again", "Keep mine", "Save as…"])
def test_differences_with_the_file_follow_what_becomes_of_it(
    open_window, map_file, tmp_path, qtbot, monkeypatch, choice
):
    other = tmp_path / "other.parcours"
    monkeypatch.setattr("app.widgets.map_writer.MapWriter.ask", lambda *_args: other)
    window = open_window(map_file)
    change(window, "Mine")
    write(map_file, "Theirs")
    qtbot.waitUntil(said(window, "another program"))
    press(window, "See the differences")
    panel = window.keeping.differences.panel
    assert panel.rows.rowCount() > 3
    window.canvas.setFocus()
    if choice == "Keep mine":
        window.commands["save"].trigger()
        window.documents.saving.wait()
    press(window, choice)
    assert window.session.clean
    assert panel.notes.text() == "Nothing differs: both are equal."
    assert panel.rows.rowCount() == 0
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: panel.notes.text() == "1 changed")
    assert window.documents.save()
    assert panel.notes.text() == "Nothing differs: both are equal."
    assert not panel.list.hasFocus(), "the keyboard stays where it was"
    assert ("other" in panel.about.text()) == (choice == "Save as…")


def test_a_map_that_another_process_edits_is_read_only_until_that_ends(
    open_window, map_file, qtbot, held
):
    window = open_window(map_file)
    assert "another window of Parcours" in window.messages.text
    assert window.session.read_only
    ways_out = ["Open a copy", "Edit here all the same"]
    assert buttons(window) == ways_out
    window.session.select([window.session.journey.stages[0].id])
    window.canvas.setFocus()
    QTest.keyClicks(window.canvas, "abc")
    assert not window.canvas.editing
    assert window.messages.isVisible()
    assert buttons(window) == ways_out, "a letter takes none of them away"
    held.kill()
    held.wait()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert "no longer open elsewhere" in window.messages.text
    assert not window.session.read_only
    change(window)
    assert window.documents.save()


def test_a_map_edited_elsewhere_is_shown_as_it_is_saved_there(open_window, map_file, qtbot, held):
    window = open_window(map_file)
    window.commands["zoom_in"].trigger()
    stage = window.session.journey.stages[0].id
    window.session.select([stage])
    zoom, told, choices = window.canvas.zoom, window.messages.text, buttons(window)
    assert choices == ["Open a copy", "Edit here all the same"]
    write(map_file)
    qtbot.waitUntil(lambda: window.session.journey.title == "Theirs")
    assert window.session.clean
    assert window.session.read_only
    assert not window.session.undo_stack.count()
    assert (window.canvas.zoom, window.session.selection) == (zoom, (stage,))
    assert (window.messages.text, buttons(window)) == (told, choices)
    map_file.write_bytes(b"{}")
    qtbot.waitUntil(said(window, "outside this window"))
    assert buttons(window) == ["Read it again", "See the differences"]
    shutil.copy(data_path("templates", "example.en.json"), map_file)
    qtbot.waitUntil(lambda: buttons(window) == choices)
    assert window.messages.text == told
    map_file.unlink()
    qtbot.waitUntil(said(window, "no longer where it was"))
    assert buttons(window) == ["Save as…"]
    assert window.session.clean


def test_unsaved_words_of_a_map_edited_elsewhere_stay(open_window, map_file, qtbot, held):
    window = open_window(map_file)
    session = window.session
    mine = change_journey(session.journey, title="Mine")
    session.start(mine, map_file, session.stamp, brought_back=True)
    window.documents.opened.emit()
    assert session.read_only
    write(map_file)
    qtbot.waitUntil(said(window, "outside this window"))
    assert session.journey.title == "Mine"
    assert "Keep mine" not in buttons(window)
    press(window, "Read it again")
    assert session.journey.title == "Theirs"
    assert session.read_only, "it is still edited elsewhere"
    held.kill()
    held.wait()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert not session.read_only
    window.commands["undo"].trigger()
    assert session.journey.title == "Mine"


def test_what_the_other_process_saved_is_read_when_it_ends(open_window, map_file, held):
    window = open_window(map_file)
    write(map_file)
    held.kill()
    held.wait()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert window.session.journey.title == "Theirs"


def test_editing_all_the_same_overwrites_nothing_unseen(open_window, map_file, held):
    window = open_window(map_file)
    press(window, "Edit here all the same")
    change(window)
    write(map_file)
    assert not window.documents.save()
    assert load(map_file).journey.title == "Theirs"


def test_a_copy_of_a_map_that_is_open_elsewhere(open_window, map_file, program, qtbot, held):
    window = open_window(map_file)
    press(window, "Open a copy")
    (other,) = (one for one in program.windows if one is not window)
    qtbot.waitUntil(lambda: other.has_map)
    assert other.session.path is None
    assert not other.session.read_only
    assert other.session.journey == window.session.journey


def test_closing_lets_others_edit(open_window, map_file):
    window = open_window(map_file)
    assert not isinstance(take(map_file), EditLock)
    assert window.close()
    found = take(map_file)
    assert isinstance(found, EditLock)
    found.release()


@pytest.mark.parametrize("command", ["save_as", "save_copy"])
def test_a_file_open_in_another_window_is_not_saved_onto(
    open_window, program, qtbot, map_file, tmp_path, monkeypatch, command
):
    other = tmp_path / "other.parcours"
    shutil.copy(map_file, other)
    window, second = open_window(map_file), open_window(other)
    change(second, "Second")
    before = map_file.read_bytes()
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *a, **k: map_file)
    assert not getattr(second.documents, command)()
    assert "open in another window" in second.messages.text
    assert map_file.read_bytes() == before
    os.link(map_file, tmp_path / "hard.parcours")
    monkeypatch.setattr(
        "app.widgets.map_writer.ask_new_file", lambda *a, **k: tmp_path / "hard.parcours"
    )
    assert not getattr(second.documents, command)()
    window.close()
    qtbot.waitUntil(lambda: len(program.windows) == 1)
    assert getattr(second.documents, command)()


def test_a_file_cannot_be_taken_by_another_while_it_is_saved_onto(
    open_window, map_file, tmp_path, monkeypatch
):
    window, other = open_window(map_file), tmp_path / "other.parcours"
    change(window)
    taken: list[object] = []
    monkeypatch.setattr(store, "save", lambda *saved: (taken.append(take(other)), save(*saved))[1])
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *a, **k: other)
    assert window.documents.save_as()
    assert load(other).journey.title == "Mine"
    (lock,) = taken
    assert not isinstance(lock, EditLock)
    assert not window.session.read_only
    assert not isinstance(take(other), EditLock)


def test_a_copy_onto_its_own_file_is_a_save(open_window, map_file, monkeypatch):
    window = open_window(map_file)
    change(window)
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *a, **k: map_file)
    assert window.documents.save_copy()
    assert window.session.clean
    write(map_file)
    change(window, "Again")
    assert not window.documents.save_as(), "the file is another's since"
    assert load(map_file).journey.title == "Theirs"


def test_one_file_in_two_windows_is_edited_in_one(open_window, map_file, program):
    window, second = open_window(map_file), open_window(map_file)
    assert not window.session.read_only
    assert second.session.read_only
    assert "another window of Parcours" in second.messages.text


def test_no_choice_is_cut_off_in_a_small_window(open_window, map_file, program, qtbot):
    program.choose_language("fr")
    window = open_window(map_file)
    change(window)
    write(map_file)
    qtbot.waitUntil(said(window, "un autre programme"))
    window.resize(760, 600)
    choices = [b for b in window.messages.findChildren(QPushButton) if b.isVisible()]
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in choices))
    assert len(choices) == 4
