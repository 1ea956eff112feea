"""A whole map drawn by the keyboard alone: from nothing to six stages, six lanes, forty notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.files.store import save
from app.model.journey import Journey, empty_journey
from app.model.queries import counts, find_touchpoint

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

STAGES = ("Need", "Search", "Compare", "Buy", "Ride", "Care")

LANES: dict[str, tuple[tuple[str, ...], ...]] = {
    "action": (
        ("Tires of the bus", "Talks about it at work"),
        ("Reads reviews",),
        ("Visits two shops", "Tries three bicycles"),
        ("Pays at the counter",),
        ("Rides to work",),
        ("Pumps up the tyres",),
    ),
    "touchpoint": (
        ("Advertising",),
        ("Web site", "Reviews"),
        ("Shop",),
        ("Checkout",),
        ("Helpline",),
        ("Workshop",),
    ),
    "thought": (
        ("Can I ride that far?",),
        ("Whom can I trust?",),
        ("They all look alike",),
        ("Is it worth it?",),
        ("This is fun",),
        ("Who repairs it?",),
    ),
    "emotion": (
        ("Fed up",),
        ("Curious",),
        ("Lost",),
        ("Glad, a little nervous",),
        ("Proud",),
        ("Fine",),
    ),
    "pain": (
        ("The bus is late again",),
        ("Prices are hard to find",),
        ("No one has the time",),
        ("The line is long",),
        ("The saddle hurts",),
        ("Two weeks for a repair",),
    ),
    "opportunity": (
        ("A week on loan",),
        ("A guide to sizes",),
        ("Fittings by appointment", "Weigh them side by side"),
        ("Pay where you stand",),
        ("A call after ten days",),
        ("Pick up at home",),
    ),
}
LEVELS = {"Lost": -1, "Glad, a little nervous": 1, "Proud": 2}
"""How many steps of the scale a point is moved."""


class Typist:
    """Somebody at the keyboard. Every chord counts, except for the letters of the texts."""

    def __init__(self, window) -> None:
        self.window = window
        self.presses = 0

    def press(self, key: Qt.Key | str, keys: Qt.KeyboardModifier = NONE) -> None:
        self.presses += 1
        self._send(key, keys)

    def write(self, text: str) -> None:
        for letter in text:
            self._send(letter, NONE)

    def _send(self, key: Qt.Key | str, keys: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.window.windowHandle(), key, keys)
        QApplication.processEvents()


class NoMouse(QObject):
    """Tells of every event of a mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.Wheel,
        ):
            self.seen.append(event.type())
        return False


def draw(typist: Typist, window) -> None:
    """Draw the map as a facilitator would, from the top left."""
    typist.press(Key.Key_T, CTRL)
    for name in STAGES:
        if name != STAGES[0]:
            typist.press(Key.Key_Tab)
        typist.write(name)
    for kind, cells in LANES.items():
        typist.press(Key.Key_L, CTRL)
        name = window.commands[f"add_lane_{kind}"].text()
        typist.press(name[name.index("&") + 1].lower())
        for number, notes in enumerate(cells):
            if number:
                typist.press(Key.Key_Tab)
            for index, text in enumerate(notes):
                if index:
                    typist.press(Key.Key_Return)
                typist.write(text)
                for _ in range(abs(LEVELS.get(text, 0))):
                    typist.press(Key.Key_Up if LEVELS[text] > 0 else Key.Key_Down, ALT)
    typist.press(Key.Key_Escape)


def texts(journey: Journey) -> dict[str, tuple[tuple[str, ...], ...]]:
    """What stands in the cells, by the kind of lane."""

    def text(item) -> str:
        match item.kind:
            case "touchpoint":
                entry = find_touchpoint(journey, item.touchpoint)
                return entry.name if entry is not None else ""
            case "emotion":
                return item.quote
            case _:
                return item.text

    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for lane in journey.lanes:
        held = (lane.cell(stage.id) for stage in journey.stages)
        found[lane.kind] = tuple(
            tuple(text(item) for item in cell.items) if cell else () for cell in held
        )
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_map_is_drawn_without_the_mouse(
    open_window, program, tmp_path: Path, language: str, record_property, capsys
) -> None:
    program.choose_language(language)
    path = tmp_path / "empty.parcours"
    save(path, empty_journey("Empty", language))
    window = open_window(path)
    first = window.session.journey
    mouse = NoMouse()
    QApplication.instance().installEventFilter(mouse)
    typist = Typist(window)

    draw(typist, window)

    QApplication.instance().removeEventFilter(mouse)
    journey = window.session.journey
    assert counts(journey) == (6, 6, 40)
    assert tuple(stage.name for stage in journey.stages) == STAGES
    assert texts(journey) == LANES
    assert tuple(lane.kind for lane in journey.lanes) == tuple(LANES)
    curve = journey.lanes[list(LANES).index("emotion")]
    levels = {item.quote: item.level for cell in curve.cells for item in cell.items}
    assert levels == {quote: LEVELS.get(quote, 0) / 2 for quote in levels}
    assert not mouse.seen
    record_property("presses", typist.presses)
    share = typist.presses / counts(journey).notes
    with capsys.disabled():
        print(f"\nby keyboard ({language}): {typist.presses} key presses beyond the texts,", end="")
        print(f" {share:.2f} a note")
    assert share <= 1.5

    while window.session.undo_stack.canUndo():
        typist.press(Key.Key_Z, CTRL)
    assert window.session.journey is first
    while window.session.undo_stack.canRedo():
        typist.press(Key.Key_Y, CTRL)
    assert window.session.journey == journey
