"""The map as a grid of texts: heads above and at the left, one note a cell.

A lane has as many rows as the fullest of its cells needs: notes of a cell stand below one another
in their order, one that spans stages covers them all in its row, as on the map. A note alone in
its cell can be sorted, moved and coloured in a spreadsheet; several in one cell could not.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from app.exporting.texts.saying import Said, Saying
from app.layout.labels import Labels
from app.model.items import EmotionPoint, Item, span_of
from app.model.journey import Journey, Phase, Stage
from app.model.lanes import Lane
from app.model.moments import MOMENTS, moment_of
from app.model.viewing import Seen


class Column(NamedTuple):
    """A column of notes: a stage, or one of the three of a split one."""

    stage: int
    moment: str = ""
    """What it is called, in a split stage."""


class Head(NamedTuple):
    """A text above columns; `index` is that of its stage or phase."""

    index: int  # pyright: ignore[reportIncompatibleMethodOverride]
    column: int
    span: int
    text: str


class HeadRow(NamedTuple):
    """A row above the lanes: `name` says what it tells, for who reads it alone."""

    kind: Literal["phase", "stage", "duration", "moment", "detail"]
    name: str
    heads: tuple[Head, ...]


class Placed(NamedTuple):
    """An item, from a column on over `span` columns."""

    column: int
    span: int
    said: Said


class LaneRows(NamedTuple):
    """A lane. A separator has no rows; a collapsed lane only says how many `notes` it holds."""

    lane: Lane
    name: str
    rows: tuple[tuple[Placed, ...], ...] = ()
    notes: str = ""
    about: str = ""
    """What the lane's head says below its name."""

    @property
    def head(self) -> str:
        """The name with what is said below it."""
        return "\n".join(one for one in (self.name, self.about) if one.strip())


class MapGrid(NamedTuple):
    """The whole grid, as the map's view shows it."""

    columns: tuple[Column, ...]
    stages: tuple[str, ...]
    """Their names."""
    heads: tuple[HeadRow, ...]
    lanes: tuple[LaneRows, ...]
    firsts: tuple[int, ...]
    """The first column of each stage, and the count of all."""

    def reach(self, placed: Placed) -> str:
        """From which stage to which an item goes that covers several; nothing for the others."""
        first = self.columns[placed.column].stage
        last = self.columns[placed.column + placed.span - 1].stage
        return f"{self.stages[first]} → {self.stages[last]}" if last > first else ""


def grid_of(shown: Seen) -> MapGrid:
    """The grid of a map as its view shows it."""
    journey = shown.journey
    saying = Saying(journey)
    split = [one.split and one.id not in shown.collapsed for one in journey.stages]
    columns: list[Column] = []
    firsts: list[int] = []
    for index, parted in enumerate(split):
        firsts.append(len(columns))
        names = saying.labels.moments if parted else ("",)
        columns += [Column(index, name) for name in names]
    firsts.append(len(columns))
    names = tuple(one.name or saying.labels.untitled_stage for one in journey.stages)
    heads = _heads(shown, saying, names, firsts, columns)
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    lanes = tuple(_lane(lane, shown, saying, order, split, firsts) for lane in journey.lanes)
    return MapGrid(tuple(columns), names, heads, lanes, tuple(firsts))


def in_cells(rows: LaneRows, columns: int) -> list[list[Placed]]:
    """The items of a lane by the column they begin in, in their order there."""
    found: list[list[Placed]] = [[] for _ in range(columns)]
    for row in rows.rows:
        for placed in row:
            found[placed.column].append(placed)
    return found


def _heads(
    shown: Seen,
    saying: Saying,
    names: Sequence[str],
    firsts: Sequence[int],
    columns: Sequence[Column],
) -> tuple[HeadRow, ...]:
    journey, words, labels = shown.journey, saying.words, saying.labels
    rows = [HeadRow("phase", words.phase, row) for row in _phases(journey, labels, firsts)]

    def over_stages(kind: Literal["stage", "duration", "detail"], name: str, texts: list[str]):
        heads = tuple(
            Head(index, firsts[index], firsts[index + 1] - firsts[index], text)
            for index, text in enumerate(texts)
        )
        if kind == "stage" or any(texts):
            rows.append(HeadRow(kind, name, heads))

    over_stages("stage", words.stage, list(names))
    lasting = [
        labels.notes(shown.counts.get(one.id, 0))
        if one.id in shown.collapsed
        else labels.duration(one.duration)
        for one in journey.stages
    ]
    over_stages("duration", words.duration, lasting)
    if any(one.moment for one in columns):
        heads = tuple(Head(one.stage, n, 1, one.moment) for n, one in enumerate(columns))
        rows.append(HeadRow("moment", words.moment, heads))
    if journey.stage_details:
        told: list[tuple[str, list[str]]] = [
            (words.description, [one.description for one in journey.stages]),
            (labels.customer_goal, [one.customer_goal for one in journey.stages]),
            (labels.business_goal, [one.business_goal for one in journey.stages]),
            (labels.questions, ["\n".join(one.questions) for one in journey.stages]),
        ]
        for name, texts in told:
            open_only = [
                "" if stage.id in shown.collapsed else text
                for stage, text in zip(journey.stages, texts, strict=True)
            ]
            over_stages("detail", name, open_only)
    return tuple(rows)


def _phases(journey: Journey, labels: Labels, firsts: Sequence[int]) -> list[tuple[Head, ...]]:
    """The phases in as few rows as hold them apart."""
    order = {stage.id: index for index, stage in enumerate(journey.stages)}

    def first_of(one: tuple[int, Phase]) -> int:
        return order[one[1].first]

    rows: list[list[Head]] = []
    for index, phase in sorted(enumerate(journey.phases), key=first_of):
        left, right = firsts[order[phase.first]], firsts[order[phase.last] + 1]
        head = Head(index, left, right - left, phase.name or labels.untitled_phase)
        for row in rows:
            if row[-1].column + row[-1].span <= left:
                row.append(head)
                break
        else:
            rows.append([head])
    return [tuple(row) for row in rows]


def _lane(
    lane: Lane,
    shown: Seen,
    saying: Saying,
    order: dict[str, int],
    split: Sequence[bool],
    firsts: Sequence[int],
) -> LaneRows:
    name = lane.name or (
        saying.labels.lane_name(lane.kind, lane.line)
        if lane.kind == "separator"
        else saying.labels.untitled_lane
    )
    if lane.id in shown.collapsed:
        return LaneRows(lane, name, notes=saying.labels.notes(shown.counts.get(lane.id, 0)))
    free = [0] * firsts[-1]
    rows: list[list[Placed]] = []
    for cell in lane.cells:
        index = order[cell.stage]
        first, parted = firsts[index], split[index]
        for item in _in_order(cell.items):
            column = first + MOMENTS.index(moment_of(item)) if parted else first
            span = span_of(item)
            if span == 1:
                row = free[column]
                free[column] = row + 1
            else:
                end = firsts[min(index + span, len(order))]
                span = end - column
                row = max(free[column:end])
                free[column:end] = [row + 1] * span
            if row == len(rows):
                rows.append([])
            rows[row].append(Placed(column, span, saying.said(item, lane)))
    placed = tuple([tuple(sorted(row, key=itemgetter(0))) for row in rows])
    about = "" if lane.kind == "separator" else lane.description
    return LaneRows(lane, name, placed, about=about)


def _in_order(items: tuple[Item, ...]) -> Sequence[Item]:
    """Items as they are read; points of a curve from left to right."""
    if EmotionPoint not in map(type, items):
        return items
    return sorted(items, key=lambda one: one.at if isinstance(one, EmotionPoint) else 0.0)


def stage_names(stages: Sequence[Stage], labels: Labels) -> dict[str, str]:
    """The names of stages by id."""
    return {one.id: one.name or labels.untitled_stage for one in stages}
