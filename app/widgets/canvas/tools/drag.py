"""Dragging items to another cell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.model import edits
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.items import ItemKind
from app.model.journey import Journey
from app.model.lanes import TAKES
from app.model.queries import find_lane, iter_items
from app.widgets.canvas.hits import CellPlace, Gap, Hit, Place, cell_at, gap_at
from app.widgets.canvas.overlay import Drop, Ghost
from app.widgets.canvas.step_names import StepNames
from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class Drag(Tool):
    """The items' picture follows the pointer and the place of the drop is shown; only the drop
    changes the map. With Ctrl it copies."""

    scrolls = True

    def __init__(self, bench: Bench, start: Pointer, grabbed: Hit) -> None:
        super().__init__(bench, start)
        self._base = bench.session.journey
        chosen = set(bench.session.selection) | {grabbed.group.element}
        items = [place.item for place in iter_items(self._base) if place.item.id in chosen]
        self._ids = [item.id for item in items]
        self._kinds: list[ItemKind] = [item.kind for item in items]
        self._offset = start.sheet - QPointF(grabbed.place.x, grabbed.place.y)
        self._image = _image(bench, grabbed)
        places = [bench.scene.outline_of(one) for one in self._ids]
        bench.canvas.mark(veiled=tuple(place for place in places if place is not None))

    def move(self, pointer: Pointer) -> None:
        canvas = self.bench.canvas
        ghost = Ghost(self._image, pointer.sheet - self._offset, len(self._ids))
        target = cell_at(self.bench.picture, pointer.sheet.x(), pointer.sheet.y())
        if target is None:
            canvas.mark(ghost=ghost, drop=None)
            canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        place = QRectF(*target.place)
        if not self._takes(target):
            canvas.mark(ghost=ghost, drop=Drop(place, refused=True))
            canvas.viewport().setCursor(Qt.CursorShape.ForbiddenCursor)
            return
        line = self._gap(target, pointer).line
        canvas.mark(ghost=ghost, drop=Drop(place, QLineF(*line) if line else None))
        shape = Qt.CursorShape.DragCopyCursor if pointer.copies else Qt.CursorShape.DragMoveCursor
        canvas.viewport().setCursor(shape)

    def finish(self, pointer: Pointer) -> None:
        self._clear()
        session = self.bench.session
        target = cell_at(self.bench.picture, pointer.sheet.x(), pointer.sheet.y())
        if target is None:
            return
        if not self._takes(target):
            self.bench.canvas.message.emit(self._refusal(target.lane))
            return
        journey, ids = self._base, self._ids
        try:
            if pointer.copies:
                twins = {one: new_id() for one in ids}
                journey, ids = edits.duplicate_items(journey, twins), list(twins.values())
            index = self._gap(target, pointer).index
            journey = edits.move_items(journey, ids, target.lane, target.stage, index)
        except EditError as error:
            session.refused.emit(error)
            return
        session.commit(self._name(pointer.copies), journey, select=ids)

    def cancel(self) -> None:
        self._clear()

    def _takes(self, target: CellPlace) -> bool:
        lane = find_lane(self._base, target.lane)
        return lane is not None and all(kind in TAKES[lane.kind] for kind in self._kinds)

    def _gap(self, target: CellPlace, pointer: Pointer) -> Gap:
        """Where among the items that will stay in the cell."""
        away = set() if pointer.copies else set(self._ids)
        places = _places(self.bench, self._base, target, away)
        return gap_at(places, target.place, pointer.sheet.x(), pointer.sheet.y())

    def _refusal(self, lane_id: str) -> str:
        lane = find_lane(self._base, lane_id)
        text = QCoreApplication.translate("Tools", "“{lane}” cannot hold what you are dragging.")
        return text.format(lane=lane.name if lane is not None else "")

    def _name(self, copies: bool) -> str:
        names = StepNames()
        return names.duplicate(self._kinds) if copies else names.move(self._kinds)

    def _clear(self) -> None:
        self.bench.canvas.mark(ghost=None, drop=None, veiled=())


def _places(bench: Bench, journey: Journey, target: CellPlace, away: set[str]) -> list[Place]:
    lane = find_lane(journey, target.lane)
    cell = lane.cell(target.stage) if lane is not None else None
    places: list[Place] = []
    for item in cell.items if cell is not None else ():
        place = bench.scene.place_of(item.id)
        if item.id not in away and place is not None:
            places.append(Place(place.x(), place.y(), place.width(), place.height()))
    return places


def _image(bench: Bench, grabbed: Hit) -> QPixmap:
    """The grabbed item as it looks at the present zoom."""
    canvas, group = bench.canvas, grabbed.group
    ratio, zoom = canvas.devicePixelRatioF(), canvas.zoom
    width, height = (group.w + 2) * zoom * ratio, (group.h + 3) * zoom * ratio
    image = QPixmap(max(1, round(width)), max(1, round(height)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    bench.painter.paint_group(painter, group)
    painter.end()
    return image
