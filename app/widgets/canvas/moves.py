"""Moving and widening the selected items by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.model import edits
from app.model.errors import EditError
from app.model.items import ItemKind
from app.model.journey import Journey
from app.model.queries import find_phase, phase_run
from app.widgets.canvas.chosen import chosen
from app.widgets.canvas.shifts import Shifts
from app.widgets.canvas.step_names import StepNames
from app.widgets.canvas.steps import Direction
from app.widgets.canvas.tools.base import Bench


class Moves(QObject):
    """Steps in a row, as long as the selection stays the same, are one undo step."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.canvas)
        self._canvas = bench.canvas
        self._session = bench.session
        self._names = StepNames(self)
        self._row = 0
        self._known: tuple[Journey, tuple[str, ...], Shifts] | None = None
        self._session.selection_changed.connect(self._new_row)

    def can_shift(self, direction: Direction) -> bool:
        """Whether something selected can move that way."""
        if not self._writable():
            return False
        return self._shifts().can(direction) or self._phase_moved(direction) is not None

    def shift(self, direction: Direction) -> None:
        """Move the selected items: up and down within their cell, then to the next lane that takes
        them; left and right to the next stage. A point of a curve goes up and down by levels, a
        phase to the next place on its side."""
        if not self.can_shift(direction):
            return
        moved = self._phase_moved(direction)
        if moved is not None:
            self._commit(self._names.move_phase(), lambda: moved)
        else:
            self._commit(self._names.move(self._kinds()), lambda: self._shifts().made(direction))

    def can_span(self, step: int) -> bool:
        """Whether something selected can cover so many stages more."""
        if not self._writable():
            return False
        return self._shifts().can_span(step) or self._phase_widened(step) is not None

    def span(self, step: int) -> None:
        """Let the selected items, or the phase, cover so many stages more."""
        if not self.can_span(step):
            return
        widened = self._phase_widened(step)
        if widened is not None:
            self._commit(self._names.span(), lambda: widened)
        else:
            self._commit(self._names.span(), lambda: self._shifts().spanned(step))

    def _commit(self, name: str, change: Callable[[], Journey]) -> None:
        try:
            journey = change()
        except EditError as error:
            self._session.refused.emit(error)
            return
        self._session.commit(name, journey, merge=(id(self), self._row, name))
        for last in self._session.selection[-1:]:  # none, where a drag ended by the key had it
            self._canvas.show_element(last)

    def _shifts(self) -> Shifts:
        """Of what is shown: a note being written counts, its text ends before it moves."""
        journey, ids = self._session.shown, self._session.selection
        if self._known is None or self._known[0] is not journey or self._known[1] != ids:
            before = self._known[2] if self._known is not None else None
            shifts = Shifts(journey, ids, self._session.lookup, self._session.seen, before)
            self._known = journey, ids, shifts
        return self._known[2]

    def _phase_moved(self, direction: Direction) -> Journey | None:
        """The map with the only selected phase one place further; None when there is none."""
        journey, chosen = self._session.shown, self._session.selection
        across = len(chosen) == 1 and direction in ("left", "right")
        if not across or find_phase(journey, chosen[0]) is None:
            return None
        after = edits.step_phase(journey, chosen[0], 1 if direction == "right" else -1)
        return after if after is not journey else None

    def _phase_widened(self, step: int) -> Journey | None:
        """The map with the only selected phase over so many stages more; None when it cannot."""
        journey, chosen = self._session.shown, self._session.selection
        phase = find_phase(journey, chosen[0]) if len(chosen) == 1 else None
        if phase is None:
            return None
        first, last = phase_run(journey, phase)
        after = edits.stretch_phase(journey, phase.id, first, last + step)
        return after if after is not journey else None

    def _kinds(self) -> list[ItemKind]:
        found = chosen(self._session.journey, self._session.reached, self._session.lookup)
        return [item.kind for item in found.items]

    def _writable(self) -> bool:
        return self._session.started and not self._session.read_only

    def _new_row(self) -> None:
        self._row += 1
