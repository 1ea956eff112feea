"""What a killed program would leave behind of a real window: every change, every letter."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.files.journals.folders import left_behind
from app.files.journals.reading import Recovered, recover
from app.model import edits
from app.model.journey import Stage
from app.state import state_folder
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow

Key = Qt.Key


def journals() -> list[Path]:
    root = state_folder("journals")
    return [path.parent for path in root.glob("*/head")]


def left(window: MainWindow) -> Recovered:
    """What the journal of the window holds right now."""
    (folder,) = journals()
    assert window.keeping.journalling is not None
    journal = window.keeping.journalling.journal
    assert journal is not None
    assert journal.folder == folder
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
