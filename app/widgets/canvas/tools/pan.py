"""Moving the sheet under the pointer."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class Pan(Tool):
    """The point that was taken hold of stays under the pointer."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, bench: Bench, start: Pointer) -> None:
        super().__init__(bench, start)
        self._last = start.view

    def move(self, pointer: Pointer) -> None:
        step = self._last - pointer.view
        self._last = pointer.view
        self.bench.canvas.scroll_by(step.x(), step.y())
