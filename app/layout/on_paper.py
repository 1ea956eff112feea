"""Parts of a map that are set anew for a page of paper, as wide as it: what reaches over all of
the map on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from app.layout.context import Context, Measurer, styles_for
from app.layout.head import lay_head
from app.layout.labels import labels_for
from app.layout.legend import lay_legend
from app.layout.marks import marks_used
from app.layout.people import known_personas
from app.layout.picture import Column, Group
from app.layout.slots import slots_of
from app.layout.space import space_for
from app.layout.stages import lay_phases
from app.model.journey import Phase
from app.model.viewing import Seen


class PaperLayout:
    """Lays such parts of one map."""

    def __init__(self, seen: Seen, text: Measurer) -> None:
        self._seen = seen
        journey = seen.journey
        theme = journey.theme
        self._context = Context(
            text=text,
            theme=theme,
            space=space_for(theme),
            styles=styles_for(theme, journey.language),
            labels=labels_for(journey.language),
            columns=(),
            slots=slots_of(()),
            marks=journey.marks,
        )

    @property
    def context(self) -> Context:
        """What they are laid out with; it has no stages."""
        return self._context

    @property
    def gap(self) -> float:
        """Between cells, px."""
        return self._context.space.gap

    @property
    def left(self) -> float:
        """Where the lanes' heads begin on the map, px."""
        return self._context.left

    @property
    def lane_head(self) -> float:
        """Width of the heads of lanes, px."""
        return self._context.space.lane_head

    def head(self, width: float) -> tuple[float, tuple[Group, ...]]:
        """The title, what is said of the map, its personas and what its marks mean, in a width of
        px, from (0, 0); and their height."""
        seen, context = self._seen, self._context
        journey = seen.journey
        column = Column("", context.grid_left, context.left + width - context.grid_left)
        context = context._replace(columns=(column,), slots=slots_of((column,)))
        known = known_personas(journey.theme, journey.personas, journey.focus)
        logo = next((one for one in journey.assets if one.id == journey.theme.logo), None)
        people = tuple(known.values())
        head = lay_head(journey, people, context, logo=logo, partial=seen.partial)
        up = context.space.sheet
        groups = [one._replace(x=one.x - context.left, y=one.y - up) for one in head.groups]
        height = head.height - up
        if journey.marks:
            legend = lay_legend(self._used(), context)
            groups += [
                one._replace(x=one.x - context.left, y=one.y + height) for one in legend.groups
            ]
            height += legend.height + (context.space.gap if legend.height else 0.0)
        return height, tuple(groups)

    def phases(self, columns: Sequence[Column]) -> tuple[float, tuple[Group, ...]]:
        """The phases over some stages beside one another, each with its name in what is seen of
        it, placed from the top and the map's left; and their height, with the gap below."""
        journey = self._seen.journey
        order = {stage.id: n for n, stage in enumerate(journey.stages)}
        shown = sorted(order[column.stage] for column in columns)
        clipped: list[Phase] = []
        for phase in journey.phases:
            ends = sorted(order[end] for end in (phase.first, phase.last) if end in order)
            if len(ends) < 2:
                continue
            first, last = max(ends[0], shown[0]), min(ends[1], shown[-1])
            if first <= last:
                stages = journey.stages
                clipped.append(phase.replace(first=stages[first].id, last=stages[last].id))
        if not clipped:
            return 0.0, ()
        context = self._context._replace(columns=tuple(columns), slots=slots_of(columns))
        height, groups = lay_phases(clipped, context)
        return height + context.space.gap, tuple(groups)

    def _used(self) -> frozenset[str]:
        journey = self._seen.journey
        return frozenset(
            mark
            for lane in journey.lanes
            if lane.id not in self._seen.collapsed
            for mark in marks_used(item for cell in lane.cells for item in cell.items)
        )
