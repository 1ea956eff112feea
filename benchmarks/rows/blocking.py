"""The longest time for which the window answers nothing, measured with a timer each ms."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.lines import Line

if TYPE_CHECKING:
    from app.model.journey import Journey

_ON = "5,000 notes"
_MOST = 50.0


def opening() -> Iterator[Line]:
    """While a map opens, in a window that has another."""
    from app.files.templates import load_template
    from benchmarks.running import Beats, Running, saved_map

    with tempfile.TemporaryDirectory() as folder:
        running = Running(load_template("example", "en"))
        window = running.window
        values = []
        for seed in range(3):
            path = saved_map(5000, Path(folder), seed=seed + 1)
            values.append(
                Beats(running).longest(
                    lambda one=path: window.documents.open_path(one),
                    lambda one=path: window.session.path == one,
                )
            )
            running.settle()
        running.close()
    yield _line("opening", values)


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
    yield _line("saving", values)


def thumbnails() -> Iterator[Line]:
    """While the gallery draws the thumbnail of such a map."""
    from app.widgets.start_page import StartPage
    from benchmarks.running import Beats, Running, large_map

    running = Running()
    page = running.window.findChild(StartPage)
    assert page is not None
    running.until(lambda: bool(page.templates.cards) and not page.bench.busy)
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
    yield _line("a thumbnail in the gallery", values)


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
            yield _line(f"exporting {suffix[1:].upper()}", values)
    running.close()


def _line(what: str, values: list[float]) -> Line:
    return Line(
        f"longest block of the event loop: {what}",
        _ON,
        tuple(values),
        reach=_MOST,
        by="value",
        at="worst",
    )


ROWS: dict[str, Callable[[], Iterator[Line]]] = {
    "block-open": opening,
    "block-save": saving,
    "block-thumbnail": thumbnails,
    "block-export": exporting,
}
