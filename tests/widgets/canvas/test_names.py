"""Names are renamed on purpose only; a note left empty leaves its cell selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt


@pytest.mark.parametrize("begin", ["double click", "add note", "tab"])
def test_the_cell_of_a_note_left_empty_is_selected(desk, begin):
    desk.click("m1")
    if begin == "double click":
        desk.double_click("pai/s2")
    elif begin == "add note":
        desk.session.select(["s2"])
        desk.canvas.add_note()
    else:
        desk.double_click("pai/s1")
        desk.key(Qt.Key.Key_Tab)
    assert desk.canvas.editing
    desk.key(Qt.Key.Key_Escape)
    expected = "act/s2" if begin == "add note" else "pai/s2"
    assert desk.session.selection == (expected,)


@pytest.mark.parametrize("element", ["title", "scenario", "s2", "act"])
def test_typing_leaves_names_alone_and_says_what_renames(desk, element):
    before = desk.journey
    desk.session.select([element])
    desk.type("the")
    assert not desk.canvas.editing
    assert desk.session.shown is before
    assert "F2" in desk.messages[-1]


@pytest.mark.parametrize("element", ["title", "s2", "act"])
def test_to_edit_a_name_selects_all_of_it(desk, element):
    desk.session.select([element])
    desk.canvas.edit_selection()
    desk.type("New")
    desk.key(Qt.Key.Key_Escape)
    names = [desk.journey.title, *(one.name for one in (*desk.journey.stages, *desk.journey.lanes))]
    assert "New" in names


def test_to_edit_a_note_goes_on_at_its_end(desk):
    desk.session.select(["a1"])
    desk.canvas.edit_selection()
    desk.type("!")
    desk.key(Qt.Key.Key_Escape)
    assert desk.text("a1") == "a1!"
