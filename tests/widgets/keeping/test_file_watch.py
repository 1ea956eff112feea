"""A map's file on a disk that does not answer, and one of several names."""

from __future__ import annotations

import errno
import os

from app.files.glancing import glance
from app.files.store import load
from app.model.edits import change_journey
from app.model.reading import MAX_BYTES
from app.widgets.keeping.file_watch import FileWatch


def test_a_disk_that_does_not_answer_is_no_accident(map_file, qapp, qtbot, monkeypatch):
    watch = FileWatch()

    def silent(*_anything: object, **_more: object) -> os.stat_result:
        raise OSError(errno.EIO, "no answer")

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", silent)
        watch.follow(map_file)
    watch.follow(map_file)
    with qtbot.waitSignal(watch.stirred):
        map_file.write_bytes(b"{}")


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
