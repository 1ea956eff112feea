"""A disk that does not answer while a copy is written onto it, or what it holds is replaced."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from app.files.errors import FileError
from app.widgets.keeping import sharing
from tests.widgets.saving_gate import call, gate, title_on_disk

__all__ = ["gate"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the copy goes."""
    path = tmp_path / "other.parcours"
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *_: path)
    return path


def test_a_copy_onto_a_disk_that_does_not_answer_stops_nothing(
    open_window, gate, elsewhere, map_file, qtbot, monkeypatch
):
    monkeypatch.setattr("app.widgets.map_writer.PATIENCE", 0.0)
    gate.only = elsewhere
    window = open_window(map_file)
    call(window, "One")
    assert not window.documents.save_copy()
    assert "“other.parcours” is still being written" in window.messages.text
    assert not elsewhere.exists()
    assert window.documents.save(), "its own disk answers"
    call(window, "Two")
    gate.may_go.set()
    qtbot.waitUntil(lambda: "has been saved" in window.messages.text)
    assert title_on_disk(elsewhere) == "One"
    assert not window.session.clean


def test_a_copy_that_is_refused_late_says_so(
    open_window, gate, elsewhere, map_file, qtbot, monkeypatch
):
    monkeypatch.setattr("app.widgets.map_writer.PATIENCE", 0.0)
    window = open_window(map_file)
    gate.error = FileError("disk-full", elsewhere)
    assert not window.documents.save_copy()
    gate.may_go.set()
    qtbot.waitUntil(lambda: "still being written" not in window.messages.text)
    assert window.messages.property("level") == "error"
    assert not elsewhere.exists()


@pytest.mark.parametrize("command", ["save_as", "save_copy"])
def test_what_is_to_be_replaced_is_read_beside_the_window(
    open_window, elsewhere, map_file, monkeypatch, command
):
    shutil.copy(map_file, elsewhere)
    window = open_window(map_file)
    call(window, "One")
    here, read = threading.get_ident(), sharing.stamp_of

    def stamp_of(path):
        assert threading.get_ident() != here
        return read(path)

    monkeypatch.setattr(sharing, "stamp_of", stamp_of)
    assert getattr(window.documents, command)()
    assert title_on_disk(elsewhere) == "One"


def test_what_becomes_another_file_before_it_is_replaced_is_not_overwritten(
    open_window, elsewhere, map_file, monkeypatch
):
    shutil.copy(map_file, elsewhere)
    window = open_window(map_file)
    call(window, "One")
    expect = window.keeping.sharing.expected(elsewhere)
    elsewhere.write_bytes(b"Somebody else's words")
    monkeypatch.setattr(window.keeping.sharing, "expected", lambda _: expect)
    assert not window.documents.save_as()
    assert elsewhere.read_bytes() == b"Somebody else's words"
