"""What the menus do to the map: add, duplicate, delete, select."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from app.model.lanes import LaneKind
    from app.widgets.window import MainWindow


class EditCommands(QObject):
    """The menus' edits on the session of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def has_items(self) -> bool:
        """Whether an item is selected."""
        from app.model.queries import find_item

        journey = self._session.journey
        return any(find_item(journey, one) for one in self._session.selection)

    def delete(self) -> None:
        """Removes the selected items, lanes, stages, phases, personas and links."""
        from app.model import edits
        from app.model.queries import find_item, find_lane, find_link, find_phase, find_stage

        ids = self._session.selection
        session = self._session

        def change(journey):
            items = [one for one in ids if find_item(journey, one)]
            changed = edits.remove_items(journey, items) if items else journey
            for one in ids:
                if find_stage(changed, one):
                    changed = edits.remove_stage(changed, one)
                elif find_lane(changed, one):
                    changed = edits.remove_lane(changed, one)
                elif find_phase(changed, one):
                    changed = edits.remove_phase(changed, one)
                elif find_link(changed, one):
                    changed = edits.remove_link(changed, one)
            return changed

        session.edit(self.tr("delete"), change, select=())

    def duplicate(self) -> None:
        """Puts a copy below each selected item and selects the copies."""
        from app.model import edits
        from app.model.ids import new_id
        from app.model.queries import find_item

        journey = self._session.journey
        ids = {one: new_id() for one in self._session.selection if find_item(journey, one)}
        if ids:
            self._session.edit(
                self.tr("duplicate"),
                lambda j: edits.duplicate_items(j, ids),
                select=ids.values(),
            )

    def select_all(self) -> None:
        """Selects every item."""
        from app.model.queries import iter_items

        self._session.select(place.item.id for place in iter_items(self._session.journey))

    def edit_text(self) -> None:
        """Opens the selected element's text for writing."""
        for one in self._session.selection[:1]:
            self._window.canvas.edit_text(one)

    def add_stage(self) -> None:
        """Adds a stage after the selected one, or at the end, and opens its name."""
        from app.model import edits
        from app.model.ids import new_id
        from app.model.journey import Stage

        stage = Stage(id=new_id(), name=self._word("Stage"))
        index = self._stage_index()
        done = self._session.edit(
            self.tr("add a stage"),
            lambda j: edits.add_stage(j, stage, None if index is None else index + 1),
            select=(stage.id,),
        )
        if done:
            self._window.canvas.edit_text(stage.id)

    def add_lane(self, kind: LaneKind) -> None:
        """Adds a lane below the selected one, or at the end, named after its kind."""
        from app.model import edits
        from app.model.ids import new_id
        from app.model.lanes import Lane

        lane = Lane(id=new_id(), kind=kind, name=self._lane_name(kind))
        index = self._lane_index()
        done = self._session.edit(
            self.tr("add a lane"),
            lambda j: edits.add_lane(j, lane, None if index is None else index + 1),
            select=(lane.id,),
        )
        if done:
            self._window.canvas.show_element(lane.id)

    def add_note(self) -> None:
        """Adds a note to the selected cell, or to the first that takes one, ready to be written."""
        self._window.canvas.add_note()

    def _word(self, text: str) -> str:
        return QCoreApplication.translate("EditCommands", text)

    def _lane_name(self, kind: LaneKind) -> str:
        from app.layout.labels import labels_for

        return labels_for(self._session.journey.language).lane_name(kind)

    def _stage_index(self) -> int | None:
        from app.model.queries import find_item, stage_index

        journey = self._session.journey
        for one in reversed(self._session.selection):
            place = find_item(journey, one)
            stage = place.stage if place else one.partition("/")[2] or one
            if any(other.id == stage for other in journey.stages):
                return stage_index(journey, stage)
        return None

    def _lane_index(self) -> int | None:
        from app.model.queries import find_item, lane_index

        journey = self._session.journey
        for one in reversed(self._session.selection):
            place = find_item(journey, one)
            lane = place.lane.id if place else one.partition("/")[0]
            if any(other.id == lane for other in journey.lanes):
                return lane_index(journey, lane)
        return None
