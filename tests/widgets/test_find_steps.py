"""Going from match to match, and what else changes the map while the find bar is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model import edits
from app.model.queries import find_item
from app.widgets.window import MainWindow
from tests.widgets.test_find import CTRL, look_for, opened, press, settle, shop, write


@pytest.fixture
def window(open_window, qtbot) -> MainWindow:
    return opened(open_window, qtbot, shop())


def test_a_note_that_is_being_written_stays_chosen_and_in_place(window):
    bar = look_for(window, "pays")
    window.session.edit("Edit", lambda j: edits.change_item(j, "n1", text="He pays"))
    window.canvas.setFocus()
    press(Qt.Key.Key_F2)
    seen = window.canvas.visible_rect()
    press(Qt.Key.Key_A, CTRL)
    write("no more")
    assert window.canvas.editing
    assert window.session.selection == ("n2",)
    assert window.canvas.visible_rect() == seen
    assert bar.count.text() == "1 match"
    press(Qt.Key.Key_F3)
    assert not window.canvas.editing
    assert find_item(window.session.journey, "n2").item.text == "no more"
    assert window.session.selection == ("n1",)


def test_a_step_after_a_match_is_gone_goes_to_the_one_that_followed(window):
    bar = look_for(window, "cart")
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert bar.count.text() == "4 of 6"
    window.session.edit("Edit", lambda j: edits.change_item(j, "n1", text="Opens the cart, carts"))
    settle()
    assert bar.count.text() == "5 matches"
    press(Qt.Key.Key_F3)
    assert bar.count.text() == "4 of 5"


@pytest.mark.parametrize("key", [Qt.Key.Key_F3, Qt.Key.Key_Return])
def test_the_only_match_is_gone_to_again(window, key):
    look_for(window, "pays")
    canvas = window.canvas
    canvas.zoom_to(4.0)
    window.session.select(["n3"])
    canvas.scroll_by(-9000, -9000)
    settle()
    press(key)
    assert window.session.selection == ("n2",)
    (mark,) = canvas.overlay.marks.found.current
    assert canvas.visible_rect().contains(mark)


def test_the_buttons_of_the_bar_take_up_what_is_being_written(window):
    bar = look_for(window, "cart")
    window.canvas.setFocus()
    window.session.select(["n2"])
    press(Qt.Key.Key_F2)
    write(" a lot")
    QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert not window.canvas.editing
    assert find_item(window.session.journey, "n2").item.text == "Pays a lot"
    assert window.session.selection == ("s1",)


def test_names_are_told_as_they_are_written(window):
    change = lambda j: edits.change_stage(j, "s1", name="<h1>Choice</h1>")  # noqa: E731
    window.session.edit("Rename", change)
    bar = look_for(window, "fills")
    assert "<h1>Choice</h1>" in bar.place.text()
    assert "&lt;h1&gt;Choice" in bar.place.toolTip()
