"""Texts of other programs as items of a map: a list into one cell, a range over many. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.importing.tables import Grid, GridCell
from app.layout.labels import labels_for
from app.model import edits
from app.model.edits.pasting import Room, Target
from app.model.edits.placing import Placed
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.items import EmotionPoint, Metric
from app.model.journey import Journey, Stage
from app.model.lanes import TAKES, Lane, LaneKind
from app.model.moments import slot_in
from app.model.queries import lane_index, offers, stage_index
from app.widgets.canvas.texts import NewItem, new_kind, set_apart, typed_item
from app.widgets.clipboard.targets import index_after


class Filled(NamedTuple):
    """A map with texts pasted, the new items, and how many texts were left out."""

    journey: Journey
    ids: tuple[str, ...]
    left_out: int = 0


class Plan(NamedTuple):
    """Where the rows and columns of a range go: places among the map's lanes and stages and, from
    their number on, among new ones with these names."""

    grid: Grid
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    new_lanes: tuple[str, ...]
    new_stages: tuple[str, ...]
    lane_names: bool
    """Whether the first column names lanes; it is no part of `grid` then."""
    stage_names: bool

    @property
    def room(self) -> Room:
        """What the map lacks."""
        return Room(len(self.new_stages), len(self.new_lanes))


def with_texts(journey: Journey, texts: Sequence[str], target: Target) -> Filled:
    """The map with a text each as an item of the target's cell, as if they were typed: after the
    last selected item there, else at the end. A lane that nothing can be typed into gives way to
    the nearest."""
    row = _typable(journey, max(0, lane_index(journey, target.lane or "")))
    if row is None or not journey.stages:
        raise EditError("no-place")
    lane = journey.lanes[row]
    stage = slot_in(journey, target.stage or "")
    if stage_index(journey, stage) < 0:
        stage = journey.stages[0].id
    index = index_after(journey, target, lane.id, stage)
    fresh = [NewItem(lane.id, stage, new_id(), new_id(), index) for _ in texts]
    placed: list[Placed] = []
    for new, text in zip(set_apart(journey, fresh), texts, strict=True):
        journey, item = typed_item(journey, lane.kind, new, text)
        placed.append(Placed(lane.id, stage, item, index))
    return Filled(edits.add_items(journey, placed), tuple(one.item.id for one in placed))


def plan_of(journey: Journey, grid: Grid, target: Target) -> Plan:
    """Where a range goes: from the target's cell on, a row in each lane that can be typed into.

    A first row most of whose texts are names of stages says which stages the columns are for,
    wherever the target is; a first column does so for lanes. In a map without stages and lanes
    the first row and column name the new ones.
    """
    bare = not journey.stages and not journey.lanes and min(grid.rows, grid.columns) > 1
    stages = {_key(stage.name): n for n, stage in reversed(list(enumerate(journey.stages)))}
    lanes = {_key(lane.name): n for n, lane in reversed(list(enumerate(journey.lanes)))}
    above = {cell.column: cell.text for cell in grid.cells if cell.row == 0}
    beside = {cell.row: cell.text for cell in grid.cells if cell.column == 0}
    stage_names = bare or _names(above, stages)
    lane_names = bare or _names(beside, lanes)
    if stage_names and not lane_names and grid.rows == 1:
        stage_names = False
    top, left = int(stage_names), int(lane_names)
    taking = [n for n, lane in enumerate(journey.lanes) if new_kind(lane.kind) is not None]
    row = max(0, lane_index(journey, target.lane or ""))
    below = [n for n in taking if n >= row] or taking[-1:]
    after = list(range(max(0, stage_index(journey, target.stage or "")), len(journey.stages)))
    rows, new_lanes = _ways(
        [beside.get(n, "") if lane_names else None for n in range(top, grid.rows)],
        {name: n for name, n in lanes.items() if n in taking},
        below,
        len(journey.lanes),
    )
    columns, new_stages = _ways(
        [above.get(n, "") if stage_names else None for n in range(left, grid.columns)],
        stages,
        after,
        len(journey.stages),
    )
    inner = tuple(
        GridCell(cell.row - top, cell.column - left, cell.text, cell.span)
        for cell in grid.cells
        if cell.row >= top and cell.column >= left
    )
    return Plan(
        Grid(len(rows), len(columns), inner),
        tuple(rows),
        tuple(columns),
        tuple(new_lanes),
        tuple(new_stages),
        lane_names,
        stage_names,
    )


def with_grid(journey: Journey, plan: Plan, *, grow: bool) -> Filled:
    """The map with a range as planned. Without `grow` no stage and no lane is added, and what
    stands there is left out."""
    if grow:
        journey = _grown(journey, plan)
    placed: list[Placed] = []
    left_out = 0
    for cell in plan.grid.cells:
        row, column = plan.rows[cell.row], plan.columns[cell.column]
        if row >= len(journey.lanes) or column >= len(journey.stages):
            left_out += 1
            continue
        lane, stage = journey.lanes[row], journey.stages[column].id
        new = NewItem(lane.id, stage, new_id(), new_id())
        journey, item = typed_item(journey, lane.kind, new, cell.text)
        span = _span(plan, cell)
        if span > 1 and not isinstance(item, (EmotionPoint, Metric)):
            item = item.replace(span=span)
        placed.append(Placed(lane.id, stage, item))
    journey = edits.add_items(journey, placed)
    return Filled(journey, tuple(one.item.id for one in placed), left_out)


def _grown(journey: Journey, plan: Plan) -> Journey:
    for name in plan.new_stages:
        journey = edits.add_stage(journey, Stage(id=new_id(), name=name))
    usual = labels_for(journey.language).lane_name("note")
    kind = _kind_for_notes(journey)
    for name in plan.new_lanes:
        journey = edits.add_lane(journey, Lane(id=new_id(), kind=kind, name=name or usual))
    return journey


def _kind_for_notes(journey: Journey) -> LaneKind:
    """A kind of lane that takes notes, one that the template offers if there is any."""
    if not offers(journey, "note"):
        for kind, takes in TAKES.items():
            if "note" in takes and offers(journey, kind):
                return kind
    return "note"


def _ways(
    names: Sequence[str | None], known: dict[str, int], free: list[int], end: int
) -> tuple[list[int], list[str]]:
    """For each row or column its place: that of its name, else a new one; without a name the next
    free place, then new ones."""
    ways: list[int] = []
    fresh: list[str] = []
    rest = iter(free)
    for name in names:
        at = next(rest, None) if name is None else known.get(_key(name))
        if at is None:
            at = end + len(fresh)
            fresh.append(" ".join((name or "").split()))
        ways.append(at)
    return ways, fresh


def _names(texts: dict[int, str], known: dict[str, int]) -> bool:
    """Whether most of these texts, the corner aside, are among the names."""
    heads = [_key(text) for n, text in texts.items() if n > 0]
    there = [text for text in heads if text and text in known]
    return len(set(there)) == len(there) and 2 * len(there) > len(heads)


def _span(plan: Plan, cell: GridCell) -> int:
    last = min(cell.column + cell.span, len(plan.columns)) - 1
    return max(1, plan.columns[last] - plan.columns[cell.column] + 1)


def _typable(journey: Journey, row: int) -> int | None:
    """The lane nearest to a row that a text can be typed into."""
    rows = [n for n, lane in enumerate(journey.lanes) if new_kind(lane.kind) is not None]
    return min(rows, key=lambda n: (abs(n - row), n < row), default=None)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
