"""What comes after the first paint, one step at a time so that the window stays awake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Startup(QObject):
    """Loads icons, the model, the canvas's painter and the panels, then the map or start page."""

    def __init__(self, window: MainWindow, path: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._rest: Iterator[None] = self._steps()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        window.first_painted.connect(self._timer.start)

    def _step(self) -> None:
        if next(self._rest, self) is self:
            self._timer.stop()

    def _steps(self) -> Iterator[None]:
        window = self._window
        window.program.load_icons()
        yield
        window.is_ready = True
        if self._path is not None:
            window.documents.open_path(self._path)
        window.commands.refresh()
        window.ready.emit()
