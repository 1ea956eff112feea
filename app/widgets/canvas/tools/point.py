"""Dragging a point of the emotion curve."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.layout.moods import level_on
from app.model import edits
from app.model.errors import EditError
from app.model.journey import Journey
from app.model.queries import find_item
from app.widgets.canvas.hits import Hit
from app.widgets.canvas.step_names import StepNames
from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class PointDrag(Tool):
    """Up and down changes the level, sideways the place along the stages; the curve follows."""

    scrolls = True
    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, bench: Bench, start: Pointer, grabbed: Hit) -> None:
        super().__init__(bench, start)
        place = grabbed.place
        self._base = self._latest = bench.session.journey
        self._id = grabbed.group.element
        self._dx = place.x + place.w / 2 - start.sheet.x()
        self._dy = place.y + place.h / 2 - start.sheet.y()

    def move(self, pointer: Pointer) -> None:
        self._latest = self._moved(pointer.sheet.x() + self._dx, pointer.sheet.y() + self._dy)
        self.bench.session.preview(self._latest)

    def finish(self, pointer: Pointer) -> None:
        name = StepNames().move(["emotion"])
        self.bench.session.commit(name, self._latest, select=[self._id])

    def cancel(self) -> None:
        self.bench.session.cancel()

    def _moved(self, x: float, y: float) -> Journey:
        picture = self.bench.picture
        found = find_item(self._base, self._id)
        columns = [one for one in picture.columns if not one.collapsed]
        if found is None or not columns:
            return self._base
        column = min(columns, key=lambda c: max(c.x - x, x - c.x - c.w, 0.0))
        at = min(1.0, max(0.0, (x - column.x) / column.w))
        level = round(level_on(picture, found.lane.id, y), 1)
        try:
            journey = self._base
            if column.stage != found.stage:
                journey = edits.move_items(journey, [self._id], found.lane.id, column.stage)
            return edits.change_item(journey, self._id, level=level, at=round(at, 2))
        except EditError:
            return self._base
