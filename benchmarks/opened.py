"""Opens a file in a running program: `python -m benchmarks.opened FILE 0|1`.

Prints [ms to the map's first paint, ms of the floor]; with 1 the floor is measured first.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from benchmarks.measuring import timed
from benchmarks.running import Painted, Running


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


def main(file: str, floor_first: str) -> int:
    """Measures and prints."""
    from app.files.templates import load_template

    path = Path(file)
    running = Running(load_template("example", "en"))
    window = running.window
    beside = timed(lambda: floor(path)) if floor_first == "1" else 0.0
    painted: list[float] = []
    window.documents.opened.connect(
        lambda: Painted(window.canvas.viewport(), lambda: painted.append(time.perf_counter()))
    )
    began = time.perf_counter()
    window.documents.open_path(path)
    running.until(lambda: bool(painted))
    took = (painted[0] - began) * 1000
    if floor_first != "1":
        beside = timed(lambda: floor(path))
    print(json.dumps([took, beside]))
    running.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
