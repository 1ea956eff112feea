"""Arrows on the canvas: clicked on their line, labelled in place, gone with their notes."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from app.layout.picture import Path
from app.model import edits
from app.model.journey import Link
from app.model.queries import find_link
from app.widgets.panels.forms.link import LinkForm
from app.widgets.panels.inspector import form_for


def link(desk, label: str = "") -> None:
    one = Link(id="k", source="a3", target="a4", label=label)
    desk.session.commit("Link", edits.add_link(desk.session.journey, one))


def on_line(desk) -> QPointF:
    """A point on the sheet in the middle of the line's longest piece."""
    item = desk.canvas.scene().item_of("k")
    shaft = item.drawn.parts[0]
    assert isinstance(shaft, Path)
    ends = [(float(one[-2]), float(one[-1])) for one in shaft.segments]
    pieces = list(pairwise(ends))
    (x1, y1), (x2, y2) = max(pieces, key=lambda p: abs(p[0][0] - p[1][0]) + abs(p[0][1] - p[1][1]))
    at = item.scenePos()
    return QPointF(at.x() + (x1 + x2) / 2, at.y() + (y1 + y2) / 2)


def click(desk, at: QPointF) -> None:
    point = desk.canvas.to_view().map(at).toPoint()
    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_click_on_the_line_selects_the_link_and_beside_it_what_lies_there(desk):
    link(desk)
    click(desk, on_line(desk))
    assert desk.session.selection == ("k",)
    assert form_for(desk.session.journey, desk.session.selection, desk.session.lookup) == (
        LinkForm,
        ("k",),
    )
    desk.click("a4")
    assert desk.session.selection == ("a4",)


def test_the_label_is_edited_in_place(desk):
    link(desk, "then")
    click(desk, on_line(desk))
    desk.key(Qt.Key.Key_Return)
    assert desk.canvas.editing
    field = desk.canvas.viewport().focusWidget() or desk.canvas.focusWidget()
    field.selectAll()
    QTest.keyClicks(field, "else")
    QTest.keyClick(field, Qt.Key.Key_Return)
    found = find_link(desk.session.journey, "k")
    assert found is not None
    assert found.label == "else"


def test_a_link_is_deleted_and_comes_back(desk):
    link(desk)
    before = desk.session.journey
    click(desk, on_line(desk))
    desk.key(Qt.Key.Key_Backspace)
    assert find_link(desk.session.journey, "k") is None
    assert desk.canvas.scene().item_of("k") is None
    desk.session.undo_stack.undo()
    assert desk.session.journey == before
    assert desk.canvas.scene().item_of("k") is not None


def test_a_link_goes_with_its_note(desk):
    link(desk)
    desk.click("a4")
    desk.key(Qt.Key.Key_Backspace)
    assert desk.session.journey.links == ()
    assert desk.canvas.scene().item_of("k") is None
