"""Working in the sub-columns of a split stage: before, during, after."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.model import edits
from app.model.moments import moment_of
from app.model.queries import find_item
from app.widgets.canvas.hits import cell_at
from tests.widgets.canvas.conftest import note


@pytest.fixture
def split(desk):
    """The desk with its second stage split: one note before, one during, none after."""
    journey = edits.split_stages(desk.journey, ["s2"], True)
    journey = edits.add_item(journey, note("b1"), "act", "s2/before")
    desk.session.start(journey)
    return desk


def moment(desk, element: str) -> str:
    place = find_item(desk.journey, element)
    assert place is not None
    return moment_of(place.item)


def slot(desk, element: str) -> str:
    """The sub-column or stage that an element's middle stands in."""
    place = desk.scene.place_of(element)
    found = cell_at(desk.canvas.picture, place.center().x(), place.center().y())
    assert found is not None
    return found.stage


def shift(desk, direction) -> None:
    assert desk.canvas.can_shift(direction)
    desk.canvas.shift_selection(direction)


def test_notes_stand_in_their_moment_and_those_without_one_in_the_middle(split):
    assert slot(split, "b1") == "s2/before"
    assert slot(split, "a4") == "s2/during"
    assert slot(split, "a1") == "s1"


def test_a_note_is_dropped_into_a_sub_column(split):
    split.drag("a1", "act/s2/after")
    assert moment(split, "a1") == "after"
    assert slot(split, "a1") == "s2/after"
    split.drag("b1", split.at("a4", 0.5, 0.2))
    assert moment(split, "b1") == "during"
    assert split.cell("act", "s2").index("b1") < split.cell("act", "s2").index("a4")
    split.undo()
    assert moment(split, "b1") == "before"


def test_arrows_walk_through_the_sub_columns(split):
    split.session.select(["act/s3"])
    seen = []
    for _ in range(4):
        split.key(Qt.Key.Key_Left)
        seen.append(split.session.selection[0])
    assert seen[:3] == ["act/s2/after", "a4", "b1"]
    assert seen[3] in ("a1", "a2", "a3")
    split.session.select(["pai/s2/after"])
    split.key(Qt.Key.Key_Right)
    assert split.session.selection == ("pai/s3",)
    split.key(Qt.Key.Key_Tab)
    assert split.session.selection == ("m1",)


def test_steps_take_a_note_from_moment_to_moment_and_on(split):
    split.session.select(["b1"])
    seen = []
    for _ in range(3):
        shift(split, "right")
        seen.append(slot(split, "b1"))
    assert seen == ["s2/during", "s2/after", "s3"]
    shift(split, "left")
    assert (slot(split, "b1"), moment(split, "b1")) == ("s2/after", "after")
    assert split.session.undo_stack.count() == 1
    split.undo()
    assert slot(split, "b1") == "s2/before"


def test_steps_up_and_down_pass_over_other_moments(split):
    journey = edits.add_item(split.journey, note("d2"), "act", "s2/during")
    split.session.start(journey)
    assert split.cell("act", "s2") == ["a4", "b1", "d2"]
    split.session.select(["d2"])
    shift(split, "up")
    order = split.cell("act", "s2")
    assert order.index("d2") < order.index("a4")
    split.session.select(["b1"])
    shift(split, "down")  # alone in its moment: on to the next lane
    assert split.cell("tou", "s2") == ["b1"]
    assert slot(split, "b1") == "s2/before"


def test_typing_goes_where_one_clicked(split):
    split.click("pai/s2/after")
    assert split.session.selection == ("pai/s2/after",)
    split.type("one")
    split.key(Qt.Key.Key_Return)  # and on to the next
    split.type("two")
    split.key(Qt.Key.Key_Escape)
    found = split.cell("pai", "s2")
    assert found
    assert {moment(split, one) for one in found} == {"after"}


def test_switching_off_keeps_order_and_moments(split):
    before = split.journey
    merged = edits.split_stages(before, ["s2"], False)
    again = edits.split_stages(merged, ["s2"], True)
    assert again == before
    split.session.select(["act/s2/after"])
    split.session.commit("Merge", merged)
    assert split.session.selection == ()
    assert slot(split, "b1") == "s2"
