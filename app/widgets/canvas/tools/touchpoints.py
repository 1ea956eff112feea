"""Dropping touchpoints of the table or the library into a cell."""

from __future__ import annotations

from app.model.lanes import TAKES
from app.model.queries import find_lane
from app.widgets.canvas.hits import CellPlace
from app.widgets.canvas.tools.into_cell import IntoCell


class TouchpointsIntoCell(IntoCell):
    """Only lanes that take touchpoints are places for them."""

    def takes(self, cell: CellPlace) -> bool:
        lane = find_lane(self.bench.session.journey, cell.lane)
        return lane is not None and "touchpoint" in TAKES[lane.kind]
