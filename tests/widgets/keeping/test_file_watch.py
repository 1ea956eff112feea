"""A map's file on a disk that does not answer, of several names, and larger than maps may be."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from app.files.glancing import Glance, glance
from app.files.store import load
from app.model.edits import change_journey
from app.model.reading import MAX_BYTES
from app.widgets.keeping import file_watch, looking
from app.widgets.keeping.file_watch import FileWatch
from tests.widgets.keeping.test_outside import change, press, said, write


def test_a_disk_that_does_not_answer_is_no_accident(map_file, qapp, qtbot, monkeypatch):
    watch = FileWatch(qapp)

    def silent(*_anything: object, **_more: object) -> os.stat_result:
        raise OSError(errno.EIO, "no answer")

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", silent)
        watch.follow(map_file)
    watch.follow(map_file)
    with qtbot.waitSignal(watch.stirred):
        map_file.write_bytes(b"{}")
    qtbot.waitUntil(lambda: not watch._bench.busy)
    watch.follow(None)
    watch.deleteLater()


def test_the_other_names_of_a_file_are_told_and_keep_the_map(open_window, map_file, tmp_path):
    window = open_window(map_file)
    assert window.messages.isHidden()
    window.close()
    other = tmp_path / "other.parcours"
    os.link(map_file, other)
    before = other.read_bytes()
    window = open_window(map_file)
    assert "hard links" in window.messages.text
    window.session.edit("Rename", lambda journey: change_journey(journey, title="Mine"))
    assert window.documents.save()
    assert other.read_bytes() == before
    assert load(map_file).journey.title == "Mine"


def test_a_file_larger_than_any_map_is_not_read_to_be_compared(map_file):
    known = load(map_file).stamp
    os.truncate(map_file, MAX_BYTES + 1)
    found = glance(map_file, known)
    assert found.state == "changed"
    assert found.stamp is not None
    assert not found.stamp.digest


def test_mine_is_kept_over_a_file_that_grew_beyond_a_map(open_window, map_file, qtbot):
    window = open_window(map_file)
    change(window)
    os.truncate(map_file, MAX_BYTES + 10)
    qtbot.waitUntil(said(window, "another program"))
    looked: list[int] = []
    window.keeping.outside._looker.seen.connect(lambda _, found: looked.append(found.stamp.size))
    os.truncate(map_file, MAX_BYTES + 20)
    qtbot.waitUntil(lambda: MAX_BYTES + 20 in looked)
    press(window, "Keep mine")
    assert window.documents.save()
    assert load(map_file).journey.title == "Mine"
    os.truncate(map_file, MAX_BYTES + 10)
    assert not window.documents.save(), "that was not seen"
    press(window, "Keep mine")
    assert load(map_file).journey.title == "Mine"
    assert not window.messages.isVisible()


@pytest.fixture
def silent(map_file: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Event]:
    """The map's disk does not answer who looks at it beside the window's work, until it is let
    go."""
    answer = Event()

    def waiting(real: Callable[..., Any]) -> Callable[..., Any]:
        def ask(path: Path, *rest: Any) -> Any:
            if path == map_file and current_thread() is not main_thread():
                assert answer.wait(20)
            return real(path, *rest)

        return ask

    monkeypatch.setattr(looking, "glance", waiting(looking.glance))
    monkeypatch.setattr(file_watch, "_places", waiting(file_watch._places))
    yield answer
    answer.set()
    for thread in qapp.findChildren(QThread):
        thread.wait()


def test_away_from_a_silent_disk_the_new_file_is_looked_at(
    open_window, map_file, silent, tmp_path, qtbot, monkeypatch
):
    window = open_window(map_file)
    outside = window.keeping.outside
    outside._watch._look()
    outside._look_beside()
    outside._look_beside()
    free = tmp_path / "free.parcours"
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *_: free)
    assert window.documents.save_as()
    assert window.session.path == free
    seen: list[Glance] = []
    outside._looker.seen.connect(lambda _, found: seen.append(found))
    outside._look_beside()
    qtbot.waitUntil(lambda: [found.state for found in seen] == ["same"])
    with qtbot.waitSignal(outside._watch.stirred):
        outside._watch._look()
    write(free)
    qtbot.waitUntil(said(window, "free.parcours"))
    assert not silent.is_set()
