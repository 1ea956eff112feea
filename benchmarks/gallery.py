"""How long the window is blocked while a gallery of 100 templates opens.

Run from a checkout: `python -m benchmarks.gallery`. Copies shipped templates into a folder of the
user's, opens the start page on it with nothing in the cache, and beats a timer meanwhile: the
longest time between two beats is the longest block of the event loop. Beside it, the floor: the
same beats with nothing to do but the same thread busy, and the time to make the widgets alone.
Exits with 1 when the block is longer than `MOST` ms.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

COUNT = 100
MOST = 250.0
"""ms; a machine that does other things besides may need longer."""


def beats(seconds_over, start=None) -> tuple[float, float]:
    """The longest and the usual time between two beats, ms, until `seconds_over()` is true."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, timer = QEventLoop(), QTimer()
    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now
        if seconds_over():
            loop.quit()

    timer.timeout.connect(beat)
    timer.start(1)
    if start is not None:
        QTimer.singleShot(0, start)
    loop.exec()
    timer.stop()
    return max(gaps), sorted(gaps)[len(gaps) // 2]


def main() -> int:
    """Measures and prints."""
    with tempfile.TemporaryDirectory() as name:
        return measure(Path(name))


def measure(folder: Path) -> int:
    """Measures with all that is written kept in a folder."""
    for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[variable] = str(folder / variable)
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from app.data import data_path
    from app.widgets.gallery.bench import Bench
    from app.widgets.program import Program
    from app.widgets.start_page import StartPage
    from app.widgets.window import MainWindow

    own = folder / "own"
    own.mkdir()
    shipped = sorted(data_path("templates").glob("*.en.json"))
    for number in range(COUNT):
        shutil.copy(shipped[number % len(shipped)], own / f"map-{number:03}.json")
    app = QApplication([])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    settings.setValue("templates/personal", str(folder / "none"))
    program = Program(app, MainWindow, settings)
    window = program.open_window()
    window.resize(1680, 900)
    page: list[StartPage] = []

    def settled() -> bool:
        page[:] = window.findChildren(StartPage)
        return bool(window.is_ready and page and page[0].templates.cards and not page[0].bench.busy)

    beats(settled)

    floor_bench = Bench(window)
    until = time.perf_counter() + 2
    floor_bench.order(lambda: _spin(until), lambda _: None)
    floor, usual_floor = beats(lambda: not floor_bench.busy)

    before = len(page[0].templates.cards)
    began = time.perf_counter()
    longest, usual = beats(
        lambda: len(page[0].templates.cards) >= before + COUNT and not page[0].bench.busy,
        lambda: page[0].folders.add(own),
    )
    took = time.perf_counter() - began
    drawn = sum(card.has_image for card in page[0].templates.cards)
    print(f"{before + COUNT} templates, {drawn} drawn in {took:.1f} s beside the window's work")
    print(f"longest block of the event loop: {longest:.0f} ms (usual {usual:.1f} ms)")
    print(f"floor, a busy thread and nothing else: {floor:.0f} ms (usual {usual_floor:.1f} ms)")
    window.session.undo_stack.setClean()
    window.close()
    return 0 if longest <= MOST else 1


def _spin(until: float) -> None:
    while time.perf_counter() < until:
        sum(range(1000))


if __name__ == "__main__":
    sys.exit(main())
