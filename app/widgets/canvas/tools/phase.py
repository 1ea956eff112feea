"""Dragging a phase, or one of its ends, over other stages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, Qt

from app.model import edits
from app.model.queries import find_phase, phase_run
from app.widgets.canvas.grips import GripKind
from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class PhaseDrag(Tool):
    """The end that is held, or the whole band, snaps to the stages. An end stops before the phase
    beside it; the band goes to the nearest place where it lies over no other."""

    scrolls = True

    def __init__(self, bench: Bench, start: Pointer, phase: str, held: GripKind | None) -> None:
        super().__init__(bench, start)
        self._phase = phase
        self._held = held
        self._base = self._latest = bench.session.journey
        known = find_phase(self._base, phase)
        assert known is not None
        self._first, self._last = phase_run(self._base, known)
        columns = bench.picture.columns
        left, right = columns[self._first], columns[self._last]
        edge = right.x + right.w if held == "last" else left.x
        self._off = edge - start.sheet.x()
        shape = Qt.CursorShape
        self.cursor = shape.ClosedHandCursor if held is None else shape.SizeHorCursor

    def move(self, pointer: Pointer) -> None:
        x = pointer.sheet.x() + self._off
        columns = list(enumerate(self.bench.picture.columns))
        base, phase = self._base, self._phase
        if self._held == "last":
            last = min(columns, key=lambda one: abs(one[1].x + one[1].w - x))[0]
            self._latest = edits.stretch_phase(base, phase, self._first, last)
        else:
            first = min(columns, key=lambda one: abs(one[1].x - x))[0]
            if self._held == "first":
                self._latest = edits.stretch_phase(base, phase, first, self._last)
            else:
                self._latest = edits.move_phase(base, phase, first)
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
