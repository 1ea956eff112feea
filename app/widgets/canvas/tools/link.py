"""Drawing an arrow from a note's handle, or leading an end of one elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt

from app.model import edits
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.journey import Journey
from app.model.queries import find_lane, find_link
from app.widgets.canvas.hits import CellPlace, Place, cell_at, item_at
from app.widgets.canvas.joining import joined
from app.widgets.canvas.knobs import DIRECTIONS, side_of
from app.widgets.canvas.overlay import Drop, Knob, Loose
from app.widgets.canvas.texts import new_kind
from app.widgets.canvas.tools.base import Bench, Pointer, Tool

AddLinked = Callable[[QPointF, str, str], None]
"""Starts an item in the empty cell at a point of the sheet, with an arrow from an item; the last
is the arrow's id."""


class LinkDrag(Tool):
    """A loose arrow follows the pointer; over a note the map is shown with the arrow it would
    have. Let go on an empty cell, a new arrow leads to a new note."""

    scrolls = True
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, bench: Bench, start: Pointer, knob: Knob, add: AddLinked) -> None:
        super().__init__(bench, start)
        self._base = self._latest = bench.session.journey
        self._add = add
        self._knob = knob
        self._link = find_link(self._base, knob.element)
        self._id = self._link.id if self._link is not None else new_id()
        self._fixed = knob.element
        if self._link is not None:
            self._fixed = self._link.target if knob.end == "source" else self._link.source
        bench.canvas.mark(knobs=(), knob=None, hovered=None)

    def move(self, pointer: Pointer) -> None:
        canvas, at = self.bench.canvas, pointer.sheet
        target = self._target(at)
        self._latest = self._led_to(target)
        self.bench.session.preview(self._latest)
        if target is not None:
            aim = self.bench.scene.outline_of(target)
            canvas.mark(aim=aim, loose=None, drop=None, traced=())
            return
        cell = self._empty_cell(at)
        drop = Drop(QRectF(*cell.place)) if cell is not None else None
        canvas.mark(aim=None, loose=self._loose(at), drop=drop, traced=())

    def finish(self, pointer: Pointer) -> None:
        self._clear()
        at, session = pointer.sheet, self.bench.session
        target = self._target(at)
        inside = self.bench.canvas.viewport().rect().contains(pointer.view.toPoint())
        if target is None or not inside:
            cell = self._empty_cell(at) if inside else None
            session.cancel()
            if cell is not None:
                self._add(at, self._fixed, self._id)
            return
        if self._link is not None:
            name = QCoreApplication.translate("Tools", "Lead link elsewhere")
            session.commit(name, self._led_to(target), select=[self._id])
            return
        name = QCoreApplication.translate("Tools", "Add link")
        try:
            journey, link = joined(self._base, self._fixed, target, self._id)
        except EditError as error:
            session.cancel()
            session.refused.emit(error)
            return
        session.commit(name, journey, select=[link])

    def cancel(self) -> None:
        self._clear()
        self.bench.session.cancel()

    def _target(self, at: QPointF) -> str | None:
        """The note under the pointer, if an arrow can lead there."""
        found = item_at(self.bench.picture, at.x(), at.y())
        return found if found != self._fixed else None

    def _led_to(self, target: str | None) -> Journey:
        """The map with the arrow at its target; without one, without the arrow."""
        try:
            if self._link is None:
                return (
                    joined(self._base, self._fixed, target, self._id)[0] if target else self._base
                )
            if target is None:
                return edits.remove_link(self._base, self._id)
            end = {self._knob.end: target}
            return edits.change_link(self._base, self._id, **end)
        except EditError:
            return self._base

    def _empty_cell(self, at: QPointF) -> CellPlace | None:
        """The cell under the pointer when a new arrow may lead to a new note in it."""
        cell = cell_at(self.bench.picture, at.x(), at.y()) if self._link is None else None
        lane = find_lane(self._base, cell.lane) if cell is not None else None
        if cell is None or lane is None or new_kind(lane.kind) is None:
            return None
        held = lane.cell(cell.stage)
        return cell if held is None or not held.items else None

    def _loose(self, at: QPointF) -> Loose | None:
        place = self.bench.scene.place_of(self._fixed)
        if place is None:
            return None
        box = Place(place.x(), place.y(), place.width(), place.height())
        end = self._knob.end if self._link is None else _side_towards(box, at)
        x, y = side_of(box, end)
        backwards = self._link is not None and self._knob.end == "source"
        return Loose(x, y, *DIRECTIONS[end], at.x(), at.y(), backwards)

    def _clear(self) -> None:
        self.bench.canvas.mark(aim=None, loose=None, drop=None)


def _side_towards(place: Place, at: QPointF) -> str:
    """The side of a note from which it is nearest to a point."""

    def far(end: str) -> float:
        x, y = side_of(place, end)
        return abs(x - at.x()) + abs(y - at.y())

    return min(DIRECTIONS, key=far)
