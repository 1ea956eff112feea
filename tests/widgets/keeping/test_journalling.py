"""What a killed program would leave behind of a real window: every change, every letter."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.files.journals import journal
from app.files.journals.folders import left_behind
from app.files.journals.reading import Recovered, recover
from app.files.store import load, save
from app.model import edits
from app.model.journey import Stage
from app.state import state_folder
from app.widgets.keeping.journalling import AGAIN
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow

Key = Qt.Key


def journals() -> list[Path]:
    root = state_folder("journals")
    return [path.parent for path in root.glob("*/head")]


def left(window: MainWindow) -> Recovered:
    """What the journal of the window holds right now. It is one from its first moment, and can be
    read once its thread has written the map that it begins with."""
    (folder,) = journals()
    assert window.keeping.journalling is not None
    made = window.keeping.journalling.journal
    assert made is not None
    assert made.folder == folder
    assert made.whole.wait(20), made.trouble
    return recover(folder)


def rename(window: MainWindow, title: str) -> None:
    window.session.edit("Edit title", lambda map: edits.change_journey(map, title=title))


def write_note(window: MainWindow, text: str) -> None:
    """Begins a note in the first cell of the first lane and writes in it."""
    lane = next(lane for lane in window.session.journey.lanes if lane.kind == "action")
    window.session.select([f"{lane.id}/{window.session.journey.stages[0].id}"])
    window.canvas.setFocus()
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget() or window, letter)


def test_a_map_that_is_only_looked_at_has_no_journal(
    open_window: OpenWindow, map_file: Path
) -> None:
    window = open_window(map_file)
    window.session.select([window.session.journey.stages[0].id])
    assert journals() == []


def test_every_change_undo_and_redo_is_there_at_once(
    open_window: OpenWindow, map_file: Path
) -> None:
    window = open_window(map_file)
    rename(window, "Une")
    assert left(window).journey == window.session.journey
    assert left(window).path == map_file
    assert left(window).stamp == window.session.stamp
    rename(window, "Deux")
    window.session.undo_stack.undo()
    assert left(window).journey.title == "Une"
    window.session.undo_stack.redo()
    found = left(window)
    assert found.journey == window.session.journey
    assert (found.journey.title, found.changes) == ("Deux", 4)


def test_saved_or_undone_there_is_nothing_to_keep(open_window: OpenWindow, map_file: Path) -> None:
    window = open_window(map_file)
    rename(window, "Une")
    window.session.undo_stack.undo()
    assert journals() == []
    window.session.undo_stack.redo()
    assert left(window).journey.title == "Une"
    assert window.documents.save()
    assert journals() == []
    rename(window, "Deux")
    assert left(window).stamp == window.session.stamp


def test_closed_without_saving_there_is_nothing_left(
    open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    rename(window, "Une")
    monkeypatch.setattr(window.documents, "may_close", lambda: True)
    window.close()
    assert journals() == []


def test_the_letters_being_written_are_kept_soon(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write_note(window, "half a word")
    qtbot.waitUntil(lambda: bool(journals()) and left(window).writing)
    qtbot.waitUntil(lambda: left(window).journey == window.session.shown)
    assert "half a word" in left(window).journey.model_dump_json()
    QTest.keyClick(QApplication.focusWidget() or window, Key.Key_Return)
    found = left(window)
    assert (found.writing, found.changes) == (False, 1)
    assert found.journey == window.session.journey


def test_given_up_what_was_written_is_not_kept(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write_note(window, "x")
    qtbot.waitUntil(lambda: bool(journals()))
    for _ in "x":
        QTest.keyClick(QApplication.focusWidget() or window, Key.Key_Backspace)
    QTest.keyClick(QApplication.focusWidget() or window, Key.Key_Escape)
    assert not window.canvas.editing
    qtbot.waitUntil(lambda: journals() == [])


def test_the_capture_line_is_kept_too(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    window.show_capture()
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "words of the room")
    qtbot.waitUntil(lambda: bool(journals()) and bool(left(window).texts))
    qtbot.waitUntil(lambda: left(window).texts == (("Capture line", "words of the room"),))
    rename(window, "Une")
    qtbot.waitUntil(lambda: bool(left(window).texts))
    assert window.documents.save()
    qtbot.waitUntil(lambda: bool(journals()) and bool(left(window).texts))
    assert left(window).changes == 0
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: left(window).texts == ())
    assert left(window).changes == 1


def test_words_in_two_fields_are_both_kept(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    window.show_capture()
    QTest.keyClicks(window.focusWidget(), "half a thought")
    qtbot.waitUntil(lambda: bool(journals()) and bool(left(window).texts))
    window.parking.show_tray()
    field = window.findChild(QLineEdit, "park-field")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "for later")
    qtbot.waitUntil(lambda: len(left(window).texts) == 2)
    assert [words for _, words in left(window).texts] == ["half a thought", "for later"]


def test_what_an_input_method_composes_is_kept(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    def compose(words: str) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        QApplication.sendEvent(field, QInputMethodEvent(words, []))

    window = open_window(map_file)
    write_note(window, "half ")
    compose("にほ")
    qtbot.waitUntil(lambda: bool(journals()) and bool(left(window).texts))
    assert left(window).texts == (("Text", "にほ"),)
    assert "half " in left(window).journey.model_dump_json()
    window.finish_editing()
    assert "half にほ" in window.session.journey.model_dump_json(), "as at quitting"
    qtbot.waitUntil(lambda: left(window).texts == ())
    window.show_capture()
    compose("さく")
    qtbot.waitUntil(lambda: bool(left(window).texts))
    QTest.keyClicks(window.focusWidget(), "ab")
    QTest.keyClick(window.focusWidget(), Key.Key_Left)
    compose("さくら")
    qtbot.waitUntil(lambda: left(window).texts == (("Capture line", "aさくらb"),))
    compose("")
    qtbot.waitUntil(lambda: left(window).texts == (("Capture line", "ab"),))


def test_closed_with_words_in_the_capture_line_they_come_back(
    open_window: OpenWindow, map_file: Path
) -> None:
    window = open_window(map_file)
    window.show_capture()
    QTest.keyClicks(window.focusWidget(), "half a thought")
    window.close()
    (claim,) = left_behind(state_folder("journals"))
    found = recover(claim.folder)
    assert ([words for _, words in found.texts], found.path) == (["half a thought"], map_file)
    claim.remove()


def test_a_folder_that_cannot_be_written_is_told_once(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    root = state_folder("journals")
    shutil.rmtree(root, ignore_errors=True)
    root.parent.mkdir(parents=True, exist_ok=True)
    root.write_text("in the way")
    rename(window, "Une")
    assert "no longer kept safe" in window.messages.text
    assert window.session.journey.title == "Une"
    window.messages.hide()
    rename(window, "Deux")
    assert window.messages.isHidden()
    root.unlink()
    rename(window, "Trois")
    assert left(window).journey.title == "Trois"


def test_a_full_disk_loses_nothing_once_there_is_room(
    open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    rename(window, "Une")
    before = left(window).journey

    def full(_descriptor: int, _data: Any) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        rename(window, "Deux")
    assert "The disk is full" in window.messages.text
    assert left(window).journey == before
    assert window.keeping.journalling is not None
    window.keeping.journalling.write_down()
    assert left(window).journey.title == "Deux"


def test_another_map_in_the_window_has_a_journal_of_its_own(
    open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    rename(window, "Une")
    assert window.documents.open_path(map_file)
    assert journals() == []
    rename(window, "Deux")
    assert left(window).journey.title == "Deux"


def test_left_for_the_next_start_it_waits_there(open_window: OpenWindow) -> None:
    window = open_window(template="example")
    journey = window.session.journey
    window.session.commit(
        "Add", edits.add_stage(journey, Stage(id="neu", name="Neu")), select=["neu"]
    )
    wanted = window.session.journey
    assert window.keeping.journalling is not None
    name = window.keeping.journalling.leave({"window": 1})
    window.session.undo_stack.setClean()
    window.close()
    (claim,) = left_behind(state_folder("journals"))
    assert claim.folder.name == name
    assert claim.left_on_purpose
    assert recover(claim.folder).journey == wanted
    claim.remove()


def test_when_its_file_is_gone_the_map_is_kept_though_nothing_changed(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    map_file.unlink()
    window.keeping.outside.look()
    qtbot.waitUntil(lambda: bool(journals()))
    found = left(window)
    assert (found.journey, found.changes, found.unsaved) == (window.session.journey, 0, True)
    assert window.keeping.journalling is not None
    assert window.keeping.journalling.up_to_date
    assert window.documents.save()
    assert journals() == []


def test_kept_against_another_s_file_it_is_a_change_of_that(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    """Before and after the first change here."""
    window = open_window(map_file)
    stamp = save(map_file, load(map_file).journey.replace(title="Theirs"))
    window.session.mark_unsaved(stamp)
    qtbot.waitUntil(lambda: bool(journals()))
    assert (left(window).stamp, left(window).unsaved) == (stamp, True)
    rename(window, "Ours")
    stamp = save(map_file, load(map_file).journey.replace(title="Theirs again"))
    window.session.mark_unsaved(stamp)
    assert (left(window).stamp, left(window).journey.title) == (stamp, "Ours")


def test_saved_as_another_file_what_is_being_written_belongs_to_that(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    window.show_capture()
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "half a thought")
    qtbot.waitUntil(lambda: bool(journals()) and bool(left(window).texts))
    other = map_file.with_name("other.parcours")
    window.session.saved(other, save(other, window.session.journey))
    found = left(window)
    assert (found.path, found.stamp) == (other, window.session.stamp)
    assert (found.changes, found.unsaved, bool(found.texts)) == (0, False, True)
    rename(window, "Only there")
    found = left(window)
    assert (found.path, found.journey.title) == (other, "Only there")


def test_an_undo_waits_for_no_disk(
    open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    syncs, room = threading.Event(), threading.Event()
    true_sync = os.fsync

    def slow(descriptor: int) -> None:
        if threading.current_thread().name == "journal":
            syncs.set()
            assert room.wait(20)
        true_sync(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    rename(window, "Une")
    assert syncs.wait(20)
    window.session.undo_stack.undo()
    assert journals() == []
    room.set()


def test_what_could_not_be_left_can_still_be_let_go(
    open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    rename(window, "Une")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "write_file", full)
        assert window.keeping.leaving.leave() == ""
    assert left(window).journey.title == "Une", "it is written down as before"
    rename(window, "Deux")
    assert left(window).journey.title == "Deux"
    monkeypatch.setattr(window.documents, "may_close", lambda: True)
    window.close()
    assert journals() == []


def test_in_trouble_it_is_tried_again_however_much_is_done(
    open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    journalling = window.keeping.journalling
    assert journalling is not None
    root = state_folder("journals")
    shutil.rmtree(root, ignore_errors=True)
    root.parent.mkdir(parents=True, exist_ok=True)
    root.write_text("in the way")
    begun: list[int] = []
    (retry,) = (one for one in journalling.findChildren(QTimer) if one.interval() == AGAIN)
    rename(window, "Une")
    assert retry.isActive()
    monkeypatch.setattr(QTimer, "start", lambda timer, *_: begun.append(timer.interval()))
    rename(window, "Deux")
    assert AGAIN not in begun, "it is not put off"
    monkeypatch.undo()
    root.unlink()
    retry.timeout.emit()
    assert left(window).journey.title == "Deux"
