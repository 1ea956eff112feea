"""A map in the order in which it is read, stage by stage: what each of its groups is, and words for
what is no text. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple

from app.exporting.texts.map_grid import LaneRows, MapGrid, Placed, grid_of, in_cells
from app.exporting.texts.saying import Said, Saying
from app.layout.head import LOGO
from app.layout.picture import Group, GroupKind
from app.model.items import EmotionPoint, Metric, PictureUse
from app.model.journey import Journey
from app.model.viewing import Seen

Role = Literal[
    "Document",
    "Sect",
    "H1",
    "H2",
    "H3",
    "P",
    "L",
    "LI",
    "LBody",
    "Span",
    "BlockQuote",
    "Figure",
    "Caption",
    "Table",
    "TR",
    "TH",
    "TD",
]
"""A standard structure type (ISO 32000-1, 14.8.4)."""

Portion = Literal["text", "words", "marks", "picture", "all"]
"""What of a group: its main text; its other texts; these with the icons and dots beside its main
text; its pictures; whatever no other element has of it."""


class Shown(NamedTuple):
    """Where an element stands on the map: a group, by its kind and element, and what of it."""

    kind: GroupKind
    element: str
    portion: Portion


class Told(NamedTuple):
    """An element of the map as it is read. `alternative` says what a picture shows, `replaces`
    what shapes and short marks stand for."""

    role: Role
    shown: tuple[Shown, ...] = ()
    inner: tuple[Told, ...] = ()
    title: str = ""
    alternative: str = ""
    replaces: str = ""
    scope: Literal["", "Row", "Column"] = ""
    """Of a table's head: what it is the head of."""
    span: int = 1
    """Of a table's cell: how many columns it covers."""


Keys = Collection[tuple[GroupKind, str]]
"""Groups by their kind and element."""


def keys_of(groups: Iterable[Group]) -> Keys:
    """Groups as they are asked for."""
    return {(group.kind, group.element) for group in groups}


def reading_of(shown: Seen, there: Keys) -> tuple[Told, ...]:
    """What a map tells, in order: its head, its stages with their lanes, its arrows, what its
    marks mean. `there` are the groups of its picture: what has none is not told."""
    return tuple(_Reading(shown, there).all())


class _Reading:
    def __init__(self, shown: Seen, there: Keys) -> None:
        self._journey: Journey = shown.journey
        self._saying = Saying(shown.journey)
        self._grid: MapGrid = grid_of(shown)
        self._there = there
        self._collapsed = shown.collapsed
        self._cells = [in_cells(lane, len(self._grid.columns)) for lane in self._grid.lanes]

    def all(self) -> Iterator[Told]:
        yield from self._head()
        for index in range(len(self._grid.stages)):
            yield self._stage(index)
        if not self._grid.stages:
            for lane in self._grid.lanes:
                yield from self._lane_head(lane, 0)
        yield from self._arrows()
        yield from self._one("P", "legend", "legend", "words")

    # pieces

    def _one(
        self,
        role: Role,
        kind: GroupKind,
        element: str,
        portion: Portion,
        alternative: str = "",
        replaces: str = "",
    ) -> tuple[Told, ...]:
        """An element that shows something of one group; nothing where there is no such group."""
        if (kind, element) not in self._there:
            return ()
        return (Told(role, (Shown(kind, element, portion),), (), "", alternative, replaces),)

    def _head(self) -> Iterator[Told]:
        journey, labels = self._journey, self._saying.labels
        logo = journey.theme.logo_alternative or labels.logo
        yield from self._one("Figure", "logo", LOGO, "picture", alternative=logo)
        yield from self._one("H1", "title", "title", "text")
        yield from self._one("P", "scenario", "scenario", "text")
        chips = sorted(
            (one for one in self._there if one[0] == "chip"),
            key=lambda one: int(one[1].rpartition("-")[2]),
        )
        for kind, element in chips:
            yield from self._one("P", kind, element, "words")
        for persona in journey.personas:
            if ("persona", persona.id) in self._there:
                name = persona.name or labels.untitled_persona
                inner = (
                    *self._one("Figure", "persona", persona.id, "picture", alternative=name),
                    *self._one("P", "persona", persona.id, "words"),
                )
                yield Told("Sect", inner=inner, title=f"{self._saying.words.persona} {name}")

    # stages

    def _stage(self, index: int) -> Told:
        stage = self._journey.stages[index]
        inner = [
            *self._one("H2", "stage", stage.id, "text"),
            *self._one("P", "stage", stage.id, "words"),
        ]
        for phase in self._journey.phases:
            if self._begins(phase.first, phase.last) == index:
                inner += self._one("P", "phase", phase.id, "words")
        for lane, cells in zip(self._grid.lanes, self._cells, strict=True):
            inner += self._lane(lane, cells, index)
        return Told("Sect", inner=tuple(inner), title=self._grid.stages[index])

    def _begins(self, *ends: str) -> int:
        return min(n for n, stage in enumerate(self._journey.stages) if stage.id in ends)

    def _lane(self, lane: LaneRows, cells: list[list[Placed]], index: int) -> Iterator[Told]:
        """A lane in a stage; nothing where it is empty, but for the first, which has its head."""
        head = list(self._lane_head(lane, index))
        told: list[Told] = []
        stage = self._journey.stages[index].id
        columns = range(self._grid.firsts[index], self._grid.firsts[index + 1])
        if stage not in self._collapsed:
            items = [placed.said for n in columns for placed in cells[n]]
            told += self._items(items, lane)
            told += self._cell(lane, stage)
        if told and not head:
            head = [self._again(lane, stage)]
        yield from head
        yield from told

    def _lane_head(self, lane: LaneRows, index: int) -> Iterator[Told]:
        """The head of a lane, in the first stage: what it is, and a curve over all stages."""
        if index:
            return
        one = lane.lane
        if one.kind == "separator":
            yield from self._one("P", "separator", one.id, "words")
            return
        yield from self._one("H3", "lane", one.id, "text")
        yield from self._one("P", "lane", one.id, "words")
        if lane.notes:
            yield from self._one("P", "fold", one.id, "words")
        if any(type(placed.said.item) is EmotionPoint for row in lane.rows for placed in row):
            said = self._saying.curve(one, self._names())
            yield from self._one("Figure", "curve", one.id, "all", alternative=said)

    def _names(self) -> dict[str, str]:
        stages = zip(self._journey.stages, self._grid.stages, strict=True)
        return {stage.id: name for stage, name in stages}

    def _again(self, lane: LaneRows, stage: str) -> Told:
        """The name of a lane for a further stage: the ground of its cell there stands for it."""
        place = f"{lane.lane.id}/{stage}"
        shown = (Shown("cell", place, "all"),) if ("cell", place) in self._there else ()
        return Told("H3", shown, replaces=lane.name)

    def _cell(self, lane: LaneRows, stage: str) -> Iterator[Told]:
        """What a cell says itself: the question of a template, the scores of the audit."""
        place = f"{lane.lane.id}/{stage}"
        for element in (place, f"{place}/before"):
            yield from self._one("P", "prompt", element, "words")
        if lane.lane.kind == "touchpoint" and self._journey.heat != "none":
            yield from self._one("P", "cell", place, "words")

    # items

    def _items(self, items: Iterable[Said], lane: LaneRows) -> Iterator[Told]:
        told = [one for said in items if (one := self._item(said, lane))]
        if len(told) > 1:
            yield Told("L", (), tuple([Told("LI", (), (_body(one),)) for one in told]))
        else:
            for one in told:
                yield from one

    def _item(self, said: Said, lane: LaneRows) -> tuple[Told, ...]:
        one = said.item
        match one:
            case Metric():
                told = self._joined(said.text, ", ".join(said.details))
                return self._one("Figure", "metric", one.id, "all", alternative=told)
            case EmotionPoint():
                rest = [part for part in said.details if part != self._quoted(one)]
                told = ", ".join((said.text, *rest))
                return (
                    *self._one("Figure", "emotion", one.id, "all", alternative=told),
                    *self._one("P", "emotion", one.id, "text"),
                )
            case PictureUse():
                told = one.alternative.strip() or said.text
                return (
                    *self._one("Figure", "picture", one.id, "all", alternative=told),
                    *self._one("P", "picture", one.id, "text"),
                )
            case _:
                told = self._one("P", one.kind, one.id, "text")
                if one.kind == "person" and one.persona:
                    alternative = said.text
                    told = (*self._one("Figure", one.kind, one.id, "picture", alternative), *told)
                if said.details:
                    more = ", ".join(said.details)
                    told += self._one("Span", one.kind, one.id, "marks", replaces=more)
                return told

    def _quoted(self, point: EmotionPoint) -> str:
        return self._saying.labels.quoted(point.quote) if point.quote.strip() else ""

    def _joined(self, name: str, told: str) -> str:
        return self._saying.words.colon.join(part for part in (name, told) if part.strip())

    # arrows

    def _arrows(self) -> Iterator[Told]:
        if not self._journey.links:
            return
        words = self._saying.words
        said = {
            placed.said.item.id: placed.said.text or lane.name
            for lane in self._grid.lanes
            for row in lane.rows
            for placed in row
        }
        told: list[Told] = []
        for link in self._journey.links:
            kinds: tuple[GroupKind, ...] = ("link", "link-label")
            shown = [
                Shown(kind, link.id, "all") for kind in kinds if (kind, link.id) in self._there
            ]
            if shown and link.source in said and link.target in said:
                ends = " → ".join(
                    self._saying.labels.quoted(_one_line(said[end]))
                    for end in (link.source, link.target)
                )
                about = self._joined(words.link_kinds[link.kind], _one_line(link.label))
                told.append(Told("Figure", tuple(shown), alternative=f"{about}. {ends}"))
        if told:
            yield Told("Sect", inner=tuple(told), title=words.links)


def _body(told: tuple[Told, ...]) -> Told:
    """An entry of a list; one that is a text alone needs no paragraph of its own."""
    if len(told) == 1 and told[0].role == "P":
        return Told("LBody", *told[0][1:])
    return Told("LBody", (), told)


def _one_line(text: str) -> str:
    return " ".join(text.split())
