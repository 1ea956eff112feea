"""Getting about and working with the keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.model import edits
from app.model.items import Note
from app.widgets.canvas import steps
from app.widgets.canvas.view import Canvas

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("a1", Key.Key_Down, "a2"),
        ("a3", Key.Key_Down, "t1"),
        ("t1", Key.Key_Right, "t2"),
        ("t2", Key.Key_Right, "tou/s2"),
        ("tou/s2", Key.Key_Left, "t1"),
        ("t2", Key.Key_Left, "t1"),
        ("t1", Key.Key_Left, "tou"),
        ("t1", Key.Key_Up, "a3"),
        ("a1", Key.Key_Up, "s1"),
        ("s1", Key.Key_Up, "title"),
        ("title", Key.Key_Up, "title"),
        ("act", Key.Key_Up, "s1"),
        ("s1", Key.Key_Right, "s2"),
        ("s1", Key.Key_Left, "title"),
        ("title", Key.Key_Down, "s1"),
        ("a1", Key.Key_Right, "a4"),
        ("a4", Key.Key_Right, "act/s3"),
        ("act/s3", Key.Key_Right, "act/s3"),
        ("e1", Key.Key_Right, "e2"),
        ("e1", Key.Key_Down, "pai/s1"),
        ("pai/s1", Key.Key_Down, "lin"),
        ("lin", Key.Key_Down, "met"),
        ("p1", Key.Key_Down, "p1"),
    ],
)
def test_arrows(desk, start, key, end):
    desk.session.select([start])
    desk.key(key)
    assert desk.session.selection == (end,)


def test_arrows_begin_at_the_first_cell(desk):
    desk.key(Key.Key_Right)
    assert desk.session.selection == ("a1",)


def test_shift_and_an_arrow_add(desk):
    desk.session.select(["a1"])
    desk.key(Key.Key_Down, SHIFT)
    desk.key(Key.Key_Down, SHIFT)
    assert desk.session.selection == ("a1", "a2", "a3")


def walked(desk, start: str, times: int, key=Key.Key_Tab, keys=Qt.KeyboardModifier.NoModifier):
    desk.session.select([start])
    found = []
    for _ in range(times):
        desk.key(key, keys)
        found += desk.session.selection
    return found


def test_tab_goes_from_stage_to_stage_and_on_to_the_next_lane(desk):
    assert walked(desk, "a2", 4) == ["a4", "act/s3", "t1", "tou/s2"]
    assert walked(desk, "pai/s3", 1) == ["m1"]  # the line between them is passed over
    assert walked(desk, "per/s3", 1) == ["a1"]
    back = walked(desk, "t1", 3, Key.Key_Backtab, SHIFT)
    assert back == ["act/s3", "a4", "a1"]
    assert walked(desk, "a1", 1, Key.Key_Backtab, SHIFT) == ["per/s3"]


def test_tab_goes_from_head_to_head_and_into_the_cells(desk):
    assert walked(desk, "title", 4) == ["s1", "s2", "s3", "a1"]
    assert walked(desk, "tou", 1) == ["t1"]
    assert walked(desk, "lin", 1) == ["m1"]


def test_control_enter_goes_from_lane_to_lane_and_on_to_the_next_stage(desk):
    down = walked(desk, "a4", 6, Key.Key_Return, CTRL)
    assert down == ["tou/s2", "e2", "pai/s2", "met/s2", "per/s2", "act/s3"]
    assert walked(desk, "s2", 1, Key.Key_Return, CTRL) == ["a4"]
    assert walked(desk, "act", 1, Key.Key_Return, CTRL) == ["tou"]


def test_arrows_cross_a_line_in_the_stage_where_they_came(desk):
    assert walked(desk, "pai/s2", 2, Key.Key_Down) == ["lin", "met/s2"]
    assert walked(desk, "met/s3", 2, Key.Key_Up) == ["lin", "pai/s3"]


def test_arrows_begin_again_where_they_were(desk):
    desk.session.select(["t2"])
    desk.key(Key.Key_Escape)
    assert desk.session.selection == ()
    desk.key(Key.Key_Up)
    assert desk.session.selection == ("t2",)
    desk.session.select([])
    desk.session.commit("Delete", edits.remove_items(desk.journey, ["t2"]))
    desk.key(Key.Key_Up)
    assert desk.session.selection == ("tou/s1",)
    desk.key(Key.Key_Escape)
    desk.session.commit("Delete", edits.remove_lane(desk.journey, "tou"))
    desk.key(Key.Key_Up)
    assert desk.session.selection == ("s1",)


def test_home_and_end_go_to_the_edges(desk):
    for key, keys, end in (
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, "act/s3"),
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, "a1"),
        (Key.Key_End, CTRL, "per/s3"),
        (Key.Key_Home, CTRL, "a1"),
    ):
        desk.key(key, keys)
        assert desk.session.selection == (end,)


def test_the_selected_is_brought_into_view(desk):
    desk.canvas.zoom_to(4.0)
    desk.session.select(["a1"])
    for _ in range(6):
        desk.key(Key.Key_Down)
        place = desk.place(desk.session.selection[0])
        assert place.top() >= 0
        assert place.top() < desk.port.height()


def test_delete_removes_and_selects_what_follows(desk):
    desk.click("a2")
    desk.key(Key.Key_Backspace)
    assert desk.cell("act", "s1") == ["a1", "a3"]
    assert desk.session.selection == ("a3",)
    desk.key(Key.Key_Backspace)
    assert desk.session.selection == ("a1",)
    desk.key(Key.Key_Backspace)
    assert desk.session.selection == ("act/s1",)
    assert desk.undo() == "Delete note"
    assert desk.session.selection == ("a1",)


def test_delete_takes_stages_lanes_and_the_contents_of_a_cell(desk):
    desk.click("s2")
    desk.key(Key.Key_Backspace)
    assert [stage.id for stage in desk.journey.stages] == ["s1", "s3"]
    assert desk.undo() == "Delete stage"
    desk.click("act")
    desk.key(Key.Key_Backspace)
    assert desk.journey.lanes[0].id == "tou"
    assert desk.undo() == "Delete lane"
    desk.click(desk.free("act/s2"))
    desk.key(Key.Key_Backspace)
    assert desk.cell("act", "s2") == []
    assert desk.session.selection == ("act/s2",)
    count = desk.session.undo_stack.count()
    desk.key(Key.Key_Backspace)
    assert desk.session.undo_stack.count() == count


def test_duplicate(desk):
    desk.session.select(["a1", "a3"])
    desk.canvas.duplicate_selection()
    ids = desk.cell("act", "s1")
    assert [desk.text(one) for one in ids] == ["a1", "a1", "a2", "a3", "a3"]
    assert desk.session.selection == (ids[1], ids[4])
    assert desk.undo() == "Duplicate notes"


def test_select_all_and_escape(desk):
    desk.canvas.select_all()
    assert len(desk.session.selection) == 10
    desk.key(Key.Key_Escape)
    assert desk.session.selection == ()


def test_add_note_goes_where_the_selection_says(desk):
    for chosen, lane, stage, index in (
        (["a1"], "act", "s1", 1),
        (["pai/s3"], "pai", "s3", 0),
        (["pai"], "pai", "s1", 0),
        (["s3"], "act", "s3", 0),
        ([], "act", "s1", 3),
    ):
        desk.session.select(chosen)
        desk.canvas.add_note()
        assert desk.canvas.editing
        desk.type("n")
        desk.key(Key.Key_Escape)
        assert desk.session.selection == (desk.cell(lane, stage)[index],), chosen
        desk.undo()


def test_a_line_across_the_map_takes_no_note(desk):
    desk.session.select(["lin"])
    desk.canvas.add_note()
    assert not desk.canvas.editing
    assert desk.refusals == ["wrong-kind"]
    assert desk.session.selection == ("lin",)


def test_add_note_without_a_grid_says_what_is_missing(desk):
    desk.session.start(desk.journey.replace(lanes=(), template=None))
    desk.canvas.add_note()
    assert not desk.canvas.editing
    assert desk.messages


def test_control_characters_and_shortcuts_are_not_typed(desk):
    desk.click("a1")
    desk.key(Key.Key_G, CTRL)
    desk.key(Key.Key_F7)
    desk.key(Key.Key_Space)
    assert not desk.canvas.editing
    QTest.keyClick(desk.canvas, Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert not desk.canvas.editing


def test_a_bare_canvas_takes_every_event(qtbot):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.show()
    qtbot.waitExposed(canvas)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClick(canvas, Key.Key_Right)
    canvas.fit()
    canvas.zoom_in()
    canvas.add_note()
    canvas.edit_text("x")
    canvas.finish_editing()
    QApplication.processEvents()
    assert canvas.picture is None
    assert canvas.accessibleName()


def test_escape_and_tab_leave_the_map(desk):
    button = QPushButton("Next", desk.canvas)
    button.show()
    desk.session.select(["a1"])
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_Tab)
    assert desk.session.selection == ()
    assert button.hasFocus()


def test_shift_tab_leaves_when_nothing_is_selected(desk):
    button = QPushButton("Before", desk.canvas)
    button.show()
    desk.key(Key.Key_Backtab, SHIFT)
    assert desk.session.selection == ()
    assert button.hasFocus()


def test_a_grid_serves_as_long_as_its_picture(desk, monkeypatch):
    scanned = []
    scan = steps.items_of_band

    def counted(picture, lane):
        scanned.append(lane)
        return scan(picture, lane)

    monkeypatch.setattr(steps, "items_of_band", counted)
    desk.session.select(["a1"])
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Tab, Key.Key_Up):
        desk.key(key)
    assert len(scanned) == len(set(scanned))
    scanned.clear()
    more = edits.add_item(desk.journey, Note(kind="note", id="a5"), "act", "s3")
    desk.session.commit("Add note", more)
    desk.session.select(["a4"])
    desk.key(Key.Key_Right)
    assert desk.session.selection == ("a5",)
    assert scanned
