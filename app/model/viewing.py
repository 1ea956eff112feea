"""A map as its view shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from app.model.items import EmotionPoint, Item, Metric, Note, Person, TouchpointUse, span_of
from app.model.journey import Journey, Link, Phase, Template
from app.model.lanes import Cell, Lane
from app.model.moments import in_slot, moment_of
from app.model.views import FACETS, Facet, View


class Seen(NamedTuple):
    """What a view leaves of a map. `journey` is a sound map without a view: it holds the stages
    and lanes that are not hidden, and of them the items that are shown, the collapsed lanes' too.
    A collapsed stage stands in it without items."""

    journey: Journey
    collapsed: frozenset[str] = frozenset()
    """The ids of the collapsed stages and lanes."""
    counts: Mapping[str, int] = {}
    """How many notes each of them would show."""
    partial: bool = False
    """Whether stages are left out."""
    filtered: bool = False
    """Whether notes are left out: what looks empty may not be."""


def seen(journey: Journey) -> Seen:
    """What is shown of a map; the map itself without a view."""
    return Viewer().see(journey)


def values_of(item: Item, facet: Facet, journey: Journey) -> tuple[str, ...] | None:
    """What an item has of a facet, an empty value for nothing; None when its kind has no such
    facet, or when it is everybody's."""
    return Facets(journey).values(item, facet)


def fold(facet: Facet, value: str) -> str:
    """A value as the facet compares it: names of people and tags in any case."""
    return value.strip().casefold() if facet in ("owner", "tag") else value


class Facets:
    """What the items of a map have of each facet: knows what touchpoints say of those that name
    them."""

    def __init__(self, journey: Journey) -> None:
        self._touchpoints = {one.id: one for one in journey.touchpoints}

    def values(self, item: Item, facet: Facet) -> tuple[str, ...] | None:
        """As `values_of` says."""
        match facet:
            case "persona":
                own = item.persona if isinstance(item, EmotionPoint | Person) else None
                return None if own is None else (own,)
            case "owner":
                return self._owners(item)
            case "channel":
                if not isinstance(item, Note | TouchpointUse):
                    return None
                entry = self._touchpoints.get(item.touchpoint or "")
                return (entry.channel,) if entry is not None else ("",)
            case "tag":
                return (item.tags or ("",)) if isinstance(item, Note) else None
            case "evidence":
                return (item.evidence or "",) if isinstance(item, Note | Metric) else None

    def _owners(self, item: Item) -> tuple[str, ...] | None:
        if isinstance(item, Person):
            return (item.name,) if item.persona is None else None
        if not isinstance(item, Note | TouchpointUse):
            return None
        entry = self._touchpoints.get(item.touchpoint or "")
        own = item.owner if isinstance(item, Note) else ""
        names = [one for one in (own, entry.owner if entry is not None else "") if one.strip()]
        return tuple(names) or ("",)


class _Filter:
    """Which items are shown."""

    def __init__(self, journey: Journey, view: View) -> None:
        self._asking = Facets(journey)
        self.also = frozenset(view.also)
        """The items shown whatever the facets say."""
        personas = {one.id for one in journey.personas}
        self._wanted: list[tuple[Facet, frozenset[str]]] = []
        for facet in FACETS:
            values = view.values(facet)
            if facet == "persona":
                values = tuple([one for one in values if one in personas])
            if values:
                self._wanted.append((facet, frozenset(fold(facet, one) for one in values)))

    def __bool__(self) -> bool:
        return bool(self._wanted)

    def shows(self, item: Item) -> bool:
        return item.id in self.also or self.fits(item)

    def fits(self, item: Item) -> bool:
        """Whether the facets show it of themselves."""
        for facet, wanted in self._wanted:
            values = self._asking.values(item, facet)
            if values is not None and all(fold(facet, one) not in wanted for one in values):
                return False
        return True


class _Frame:
    """What a view means to every lane: which stages are kept and open, what is shown."""

    def __init__(self, journey: Journey, view: View) -> None:
        self.filter = _Filter(journey, view)
        self.order = {stage.id: index for index, stage in enumerate(journey.stages)}
        hidden, collapsed = set(view.hidden_stages), set(view.collapsed_stages)
        self.stages = [stage.id for stage in journey.stages]
        self.kept = [one not in hidden for one in self.stages]
        self.open = [one not in hidden and one not in collapsed for one in self.stages]
        self.whole = all(self.open)

    def items_of(self, cell: Cell) -> tuple[Item, ...]:
        """The items of a cell that the filter shows; the same tuple when those are all."""
        if not self.filter:
            return cell.items
        items = tuple([item for item in cell.items if self.filter.shows(item)])
        return cell.items if len(items) == len(cell.items) else items


class _Cut(NamedTuple):
    """A lane, what is shown of it, and the notes of its collapsed stages."""

    lane: Lane
    left: Lane
    counts: Mapping[str, int]
    ids: frozenset[str]
    """Of the items shown."""
    every: frozenset[str]
    """Of all its items, when a filter leaves some out."""


class Viewer:
    """Sees one map after another; lanes that are the same objects are not gone over again."""

    def __init__(self) -> None:
        self._journey: Journey | None = None
        self._seen: Seen | None = None
        self._made_from: tuple[object, ...] = ()
        self._frame: _Frame | None = None
        self._cuts: dict[str, _Cut] = {}

    def see(self, journey: Journey) -> Seen:
        """What is shown of a map: the map itself, at no cost, when it has no view."""
        view = journey.view
        if view is None:
            self._journey = self._seen = self._frame = None
            self._cuts = {}
            return Seen(journey)
        if journey is self._journey and self._seen is not None:
            return self._seen
        self._seen = self._made(journey, view)
        self._journey = journey
        return self._seen

    def _made(self, journey: Journey, view: View) -> Seen:
        names = [stage.id for stage in journey.stages]
        made_from = (view.lasting, names, journey.touchpoints, journey.personas)
        frame = self._frame
        if frame is None or made_from != self._made_from:
            frame = self._frame = _Frame(journey, view)
            self._made_from, self._cuts = made_from, {}
        also = frozenset(view.also)
        moved, frame.filter.also = also ^ frame.filter.also, also
        hidden = set(view.hidden_lanes)
        small = set(view.collapsed_lanes)
        cuts: dict[str, _Cut] = {}
        for lane in journey.lanes:
            if lane.id in hidden:
                continue
            known = self._cuts.get(lane.id)
            if known is None or known.lane is not lane or not moved.isdisjoint(known.every):
                known = _cut(lane, frame, lane.id in small)
            cuts[lane.id] = known
        self._cuts = cuts
        counts: dict[str, int] = {}
        collapsed = set(view.collapsed_stages) | small
        for stage, kept, opened in zip(names, frame.kept, frame.open, strict=True):
            if kept and not opened:
                counts[stage] = 0
        for cut in cuts.values():
            if cut.lane.id in small:
                counts[cut.lane.id] = sum(len(cell.items) for cell in cut.left.cells)
            for stage, count in cut.counts.items():
                counts[stage] += count
        lanes = tuple([cut.left for cut in cuts.values()])
        left = journey.replace(
            view=None,
            stages=tuple(
                [one for one, kept in zip(journey.stages, frame.kept, strict=True) if kept]
            ),
            phases=_phases(journey.phases, frame),
            lanes=lanes,
            links=_links(journey.links, cuts.values()),
            template=_template(journey.template, frame, cuts.keys()),
        )
        return Seen(
            left,
            frozenset(collapsed & counts.keys()),
            counts,
            partial=not all(frame.kept),
            filtered=bool(frame.filter),
        )


def _cut(lane: Lane, frame: _Frame, small: bool) -> _Cut:
    """What a lane shows. Of a collapsed one the notes of collapsed stages count too."""
    opened = frame.kept if small else frame.open
    counts: dict[str, int] = {}
    if all(opened):
        cells = [_with_items(cell, frame.items_of(cell)) for cell in lane.cells]
    else:
        cells = list(_restaged(lane, frame, opened, counts))
    left = tuple([cell for cell in cells if cell.items])
    same = len(left) == len(lane.cells) and all(
        new is old for new, old in zip(left, lane.cells, strict=True)
    )
    ids = frozenset(item.id for cell in left for item in cell.items)
    asked = lane.cells if frame.filter else ()
    every = frozenset(item.id for cell in asked for item in cell.items)
    return _Cut(lane, lane if same else lane.replace(cells=left), counts, ids, every)


def _restaged(
    lane: Lane, frame: _Frame, opened: list[bool], counts: dict[str, int]
) -> Iterator[Cell]:
    """The cells of the open stages. What begins in another and reaches into an open one begins
    there, before the items of that stage; it covers what is kept of its stages."""
    held: dict[int, list[Item]] = {}
    for cell in lane.cells:
        first = frame.order[cell.stage]
        for item in frame.items_of(cell):
            covered = range(first, min(first + span_of(item), len(opened)))
            there = [index for index in covered if opened[index]]
            if there:
                span = sum(frame.kept[there[0] : there[-1] + 1])
                fits = item if span == span_of(item) else item.replace(span=span)
                if there[0] != first:  # where the open stage begins
                    fits = in_slot(fits, f"{frame.stages[there[0]]}/before")
                held.setdefault(there[0], []).append(fits)
                continue
            at = next((index for index in covered if frame.kept[index]), None)
            if at is not None:
                counts[frame.stages[at]] = counts.get(frame.stages[at], 0) + 1
    known = {frame.order[cell.stage]: cell for cell in lane.cells}
    for index in sorted(held):
        items = tuple(held[index])
        cell = known.get(index)
        yield (
            Cell(stage=frame.stages[index], items=items)
            if cell is None
            else (_with_items(cell, items))
        )


def _with_items(cell: Cell, items: tuple[Item, ...]) -> Cell:
    """A cell holding these; the same one when they are its own."""
    if items is cell.items or (
        len(items) == len(cell.items)
        and all(new is old for new, old in zip(items, cell.items, strict=True))
    ):
        return cell
    return cell.replace(items=items)


def _phases(phases: tuple[Phase, ...], frame: _Frame) -> tuple[Phase, ...]:
    """The phases over the stages that are kept of theirs."""
    left: list[Phase] = []
    for phase in phases:
        covered = range(frame.order[phase.first], frame.order[phase.last] + 1)
        kept = [frame.stages[index] for index in covered if frame.kept[index]]
        if kept:
            left.append(phase.replace(first=kept[0], last=kept[-1]))
    return tuple(left)


def _links(links: tuple[Link, ...], cuts: Iterable[_Cut]) -> tuple[Link, ...]:
    """The links between items that are shown."""
    if not links:
        return links
    ids = {one for cut in cuts for one in cut.ids}
    left = tuple([link for link in links if link.source in ids and link.target in ids])
    return links if len(left) == len(links) else left


def _template(template: Template | None, frame: _Frame, lanes: Iterable[str]) -> Template | None:
    """The template with the prompts of what is kept."""
    if template is None or not template.prompts:
        return template
    known = set(lanes)
    kept = {stage for stage, one in zip(frame.stages, frame.kept, strict=True) if one}
    prompts = tuple(
        [
            prompt
            for prompt in template.prompts
            if prompt.lane in known and (prompt.stage is None or prompt.stage in kept)
        ]
    )
    return template if prompts == template.prompts else template.replace(prompts=prompts)


def carried(before: Journey, after: Journey) -> Journey:
    """A map after an edit, with the items that the edit wrote, or that it changed while they were
    shown, still shown: nobody's words vanish while they are being written. A filter that the edit
    itself set is left as it is."""
    view, was_view = after.view, before.view
    if view is None or was_view is None or not view.filters:
        return after
    if any(view.values(facet) != was_view.values(facet) for facet in FACETS):
        return after
    old = {lane.id: lane for lane in before.lanes}
    changed = [lane for lane in after.lanes if old.get(lane.id) is not lane]
    if not changed:
        return after
    now, then = _Filter(after, view), _Filter(before, view)
    touched: list[Item] = []
    for lane in changed:
        cells = old[lane.id].cells if lane.id in old else ()
        same = {id(item) for cell in cells for item in cell.items}
        items = [item for cell in lane.cells for item in cell.items if id(item) not in same]
        touched += [item for item in items if not now.shows(item)]
    if not touched:
        return after
    ids = {item.id for item in touched}
    items = [item for lane in before.lanes for cell in lane.cells for item in cell.items]
    known = {item.id: item for item in items if item.id in ids}
    fresh: list[str] = []
    for item in touched:
        was = known.get(item.id)
        if was is None or (was is not item and then.shows(was)):
            fresh.append(item.id)
    return after.replace(view=view.replace(also=(*view.also, *fresh))) if fresh else after


def full_index(every: Sequence[str], those: Sequence[str], index: int) -> int:
    """The place among all for what comes at `index` among those that are shown: before the one
    that stands there, or right after the last one shown."""
    if index < len(those):
        return every.index(those[index])
    return every.index(those[-1]) + 1 if those else len(every)


def items_reached(seen: Seen, ids: Iterable[str]) -> tuple[str, ...]:
    """The ids with the items that cells among them show (`lane/stage`) in these cells' place."""
    cells = {
        f"{lane.id}/{cell.stage}": [item.id for item in cell.items]
        for lane in seen.journey.lanes
        for cell in lane.cells
    }
    split = {stage.id for stage in seen.journey.stages if stage.split}
    for lane in seen.journey.lanes if split else ():
        for cell in lane.cells:
            for item in cell.items if cell.stage in split else ():
                name = f"{lane.id}/{cell.stage}/{moment_of(item)}"
                cells.setdefault(name, []).append(item.id)
    return tuple(name for one in ids for name in (cells.get(one, ()) if "/" in one else (one,)))
