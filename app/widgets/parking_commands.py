"""Sending notes to the parking lot and back, and the lock of the structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from app.model.items import Item
    from app.widgets.canvas.tools.base import Bench, Pointer, Tool
    from app.widgets.panels.parking.tray import ParkingTray
    from app.widgets.window import MainWindow


class ParkingCommands(QObject):
    """Works on the session and the tray of one window. It remembers the last cell that was
    chosen: notes come back there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._tray: ParkingTray | None = None
        self._last: tuple[str, str, int | None] | None = None
        self._session.replaced.connect(self._forget)
        self._session.selection_changed.connect(self._remember)

    @property
    def shown(self) -> bool:
        """Whether the tray is shown."""
        return self._tray is not None and not self._tray.isHidden()

    def show_tray(self) -> None:
        """Shows the tray and goes to it; hides it from within."""
        tray = self._made()
        focus = QApplication.focusWidget()
        if self.shown and focus is not None and tray.isAncestorOf(focus):
            self.hide_tray()
            return
        tray.show()
        first = tray.field if tray.field.isEnabled() else tray.view
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hide_tray(self) -> None:
        """Hides the tray and goes back to the map."""
        if self._tray is not None:
            self._tray.finish_editing()
            self._tray.hide()
            self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self._window.commands.refresh()

    def finish_editing(self) -> None:
        """Takes up what is being written in a parked note."""
        if self._tray is not None:
            self._tray.finish_editing()

    def can_send(self) -> bool:
        """Whether notes are selected, on the map or in the parking lot."""
        if not self._session.selection:
            return False
        return bool(self._chosen())

    def _chosen(self) -> tuple[Item, ...]:
        from app.widgets.canvas.chosen import chosen

        session = self._session
        return chosen(session.journey, session.reached, session.lookup).items

    def send(self) -> None:
        """Sends the selected notes to the parking lot; those that are there already back to the
        cell that was chosen last."""
        session = self._session
        ids = [item.id for item in self._chosen()]
        parked = {item.id for item in session.journey.parking}
        going = [one for one in ids if one not in parked]
        if going:
            if self._park(going):
                self._made().show()
        elif ids:
            self.bring_back(ids)

    def bring_back(self, ids: list[str]) -> None:
        """Puts parked notes into the cell that was chosen last, or the first that takes notes."""
        place = self._place()
        if place is None:
            self._window.messages.show_message(lambda: self.tr("Add a stage and a lane first."))
        elif self._place_at(ids, *place):
            self._window.canvas.show_element(ids[-1])
            self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_at(self, ids: list[str], lane: str, stage: str, index: int | None) -> bool:
        from app.model import edits

        name = self.tr("Place a note") if len(ids) == 1 else self.tr("Place notes")
        return self._session.edit(
            name, lambda j: edits.unpark(j, ids, lane, stage, index), select=ids
        )

    def _dragged(self, mime: QMimeData, bench: Bench, start: Pointer) -> Tool | None:
        """The guest for parked notes."""
        from app.widgets.canvas.tools.into_cell import IntoCell, Spot
        from app.widgets.panels.parking.lot import dragged_ids

        session = self._session
        ids = [] if session.read_only else dragged_ids(mime, session.journey)

        def put(spot: Spot) -> None:
            self._window.finish_editing()
            self._place_at(ids, spot.cell.lane, spot.cell.stage, spot.number)

        return IntoCell(bench, start, put) if ids else None

    def _drop_at(self, ids: list[str], place: QPoint) -> None:
        """A drag from the map ended there: over the tray, it parks."""
        tray = self._tray
        if tray is None or not self.shown or not ids:
            return
        if tray.rect().contains(tray.mapFromGlobal(place)):
            self._park(ids)

    def _park(self, ids: list[str]) -> bool:
        from app.model import edits

        name = self.tr("Park a note") if len(ids) == 1 else self.tr("Park notes")
        return self._session.edit(name, lambda j: edits.park_items(j, ids), select=ids)

    @property
    def fixed(self) -> bool:
        """Whether the structure of the map is locked."""
        return self._session.started and self._session.journey.fixed

    def lock_structure(self) -> None:
        """Locks the stages and lanes in their places, or unlocks them."""
        from app.model import edits

        fixed = not self._session.journey.fixed
        name = self.tr("Lock structure") if fixed else self.tr("Unlock structure")
        self._session.edit(name, lambda j: edits.change_journey(j, fixed=fixed))

    def _made(self) -> ParkingTray:
        if self._tray is None:
            from app.widgets.panels.parking.tray import ParkingTray

            window = self._window
            self._tray = ParkingTray()
            self._tray.hide()
            window.workspace.middle.add_below(self._tray)
            self._tray.attach(self._session)
            self._tray.back_wanted.connect(self.send)
            self._tray.closed.connect(self.hide_tray)
            window.canvas.add_guest(self._dragged)
            window.canvas.let_go_outside.connect(self._drop_at)
            window.program.icons_loaded.connect(self._set_icons)
            self._set_icons()
        return self._tray

    def _set_icons(self) -> None:
        icons = self._window.program.icons
        if icons is not None and self._tray is not None:
            self._tray.set_icons(icons.icon)

    def _forget(self) -> None:
        self._last = None

    def _remember(self) -> None:
        if not self._session.started or not self._session.selection:
            return
        from app.model.queries import find_lane, find_stage, slot_at

        journey = self._session.shown
        one = self._session.selection[-1]
        place = self._session.lookup.find_item(journey, one)
        lane, _, stage = one.partition("/")
        if place is not None:
            self._last = place.lane.id, slot_at(journey, place), place.index
        elif stage and find_lane(journey, lane) and find_stage(journey, stage):
            self._last = lane, stage, None

    def _place(self) -> tuple[str, str, int | None] | None:
        from app.model.lanes import TAKES
        from app.model.queries import find_lane, find_stage

        journey = self._session.journey
        last = self._last
        if last is not None and find_lane(journey, last[0]) and find_stage(journey, last[1]):
            return last
        lane = next((one.id for one in journey.lanes if "note" in TAKES[one.kind]), None)
        return (lane, journey.stages[0].id, None) if lane and journey.stages else None
