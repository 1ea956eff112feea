"""Dropping a block of the left panel on the map: a lane, a stage, a note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF

from app.model.queries import find_lane
from app.widgets.block_kinds import Block
from app.widgets.canvas.gaps import between_lanes, between_stages, index_between
from app.widgets.canvas.hits import CellPlace
from app.widgets.canvas.texts import new_kind
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.into_cell import IntoCell
from app.widgets.lane_kinds import add_lane


class LaneBlock(Tool):
    """A lane of a kind, between others; a line shows where."""

    scrolls = True

    def __init__(self, bench: Bench, start: Pointer, block: Block) -> None:
        super().__init__(bench, start)
        self._block = block

    def move(self, pointer: Pointer) -> None:
        gap = between_lanes(self.bench.picture, pointer.sheet.y())
        self.bench.canvas.mark(guide=QLineF(*gap.line))

    def finish(self, pointer: Pointer) -> None:
        self.cancel()
        picture, kind = self.bench.picture, self._block.kind
        if kind is None:
            return
        gap = between_lanes(picture, pointer.sheet.y())
        every = [one.id for one in self.bench.session.journey.lanes]
        index = index_between(picture, every, gap, across=False)
        lane = add_lane(self.bench.session, kind, index, self._block.line, self._block.own)
        if lane is not None:
            self.bench.canvas.show_element(lane)

    def cancel(self) -> None:
        self.bench.canvas.mark(guide=None)


class StageBlock(Tool):
    """A stage between others, ready to be named."""

    scrolls = True

    def __init__(self, bench: Bench, start: Pointer, add: Callable[[int], None]) -> None:
        super().__init__(bench, start)
        self._add = add

    def move(self, pointer: Pointer) -> None:
        gap = between_stages(self.bench.picture, pointer.sheet.x())
        self.bench.canvas.mark(guide=QLineF(*gap.line))

    def finish(self, pointer: Pointer) -> None:
        self.cancel()
        picture = self.bench.picture
        gap = between_stages(picture, pointer.sheet.x())
        every = [one.id for one in self.bench.session.journey.stages]
        self._add(index_between(picture, every, gap, across=True))

    def cancel(self) -> None:
        self.bench.canvas.mark(guide=None)


class NoteBlock(IntoCell):
    """A note, or whatever the lane takes, in a cell, ready to type."""

    def __init__(self, bench: Bench, start: Pointer, add: Callable[[QPointF, int], None]) -> None:
        super().__init__(bench, start, lambda spot: add(spot.at, spot.number))

    def takes(self, cell: CellPlace) -> bool:
        lane = find_lane(self.bench.session.journey, cell.lane)
        return lane is not None and new_kind(lane.kind) is not None
