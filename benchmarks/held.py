"""What a process holds of memory alone, MB: `python -m benchmarks.held bare|program [FILE]`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import psutil


def bare() -> object:
    """An empty window, painted."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1600, 1000)
    window.show()
    for _ in range(5):
        app.processEvents()
    return app, window


def program(paths: list[str]) -> object:
    """The program with a map, seen whole, at 100 % and in between."""
    from benchmarks.running import Running

    running = Running()
    canvas = running.window.canvas
    for path in paths:
        running.window.documents.open_path(Path(path))
        for look in (canvas.fit, lambda: canvas.zoom_to(1.0), canvas.zoom_out):
            running.settle()
            look()
        running.settle()
    return running


if __name__ == "__main__":
    mode, *rest = sys.argv[1:]
    kept = bare() if mode == "bare" else program(rest)
    print(psutil.Process().memory_full_info().uss / 1e6, flush=True)
    os._exit(0)
