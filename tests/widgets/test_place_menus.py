"""What a right click offers, wherever it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.model import edits
from app.model.journey import Phase

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Reason = QContextMenuEvent.Reason


def right_click(widget: QWidget, at: QPoint, reason: Reason = Reason.Mouse) -> None:
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))


def offered(window, element: str | None) -> set[str]:
    """The ids of the commands in the menu of an element; of the ground for None."""
    canvas = window.canvas
    at = QPoint(3, 3)
    if element is not None:
        place = canvas.to_viewport(canvas.scene().place_of(element))
        at = place.topLeft().toPoint() + QPoint(12, 6)
    right_click(canvas.viewport(), at)
    menu = window.findChild(QMenu, "context_menu")
    assert menu.isVisible()
    found = {name for name in _IDS if window.commands[name] in menu.actions()}
    menu.close()
    menu.setParent(None)
    return found


_IDS = ("edit_text", "delete", "add_note", "add_stage", "auto_size", "stage_left", "lane_up")
_IDS += ("zoom_fit", "select_all")


def test_every_place_has_its_menu(open_window, map_file):
    window = open_window(map_file)
    session = window.session
    phase = Phase(id="ph", name="Before", first=session.journey.stages[0].id, last="x")
    phase = phase.replace(last=session.journey.stages[1].id)
    session.commit("", edits.add_phase(session.journey, phase))
    journey = session.journey
    stage, lane = journey.stages[1].id, journey.lanes[0].id
    assert offered(window, "title") >= {"edit_text", "add_stage", "zoom_fit"}
    assert offered(window, stage) >= {"edit_text", "stage_left", "auto_size", "delete"}
    assert offered(window, lane) >= {"edit_text", "lane_up", "auto_size", "delete"}
    assert offered(window, journey.personas[0].id) >= {"edit_text", "delete"}
    assert offered(window, "ph") >= {"edit_text", "delete"}
    assert offered(window, journey.lanes[0].cells[0].items[0].id) >= {"edit_text", "add_note"}
    assert offered(window, None) >= {"add_stage", "select_all", "zoom_fit"}
    assert session.selection == ()


def test_a_size_becomes_automatic_by_the_menu(open_window, map_file):
    window = open_window(map_file)
    session = window.session
    stage, lane = session.journey.stages[0].id, session.journey.lanes[0].id
    journey = edits.change_stage(session.journey, stage, width=300)
    session.commit("", edits.change_lane(journey, lane, height=300))
    command = window.commands["auto_size"]
    session.select([])
    assert not command.isEnabled()
    session.select([stage, lane])
    assert command.isEnabled()
    command.trigger()
    assert session.journey.stages[0].width is None
    assert session.journey.lanes[0].height is None
    assert not command.isEnabled()


def test_the_overview_and_the_blocks_have_theirs(open_window, map_file):
    window = open_window(map_file)
    left = window.workspace.left
    lanes = len(window.session.journey.lanes)
    for widget in (left.minimap, left.blocks.button("goal")):
        for reason in (Reason.Mouse, Reason.Keyboard):
            right_click(widget, widget.rect().center(), reason)
            menu = widget.findChild(QMenu)
            assert menu.isVisible()
            menu.close()
            menu.setParent(None)
    right_click(left.blocks.button("pain"), QPoint(5, 5))
    [entry] = left.blocks.button("pain").findChild(QMenu).actions()
    entry.trigger()
    assert len(window.session.journey.lanes) == lanes + 1


def test_the_wheel_is_chosen_in_the_menu_and_the_preferences(open_window, program, map_file):
    window = open_window(map_file)
    assert not window.canvas.wheel_zooms
    window.commands["wheel_zoom"].trigger()
    assert window.canvas.wheel_zooms
    assert window.commands["wheel_zoom"].isChecked()
    window.show_preferences()
    dialog = next(one for one in window.findChildren(QWidget, "preferences"))
    assert dialog.wheel.currentData() == "zoom"
    dialog.wheel.setCurrentIndex(0)
    dialog.wheel.activated.emit(0)
    assert not window.canvas.wheel_zooms
    dialog.close()
    program.settings.setValue("wheel", "nonsense")
    assert program.wheel == "scroll"
