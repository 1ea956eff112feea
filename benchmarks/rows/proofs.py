"""The longest time for which the window answers nothing while the Export window tells of a PDF and
draws its page, and while it closes, measured with a timer each ms."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.lines import Line, blocked


def proofs() -> Iterator[Line]:
    """Beside a thread that is as busy, and nothing to do for the window."""
    from PySide6.QtCore import QSize

    from app.exporting.options import ExportOptions
    from app.model.scope import Scope
    from app.widgets.bench import Bench
    from app.widgets.exporting.proofs import Asked, Proofs
    from benchmarks.running import Beats, Running, collected, large_map, spin

    journey = large_map(5000)
    running = Running(journey)
    collected()
    beats = Beats(running)
    values: list[float] = []
    closing: list[float] = []
    beside: list[float] = []
    for _ in range(3):
        bench = Bench(running.window)
        until = time.perf_counter() + 1
        beside.append(
            beats.longest(
                lambda one=bench, end=until: one.order(lambda: spin(end), lambda _: None),
                lambda one=bench: not one.busy,
            )
        )
        drawn = Proofs()
        asked = Asked(journey, Scope(), "map", "pdf", ExportOptions())
        results: list[object] = []
        left: list[Proofs] = []

        def leave(drawn: Proofs = drawn, left: list[Proofs] = left) -> None:
            drawn.leave()
            left.append(drawn)

        bench = Bench(running.window, leave=leave)

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
        closing.append(beats.longest(bench.cancel, lambda left=left: bool(left)))
    running.close()
    for what, found in (("draws a page", values), ("closes", closing)):
        yield blocked(f": the Export window {what}", "5,000 notes", found, beside)


ROWS = {"block-proofs": proofs}
