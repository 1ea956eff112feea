"""Dragging items to other cells."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt

from app.model import edits
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.items import ItemKind
from app.model.queries import find_lane, iter_items
from app.widgets.canvas.hits import CellPlace, Gap, Hit, cell_at
from app.widgets.canvas.overlay import Drop, Ghost
from app.widgets.canvas.step_names import StepNames
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.ghosts import picture_of
from app.widgets.canvas.tools.placing import Landing, gap_in, landed, landings


class Drag(Tool):
    """The items' picture follows the pointer and the places of the drop are shown; only the
    drop changes the map. With Ctrl it copies. Where several land, `placing.landings` says."""

    scrolls = True

    def __init__(self, bench: Bench, start: Pointer, grabbed: Hit) -> None:
        super().__init__(bench, start)
        self._base = bench.session.journey
        chosen = set(bench.session.selection) | {grabbed.group.element}
        self._places = [place for place in iter_items(self._base) if place.item.id in chosen]
        self._grabbed = next(
            place for place in self._places if place.item.id == grabbed.group.element
        )
        self._ids = [place.item.id for place in self._places]
        self._kinds: list[ItemKind] = [place.item.kind for place in self._places]
        self._offset = start.sheet - QPointF(grabbed.place.x, grabbed.place.y)
        self._image = picture_of(bench, grabbed.group)
        self._known: tuple[CellPlace, list[Landing] | None] | None = None
        outlines = [bench.scene.outline_of(one) for one in self._ids]
        self._left = tuple(one for one in outlines if one is not None)

    def move(self, pointer: Pointer) -> None:
        canvas = self.bench.canvas
        at = pointer.sheet - self._offset
        ghost = Ghost(self._image, at, len(self._ids), copies=pointer.copies)
        canvas.mark(veiled=() if pointer.copies else self._left)
        target = cell_at(self.bench.picture, pointer.sheet.x(), pointer.sheet.y())
        if target is None:
            canvas.mark(ghost=ghost, drop=None)
            canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        where = self._where(target)
        place = QRectF(*target.place)
        if where is None:
            canvas.mark(ghost=ghost, drop=Drop(place, refused=True))
            canvas.viewport().setCursor(Qt.CursorShape.ForbiddenCursor)
            return
        line = self._gap(target, pointer).line
        drop = Drop(place, QLineF(*line) if line else None, others=self._others(target, where))
        canvas.mark(ghost=ghost, drop=drop)
        shape = Qt.CursorShape.DragCopyCursor if pointer.copies else Qt.CursorShape.DragMoveCursor
        canvas.viewport().setCursor(shape)

    def finish(self, pointer: Pointer) -> None:
        self._clear()
        session = self.bench.session
        port = self.bench.canvas.viewport()
        if not port.rect().contains(pointer.view.toPoint()):
            at = port.mapToGlobal(pointer.view.toPoint())
            self.bench.canvas.let_go_outside.emit(self._ids, at)
            return
        target = cell_at(self.bench.picture, pointer.sheet.x(), pointer.sheet.y())
        if target is None:
            return
        where = self._where(target)
        if where is None:
            self.bench.canvas.message.emit(self._refusal(target.lane))
            return
        index = self._gap(target, pointer).index
        journey, ids = self._base, self._ids
        try:
            if pointer.copies:
                twins = {one: new_id() for one in ids}
                journey, ids = edits.duplicate_items(journey, twins), list(twins.values())
                where = [one._replace(item=twins[one.item]) for one in where]
            journey = landed(journey, where, target, index)
        except EditError as error:
            session.refused.emit(error)
            return
        session.commit(self._name(pointer.copies), journey, select=ids)

    def cancel(self) -> None:
        self._clear()

    def _where(self, target: CellPlace) -> list[Landing] | None:
        if self._known is None or self._known[0] != target:
            shown = self.bench.session.seen.journey
            where = landings(self._base, shown, self._places, self._grabbed, target)
            self._known = target, where
        return self._known[1]

    def _gap(self, target: CellPlace, pointer: Pointer) -> Gap:
        """Where among the items that will stay in the cell."""
        away = set() if pointer.copies else set(self._ids)
        return gap_in(self.bench, target, away, pointer.sheet)

    def _others(self, target: CellPlace, where: list[Landing]) -> tuple[QRectF, ...]:
        """The cells beside the target that items land in."""
        rows = {row.lane: row for row in self.bench.picture.rows}
        columns = {column.stage: column for column in self.bench.picture.columns}
        cells = dict.fromkeys((one.lane, one.stage) for one in where)
        cells.pop((target.lane, target.stage), None)
        return tuple(
            QRectF(columns[stage].x, rows[lane].y, columns[stage].w, rows[lane].h)
            for lane, stage in cells
        )

    def _refusal(self, lane_id: str) -> str:
        lane = find_lane(self._base, lane_id)
        text = QCoreApplication.translate("Tools", "“{lane}” cannot hold what you are dragging.")
        return text.format(lane=lane.name if lane is not None else "")

    def _name(self, copies: bool) -> str:
        names = StepNames()
        return names.duplicate(self._kinds) if copies else names.move(self._kinds)

    def _clear(self) -> None:
        self.bench.canvas.mark(ghost=None, drop=None, veiled=())
