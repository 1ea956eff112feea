"""A map is saved beside the window's work: what is done meanwhile, and what comes of a failure."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.files.errors import FileError
from app.files.journals.reading import recover
from app.files.store import load
from app.model.edits import change_journey, change_stage
from app.widgets.bench import Bench
from tests.widgets.conftest import OpenWindow
from tests.widgets.saving_gate import Gate, begin, call, end, gate, title_on_disk
from tests.widgets.test_documents import answer

__all__ = ["gate"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_nothing_is_said_to_be_saved_before_it_is(open_window, map_file, gate, qtbot):
    window = open_window(map_file)
    before = map_file.read_bytes()
    call(window, "One")
    begin(window, gate)
    assert map_file.read_bytes() == before
    assert window.isWindowModified()
    assert window.status.saved.text() == "Unsaved changes"
    qtbot.waitUntil(lambda: window.status.saved.text() == "Saving…")
    end(window, gate, qtbot)
    assert window.status.saved.text() == "Saved"
    assert not window.isWindowModified()
    assert title_on_disk(map_file) == "One"


def test_what_is_done_meanwhile_is_unsaved_and_undo_finds_what_was_saved(
    open_window: OpenWindow, map_file: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    session = window.session
    call(window, "One")
    begin(window, gate)
    stage = session.journey.stages[0].id
    session.edit("stage", lambda j: change_stage(j, stage, name="Meanwhile"))
    journal = window.keeping.journalling.journal
    assert journal is not None
    end(window, gate, qtbot)
    assert not session.clean
    assert window.status.saved.text() == "Unsaved changes"
    on_disk = load(map_file).journey
    assert (on_disk.title, on_disk.stages[0].name) == ("One", on_disk.stages[0].name)
    assert on_disk.stages[0].name != "Meanwhile"
    assert window.keeping.journalling.journal is journal, "what was done meanwhile is kept"
    assert journal.last == session.journey
    window.commands["undo"].trigger()
    assert session.clean
    assert session.journey == on_disk
    window.commands["undo"].trigger()
    assert not session.clean
    window.commands["redo"].trigger()
    window.commands["redo"].trigger()
    assert not session.clean
    assert window.documents.save()
    assert load(map_file).journey.stages[0].name == "Meanwhile"


def test_what_is_left_of_a_save_counts_what_was_done_since(
    open_window: OpenWindow, map_file: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    for title in ("One", "Two", "Three"):
        call(window, title)
    begin(window, gate)
    call(window, "Four")
    journal = window.keeping.journalling.journal
    assert journal.whole.wait(20)
    assert recover(journal.folder).changes == 4
    end(window, gate, qtbot)
    found = recover(journal.folder)
    assert (found.changes, found.journey.title) == (1, "Four")
    window.commands["undo"].trigger()
    call(window, "Five")
    journal = window.keeping.journalling.journal
    assert journal.whole.wait(20)
    assert recover(journal.folder).changes == 1


def test_undo_while_it_is_saved_is_unsaved_and_kept(open_window, map_file, gate, qtbot):
    window = open_window(map_file)
    journalling = window.keeping.journalling
    before = window.session.journey
    call(window, "Deleted much")
    begin(window, gate)
    may_return = gate.lingers()
    window.commands["undo"].trigger()
    assert title_on_disk(map_file) == "Deleted much"
    assert not window.session.clean
    assert window.isWindowModified()
    assert "Saved" not in window.status.saved.text()
    assert journalling.journal is not None, "what a kill leaves of the map"
    assert journalling.journal.last is before
    may_return()
    qtbot.waitUntil(lambda: not window.documents.saving.busy)
    assert not window.session.clean
    assert journalling.journal is not None
    window.commands["redo"].trigger()
    assert window.session.clean
    assert window.status.saved.text() == "Saved"
    assert journalling.journal is None


@pytest.mark.parametrize("code", ["disk-full", "not-verified"])
def test_undo_after_a_refusal_is_saved_only_where_the_file_is_surely_as_it_was(
    open_window: OpenWindow, map_file: Path, gate: Gate, qtbot: QtBot, code: str
) -> None:
    window = open_window(map_file)
    call(window, "One")
    gate.error = FileError(code, map_file)
    begin(window, gate)
    end(window, gate, qtbot)
    window.commands["undo"].trigger()
    in_doubt = code == "not-verified"
    assert window.session.clean != in_doubt
    assert (window.status.saved.text() == "Saved") != in_doubt
    gate.error = None
    assert window.documents.save()
    assert window.session.clean


@pytest.mark.parametrize("where", ["to_write", "thread"])
def test_a_fault_as_it_begins_is_told_and_the_next_save_works(
    open_window: OpenWindow,
    map_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
) -> None:
    def no(*arguments: object) -> None:
        raise RuntimeError("no")

    window = open_window(map_file)
    call(window, "One")
    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        if where == "to_write":
            patch.setattr(window.templates, "to_write", no)
        else:
            patch.setattr(Bench, "order", no)
        window.commands["save"].trigger()
    assert [type(error) for _, error, _ in raised] == [RuntimeError]
    assert not window.documents.saving.busy
    assert not window.documents.writer.busy
    assert not window.session.clean
    assert window.messages.isVisible()
    window.commands["save"].trigger()
    qtbot.waitUntil(lambda: window.session.clean)
    assert title_on_disk(map_file) == "One"
    assert not window.messages.isVisible()


def test_what_is_told_meanwhile_stays_also_when_it_was_told_before(
    open_window: OpenWindow, map_file: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    call(window, "One")
    window.messages.show_message("The folder is full", "warning", lasting=True)
    begin(window, gate)
    window.messages.show_message("The folder is full", "warning", lasting=True)
    end(window, gate, qtbot)
    assert window.session.clean
    assert window.messages.isVisible()


def test_letters_of_one_text_are_not_one_step_across_a_save(
    open_window: OpenWindow, map_file: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    session = window.session
    for title in ("One", "Two"):
        session.edit("t", lambda j, one=title: change_journey(j, title=one), merge="title")
    begin(window, gate)
    session.edit("t", lambda j: change_journey(j, title="Three"), merge="title")
    end(window, gate, qtbot)
    assert not session.clean
    session.undo_stack.undo()
    assert session.journey.title == title_on_disk(map_file) == "Two"
    assert session.clean


def test_saved_again_when_asked_again_meanwhile(open_window, map_file, gate, qtbot):
    window = open_window(map_file)
    call(window, "One")
    begin(window, gate)
    for title in ("Two", "Three"):
        call(window, title)
        window.commands["save"].trigger()
    end(window, gate, qtbot)
    assert window.session.clean
    assert title_on_disk(map_file) == "Three"
    assert gate.count == 2, "what is being saved already is not saved twice"


def test_closing_meanwhile_waits_and_asks_nothing(open_window, map_file, gate, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    window = open_window(map_file)
    call(window, "One")
    begin(window, gate)
    gate.opens_when_waited_for()
    assert window.close()
    assert gate.was_waited_for
    assert title_on_disk(map_file) == "One"


def test_closing_meanwhile_asks_about_what_was_done_since(open_window, map_file, gate):
    window = open_window(map_file)
    call(window, "One")
    begin(window, gate)
    call(window, "Two")
    gate.may_go.set()
    seen: list[str] = []
    answer(QMessageBox.StandardButton.Discard, seen)
    assert window.close()
    assert len(seen) == 1
    assert title_on_disk(map_file) == "One"


@pytest.mark.parametrize("fault", ["told", "nobody foresaw"])
def test_a_failure_is_told_and_all_is_still_here(
    open_window: OpenWindow, map_file: Path, gate: Gate, qtbot: QtBot, fault: str
) -> None:
    window = open_window(map_file)
    before = map_file.read_bytes()
    call(window, "One")
    foreseen = fault == "told"
    gate.error = FileError("disk-full", map_file) if foreseen else RuntimeError("no")
    with qtbot.captureExceptions() as raised:
        begin(window, gate)
        call(window, "Two")
        window.commands["save"].trigger()
        end(window, gate, qtbot)
    assert [type(error) for _, error, _ in raised] == ([] if foreseen else [RuntimeError])
    assert window.messages.isVisible()
    assert ("no room left" in window.messages.text) == foreseen
    assert not window.session.clean
    assert map_file.read_bytes() == before
    assert gate.count == 1, "it is not tried again unasked"
    window.session.undo_stack.undo()
    assert not window.session.clean
    assert window.session.journey.title == "One"
    gate.error = None
    assert window.documents.save()
    assert title_on_disk(map_file) == "One"


def test_a_failure_keeps_a_window_open_that_closes_meanwhile(open_window, map_file, gate):
    window = open_window(map_file)
    call(window, "One")
    gate.error = FileError("disk-full", map_file)
    begin(window, gate)
    gate.may_go.set()
    seen: list[str] = []
    answer(QMessageBox.StandardButton.Cancel, seen)
    assert not window.close()
    assert len(seen) == 1
    assert not window.session.clean


def test_another_map_opened_meanwhile_waits(open_window, map_file, tmp_path, gate):
    window = open_window(map_file)
    other = tmp_path / "other.parcours"
    other.write_bytes(map_file.read_bytes())
    call(window, "One")
    begin(window, gate)
    gate.opens_when_waited_for()
    assert window.documents.open_path(other)
    assert gate.was_waited_for
    assert title_on_disk(map_file) == "One"
    assert window.session.path == other
    assert window.session.clean
    call(window, "Two")
    assert window.documents.save()
    assert (title_on_disk(map_file), title_on_disk(other)) == ("One", "Two")


def test_a_map_taken_up_meanwhile_does_not_get_the_others_file(
    open_window: OpenWindow, map_file: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    call(window, "One")
    begin(window, gate)
    brought = change_journey(window.session.journey, title="Brought back")
    window.session.start(brought)  # by whoever does not know that it is being saved
    window.session.mark_unsaved()
    end(window, gate, qtbot)
    assert title_on_disk(map_file) == "One"
    assert window.session.path is None
    assert not window.session.clean


def test_the_own_save_is_not_told_as_anothers(open_window, map_file, gate, qtbot):
    window = open_window(map_file)
    outside = window.keeping.outside
    call(window, "One")
    begin(window, gate)
    may_return = gate.lingers()
    os.utime(map_file, (9, 9))
    outside.look()  # the file is another, and nobody knows yet that it is this window's
    assert not window.messages.isVisible()
    may_return()
    qtbot.waitUntil(lambda: not window.documents.saving.busy)
    assert not window.messages.isVisible()
    assert window.status.saved.text() == "Saved"
    map_file.write_bytes(map_file.read_bytes().replace(b'"One"', b'"Them"'))
    qtbot.waitUntil(lambda: "another program" in window.messages.text)


def test_what_another_program_writes_meanwhile_is_not_overwritten(
    open_window: OpenWindow, map_file: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    theirs = map_file.read_bytes().replace(b'"title"', b'"title" ')
    call(window, "One")
    begin(window, gate)
    map_file.write_bytes(theirs)
    end(window, gate, qtbot)
    assert map_file.read_bytes() == theirs
    assert "changed by another program" in window.messages.text
    assert not window.session.clean
