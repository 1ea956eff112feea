"""The main text of every element, and the map with that text changed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.layout.labels import labels_for
from app.model import edits
from app.model.edits.items import change_placed
from app.model.edits.tools import checked
from app.model.errors import EditError
from app.model.items import (
    EmotionPoint,
    Item,
    ItemKind,
    Metric,
    Note,
    Person,
    PictureUse,
    TouchpointUse,
)
from app.model.journey import Journey, Link, Phase, Stage
from app.model.lanes import TAKES, Lane, LaneKind
from app.model.moments import bounds_of, moment_in
from app.model.people import Touchpoint
from app.model.queries import (
    Place,
    find_item,
    find_lane,
    find_link,
    find_parked,
    find_persona,
    find_phase,
    find_stage,
    find_touchpoint,
    mood_persona,
    offers,
    phase_run,
)
from app.model.styles import Spans
from app.widgets.canvas.figures import metric_fields, metric_text
from app.widgets.raw_text import one_line


class Typed(NamedTuple):
    """What stands in a text that is edited; `styles` are its bold, italic and linked words, None
    where it can have none."""

    text: str
    styles: Spans | None = None


class MainText(NamedTuple):
    """A text that is edited in place; only one that is `multiline` may hold line ends."""

    text: str
    multiline: bool = False
    styles: Spans | None = None

    @property
    def typed(self) -> Typed:
        """The text as it stands before it is edited."""
        return Typed(self.text, self.styles)


def text_of(journey: Journey, element: str) -> MainText | None:
    """The main text of an element; None for one that has none."""
    if element == "title":
        return MainText(journey.title)
    if element == "scenario":
        return MainText(journey.scenario, True)
    link = find_link(journey, element)
    if link is not None:
        return MainText(link.label, True)
    item = _item(journey, element)
    if item is not None:
        return item_text(journey, item)
    named = (
        find_stage(journey, element)
        or find_lane(journey, element)
        or find_phase(journey, element)
        or find_persona(journey, element)
    )
    return MainText(named.name) if named is not None else None


def is_name(journey: Journey, element: str) -> bool:
    """Whether the main text of an element is its name: that of a map, stage, lane, phase or
    persona."""
    parts = (find_stage, find_lane, find_phase, find_persona)
    return element == "title" or any(find(journey, element) is not None for find in parts)


def _item(journey: Journey, element: str) -> Item | None:
    """The item of that id, in a cell or in the parking lot."""
    place = find_item(journey, element)
    return place.item if place is not None else find_parked(journey, element)


def item_text(journey: Journey, item: Item) -> MainText:
    """The main text of an item, wherever it is."""
    match item:
        case Note():
            return MainText(item.text, True, item.styles)
        case EmotionPoint():
            return MainText(item.quote, True)
        case PictureUse():
            return MainText(item.caption, True)
        case Metric():
            return MainText(metric_text(item, journey.language))
        case TouchpointUse():
            entry = find_touchpoint(journey, item.touchpoint)
            return MainText(entry.name if entry is not None else "")
        case Person():
            persona = find_persona(journey, item.persona) if item.persona else None
            return MainText(item.name or (persona.name if persona is not None else ""))


def with_text(journey: Journey, element: str, typed: Typed, place: Place | None = None) -> Journey:
    """The map with an element's main text changed. EditError when it cannot be. `place` is where
    it stands in this map, when that is known: who types asks again with every letter."""
    text = typed.text
    if place is not None:
        return _with_item_text(journey, place.item, typed, place)
    if element == "scenario":
        return edits.change_journey(journey, scenario=text)
    if find_link(journey, element) is not None:
        return edits.change_link(journey, element, label=text)
    item = _item(journey, element)
    if item is not None:
        return _with_item_text(journey, item, typed)
    name = _one_line(text)
    if element == "title":
        return edits.change_journey(journey, title=name)
    if find_stage(journey, element) is not None:
        return edits.change_stage(journey, element, name=name)
    if find_lane(journey, element) is not None:
        return edits.change_lane(journey, element, name=name)
    if find_phase(journey, element) is not None:
        return edits.change_phase(journey, element, name=name)
    if find_persona(journey, element) is not None:
        return edits.change_persona(journey, element, name=name)
    return journey


def _with_item_text(
    journey: Journey, item: Item, typed: Typed, place: Place | None = None
) -> Journey:
    text = typed.text

    def change(**changes: object) -> Journey:
        if place is not None:
            return change_placed(journey, place, **changes)
        return edits.change_item(journey, item.id, **changes)

    match item:
        case Note():
            if typed.styles is None:
                return change(text=text)
            return change(text=text, styles=typed.styles)
        case EmotionPoint():
            return change(quote=text)
        case PictureUse():
            return change(caption=text)
        case Metric():
            fields = metric_fields(text, item, journey.language)
            return change(**fields)
        case TouchpointUse():
            return _with_touchpoint_name(journey, item, _one_line(text))
        case Person():
            return change(name=_one_line(text))


def _with_touchpoint_name(journey: Journey, use: TouchpointUse, name: str) -> Journey:
    """A new name for the inventory's entry; an entry of that name takes its place in this use."""
    own = find_touchpoint(journey, use.touchpoint)
    if not name or own is None or own.name == name:
        return journey
    other = _touchpoint_named(journey, name)
    if other is not None and other.id != own.id:
        return edits.change_item(journey, use.id, touchpoint=other.id)
    return edits.change_touchpoint(journey, own.id, name=name)


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item about to be made: its place, the ids it will have, for an emotion its level and
    place along the stage, and the arrow that leads to it from another item."""

    lane: str
    stage: str
    """Or a slot of it."""
    id: str
    touchpoint: str
    """Id of the inventory's entry, should a new one be needed."""
    index: int | None = None
    level: float = 0.0
    at: float = 0.5
    source: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class NewFirst(NewItem):
    """A note about to be made on a map that has no stage or no lane to hold it: what is missing
    of those two comes with it."""


@dataclass(frozen=True, slots=True)
class NewStage:
    """A stage about to be made, at an index (None: last). One that `stays` may go unnamed."""

    id: str
    index: int | None = None
    stays: bool = False


@dataclass(frozen=True, slots=True)
class NewPhase:
    """A phase about to be made, over the stages from one index to another; it may go unnamed."""

    id: str
    first: int
    last: int
    stays: bool = True


New = NewItem | NewStage | NewPhase


def new_kind(lane: LaneKind) -> ItemKind | None:
    """What typing into a lane makes; None where nothing can be typed."""
    return next((kind for kind in TAKES[lane] if kind != "picture"), None)


def with_new(journey: Journey, new: New, typed: Typed) -> Journey:
    """The map with the new part holding a text. EditError when the lane takes none."""
    if isinstance(new, NewStage):
        return checked(
            lambda: edits.add_stage(
                journey, Stage(id=new.id, name=_one_line(typed.text)), new.index
            )
        )
    if isinstance(new, NewPhase):
        return checked(lambda: _with_new_phase(journey, new, _one_line(typed.text)))
    if isinstance(new, NewFirst):
        return checked(lambda: _with_new_item(_with_cell(journey, new), new, typed))
    return checked(lambda: _with_new_item(journey, new, typed))


def _with_cell(journey: Journey, new: NewFirst) -> Journey:
    if find_stage(journey, new.stage) is None:
        journey = edits.add_stage(journey, Stage(id=new.stage))
    if find_lane(journey, new.lane) is None:
        if not offers(journey, "note"):
            raise EditError("not-offered", lane="note")
        name = labels_for(journey.language).lane_name("note")
        journey = edits.add_lane(journey, Lane(id=new.lane, kind="note", name=name))
    return journey


def _with_new_phase(journey: Journey, new: NewPhase, name: str) -> Journey:
    ends = journey.stages[new.first], journey.stages[new.last]
    phase = Phase(id=new.id, name=name, first=ends[0].id, last=ends[1].id)
    before = [one for one in journey.phases if phase_run(journey, one)[0] < new.first]
    return edits.add_phase(journey, phase, len(before))


def set_apart(journey: Journey, new: Sequence[NewItem]) -> list[NewItem]:
    """New items of one cell where they do not lie over one another: on a curve the points stand
    evenly between the one before them, at whose level they start, and the one after."""
    if not new:
        return []
    lane = find_lane(journey, new[0].lane)
    if lane is None or lane.kind != "emotion":
        return list(new)
    cell = lane.cell(new[0].stage)
    points = [item for item in cell.items if isinstance(item, EmotionPoint)] if cell else []
    least, most = bounds_of(moment_in(new[0].stage))
    before = points[: new[0].index]
    start, level = (before[-1].at, before[-1].level) if before else (0.0, new[0].level)
    start = min(max(start, least), most)
    end = min((point.at for point in points if start < point.at < most), default=most)
    step = (end - start) / (len(new) + 1)
    return [
        replace(one, level=level, at=round(start + step * n, 2)) for n, one in enumerate(new, 1)
    ]


def _with_new_item(journey: Journey, new: NewItem, typed: Typed) -> Journey:
    lane = find_lane(journey, new.lane)
    kind = lane.kind if lane is not None else "note"
    journey, item = typed_item(journey, kind, new, typed.text)
    if isinstance(item, Note) and typed.styles:
        item = item.replace(styles=typed.styles)
    journey = edits.add_item(journey, item, new.lane, new.stage, new.index)
    if new.source and new.link:
        link = Link(id=new.link, source=new.source, target=item.id)
        journey = edits.add_link(journey, link)
    return journey


def typed_item(journey: Journey, lane: LaneKind, new: NewItem, text: str) -> tuple[Journey, Item]:
    """What typing a text into a kind of lane makes, not yet in its place; and the map, with the
    entry of its inventory that the item needs. EditError for a text that does not fit."""
    return checked(lambda: _typed_item(journey, lane, new, text))


def _typed_item(journey: Journey, lane: LaneKind, new: NewItem, text: str) -> tuple[Journey, Item]:
    item: Item
    match new_kind(lane):
        case "emotion":
            item = EmotionPoint(
                kind="emotion",
                id=new.id,
                quote=text,
                level=new.level,
                at=new.at,
                persona=mood_persona(journey, find_lane(journey, new.lane)),
            )
        case "metric":
            blank = Metric(kind="metric", id=new.id)
            item = blank.replace(**metric_fields(text, blank, journey.language))
        case "person":
            item = Person(kind="person", id=new.id, name=_one_line(text))
        case "touchpoint":
            name = _one_line(text)
            known = _touchpoint_named(journey, name) if name else None
            if known is None:
                known = Touchpoint(id=new.touchpoint, name=name)
                journey = edits.add_touchpoint(journey, known)
            item = TouchpointUse(kind="touchpoint", id=new.id, touchpoint=known.id)
        case _:
            item = Note(kind="note", id=new.id, text=text)
    return journey, item


def _touchpoint_named(journey: Journey, name: str) -> Touchpoint | None:
    wanted = name.casefold()
    return next((one for one in journey.touchpoints if one.name.casefold() == wanted), None)


def _one_line(text: str) -> str:
    """A name: no line ends, no blanks around it."""
    return one_line(text).strip(" \t")
