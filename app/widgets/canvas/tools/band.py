"""Selecting with a rubber band."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from app.widgets.canvas.hits import Place, items_within
from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class Band(Tool):
    """Selects the items that the band touches, beside those selected before when adding."""

    scrolls = True

    def __init__(self, bench: Bench, start: Pointer) -> None:
        super().__init__(bench, start)
        self._before = bench.session.selection
        self._kept = self._before if start.adds else ()

    def move(self, pointer: Pointer) -> None:
        area = QRectF(self.start.sheet, pointer.sheet).normalized()
        self.bench.canvas.mark(band=area)
        found = items_within(
            self.bench.picture, Place(area.x(), area.y(), area.width(), area.height())
        )
        self.bench.session.select([*self._kept, *found])

    def finish(self, pointer: Pointer) -> None:
        self.bench.canvas.mark(band=None)

    def cancel(self) -> None:
        self.bench.canvas.mark(band=None)
        self.bench.session.select(self._before)
