"""Resizing stages and lanes, and stretching notes over stages, by their edges."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.queries import find_item, find_lane, find_stage
from app.widgets.canvas.tools import resize

SHIFT = Qt.KeyboardModifier.ShiftModifier
Shape = Qt.CursorShape


def border(desk, stage: str) -> QPoint:
    """In the gap after a stage's head."""
    column = next(one for one in desk.canvas.picture.columns if one.stage == stage)
    head = desk.scene.place_of(stage)
    spot = desk.canvas.to_view().map(column.x + column.w + 3, head.center().y())
    return QPoint(round(spot[0]), round(spot[1]))


def foot(desk, lane: str) -> QPoint:
    """In the gap below a lane's head."""
    return desk.at(lane, 0.5, 1.0) + QPoint(0, 3)


def edge(desk, item: str, x: float) -> QPoint:
    return desk.at(item, x) + QPoint(-2 if x else 2, 0)


def width(desk, stage: str) -> float:
    return next(one.w for one in desk.canvas.picture.columns if one.stage == stage)


def height(desk, lane: str) -> float:
    return next(one.h for one in desk.canvas.picture.rows if one.lane == lane)


def untouched(desk, before, selection=()) -> bool:
    marks = desk.canvas.overlay.marks
    return (
        desk.session.shown is before
        and desk.session.undo_stack.count() == 0
        and desk.session.selection == selection
        and marks.guide is marks.tag is marks.handle is marks.ghost is None
        and desk.port.cursor().shape() == Shape.ArrowCursor
    )


def test_the_border_of_a_stage_gives_it_a_width(desk):
    wide = width(desk, "s1")
    start = border(desk, "s1")
    desk.hover(start)
    assert desk.port.cursor().shape() == Shape.SplitHCursor
    assert desk.canvas.overlay.marks.handle is not None
    desk.drag(start, start + QPoint(60, 5))
    assert find_stage(desk.journey, "s1").width == wide + 60
    assert width(desk, "s1") == wide + 60
    assert desk.undo() == "Change width"
    assert find_stage(desk.journey, "s1").width is None


def test_the_map_follows_and_the_size_is_shown_while_dragging(desk, qtbot):
    start = desk.press(border(desk, "s1"))
    wide = width(desk, "s1")
    desk.carry(start, start + QPoint(-40, 0))
    qtbot.waitUntil(lambda: width(desk, "s1") == wide - 40)
    assert desk.canvas.overlay.marks.tag.words == f"{round(wide - 40)} px"
    assert desk.canvas.overlay.marks.guide is not None
    assert desk.session.undo_stack.count() == 0
    desk.release(start + QPoint(-40, 0))
    assert desk.canvas.overlay.marks.tag is None
    assert desk.session.undo_stack.count() == 1


def test_no_stage_is_made_narrower_than_may_be(desk):
    start = border(desk, "s1")
    desk.drag(start, QPoint(5, start.y()))
    assert find_stage(desk.journey, "s1").width == 80


def test_stages_selected_together_get_the_same_width(desk):
    desk.click("s1")
    desk.click("s2", SHIFT)
    start = border(desk, "s2")
    desk.drag(start, start + QPoint(30, 0))
    assert {find_stage(desk.journey, one).width for one in ("s1", "s2")} == {width(desk, "s1")}
    assert find_stage(desk.journey, "s3").width is None
    assert desk.session.selection == ("s1", "s2")


def test_the_border_of_a_lane_gives_it_a_height_down_to_what_it_holds(desk, qtbot):
    least = height(desk, "act")
    start = foot(desk, "act")
    desk.hover(start)
    assert desk.port.cursor().shape() == Shape.SplitVCursor
    desk.drag(start, start + QPoint(0, 70))
    assert find_lane(desk.journey, "act").height == least + 70
    assert desk.undo() == "Change height"
    desk.drag(start, start + QPoint(0, 70))
    start = desk.press(foot(desk, "act"))
    end = start + QPoint(0, -150)
    desk.carry(start, end)
    qtbot.waitUntil(lambda: desk.canvas.overlay.marks.tag.words == "Automatic")
    desk.release(end)
    assert find_lane(desk.journey, "act").height is None
    assert height(desk, "act") == least


def test_a_line_across_the_map_is_resized_where_heads_are(desk):
    high = height(desk, "lin")
    start = foot(desk, "lin")
    start.setX(desk.at("act").x())
    desk.drag(start, start + QPoint(0, 30))
    assert find_lane(desk.journey, "lin").height == high + 30


@pytest.mark.parametrize(("element", "spot"), [("s1", border), ("act", foot)])
def test_a_double_click_on_a_border_makes_it_automatic(desk, element, spot):
    start = spot(desk, element)
    desk.drag(start, start + QPoint(50, 50))
    desk.double_click(spot(desk, element))
    assert find_stage(desk.journey, "s1").width is None
    assert find_lane(desk.journey, "act").height is None
    assert not desk.canvas.editing
    assert desk.undo().startswith("Automatic")


@pytest.mark.parametrize("spot", [lambda d: border(d, "s1"), lambda d: foot(d, "act")])
def test_escape_ends_a_resize_and_leaves_nothing_behind(desk, spot):
    before = desk.journey
    desk.click("m1")
    start = desk.press(spot(desk))
    desk.carry(start, start + QPoint(40, 40))
    assert desk.session.shown is not before
    desk.key(Qt.Key.Key_Escape)
    assert untouched(desk, before, ("m1",))
    desk.release(start + QPoint(40, 40))
    assert untouched(desk, before, ("m1",))


def test_a_border_clicked_selects_and_changes_nothing(desk):
    before = desk.journey
    desk.click(border(desk, "s2"))
    assert desk.session.selection == ("s2",)
    desk.drag(border(desk, "s2"), border(desk, "s2") + QPoint(0, 30))
    assert desk.journey is before


def test_a_map_too_large_to_follow_does_when_the_pointer_rests(desk, monkeypatch, qtbot):
    monkeypatch.setattr(resize, "_SLOW", -1.0)
    wide = width(desk, "s1")
    start = desk.press(border(desk, "s1"))
    desk.carry(start, start + QPoint(50, 0))
    assert width(desk, "s1") < wide + 50
    assert desk.canvas.overlay.marks.tag.words == f"{round(wide + 50)} px"
    qtbot.waitUntil(lambda: width(desk, "s1") == wide + 50)
    desk.carry(start + QPoint(50, 0), start + QPoint(90, 0))
    desk.release(start + QPoint(90, 0))
    assert find_stage(desk.journey, "s1").width == wide + 90
    assert desk.session.undo_stack.count() == 1


def test_a_read_only_map_has_no_edges(desk):
    desk.session.start(desk.journey, None, None, read_only=True)
    before = desk.journey
    for spot in (border(desk, "s1"), foot(desk, "act"), edge(desk, "a1", 1)):
        desk.hover(spot)
        assert desk.port.cursor().shape() == Shape.ArrowCursor
        desk.drag(spot, spot + QPoint(50, 50))
    assert desk.journey is before


def test_the_right_edge_of_a_note_spans_stages(desk):
    start = edge(desk, "a1", 1)
    desk.hover(start)
    assert desk.port.cursor().shape() == Shape.SizeHorCursor
    start = desk.press(start)
    desk.carry(start, desk.at("act/s3", 0.7))
    assert find_item(desk.session.shown, "a1").item.span == 3
    assert desk.session.undo_stack.count() == 0
    desk.carry(desk.at("act/s3", 0.7), desk.at("act/s2", 0.8))
    desk.release(desk.at("act/s2", 0.8))
    assert find_item(desk.journey, "a1").item.span == 2
    assert desk.session.selection == ("a1",)
    assert desk.undo() == "Change span"
    assert find_item(desk.journey, "a1").item.span == 1


def test_the_left_edge_moves_the_start_and_keeps_the_end(desk):
    desk.session.commit("", edits.set_span(desk.journey, "a4", 2))
    desk.drag(edge(desk, "a4", 0), desk.at("act/s1", 0.3))
    place = find_item(desk.journey, "a4")
    assert (place.stage, place.item.span) == ("s1", 3)
    desk.drag(edge(desk, "a4", 0), desk.at("act/s3", 0.1))
    place = find_item(desk.journey, "a4")
    assert (place.stage, place.item.span) == ("s3", 1)


def test_escape_ends_a_stretch_and_leaves_nothing_behind(desk):
    before = desk.journey
    start = desk.press(edge(desk, "a1", 1))
    desk.carry(start, desk.at("act/s3"))
    desk.key(Qt.Key.Key_Escape)
    desk.release("act/s3")
    assert untouched(desk, before)


def test_points_and_figures_have_no_edges(desk):
    for item in ("m1", "e1"):
        desk.hover(edge(desk, item, 1))
        QApplication.processEvents()
        assert desk.port.cursor().shape() == Shape.ArrowCursor
