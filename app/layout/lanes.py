"""A lane as a band: its head, its cells, and what they hold stacked so that nothing overlaps."""

from __future__ import annotations

from collections.abc import Sequence

from app.layout.audit_rows import AuditRows, HeatRows, lowered
from app.layout.cards import Cards, Sources
from app.layout.charts import lay_strips
from app.layout.collapsed import collapsed_cells
from app.layout.colors import tone
from app.layout.context import Context
from app.layout.emotions import lay_emotions
from app.layout.keeping import Keeper
from app.layout.lane_heads import head_height, lane_head
from app.layout.marks import marks_used
from app.layout.picture import Band, Box, Group, Primitive
from app.layout.prompts import cell_prompts, mood_prompt
from app.layout.separators import lay_separator
from app.layout.slots import CellPart, cell_parts, dividers, sub_cells
from app.layout.space import snap
from app.layout.stacking import Interval, LaidCell, lay_cell
from app.model.lanes import Cell, Lane
from app.model.moments import stage_of


class LaneLayout:
    """Lays one lane and remembers its cards and cells between calls, by the identity of what
    they show."""

    def __init__(self) -> None:
        self._cards = Cards()
        self._cells: dict[str, LaidCell] = {}
        self._context: Context | None = None
        self._kind = ""
        self._parts: dict[str, CellPart] = {}
        self._keeper = Keeper()
        self.marks: frozenset[str] = frozenset()
        """The marks that its items carry (see `marks_used`)."""
        self._audit = AuditRows()
        self._ground: tuple[float, Context, tuple[Group, ...]] | None = None
        """A height, and the grounds of cells so high."""

    def lay(self, lane: Lane, context: Context, sources: Sources) -> Band:
        """The lane's band; groups that did not change are the ones of the last call."""
        kind = f"{lane.kind} {lane.color}"
        if self._context is None or kind != self._kind or not _alike(context, self._context):
            self._cards.forget()
            self._cells.clear()
            self._ground = None
        self._context, self._kind = context, kind
        self.marks = frozenset()
        if lane.kind == "separator":
            separator = lay_separator(lane, context)
            height, groups = separator.h, (separator,)
        elif lane.kind == "emotion":
            least, head = head_height(lane, context)
            prompt = () if lane.cells else mood_prompt(lane, context, sources)
            least = max([least, *(one.y + one.h + one.y for one in prompt)])
            height, inner, scale = lay_emotions(
                lane, context, sources.personas, sources.focus, least, head.bottom
            )
            head = head._replace(parts=(*head.parts, *scale))
            self.marks = marks_used(item for cell in lane.cells for item in cell.items)
            groups = (lane_head(lane, context, height, head), *inner, *prompt)
        else:
            height, groups = self._stack(lane, context, sources)
        return self._keeper.keep(Band(lane.id, height, groups))

    def _stack(
        self, lane: Lane, context: Context, sources: Sources
    ) -> tuple[float, tuple[Group, ...]]:
        space, columns = context.space, context.slots.columns
        pad = space.cell
        index_of = {column.stage: index for index, column in enumerate(columns)}
        taken: list[list[Interval]] = [[] for _ in columns]
        placed: list[Group] = []
        filled: set[str] = set()
        bottom = 0.0
        order = {column.stage: index for index, column in enumerate(context.columns)}
        cells = [cell for cell in lane.cells if cell.stage in order]
        cells.sort(key=lambda cell: order[cell.stage])
        parts: Sequence[Cell | CellPart] = cells
        if context.slots.are_split:
            parts = cell_parts(cells, context.columns, self._parts)
            self._parts = {one.stage: one for one in parts if isinstance(one, CellPart)}
        laid: dict[str, LaidCell] = {}
        strips = None
        if lane.columns and lane.kind == "metric":
            strips = lay_strips(lane, parts, context, sources, self._cards)
            placed += strips.groups
            bottom, filled = strips.bottom, strips.filled
        for cell in parts if strips is None else ():
            first = index_of[cell.stage]
            known = self._cells.get(cell.stage)
            if known is None or not known.is_of(cell, columns, sources, taken, first):
                known = lay_cell(cell, first, lane, context, sources, taken, self._cards)
            laid[cell.stage] = known
            for stage, rows in known.reached:
                taken[stage].append(rows)
            placed += known.groups
            bottom = max(bottom, known.bottom)
            if cell.items:
                filled.add(cell.stage)
        self._cells = laid
        if strips is None:
            self.marks = frozenset(mark for one in laid.values() for mark in one.marks)
        else:
            self.marks = marks_used(item for cell in cells for item in cell.items)
        reached = (one.stage for one, rows in zip(columns, taken, strict=True) if rows)
        filled = {stage_of(one) for one in (*filled, *reached)}
        self._cards.keep_only(cells)
        prompts = cell_prompts(lane, context, sources, filled)
        bottom = max([bottom, *(pad + h for _, h in prompts)])
        least, head = head_height(lane, context)
        heat = None
        if sources.audit is not None and lane.kind == "touchpoint":
            heat = self._audit.lay(lane, context, sources.audit, cells)
        below = heat.height if heat is not None else 0.0
        height = max(
            (bottom + pad if bottom else 0.0) + below, least + below, snap(lane.height or 0.0)
        )
        if heat is not None:
            head = head._replace(parts=(*head.parts, *lowered(heat.head, height - below)))
        groups = (
            lane_head(lane, context, height, head),
            *self._grounds(lane, height, context, heat),
            *(group for group, _ in prompts),
            *placed,
        )
        return height, groups

    def _grounds(
        self, lane: Lane, height: float, context: Context, heat: HeatRows | None
    ) -> tuple[Group, ...]:
        """The grounds of the lane's cells: those of before while it is as high as it was."""
        known = self._ground
        if heat is None and known is not None and known[0] == height and known[1] is context:
            return known[2]
        made = _cell_grounds(lane, height, context, heat)
        self._ground = (height, context, made) if heat is None else None
        return made


def _cell_grounds(
    lane: Lane, height: float, context: Context, heat: HeatRows | None
) -> tuple[Group, ...]:
    color = tone(context.theme, lane.color, lane.kind)
    ground: dict[tuple[float, bool], tuple[Primitive, ...]] = {}
    grounds: list[Group] = []
    for column in context.columns:
        if column.collapsed:
            continue
        drawn = ground.get((column.w, column.split))
        if drawn is None:
            box = Box(0, 0, column.w, height, color.cell, context.space.radius_cell)
            lines = dividers(column, height, context.theme.line)
            drawn = ground[column.w, column.split] = (box, *lines)
        element = f"{lane.id}/{column.stage}"
        chips = heat.cells.get(column.stage, ()) if heat is not None else ()
        shown = (*drawn, *lowered(chips, height - heat.height)) if heat and chips else drawn
        grounds.append(Group("cell", element, column.x, 0, column.w, height, shown))
        grounds += sub_cells(lane, column, height)
    return (*grounds, *collapsed_cells(lane, height, context))


def _alike(one: Context, other: Context) -> bool:
    """Whether cards of a width look the same in both: only the columns may differ."""
    return (
        one.text is other.text
        and one.theme is other.theme
        and one.space is other.space
        and one.styles is other.styles
        and one.labels is other.labels
        and one.marks is other.marks
    )
