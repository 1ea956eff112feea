"""Ctrl+L and a letter add a lane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier


def press(window, key, keys=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.windowHandle(), key, keys)
    QApplication.processEvents()


def test_two_keys_add_a_lane_below_ready_to_type(open_window, map_file):
    window = open_window(map_file)
    journey = window.session.journey
    second = journey.lanes[1].id
    window.session.select([f"{second}/{journey.stages[2].id}"])
    press(window, Qt.Key.Key_L, CTRL)
    menu = window.menus["lane"]
    assert menu.isVisible()
    canvas = window.canvas
    inside = QRect(canvas.mapToGlobal(QPoint()), canvas.size())
    assert inside.contains(menu.geometry().topLeft())
    press(window, Qt.Key.Key_G)
    assert not menu.isVisible()
    new = window.session.journey.lanes[2]
    assert (new.kind, new.name) == ("goal", "Goals")
    assert window.session.selection == (f"{new.id}/{journey.stages[0].id}",)
    assert canvas.hasFocus()
    press(window, "x")
    press(window, Qt.Key.Key_Escape)
    assert len(window.session.journey.lanes[2].cells) == 1


def test_escape_adds_nothing(open_window, map_file):
    window = open_window(map_file)
    before = window.session.journey
    press(window, Qt.Key.Key_L, CTRL)
    press(window, Qt.Key.Key_Escape)
    assert not window.menus["lane"].isVisible()
    assert window.session.journey is before
    assert window.canvas.hasFocus()


def test_a_line_across_the_map_is_selected_as_a_whole(open_window, map_file):
    window = open_window(map_file)
    press(window, Qt.Key.Key_L, CTRL)
    press(window, Qt.Key.Key_S)
    lane = window.session.journey.lanes[-1]
    assert lane.kind == "separator"
    assert window.session.selection == (lane.id,)


def test_stages_and_lanes_move_under_what_is_selected(open_window, map_file):
    window = open_window(map_file)
    both = CTRL | Qt.KeyboardModifier.ShiftModifier
    journey = window.session.journey
    note = journey.lanes[0].cells[0].items[0].id
    window.session.select([note])
    press(window, Qt.Key.Key_Right, both)
    press(window, Qt.Key.Key_Down, both)
    now = window.session.journey
    assert now.stages[1].id == journey.stages[0].id
    assert now.lanes[1].id == journey.lanes[0].id
    assert window.session.selection == (note,)
    assert window.canvas.hasFocus()


@pytest.mark.parametrize(
    ("key", "line", "name"),
    [
        (Qt.Key.Key_L, "interaction", "Line of interaction"),
        (Qt.Key.Key_V, "visibility", "Line of visibility"),
        (Qt.Key.Key_C, "internal", "Line of internal interaction"),
    ],
)
def test_a_letter_adds_each_line_of_a_blueprint(open_window, map_file, key, line, name):
    window = open_window(map_file)
    press(window, Qt.Key.Key_L, CTRL)
    press(window, key)
    lane = window.session.journey.lanes[-1]
    assert (lane.kind, lane.line, lane.name) == ("separator", line, name)
    window.session.undo_stack.undo()
    assert lane not in window.session.journey.lanes
