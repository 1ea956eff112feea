"""Writing on and on: what opens after a text is left by Enter, Tab or Ctrl+Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.model.queries import find_item
from app.widgets.canvas.text_editor import TextEditor

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def field(desk) -> TextEditor:
    [found] = [one for one in desk.port.findChildren(TextEditor) if one.isVisible()]
    return found


def closed(desk) -> bool:
    QApplication.processEvents()
    return not desk.canvas.editing


def test_enter_opens_the_next_note_below_until_one_is_left_empty(desk):
    desk.click("a1")
    desk.key(Qt.Key.Key_Return)
    for text in ("", "one", "two"):
        desk.type(text)
        desk.key(Qt.Key.Key_Return)
        assert field(desk).hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert closed(desk)
    texts = [desk.text(one) for one in desk.cell("act", "s1")]
    assert texts == ["a1", "one", "two", "a2", "a3"]
    assert desk.session.selection == (desk.cell("act", "s1")[2],)
    assert desk.session.undo_stack.count() == 2


def test_tab_in_a_text_goes_on_in_the_lane_and_leaves_no_empty_note(desk):
    desk.double_click("a1")
    desk.type("!")
    desk.key(Qt.Key.Key_Tab)
    desk.type("second")
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Tab)  # nothing for the third stage
    desk.type("Phone")
    desk.key(Qt.Key.Key_Backtab, SHIFT)
    desk.type("third")
    desk.key(Qt.Key.Key_Escape)
    assert desk.text("a1") == "a1!"
    assert [desk.text(one) for one in desk.cell("act", "s2")] == ["a4", "second"]
    assert [desk.text(one) for one in desk.cell("act", "s3")] == ["third"]
    assert [one.name for one in desk.journey.touchpoints][-1] == "Phone"
    assert desk.session.undo_stack.count() == 4


def test_tab_goes_round_the_map_without_end(desk):
    before = desk.journey
    desk.double_click("per/s3")
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Backtab, SHIFT)
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.selection == ("per/s3",)
    assert desk.journey is before


def test_control_enter_goes_to_the_next_lane_in_the_same_stage(desk):
    desk.click("pai/s3")
    desk.type("hurts")
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.type("12 % lost")  # below the line
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.key(Qt.Key.Key_Return, CTRL)  # no owner; past the last lane and stage the first ones
    desk.type("start")
    desk.key(Qt.Key.Key_Escape)
    [pain] = desk.cell("pai", "s3")
    [metric] = desk.cell("met", "s3")
    assert desk.text(pain) == "hurts"
    assert find_item(desk.journey, metric).item.value == 12
    assert desk.text(desk.cell("act", "s1")[-1]) == "start"
    assert desk.cell("per", "s3") == []


def test_the_words_of_a_bare_point_are_written_rather_than_a_second_one(desk):
    desk.double_click("e1")
    desk.key(Qt.Key.Key_Tab)
    desk.type("Oh no")
    desk.key(Qt.Key.Key_Return)
    desk.type("but then")
    desk.key(Qt.Key.Key_Escape)
    first, second = desk.cell("emo", "s2")
    assert first == "e2"
    one, two = (find_item(desk.journey, point).item for point in (first, second))
    assert (one.quote, two.quote) == ("Oh no", "but then")
    assert (two.level, two.at) == (-1, 0.75)


def test_stages_are_named_one_after_the_other_and_the_last_makes_another(desk):
    desk.session.select(["s2"])
    desk.type("Two")
    desk.key(Qt.Key.Key_Tab)
    assert field(desk).textCursor().selectedText() == "Third"
    desk.key(Qt.Key.Key_Tab)
    desk.type("Four")
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Tab)
    assert closed(desk)
    assert [stage.name for stage in desk.journey.stages] == ["First", "Two", "Third", "Four"]
    assert desk.session.selection == (desk.journey.stages[-1].id,)
    assert desk.undo() == "Add stage"
    assert desk.undo() == "Rename stage"


def test_names_are_walked_back_to_the_title_and_lanes_round(desk):
    desk.double_click("s1")
    desk.key(Qt.Key.Key_Backtab, SHIFT)
    desk.type("Title")
    desk.key(Qt.Key.Key_Tab)
    desk.type("One")
    desk.key(Qt.Key.Key_Return)
    assert closed(desk)
    assert (desk.journey.title, desk.journey.stages[0].name) == ("Title", "One")
    desk.double_click("per")
    desk.key(Qt.Key.Key_Tab)
    desk.type("Steps")
    desk.key(Qt.Key.Key_Return)
    assert closed(desk)
    assert desk.journey.lanes[0].name == "Steps"


def test_control_enter_in_a_stages_name_starts_below_it(desk):
    desk.double_click("s3")
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.type("here")
    desk.key(Qt.Key.Key_Escape)
    assert [desk.text(one) for one in desk.cell("act", "s3")] == ["here"]


def test_undo_before_typing_is_the_maps(desk):
    desk.click("pai/s1")
    desk.type("oops")
    desk.key(Qt.Key.Key_Return)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL)
    QApplication.sendEvent(field(desk), override)
    assert not override.isAccepted()
    desk.type("x")
    QApplication.sendEvent(field(desk), override)
    assert override.isAccepted()
