"""Dragging blocks, and what others bring, onto the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData

from app.model.queries import find_item
from app.widgets.block_kinds import BLOCK, Block, block_mime, block_of
from app.widgets.canvas.tools.base import Tool
from tests.widgets.canvas.carrying import Hand


def carry(desk, *block: str) -> Hand:
    return Hand(desk.port, block_mime(Block(*block)))


def test_a_lane_is_put_between_lanes_where_the_line_shows(desk):
    hand = carry(desk, "lane", "goal")
    at = desk.at("tou", 0.5, 0.2)
    assert hand.over(at)
    line = desk.canvas.overlay.marks.guide
    assert desk.scene.place_of("act").bottom() < line.y1() < desk.scene.place_of("tou").top()
    hand.drop(at)
    assert [lane.kind for lane in desk.journey.lanes][:3] == ["action", "goal", "touchpoint"]
    assert desk.canvas.overlay.marks.guide is None
    assert desk.session.selection == (desk.journey.lanes[1].id,)
    assert desk.undo() == "Add lane"


def test_a_stage_is_put_between_stages_ready_to_be_named(desk):
    hand = carry(desk, "stage")
    hand.drop(desk.at("act/s2", 0.9))
    assert desk.canvas.editing
    desk.type("Between")
    desk.canvas.finish_editing()
    assert [stage.name for stage in desk.journey.stages] == ["First", "Second", "Between", "Third"]


def test_a_note_is_put_among_others_ready_to_type(desk):
    hand = carry(desk, "note")
    at = desk.at("a2", 0.5, 0.1)
    assert hand.over(at)
    assert desk.canvas.overlay.marks.drop.line is not None
    hand.drop(at)
    assert desk.canvas.editing
    desk.type("New")
    desk.canvas.finish_editing()
    one, new, *_ = desk.cell("act", "s1")
    assert (one, desk.text(new)) == ("a1", "New")


def test_a_note_is_refused_where_nothing_can_be(desk):
    before = desk.journey
    hand = carry(desk, "note")
    assert not hand.over(desk.at("s1"))
    assert not hand.over(desk.at("lin"))
    hand.drop(desk.at("lin"))
    assert desk.journey is before
    assert not desk.canvas.editing


def test_a_note_on_the_curve_is_a_point_just_there(desk):
    hand = carry(desk, "note")
    hand.drop(desk.at("emo/s3", 0.25, 0.2))
    desk.type("Glad")
    desk.canvas.finish_editing()
    [point] = desk.cell("emo", "s3")
    item = find_item(desk.journey, point).item
    assert item.level > 0.5
    assert item.at == pytest.approx(0.25, abs=0.02)


@pytest.mark.parametrize("block", [("lane", "pain"), ("stage",), ("note",)])
def test_leaving_or_escape_leaves_nothing_behind(desk, block):
    before = desk.journey
    hand = carry(desk, *block)
    hand.over(desk.at("act/s2"))
    hand.leave()
    marks = desk.canvas.overlay.marks
    assert marks.guide is marks.drop is None
    assert desk.session.shown is before
    assert not desk.canvas.busy()


def test_a_read_only_map_and_unknown_things_are_left_to_the_window(desk):
    assert not Hand(desk.port, QMimeData()).over(desk.at("act/s2"))
    desk.session.start(desk.journey, None, None, read_only=True)
    assert not carry(desk, "stage").over(desk.at("act/s2"))


def test_others_may_bring_things_of_their_own(desk):
    seen: list[str] = []

    class Text(Tool):
        def move(self, pointer) -> None:
            seen.append("move")

        def finish(self, pointer) -> None:
            seen.append("drop")

        def cancel(self) -> None:
            seen.append("cancel")

    desk.canvas.add_guest(lambda mime, bench, start: Text(bench, start) if mime.hasText() else None)
    mime = QMimeData()
    mime.setText("x")
    hand = Hand(desk.port, mime)
    assert hand.over(desk.at("act/s2"))
    hand.leave()
    hand.drop(desk.at("act/s2"))
    assert seen[-1] == "drop"
    assert seen.count("cancel") == 1


def test_only_blocks_that_are_known_are_blocks():
    for block in (Block("stage"), Block("note"), Block("lane", "pain")):
        assert block_of(block_mime(block)) == block
    for data in (b"", b"lane", b"lane nonsense", b"stage pain", b"\xff"):
        mime = QMimeData()
        mime.setData(BLOCK, data)
        assert block_of(mime) is None


def test_a_line_of_a_blueprint_is_put_between_lanes(desk):
    hand = carry(desk, "lane", "separator", "visibility")
    hand.drop(desk.at("tou", 0.5, 0.2))
    lane = desk.journey.lanes[1]
    assert (lane.kind, lane.line, lane.name) == ("separator", "visibility", "Line of visibility")
