"""A shown canvas with a map of every kind of lane, worked with the mouse and the keys."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.exporting.qpaint import PicturePainter
from app.layout.layouter import Layouter
from app.layout.text.engine import TextEngine
from app.model.items import EmotionPoint, Metric, Note, Person, TouchpointUse
from app.model.journey import Journey, Prompt, Stage, Template, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint
from app.model.queries import find_item, find_lane
from app.model.styles import TextSpan
from app.session import Session
from app.widgets.canvas.view import Canvas

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def note(element: str, text: str = "") -> Note:
    return Note(kind="note", id=element, text=text or element)


def small_map() -> Journey:
    """Three stages; lanes of actions, touchpoints, emotions, pain points, metrics, people."""
    return empty_journey("Small map").replace(
        stages=(
            Stage(id="s1", name="First"),
            Stage(id="s2", name="Second"),
            Stage(id="s3", name="Third"),
        ),
        lanes=(
            Lane(
                id="act",
                name="Actions",
                kind="action",
                cells=(
                    Cell(stage="s1", items=(note("a1"), note("a2"), note("a3"))),
                    Cell(stage="s2", items=(note("a4"),)),
                ),
            ),
            Lane(
                id="tou",
                name="Touchpoints",
                kind="touchpoint",
                cells=(
                    Cell(
                        stage="s1",
                        items=(
                            TouchpointUse(kind="touchpoint", id="t1", touchpoint="shop"),
                            TouchpointUse(kind="touchpoint", id="t2", touchpoint="blog"),
                        ),
                    ),
                ),
            ),
            Lane(
                id="emo",
                name="Emotions",
                kind="emotion",
                cells=(
                    Cell(
                        stage="s1",
                        items=(EmotionPoint(kind="emotion", id="e1", level=1, quote="Fine"),),
                    ),
                    Cell(stage="s2", items=(EmotionPoint(kind="emotion", id="e2", level=-1),)),
                ),
            ),
            Lane(id="pai", name="Pain points", kind="pain"),
            Lane(id="lin", name="Line of visibility", kind="separator"),
            Lane(
                id="met",
                name="Metrics",
                kind="metric",
                cells=(
                    Cell(
                        stage="s1",
                        items=(Metric(kind="metric", id="m1", label="left", value=68, unit="%"),),
                    ),
                ),
            ),
            Lane(
                id="per",
                name="Owners",
                kind="person",
                cells=(Cell(stage="s1", items=(Person(kind="person", id="p1", name="Ann"),)),),
            ),
        ),
        touchpoints=(Touchpoint(id="shop", name="Shop"), Touchpoint(id="blog", name="Blog")),
        template=Template(
            id="t", prompts=(Prompt(lane="pai", stage="s2", text="What hurts here?"),)
        ),
    )


class Desk:
    """A canvas as somebody sits before it: elements are pointed at by their ids."""

    def __init__(self, canvas: Canvas, session: Session) -> None:
        self.canvas = canvas
        self.session = session
        self.port = canvas.viewport()
        self.messages: list[str] = []
        self.refusals: list[str] = []
        canvas.message.connect(self.messages.append)
        session.refused.connect(lambda error: self.refusals.append(error.code))

    @property
    def journey(self) -> Journey:
        return self.session.journey

    @property
    def scene(self):
        return self.canvas.scene()

    def place(self, element: str) -> QRectF:
        """Where an element is on the viewport."""
        found = self.scene.place_of(element)
        assert found is not None, element
        return self.canvas.to_viewport(found)

    def at(self, element: str, x: float = 0.5, y: float = 0.5) -> QPoint:
        """A point of an element, by its width and height."""
        place = self.place(element)
        spot = place.topLeft() + QPointF(place.width() * x, place.height() * y)
        return spot.toPoint()

    def free(self, element: str) -> QPoint:
        """A point near the bottom of a cell, below what it holds."""
        return self.at(element, 0.5, 0.97)

    def click(self, where: str | QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.port, LEFT, keys, self._point(where))

    def double_click(self, where: str | QPoint) -> None:
        point = self._point(where)
        QTest.mouseClick(self.port, LEFT, NONE, point)
        QTest.mouseDClick(self.port, LEFT, NONE, point)
        QApplication.processEvents()

    def press(self, where: str | QPoint, keys: Qt.KeyboardModifier = NONE) -> QPoint:
        point = self._point(where)
        QTest.mousePress(self.port, LEFT, keys, point)
        return point

    def carry(
        self,
        start: QPoint,
        end: QPoint,
        keys: Qt.KeyboardModifier = NONE,
        held: Qt.MouseButton = LEFT,
    ) -> None:
        """Move with a button held, in steps as a hand does."""
        for step in range(1, 6):
            self._move(QPointF(start) + QPointF(end - start) * step / 5, held, keys)

    def hover(self, at: QPoint) -> None:
        """Move with no button held."""
        self._move(QPointF(at), Qt.MouseButton.NoButton, NONE)

    def _move(self, at: QPointF, held: Qt.MouseButton, keys: Qt.KeyboardModifier) -> None:
        there = QPointF(self.port.mapToGlobal(at.toPoint()))
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, at, there, none, held, keys)
        QApplication.sendEvent(self.port, event)

    def release(self, where: str | QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.port, LEFT, keys, self._point(where))

    def drag(self, where: str | QPoint, to: str | QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        start = self.press(where)
        end = self._point(to)
        self.carry(start, end, keys)
        self.release(end, keys)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.canvas, key, keys)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.canvas, letter)

    def undo(self) -> str:
        """Undo; the label of what was undone."""
        label = self.session.undo_stack.undoText()
        self.session.undo_stack.undo()
        return label

    def cell(self, lane: str, stage: str) -> list[str]:
        """The ids of what a cell holds."""
        found = find_lane(self.journey, lane)
        cell = found.cell(stage) if found else None
        return [item.id for item in cell.items] if cell else []

    def text(self, element: str) -> str:
        place = find_item(self.journey, element)
        assert place is not None
        return place.item.text

    def _point(self, where: str | QPoint) -> QPoint:
        return self.at(where) if isinstance(where, str) else where


@pytest.fixture(scope="session")
def engine() -> TextEngine:
    return TextEngine()


def sit_down(qtbot: QtBot, engine: TextEngine, journey: Journey) -> Desk:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(1300, 900)
    session = Session(canvas)
    session.start(journey)
    canvas.attach(session, Layouter(engine), PicturePainter(engine, lambda _: None))
    canvas.take_hands()
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    canvas.zoom_to(1.0)
    QApplication.processEvents()
    return Desk(canvas, session)


@pytest.fixture
def desk(qtbot: QtBot, engine: TextEngine) -> Iterator[Desk]:
    yield sit_down(qtbot, engine, small_map())
    gc.collect()


@pytest.fixture
def writer(open_window, map_file):
    """Opens a window on a map in which a note has a text and its styles, and is selected."""
    from tests.widgets.canvas.writers import Writer

    def open_one(text: str, *styles: TextSpan) -> Writer:
        return Writer(open_window(map_file), text, *styles)

    return open_one
