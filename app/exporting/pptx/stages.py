"""A stage on slides of its own: its lanes one below the other, their notes side by side, in type
that can be read from a chair; what does not fit goes on on a next slide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.exporting.pptx.naming import Placed
from app.layout.cards import Sources
from app.layout.colors import readable, tone
from app.layout.context import Context, set_lines
from app.layout.lanes import LaneLayout
from app.layout.people import known_personas
from app.layout.picture import Band, Box, Group, Primitive
from app.layout.slots import slots_of
from app.layout.space import snap
from app.layout.stages import place_columns
from app.layout.text.lines import TextStyle
from app.model.items import EmotionPoint, Item, span_of
from app.model.journey import Journey, Stage
from app.model.lanes import Cell, Lane
from app.model.moments import moment_of

_SMALLEST = 9.5
"""Type on the slides of stages, pt on a slide 7.5 in high."""

_LARGER = (1.9, 1.7, 1.5, 1.3, 1.15)
"""How much larger type is where there is room for it."""

_MANY = 40
"""A stage of more items is not tried in larger type."""

_CURVE, _CURVES = 84.0, 120.0
"""Least heights of an emotion lane with one curve, and with several, px: a stage has few
points."""

_EVEN = (0.55, 0.65, 0.75, 0.85, 1.0)
"""Parts of a page that are filled, tried one after the other, so that pages are equally full."""

_MOMENTS = ("before", "during", "after")


class Page(NamedTuple):
    """What stands below the title of a slide: groups placed in px from its corner, and how long
    such a px is, in px of the slide."""

    groups: tuple[Placed, ...]
    scale: float


class _Row(NamedTuple):
    """A slice of a page: a lane, a part of one, or what the stage is about."""

    groups: tuple[Placed, ...]
    h: float


class Stages:
    """Makes the pages of one map's stages, in a room of a size in px of the slide."""

    def __init__(self, journey: Journey, context: Context, room: tuple[float, float]) -> None:
        self._journey = journey
        self._context = context
        self._room = room
        self._sources = Sources(
            touchpoints={one.id: one for one in journey.touchpoints},
            personas=known_personas(journey.theme, journey.personas, journey.focus),
            assets={one.id: one for one in journey.assets},
            prompts={},
            focus=journey.focus,
        )
        self._cells: dict[str, list[tuple[Lane, tuple[Item, ...]]]] = {}
        for lane in journey.lanes:
            for cell in lane.cells:
                if cell.items:
                    self._cells.setdefault(cell.stage, []).append((lane, cell.items))

    def pages(self, stage: Stage) -> list[Page]:
        """The pages of a stage, at least one."""
        lanes = self._cells.get(stage.id, [])
        wide, high = self._room
        least = smallest_scale(self._context)
        counts = [len(items) for _, items in lanes]
        count, most = sum(counts), max(counts, default=0)

        def set_in(w: float) -> _Setting:
            return _Setting(stage, self._journey, self._context, self._sources, w, most)

        fewest = self._even(set_in(wide / least).rows(lanes, high / least), high / least)
        whole = sum(map(self._height, fewest))
        for larger in _LARGER if count <= _MANY else ():
            scale = least * larger
            if whole > len(fewest) * high / scale:  # it only grows where lines are shorter
                continue
            rows = set_in(wide / scale).rows(lanes)
            pages = self._even(rows, high / scale)
            if len(pages) <= len(fewest) and self._tallest(pages) <= high / scale:
                return [Page(self._stacked(page), scale) for page in pages]
        return [
            Page(self._stacked(page), min(least, high / max(1.0, self._height(page))))
            for page in fewest
        ]

    def _even(self, rows: Sequence[_Row], high: float) -> list[list[_Row]]:
        """Rows on as few pages as can be."""
        fewest = len(self._parted(rows, high))
        tried = (self._parted(rows, high * share) for share in _EVEN)
        return next(pages for pages in tried if len(pages) == fewest)

    def _parted(self, rows: Sequence[_Row], high: float) -> list[list[_Row]]:
        pages: list[list[_Row]] = [[]]
        for row in rows:
            if pages[-1] and self._height([*pages[-1], row]) > high:
                pages.append([])
            pages[-1].append(row)
        return pages

    def _tallest(self, pages: Iterable[Sequence[_Row]]) -> float:
        return max(map(self._height, pages))

    def _height(self, rows: Sequence[_Row]) -> float:
        return sum(row.h for row in rows) + self._context.space.gap * max(0, len(rows) - 1)

    def _stacked(self, rows: Iterable[_Row]) -> tuple[Placed, ...]:
        out: list[Placed] = []
        y = 0.0
        for row in rows:
            out += [Placed(one.group, one.x, one.y + y) for one in row.groups]
            y += row.h + self._context.space.gap
        return tuple(out)


class _Setting:
    """One stage in a width, px of its map."""

    def __init__(
        self,
        stage: Stage,
        journey: Journey,
        context: Context,
        sources: Sources,
        w: float,
        most: int,
    ) -> None:
        self._stage, self._journey, self._sources = stage, journey, sources
        self._w = w
        space = context.space
        room = w - space.lane_head - space.gap
        count = max(1, int((room + space.gap) // (space.stage + space.gap)))
        self._count = 3 if stage.split else min(count, max(2, most))
        each = max(80.0, (room - (self._count - 1) * space.gap) / self._count)
        columns = place_columns(
            [Stage(id=f"c{i}", width=min(4000.0, each)) for i in range(self._count)], space
        )
        self._context = context._replace(columns=columns, slots=slots_of(columns))

    def rows(
        self, lanes: Sequence[tuple[Lane, tuple[Item, ...]]], high: float | None = None
    ) -> list[_Row]:
        """What the stage is about, and its lanes, those that are higher than `high` in parts."""
        rows = [row for row in (self._about(),) if row is not None]
        if self._stage.split and lanes:
            rows.append(self._moments())
        for lane, items in lanes:
            band = self._laid(lane, items)
            if high is None or band.height <= high:
                rows.append(self._row(band, items))
                continue
            rows += [
                self._row(self._laid(lane, part, alone=len(part) == 1), part)
                for part in self._parts(band, items, high)
            ]
        return rows

    def _laid(self, lane: Lane, items: Sequence[Item], alone: bool = False) -> Band:
        cells: list[list[Item]] = [[] for _ in range(self._count)]
        for index, item in enumerate(items):
            if isinstance(item, EmotionPoint):
                at = item.at * self._count
                column = min(self._count - 1, int(at))
                cells[column].append(item.replace(at=min(1.0, at - column)))
                continue
            column = index % self._count
            if self._stage.split:
                column = _MOMENTS.index(moment_of(item))
            whole = (lane.kind == "text" or alone) and not self._stage.split
            span = self._count if whole else 1
            if span_of(item) != span and "span" in type(item).model_fields:
                item = item.replace(span=span)
            cells[0 if whole else column].append(item)
        drawn = lane.replace(
            height=_curve_height(items) if lane.kind == "emotion" else None,
            columns=False,
            cells=tuple(
                Cell(stage=f"c{i}", items=tuple(found)) for i, found in enumerate(cells) if found
            ),
        )
        return LaneLayout().lay(drawn, self._context, self._sources)

    def _parts(self, band: Band, items: Sequence[Item], high: float) -> list[tuple[Item, ...]]:
        """The items of a lane in runs that are no higher than a page, as far as single ones are
        not."""
        if any(isinstance(item, EmotionPoint) for item in items):
            return [tuple(items)]
        places = {one.element: one for one in band.groups}
        pad = 2 * self._context.space.cell
        parts: list[tuple[Item, ...]] = []
        run: list[Item] = []
        tops: dict[float, float] = {}
        for item in items:
            place = places.get(item.id)
            if place is not None:
                top = tops.setdefault(place.x, place.y)
                if run and place.y + place.h - top + pad > high:
                    parts.append(tuple(run))
                    run, tops = [], {place.x: place.y}
            run.append(item)
        return [*parts, tuple(run)]

    def _row(self, band: Band, items: Sequence[Item]) -> _Row:
        """A lane without the borders between its columns, its items in their order."""
        order = {item.id: index for index, item in enumerate(items)}
        grounds: list[Group] = []
        shown: list[Group] = []
        cells = [group for group in band.groups if group.kind == "cell" and group.parts]
        if cells and not self._stage.split:
            first, last = cells[0], cells[-1]
            part = first.parts[0]
            w = last.x + last.w - first.x
            if isinstance(part, Box):
                whole = first._replace(
                    element=f"{first.element.partition('/')[0]}/{self._stage.id}",
                    w=w,
                    parts=(part._replace(w=w),),
                )
                cells = [whole]
        for group in band.groups:
            if group.kind == "cell":
                continue
            (shown if group.element in order else grounds).append(group)
        shown.sort(key=lambda group: order[group.element])
        left = self._context.left
        lane = [group for group in grounds if group.kind == "lane"]
        rest = [group for group in grounds if group.kind != "lane"]
        placed = [Placed(one, one.x - left, one.y) for one in (*lane, *cells, *rest, *shown)]
        return _Row(tuple(placed), band.height)

    def _moments(self) -> _Row:
        """The names of the columns of a stage that is split."""
        context, style = self._context, self._context.styles.small
        ink = readable(context.theme.muted, context.theme.ground)
        out: list[Placed] = []
        h = 0.0
        for column, words in zip(context.columns, context.labels.moments, strict=True):
            block = context.text.wrap(words, style, column.w)
            parts = set_lines(block, style, ink, 0, 0, column.w, 0.5)
            group = Group("stage", self._stage.id, 0, 0, column.w, block.height, parts)
            out.append(Placed(group, column.x - context.left, 0))
            h = max(h, block.height)
        return _Row(tuple(out), h)

    def _about(self) -> _Row | None:
        """How long the stage lasts, the phases it is in, and what it is about where the map shows
        that."""
        context, stage = self._context, self._stage
        labels, theme, styles = context.labels, context.theme, context.styles
        order = {one.id: index for index, one in enumerate(self._journey.stages)}
        at = order[stage.id]
        phases = [
            phase.name
            for phase in self._journey.phases
            if phase.name and order[phase.first] <= at <= order[phase.last]
        ]
        line = " · ".join(one for one in (labels.duration(stage.duration), *phases) if one)
        told = [
            ("", stage.description),
            (labels.customer_goal, stage.customer_goal),
            (labels.business_goal, stage.business_goal),
            (labels.questions, "\n".join(stage.questions)),
        ]
        told = [one for one in told if one[1] and self._journey.stage_details]
        if not line and not told:
            return None
        color = tone(theme, None, "neutral")
        ground = color.cell
        ink, muted = readable(theme.text, ground), readable(theme.muted, ground)
        parts: list[Primitive] = []
        pad, gap = 12.0, 20.0
        y = 8.0

        def put(words: str, style: TextStyle, ink: str, x: float, y: float, w: float) -> float:
            block = context.text.wrap(words, style, w)
            parts.extend(set_lines(block, style, ink, x, y, w))
            return y + block.height

        if line:
            y = put(line, styles.small._replace(weight=600), muted, pad, y, self._w - 2 * pad) + 2
        bottom = y
        w = (self._w - 2 * pad - gap * max(0, len(told) - 1)) / max(1, len(told))
        for index, (head, words) in enumerate(told):
            x, top = pad + index * (w + gap), y
            if head:
                top = put(head, styles.small._replace(weight=600), muted, x, top, w)
            bottom = max(bottom, put(words, styles.note, ink, x, top, w))
        h = snap(bottom + 8)
        box = Box(0, 0, self._w, h, ground, context.space.radius_cell)
        group = Group("stage", stage.id, 0, 0, self._w, h, (box, *parts))
        return _Row((Placed(group, 0, 0),), h)


def _curve_height(items: Iterable[Item]) -> float:
    curves = {item.persona for item in items if isinstance(item, EmotionPoint)}
    return _CURVES if len(curves) > 1 else _CURVE


def smallest_scale(context: Context) -> float:
    """How much larger than on the map type is so that the smallest can be read, px of a slide a
    px."""
    return _SMALLEST / 0.75 / context.theme.scale.small
