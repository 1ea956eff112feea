"""Dragging stages and lanes by their heads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from app.model import edits
from app.model.journey import Phase

CTRL = Qt.KeyboardModifier.ControlModifier


def stages(desk) -> list[str]:
    return [one.id for one in desk.journey.stages]


def lanes(desk) -> list[str]:
    return [one.id for one in desk.journey.lanes]


def test_a_stage_goes_where_the_line_shows(desk):
    start = desk.press("s1")
    end = desk.at("s3", 0.2)
    desk.carry(start, end)
    marks = desk.canvas.overlay.marks
    left, right = desk.scene.place_of("act/s2").right(), desk.scene.place_of("act/s3").left()
    assert left <= marks.guide.x1() == marks.guide.x2() <= right
    assert marks.ghost is not None
    assert stages(desk) == ["s1", "s2", "s3"]
    desk.release(end)
    assert stages(desk) == ["s2", "s1", "s3"]
    assert desk.session.selection == ("s1",)
    assert desk.canvas.overlay.marks.guide is None
    assert desk.undo() == "Move stage"


def test_a_stage_goes_to_either_end(desk):
    desk.drag("s1", desk.at("s3", 0.9))
    assert stages(desk) == ["s2", "s3", "s1"]
    desk.drag("s1", desk.at("s2", 0.1))
    assert stages(desk) == ["s1", "s2", "s3"]


def test_a_lane_goes_up_and_down_a_line_across_the_map_too(desk):
    desk.drag("pai", desk.at("act", 0.5, 0.1))
    assert lanes(desk)[:2] == ["pai", "act"]
    assert desk.undo() == "Move lane"
    desk.drag("lin", desk.at("per", 0.5, 0.9))
    assert lanes(desk)[-1] == "lin"


def test_selected_heads_go_together_in_their_order(desk):
    desk.click("s3")
    desk.click("s2", CTRL)
    desk.drag("s3", desk.at("s1", 0.1))
    assert stages(desk) == ["s2", "s3", "s1"]
    assert desk.undo() == "Move stages"
    desk.click("per")
    desk.click("act", CTRL)
    desk.drag("act", desk.at("emo", 0.5, 0.9))
    assert lanes(desk) == ["tou", "emo", "act", "per", "pai", "lin", "met"]
    assert desk.undo() == "Move lanes"


def test_phases_follow_as_the_edit_says(desk):
    phase = Phase(id="p", name="Before", first="s1", last="s2")
    desk.session.commit("", edits.add_phase(desk.journey, phase))
    expected = edits.move_stage(desk.journey, "s1", 2).phases
    desk.drag("s1", desk.at("s3", 0.9))
    assert desk.journey.phases == expected


@pytest.mark.parametrize(
    ("lock", "element", "to"), [("stage-order", "s1", "s3"), ("lane-order", "act", "met")]
)
def test_a_locked_order_refuses_in_words_and_at_once(desk, lock, element, to):
    template = desk.journey.template.replace(locked=(lock,))
    desk.session.start(desk.journey.replace(template=template))
    before = desk.journey
    start = desk.press(element)
    desk.carry(start, desk.at(to))
    assert desk.refusals == ["locked"]
    assert desk.canvas.overlay.marks.ghost is None
    desk.release(to)
    assert desk.journey is before


@pytest.mark.parametrize(("element", "to"), [("s1", "s3"), ("act", "met")])
def test_escape_leaves_nothing_behind(desk, element, to):
    before = desk.journey
    start = desk.press(element)
    desk.carry(start, desk.at(to))
    desk.key(Qt.Key.Key_Escape)
    desk.release(to)
    marks = desk.canvas.overlay.marks
    assert (marks.ghost, marks.guide, marks.veiled) == (None, None, ())
    assert desk.session.shown is before
    assert desk.session.undo_stack.count() == 0
    assert desk.session.selection == ()
    assert desk.port.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_head_dropped_where_it_was_changes_nothing(desk):
    before = desk.journey
    desk.drag("s2", desk.at("s2") + QPoint(30, 5))
    desk.drag("act", desk.at("act") + QPoint(5, 12))
    assert desk.journey is before
    assert desk.session.undo_stack.count() == 0


def test_the_heads_of_a_map_that_may_only_be_read_stay(desk):
    desk.session.start(desk.journey, None, None, read_only=True)
    before = desk.journey
    desk.drag("s1", "s3")
    assert desk.journey is before
    assert desk.refusals == ["read-only"]
