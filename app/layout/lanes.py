"""A lane as a band: its head, its cells, and what they hold stacked so that nothing overlaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.layout.colors import readable, tone
from app.layout.context import Context, edit_box, set_lines
from app.layout.emotions import lay_emotions
from app.layout.figures import lay_metric
from app.layout.keeping import Keeper
from app.layout.notes import Card, lay_note, lay_passage
from app.layout.people import Known, lay_person
from app.layout.picture import Band, Box, Column, EditBox, Glyph, Group, Path, Primitive
from app.layout.pictures import lay_picture
from app.layout.space import snap
from app.layout.touchpoints import lay_touchpoint
from app.model.items import Item, Metric, Note, Person, PictureUse, TouchpointUse, span_of
from app.model.journey import Asset
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint

Interval = tuple[float, float]


class Sources(NamedTuple):
    """What items refer to, and the prompts of a template by lane and stage."""

    touchpoints: Mapping[str, Touchpoint]
    personas: Mapping[str, Known]
    assets: Mapping[str, Asset]
    prompts: Mapping[tuple[str, str], str]
    focus: str | None


class Kept(NamedTuple):
    """A card with what it was made from, so that it is made once."""

    item: Item
    source: object
    w: float
    card: Card


class _LaidCell(NamedTuple):
    """The items of a cell in their places, with what they were laid from."""

    cell: Cell
    columns: tuple[Column, ...]
    sources: Sources
    taken: tuple[tuple[Interval, ...], ...]
    """What was taken before, in its stage and the next ones that it reaches."""
    groups: tuple[Group, ...]
    bottom: float
    """Where the last one ends, px; 0 without any."""
    reached: tuple[tuple[int, Interval], ...]
    """What it takes of other stages, by their index."""

    def is_of(
        self,
        cell: Cell,
        columns: tuple[Column, ...],
        sources: Sources,
        taken: Sequence[list[Interval]],
    ) -> bool:
        return (
            self.cell is cell
            and self.columns is columns
            and self.sources is sources
            and all(tuple(now) == was for was, now in zip(self.taken, taken, strict=False))
        )


def _source(item: Item, sources: Sources) -> object:
    if isinstance(item, TouchpointUse | Note):
        return sources.touchpoints.get(item.touchpoint) if item.touchpoint else None
    if isinstance(item, Person):
        return sources.personas.get(item.persona) if item.persona else None
    if isinstance(item, PictureUse):
        return sources.assets.get(item.asset)
    return None


def _card(item: Item, lane: Lane, context: Context, sources: Sources, w: float) -> Card:
    kind = lane.color or lane.kind
    if isinstance(item, Note):
        if lane.kind == "text":
            return lay_passage(item, context, w, kind)
        touchpoint = sources.touchpoints.get(item.touchpoint or "")
        return lay_note(item, touchpoint.name if touchpoint else "", context, w, kind)
    if isinstance(item, TouchpointUse):
        return lay_touchpoint(item, sources.touchpoints.get(item.touchpoint), context, w, kind)
    if isinstance(item, Metric):
        return lay_metric(item, context, w, kind)
    if isinstance(item, Person):
        persona = sources.personas.get(item.persona) if item.persona else None
        return lay_person(item, persona, context, w, kind)
    if isinstance(item, PictureUse):
        return lay_picture(item, sources.assets.get(item.asset), context, w, kind)
    note = Note(kind="note", id=item.id, text=item.quote)
    return lay_note(note, "", context, w, kind)._replace(kind="emotion")


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
        placed.append(_placed(card, x, y))
        x += card.w + gap
    return y + height + gap


class LaneLayout:
    """Lays one lane and remembers its cards and cells between calls, by the identity of what
    they show."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._cells: dict[str, _LaidCell] = {}
        self._context: Context | None = None
        self._kind = ""
        self._keeper = Keeper()

    def lay(self, lane: Lane, context: Context, sources: Sources) -> Band:
        """The lane's band; groups that did not change are the ones of the last call."""
        kind = f"{lane.kind} {lane.color}"
        if self._context is None or kind != self._kind or not _alike(context, self._context):
            self._kept.clear()
            self._cells.clear()
        self._context, self._kind = context, kind
        if lane.kind == "separator":
            separator = _separator(lane, context)
            height, groups = separator.h, (separator,)
        elif lane.kind == "emotion":
            least, head = _head_height(lane, context)
            height, inner, scale = lay_emotions(
                lane, context, sources.personas, sources.focus, least, head.bottom
            )
            head = head._replace(parts=(*head.parts, *scale))
            prompt = () if lane.cells else _mood_prompt(lane, context, sources)
            groups = (_lane_head(lane, context, height, head), *inner, *prompt)
        else:
            height, groups = self._stack(lane, context, sources)
        return self._keeper.keep(Band(lane.id, height, groups))

    def _card(self, item: Item, lane: Lane, context: Context, sources: Sources, w: float) -> Card:
        source = _source(item, sources)
        kept = self._kept.get(item.id)
        if kept is not None and kept.item is item and kept.w == w and kept.source is source:
            return kept.card
        card = _card(item, lane, context, sources, w)
        self._kept[item.id] = Kept(item, source, w, card)
        return card

    def _stack(
        self, lane: Lane, context: Context, sources: Sources
    ) -> tuple[float, tuple[Group, ...]]:
        space, columns = context.space, context.columns
        pad = space.cell
        index_of = {column.stage: index for index, column in enumerate(columns)}
        taken: list[list[Interval]] = [[] for _ in columns]
        placed: list[Group] = []
        filled: set[str] = set()
        bottom = 0.0
        cells = [cell for cell in lane.cells if cell.stage in index_of]
        cells.sort(key=lambda cell: index_of[cell.stage])
        laid: dict[str, _LaidCell] = {}
        for cell in cells:
            first = index_of[cell.stage]
            known = self._cells.get(cell.stage)
            if known is None or not known.is_of(cell, columns, sources, taken[first:]):
                known = self._lay_cell(cell, first, lane, context, sources, taken)
            laid[cell.stage] = known
            for stage, rows in known.reached:
                taken[stage].append(rows)
            placed += known.groups
            bottom = max(bottom, known.bottom)
            if cell.items:
                filled.add(cell.stage)
        self._cells = laid
        filled.update(column.stage for column, rows in zip(columns, taken, strict=True) if rows)
        if len(self._kept) > sum(len(cell.items) for cell in cells):
            live = {item.id for cell in cells for item in cell.items}
            for gone in self._kept.keys() - live:
                del self._kept[gone]
        prompts = self._prompts(lane, context, sources, filled)
        bottom = max([bottom, *(pad + h for _, h in prompts)])
        least, head = _head_height(lane, context)
        height = max(bottom + pad if bottom else 0.0, least, snap(lane.height or 0.0))
        color = tone(context.theme, lane.color, lane.kind)
        ground: dict[float, tuple[Primitive, ...]] = {}
        grounds: list[Group] = []
        for column in columns:
            parts = ground.get(column.w)
            if parts is None:
                box = Box(0, 0, column.w, height, color.cell, space.radius_cell)
                parts = ground[column.w] = (box,)
            element = f"{lane.id}/{column.stage}"
            grounds.append(Group("cell", element, column.x, 0, column.w, height, parts))
        groups = (
            _lane_head(lane, context, height, head),
            *grounds,
            *(group for group, _ in prompts),
            *placed,
        )
        return height, groups

    def _lay_cell(
        self,
        cell: Cell,
        first: int,
        lane: Lane,
        context: Context,
        sources: Sources,
        taken: list[list[Interval]],
    ) -> _LaidCell:
        """The items of the stage of index `first`, clear of what is taken."""
        pad, gap, columns = context.space.cell, context.space.note_gap, context.columns
        column = columns[first]
        placed: list[Group] = []
        reached: list[tuple[int, Interval]] = []
        most = max((span_of(item) for item in cell.items), default=1)
        before = taken[first : first + most]
        taken = [list(one) for one in taken]
        bottom, y = 0.0, pad
        row: list[Card] = []
        left = x = column.x + pad
        for item in cell.items:
            last = min(first + span_of(item), len(columns)) - 1
            right = columns[last].x + columns[last].w
            card = self._card(item, lane, context, sources, right - column.x - 2 * pad)
            flows = card.kind == "touchpoint" and last == first
            if row and (not flows or x + card.w > column.x + column.w - pad + 0.01):
                y = _set_row(row, left, y, gap, taken[first], placed)
                bottom = max(bottom, y - gap)
                row, x = [], left
            if flows:
                row.append(card)
                x += card.w + gap
                continue
            y = _free(taken[first : last + 1], y, card.h)
            placed.append(_placed(card, column.x + pad, y))
            for stage in range(first + 1, last + 1):
                taken[stage].append((y - gap, y + card.h + gap))
                reached.append((stage, taken[stage][-1]))
            bottom = max(bottom, y + card.h)
            y += card.h + gap
        if row:
            y = _set_row(row, left, y, gap, taken[first], placed)
            bottom = max(bottom, y - gap)
        known = tuple(map(tuple, before))
        return _LaidCell(cell, columns, sources, known, tuple(placed), bottom, tuple(reached))

    def _prompts(
        self, lane: Lane, context: Context, sources: Sources, filled: set[str]
    ) -> list[tuple[Group, float]]:
        if not sources.prompts:
            return []
        style = context.styles.small._replace(italic=True)
        color = tone(context.theme, lane.color, lane.kind)
        ink = readable(context.theme.muted, color.cell)
        pad = context.space.cell
        out: list[tuple[Group, float]] = []
        for column in context.columns:
            if column.stage in filled:
                continue
            words = sources.prompts.get((lane.id, column.stage)) or sources.prompts.get(
                (lane.id, "")
            )
            if not words:
                continue
            w = column.w - 2 * pad - 4
            block = context.text.wrap(words, style, max(20.0, w))
            parts = set_lines(block, style, ink, 2, 2, w)
            h = snap(block.height + 4)
            element = f"{lane.id}/{column.stage}"
            out.append((Group("prompt", element, column.x + pad, pad, w, h, parts), h))
        return out


def _mood_prompt(lane: Lane, context: Context, sources: Sources) -> tuple[Group, ...]:
    """The question of an emotion lane that has no point yet, in its first cell."""
    words = sources.prompts.get((lane.id, ""))
    if not words or not context.columns:
        return ()
    style = context.styles.small._replace(italic=True)
    ink = readable(context.theme.muted, context.theme.ground)
    w = context.grid_right - context.grid_left - 24
    block = context.text.wrap(words, style, max(20.0, w))
    parts = set_lines(block, style, ink, 0, 0, w)
    first = context.columns[0]
    element = f"{lane.id}/{first.stage}"
    return (Group("prompt", element, first.x + 12, 10, w, block.height, parts),)


def _alike(one: Context, other: Context) -> bool:
    """Whether cards of a width look the same in both: only the columns may differ."""
    return (
        one.text is other.text
        and one.theme is other.theme
        and one.space is other.space
        and one.styles is other.styles
        and one.labels is other.labels
    )


def _placed(card: Card, x: float, y: float) -> Group:
    return Group(card.kind, card.element, x, y, card.w, card.h, card.parts, card.edit)


class Head(NamedTuple):
    """The parts of a lane's head, but for its ground, and where its words end."""

    parts: tuple[Primitive, ...]
    edit: EditBox
    bottom: float


def _head_height(lane: Lane, context: Context) -> tuple[float, Head]:
    """The least height of a lane for its head's sake, and that head's contents."""
    space, styles = context.space, context.styles
    color = tone(context.theme, lane.color, lane.kind)
    ink = readable(color.text, color.head)
    left = 9.0
    inner = space.lane_head - 2 * left
    y = 9.0
    parts: list[Primitive] = []
    if lane.icon:
        parts.append(Glyph(left, y, 16, lane.icon, color.text))
        y += 20
    name = context.text.wrap(lane.name or context.labels.untitled_lane, styles.lane, inner)
    parts += set_lines(name, styles.lane, ink, left, y, inner)
    edit = edit_box(name, styles.lane, ink, color.head, left, y, inner)
    y += name.height
    if lane.description:
        y += 3
        small = readable(context.theme.muted, color.head)
        more = context.text.wrap(lane.description, styles.small, inner)
        parts += set_lines(more, styles.small, small, left, y, inner)
        y += more.height
    return snap(max(space.lane_least, y + 9)), Head(tuple(parts), edit, y)


def _lane_head(lane: Lane, context: Context, h: float, head: Head) -> Group:
    color = tone(context.theme, lane.color, lane.kind)
    w = context.space.lane_head
    ground = Box(0, 0, w, h, color.head, context.space.radius_cell)
    return Group("lane", lane.id, context.left, 0, w, h, (ground, *head.parts), head.edit)


_SEPARATOR = 26.0
_SEPARATOR_AIR = 5.0
_LINE_LEAST = 30.0


def _separator(lane: Lane, context: Context) -> Group:
    """A dashed line across the map with its name at the left; as high as the name needs."""
    theme, style = context.theme, context.styles.small._replace(weight=600)
    color = tone(theme, lane.color, lane.kind)
    ink = readable(color.text, theme.ground)
    w = context.grid_right - context.left
    block = context.text.wrap(lane.name, style, max(20.0, min(w - _LINE_LEAST - 10, w * 0.6)))
    height = snap(max(_SEPARATOR, block.height + 2 * _SEPARATOR_AIR, lane.height or 0.0))
    top = (height - block.height) / 2
    start = min(block.width + 10, w - _LINE_LEAST) if lane.name else 0.0
    middle = height / 2
    line = Path(
        (("M", start, middle), ("L", w, middle)),
        (start, middle, w - start, 0),
        None,
        color.strong,
        1.25,
        (5.0, 4.0),
    )
    box = edit_box(block, style, ink, theme.ground, 0, top, min(max(start, 160), w))
    parts = (*set_lines(block, style, ink, 0, top, block.width), line)
    return Group("separator", lane.id, context.left, 0, w, height, parts, box)
