"""The list of differences beside the map: by keys, by mouse, as the map goes on changing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model import edits
from app.model.comparing import differences
from app.model.items import Note
from app.widgets.differing.values import field_name
from app.widgets.differing.words import DifferenceWords, parted
from tests.big_maps import big_map


def note_of(journey, at: int = 0) -> Note:
    notes = [i for lane in journey.lanes for c in lane.cells for i in c.items if i.kind == "note"]
    return notes[at]


def listed(panel) -> list[str]:
    return [panel.rows.index(n).data() for n in range(panel.rows.rowCount())]


def test_walked_by_keys_enter_goes_there_and_esc_leaves(open_window, map_file):
    window = open_window(map_file)
    session = window.session
    earlier = session.journey
    note = note_of(earlier)
    session.edit("t", lambda j: edits.change_item(j, note.id, text="Said otherwise"))
    gone = note_of(earlier, 3)
    session.edit("t", lambda j: edits.remove_items(j, [gone.id]))
    window.keeping.differences.show_since(lambda: "Since then", earlier)
    panel = window.keeping.differences.panel
    assert panel.list.hasFocus()
    assert panel.about.text() == "Since then"
    session.select([])
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    (cell,) = session.selection
    assert "/" in cell, "what is gone is shown by where it was"
    assert gone.text in panel.detail.toPlainText()
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.detail.toPlainText() == f"Before:\n{note.text}\n\nAfter:\nSaid otherwise"
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.selection == (note.id,)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not window.keeping.differences.shown
    assert window.canvas.hasFocus()


def test_it_follows_the_map_and_the_language(open_window, map_file, program, qtbot):
    window = open_window(map_file)
    session = window.session
    window.keeping.differences.show_since(lambda: "Since then", session.journey)
    panel = window.keeping.differences.panel
    assert panel.notes.text() == "Nothing differs: both are equal."
    assert not panel.list.isVisible()
    session.edit("t", lambda j: edits.change_journey(j, title="New"))
    qtbot.waitUntil(panel.list.isVisible)
    assert panel.notes.text() == "1 changed"
    assert listed(panel) == ["The map (1)", "The map"]
    program.choose_language("fr")
    qtbot.waitUntil(lambda: panel.notes.text() == "1 modification")
    assert listed(panel)[0] == "Carte (1)"
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not panel.list.isVisible())


def test_thousands_of_differences_are_put_into_words_only_where_they_are_seen(
    open_window, map_file, monkeypatch
):
    window = open_window(map_file)
    said: list[object] = []
    about = DifferenceWords.about

    def counted(self, one):
        said.append(one)
        return about(self, one)

    monkeypatch.setattr(DifferenceWords, "about", counted)
    window.keeping.differences.show_since(lambda: "Since then", big_map(5000, 40, 20))
    panel = window.keeping.differences.panel
    panel.grab()
    assert panel.rows.rowCount() > 5000
    assert len(said) < 200
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    assert panel.list.currentIndex().row() == panel.rows.rowCount() - 1


def test_another_map_ends_it(open_window, map_file):
    window = open_window(map_file)
    window.keeping.differences.show_since(lambda: "Since then", window.session.journey)
    window.documents.open_path(map_file)
    assert not window.keeping.differences.shown


def test_what_is_unsaved_is_listed_from_the_menu(open_window, map_file):
    window = open_window(map_file)
    window.session.edit("t", lambda j: edits.change_journey(j, title="New"))
    window.commands["differences"].trigger()
    panel = window.keeping.differences.panel
    assert panel.about.text().endswith("Changed here, not saved")


def test_every_field_of_a_map_has_a_name(open_window):
    before, after = big_map(300, 8, 10, seed=1), big_map(300, 8, 10, seed=2)
    open_window()
    nameless = {
        (one.group, one.field)
        for one in differences(before, after)
        if one.field and field_name(one) == "other details"
    }
    assert not nameless


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("a", "b", ("a", "b")),
        ("", "b", ("", "b")),
        ("is the same", "is the same", ("…", "…")),
        ("one two three four five six", "one two three 4 four five six", ("…", "… 4 …")),
        (
            "From spreadsheet to first rota: thirty days",
            "From spreadsheet to first rota: forty days",
            ("… thirty days", "… forty days"),
        ),
        ("The end of it is kept", "An end of it is kept", ("The …", "An …")),
        ("one two three", "one two three four", ("…", "… four")),
        ("one two three", "one two three one two three", ("…", "… one two three")),
    ],
)
def test_rows_tell_where_two_texts_part(before, after, told):
    assert parted(before, after) == told
