"""The longest time for which the window answers nothing while the Export window tells of a PDF and
draws its page, measured with a timer each ms."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.lines import Line


def proofs() -> Iterator[Line]:
    """Beside a thread that is as busy, and nothing to do for the window."""
    from PySide6.QtCore import QSize

    from app.exporting.options import ExportOptions
    from app.model.scope import Scope
    from app.widgets.bench import Bench
    from app.widgets.exporting.proofs import Asked, Proofs
    from benchmarks.running import Beats, Running, collected, large_map

    journey = large_map(5000)
    running = Running(journey)
    collected()
    beats = Beats(running)
    values: list[float] = []
    beside: list[float] = []
    for _ in range(3):
        bench = Bench(running.window)
        until = time.perf_counter() + 1
        beside.append(
            beats.longest(
                lambda one=bench, end=until: one.order(lambda: _spin(end), lambda _: None),
                lambda one=bench: not one.busy,
            )
        )
        drawn = Proofs()
        bench = Bench(running.window, leave=drawn.leave)
        asked = Asked(journey, Scope(), "map", "pdf", ExportOptions())
        results: list[object] = []

        def start(
            drawn: Proofs = drawn,
            bench: Bench = bench,
            asked: Asked = asked,
            results: list[object] = results,
        ) -> None:
            bench.order(lambda: drawn.draw(asked, 0, QSize(1200, 900)), results.append)

        values.append(beats.longest(start, lambda found=results: bool(found)))
        if results[0] is None:
            raise RuntimeError("no page was drawn")
        bench.cancel(wait=True)
    running.close()
    yield Line(
        "longest block of the event loop: the Export window draws a page",
        "5,000 notes",
        tuple(values),
        "ms",
        "a thread as busy",
        tuple(beside),
        50.0,
        by="value",
        at="worst",
    )


def _spin(until: float) -> None:
    while time.perf_counter() < until:
        sum(range(1000))


ROWS = {"block-proofs": proofs}
