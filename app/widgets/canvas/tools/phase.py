"""Dragging a phase, or one of its ends, over other stages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, Qt

from app.layout.picture import Column
from app.model import edits
from app.model.journey import Journey
from app.model.queries import find_phase, phase_run
from app.widgets.canvas.grips import GripKind
from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class PhaseDrag(Tool):
    """The end that is held, or the whole band, snaps to the stages that are shown. An end stops
    before the phase beside it, and hidden stages behind an end that stays are covered on; the
    band goes to the nearest place where it lies over no other."""

    scrolls = True

    def __init__(self, bench: Bench, start: Pointer, phase: str, held: GripKind | None) -> None:
        super().__init__(bench, start)
        self._phase = phase
        self._held = held
        self._base = self._latest = bench.session.journey
        known = find_phase(self._base, phase)
        assert known is not None
        self._first, self._last = phase_run(self._base, known)
        columns = self._columns()
        own = [one for one in columns if self._first <= one[0] <= self._last]
        (self._left, left), (self._right, right) = own[0], own[-1]
        edge = right.x + right.w if held == "last" else left.x
        self._off = edge - start.sheet.x()
        shape = Qt.CursorShape
        self.cursor = shape.ClosedHandCursor if held is None else shape.SizeHorCursor

    def move(self, pointer: Pointer) -> None:
        x = pointer.sheet.x() + self._off
        columns = self._columns()
        base, phase = self._base, self._phase
        if self._held == "last":
            last = min(columns, key=lambda one: abs(one[1].x + one[1].w - x))[0]
            last = self._last if last == self._right else last
            self._latest = edits.stretch_phase(base, phase, self._first, last)
        elif self._held == "first":
            first = min(columns, key=lambda one: abs(one[1].x - x))[0]
            first = self._first if first == self._left else first
            self._latest = edits.stretch_phase(base, phase, first, self._last)
        else:
            columns.sort(key=lambda one: abs(one[1].x - x))
            self._latest = self._moved([index for index, _ in columns])
        self.bench.session.preview(self._latest)
        place = self.bench.scene.place_of(phase)
        if self._held is not None and place is not None:
            at = place.right() if self._held == "last" else place.left()
            self.bench.canvas.mark(handle=QLineF(at, place.top(), at, place.bottom()))

    def finish(self, pointer: Pointer) -> None:
        self.bench.canvas.mark(handle=None)
        move = QCoreApplication.translate("Tools", "Move phase")
        name = QCoreApplication.translate("Tools", "Change stages of phase")
        self.bench.session.commit(
            move if self._held is None else name, self._latest, select=[self._phase]
        )

    def cancel(self) -> None:
        self.bench.canvas.mark(handle=None)
        self.bench.session.cancel()

    def _columns(self) -> list[tuple[int, Column]]:
        """The stages that are shown, each with its index among all of the map."""
        index = {stage.id: at for at, stage in enumerate(self._base.stages)}
        return [(index[one.stage], one) for one in self.bench.picture.columns]

    def _moved(self, nearest: list[int]) -> Journey:
        """The map with the phase from the first of these stages on from which it has room."""
        for first in nearest:
            if first == self._left:
                break
            moved = edits.move_phase(self._base, self._phase, first)
            there = find_phase(moved, self._phase)
            if there is not None and there.first == moved.stages[first].id:
                return moved
        return self._base
