"""The places of a lane's cells from left to right: stages, and the sub-columns of split ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.layout.picture import Box, Column, Group
from app.layout.space import snap
from app.model.items import Item
from app.model.lanes import Cell, Lane
from app.model.moments import MOMENTS, moment_of

DIVIDER = 1.0


class CellPart(NamedTuple):
    """What a cell holds in one of its slots; `stage` is the slot's name."""

    stage: str
    items: tuple[Item, ...]


class Slots(NamedTuple):
    """All slots, named as `model.moments` does."""

    columns: tuple[Column, ...]
    stages: tuple[int, ...]
    """The index of each one's stage."""
    ends: tuple[int, ...]
    """The index of the last slot of each stage."""

    @property
    def are_split(self) -> bool:
        """Whether a stage has sub-columns."""
        return len(self.columns) > len(self.ends)

    def last(self, slot: int, span: int) -> int:
        """The last slot of what covers so many stages from a slot on: itself, or the end of the
        last stage."""
        if span == 1:
            return slot
        return self.ends[min(self.stages[slot] + span, len(self.ends)) - 1]


def parts_of(column: Column) -> tuple[Column, ...]:
    """The sub-columns of a stage; of one that is not split, the stage."""
    if not column.split:
        return (column,)
    edges = [snap(column.w * n / 3) for n in range(4)]
    return tuple(
        Column(f"{column.stage}/{moment}", column.x + edges[n], edges[n + 1] - edges[n])
        for n, moment in enumerate(MOMENTS)
    )


def slots_of(columns: Sequence[Column]) -> Slots:
    """The slots of a map's stages."""
    found: list[Column] = []
    stages: list[int] = []
    ends: list[int] = []
    for index, column in enumerate(columns):
        parts = parts_of(column)
        found += parts
        stages += [index] * len(parts)
        ends.append(len(found) - 1)
    return Slots(tuple(found), tuple(stages), tuple(ends))


def dividers(column: Column, height: float, color: str) -> tuple[Box, ...]:
    """The lines between the sub-columns of a cell, from the stage's left edge; none in a stage
    that is not split."""
    return tuple(
        Box(part.x - column.x - DIVIDER / 2, 4, DIVIDER, max(0.0, height - 8), color)
        for part in parts_of(column)[1:]
    )


def sub_cells(lane: Lane, column: Column, height: float) -> list[Group]:
    """The sub-columns of a lane's cell, for whoever points at them; none where it is not split."""
    if not column.split:
        return []
    return [
        Group("cell", f"{lane.id}/{part.stage}", part.x, 0, part.w, height, ())
        for part in parts_of(column)
    ]


def cell_parts(
    cells: Sequence[Cell], columns: Sequence[Column], known: Mapping[str, CellPart]
) -> list[Cell | CellPart]:
    """The cells, those of split stages by slots; a part that holds the same as the `known` one of
    its slot is that one."""
    split = {column.stage for column in columns if column.split}
    found: list[Cell | CellPart] = []
    for cell in cells:
        if cell.stage not in split:
            found.append(cell)
            continue
        for moment in MOMENTS:
            items = tuple([item for item in cell.items if moment_of(item) == moment])
            if not items:
                continue
            part = CellPart(f"{cell.stage}/{moment}", items)
            old = known.get(part.stage)
            same = old is not None and len(old.items) == len(items)
            if same and old is not None and all(map(_is, old.items, items)):
                part = old
            found.append(part)
    return found


def _is(one: Item, other: Item) -> bool:
    return one is other
