"""The longest time for which the window answers nothing, measured with a timer each ms."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.lines import Line, blocked

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.widgets.window import MainWindow
    from benchmarks.running import Running

_ON = "5,000 notes"


def opening() -> Iterator[Line]:
    """While a map opens from the start page, and in a window of its own beside another map's."""
    from app.files.templates import load_template
    from benchmarks.running import Running, saved_map, start_page_drawn

    with tempfile.TemporaryDirectory() as folder:
        paths = [saved_map(5000, Path(folder), seed=seed + 1) for seed in range(3)]
        running = Running(load_template("example", "en"))
        first = running.window
        here: list[float] = []
        beside: list[float] = []
        for path in paths:
            empty = running.opened()
            running.until(lambda one=empty: start_page_drawn(one))
            here.append(_longest_open(running, empty, path))
            empty.close()
            running.settle()
            beside.append(_longest_open(running, first, path))
            for window in running.program.windows[1:]:
                window.close()
            running.settle()
        running.close()
    yield blocked(": opening", _ON, here)
    yield blocked(": opening in another window", _ON, beside)


def _longest_open(running: Running, window: MainWindow, path: Path) -> float:
    from benchmarks.running import Beats

    return Beats(running).longest(
        lambda: window.documents.open_all([path]),
        lambda: any(one.has_map and one.session.path == path for one in running.program.windows),
    )


def saving() -> Iterator[Line]:
    """While a map is saved."""
    from app.model.edits import change_item
    from benchmarks.running import Beats, Running, saved_map

    with tempfile.TemporaryDirectory() as folder:
        running = Running()
        window = running.window
        window.documents.open_path(saved_map(5000, Path(folder)))
        running.settle()
        session = window.session
        note = next(
            item.id
            for lane in session.journey.lanes
            for cell in lane.cells
            for item in cell.items
            if item.kind == "note"
        )
        values = []
        for number in range(3):
            text = f"Waits {number}"
            session.edit("edit", lambda now, one=text: change_item(now, note, text=one))
            running.settle()
            values.append(
                Beats(running).longest(window.commands["save"].trigger, lambda: session.clean)
            )
        running.close()
    yield blocked(": saving", _ON, values)


def thumbnails() -> Iterator[Line]:
    """While the gallery draws the thumbnail of such a map."""
    from app.widgets.start_page import StartPage
    from benchmarks.running import Beats, Running, large_map, start_page_drawn

    running = Running()
    page = running.window.findChild(StartPage)
    assert page is not None
    running.until(lambda: start_page_drawn(running.window))
    values = []
    for seed in range(3):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            _template(large_map(5000, seed=seed + 1), folder / "large.json")
            wanted = len(page.templates.cards) + 1
            values.append(
                Beats(running).longest(
                    lambda one=folder: page.folders.add(one),
                    lambda cards=wanted: len(page.templates.cards) >= cards and not page.bench.busy,
                )
            )
            page.folders.remove(folder)
            running.settle()
    running.close()
    yield blocked(": a thumbnail in the gallery", _ON, values)


def _template(journey: Journey, path: Path) -> None:
    from app.model.journey import Template
    from app.model.writing import write_journey

    path.write_bytes(write_journey(journey.replace(template=Template(id="large"), language="en")))


def exporting() -> Iterator[Line]:
    """While the Export window's job writes a map beside the window's work."""
    from app.model.scope import Scope
    from app.widgets.exporting.job import ExportJob, ExportOrder
    from benchmarks.running import Beats, Running, collected, large_map

    running = Running(large_map(5000))
    running.settle()
    collected()  # as opening a map does
    with tempfile.TemporaryDirectory() as folder:
        for suffix in (".pdf", ".svg", ".xlsx", ".pptx", ".png"):
            values: list[float] = []
            for _ in range(2):
                order = ExportOrder(Path(folder, f"map{suffix}"))
                job = ExportJob(running.window.session.journey, Scope(), order, running.window)
                values.append(Beats(running).longest(job.start, job.isFinished))
            yield blocked(f": exporting {suffix[1:].upper()}", _ON, values)
    running.close()


ROWS: dict[str, Callable[[], Iterator[Line]]] = {
    "block-open": opening,
    "block-save": saving,
    "block-thumbnail": thumbnails,
    "block-export": exporting,
}
