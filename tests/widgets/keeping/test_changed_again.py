"""A file that another program changes while its differences are listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.data import data_path
from app.files.store import load, save
from tests.widgets.keeping.test_outside import buttons, change, press, said, write


@pytest.mark.parametrize("seen_by", ["watching", "saving"])
def test_a_file_changed_again_is_said_and_listed_anew(open_window, map_file, qtbot, seen_by):
    window = open_window(map_file)
    change(window, "Mine")
    write(map_file, "Theirs")
    qtbot.waitUntil(said(window, "was changed by another program"))
    press(window, "See the differences")
    panel = window.keeping.differences.panel
    window.canvas.setFocus()
    write(map_file, "Once more")
    if seen_by == "watching":
        qtbot.waitUntil(said(window, "was changed again by another program"))
    else:
        assert not window.documents.save()
    said_in_rows = [
        panel.rows.index(n).data(Qt.ItemDataRole.AccessibleTextRole)
        for n in range(panel.rows.rowCount())
    ]
    assert any("Once more" in (row or "") for row in said_in_rows)
    assert not any("Theirs" in (row or "") for row in said_in_rows)
    assert window.canvas.hasFocus(), "the keyboard stays where it was"
    press(window, "Keep mine")
    if seen_by == "watching":
        assert window.documents.save()
    assert load(map_file).journey.title == "Mine"


def test_a_file_that_holds_quite_another_map_is_told_so(open_window, map_file, qtbot):
    window = open_window(map_file)
    other = load(data_path("templates", "b2b.en.json")).journey
    save(map_file, other)
    qtbot.waitUntil(said(window, f"holds another map now: “{other.title}”."))
    assert "See the differences" in buttons(window)
    press(window, "Read it again")
    assert window.session.journey.title == other.title
    assert not window.messages.text.startswith("“bike.parcours” holds another")


def test_a_map_that_was_only_renamed_is_not_another(open_window, map_file, qtbot):
    window = open_window(map_file)
    write(map_file, "Called otherwise")
    qtbot.waitUntil(said(window, "was changed by another program"))
    window.keeping.outside._bench.finish()
    assert "another map" not in window.messages.text
