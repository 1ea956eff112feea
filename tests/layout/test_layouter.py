"""The layout as a whole: nothing overlaps, nothing leaves its place, nothing is done twice."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

import app.layout.lanes as laying
from app.layout.layouter import Layouter
from app.layout.picture import Group, Picture, Text
from app.layout.text.lines import TextBlock, TextStyle
from app.model.edits import (
    change_item,
    change_journey,
    change_lane,
    change_stage,
    move_stage,
    put_away,
    remove_items,
)
from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from tests.layout.fake_text import FixedText
from tests.layout.maps import maps

ITEMS = ("note", "touchpoint", "metric", "person", "picture")


def lay(journey: Journey) -> Picture:
    return Layouter(FixedText()).lay(journey)


def overlap(one: Group, other: Group) -> bool:
    return (
        min(one.x + one.w, other.x + other.w) - max(one.x, other.x) > 0.5
        and min(one.y + one.h, other.y + other.h) - max(one.y, other.y) > 0.5
    )


@given(maps())
@settings(max_examples=150, deadline=None)
def test_items_stay_in_their_lane_and_apart(journey: Journey) -> None:
    picture = lay(journey)
    for band, _ in picture.bands:
        items = [group for group in band.groups if group.kind in ITEMS]
        for index, item in enumerate(items):
            assert item.y >= 0
            assert item.y + item.h <= band.height + 0.01
            assert item.x + item.w <= picture.width - 22 + 0.01
            for other in items[index + 1 :]:
                assert not overlap(item, other), (item.element, other.element)


@given(maps())
@settings(max_examples=100, deadline=None)
def test_rows_follow_each_other_without_overlap(journey: Journey) -> None:
    picture = lay(journey)
    bottom = 0.0
    for row in picture.rows:
        assert row.y >= bottom
        bottom = row.y + row.h
    assert bottom <= picture.height
    assert [row.lane for row in picture.rows] == [lane.id for lane in journey.lanes]
    assert [column.stage for column in picture.columns] == [stage.id for stage in journey.stages]


@given(maps())
@settings(max_examples=100, deadline=None)
def test_every_word_is_in_the_picture(journey: Journey) -> None:
    drawn = " ".join(
        part.line.text
        for group, _, _ in lay(journey).walk()
        for part in group.parts
        if isinstance(part, Text)
    )
    for lane in journey.lanes:
        for cell in lane.cells:
            for item in cell.items:
                if isinstance(item, Note):
                    for word in item.text.split(" "):
                        assert word in drawn


@given(maps(), maps())
@settings(max_examples=100, deadline=None)
def test_a_used_layouter_draws_what_a_fresh_one_does(one: Journey, other: Journey) -> None:
    used = Layouter(FixedText())
    used.lay(one)
    used.lay(other)
    assert used.lay(one) == lay(one)
    assert used.lay(other) == lay(other)


@given(maps())
@settings(max_examples=100, deadline=None)
def test_text_stands_on_whole_pixels(journey: Journey) -> None:
    for group, _, top in lay(journey).walk():
        assert top == round(top), group.element
        assert all(part.y == round(part.y) for part in group.parts if isinstance(part, Text))


def grid(stages: int, lanes: int) -> Journey:
    return empty_journey("Map").replace(
        stages=tuple(Stage(id=f"s{i}", name=f"Stage {i}") for i in range(stages)),
        lanes=tuple(
            Lane(
                id=f"l{j}",
                name=f"Lane {j}",
                kind="action",
                cells=tuple(
                    Cell(
                        stage=f"s{i}",
                        items=(Note(kind="note", id=f"n{j}.{i}", text="Compares prices"),),
                    )
                    for i in range(stages)
                ),
            )
            for j in range(lanes)
        ),
    )


def test_an_edit_leaves_the_other_lanes_and_notes_as_they_were() -> None:
    journey = grid(5, 4)
    layouter = Layouter(FixedText())
    before = layouter.lay(journey)
    after = layouter.lay(change_item(journey, "n1.2", text="Compares delivery times too"))
    old = {band.id: band for band, _ in before.bands}
    new = {band.id: band for band, _ in after.bands}
    assert [name for name in new if new[name] is not old[name]] == ["l1"]
    groups = {group.element: group for group in old["l1"].groups if group.kind == "note"}
    changed = [
        group.element
        for group in new["l1"].groups
        if group.kind == "note" and group is not groups[group.element]
    ]
    assert changed == ["n1.2"]


def test_an_edit_leaves_a_collapsed_lane_as_it_was() -> None:
    before = put_away(grid(5, 3), ["l2"], "collapsed")
    layouter = Layouter(FixedText())
    old = layouter.lay(before)
    new = layouter.lay(change_item(before, "n0.0", text="other"))
    bands = [{band.id: band for band, _ in one.bands} for one in (old, new)]
    assert bands[0]["l2"] is bands[1]["l2"]


def test_a_key_in_a_note_measures_the_head_of_its_lane_and_the_note_alone() -> None:
    class Counting(FixedText):
        def __init__(self) -> None:
            self.asked: list[str] = []

        def wrap(self, text: str, style: TextStyle, width: float) -> TextBlock:
            self.asked.append(text)
            return super().wrap(text, style, width)

    journey, text = grid(5, 4), Counting()
    layouter = Layouter(text)
    layouter.lay(journey)
    text.asked.clear()
    layouter.lay(change_item(journey, "n1.2", text="Another text"))
    assert text.asked == ["Another text", journey.lanes[1].name]


def test_a_key_in_a_note_lays_its_cell_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[str] = []
    real = laying.lay_cell

    def counted(cell: Cell, *rest: Any) -> Any:
        laid.append(cell.items[0].id)
        return real(cell, *rest)

    monkeypatch.setattr(laying, "lay_cell", counted)
    journey = grid(5, 4)
    layouter = Layouter(FixedText())
    layouter.lay(journey)
    laid.clear()
    layouter.lay(change_item(journey, "n1.2", text="Another text"))
    assert laid == ["n1.2"]


@pytest.mark.parametrize("span", [1, 2])
def test_a_note_that_comes_to_span_pushes_what_it_reaches(span: int) -> None:
    journey = grid(5, 1)
    layouter = Layouter(FixedText())
    layouter.lay(change_item(journey, "n0.1", span=3 - span))
    wider = change_item(journey, "n0.1", span=span)
    assert layouter.lay(wider) == lay(wider)


def test_a_note_that_goes_leaves_the_others_of_its_lane_as_they_were() -> None:
    journey = grid(5, 1)
    layouter = Layouter(FixedText())
    before = groups_of(layouter.lay(journey), "l0")
    after = groups_of(layouter.lay(remove_items(journey, ["n0.1"])), "l0")
    assert before.keys() - after.keys() == {"n0.1"}
    assert all(after[name] is before[name] for name in after)


def test_a_lane_that_grows_only_moves_those_below() -> None:
    journey = grid(3, 3)
    layouter = Layouter(FixedText())
    before = layouter.lay(journey)
    after = layouter.lay(change_lane(journey, "l0", height=400.0))
    assert after.bands[-1][0] is before.bands[-1][0]
    assert after.bands[-1][1] > before.bands[-1][1]


def test_an_edit_of_a_stage_leaves_the_other_stages_as_they_were() -> None:
    layouter = Layouter(FixedText())
    journey = grid(4, 1)
    before = groups_of(layouter.lay(journey), "/stages")
    after = groups_of(layouter.lay(change_stage(journey, "s2", name="Another")), "/stages")
    assert [name for name in after if after[name] is not before[name]] == ["s2"]


def test_an_edit_of_the_title_leaves_the_rest_of_the_head() -> None:
    layouter = Layouter(FixedText())
    journey = grid(2, 1).replace(scenario="Buys a sofa", owner="Marketing")
    before = groups_of(layouter.lay(journey), "/head")
    after = groups_of(layouter.lay(change_journey(journey, title="Another")), "/head")
    assert len(after) > 1
    assert [name for name in after if after[name] is not before[name]] == ["title"]


def groups_of(picture: Picture, band: str) -> dict[str, Group]:
    groups = next(one.groups for one, _ in picture.bands if one.id == band)
    return {group.element: group for group in groups}


def test_what_only_the_head_shows_of_a_theme_lays_out_the_head_alone(monkeypatch) -> None:
    lane = Lane(id="l", kind="note", cells=(Cell(stage="s", items=(Note(kind="note", id="n"),)),))
    journey = empty_journey("Shop", "en").replace(stages=(Stage(id="s"),), lanes=(lane,))
    layouter = Layouter(FixedText())
    before = layouter.lay(journey)
    laid = laying.LaneLayout.lay
    done: list[str] = []

    def counted(self: Any, lane: Lane, *given: Any) -> Any:
        done.append(lane.id)
        return laid(self, lane, *given)

    monkeypatch.setattr(laying.LaneLayout, "lay", counted)
    theme = journey.theme
    looks = theme.looks.replace(title=theme.looks.title.replace(italic=True))
    for other in (theme.replace(name="Ours"), theme.replace(looks=looks), theme):
        changed = journey.replace(theme=other)
        after = layouter.lay(changed)
        assert done == []
        assert after == lay(changed)
        done.clear()
        assert [one for one, _ in after.bands[1:]] == [one for one, _ in before.bands[1:]]
    layouter.lay(journey.replace(theme=theme.replace(card="#eeeeee")))
    assert done == ["l"]


def test_the_same_map_gives_the_same_picture_object() -> None:
    journey = grid(2, 2)
    layouter = Layouter(FixedText())
    assert layouter.lay(journey) is layouter.lay(journey)


def test_a_change_of_title_leaves_the_grid() -> None:
    journey = grid(2, 2)
    layouter = Layouter(FixedText())
    before = layouter.lay(journey)
    after = layouter.lay(change_journey(journey, title="Another"))
    assert [a is b for (a, _), (b, _) in zip(before.bands, after.bands, strict=True)] == [
        False,
        True,
        True,
        True,
    ]


def test_notes_follow_their_stage() -> None:
    journey = grid(3, 1)
    moved = lay(move_stage(journey, "s0", 2))
    places = {group.element: x for group, x, _ in moved.walk() if group.kind == "note"}
    assert places["n0.1"] < places["n0.2"] < places["n0.0"]


def test_corner_maps() -> None:
    assert lay(empty_journey()).width > 300
    for stages, lanes in ((0, 3), (1, 0), (1, 1), (60, 2), (3, 60)):
        picture = lay(grid(stages, lanes))
        assert picture.width > 0
        assert len(picture.rows) == lanes
        assert len(picture.columns) == stages
