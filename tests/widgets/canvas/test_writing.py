"""Writing on and on: what opens after a text is left by Enter, Tab or Ctrl+Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
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


def test_tab_writes_the_emotion_and_the_metric_that_are_there_anew(desk):
    desk.double_click("e1")
    desk.key(Qt.Key.Key_Tab)
    desk.type("Oh no")
    desk.key(Qt.Key.Key_Tab)
    desk.type("Whew")
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert field(desk).textCursor().selectedText() == field(desk).text() != ""
    desk.key(Qt.Key.Key_Escape)
    assert find_item(desk.journey, "e2").item.quote == "Oh no"
    [new] = desk.cell("emo", "s3")
    assert find_item(desk.journey, new).item.quote == "Whew"
    assert desk.cell("met", "s1") == ["m1"]


def test_enter_ends_the_words_of_an_emotion_and_another_is_added_beside_it(desk):
    desk.session.select(["e2"])
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    assert closed(desk)
    desk.canvas.add_note()
    desk.type("but then")
    desk.key(Qt.Key.Key_Escape)
    one, two = (find_item(desk.journey, point).item for point in desk.cell("emo", "s2"))
    assert (one.id, two.quote, two.level, two.at) == ("e2", "but then", -1, 0.75)


def test_typing_on_an_emotion_with_words_starts_another_after_it(desk):
    desk.session.select(["emo/s3"])
    for words in ("Happy", "Grumpy"):
        desk.type(words)
        desk.key(Qt.Key.Key_Return)
        assert closed(desk)
    points = [find_item(desk.journey, point).item for point in desk.cell("emo", "s3")]
    assert [point.quote for point in points] == ["Happy", "Grumpy"]
    assert points[0].at < points[1].at
    desk.key(Qt.Key.Key_Return)
    desk.type("!")
    desk.key(Qt.Key.Key_Escape)
    assert find_item(desk.journey, points[1].id).item.quote == "Grumpy!"


def test_a_digit_replaces_the_number_of_a_metric_alone(desk):
    desk.session.select(["m1"])
    desk.type("71.5")
    desk.key(Qt.Key.Key_Return)
    desk.type("+3 NPS")
    desk.key(Qt.Key.Key_Escape)
    first, second = (find_item(desk.journey, one).item for one in desk.cell("met", "s1"))
    assert (first.value, first.unit, first.label) == (71.5, "%", "left")
    assert (second.value, second.signed, second.label) == (3, True, "NPS")
    desk.session.select([second.id])
    desk.type("-2")
    desk.key(Qt.Key.Key_Escape)
    second = find_item(desk.journey, second.id).item
    assert (second.value, second.signed, second.label) == (-2, False, "NPS")


def test_a_locked_structure_is_named_round_and_round(desk):
    desk.session.start(desk.journey.replace(fixed=True))
    desk.double_click("s3")
    desk.key(Qt.Key.Key_Tab)
    assert field(desk).textCursor().selectedText() == "First"
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.journey.stages) == 3
    assert desk.refusals == []


@pytest.mark.parametrize(
    ("key", "keys", "text"),
    [
        (Qt.Key.Key_At, Qt.KeyboardModifier.GroupSwitchModifier, "@"),
        (Qt.Key.Key_0, CTRL | Qt.KeyboardModifier.AltModifier, "@"),
        (Qt.Key.Key_Ecircumflex, Qt.KeyboardModifier.NoModifier, "ê"),
        (Qt.Key.Key_1, SHIFT, "1"),
        (Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier, "7"),
        (Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "ж"),
    ],
)
def test_every_keyboard_begins_a_note(desk, key, keys, text):
    desk.session.select(["pai/s1"])
    QApplication.sendEvent(desk.canvas, QKeyEvent(QEvent.Type.KeyPress, key, keys, text))
    desk.key(Qt.Key.Key_Escape)
    assert [desk.text(one) for one in desk.cell("pai", "s1")] == [text]


@pytest.mark.parametrize("element", ["pai/s1", "a1", "e1"])
def test_a_dead_key_begins_a_text_as_a_letter_does(desk, element):
    desk.session.select([element])
    dead = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Dead_Circumflex, Qt.KeyboardModifier.NoModifier, ""
    )
    QApplication.sendEvent(desk.canvas, dead)
    assert not desk.canvas.editing
    composed = QInputMethodEvent()
    composed.setCommitString("ô")
    QApplication.sendEvent(desk.canvas, composed)
    assert field(desk).text() == "ô"
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.undo_stack.count() == 1


def test_stages_are_named_one_after_the_other_and_the_last_makes_another(desk):
    desk.session.select(["s2"])
    desk.key(Qt.Key.Key_Return)
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
