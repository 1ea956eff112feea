"""Undo: a large step back, and what a step takes of memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.lines import Line
from benchmarks.measuring import timed

if TYPE_CHECKING:
    from app.widgets.window import MainWindow
    from benchmarks.running import Running


def undo() -> Iterator[Line]:
    """500 notes are pasted and that is undone, painted."""
    from benchmarks.running import on_each

    return on_each((500, 5000), _undo)


def _undo(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    from PySide6.QtGui import QGuiApplication

    from benchmarks.running import Paints

    session = window.session
    ids = [
        item.id
        for lane in session.journey.lanes
        if lane.kind not in ("emotion", "metric")
        for cell in lane.cells
        for item in cell.items
    ]
    session.select(ids[:500])
    window.clipboard.copy()
    paints = Paints(window.canvas.viewport())
    pasted: list[float] = []
    undone: list[float] = []
    for _ in range(8):
        pasted.append(timed(partial(running.painted, paints, window.clipboard.paste)))
        running.settle()
        undone.append(timed(partial(running.painted, paints, session.undo_stack.undo)))
        running.settle()
    QGuiApplication.clipboard().clear()
    on = f"{notes:,} notes"
    reach = 100.0 if notes == 5000 else None
    yield Line("paste of 500 notes, painted", on, tuple(pasted))
    yield Line("undo a paste of 500 notes, painted", on, tuple(undone), reach=reach, by="value")


def undo_memory() -> Iterator[Line]:
    """What 400 undo steps take, each another note's words."""
    from PySide6.QtCore import QCoreApplication

    from app.model.edits import change_item
    from app.session import Session
    from benchmarks.running import large_map

    QCoreApplication([])
    journey = large_map(5000)
    notes = [
        item.id
        for lane in journey.lanes
        for cell in lane.cells
        for item in cell.items
        if item.kind == "note"
    ]
    session = Session()
    session.start(journey)
    taken: list[float] = []
    for start in range(0, 400, 50):
        tracemalloc.start()
        for note in notes[start : start + 50]:
            session.edit("edit", lambda now, one=note: change_item(now, one, text="Waits"))
        taken.append(tracemalloc.get_traced_memory()[0] / 50 / 1000)
        tracemalloc.stop()
    yield Line("memory of an undo step", "5,000 notes", tuple(taken), "KB", reach=5.0, by="value")


ROWS = {"undo": undo, "undo-memory": undo_memory}
