"""What the menus do to the map beside what the canvas does: add and move stages and lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt

from app.widgets import lane_kinds

if TYPE_CHECKING:
    from app.model.journey import Template
    from app.model.lanes import LaneKind, LineKind
    from app.widgets.window import MainWindow


class EditCommands(QObject):
    """The menus' edits on the session of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._offered: tuple[Template | None, dict[LaneKind, bool]] = None, {}

    def add_stage(self) -> None:
        """Adds a stage after the selected one, or at the end, ready to be named."""
        index = self.stage_index()
        self._window.canvas.add_stage(None if index is None else index + 1)

    def offers(self, kind: LaneKind) -> bool:
        """Whether the template of the map offers lanes of a kind."""
        template = self._session.journey.template
        if self._offered[0] is not template:
            self._offered = template, {}
        known = self._offered[1]
        if kind not in known:
            known[kind] = lane_kinds.offers_kind(self._session, kind)
        return known[kind]

    def add_lane(self, kind: LaneKind, line: LineKind = "free", own: str = "") -> None:
        """Adds a lane below the selected one, or at the end, named after its kind or made from a
        block of the map's own; selects its first cell, ready to type in, where it has one."""
        lane = lane_kinds.add_lane(self._session, kind, line=line, own=own)
        if lane is None:
            return
        self._window.canvas.show_element(lane)
        if self._session.journey.stages and kind != "separator":
            self._session.select([f"{lane}/{self._session.journey.stages[0].id}"])
            self._show_selection()
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_lanes(self) -> None:
        """Pops up the kinds of lane where the new one will be; a letter chooses one."""
        canvas, journey = self._window.canvas, self._session.journey
        index = self.lane_index()
        above = journey.lanes[-1 if index is None else index].id if journey.lanes else "title"
        canvas.show_element(above)
        self._window.menus["lane"].popup(canvas.place_below(above))

    def move_stage(self, step: int) -> None:
        """Moves the selected stage by so many places to the right."""
        from app.model import edits

        index = self.stage_index()
        if index is not None:
            stages = self._session.journey.stages
            stage, there = stages[index].id, self._beyond("stages", index, step)
            self._session.edit(self.tr("Move stage"), lambda j: edits.move_stage(j, stage, there))
            self._show_selection()

    def move_lane(self, step: int) -> None:
        """Moves the selected lane by so many places down."""
        from app.model import edits

        index = self.lane_index()
        if index is not None:
            lanes = self._session.journey.lanes
            lane, there = lanes[index].id, self._beyond("lanes", index, step)
            self._session.edit(self.tr("Move lane"), lambda j: edits.move_lane(j, lane, there))
            self._show_selection()

    def _show_selection(self) -> None:
        if self._session.selection:  # a rubber band that the change ends puts back what was
            self._window.canvas.show_element(self._session.selection[-1])

    def can_move_stage(self, step: int) -> bool:
        """Whether a stage is selected that has a place to go."""
        index = self.stage_index()
        return index is not None and self._beyond("stages", index, step) != index

    def can_move_lane(self, step: int) -> bool:
        """Whether a lane is selected that has a place to go."""
        index = self.lane_index()
        return index is not None and self._beyond("lanes", index, step) != index

    def _beyond(self, parts: Literal["stages", "lanes"], index: int, step: int) -> int:
        """The place that a step leads to, past what is hidden; the same at the edge."""
        journey, seen = self._session.journey, self._session.seen.journey
        there = index + step
        if seen is journey:
            return there if 0 <= there < len(getattr(journey, parts)) else index
        every = [one.id for one in getattr(journey, parts)]
        shown = {one.id for one in getattr(seen, parts)}
        while 0 <= there < len(every):
            if every[there] in shown:
                return there
            there += step
        return index

    def make_automatic(self) -> None:
        """Lets the selected stages have the usual width and the selected lanes the height that
        they need."""
        from app.model import edits
        from app.model.journey import Journey

        stages, lanes = self._sized()

        def change(now: Journey) -> Journey:
            for one in stages:
                now = edits.change_stage(now, one, width=None)
            for one in lanes:
                now = edits.change_lane(now, one, height=None)
            return now

        self._session.edit(self.tr("Automatic size"), change)

    def can_make_automatic(self) -> bool:
        """Whether a stage or a lane is selected that has a size of its own."""
        return any(self._sized())

    def _sized(self) -> tuple[list[str], list[str]]:
        """The selected stages with a width, and the selected lanes with a height."""
        chosen, journey = set(self._session.selection), self._session.journey
        stages = [one.id for one in journey.stages if one.id in chosen and one.width is not None]
        lanes = [one.id for one in journey.lanes if one.id in chosen and one.height is not None]
        return stages, lanes

    def stage_index(self) -> int | None:
        """The place of the selected stage, or of the stage of what is selected."""
        return lane_kinds.stage_index(self._session)

    def lane_index(self) -> int | None:
        """The place of the selected lane, or of the lane of what is selected."""
        return lane_kinds.lane_index(self._session)
