"""What menus and keys do to the selection on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.model import edits
from app.model.ids import new_id
from app.model.journey import Journey
from app.model.queries import (
    find_item,
    find_lane,
    find_link,
    find_phase,
    find_stage,
    iter_items,
)
from app.widgets.canvas.texts import new_kind
from app.widgets.canvas.tools.base import Bench


class Commands(QObject):
    """Each is one undo step."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.canvas)
        self._bench = bench
        self._session = bench.session

    def delete(self) -> None:
        """Remove the selected items, stages, lanes, phases and links; of a selected cell its
        items. What remains selected is the cell they were in."""
        ids = self._session.selection
        journey = self._session.journey
        items = _items(journey, ids)
        others = [one for one in ids if find_item(journey, one) is None and "/" not in one]
        if not items and not others:
            return
        after = _after_removal(journey, items) if not others else ()

        def change(now: Journey) -> Journey:
            now = edits.remove_items(now, items)
            for one in others:
                if find_stage(now, one) is not None:
                    now = edits.remove_stage(now, one)
                elif find_lane(now, one) is not None:
                    now = edits.remove_lane(now, one)
                elif find_phase(now, one) is not None:
                    now = edits.remove_phase(now, one)
                elif find_link(now, one) is not None:
                    now = edits.remove_link(now, one)
            return now

        self._session.edit(self._delete_label(journey, items, others), change, select=after)

    def duplicate(self) -> None:
        """Copy the selected items, each right after its original, and select the copies."""
        journey = self._session.journey
        twins = {one: new_id() for one in _items(journey, self._session.selection)}
        if not twins:
            return
        label = self.tr("Duplicate notes") if len(twins) > 1 else self.tr("Duplicate note")
        self._session.edit(
            label, lambda now: edits.duplicate_items(now, twins), select=twins.values()
        )

    def select_all(self) -> None:
        """Select every item."""
        self._session.select(place.item.id for place in iter_items(self._session.journey))

    def target(self) -> tuple[str, str, int | None] | None:
        """Lane, stage and index where a new item goes: after the selected item, into the
        selected cell, lane or stage, else into the first lane and stage that take one."""
        journey = self._session.journey
        lanes = [lane for lane in journey.lanes if new_kind(lane.kind) is not None]
        if not lanes or not journey.stages:
            return None
        for one in reversed(self._session.selection):
            place = find_item(journey, one)
            if place is not None:
                return place.lane.id, place.stage, place.index + 1
            lane, _, stage = one.partition("/")
            if stage and any(lane == known.id for known in lanes):
                return lane, stage, None
            if any(lane == known.id for known in lanes):
                return lane, journey.stages[0].id, None
            if find_stage(journey, one) is not None:
                return lanes[0].id, one, None
        return lanes[0].id, journey.stages[0].id, None

    def _delete_label(self, journey: Journey, items: list[str], others: list[str]) -> str:
        if items and not others:
            return self.tr("Delete notes") if len(items) > 1 else self.tr("Delete note")
        if not items and len(others) == 1:
            if find_stage(journey, others[0]) is not None:
                return self.tr("Delete stage")
            if find_lane(journey, others[0]) is not None:
                return self.tr("Delete lane")
        return self.tr("Delete")


def _items(journey: Journey, ids: tuple[str, ...]) -> list[str]:
    """The items among ids, and those of cells among them."""
    found: dict[str, None] = {}
    wanted = set(ids)
    for place in iter_items(journey):
        if place.item.id in wanted or f"{place.lane.id}/{place.stage}" in wanted:
            found[place.item.id] = None
    return list(found)


def _after_removal(journey: Journey, items: list[str]) -> tuple[str, ...]:
    """What to select once items are gone: the next in the cell of the last one, or the cell."""
    if not items:
        return ()
    place = find_item(journey, items[-1])
    if place is None:
        return ()
    cell = place.lane.cell(place.stage)
    gone = set(items)
    rest = [item.id for item in cell.items if item.id not in gone] if cell is not None else []
    if not rest:
        return (f"{place.lane.id}/{place.stage}",)
    behind = [item.id for item in cell.items[place.index :]] if cell is not None else []
    following = next((one for one in behind if one in rest), rest[-1])
    return (following,)
