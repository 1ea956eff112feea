"""Opens a file in a running program: `python -m benchmarks.opened FILE 0|1 start|beside`.

In the window that shows the start page, or in a window of its own beside the example's. Prints
[ms to the map's first paint, ms of the floor]; with 1 the floor is measured first.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measuring import timed
from benchmarks.painted import Painted
from benchmarks.running import Running, start_page_drawn

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


def floor(path: Path) -> None:
    """Reads the JSON and sets each text once, as any program in Qt would at least."""
    from PySide6.QtGui import QFont, QTextLayout

    font = QFont("ParcoursSans")
    font.setPixelSize(12)

    def texts(value: object) -> None:
        if isinstance(value, dict):
            for key, one in value.items():
                if key in ("text", "quote", "name", "label") and isinstance(one, str):
                    layout = QTextLayout(one, font)
                    layout.beginLayout()
                    y = 0.0
                    while (line := layout.createLine()).isValid():
                        line.setLineWidth(180.0)
                        y += line.height()
                    layout.endLayout()
                else:
                    texts(one)
        elif isinstance(value, list):
            for one in value:
                texts(one)

    texts(json.loads(path.read_bytes()))


class FirstPaint:
    """When the map of a file is painted first, in whichever window."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._known: list[MainWindow] = []
        self.at: list[float] = []

    def seen(self) -> bool:
        """Whether it has been. Looks for new windows."""
        for window in self._running.program.windows:
            if window not in self._known:
                self._known.append(window)
                window.documents.opened.connect(partial(self._follow, window))
        return bool(self.at)

    def _follow(self, window: MainWindow) -> None:
        Painted(window.canvas.viewport(), lambda: self.at.append(time.perf_counter()))


def main(file: str, floor_first: str, door: str) -> int:
    """Measures and prints."""
    from app.files.templates import load_template

    path = Path(file)
    running = Running(load_template("example", "en") if door == "beside" else None)
    if door == "start":
        running.until(lambda: start_page_drawn(running.window))
    beside = timed(lambda: floor(path)) if floor_first == "1" else 0.0
    paint = FirstPaint(running)
    paint.seen()
    began = time.perf_counter()
    running.window.documents.open_all([path])
    running.until(paint.seen)
    took = (paint.at[0] - began) * 1000
    if floor_first != "1":
        beside = timed(lambda: floor(path))
    print(json.dumps([took, beside]))
    running.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
