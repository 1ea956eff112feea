"""Parked notes change places by a drag inside the tray."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from app.widgets.panels.parking.tray import ParkingTray

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window, map_file):
    made = open_window(map_file)
    made.session.start(made.session.journey.replace(parking=()))
    return made


@pytest.fixture
def tray(window) -> ParkingTray:
    QTest.keyClick(window.canvas, Key.Key_J, CTRL | SHIFT)
    found = window.findChild(ParkingTray)
    assert found is not None
    return found


def dragged(view, kind, place: QPoint, data: QMimeData):
    """An event of a drag that began in the view itself, sent to it."""

    class Own(kind):
        def source(self):
            return view

    at = QPointF(place) if issubclass(kind, QDropEvent) and kind is QDropEvent else place
    event = Own(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, CTRL & SHIFT)
    {
        QDragEnterEvent: view.dragEnterEvent,
        QDragMoveEvent: view.dragMoveEvent,
        QDropEvent: view.dropEvent,
    }[kind](event)
    return event


def test_parked_notes_change_places_by_a_drag(window, tray):
    for text in ("One", "Two", "Three"):
        QTest.keyClicks(tray.field, text)
        QTest.keyClick(tray.field, Key.Key_Return)
    view, session = tray.view, window.session

    def texts() -> list[str]:
        return [item.text for item in session.journey.parking]

    def drag(row: int, x: int) -> None:
        view.setCurrentIndex(tray.model.index(row))
        data = tray.model.mimeData(view.selectedIndexes())
        place = QPoint(x, view.visualRect(tray.model.index(row)).center().y())
        for kind in (QDragEnterEvent, QDragMoveEvent, QDropEvent):
            assert dragged(view, kind, place, data).isAccepted()

    last = view.visualRect(tray.model.index(2))
    count = session.undo_stack.count()
    drag(0, last.right() + 4)
    assert texts() == ["Two", "Three", "One"]
    assert session.undo_stack.count() == count + 1
    drag(2, 3)
    assert texts() == ["One", "Two", "Three"]
    drag(1, view.visualRect(tray.model.index(1)).right() + 2)
    assert session.undo_stack.count() == count + 2
    session.undo_stack.undo()
    assert texts() == ["Two", "Three", "One"]
