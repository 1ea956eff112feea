"""Dragging the left or right edge of an item over more stages, or fewer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, Qt

from app.layout.picture import Column
from app.layout.slots import parts_of
from app.model import edits
from app.model.errors import EditError
from app.model.journey import Journey
from app.model.moments import moment_in, stage_of
from app.model.queries import find_item, slot_at, span_of, stage_index
from app.widgets.canvas.grips import Grip
from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class Span(Tool):
    """The edge snaps to the stages; the other edge stays where it is."""

    scrolls = True
    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, bench: Bench, start: Pointer, grip: Grip) -> None:
        super().__init__(bench, start)
        self._grip = grip
        self._base = self._latest = bench.session.journey
        place = find_item(self._base, grip.element)
        assert place is not None
        self._lane = place.lane.id
        self._slot = slot_at(self._base, place)
        self._first = stage_index(self._base, place.stage)
        room = len(self._base.stages) - self._first
        self._last = self._first + min(span_of(place.item), room) - 1
        self._off = grip.line[0] - start.sheet.x()

    def move(self, pointer: Pointer) -> None:
        x = pointer.sheet.x() + self._off
        columns = [(stage_index(self._base, one.stage), one) for one in self.bench.picture.columns]
        first, last, slot = self._first, self._last, ""
        if self._grip.kind == "end":
            there = [one for one in columns if one[0] >= first]
            index, edge = min(there, key=lambda one: abs(one[1].x + one[1].w - x))
            if edge.stage != self._end(columns, last):
                last = index
        else:
            starts = [(at, part) for at, one in columns if at <= last for part in parts_of(one)]
            index, part = min(starts, key=lambda one: abs(one[1].x - x))
            if stage_of(part.stage) != self._start(columns, first):
                first, slot = index, part.stage
            elif moment_in(part.stage) and first == index:
                slot = part.stage
        self._latest = self._spanned(first, last, slot)
        self.bench.session.preview(self._latest)
        place = self.bench.scene.place_of(self._grip.element)
        if place is not None:
            at = place.right() if self._grip.kind == "end" else place.left()
            handle = QLineF(at, place.top(), at, place.bottom())
            self.bench.canvas.mark(handle=handle)

    def finish(self, pointer: Pointer) -> None:
        self.bench.canvas.mark(handle=None)
        name = QCoreApplication.translate("Tools", "Change span")
        self.bench.session.commit(name, self._latest, select=[self._grip.element])

    def cancel(self) -> None:
        self.bench.canvas.mark(handle=None)
        self.bench.session.cancel()

    @staticmethod
    def _end(columns: list[tuple[int, Column]], last: int) -> str:
        """The last stage shown as far as an index: what is hidden behind it stays covered."""
        return next((one.stage for at, one in reversed(columns) if at <= last), "")

    @staticmethod
    def _start(columns: list[tuple[int, Column]], first: int) -> str:
        """The first stage shown from an index on."""
        return next((one.stage for at, one in columns if at >= first), "")

    def _spanned(self, first: int, last: int, slot: str) -> Journey:
        """The map with the item from one stage to another, beginning in a slot, if any."""
        journey, element = self._base, self._grip.element
        try:
            if slot and slot != self._slot:
                journey = edits.move_items(journey, [element], self._lane, slot)
            return edits.set_span(journey, element, last - first + 1)
        except EditError:
            return self._base
