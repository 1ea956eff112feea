"""Bringing something from elsewhere into a cell of the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF

from app.widgets.canvas.hits import CellPlace, Gap, cell_at
from app.widgets.canvas.overlay import Drop
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.placing import gap_in


class Spot(NamedTuple):
    """Where something was let go of."""

    cell: CellPlace
    at: QPointF
    """On the sheet."""
    number: int
    """Among the cell's items."""


class IntoCell(Tool):
    """Shows the cell and, with `among`, the place between its items; `put` is told where it was
    let go of."""

    scrolls = True

    def __init__(
        self, bench: Bench, start: Pointer, put: Callable[[Spot], None], *, among: bool = True
    ) -> None:
        super().__init__(bench, start)
        self._put = put
        self._among = among

    def takes(self, cell: CellPlace) -> bool:
        """Whether it may go into a cell."""
        return True

    def move(self, pointer: Pointer) -> None:
        at = pointer.sheet
        cell = cell_at(self.bench.picture, at.x(), at.y())
        self.fits = cell is not None and self.takes(cell)
        if cell is None:
            self.bench.canvas.mark(drop=None)
            return
        line = self._gap(cell, at).line if self.fits and self._among else None
        drop = Drop(QRectF(*cell.place), QLineF(*line) if line else None, not self.fits)
        self.bench.canvas.mark(drop=drop)

    def finish(self, pointer: Pointer) -> None:
        self.cancel()
        at = pointer.sheet
        cell = cell_at(self.bench.picture, at.x(), at.y())
        if cell is not None and self.takes(cell):
            self._put(Spot(cell, at, self._gap(cell, at).index))

    def cancel(self) -> None:
        self.bench.canvas.mark(drop=None)

    def _gap(self, cell: CellPlace, at: QPointF) -> Gap:
        return gap_in(self.bench, cell, frozenset(), at)
