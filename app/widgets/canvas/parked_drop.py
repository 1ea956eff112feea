"""Dropping parked notes on the map: the cell and the place in it are shown before the drop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QObject, QRectF, Signal
from PySide6.QtGui import QDropEvent

from app.session import Session
from app.widgets.canvas.hits import CellPlace, Gap, Place, cell_at, gap_at
from app.widgets.canvas.map_view import MapView
from app.widgets.canvas.overlay import Drop

MIME = "application/x-parcours-parked"
"""Ids of parked items, one a line."""


class ParkedDrop(QObject):
    """Takes the notes of the same window's tray; any other drag is left to the window."""

    dropped = Signal(object, str, str, int)
    """(ids, lane, stage, index in the cell)."""

    def __init__(self, canvas: MapView, session: Session) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        canvas.viewport().setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._canvas.mark(drop=None)
            return False
        if not isinstance(event, QDropEvent):
            return False
        ids = self._ids(event)
        if not ids:
            event.ignore()
            return True
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            self._show(event)
        elif kind == QEvent.Type.Drop:
            self._canvas.mark(drop=None)
            target = self._target(event)
            if target is not None:
                event.acceptProposedAction()
                index = self._gap(target, event).index
                self.dropped.emit(ids, target.lane, target.stage, index)
        return True

    def _show(self, event: QDropEvent) -> None:
        """Accepts everywhere, so that the drag goes on over gaps; marks where a drop would go."""
        event.acceptProposedAction()
        target = self._target(event)
        if target is None:
            self._canvas.mark(drop=None)
            return
        line = self._gap(target, event).line
        self._canvas.mark(drop=Drop(QRectF(*target.place), QLineF(*line) if line else None))

    def _ids(self, event: QDropEvent) -> list[str]:
        if self._session.read_only or not event.mimeData().hasFormat(MIME):
            return []
        wanted = bytes(event.mimeData().data(MIME).data()).decode(errors="replace").split("\n")
        parked = {item.id for item in self._session.journey.parking}
        return [one for one in wanted if one in parked]

    def _target(self, event: QDropEvent) -> CellPlace | None:
        picture = self._canvas.picture
        at = self._canvas.to_sheet(event.position())
        return cell_at(picture, at.x(), at.y()) if picture is not None else None

    def _gap(self, target: CellPlace, event: QDropEvent) -> Gap:
        from app.model.queries import find_lane

        at = self._canvas.to_sheet(event.position())
        lane = find_lane(self._session.journey, target.lane)
        cell = lane.cell(target.stage) if lane is not None else None
        places: list[Place] = []
        for item in cell.items if cell is not None else ():
            place = self._canvas.place_of(item.id)
            if place is not None:
                places.append(Place(place.x(), place.y(), place.width(), place.height()))
        return gap_at(places, target.place, at.x(), at.y())
