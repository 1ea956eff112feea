"""A metric lane drawn as columns over the stages.

Metrics of one name are a series. Each series has a strip of its own with a scale of its own, the
strips one below the other: figures of different units never share an axis. A stage without the
metric leaves a gap. Where no name comes twice, the first metric of each stage makes one series of
those in the unit of the lane's first. What is in no series stands below as it would anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.cards import Cards, Sources
from app.layout.context import Context
from app.layout.figures import Axis
from app.layout.picture import Column, Group
from app.layout.slots import CellPart
from app.layout.stacking import placed_card
from app.layout.trends import Scale
from app.model.items import Metric
from app.model.lanes import Cell, Lane


class Series(NamedTuple):
    """The metrics of one name, each with its stage."""

    metrics: tuple[tuple[str, Metric], ...]


class LaidStrips(NamedTuple):
    """The groups of a lane's metrics by their places, the least room they need, px, and the
    stages that hold one."""

    groups: tuple[Group, ...]
    bottom: float
    filled: set[str]


def series_of(cells: Sequence[Cell | CellPart]) -> tuple[Series, ...]:
    """The series of a lane, in the order of their first metrics."""
    named: dict[str, dict[str, Metric]] = {}
    firsts: list[tuple[str, Metric]] = []
    for cell in cells:
        metrics = [item for item in cell.items if isinstance(item, Metric)]
        firsts += [(cell.stage, metric) for metric in metrics[:1]]
        for metric in metrics:
            name = " ".join(metric.label.split()).casefold()
            if name:
                named.setdefault(name, {}).setdefault(cell.stage, metric)
    found = tuple(Series(tuple(one.items())) for one in named.values() if len(one) > 1)
    if found or not firsts:
        return found
    unit = firsts[0][1].unit
    return (Series(tuple(pair for pair in firsts if pair[1].unit == unit)),)


def axis_of(series: Series, words: float) -> Axis:
    """The scale of a series: from zero to its largest value or target, below zero where one is;
    `words` is the height of its values as they are written, px."""
    metrics = [metric for _, metric in series.metrics]
    held = [x for one in metrics for x in (one.value, one.target) if x is not None]
    values = [one.value for one in metrics]
    below = words if any(value is not None and value < 0 for value in values) else 2.0
    above = words if any(value is None or value >= 0 for value in values) else 4.0
    return Axis(Scale(min([0.0, *held]), max([0.0, *held])), above, below)


def lay_strips(
    lane: Lane, cells: Sequence[Cell | CellPart], context: Context, sources: Sources, cards: Cards
) -> LaidStrips:
    """The metrics of a lane drawn as columns; `cells` in the order of the slots."""
    pad, gap = context.space.cell, context.space.note_gap
    places: dict[str, Column] = {column.stage: column for column in context.slots.columns}
    widths = {stage: column.w - 2 * pad for stage, column in places.items()}
    groups: dict[str, Group] = {}
    ends: dict[str, float] = {}
    top = pad
    for series in series_of(cells):
        heights = (
            cards.value_height(metric, lane, context, widths[stage])
            for stage, metric in series.metrics
        )
        axis = axis_of(series, max(heights))
        bottom = top
        for stage, metric in series.metrics:
            card = cards.column(metric, lane, context, widths[stage], axis)
            groups[metric.id] = placed_card(card, places[stage].x + pad, top)
            ends[stage] = top + card.h
            bottom = max(bottom, top + card.h)
        top = bottom + 2 * gap
    for cell in cells:
        for item in cell.items:
            if item.id in groups:
                continue
            y = ends[cell.stage] + gap if cell.stage in ends else pad
            card = cards.card(item, lane, context, sources, widths[cell.stage])
            groups[item.id] = placed_card(card, places[cell.stage].x + pad, y)
            ends[cell.stage] = y + card.h
    ordered = tuple(groups[item.id] for cell in cells for item in cell.items)
    filled = {cell.stage for cell in cells if cell.items}
    return LaidStrips(ordered, max(ends.values(), default=0.0), filled)
