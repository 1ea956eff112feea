"""Saving, and what keeping every word costs while one works."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.lines import Line
from benchmarks.measuring import alternate, timed

if TYPE_CHECKING:
    from app.widgets.window import MainWindow
    from benchmarks.running import Running


def save() -> Iterator[Line]:
    """A save as the program does it: checked before, whole or not at all, read back after."""
    from app.files.store import save as save_map
    from app.model.writing import write_journey
    from benchmarks.running import large_map

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for notes in (50, 500, 5000):
            journey = large_map(notes)
            value = json.loads(write_journey(journey))
            plain = folder / "plain.json"

            def floor(path: Path = plain, value: object = value) -> None:
                data = json.dumps(value, ensure_ascii=False, indent=2).encode()
                with path.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())

            own = folder / "map.parcours"
            done = alternate(partial(save_map, own, journey), floor, 20)
            yield Line(
                "save",
                f"{notes:,} notes",
                done.values,
                "ms",
                "json.dumps and fsync",
                done.beside,
                2.0 if notes == 5000 else None,
                plot="save",
                size=notes,
            )
            own.unlink()


def journal() -> Iterator[Line]:
    """What the journal writes: every edit at once, and the text being written now and then."""
    from app.files.journals.journal import About, Journal
    from app.model.edits import change_item
    from benchmarks.running import large_map, on_each

    yield from on_each((5000,), _gap)
    with tempfile.TemporaryDirectory() as name:
        for notes in (50, 500, 5000):
            now = large_map(notes)
            folder = Path(name, str(notes))
            folder.mkdir()
            kept = Journal(folder, About("", None, 0.0, 0), now)
            note = next(
                item.id
                for lane in now.lanes
                for cell in lane.cells
                for item in cell.items
                if item.kind == "note"
            )
            values: list[float] = []
            for number in range(110):
                after = change_item(now, note, text=f"Waits {number}")
                values.append(timed(partial(kept.record, after)))
                now = after
            yield Line(
                "the journal's cost an edit",
                f"{notes:,} notes",
                tuple(values[10:]),
                reach=2.0 if notes == 5000 else None,
                by="value",
                plot="the journal an edit",
                size=notes,
            )


def _gap(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    from PySide6.QtTest import QTest

    from benchmarks.rows.editing import visible_note

    canvas, keeper = window.canvas, window.keeping.journalling
    assert keeper is not None
    canvas.setFocus()
    window.session.select([visible_note(window)])
    canvas.edit_selection()
    running.settle()
    values: list[float] = []
    for letter in "they wait for an answer and call again":
        QTest.keyClicks(running.app.focusWidget() or canvas, letter)
        values.append(timed(keeper.write_down))
    yield Line(
        "gap in the event loop while what is written is kept",
        f"{notes:,} notes",
        tuple(values[3:]),
        reach=16.0,
        by="value",
        at="worst",
    )
    canvas.finish_editing()


ROWS = {"save": save, "journal": journal}
