"""What shapes are called, what is said of those that are no text, and the order they are read
in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.exporting.pptx.telling import Teller
from app.layout.labels import labels_for
from app.layout.picture import Group, Picture
from app.model.criteria import criteria_of
from app.model.items import EmotionPoint, Item
from app.model.journey import Journey
from app.model.lanes import Lane

_LONGEST = 60
_LAST = ("link", "link-label")
_FIRST = ("title", "scenario", "chip", "persona", "legend", "phase")
_GROUNDS = ("lane", "cell", "curve", "separator")


class Placed(NamedTuple):
    """A group and the place of its corner, px."""

    group: Group
    x: float
    y: float


class Names:
    """Names and alternative texts of a map's groups."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self._labels = labels_for(journey.language)
        self._stages = {stage.id: index for index, stage in enumerate(journey.stages)}
        self._lanes = {lane.id: lane for lane in journey.lanes}
        self._personas = {one.id: one.name for one in journey.personas}
        self._items = {
            item.id: (lane, cell.stage, item)
            for lane in journey.lanes
            for cell in lane.cells
            for item in cell.items
        }
        self._links = {link.id: link for link in journey.links}
        self._teller = Teller(
            self._labels,
            {one.id: one.name for one in journey.touchpoints},
            self._personas,
            {one.id: one.name for one in criteria_of(journey)},
        )
        self._told: dict[str, str] = {}
        self._lane_names: dict[str, str] = {}
        self._phases = {phase.id: phase.name for phase in journey.phases}

    def name(self, group: Group) -> str:
        """What a group is called in a list of shapes."""
        one = group.element
        known = self._items.get(one)
        if known is not None:
            lane, _, item = known
            return self._joined(self.lane(lane), self._teller.words(item))
        lane_id, _, stage = one.partition("/")
        match group.kind:
            case "title":
                return self._journey.title or self._labels.untitled_map
            case "stage" | "fold":
                return self._joined(self.stage(one) or self._lane_named(one))
            case "phase":
                return self._joined(self._phases.get(one, ""), or_else=self._labels.untitled_phase)
            case "persona":
                return self._joined(
                    self._personas.get(one, ""), or_else=self._labels.untitled_persona
                )
            case "lane" | "curve" | "separator" | "cell" | "prompt":
                return self._joined(self._lane_named(lane_id), self.stage(stage.partition("/")[0]))
            case "link" | "link-label":
                return _leading(_short(end) for end in self._ends(one))
            case _:
                return one

    def alternative(self, group: Group) -> str:
        """What a group shows, in words: where a curve runs, where an arrow leads, what the marks of
        a note mean."""
        known = self._items.get(group.element)
        if known is not None:
            return self.told(known[2])
        if group.kind == "curve":
            lane = self._lanes.get(group.element)
            return self.curve(lane) if lane is not None else ""
        if group.kind in ("link", "link-label"):
            return self.arrow(group.element)
        return "" if group.kind in ("cell", "prompt") else self.name(group)

    def curve(self, lane: Lane) -> str:
        """The curves of an emotion lane: whose, and how each stage felt."""
        points: dict[str | None, list[str]] = {}
        for cell in lane.cells:
            for item in cell.items:
                if isinstance(item, EmotionPoint):
                    mood = self._teller.mood(item.level).lower()
                    told = f"{self.stage(cell.stage)} {mood}"
                    points.setdefault(item.persona, []).append(told)
        curves = [
            self._teller.colon.join(
                (self._personas.get(who, "") or self._labels.untitled_persona, ", ".join(told))
            )
            if who is not None
            else ", ".join(told)
            for who, told in points.items()
        ]
        return " · ".join((self.lane(lane), *curves))

    def arrow(self, link_id: str) -> str:
        """Where an arrow leads, in whole: `Search → Buy`."""
        return _leading(self._ends(link_id))

    def _ends(self, link_id: str) -> list[str]:
        """What the items say that an arrow joins; none where there is no such arrow."""
        link = self._links.get(link_id)
        if link is None:
            return []
        return [
            self._teller.words(self._items[end][2]) if end in self._items else ""
            for end in (link.source, link.target)
        ]

    def stage(self, stage_id: str) -> str:
        """A stage's whole name; nothing where there is no such stage."""
        index = self._stages.get(stage_id)
        if index is None:
            return ""
        return _plain(self._journey.stages[index].name) or self._labels.untitled_stage

    def lane(self, lane: Lane) -> str:
        """A lane's whole name, or what lanes of its kind are called."""
        name = self._lane_names.get(lane.id)
        if name is None:
            said = lane.name or self._labels.lane_name(lane.kind, lane.line)
            name = self._lane_names[lane.id] = _plain(said) or self._labels.untitled_lane
        return name

    def told(self, item: Item) -> str:
        """An item with all that is known of it."""
        told = self._told.get(item.id)
        if told is None:
            told = self._told[item.id] = self._teller.told(item)
        return told

    def ordered(self, picture: Picture) -> list[Placed]:
        """The groups of a picture as they are read: the head, the lanes and the grounds of their
        cells, then stage by stage what stands in it, lane by lane; arrows last."""
        found = [Placed(*one) for one in picture.walk()]
        return sorted(found, key=lambda one: self._rank(one.group))

    def _rank(self, group: Group) -> tuple[int, int]:
        if group.kind in _FIRST:
            return _FIRST.index(group.kind), 0
        if group.kind in _GROUNDS:
            return 10, 0
        if group.kind in _LAST:
            return 12, 0
        known = self._items.get(group.element)
        stage = known[1] if known else group.element
        if group.kind == "prompt":
            stage = group.element.partition("/")[2].partition("/")[0]
        return 11, self._stages.get(stage, -1)

    def _lane_named(self, lane_id: str) -> str:
        lane = self._lanes.get(lane_id)
        return self.lane(lane) if lane is not None else ""

    def _joined(self, *parts: str, or_else: str = "") -> str:
        return " · ".join(_short(part) for part in parts if part.strip()) or or_else


def _leading(ends: Iterable[str]) -> str:
    return " → ".join(_plain(end) or "…" for end in ends) or "→"


def _plain(text: str) -> str:
    """On one line."""
    return " ".join(text.split())


def _short(text: str) -> str:
    """As lists of shapes can show it."""
    text = _plain(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def together(groups: Iterable[Placed]) -> tuple[float, float]:
    """How far groups reach to the right and down, px."""
    right = bottom = 0.0
    for one in groups:
        right, bottom = max(right, one.x + one.group.w), max(bottom, one.y + one.group.h)
    return right, bottom
