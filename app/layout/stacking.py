"""Cells: what they hold one below the other, or side by side, clear of what spans into them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.cards import Cards, Sources
from app.layout.context import Context
from app.layout.marks import marks_used
from app.layout.notes import Card
from app.layout.picture import Column, Group
from app.layout.slots import CellPart
from app.model.items import span_of
from app.model.lanes import Cell, Lane

Interval = tuple[float, float]


class LaidCell(NamedTuple):
    """The items of a cell in their places, with what they were laid from."""

    cell: Cell | CellPart
    columns: tuple[Column, ...]
    sources: Sources
    taken: tuple[tuple[Interval, ...], ...]
    """What was taken before, in its slot and the next ones that it reaches."""
    groups: tuple[Group, ...]
    bottom: float
    """Where the last one ends, px; 0 without any."""
    reached: tuple[tuple[int, Interval], ...]
    """What it takes of other slots, by their index."""
    marks: frozenset[str]
    """The marks that its items carry."""

    def is_of(
        self,
        cell: Cell | CellPart,
        columns: tuple[Column, ...],
        sources: Sources,
        taken: Sequence[list[Interval]],
        first: int,
    ) -> bool:
        """Whether it would be laid the same again, `first` being its own slot."""
        return (
            self.cell is cell
            and self.columns is columns
            and self.sources is sources
            and all(tuple(taken[slot]) == was for slot, was in enumerate(self.taken, first))
        )


def lay_cell(
    cell: Cell | CellPart,
    first: int,
    lane: Lane,
    context: Context,
    sources: Sources,
    taken: Sequence[list[Interval]],
    cards: Cards,
) -> LaidCell:
    """The items of the slot of index `first`, clear of what is taken."""
    pad, gap, slots = context.space.cell, context.space.note_gap, context.slots
    columns = slots.columns
    column = columns[first]
    placed: list[Group] = []
    reached: list[tuple[int, Interval]] = []
    lasts = [slots.last(first, span_of(item)) for item in cell.items]
    before = tuple(map(tuple, taken[first : max(lasts, default=first) + 1]))
    taken = [list(one) for one in before]  # from its own slot on
    bottom, y = 0.0, pad
    row: list[Card] = []
    left = x = column.x + pad
    for item, last in zip(cell.items, lasts, strict=True):
        right = columns[last].x + columns[last].w
        card = cards.card(item, lane, context, sources, right - column.x - 2 * pad)
        flows = last == first and card.kind in ("touchpoint", "person")
        if row and (not flows or x + card.w > column.x + column.w - pad + 0.01):
            y = _set_row(row, left, y, gap, taken[0], placed)
            bottom = max(bottom, y - gap)
            row, x = [], left
        if flows:
            row.append(card)
            x += card.w + gap
            continue
        y = _free(taken[: last - first + 1], y, card.h)
        placed.append(placed_card(card, left, y))
        for slot in range(first + 1, last + 1):
            rows = y - gap, y + card.h + gap
            taken[slot - first].append(rows)
            reached.append((slot, rows))
        y += card.h
        if y > bottom:
            bottom = y
        y += gap
    if row:
        y = _set_row(row, left, y, gap, taken[0], placed)
        bottom = max(bottom, y - gap)
    marks = marks_used(cell.items)
    return LaidCell(cell, columns, sources, before, tuple(placed), bottom, tuple(reached), marks)


def _free(taken: Sequence[list[Interval]], top: float, h: float) -> float:
    """The least y from `top` on where a height is free in every stage's list."""
    y = top
    moved = True
    while moved:
        moved = False
        for intervals in taken:
            for start, end in intervals:
                if y < end - 0.01 and y + h > start + 0.01:
                    y = end
                    moved = True
    return y


def _set_row(
    row: Sequence[Card],
    x: float,
    y: float,
    gap: float,
    taken: list[Interval],
    placed: list[Group],
) -> float:
    """Appends a row of tags, at `y` or where all of it is free; where the next row may begin."""
    height = max(card.h for card in row)
    y = _free((taken,), y, height)
    for card in row:
        placed.append(placed_card(card, x, y))
        x += card.w + gap
    return y + height + gap


def placed_card(card: Card, x: float, y: float) -> Group:
    """A card in its place on the lane."""
    return Group(card.kind, card.element, x, y, card.w, card.h, card.parts, card.edit, card.foot)
