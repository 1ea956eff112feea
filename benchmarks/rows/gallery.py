"""How long the window answers nothing while a gallery of 100 templates opens, none drawn before."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.lines import Line, blocked

COUNT = 100
_ROUNDS = 3


def gallery() -> Iterator[Line]:
    """Beside a thread that is as busy, and nothing to do for the window."""
    from app.data import data_path
    from app.widgets.bench import Bench
    from app.widgets.start_page import StartPage
    from benchmarks.running import Beats, Running, spin

    shipped = sorted(data_path("templates").glob("*.en.json"))
    running = Running()
    beats = Beats(running)
    page = running.window.findChild(StartPage)
    assert page is not None
    running.until(lambda: bool(page.templates.cards) and not page.bench.busy)
    values: list[float] = []
    beside: list[float] = []
    for turn in range(_ROUNDS):
        busy = Bench(running.window)
        until = time.perf_counter() + 1
        busy.order(lambda end=until: spin(end), lambda _: None)
        beside.append(beats.longest(lambda: None, lambda one=busy: not one.busy))
        with tempfile.TemporaryDirectory() as name:
            own = Path(name)
            for number in range(COUNT):
                shutil.copy(shipped[number % len(shipped)], own / f"map-{turn}-{number:03}.json")
            wanted = len(page.templates.cards) + COUNT
            values.append(
                beats.longest(
                    lambda folder=own: page.folders.add(folder),
                    lambda cards=wanted: len(page.templates.cards) >= cards and not page.bench.busy,
                )
            )
            page.folders.remove(own)
            running.until(lambda cards=wanted: len(page.templates.cards) < cards)
    running.close()
    yield blocked(" while a gallery opens", f"{COUNT} templates", values, beside)


ROWS = {"gallery": gallery}
