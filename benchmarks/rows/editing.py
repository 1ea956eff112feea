"""What an edit, a key and a move of a drag cost, from the event to the picture on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.lines import Line
from benchmarks.measuring import timed

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.widgets.window import MainWindow
    from benchmarks.running import Running

SIZES = (50, 500, 5000)
_WORDS = ("Waits for long", "Calls the shop", "Calls the shop to ask what is in stock, and waits")
"""Each takes the place of the one before, with a number that no other has: two of three edits
change the height of the note, and none has words that were set before."""


def edit() -> Iterator[Line]:
    """A note's words change, most often its height too, in the whole window and with all its
    panels."""
    from benchmarks.running import Running, collected, large_map

    running = Running(large_map(500))
    windows = {500: running.window}
    for notes in SIZES:
        if notes not in windows:
            windows[notes] = running.opened(large_map(notes))
    for window in windows.values():
        window.canvas.zoom_to(1.0)
    collected()
    edits = {notes: _edit(running, windows[notes]) for notes in SIZES}
    values: dict[int, list[float]] = {notes: [] for notes in SIZES}
    for number in range(65):
        for notes in SIZES:
            took = timed(lambda one=edits[notes], turn=number: one(turn))
            if number >= 5:
                values[notes].append(took)
    for notes in SIZES:
        yield Line(
            "commit an edit, to its paint",
            f"{notes:,} notes",
            tuple(values[notes]),
            "ms",
            "itself with 500 notes",
            tuple(values[500]),
            3.0 if notes == 5000 else None,
            plot="an edit",
            size=notes,
        )
    yield Line(
        "commit an edit, to its paint",
        "5,000 notes, absolute",
        tuple(values[5000]),
        reach=4.0,
        by="value",
    )
    running.close()


def _edit(running: Running, window: MainWindow) -> Callable[[int], None]:
    """Changes words of a note that is seen, as the field of the inspector does, and has that
    painted."""
    from app.model.edits.items import change_placed
    from benchmarks.running import Paints

    note = visible_note(window)
    window.session.select([note])
    session = window.session
    paints = Paints(window.canvas.viewport())
    running.settle()

    def change(number: int) -> None:
        text = f"{_WORDS[number % 3]} {number}"

        def changed(now: Journey) -> Journey:
            place = session.lookup.find_item(now, note)
            assert place is not None
            return change_placed(now, place, text=text)

        running.painted(paints, lambda: session.edit("edit", changed))

    return change


def visible_note(window: MainWindow) -> str:
    """The id of a note that is seen whole."""
    picture = window.canvas.picture
    assert picture is not None
    seen = window.canvas.visible_rect().adjusted(200, 200, -200, -200)
    for group, x, y in picture.walk():
        if group.kind == "note" and seen.contains(x, y) and seen.contains(x + group.w, y + group.h):
            return group.element
    raise LookupError("no note is seen")


def worst() -> Iterator[Line]:
    """The first lane grows by a paragraph: all lanes below move."""
    from benchmarks.running import on_each

    return on_each((5000,), _worst)


def _worst(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    from PySide6.QtCore import QPointF

    from app.model.edits import change_item
    from benchmarks.running import Paints

    window.canvas.look_at(QPointF(600, 400))
    running.settle()
    lane = window.session.journey.lanes[0]
    note = next(item.id for cell in lane.cells for item in cell.items if item.kind == "note")
    paints = Paints(window.canvas.viewport())

    def change(number: int) -> None:
        text = "A word" if number % 2 else "A long paragraph. " * 60
        running.painted(
            paints,
            lambda: window.session.edit("edit", lambda now: change_item(now, note, text=text)),
        )

    values = tuple(timed(lambda one=number: change(one)) for number in range(44))
    yield Line(
        "worst edit: the first lane grows, all below moves",
        f"{notes:,} notes",
        values[4:],
        reach=33.0,
        by="value",
    )


def keystroke() -> Iterator[Line]:
    """Letters typed into a note, each relaid and painted before the next."""
    from benchmarks.running import on_each

    return on_each(SIZES, _keystroke)


def _keystroke(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    from PySide6.QtTest import QTest

    from benchmarks.running import Paints

    canvas = window.canvas
    window.activateWindow()
    canvas.setFocus()
    window.session.select([visible_note(window)])
    canvas.edit_selection()
    running.settle()
    paints = Paints(canvas.viewport())
    values: list[float] = []
    for letter in "they wait for an answer and call again " * 4:
        field = running.app.focusWidget() or canvas
        press = partial(QTest.keyClicks, field, letter)
        values.append(timed(partial(running.painted, paints, press)))
    yield Line(
        "one keystroke in a note, relaid and painted",
        f"{notes:,} notes",
        tuple(values[10:]),
        reach=4.0 if notes == 5000 else None,
        by="value",
        plot="a keystroke",
        size=notes,
    )
    canvas.finish_editing()


def drag() -> Iterator[Line]:
    """A note dragged about with the mouse, each move painted before the next."""
    from benchmarks.running import on_each

    return on_each(SIZES, _drag)


def _drag(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from benchmarks.running import Paints

    view = window.canvas.viewport()
    place = window.canvas.place_of(visible_note(window))
    assert place is not None
    start = window.canvas.to_viewport(place).center().toPoint()
    paints = Paints(view)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    values: list[float] = []
    for number in range(320):
        turn = QPoint((number * 7) % 420 - 210, (number * 3) % 300 - 150)
        move = partial(QTest.mouseMove, view, start + turn)
        values.append(timed(partial(running.painted, paints, move)))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start)
    yield Line(
        "drag a note, each move painted",
        f"{notes:,} notes",
        tuple(values[20:]),
        reach=4.0 if notes == 5000 else None,
        by="value",
        at="p99",
        plot="a move of a drag",
        size=notes,
    )


ROWS = {"edit": edit, "worst-edit": worst, "keystroke": keystroke, "drag": drag}
