"""A process that starts, paints and prints when: `python -m benchmarks.started MODE [FILE]`.

`bare` is a QMainWindow and nothing else; `window` the program, to the first paint of its window;
`map` the program, to the first paint of the file's map. Prints the time of `time.monotonic`.
"""

from __future__ import annotations

import os
import sys
import time


def bare() -> int:
    """The floor: an empty window of the same size."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            _tell()

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1400, 900)
    window.show()
    return app.exec()


def program(paths: list[str], *, painted: bool) -> int:
    """The program as users start it."""
    from app.__main__ import main as start
    from app.widgets import launch

    opens = vars(launch)["_open_windows"]

    def open_windows(*arguments: object) -> None:
        _listen(painted=painted)
        opens(*arguments)

    vars(launch)["_open_windows"] = open_windows
    sys.argv[1:] = paths
    return start()


def _listen(*, painted: bool) -> None:
    """Has the program open windows that tell when they are painted. Nothing of the program is
    imported any sooner for it."""
    from app.widgets import window

    class Listener(window.MainWindow):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            if painted:
                self.documents.opened.connect(self._watch)
            else:
                self.first_painted.connect(_tell)

        def _watch(self) -> None:
            from benchmarks.painted import Painted

            self.paints = Painted(self.canvas.viewport(), _tell)

    vars(window)["MainWindow"] = Listener


def _tell() -> None:
    print(time.monotonic(), flush=True)
    os._exit(0)


if __name__ == "__main__":
    mode, *rest = sys.argv[1:]
    sys.exit(bare() if mode == "bare" else program(rest, painted=mode == "map"))
