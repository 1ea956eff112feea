"""Which text opens: for the selection, for what is typed, and after another one was left."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.model.ids import new_id
from app.model.items import EmotionPoint
from app.model.moments import of_slot
from app.model.queries import Place, find_lane, slot_at
from app.widgets.canvas.commands import Commands
from app.widgets.canvas.editing import Editing, Left, fresh
from app.widgets.canvas.figures import figure_place
from app.widgets.canvas.steps import Spot
from app.widgets.canvas.texts import (
    NewFirst,
    NewItem,
    NewPhase,
    NewStage,
    is_name,
    new_kind,
    set_apart,
)
from app.widgets.canvas.tools.base import Bench
from app.widgets.canvas.walking import Walking

_WORDED = ("emotion", "metric")
"""Kinds of item of which a place mostly has one: Tab goes on to it, to be written anew."""

_SIGNS = ("+", "-", "−", "–")


class Writing(QObject):
    """Opens texts. What is typed into a cell, or on an item, is a new item."""

    def __init__(self, bench: Bench, editor: Editing, commands: Commands, walking: Walking) -> None:
        super().__init__(bench.canvas)
        self._canvas = bench.canvas
        self._session = bench.session
        self._editor = editor
        self._commands = commands
        self._walking = walking

    def begin(self) -> bool:
        """Open the text of the one selected element, a name as a whole, or a new item in the
        selected cell."""
        chosen = self._session.selection
        if len(chosen) != 1:
            return False
        element = chosen[0]
        if self._start_in_cell(element):
            return True
        return self._editor.open(element, select=is_name(self._session.journey, element))

    def begin_typing(self, text: str) -> bool:
        """Open what `text` is typed into: a new item in the selected cell, below the selected
        item or after an emotion with words; a metric or an emotion without words as a whole, to
        be replaced. Of a metric a digit replaces the number alone. Names are left alone: stray
        keys must not write over them. With nothing selected it is a note where one was last."""
        chosen = self._session.selection
        if not chosen:
            return self._start_somewhere()
        element = chosen[-1]
        place = self._session.lookup.find_item(self._session.journey, element)
        if place is not None and place.item.kind not in _WORDED:
            return self._start_after(place, element)
        if self._start_in_cell(element):
            return True
        if place is not None and isinstance(place.item, EmotionPoint) and place.item.quote.strip():
            return self._start_after(place, element)
        if len(chosen) == 1 and self._keeps_name(element):
            return False
        if len(chosen) != 1 or not self._editor.open(element, select=True):
            if not self._session.read_only:
                self._canvas.message.emit(self.tr("Select one cell or one note to type into."))
            return False
        field = self._editor.field
        if place is not None and place.item.kind == "metric" and field is not None:
            number = figure_place(field.text()) if text[:1].isdigit() or text in _SIGNS else None
            if number is not None:
                field.choose(*number)
        return True

    def _keeps_name(self, element: str) -> bool:
        """Whether typing leaves an element's words alone, having said what renames it."""
        if self._session.read_only:
            return False  # which the editor says
        journey = self._session.journey
        if element == "scenario":
            self._canvas.message.emit(self.tr("Press F2 or Enter to edit this text."))
        elif is_name(journey, element):
            self._canvas.message.emit(self.tr("Press F2 or Enter to rename what is selected."))
        else:
            return False
        return True

    def add_note(self) -> None:
        """Add an item where the selection says, ready to type."""
        self._editor.finish()
        target = self._commands.target()
        if target is None:
            self._canvas.message.emit(self.tr("Add a stage and a lane first."))
            return
        self._start(*target)

    def add_stage(self, index: int | None) -> None:
        """Add a stage, ready to be named; it stays if it is not."""
        self._editor.finish()
        self._editor.open_new(NewStage(new_id(), index, stays=True))

    def add_phase(self, first: int, last: int) -> None:
        """Add a phase over the stages from one index to another, ready to be named."""
        self._editor.finish()
        self._editor.open_new(NewPhase(new_id(), first, last))

    def go_on(self, left: Left) -> None:
        """A text was left by a key that leads on: open the next one."""
        if left.how not in ("enter", "tab", "back-tab", "lane"):
            return
        back = left.how == "back-tab"
        place = self._session.lookup.find_item(self._session.journey, left.element)
        if place is not None:
            if not self._is_seen(place.lane.id, place.stage):
                return
            if left.how == "enter" and place.item.kind != "emotion":
                self._start_after(place, left.element)
            else:
                self._lead_on(Spot(place.lane.id, slot_at(self._session.journey, place)), left.how)
        elif isinstance(left.new, NewItem):
            if not self._is_seen(left.new.lane, left.new.stage):
                return
            self._lead_on(Spot(left.new.lane, left.new.stage), left.how)
        elif left.how == "lane":
            self._start_at_end(self._walking.grid.cell_under(left.element))
        elif left.how != "enter" and (left.kept or back):
            self._open_name(left.element if left.kept else "", back)

    def _is_seen(self, lane: str, stage: str) -> bool:
        """Whether a cell can be walked to: its lane or stage may be hidden meanwhile."""
        grid = self._walking.grid
        return lane in grid.lanes and stage in grid.stages

    def _lead_on(self, spot: Spot, how: str) -> None:
        """From a cell to the next one by a key."""
        grid = self._walking.grid
        if how == "lane":
            self._start_at_end(grid.next_lane(spot))
        elif how != "enter":
            self._start_at_end(grid.next_cell(spot, how == "back-tab"))

    def _open_name(self, element: str, back: bool) -> None:
        """The name after an element's among its like; past the last stage a new one. No element
        stands for a stage that was not made."""
        journey = self._session.seen.journey
        stages = [stage.id for stage in journey.stages]
        if element in ("title", "scenario", ""):
            if back:
                there = stages[-1] if stages and not element else "title"
            else:
                there = stages[0] if stages else None
        elif element in stages:
            ring = ["title", *stages]
            index = ring.index(element) + (-1 if back else 1)
            there = ring[index] if index < len(ring) else None
            if there is None and journey.fixed:  # no stage may be added
                there = stages[0]
        else:
            parts = (journey.lanes, journey.phases, journey.personas)
            rings = [[one.id for one in part] for part in parts]
            ring = next((ring for ring in rings if element in ring), [element])
            there = ring[(ring.index(element) + (-1 if back else 1)) % len(ring)]
        if there is None:
            self._editor.open_new(NewStage(new_id()), element)
        elif there != element:
            self._editor.open(there, select=True)

    def _start_somewhere(self) -> bool:
        """A new item with nothing selected: in the cell where one was last, or in the first; on a
        map without a stage or a lane those come with it."""
        journey, spot = self._session.journey, self._walking.last_cell
        lane = find_lane(journey, spot.lane) if spot is not None else None
        if spot is not None and lane is not None and new_kind(lane.kind) is not None:
            return self._start(spot.lane, spot.stage, None)
        there = self._commands.target()
        if there is not None:
            return self._start(*there)
        stage = next((one.id for one in journey.stages), None)
        lane_id = next((one.id for one in journey.lanes if new_kind(one.kind) is not None), None)
        if stage is not None and lane_id is not None:  # neither folded nor hidden ones take it
            self._canvas.message.emit(self.tr("Select one cell or one note to type into."))
            return False
        return self._editor.open_new(
            NewFirst(lane_id or new_id(), stage or new_id(), new_id(), new_id())
        )

    def _start_at_end(self, spot: Spot | None) -> None:
        """A new item last in a cell; an emotion or a metric that is there, to be written anew."""
        if spot is None:
            return
        lane = find_lane(self._session.journey, spot.lane)
        cell = lane.cell(spot.stage) if lane is not None else None
        there = of_slot(cell.items, spot.stage) if cell is not None else []
        last = there[-1] if there else None
        if last is not None and last.kind in _WORDED:
            self._editor.open(last.id, select=True)
        else:
            self._start(spot.lane, spot.stage, None, spot.element)

    def _start_in_cell(self, element: str) -> bool:
        """A new item in the cell that an element is; False when it is none."""
        lane, _, stage = element.partition("/")
        if not stage or self._session.lookup.find_item(self._session.journey, element) is not None:
            return False
        return self._start(lane, stage, None, element)

    def _start_after(self, place: Place, home: str) -> bool:
        """A new item after another, in its sub-column."""
        slot = slot_at(self._session.journey, place)
        return self._start(place.lane.id, slot, place.index + 1, home)

    def _start(self, lane: str, stage: str, index: int | None, home: str = "") -> bool:
        (new,) = set_apart(self._session.journey, [fresh(lane, stage, index)])
        return self._editor.open_new(new, home or f"{lane}/{stage}")
