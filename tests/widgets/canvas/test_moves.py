"""Moving notes by steps: within the cell, from stage to stage, from lane to lane, on a curve."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import edits
from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.lookup import Lookup
from app.model.moods import MoodScale
from app.model.queries import find_item, iter_items
from app.model.viewing import seen
from app.widgets.canvas import shifts
from app.widgets.canvas.shifts import Shifts

BACK = {"left": "right", "right": "left", "up": "down", "down": "up"}


def cells(journey: Journey) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for place in iter_items(journey):
        found.setdefault((place.lane.id, place.stage), []).append(place.item.id)
    return found


def shift(desk, *directions: str) -> None:
    for one in directions:
        assert desk.canvas.can_shift(one), one
        desk.canvas.shift_selection(one)


def test_a_note_goes_down_its_cell_and_on_to_the_next_lane_that_takes_it(desk):
    desk.session.select(["a2"])
    shift(desk, "down")
    assert desk.cell("act", "s1") == ["a1", "a3", "a2"]
    shift(desk, "down")
    assert desk.cell("tou", "s1") == ["a2", "t1", "t2"]
    shift(desk, "down", "down", "down")
    assert desk.cell("pai", "s1") == ["a2"]  # past the emotions
    shift(desk, "down")
    assert desk.cell("per", "s1") == ["a2", "p1"]  # past the line and the metrics
    shift(desk, "down")
    assert not desk.canvas.can_shift("down")
    assert desk.session.selection == ("a2",)
    assert desk.session.undo_stack.count() == 1
    before = desk.undo()
    assert before == "Move note"
    assert desk.cell("act", "s1") == ["a1", "a2", "a3"]


def test_several_go_together_or_not_at_all(desk):
    desk.session.select(["a1", "a3", "a4"])
    shift(desk, "right")
    assert (desk.cell("act", "s2"), desk.cell("act", "s3")) == (["a1", "a3"], ["a4"])
    assert not desk.canvas.can_shift("right")
    shift(desk, "left")
    assert not desk.canvas.can_shift("left")
    assert desk.undo() == "Move notes"


def test_several_in_a_cell_close_up_at_its_edge_before_they_leave_it(desk):
    desk.session.select(["a1", "a3"])
    shift(desk, "down")
    assert desk.cell("act", "s1") == ["a2", "a1", "a3"]
    shift(desk, "down")
    assert desk.cell("act", "s1") == ["a2"]
    assert desk.cell("tou", "s1") == ["a1", "a3", "t1", "t2"]
    shift(desk, "up")
    assert desk.cell("act", "s1") == ["a2", "a1", "a3"]


def test_a_metric_has_no_other_lane(desk):
    desk.session.select(["m1"])
    assert not desk.canvas.can_shift("up")
    assert not desk.canvas.can_shift("left")
    assert desk.canvas.can_shift("right")
    assert not desk.canvas.can_span(1)


def test_a_point_rises_by_marks_and_goes_along_the_stages(desk):
    def point():
        place = find_item(desk.journey, "e2")
        return place.stage, place.item.at, place.item.level

    desk.session.select(["e2"])
    shift(desk, "up", "up", "up")
    assert point() == ("s2", 0.5, 0.5)
    shift(desk, "right", "right", "right")
    assert point() == ("s3", 0.25, 0.5)
    shift(desk, "right", "right", "right")
    assert point() == ("s3", 1.0, 0.5)
    assert not desk.canvas.can_shift("right")
    shift(desk, "left", "left", "left", "left", "left")
    assert point() == ("s2", 0.75, 0.5)
    shift(desk, "up", "up", "up")
    assert not desk.canvas.can_shift("up")
    assert desk.session.undo_stack.count() == 1


def test_a_point_rises_by_the_marks_of_its_lanes_scale(desk):
    def rise(scale, *steps):
        journey = edits.change_lane(desk.journey, "emo", scale=scale)
        desk.session.commit("Scale", edits.change_item(journey, "e2", level=-1))
        desk.session.select(["e2"])
        shift(desk, *steps)
        return find_item(desk.journey, "e2").item.level

    ten = MoodScale(low=0, high=10)
    assert rise(ten, "up") == -0.8
    assert rise(ten, "up", "up", "down", "down", "down") == -1.6
    assert rise(MoodScale(words=("bad", "fine", "good")), "up") == 0
    assert rise(MoodScale(low=1, high=5), "up") == -0.5


def test_points_keep_the_shape_of_their_curve(desk):
    desk.session.select(["e1", "e2"])
    shift(desk, "up", "up")
    assert not desk.canvas.can_shift("up")
    levels = [find_item(desk.journey, one).item.level for one in ("e1", "e2")]
    assert levels == [2, 0]


def test_a_note_widens_and_narrows(desk):
    desk.session.select(["a4"])
    assert not desk.canvas.can_span(-1)
    desk.canvas.span_selection(1)
    assert find_item(desk.journey, "a4").item.span == 2
    assert not desk.canvas.can_span(1)
    assert not desk.canvas.can_shift("right")
    desk.canvas.span_selection(-1)
    assert find_item(desk.journey, "a4").item.span == 1
    desk.canvas.span_selection(-1)
    assert desk.session.undo_stack.count() == 1


def test_another_selection_begins_another_undo_step(desk):
    desk.session.select(["a1"])
    shift(desk, "down", "down")
    desk.session.select(["a4"])
    desk.session.select(["a1"])
    shift(desk, "up")
    assert desk.session.undo_stack.count() == 2


@pytest.mark.parametrize("chosen", [[], ["title"], ["s1"], ["act"], ["pai/s1"], ["gone"]])
def test_nothing_else_moves(desk, chosen):
    desk.session.select(chosen)
    for direction in BACK:
        assert not desk.canvas.can_shift(direction)
        desk.canvas.shift_selection(direction)
    assert not desk.canvas.can_span(1)
    assert desk.session.undo_stack.count() == 0


def test_a_map_that_may_only_be_read_stays(desk):
    desk.session.start(desk.journey, None, None, read_only=True)
    desk.session.select(["a1"])
    assert not desk.canvas.can_shift("down")
    assert not desk.canvas.can_span(1)


@st.composite
def _moves(draw: st.DrawFn) -> tuple[Journey, list[str], list[str]]:
    stages = [f"s{n}" for n in range(draw(st.integers(1, 4)))]
    lanes: list[Lane] = []
    ids: list[str] = []
    for n in range(draw(st.integers(1, 3))):
        held: list[Cell] = []
        for stage in stages:
            mine = [f"n{n}{stage}{k}" for k in range(draw(st.integers(0, 4)))]
            ids += mine
            held.append(Cell(stage=stage, items=tuple(Note(kind="note", id=one) for one in mine)))
        lanes.append(Lane(id=f"l{n}", kind="note", cells=tuple(c for c in held if c.items)))
    journey = empty_journey().replace(
        stages=tuple(Stage(id=one) for one in stages), lanes=tuple(lanes)
    )
    chosen = draw(st.lists(st.sampled_from(ids), unique=True, max_size=5)) if ids else []
    return journey, chosen, draw(st.lists(st.sampled_from(sorted(BACK)), max_size=8))


@given(_moves())
def test_steps_lose_nothing_and_keep_the_order(case):
    journey, chosen, directions = case
    everything = sorted(place.item.id for place in iter_items(journey))
    for direction in directions:
        before = journey
        steps = Shifts(journey, chosen, Lookup(), seen(journey))
        journey = steps.made(direction)
        assert (journey is not before) == steps.can(direction)
        now = [place.item.id for place in iter_items(journey)]
        assert sorted(now) == everything
        still = set(everything) - set(chosen)
        rest = {cell: [i for i in held if i in still] for cell, held in cells(journey).items()}
        was = {cell: [i for i in held if i in still] for cell, held in cells(before).items()}
        assert {c: h for c, h in rest.items() if h} == {c: h for c, h in was.items() if h}
        for held in cells(before).values():  # those of a cell that are moved stay in order
            mine = [one for one in held if one in chosen]
            assert [one for one in now if one in mine] == mine
        if direction in ("left", "right") and journey is not before:
            assert Shifts(journey, chosen, Lookup(), seen(journey)).can(BACK[direction])


def test_what_can_move_after_other_words_asks_for_no_slots(desk, monkeypatch):
    """They are those of the stages, which are the same."""
    desk.click("a2")
    assert desk.canvas.can_shift("up")
    asked: list[str] = []
    monkeypatch.setattr(shifts, "_columns", lambda *_: asked.append("columns"))
    desk.session.edit("Edit", lambda now: edits.change_item(now, "a2", text="Other words"))
    assert desk.canvas.can_shift("up")
    assert not asked
    monkeypatch.undo()
    desk.session.edit("Move", lambda now: edits.move_stage(now, "s1", 1))
    assert desk.canvas.can_shift("left")
