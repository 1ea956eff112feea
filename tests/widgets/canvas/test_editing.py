"""Editing texts in place, with the keys that people press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from app.model.edits import items
from app.model.queries import find_item, find_lane, find_stage, find_touchpoint
from app.widgets.canvas import texts
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.canvas.texts import Typed, with_text

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def field(desk) -> TextEditor:
    [found] = [one for one in desk.port.findChildren(TextEditor) if one.isVisible()]
    return found


def closed(desk) -> bool:
    QApplication.processEvents()
    return not desk.canvas.editing


def test_a_double_click_edits_and_escape_ends(desk):
    desk.double_click("a1")
    assert desk.canvas.editing
    assert field(desk).hasFocus()
    desk.type(" more")
    desk.key(Qt.Key.Key_Escape)
    assert closed(desk)
    assert desk.text("a1") == "a1 more"
    assert desk.canvas.hasFocus()
    assert desk.session.selection == ("a1",)
    assert desk.session.undo_stack.count() == 1
    assert desk.undo() == "Edit text"
    assert desk.text("a1") == "a1"


def test_typing_shows_live_and_escape_keeps_what_was_typed(desk):
    before = desk.journey
    desk.click("a1")
    desk.key(Qt.Key.Key_Return)
    height = desk.scene.place_of("a1").height()
    below = desk.scene.place_of("a2").top()
    desk.type(" and a good many words that need another line or two" * 2)
    assert desk.scene.place_of("a1").height() > height
    assert desk.scene.place_of("a2").top() > below
    assert desk.session.journey is before
    desk.key(Qt.Key.Key_Escape)
    assert closed(desk)
    assert desk.text("a1").startswith("a1 and a good many words")
    assert desk.session.undo_stack.count() == 1
    desk.undo()
    assert desk.session.shown is before
    assert desk.scene.place_of("a1").height() == height


def test_typing_searches_for_its_note_once(desk, monkeypatch):
    desk.click("a1")
    desk.key(Qt.Key.Key_Return)
    monkeypatch.setattr(items, "each_changed", None)
    monkeypatch.setattr(texts, "find_item", None)
    desk.type(" more")
    assert find_item(desk.session.shown, "a1").item.text == "a1 more"


def test_typing_on_a_selected_note_starts_one_below(desk):
    desk.click("a2")
    desk.type("!x")
    assert field(desk).text() == "!x"
    desk.click("pai/s1")
    assert closed(desk)
    assert [desk.text(one) for one in desk.cell("act", "s1")] == ["a1", "a2", "!x", "a3"]
    assert desk.session.selection == ("pai/s1",)
    assert desk.undo() == "Add note"
    assert desk.session.selection == ("a2",)


def test_typing_writes_a_figure_anew(desk):
    before = find_item(desk.journey, "m1").item
    desk.session.select(["m1"])
    desk.type("New")
    desk.key(Qt.Key.Key_Escape)
    assert find_item(desk.journey, "m1").item.label == "New"
    assert desk.session.undo_stack.count() == 1
    desk.undo()
    assert find_item(desk.journey, "m1").item == before


def test_shift_enter_is_a_new_line(desk):
    desk.double_click("a1")
    desk.key(Qt.Key.Key_Return, SHIFT)
    desk.type("second")
    desk.key(Qt.Key.Key_Enter)
    assert desk.text("a1") == "a1\nsecond"


def test_typing_on_a_cell_starts_a_note(desk):
    desk.click("pai/s1")
    desk.type("New pain")
    assert desk.cell("pai", "s1") == []
    desk.key(Qt.Key.Key_Escape)
    [new] = desk.cell("pai", "s1")
    assert desk.text(new) == "New pain"
    assert desk.session.selection == (new,)
    assert desk.undo() == "Add note"
    assert desk.cell("pai", "s1") == []
    assert desk.session.selection == ("pai/s1",)


def test_a_new_note_left_empty_was_never_there(desk):
    before = desk.journey
    desk.double_click("pai/s1")
    assert desk.canvas.editing
    desk.key(Qt.Key.Key_Return)
    assert desk.session.shown is before
    assert desk.session.undo_stack.count() == 0
    desk.double_click("pai/s1")
    desk.type("x")
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.shown is before
    assert desk.session.selection == ("pai/s1",)


def test_a_double_click_below_the_notes_adds_one(desk):
    desk.double_click(desk.free("act/s2"))
    desk.type("after")
    desk.key(Qt.Key.Key_Return)
    assert [desk.text(one) for one in desk.cell("act", "s2")] == ["a4", "after"]


def test_a_click_on_a_prompt_selects_its_cell_and_typing_or_a_double_click_starts_a_note(desk):
    prompt = desk.place("pai/s2").topLeft().toPoint() + QPoint(20, 15)
    desk.click("a1")
    desk.click(prompt)
    assert not desk.canvas.editing
    assert desk.session.selection == ("pai/s2",)
    desk.type("x")
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Escape)
    desk.double_click(prompt)
    assert desk.canvas.editing
    desk.type("It hurts")
    desk.key(Qt.Key.Key_Return)
    assert [desk.text(one) for one in desk.cell("pai", "s2")] == ["It hurts"]


@pytest.mark.parametrize(
    ("element", "typed", "read", "label"),
    [
        ("title", " 2", lambda j: j.title == "Small map 2", "Edit title"),
        ("s2", "ly", lambda j: find_stage(j, "s2").name == "Secondly", "Rename stage"),
        ("act", "!", lambda j: find_lane(j, "act").name == "Actions!", "Rename lane"),
        ("lin", "!", lambda j: find_lane(j, "lin").name == "Line of visibility!", "Rename lane"),
        ("t1", "s", lambda j: find_touchpoint(j, "shop").name == "Shops", "Edit text"),
        ("e1", "!", lambda j: find_item(j, "e1").item.quote == "Fine!", "Edit text"),
        ("e2", "Bad", lambda j: find_item(j, "e2").item.quote == "Bad", "Edit text"),
        ("p1", "a", lambda j: find_item(j, "p1").item.name == "Anna", "Edit text"),
        ("m1", " today", lambda j: find_item(j, "m1").item.label == "left today", "Edit text"),
    ],
)
def test_every_kind_of_text_is_edited_in_place(desk, element, typed, read, label):
    desk.double_click(element)
    assert desk.canvas.editing
    desk.type(typed)
    desk.key(Qt.Key.Key_Return)
    assert read(desk.journey)
    assert desk.undo() == label


def test_a_metric_is_written_as_people_write_it(desk):
    desk.double_click("m1")
    desk.key(Qt.Key.Key_A, CTRL)
    desk.type("+4.5 pts stars")
    desk.key(Qt.Key.Key_Return)
    metric = find_item(desk.journey, "m1").item
    assert (metric.value, metric.unit, metric.label, metric.signed) == (4.5, "pts", "stars", True)


def test_a_touchpoint_of_a_known_name_is_reused(desk):
    desk.click("tou/s2")
    desk.type("blog")
    desk.key(Qt.Key.Key_Return)
    [use] = desk.cell("tou", "s2")
    assert find_item(desk.journey, use).item.touchpoint == "blog"
    assert len(desk.journey.touchpoints) == 2
    desk.click("tou/s3")
    desk.type("Chat")
    desk.key(Qt.Key.Key_Return)
    assert [one.name for one in desk.journey.touchpoints] == ["Shop", "Blog", "Chat"]
    desk.undo()
    assert len(desk.journey.touchpoints) == 2


def test_a_double_click_on_the_curve_adds_a_point_there(desk):
    desk.double_click(desk.at("emo/s3", 0.25, 0.2))
    desk.type("Hooray")
    desk.key(Qt.Key.Key_Return)
    [new] = desk.cell("emo", "s3")
    point = find_item(desk.journey, new).item
    assert point.quote == "Hooray"
    assert point.level > 1
    assert abs(point.at - 0.25) < 0.03


def test_paste_is_plain_text(desk):
    desk.double_click("a1")
    desk.key(Qt.Key.Key_A, CTRL)
    pasted = QMimeData()
    pasted.setHtml("<b>Bold</b> words")
    pasted.setText("Bold words")
    QGuiApplication.clipboard().setMimeData(pasted)
    desk.key(Qt.Key.Key_V, CTRL)
    desk.key(Qt.Key.Key_Return)
    assert desk.text("a1") == "Bold words"
    QGuiApplication.clipboard().clear()  # the data is Python's and would outlive it


def test_an_input_method_writes_a_note_below_the_selected_one(desk):
    desk.click("a1")
    composing = QInputMethodEvent("に", [])
    QApplication.sendEvent(desk.canvas, composing)
    assert desk.canvas.editing
    done = QInputMethodEvent()
    done.setCommitString("日本")
    QApplication.sendEvent(field(desk), done)
    desk.key(Qt.Key.Key_Escape)
    assert [desk.text(one) for one in desk.cell("act", "s1")] == ["a1", "日本", "a2", "a3"]


def test_undo_while_typing_is_the_texts_own(desk):
    desk.double_click("a1")
    desk.type("xyz")
    desk.key(Qt.Key.Key_Z, CTRL)
    assert field(desk).text() == "a1"
    desk.key(Qt.Key.Key_Escape)


def test_the_field_lies_over_the_text_at_every_zoom(desk):
    desk.double_click("a2")
    for zoom in (1.0, 2.0, 0.7):
        desk.canvas.zoom_to(zoom)
        place = desk.place("a2")
        shown = field(desk).geometry()
        assert place.left() < shown.left() < place.left() + 20 * zoom
        assert place.top() < shown.top() < place.top() + 12 * zoom
        assert abs(shown.width() - (place.width() - 18 * zoom)) < 10 * zoom
    desk.canvas.scroll_by(-35, 20)
    place = desk.place("a2")
    assert place.left() < field(desk).geometry().left() < place.left() + 20
    desk.key(Qt.Key.Key_Escape)


def test_editing_in_the_overview_zooms_in_first(desk):
    desk.canvas.zoom_to(0.2)
    desk.canvas.edit_text("m1")
    assert desk.canvas.zoom == 1.0
    assert desk.port.rect().contains(field(desk).geometry())
    desk.key(Qt.Key.Key_Escape)


def test_a_change_from_elsewhere_keeps_what_was_typed(desk):
    desk.double_click("a1")
    desk.type(" typed")
    desk.session.commit("Rename", desk.journey.replace(title="Renamed"))
    assert closed(desk)
    assert desk.journey.title == "Renamed"
    assert desk.text("a1") == "a1 typed"


def test_a_text_only_looked_at_gives_way_to_a_change_from_elsewhere(desk):
    desk.double_click("a1")
    desk.session.commit("Edit text", with_text(desk.journey, "a1", Typed("Other")))
    assert closed(desk)
    assert desk.text("a1") == "Other"
    assert desk.session.undo_stack.count() == 1


def test_an_undo_from_elsewhere_takes_the_typing_with_it(desk):
    first = desk.journey
    desk.session.commit("Rename", desk.journey.replace(title="Renamed"))
    desk.double_click("a1")
    desk.type(" typed")
    desk.session.undo_stack.undo()
    assert closed(desk)
    assert desk.session.shown is first
    assert desk.session.undo_stack.canRedo()


def test_finish_editing_commits_what_was_typed(desk):
    desk.double_click("a1")
    desk.type(" typed")
    desk.canvas.finish_editing()
    assert desk.text("a1") == "a1 typed"


def test_another_map_closes_the_field(desk):
    desk.double_click("a1")
    desk.type(" typed")
    desk.session.start(desk.journey.replace(lanes=()))
    assert closed(desk)
    assert desk.session.undo_stack.count() == 0


def test_a_read_only_map_opens_no_field(desk):
    desk.session.start(desk.journey, None, None, read_only=True)
    desk.double_click("a1")
    assert not desk.canvas.editing
    assert desk.refusals == ["read-only"]


def test_a_text_too_long_is_refused_and_the_rest_kept(desk):
    desk.double_click("s1")
    field(desk).insertPlainText("x" * 400)
    field(desk).insertPlainText("y" * 400)
    assert desk.refusals == ["too-long"]
    desk.key(Qt.Key.Key_Return)
    assert find_stage(desk.journey, "s1").name == "First" + "x" * 400


def test_right_to_left_text(desk):
    desk.double_click("a1")
    desk.key(Qt.Key.Key_A, CTRL)
    field(desk).insertPlainText("שלום עולם")
    desk.key(Qt.Key.Key_Return)
    assert desk.text("a1") == "שלום עולם"


def test_the_windows_style_sheet_leaves_the_field_alone(desk, qapp):
    qapp.setStyleSheet(
        "* { font-size: 31px } QTextEdit { border: 3px solid red; padding: 9px }"
        " QTextEdit:focus { border: 5px solid green }"
    )
    try:
        desk.double_click("a1")
        desk.type("b")
        QApplication.processEvents()
        assert field(desk).viewport().geometry() == field(desk).rect()
        height = field(desk).document().documentLayout().documentSize().height()
        assert height < 22
        assert field(desk).grab().toImage().pixelColor(0, 0).name() == "#ffffff"
    finally:
        desk.key(Qt.Key.Key_Escape)
        qapp.setStyleSheet("")


def test_reloading_the_same_map_drops_what_was_being_typed(desk):
    desk.double_click("a1")
    desk.type(" typed")
    again = desk.session.journey.replace(title="Again")
    desk.session.start(again)
    assert closed(desk)
    assert desk.session.shown is again
    assert desk.session.undo_stack.count() == 0


def test_lines_break_in_the_field_as_on_the_map(desk):
    from app.layout.picture import Text

    desk.double_click("a1")
    words = "Une idée « très longue » qui prend plusieurs lignes dans la cellule, vraiment : oui "
    alike = 0
    for count in range(1, 12):
        field(desk).setPlainText(words[count:] * 3)
        group = desk.scene.item_of("a1").drawn
        starts = [part.line.start for part in group.parts if isinstance(part, Text)]
        layout = field(desk).document().firstBlock().layout()
        alike += starts == [layout.lineAt(n).textStart() for n in range(layout.lineCount())]
    desk.key(Qt.Key.Key_Escape)
    assert alike >= 9


def test_a_metric_with_a_long_label_is_seen_whole(desk):
    desk.double_click("m1")
    field(desk).setPlainText("68 % of the baskets abandoned before the payment page")
    assert field(desk).document().size().height() > 40
    assert field(desk).document().size().width() <= field(desk).width() + 1
    assert field(desk).document().size().height() <= field(desk).height() + 1
    desk.key(Qt.Key.Key_Return)
    metric = find_item(desk.journey, "m1").item
    assert metric.label == "of the baskets abandoned before the payment page"
