"""Wheels that zoom, trackpads, fingers, the right button, and double clicks on the ground."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Phase = Qt.ScrollPhase


def wheel(desk, at: QPoint, turn: int, keys=NONE, phase=Phase.NoScrollPhase) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(desk.port.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        phase,
        False,
    )
    QApplication.sendEvent(desk.port, event)


def finger(kind: QInputDevice.DeviceType) -> QPointingDevice:
    return QPointingDevice(
        "finger",
        7,
        kind,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        1,
        1,
    )


def touch(desk, device: QPointingDevice, points: list[QPoint]) -> None:
    """A finger goes down, moves and lifts, as Qt makes mouse events of it."""

    def send(kind: QEvent.Type, at: QPoint, button, held) -> None:
        there = QPointF(desk.port.mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), there, button, held, NONE, device)
        QApplication.sendEvent(desk.port, event)

    none = Qt.MouseButton.NoButton
    send(QEvent.Type.MouseButtonPress, points[0], LEFT, LEFT)
    for point in points[1:]:
        send(QEvent.Type.MouseMove, point, none, LEFT)
    send(QEvent.Type.MouseButtonRelease, points[-1], LEFT, none)


def menu_event(desk, at: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, desk.port.mapToGlobal(at))
    QApplication.sendEvent(desk.port, event)


def test_a_wheel_that_zooms_does_so_around_the_pointer(desk):
    desk.canvas.wheel_zooms = True
    at = QPoint(400, 300)
    here = desk.canvas.to_sheet(QPointF(at))
    for turn in (120, 30, 15, 15, 60):
        wheel(desk, at, turn)
    assert desk.canvas.zoom == pytest.approx(1.2**2)
    assert (desk.canvas.to_sheet(QPointF(at)) - here).manhattanLength() < 1.5
    wheel(desk, at, -240, CTRL)
    assert desk.canvas.zoom == pytest.approx(1.0)
    left = desk.canvas.visible_rect().left()
    wheel(desk, at, -120, SHIFT)
    assert desk.canvas.zoom == pytest.approx(1.0)
    assert desk.canvas.visible_rect().left() > left


def test_fingers_on_a_trackpad_scroll_even_then(desk):
    desk.canvas.wheel_zooms = True
    top = desk.canvas.visible_rect().top()
    wheel(desk, QPoint(400, 300), -40, phase=Phase.ScrollUpdate)
    assert desk.canvas.zoom == 1.0
    assert desk.canvas.visible_rect().top() > top


def test_the_right_button_moves_the_sheet_where_the_wheel_zooms(desk):
    desk.canvas.wheel_zooms = True
    asked: list[tuple[str, ...]] = []
    desk.canvas.context_requested.connect(lambda ids, _at: asked.append(ids))
    desk.canvas.zoom_to(2.0)
    start, end = QPoint(500, 400), QPoint(400, 330)
    held = desk.canvas.to_sheet(QPointF(start))
    QTest.mousePress(desk.port, RIGHT, NONE, start)
    menu_event(desk, start)
    desk.carry(start, end, held=RIGHT)
    assert desk.port.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(desk.port, RIGHT, NONE, end)
    assert (desk.canvas.to_sheet(QPointF(end)) - held).manhattanLength() < 1
    assert asked == []
    at = desk.at("a1")
    QTest.mouseClick(desk.port, RIGHT, NONE, at)
    assert asked == [("a1",)]


def test_a_finger_moves_the_sheet_and_taps_select(desk):
    device = finger(QInputDevice.DeviceType.TouchScreen)
    desk.canvas.zoom_to(2.0)
    before = desk.journey
    start = desk.at("a1")
    held = desk.canvas.to_sheet(QPointF(start))
    end = start + QPoint(-60, -45)
    touch(desk, device, [start, start + QPoint(-30, -20), end])
    assert (desk.canvas.to_sheet(QPointF(end)) - held).manhattanLength() < 1
    assert desk.session.selection == ()
    touch(desk, device, [desk.at("a1")])
    assert desk.session.selection == ("a1",)
    assert desk.journey is before


def test_a_finger_carries_what_is_selected(desk):
    device = finger(QInputDevice.DeviceType.TouchScreen)
    desk.session.select(["a1"])
    touch(desk, device, [desk.at("a1"), desk.at("a4"), desk.at("pai/s1")])
    assert desk.cell("pai", "s1") == ["a1"]


def test_a_pinch_ends_what_one_finger_began(desk):
    start = desk.press("a1")
    desk.carry(start, desk.at("pai/s1"))
    desk.canvas.pinched()
    assert not desk.canvas.busy()
    desk.release("pai/s1")
    assert desk.session.undo_stack.count() == 0


def test_a_double_click_on_the_ground_shows_the_whole_map(desk):
    desk.canvas.zoom_to(1.0)
    desk.canvas.resize(700, 500)
    desk.canvas.look_at(QPointF(0, 0))
    before = desk.journey
    desk.double_click(QPoint(30, 30))
    assert desk.canvas.zoom < 1.0
    assert desk.port.rect().contains(desk.place("per").toRect())
    assert desk.journey is before
    assert not desk.canvas.editing


def test_a_double_click_between_two_cells_is_for_the_nearer(desk):
    desk.canvas.zoom_to(1.0)
    gap = desk.at("pai/s1", 1.0, 0.5) + QPoint(1, 0)
    desk.double_click(gap)
    assert desk.canvas.editing
    assert desk.canvas.zoom == 1.0


@pytest.mark.parametrize("start", ["a1", "e1", "s1", "act", "act/s3"])
def test_every_drag_ends_with_escape_and_leaves_nothing(desk, start):
    desk.session.select(["m1"])
    before, marks = desk.journey, desk.canvas.overlay.marks
    there = desk.press(start)
    desk.carry(there, desk.at("pai/s2"))
    assert desk.canvas.busy()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.canvas.busy()
    desk.release("pai/s2")
    assert desk.session.shown is before
    assert desk.session.undo_stack.count() == 0
    assert desk.session.selection == ("m1",)
    after = desk.canvas.overlay.marks
    for name in ("hovered", "handle", "band", "drop", "guide", "veiled", "ghost", "tag"):
        assert getattr(after, name) == getattr(marks, name), name
    assert desk.port.cursor().shape() == Qt.CursorShape.ArrowCursor
