"""What an edit, a key and a move of a drag cost, from the event to the picture on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from benchmarks.lines import Line
from benchmarks.measuring import timed

if TYPE_CHECKING:
    from app.widgets.window import MainWindow
    from benchmarks.running import Running

SIZES = (50, 500, 5000)
_WORDS = ("Waits", "Waits for an answer that never comes, and calls again the next day")


def edit() -> Iterator[Line]:
    """A note's words change, in the whole window and with all its panels."""
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
    """Changes words of a note that is seen, and has that painted."""
    from app.model.edits import change_item
    from benchmarks.running import Paints

    note = visible_note(window)
    window.session.select([note])
    paints = Paints(window.canvas.viewport())
    running.settle()

    def change(number: int) -> None:
        before = paints.count
        text = _WORDS[number % 2][: 40 + number % 3]
        window.session.edit("edit", lambda journey: change_item(journey, note, text=text))
        running.until(lambda: paints.count > before)

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
    from PySide6.QtCore import QPointF

    from app.model.edits import change_item
    from benchmarks.running import Paints, Running, collected, large_map

    running = Running(large_map(5000))
    window = running.window
    window.canvas.zoom_to(1.0)
    window.canvas.look_at(QPointF(600, 400))
    running.settle()
    collected()
    lane = window.session.journey.lanes[0]
    note = next(item.id for cell in lane.cells for item in cell.items if item.kind == "note")
    paints = Paints(window.canvas.viewport())
    values: list[float] = []
    for number in range(44):
        text = "A word" if number % 2 else "A long paragraph. " * 60

        def change(text: str = text) -> None:
            before = paints.count
            window.session.edit("edit", lambda journey: change_item(journey, note, text=text))
            running.until(lambda: paints.count > before)

        took = timed(change)
        if number >= 4:
            values.append(took)
    yield Line(
        "worst edit: the first lane grows, all below moves",
        "5,000 notes",
        tuple(values),
        reach=33.0,
        by="value",
    )
    running.close()


def keystroke() -> Iterator[Line]:
    """Letters typed into a note, each relaid and painted before the next."""
    from PySide6.QtTest import QTest

    from benchmarks.running import Paints, Running, collected, large_map

    running = Running()
    for notes in SIZES:
        window = running.opened(large_map(notes))
        window.canvas.zoom_to(1.0)
        running.settle()
        window.session.select([visible_note(window)])
        window.canvas.edit_selection()
        running.settle()
        collected()
        paints = Paints(window.canvas.viewport())
        values: list[float] = []
        text = "they wait for an answer and call again " * 4
        for number, letter in enumerate(text):

            def press(letter: str = letter) -> None:
                before = paints.count
                QTest.keyClicks(running.app.focusWidget() or window.canvas, letter)
                running.until(lambda: paints.count > before)

            took = timed(press)
            if number >= 10:
                values.append(took)
        yield Line(
            "one keystroke in a note, relaid and painted",
            f"{notes:,} notes",
            tuple(values),
            reach=4.0 if notes == 5000 else None,
            by="value",
            plot="a keystroke",
            size=notes,
        )
        window.canvas.finish_editing()
        window.session.undo_stack.setClean()
        window.close()
    running.close()


def drag() -> Iterator[Line]:
    """A note dragged about with the mouse, each move painted before the next."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from benchmarks.running import Paints, Running, collected, large_map

    running = Running()
    for notes in SIZES:
        window = running.opened(large_map(notes))
        canvas = window.canvas
        canvas.zoom_to(1.0)
        running.settle()
        view = canvas.viewport()
        place = canvas.place_of(visible_note(window))
        assert place is not None
        start = canvas.to_viewport(place).center().toPoint()
        paints = Paints(view)
        collected()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        values: list[float] = []
        for number in range(320):
            turn = QPoint((number * 7) % 420 - 210, (number * 3) % 300 - 150)

            def move(at: QPoint = start + turn) -> None:
                before = paints.count
                QTest.mouseMove(view, at)
                running.until(lambda: paints.count > before)

            took = timed(move)
            if number >= 20:
                values.append(took)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start)
        yield Line(
            "drag a note, each move painted",
            f"{notes:,} notes",
            tuple(values),
            reach=4.0 if notes == 5000 else None,
            by="value",
            at="p99",
            plot="a move of a drag",
            size=notes,
        )
        window.session.undo_stack.setClean()
        window.close()
    running.close()


ROWS = {"edit": edit, "worst-edit": worst, "keystroke": keystroke, "drag": drag}
