"""What menus and keys do to the selection on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.model import edits
from app.model.ids import new_id
from app.model.journey import Journey
from app.model.queries import find_lane, find_stage, iter_items, slot_at
from app.widgets.canvas.chosen import Chosen, chosen
from app.widgets.canvas.leftover import after_removal
from app.widgets.canvas.step_names import StepNames
from app.widgets.canvas.texts import new_kind
from app.widgets.canvas.tools.base import Bench


class Commands(QObject):
    """Each is one undo step."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.canvas)
        self._canvas = bench.canvas
        self._session = bench.session
        self._names = StepNames(self)
        self._known: tuple[Journey, tuple[str, ...], Chosen] | None = None

    def can_delete(self) -> bool:
        """Whether `delete` has something to remove."""
        return self._writable() and any(self._shown())

    def can_duplicate(self) -> bool:
        """Whether `duplicate` has something to copy."""
        return self._writable() and bool(self._shown().items)

    def delete(self) -> None:
        """Remove the selected items, stages, lanes, phases, personas and links; of a selected
        cell its items. What follows them is selected then."""
        found = self._chosen()
        if not any(found):
            return
        items = [item.id for item in found.items]
        after = after_removal(self._session.journey, found)

        def change(now: Journey) -> Journey:
            now = edits.remove_items(now, items)
            for one in found.stages:
                now = edits.remove_stage(now, one)
            for one in found.lanes:
                now = edits.remove_lane(now, one)
            for one in found.personas:
                now = edits.remove_persona(now, one)
            # A phase goes with its last stage, a link with either of its ends.
            left = chosen(now, (*found.phases, *found.links), self._session.lookup)
            for one in left.phases:
                now = edits.remove_phase(now, one)
            for one in left.links:
                now = edits.remove_link(now, one)
            return now

        unseen = self._unseen(found)
        if self._session.edit(self._delete_name(found), change, select=after) and unseen:
            self._canvas.message.emit(
                self.tr("%n hidden note(s) went too; Ctrl+Z brings them back.", "", unseen)
            )

    def duplicate(self) -> None:
        """Copy the selected items, each right after its original, and select the copies."""
        items = self._chosen().items
        if not items:
            return
        twins = {item.id: new_id() for item in items}
        self._session.edit(
            self._names.duplicate([item.kind for item in items]),
            lambda now: edits.duplicate_items(now, twins),
            select=twins.values(),
        )

    def select_all(self) -> None:
        """Select every item that is shown."""
        seen = self._session.seen
        self._session.select(
            place.item.id
            for place in iter_items(seen.journey)
            if place.lane.id not in seen.collapsed
        )

    def target(self) -> tuple[str, str, int | None] | None:
        """Lane, stage (or slot of it) and index where a new item goes: after the selected item,
        into the selected cell or lane, even one that takes none; into the first lane that takes
        one of the selected stage, or of the first."""
        journey, small = self._session.journey, self._session.seen.collapsed
        seen = self._session.seen.journey
        lanes = [one.id for one in seen.lanes if new_kind(one.kind) is not None]
        first = next((one for one in lanes if one not in small), None)
        start = next((one.id for one in seen.stages if one.id not in small), None)
        if first is None or start is None:
            return None
        for one in reversed(self._session.selection):
            place = self._session.lookup.find_item(journey, one)
            if place is not None:
                return place.lane.id, slot_at(journey, place), place.index + 1
            lane, _, stage = one.partition("/")
            if find_lane(journey, lane) is not None:
                return lane, stage or start, None
            if find_stage(journey, one) is not None:
                return first, one, None
        return first, start, None

    def _unseen(self, found: Chosen) -> int:
        """How many notes of selected stages and lanes the view does not show."""
        if self._session.journey.view is None or not (found.stages or found.lanes):
            return 0
        seen = {place.item.id for place in iter_items(self._session.seen.journey)}
        return sum(
            1
            for place in iter_items(self._session.journey)
            if (place.stage in found.stages or place.lane.id in found.lanes)
            and place.item.id not in seen
        )

    def _writable(self) -> bool:
        return self._session.started and not self._session.read_only

    def _chosen(self) -> Chosen:
        return self._of(self._session.journey)

    def _shown(self) -> Chosen:
        """What is selected of what is shown: a note being written counts. Asked for often, so kept
        while both are the same."""
        shown, ids = self._session.shown, self._session.selection
        if self._known is None or self._known[0] is not shown or self._known[1] != ids:
            self._known = (shown, ids, self._of(shown))
        return self._known[2]

    def _of(self, journey: Journey) -> Chosen:
        return chosen(journey, self._session.reached, self._session.lookup)

    def _delete_name(self, found: Chosen) -> str:
        if not found.others:
            return self._names.delete([item.kind for item in found.items])
        if found.items or found.others > 1:
            return self.tr("Delete selection")
        if found.stages:
            return self.tr("Delete stage")
        if found.lanes:
            return self.tr("Delete lane")
        if found.phases:
            return self.tr("Delete phase")
        if found.personas:
            return self.tr("Delete persona")
        return self.tr("Delete link")
