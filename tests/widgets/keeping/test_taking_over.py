"""One difference taken over alone: by key and button, of another's changes and of one's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.files.store import load, save
from app.model import edits
from app.model.comparing import Names
from app.widgets.differing.list_view import cut_text
from tests.widgets.keeping.test_differing import listed, note_of
from tests.widgets.keeping.test_outside import press, said


def go_to(panel, words: str) -> None:
    """Walks to the row of that text, by keys."""
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    for _ in range(panel.rows.rowCount()):
        index = panel.list.currentIndex()
        if words in f"{index.data()} {index.data(Qt.ItemDataRole.AccessibleTextRole)}":
            return
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    raise AssertionError(f"no row {words}")


def test_of_what_another_program_changed_one_is_taken_and_mine_stays(
    open_window, map_file, program, qtbot
):
    window = open_window(map_file)
    session, base = window.session, window.session.journey
    note, other = note_of(base), note_of(base, 1)
    session.edit("t", lambda j: edits.change_item(j, other.id, text="Mine"))
    mine = session.journey
    theirs = edits.change_item(base, note.id, text="Theirs")
    save(map_file, edits.change_journey(theirs, title="Their title"))
    qtbot.waitUntil(said(window, "another program"))
    press(window, "See the differences")
    panel = window.keeping.differences.panel
    go_to(panel, "Their title")
    assert panel.take_button.text() == "Take it over"
    go_to(panel, "Theirs")
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    items = Names(session.journey).items
    assert (items[note.id].text, items[other.id].text) == ("Theirs", "Mine")
    assert session.journey.title == base.title
    assert session.undo_stack.undoText() == "Take over a difference"
    assert "✓ Taken over" in panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert [text for text in listed(panel) if text.startswith("Theirs")] == [
        panel.list.currentIndex().data()
    ], "what is taken over is not told again as mine"
    assert panel.take_button.text() == "Put it back"
    QTest.mouseClick(panel.take_button, Qt.MouseButton.LeftButton)
    assert session.journey == mine
    QTest.mouseClick(panel.take_button, Qt.MouseButton.LeftButton)
    assert window.messages.isVisible(), "what becomes of the file is still to be decided"
    session.undo_stack.undo()
    assert session.journey == mine
    qtbot.waitUntil(lambda: panel.take_button.text() == "Take it over")
    go_to(panel, "Their title")
    QTest.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.take_button.text() == "Take 2 over"
    QTest.keyClick(panel.list, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert panel.take_button.text() == "Choose differences of one side"
    assert not panel.take_button.isEnabled()
    go_to(panel, "Mine")
    program.choose_language("fr")
    qtbot.waitUntil(lambda: panel.take_button.text().startswith("R\u00e9tablir"))


def test_all_of_theirs_then_keeping_mine_overwrites_nothing_of_theirs(open_window, map_file, qtbot):
    window = open_window(map_file)
    base = window.session.journey
    window.session.edit("t", lambda j: edits.change_journey(j, goal="My goal"))
    gone = edits.remove_stage(edits.change_journey(base, title="Theirs"), base.stages[2].id)
    save(map_file, gone)
    qtbot.waitUntil(said(window, "another program"))
    press(window, "See the differences")
    panel = window.keeping.differences.panel
    rows = [n for n, text in enumerate(listed(panel)) if text == "Changed here, not saved"]
    go_to(panel, "Theirs")
    while panel.list.currentIndex().row() < rows[0]:
        if panel.take_button.text() == "Take it over":  # its notes went with the stage
            QTest.mouseClick(panel.take_button, Qt.MouseButton.LeftButton)
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    press(window, "Keep mine")
    assert window.documents.save()
    assert load(map_file).journey == edits.change_journey(gone, goal="My goal")


def test_a_row_says_what_was_done_here_to_the_same(open_window, map_file, qtbot):
    window = open_window(map_file)
    session, base = window.session, window.session.journey
    gone, both, removed = note_of(base), note_of(base, 1), note_of(base, 2)
    session.edit("t", lambda j: edits.remove_items(j, [gone.id]))
    session.edit("t", lambda j: edits.change_item(j, both.id, text="My words"))
    session.edit("t", lambda j: edits.change_item(j, removed.id, text="Mine of what went"))
    theirs = edits.change_item(base, gone.id, text="Theirs of what I deleted")
    theirs = edits.change_item(theirs, both.id, text="Their words")
    save(map_file, edits.remove_items(theirs, [removed.id]))
    qtbot.waitUntil(said(window, "another program"))
    press(window, "See the differences")
    panel = window.keeping.differences.panel

    def row() -> str:
        return panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    go_to(panel, "Theirs of what I deleted")
    assert "Deleted here — " in row(), "what is gone here was not taken over"
    assert panel.take_button.text() == "Take it over"
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert Names(session.journey).items[gone.id].text == "Theirs of what I deleted"
    assert "✓ Taken over" in row()
    go_to(panel, "Their words")
    assert "Also changed here — " in row()
    assert panel.detail.toPlainText().endswith("Their words\n\nHere:\nMy words")
    go_to(panel, "Also changed here — Removed")
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert [item.text for item in session.journey.parking][-1:] == ["Mine of what went"]
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert [item.text for item in session.journey.parking][-1:] == ["Mine of what went"]
    assert "waits in the parking lot" in window.messages.text


def said_otherwise(open_window, map_file):
    """A session with a note whose words differ from what was before, chosen in the panel."""
    window = open_window(map_file)
    session, before = window.session, window.session.journey
    note = note_of(before)
    session.edit("t", lambda j: edits.change_item(j, note.id, text="Said otherwise"))
    window.keeping.differences.show_since(lambda: "Since then", before)
    panel = window.keeping.differences.panel
    go_to(panel, "Said otherwise")
    return session, panel, note, before


def test_what_differs_no_more_says_so(open_window, map_file):
    session, panel, _, _ = said_otherwise(open_window, map_file)
    session.undo_stack.undo()
    QTest.keyClick(panel.list, Qt.Key.Key_Space)  # before it is listed anew
    assert "differs no more" in panel.window().messages.text
    assert panel.notes.text() == "Nothing differs: both are equal."


def test_what_was_before_is_put_back_row_by_row(open_window, map_file):
    window = open_window(map_file)
    session, before = window.session, window.session.journey
    note, gone = note_of(before), note_of(before, 3)
    session.edit("t", lambda j: edits.change_item(j, note.id, text="Said otherwise"))
    session.edit("t", lambda j: edits.remove_items(j, [gone.id]))
    window.keeping.differences.show_since(lambda: "Since then", before)
    panel = window.keeping.differences.panel
    go_to(panel, "Removed")
    assert panel.take_button.text() == "Put it back"
    panel.take_button.setFocus()
    QTest.keyClick(panel.take_button, Qt.Key.Key_Return)
    assert Names(session.journey).items[gone.id] == gone
    current = panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Removed" not in current, "the next one is chosen"
    go_to(panel, "Said otherwise")
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert Names(session.journey).items[note.id] == note
    session.undo_stack.undo()
    assert Names(session.journey).items[note.id].text == "Said otherwise"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_row_has_a_menu_of_the_same(open_window, map_file, qtbot):
    session, panel, note, before = said_otherwise(open_window, map_file)
    place = panel.list.visualRect(panel.list.currentIndex()).center()
    panel.list.customContextMenuRequested.emit(place)
    (menu,) = panel.findChildren(QMenu)
    qtbot.waitUntil(menu.isVisible)
    assert [one.text() for one in menu.actions()] == ["Put it back", "&Show on the map"]
    session.select([])
    menu.actions()[1].trigger()
    assert session.selection == (note.id,)
    menu.actions()[0].trigger()
    assert session.journey == before
    menu.close()


def test_a_map_that_is_only_looked_at_takes_nothing(open_window, map_file):
    window = open_window(map_file)
    before = window.session.journey
    window.session.edit("t", lambda j: edits.change_journey(j, title="New"))
    window.keeping.differences.show_since(lambda: "Since then", before)
    window.session.allow_editing(False)
    panel = window.keeping.differences.panel
    assert not panel.take_button.isEnabled()
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert window.session.journey.title == "New"


def test_neither_what_was_nor_what_is_is_left_out(qtbot):
    metrics = QFontMetrics(QFont())
    text = "Title: From spreadsheet to first rota: thirty days \u2192 Forty"
    cut = cut_text(metrics, text, metrics.horizontalAdvance(text) * 2 // 3)
    assert cut.startswith("Title: From")
    assert cut.endswith(" \u2192 Forty")
    long = f"a{'b' * 60} \u2192 c{'d' * 60}"
    was, now = cut_text(metrics, long, 200).split(" \u2192 ")
    assert (was[0], now[0]) == ("a", "c")
    assert metrics.horizontalAdvance(cut_text(metrics, long, 200)) <= 200
