"""Arrows drawn by hand: from the handles beside a note, and led elsewhere by their ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.layout.picture import Text
from app.model import edits
from app.model.journey import Link
from app.widgets.canvas.overlay import Knob

SHIFT = Qt.KeyboardModifier.ShiftModifier


def knob_of(desk, element: str, end: str) -> Knob:
    found = [k for k in desk.canvas.overlay.marks.knobs if (k.element, k.end) == (element, end)]
    assert found, f"no handle {end} of {element}"
    return found[0]


def spot(desk, knob: Knob) -> QPoint:
    return desk.canvas.to_view().map(QPointF(knob.x, knob.y)).toPoint()


def take(desk, element: str, end: str) -> QPoint:
    """Hover over an element, then press its handle."""
    desk.hover(desk.at(element))
    point = spot(desk, knob_of(desk, element, end))
    desk.hover(point)
    assert desk.canvas.overlay.marks.knob is not None
    return desk.press(point)


def link(desk, source: str = "a3", target: str = "a4") -> None:
    one = Link(id="k", source=source, target=target)
    desk.session.commit("Link", edits.add_link(desk.session.journey, one), select=["k"])


def quiet(desk) -> bool:
    """Whether nothing of a drawn arrow is left on the canvas."""
    marks = desk.canvas.overlay.marks
    return marks.loose is None and marks.aim is None and marks.drop is None


def ends(desk) -> list[tuple[str, str]]:
    return [(one.source, one.target) for one in desk.journey.links]


def test_a_drag_from_a_handle_to_a_note_makes_a_link_and_selects_it(desk):
    start = take(desk, "a2", "right")
    desk.carry(start, desk.at("a4"))
    desk.release("a4")
    assert ends(desk) == [("a2", "a4")]
    assert desk.session.selection == (desk.journey.links[0].id,)
    assert desk.cell("act", "s1") == ["a1", "a2", "a3"]
    assert quiet(desk)
    assert desk.undo() == "Add link"
    assert desk.journey.links == ()


def test_the_arrow_follows_the_pointer_and_the_note_under_it_is_outlined(desk):
    start = take(desk, "a2", "right")
    there = desk.at("emo/s3", 0.5, 0.5)
    desk.carry(start, there)
    marks = desk.canvas.overlay.marks
    assert marks.loose is not None
    tip = desk.canvas.to_view().map(QPointF(marks.loose.x2, marks.loose.y2))
    assert (tip - QPointF(there)).manhattanLength() < 2
    assert marks.aim is None
    desk.carry(there, desk.at("a4"))
    marks = desk.canvas.overlay.marks
    assert marks.aim == desk.scene.outline_of("a4")
    assert marks.loose is None
    assert [(one.source, one.target) for one in desk.session.shown.links] == [("a2", "a4")]
    assert desk.journey.links == ()
    desk.release("a4")


@pytest.mark.parametrize("where", ["itself", "a full cell", "beside the map"])
def test_released_elsewhere_it_leaves_nothing(desk, where):
    before = desk.journey
    there = {
        "itself": desk.at("a2"),
        "a full cell": desk.free("act/s2"),
        "beside the map": QPoint(4, 4),
    }[where]
    start = take(desk, "a2", "right")
    desk.carry(start, desk.at("a4"))
    desk.carry(desk.at("a4"), there)
    desk.release(there)
    assert desk.session.shown is before
    assert desk.session.undo_stack.count() == 0
    assert not desk.canvas.editing
    assert quiet(desk)


def test_escape_leaves_nothing(desk):
    before = desk.journey
    start = take(desk, "a2", "right")
    desk.carry(start, desk.at("a4"))
    desk.key(Qt.Key.Key_Escape)
    desk.release("a4")
    assert desk.session.shown is before
    assert desk.session.undo_stack.count() == 0
    assert quiet(desk)
    assert desk.port.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_let_go_on_an_empty_cell_it_leads_to_a_new_note_ready_to_type(desk):
    start = take(desk, "a4", "right")
    desk.carry(start, desk.at("pai/s3"))
    assert desk.canvas.overlay.marks.drop is not None
    desk.release("pai/s3")
    assert desk.canvas.editing
    desk.type("Slow")
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    (new,) = desk.cell("pai", "s3")
    assert desk.text(new) == "Slow"
    assert ends(desk) == [("a4", new)]
    desk.key(Qt.Key.Key_Escape)
    desk.undo()
    assert desk.cell("pai", "s3") == []
    assert desk.journey.links == ()


def test_a_new_note_left_empty_leaves_no_link(desk):
    before = desk.journey
    start = take(desk, "a4", "right")
    desk.carry(start, desk.at("pai/s3"))
    desk.release("pai/s3")
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.shown == before
    assert desk.session.undo_stack.count() == 0


def test_the_same_arrow_is_not_drawn_twice(desk):
    link(desk)
    desk.session.select([])
    start = take(desk, "a3", "right")
    desk.carry(start, desk.at("a4"))
    desk.release("a4")
    assert ends(desk) == [("a3", "a4")]
    assert desk.session.selection == ("k",)
    assert desk.session.undo_stack.count() == 1


@pytest.mark.parametrize(("end", "after"), [("target", ("a3", "e2")), ("source", ("e2", "a4"))])
def test_an_end_of_the_selected_link_is_led_to_another_note(desk, end, after):
    link(desk)
    start = desk.press(spot(desk, knob_of(desk, "k", end)))
    desk.carry(start, desk.at("e2"))
    desk.release("e2")
    assert ends(desk) == [after]
    assert desk.session.selection == ("k",)
    desk.undo()
    assert ends(desk) == [("a3", "a4")]


def test_an_end_let_go_on_the_ground_returns(desk):
    link(desk)
    before = desk.journey
    start = desk.press(spot(desk, knob_of(desk, "k", "target")))
    desk.carry(start, desk.at("pai/s3"))
    assert desk.session.shown.links == ()
    assert desk.canvas.overlay.marks.loose is not None
    desk.release("pai/s3")
    assert desk.session.shown is before
    assert desk.canvas.overlay.marks.traced


def test_handles_show_beside_the_note_under_the_pointer_and_the_selected_one(desk):
    assert desk.canvas.overlay.marks.knobs == ()
    desk.hover(desk.at("a4"))
    assert {k.element for k in desk.canvas.overlay.marks.knobs} == {"a4"}
    desk.click("a2")
    assert {k.element for k in desk.canvas.overlay.marks.knobs} >= {"a2"}
    desk.hover(desk.at("lin", 0.5, 0.5))
    assert {k.element for k in desk.canvas.overlay.marks.knobs} == {"a2"}
    desk.click("a4", SHIFT)
    assert desk.canvas.overlay.marks.knobs == ()


def test_no_handle_lies_on_another_note(desk):
    for one in ("a1", "a2", "a3", "a4", "t1", "t2", "e1", "m1", "p1"):
        desk.hover(desk.at(one))
        knobs = [k for k in desk.canvas.overlay.marks.knobs if k.element == one]
        assert knobs, one
        for knob in knobs:
            for other in ("a1", "a2", "a3", "a4", "t1", "t2", "e1", "e2", "m1", "p1"):
                assert not desk.scene.place_of(other).contains(QPointF(knob.x, knob.y))


def test_edges_of_notes_stay_free_for_stretching(desk):
    desk.click("a4")
    inside = desk.at("a4", 1.0, 0.5) - QPoint(2, 0)
    desk.hover(inside)
    assert desk.canvas.overlay.marks.knob is None
    assert desk.canvas.overlay.marks.handle is not None


def test_a_click_on_a_handle_selects_its_note_and_a_double_click_opens_it(desk):
    desk.hover(desk.at("a4"))
    point = spot(desk, knob_of(desk, "a4", "right"))
    desk.click(point)
    assert desk.session.selection == ("a4",)
    assert desk.cell("act", "s2") == ["a4"]
    QTest.mouseDClick(desk.port, Qt.MouseButton.LeftButton, pos=point)
    assert desk.canvas.editing
    desk.key(Qt.Key.Key_Escape)


def test_a_map_that_may_only_be_read_shows_no_handles(desk):
    desk.session.start(desk.journey, read_only=True)
    QApplication.processEvents()
    desk.hover(desk.at("a4"))
    desk.click("a4")
    assert desk.canvas.overlay.marks.knobs == ()


def test_a_selected_link_is_shown_along_its_line(desk):
    link(desk)
    marks = desk.canvas.overlay.marks
    assert marks.selected == ()
    assert len(marks.traced) == 1
    desk.session.select(["a4"])
    assert desk.canvas.overlay.marks.traced == ()


def test_zooming_keeps_the_handles_beside_the_note(desk):
    desk.click("a4")
    near = knob_of(desk, "a4", "top")
    desk.canvas.zoom_to(2.0)
    far = knob_of(desk, "a4", "top")
    place = desk.scene.place_of("a4")
    assert place.top() - far.y < place.top() - near.y
    desk.canvas.zoom_to(0.3)
    assert desk.canvas.overlay.marks.knobs == ()


def test_no_handle_stands_on_the_quote_of_a_point(desk):
    desk.canvas.zoom_to(1.0)
    for element in ("e1", "e2"):
        desk.session.select([element])
        ends = {k.end for k in desk.canvas.overlay.marks.knobs if k.element == element}
        group = desk.scene.item_of(element).drawn
        box, words = group.edit, any(isinstance(part, Text) for part in group.parts)
        assert words == (element == "e1")
        end = "bottom" if box.y > group.h / 2 else "top"
        assert (end not in ends) == words
        assert ends
