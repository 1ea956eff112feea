"""What becomes of a value that is half typed, refused or shown while the language changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox

from app.model import edits
from app.model.items import Note
from app.model.queries import find_item, find_stage
from app.widgets.panels.cards import TemplateCard
from app.widgets.panels.inspector import Inspector
from app.widgets.panels.left import LeftPanel
from tests.widgets.panels.driving import editor, focus, row

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier


def replace(widget, text: str) -> None:
    """Types a text in the place of what stands in a field."""
    reached = focus(widget)
    QTest.keyClick(reached, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(reached, text)


def paste(widget, text: str) -> None:
    reached = focus(widget)
    QTest.keyClick(reached, Qt.Key.Key_A, CTRL)
    QApplication.clipboard().setText(text)
    QTest.keyClick(reached, Qt.Key.Key_V, CTRL)
    QApplication.clipboard().clear()


def test_a_width_being_typed_is_taken_up_when_editing_ends(session, inspector):
    session.commit("x", edits.change_stage(session.journey, "s1", width=200.0))
    session.select(["s1"])
    steps = session.undo_stack.count()
    spin = editor(inspector, "Width").findChild(QSpinBox)
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "345")
    assert find_stage(session.journey, "s1").width == 200
    inspector.finish_editing()
    assert find_stage(session.journey, "s1").width == 345
    assert session.undo_stack.count() == steps + 1
    assert QApplication.focusWidget() is spin
    inspector.finish_editing()
    assert session.undo_stack.count() == steps + 1


def test_an_inspector_without_a_map_has_nothing_to_finish(show):
    bare = Inspector()
    show(bare)
    bare.finish_editing()


def test_a_width_being_typed_is_taken_up_when_the_focus_leaves(session, inspector):
    session.commit("x", edits.change_stage(session.journey, "s1", width=200.0))
    session.select(["s1"])
    spin = editor(inspector, "Width").findChild(QSpinBox)
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "345")
    focus(editor(inspector, "Name"))
    assert find_stage(session.journey, "s1").width == 345


def test_a_refused_number_goes_when_the_focus_leaves(session, inspector):
    session.select(["s1", "s2"])
    low = row(inspector, "From")
    replace(low.editor, "-3")
    assert low.problem()
    assert find_stage(session.journey, "s1").duration is None
    focus(editor(inspector, "To"))
    assert low.editor.text() == ""
    assert low.problem() == ""


def test_a_duration_of_too_many_words_is_refused(session, inspector):
    session.select(["s1"])
    line = row(inspector, "How long it lasts")
    paste(line.editor, "x" * 2_500)
    assert line.problem()
    assert find_stage(session.journey, "s1").duration is None
    focus(editor(inspector, "Name"))
    assert line.editor.text() == ""
    assert line.problem() == ""


def test_a_refused_text_goes_when_the_focus_leaves(session, inspector):
    session.select(["note"])
    text = row(inspector, "Text")
    owner = row(inspector, "Owner")
    for one, shown in ((text, "Buys"), (owner, "")):
        paste(one.editor, "x" * 60_000)
        assert one.problem()
        focus(editor(inspector, "Source"))
        assert one.editor.text() == shown
        assert one.problem() == ""


def test_undo_takes_a_refused_value_and_its_reason_away(session, inspector):
    session.select(["note"])
    owner = row(inspector, "Owner")
    replace(owner.editor, "Ann")
    paste(owner.editor, "x" * 600)
    assert owner.problem()
    session.undo_stack.undo()
    assert owner.editor.text() == ""
    assert owner.problem() == ""


def test_a_number_that_was_no_number_is_refused_again(session, inspector):
    session.select(["s1", "s2"])
    low = row(inspector, "From")
    replace(low.editor, "-3")
    first = low.problem()
    QTest.keyClicks(low.editor, "x")
    assert low.problem() not in ("", first)
    QTest.keyClick(low.editor, Qt.Key.Key_Backspace)
    assert low.problem() == first


def test_a_title_holds_no_line_ends(session, inspector):
    title = editor(inspector, "Title")
    reached = focus(title)
    QTest.keyClick(reached, Qt.Key.Key_End)
    QTest.keyClick(reached, Qt.Key.Key_Return)
    QTest.keyClick(reached, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(reached, "\u00a0!")
    assert session.journey.title == "A map\u00a0!"
    paste(title, "One\r\ntwo\u2028three")
    assert session.journey.title == "One two three"


def test_names_hold_no_line_ends(session, inspector):
    session.select(["s1"])
    steps = session.undo_stack.count()
    paste(editor(inspector, "Name"), "One\ntwo")
    assert find_stage(session.journey, "s1").name == "One two"
    assert editor(inspector, "Name").text() == "One two"
    assert session.undo_stack.count() == steps + 1


def test_showing_a_name_of_two_lines_changes_nothing(session, inspector):
    session.commit("x", edits.change_stage(session.journey, "s1", name="One\ntwo"))
    held, steps = session.journey, session.undo_stack.count()
    session.select(["s1"])
    assert editor(inspector, "Name").text() == "One two"
    focus(editor(inspector, "Name"))
    focus(editor(inspector, "Description"))
    assert session.journey is held
    assert session.undo_stack.count() == steps


@pytest.mark.parametrize("name", ["Text", "Owner", "Importance to the customer", "Touchpoint"])
def test_the_focus_stays_in_its_field_when_the_language_changes(session, inspector, name, qapp):
    session.commit("x", edits.change_item(session.journey, "note", owner="Team"))
    session.select(["note"])
    before = editor(inspector, name)
    focus(before)
    if name == "Text":
        before.moveCursor(QTextCursor.MoveOperation.Right)
    elif name == "Owner":
        before.setCursorPosition(2)
    QApplication.sendEvent(inspector, QEvent(QEvent.Type.LanguageChange))
    after = editor(inspector, name)
    assert after is not before
    assert QApplication.focusWidget() is after
    QTest.keyClicks(after, "2")
    note = find_item(session.journey, "note").item
    if name == "Text":
        assert note.text == "B2uys"
    elif name == "Owner":
        assert note.owner == "Te2am"


def test_a_width_being_typed_survives_a_change_of_language(session, inspector):
    session.commit("x", edits.change_stage(session.journey, "s1", width=200.0))
    session.select(["s1"])
    spin = editor(inspector, "Width").findChild(QSpinBox)
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "345")
    QApplication.sendEvent(inspector, QEvent(QEvent.Type.LanguageChange))
    assert find_stage(session.journey, "s1").width == 345
    assert QApplication.focusWidget() is editor(inspector, "Width").findChild(QSpinBox)


def test_the_focus_stays_on_its_template_when_the_language_changes(show):
    panel = LeftPanel()
    panel.library._fill_templates()
    show(panel, 216, 900)
    card = panel.findChild(TemplateCard, "template-shop")
    card.setFocus()
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert QApplication.focusWidget() is not card
    assert QApplication.focusWidget().objectName() == "template-shop"


def test_many_items_change_in_one_edit(session, inspector, monkeypatch):
    note = Note(kind="note", id="other", text="Pays")
    session.commit("x", edits.add_item(session.journey, note, "lane-action", "s2"))
    made: list[tuple[str, ...]] = []
    change = edits.change_items

    def counted(journey, ids, **fields):
        made.append(ids)
        return change(journey, ids, **fields)

    monkeypatch.setattr(edits, "change_items", counted)
    session.select(["note", "other"])
    QTest.keyClicks(focus(editor(inspector, "Owner")), "A")
    assert made == [["note", "other"]]
    owners = {find_item(session.journey, one).item.owner for one in ("note", "other")}
    assert owners == {"A"}


def test_the_label_of_a_link_is_typed_in_its_form(session, inspector):
    session.select(["link"])
    QTest.keyClicks(focus(editor(inspector, "Label")), "then")
    assert [link.label for link in session.journey.links] == ["then"]
    assert session.undo_stack.count() == 1
