"""Dragging stages or lanes by their heads to another place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, Qt

from app.model import edits
from app.model.errors import EditError
from app.model.journey import Journey
from app.widgets.canvas.gaps import Between, between_lanes, between_stages, index_between
from app.widgets.canvas.hits import Hit
from app.widgets.canvas.overlay import Ghost
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.ghosts import picture_of


class HeadDrag(Tool):
    """All selected heads of the grabbed one's sort go along, in their order. A line shows
    where; only the drop changes the map."""

    scrolls = True
    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, bench: Bench, start: Pointer, grabbed: Hit) -> None:
        super().__init__(bench, start)
        self._base = bench.session.journey
        self._across = grabbed.group.kind == "stage"
        chosen = set(bench.session.selection) | {grabbed.group.element}
        self._order = order_of(self._base, self._across)
        self._ids = [one for one in self._order if one in chosen]
        self._offset = start.sheet - QPointF(grabbed.place.x, grabbed.place.y)
        self._image = picture_of(bench, grabbed.group)
        places = [bench.scene.outline_of(one) for one in self._ids]
        bench.canvas.mark(veiled=tuple(place for place in places if place is not None))

    def move(self, pointer: Pointer) -> None:
        ghost = Ghost(self._image, pointer.sheet - self._offset, len(self._ids))
        line = QLineF(*self._gap(pointer).line)
        self.bench.canvas.mark(ghost=ghost, guide=line)

    def finish(self, pointer: Pointer) -> None:
        self._clear()
        gap, picture = self._gap(pointer), self.bench.picture
        index = index_between(picture, self._order, gap, across=self._across)
        self.bench.session.edit(
            self._name(),
            lambda now: reordered(now, self._ids, index, self._across),
            select=self._ids,
        )

    def cancel(self) -> None:
        self._clear()

    def _gap(self, pointer: Pointer) -> Between:
        at, picture = pointer.sheet, self.bench.picture
        return between_stages(picture, at.x()) if self._across else between_lanes(picture, at.y())

    def _name(self) -> str:
        many = len(self._ids) > 1
        if self._across:
            one = QCoreApplication.translate("Tools", "Move stage")
            return QCoreApplication.translate("Tools", "Move stages") if many else one
        one = QCoreApplication.translate("Tools", "Move lane")
        return QCoreApplication.translate("Tools", "Move lanes") if many else one

    def _clear(self) -> None:
        self.bench.canvas.mark(ghost=None, guide=None, veiled=())


def order_of(journey: Journey, across: bool) -> list[str]:
    """The ids of the stages from left to right, or of the lanes from top to bottom."""
    return [one.id for one in (journey.stages if across else journey.lanes)]


def reordered(journey: Journey, ids: Sequence[str], index: int, across: bool) -> Journey:
    """The map with stages (or lanes) put together, in the order given, before what stands at
    `index` now. EditError when the order is locked."""
    move = edits.move_stage if across else edits.move_lane
    behind = [one for one in order_of(journey, across)[index:] if one not in ids]
    for one in ids:
        rest = [other for other in order_of(journey, across) if other != one]
        journey = move(journey, one, rest.index(behind[0]) if behind else len(rest))
    return journey


def why_fixed(journey: Journey, across: bool) -> EditError | None:
    """Why stages (or lanes) may not change places; None when they may."""
    order = order_of(journey, across)
    if len(order) < 2:
        return None
    try:
        reordered(journey, order[-1:], 0, across)
    except EditError as error:
        return error
    return None
