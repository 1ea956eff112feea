"""The map of the keyboard's test, made by the mouse alone: keys write the texts and do no more.

Real mouse events go to what is under them. Only the dragging of blocks is told by hand, for
without a display Qt's drag and drop does nothing.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.files.store import save
from app.model.journey import empty_journey
from app.model.queries import counts, find_item
from tests.end_to_end.test_by_keyboard import LANES, LEVELS, STAGES, texts
from tests.widgets.canvas.carrying import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier


class KeysSeen(QObject):
    """What was typed, and every key that is no letter of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.others: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = event.text() and event.text().isprintable()
            if not letter or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
                self.others.append(event.key())
        return False


class Pointer:
    """Somebody with a mouse at a window."""

    def __init__(self, window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window = window
        self.qtbot = qtbot
        self.canvas = window.canvas
        self.port = window.canvas.viewport()
        self._drop = QPoint()
        monkeypatch.setattr(QDrag, "exec", lambda drag, *_: self._carry(drag))

    @property
    def ground(self) -> QPoint:
        """A point to the left of the sheet."""
        return QPoint(4, self.port.height() // 2)

    @property
    def journey(self):
        return self.window.session.journey

    def write(self, text: str) -> None:
        field = QApplication.focusWidget()
        assert self.canvas.editing
        for letter in text:
            QTest.keyClicks(field, letter)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, LEFT, NONE, at or widget.rect().center())
        QApplication.processEvents()

    def double_click(self, at: QPoint) -> None:
        QTest.mouseClick(self.port, LEFT, NONE, at)
        QTest.mouseDClick(self.port, LEFT, NONE, at)
        QTest.mouseRelease(self.port, LEFT, NONE, at)
        QApplication.processEvents()

    def drag(self, start: QPoint, end: QPoint) -> None:
        QTest.mousePress(self.port, LEFT, NONE, start)
        self._move(self.port, start, end)
        QTest.mouseRelease(self.port, LEFT, NONE, end)
        QApplication.processEvents()

    def drag_block(self, button: QPushButton, to: QPoint) -> None:
        """Press a block and carry it onto the map."""
        self._drop = to
        middle = button.rect().center()
        QTest.mousePress(button, LEFT, NONE, middle)
        self._move(button, middle, middle + QPoint(60, 20))
        QTest.mouseRelease(button, LEFT, NONE, middle)
        QApplication.processEvents()

    def choose(self, *titles: str) -> None:
        """Open menus of the bar and click on an entry."""
        bar = self.window.menuBar()
        action = next(one for one in bar.actions() if one.menu().objectName() == titles[0])
        self.click(bar, bar.actionGeometry(action).center())
        menu = action.menu()
        for name in titles[1:]:
            menu = self.choose_in(menu, name)

    def choose_in(self, menu: QMenu, name: str) -> QMenu:
        """Click on an entry of an open menu, by the id of its command or of its menu."""
        found = self.window.commands[name] if name in _COMMANDS else None
        action = next(
            one
            for one in menu.actions()
            if one is found or (one.menu() and one.menu().objectName() == name)
        )
        self.qtbot.waitUntil(menu.isVisible)
        self.click(menu, menu.actionGeometry(action).center())
        return action.menu()

    def context(self, at: QPoint) -> QMenu:
        """Open the menu of what is at a point."""
        QTest.mouseClick(self.port, RIGHT, NONE, at)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, self.port.mapToGlobal(at))
        QApplication.sendEvent(self.port, event)
        return self.window.findChild(QMenu, "context_menu")

    def at(self, element: str, x: float = 0.5, y: float = 0.5) -> QPoint:
        spot = self._spot(element, x, y)
        if not self.port.rect().contains(spot.toPoint()):  # a drag scrolled it away: fit the map
            self.double_click(self.ground)
            spot = self._spot(element, x, y)
        assert self.port.rect().contains(spot.toPoint()), element
        return spot.toPoint()

    def lane(self, kind: str) -> str:
        return next(lane.id for lane in self.journey.lanes if lane.kind == kind)

    def cell(self, kind: str, stage: int) -> str:
        return f"{self.lane(kind)}/{self.journey.stages[stage].id}"

    def item(self, text: str) -> str:
        for lane in self.journey.lanes:
            for cell in lane.cells:
                for item in cell.items:
                    if getattr(item, "text", getattr(item, "quote", "")) == text:
                        return item.id
        raise AssertionError(text)

    def _spot(self, element: str, x: float, y: float) -> QPointF:
        place = self.canvas.to_viewport(self.canvas.scene().place_of(element))
        return place.topLeft() + QPointF(place.width() * x, place.height() * y)

    def _move(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        for step in range(1, 6):
            at = QPointF(start) + QPointF(end - start) * step / 5
            there = QPointF(widget.mapToGlobal(at.toPoint()))
            none = Qt.MouseButton.NoButton
            event = QMouseEvent(QEvent.Type.MouseMove, at, there, none, LEFT, NONE)
            QApplication.sendEvent(widget, event)

    def _carry(self, drag: QDrag) -> Qt.DropAction:
        """In the place of `QDrag.exec`."""
        hand = Hand(self.port, drag.mimeData())
        hand.over(QPoint(20, 20))
        hand.drop(self._drop)
        return Qt.DropAction.CopyAction


_COMMANDS = frozenset(f"add_lane_{kind}" for kind in LANES) | {"delete", "add_note"}


def draw(pointer: Pointer) -> None:
    """Draw the map: stages and lanes from the blocks, from menus and the tool bar, notes by
    double clicks; some in the wrong place, to be put right."""
    window, blocks = pointer.window, pointer.window.workspace.left.blocks
    stage = blocks.findChild(QPushButton, "piece-stage")
    note = blocks.findChild(QPushButton, "piece-note")
    for name in (STAGES[1], STAGES[0], *STAGES[2:4], STAGES[5]):
        pointer.click(stage)
        pointer.write(name)
    pointer.click(pointer.port, pointer.ground)
    names = [one.name for one in pointer.journey.stages]
    assert names == [STAGES[1], STAGES[0], *STAGES[2:4], STAGES[5]]
    first, second = (one.id for one in pointer.journey.stages[:2])
    pointer.drag(pointer.at(first), pointer.at(second, 0.9))
    pointer.drag_block(stage, pointer.at(pointer.journey.stages[4].id, 0.1))
    pointer.write(STAGES[4])
    pointer.click(pointer.port, pointer.ground)

    pointer.click(blocks.button("action"))
    pointer.click(blocks.button("thought"))
    pointer.drag_block(blocks.button("touchpoint"), pointer.at(pointer.lane("thought"), 0.5, 0.1))
    pointer.choose("menu_insert", "menu_lane", "add_lane_opportunity")
    pointer.drag_block(blocks.button("pain"), pointer.at(pointer.lane("thought"), 0.5, 0.9))
    pointer.click(blocks.button("emotion"))
    pointer.drag(
        pointer.at(pointer.lane("opportunity")), pointer.at(pointer.lane("emotion"), 0.5, 0.9)
    )
    pointer.drag(pointer.at(pointer.lane("emotion")), pointer.at(pointer.lane("pain"), 0.5, 0.1))
    assert [lane.kind for lane in pointer.journey.lanes] == list(LANES)
    pointer.double_click(pointer.ground)

    for kind, cells in LANES.items():
        for number, notes in enumerate(cells):
            for index, text in enumerate(notes):
                if index:
                    drop = pointer.at(pointer.cell(kind, number), 0.5, 0.98)
                    pointer.drag_block(note, drop)
                else:
                    pointer.double_click(pointer.at(pointer.cell(kind, number), 0.5, 0.5))
                pointer.write(text)
                pointer.click(pointer.port, pointer.ground)
    for quote, level in LEVELS.items():
        start = pointer.at(pointer.item(quote))
        band = pointer.canvas.to_viewport(
            pointer.canvas.scene().place_of(pointer.cell("emotion", 0))
        )
        end = QPoint(start.x(), start.y() - round(band.height() / 4 * level / 2))
        pointer.drag(start, end)

    # A note too many, and one in the wrong cell.
    add = next(
        one
        for one in window.tools.findChildren(QToolButton)
        if one.defaultAction() is window.commands["add_note"]
    )
    pointer.click(pointer.port, pointer.at(pointer.item("The saddle hurts")))
    pointer.click(add)
    pointer.write("Too much")
    pointer.click(pointer.port, pointer.ground)
    menu = pointer.context(pointer.at(pointer.item("Too much")))
    pointer.choose_in(menu, "delete")
    moved = pointer.item("The line is long")
    home = find_item(pointer.journey, moved)
    pointer.drag(pointer.at(moved), pointer.at(pointer.item("A guide to sizes"), 0.5, 0.9))
    assert find_item(pointer.journey, moved).lane.kind == "opportunity"
    pointer.drag(pointer.at(moved), pointer.at(f"{home.lane.id}/{home.stage}"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_map_is_drawn_by_the_mouse(
    without_waiting,
    open_window,
    program,
    qtbot,
    tmp_path: Path,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program.choose_language(language)
    path = tmp_path / "empty.parcours"
    save(path, empty_journey("Empty", language))
    window = open_window(path)
    window.resize(1680, 1000)
    QApplication.processEvents()
    first = window.session.journey
    keys = KeysSeen()
    QApplication.instance().installEventFilter(keys)

    draw(Pointer(window, qtbot, monkeypatch))

    QApplication.instance().removeEventFilter(keys)
    journey = window.session.journey
    assert keys.others == []
    assert counts(journey) == (6, 6, 40)
    assert tuple(stage.name for stage in journey.stages) == STAGES
    assert tuple(lane.kind for lane in journey.lanes) == tuple(LANES)
    assert texts(journey) == LANES
    curve = next(lane for lane in journey.lanes if lane.kind == "emotion")
    levels = {item.quote: item.level for cell in curve.cells for item in cell.items}
    assert set(levels) == {notes[0] for notes in LANES["emotion"]}
    assert levels["Lost"] < levels["Curious"] < levels["Glad, a little nervous"] < levels["Proud"]
    while window.session.undo_stack.canUndo():
        window.session.undo_stack.undo()
    assert window.session.journey is first
