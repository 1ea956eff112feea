"""Dragging notes and emotion points with the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.model import edits
from app.model.journey import Stage
from app.model.lanes import Lane
from app.model.queries import find_item
from app.widgets.canvas.edge_scroll import pull
from tests.widgets.canvas.conftest import note

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_note_dropped_in_an_empty_cell_moves_there(desk):
    desk.drag("a1", "pai/s3")
    assert desk.cell("pai", "s3") == ["a1"]
    assert desk.cell("act", "s1") == ["a2", "a3"]
    assert desk.session.selection == ("a1",)
    assert desk.undo() == "Move note"
    assert desk.cell("act", "s1") == ["a1", "a2", "a3"]
    assert desk.session.selection == ("a1",)


def test_the_place_in_the_stack_follows_the_pointer(desk):
    desk.drag("a4", desk.at("a2", 0.5, 0.2))
    assert desk.cell("act", "s1") == ["a1", "a4", "a2", "a3"]
    desk.undo()
    desk.drag("a4", desk.at("a3", 0.5, 0.9))
    assert desk.cell("act", "s1") == ["a1", "a2", "a3", "a4"]
    desk.undo()
    desk.drag("a1", desk.at("a3", 0.5, 0.9))
    assert desk.cell("act", "s1") == ["a2", "a3", "a1"]


def test_the_drop_place_is_shown_before_the_drop(desk):
    start = desk.press("a4")
    desk.carry(start, desk.at("a2", 0.5, 0.2))
    marks = desk.canvas.overlay.marks
    assert marks.drop is not None
    assert not marks.drop.refused
    line = marks.drop.line
    assert line is not None
    above, below = desk.scene.place_of("a1"), desk.scene.place_of("a2")
    assert above.bottom() <= line.y1() <= below.top()
    assert marks.ghost is not None
    assert marks.veiled == (desk.scene.outline_of("a4"),)
    desk.carry(desk.at("a2"), desk.at("pai/s1"))
    assert desk.canvas.overlay.marks.drop.line is None
    desk.release(desk.at("pai/s1"))
    marks = desk.canvas.overlay.marks
    assert (marks.drop, marks.ghost, marks.veiled) == (None, None, ())


def test_escape_leaves_nothing_behind(desk):
    before = desk.journey
    start = desk.press("a1")
    desk.carry(start, desk.at("pai/s1"))
    desk.key(Qt.Key.Key_Escape)
    desk.release("pai/s1")
    assert desk.session.shown is before
    assert desk.session.undo_stack.count() == 0
    marks = desk.canvas.overlay.marks
    assert (marks.drop, marks.ghost, marks.veiled) == (None, None, ())
    assert desk.port.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_several_notes_move_together_in_order(desk):
    desk.click("a3")
    desk.click("a1", CTRL)
    desk.drag("a1", "pai/s2")
    assert desk.cell("pai", "s2") == ["a1", "a3"]
    assert desk.undo() == "Move notes"


def test_notes_of_several_cells_keep_their_places_beside_each_other(desk):
    desk.click("a1")
    desk.click("a4", CTRL)
    start = desk.press("a1")
    desk.carry(start, desk.at("pai/s2"))
    drop = desk.canvas.overlay.marks.drop
    assert drop.others == (desk.scene.place_of("pai/s3"),)
    desk.release("pai/s2")
    assert desk.cell("pai", "s2") == ["a1"]
    assert desk.cell("pai", "s3") == ["a4"]
    assert set(desk.session.selection) == {"a1", "a4"}
    desk.undo()
    desk.click("a1")
    desk.click("a4", CTRL)
    desk.drag("a1", "act/s2")
    assert desk.cell("act", "s2") == ["a1"]
    assert desk.cell("act", "s3") == ["a4"]
    assert desk.undo() == "Move notes"


def test_they_go_together_where_they_cannot(desk):
    desk.click("a1")
    desk.click("a4", CTRL)
    desk.drag("a1", "pai/s3")
    assert desk.cell("pai", "s3") == ["a1", "a4"]
    desk.undo()
    desk.drag("a1", "met/s2")
    assert desk.journey.lanes[5].cell("s2") is None
    assert any("Metrics" in message for message in desk.messages)


def test_a_place_in_the_own_cell_leaves_the_others_where_they_are(desk):
    desk.click("a4")
    desk.click("a1", CTRL)
    desk.drag("a1", desk.at("a3", 0.5, 0.9))
    assert desk.cell("act", "s1") == ["a2", "a3", "a1"]
    assert desk.cell("act", "s2") == ["a4"]


def test_several_notes_are_copied_side_by_side(desk):
    desk.click("a1")
    desk.click("a4", CTRL)
    desk.drag("a1", "pai/s2", CTRL)
    assert [desk.text(one) for one in desk.cell("pai", "s2")] == ["a1"]
    assert [desk.text(one) for one in desk.cell("pai", "s3")] == ["a4"]
    assert desk.cell("act", "s1") == ["a1", "a2", "a3"]
    assert desk.undo() == "Duplicate notes"


def test_ctrl_copies(desk):
    desk.drag("a1", "pai/s2", CTRL)
    assert desk.cell("act", "s1") == ["a1", "a2", "a3"]
    [copy] = desk.cell("pai", "s2")
    assert desk.text(copy) == "a1"
    assert desk.session.selection == (copy,)
    assert desk.undo() == "Duplicate note"


def test_a_lane_that_does_not_take_it_refuses_in_words(desk):
    before = desk.journey
    start = desk.press("a1")
    desk.carry(start, desk.at("met/s3"))
    assert desk.canvas.overlay.marks.drop.refused
    assert desk.port.cursor().shape() == Qt.CursorShape.ForbiddenCursor
    desk.release("met/s3")
    assert desk.journey is before
    assert any("Metrics" in message for message in desk.messages)


def test_a_drop_beside_the_grid_or_in_the_same_place_changes_nothing(desk):
    before = desk.journey
    desk.drag("a1", QPoint(2, 895))
    desk.drag("a1", desk.at("a1", 0.6, 0.6))
    desk.drag("a2", desk.at("a2", 0.9, 0.9))
    assert desk.journey is before
    assert desk.session.undo_stack.count() == 0


def test_tags_are_put_between_tags(desk):
    desk.drag("t2", desk.at("t1", 0.1, 0.5))
    assert desk.cell("tou", "s1") == ["t2", "t1"]


def test_a_point_of_the_curve_changes_level_and_place(desk):
    start = desk.press("e2")
    desk.carry(start, start + QPoint(40, -45))
    moving = find_item(desk.session.shown, "e2").item
    assert moving.level > -0.5
    assert moving.at > 0.55
    assert desk.session.undo_stack.count() == 0
    desk.release(start + QPoint(40, -45))
    assert find_item(desk.journey, "e2").item == moving
    assert desk.undo() == "Move emotion"
    assert find_item(desk.journey, "e2").item.level == -1


def test_a_point_may_go_to_another_stage_and_escape_brings_it_back(desk):
    before = desk.journey
    start = desk.press("e2")
    desk.carry(start, desk.at("emo/s3"))
    assert find_item(desk.session.shown, "e2").stage == "s3"
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.shown is before
    desk.release("emo/s3")
    assert desk.session.undo_stack.count() == 0
    desk.drag("e2", "emo/s3")
    assert find_item(desk.journey, "e2").stage == "s3"


def test_a_change_from_elsewhere_ends_the_drag(desk):
    start = desk.press("a1")
    desk.carry(start, desk.at("pai/s1"))
    desk.session.commit("Rename", desk.journey.replace(title="Renamed"))
    assert desk.canvas.overlay.marks.ghost is None
    desk.release("pai/s1")
    assert desk.cell("act", "s1") == ["a1", "a2", "a3"]


def test_a_read_only_map_does_not_move(desk):
    desk.session.start(desk.journey, None, None, read_only=True)
    before = desk.journey
    desk.drag("a1", "pai/s1")
    assert desk.journey is before
    assert desk.refusals == ["read-only"]


@pytest.mark.parametrize(
    ("edge", "dx", "dy"), [("left", -1, 0), ("right", 1, 0), ("top", 0, -1), ("bottom", 0, 1)]
)
def test_the_view_scrolls_at_every_edge_and_the_drop_place_follows(desk, qtbot, edge, dx, dy):
    stages = tuple(Stage(id=f"t{n}") for n in range(12))
    lanes = tuple(Lane(id=f"l{n}", kind="note", height=120) for n in range(12))
    empty = desk.journey.replace(stages=stages, lanes=lanes, template=None)
    desk.session.start(edits.add_item(empty, note("a1"), "l6", "t6"))
    desk.canvas.zoom_to(1.5)
    desk.canvas.look_at(desk.scene.place_of("a1").center())
    start, port = desk.press("a1"), desk.port.rect()
    end = {
        "left": QPoint(2, start.y()),
        "right": QPoint(port.right() - 2, start.y()),
        "top": QPoint(start.x(), 2),
        "bottom": QPoint(start.x(), port.bottom() - 2),
    }[edge]
    desk.carry(start, end)
    seen = desk.canvas.visible_rect().topLeft()
    drop = desk.canvas.overlay.marks.drop
    ghost = desk.canvas.overlay.marks.ghost.at
    qtbot.waitUntil(lambda: desk.canvas.overlay.marks.drop != drop)
    marks = desk.canvas.overlay.marks
    off = desk.canvas.visible_rect().topLeft() - seen
    assert off.x() * dx + off.y() * dy > 0
    assert (marks.ghost.at - ghost - off).manhattanLength() < 1
    assert marks.drop.cell.contains(desk.canvas.to_sheet(end.toPointF()))
    desk.key(Qt.Key.Key_Escape)
    seen = desk.canvas.visible_rect().topLeft()
    QApplication.processEvents()
    assert desk.canvas.visible_rect().topLeft() == seen
    desk.release(end)


def test_the_deeper_in_the_edge_the_faster():
    speeds = [pull(at, 0, 1000) for at in (500, 36, 30, 10, 0, -10, -500)]
    assert speeds[0] == speeds[1] == 0
    assert speeds[1:] == sorted(speeds[1:], reverse=True)
    assert speeds[-1] == -24
    assert [pull(1000 - at, 0, 1000) for at in (30, 10, 0, -500)] == [
        -pull(at, 0, 1000) for at in (30, 10, 0, -500)
    ]


@pytest.mark.parametrize("element", ["a1", "e1", "act/s3"])
def test_a_drag_whose_release_was_lost_ends_with_the_next_move(desk, element):
    before = desk.journey
    start = desk.press(element)
    desk.carry(start, desk.at("pai/s2"))
    assert desk.canvas.busy()
    desk.hover(desk.at("pai/s3"))
    assert not desk.canvas.busy()
    assert desk.session.shown is before
    assert desk.canvas.overlay.marks.ghost is None
    assert desk.canvas.overlay.marks.band is None
    desk.hover(desk.at("pai/s1"))
    desk.release("pai/s1")
    assert desk.session.undo_stack.count() == 0


def test_a_press_whose_release_was_lost_begins_no_drag(desk):
    desk.press("a1")
    desk.hover(desk.at("pai/s2"))
    assert desk.canvas.overlay.marks.ghost is None
    assert not desk.canvas.busy()
    desk.release("pai/s2")
    assert desk.cell("pai", "s2") == []


def test_losing_the_focus_ends_a_drag(desk):
    other = QLineEdit(desk.canvas)
    other.show()
    start = desk.press("a1")
    desk.carry(start, desk.at("pai/s2"))
    other.setFocus()
    assert not desk.canvas.busy()
    desk.release("pai/s2")
    assert desk.session.undo_stack.count() == 0


def test_a_copy_bears_a_plus_and_leaves_its_original_as_it_is(desk):
    start = desk.press("a1")
    end = desk.free("act/s2")
    desk.carry(start, end)
    assert desk.canvas.overlay.marks.veiled
    assert not desk.canvas.overlay.marks.ghost.copies
    desk.carry(start, end, Qt.KeyboardModifier.ControlModifier)
    assert desk.canvas.overlay.marks.veiled == ()
    assert desk.canvas.overlay.marks.ghost.copies
    desk.release(end, Qt.KeyboardModifier.ControlModifier)
    assert desk.canvas.overlay.marks.ghost is None
