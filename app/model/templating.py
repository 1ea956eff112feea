"""A map made into a template: what stays of it, what is locked, what is offered. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from app.model.assets import without_unused_assets
from app.model.base import MAX_LIST
from app.model.items import EmotionPoint, Item
from app.model.journey import Journey, Locked, Prompt, Template
from app.model.lanes import Cell, Lane, LaneKind

Samples = Literal["all", "none", "prompts"]
"""What becomes of the notes in the cells: they stay as samples, they go, or they go and the first
of each cell is asked there instead."""


class Choices(NamedTuple):
    """What whoever saves a template has decided. Stages, phases, lanes, criteria and the theme
    always stay, with their ids: maps made from one version are told apart from those of the next
    by them."""

    id: str
    """Of the template: the same for each of its versions."""
    version: int = 1
    name: str = ""
    description: str = ""
    author: str = ""
    category: str = ""
    language: str = "en"
    samples: Samples = "none"
    prompts: bool = True
    """Whether what the empty cells ask now is asked by the template too."""
    personas: bool = True
    touchpoints: bool = True
    pictures: bool = True
    parking: bool = False
    locked: tuple[Locked, ...] = ()
    blocks: tuple[LaneKind, ...] = ()
    """Kinds of lane offered; empty for all."""


def as_template(journey: Journey, choices: Choices) -> Journey:
    """The map to be saved as a template. What is said of one map alone never goes along: its
    owner, edition, review, views and snapshots, the lock that its facilitator has set; nor, unless
    its notes stay, its title, scenario and goal. Raises pydantic.ValidationError for a value that
    cannot be kept, a text that is too long for one."""
    whole = choices.samples == "all"
    lanes = tuple(_lane(journey, lane, choices) for lane in journey.lanes)
    ends = {item.id for lane in lanes for cell in lane.cells for item in cell.items}
    changes: dict[str, object] = {
        "owner": "",
        "edition": "",
        "review": None,
        "view": None,
        "views": (),
        "snapshots": (),
        "fixed": False,
        "language": choices.language,
        "lanes": lanes,
        "links": tuple(one for one in journey.links if {one.source, one.target} <= ends),
        "parking": _kept(journey, journey.parking, choices) if choices.parking else (),
        "template": _template(journey, choices),
    }
    if not whole:
        changes |= {"title": choices.name, "scenario": "", "goal": ""}
    if not choices.personas:
        changes |= {"personas": (), "focus": None}
    elif not choices.pictures:
        changes["personas"] = tuple(one.replace(portrait=None) for one in journey.personas)
    if not choices.touchpoints:
        changes["touchpoints"] = ()
    return without_unused_assets(journey.replace(**changes))


def _lane(journey: Journey, lane: Lane, choices: Choices) -> Lane:
    if choices.samples != "all":
        return lane.replace(cells=())
    cells: list[Cell] = []
    voice = None if choices.personas else _voice(journey, lane)
    for cell in lane.cells:
        spoken = [one for one in cell.items if choices.personas or _speaks(one, voice)]
        kept = cell.replace(items=_kept(journey, spoken, choices))
        if kept.items or kept.__pydantic_extra__:
            cells.append(kept)
    return lane.replace(cells=tuple(cells))


def _kept(journey: Journey, items: Iterable[Item], choices: Choices) -> tuple[Item, ...]:
    """The items that stay, none of which names what goes."""
    found: list[Item] = []
    for item in items:
        match item.kind:
            case "touchpoint":
                if choices.touchpoints:
                    found.append(item)
            case "picture":
                if choices.pictures:
                    found.append(item)
            case "note":
                found.append(item if choices.touchpoints else item.replace(touchpoint=None))
            case "emotion":
                found.append(item if choices.personas else item.replace(persona=None))
            case "person":
                if choices.personas or item.persona is None:
                    found.append(item)
                elif item.name or item.role:
                    found.append(item.replace(persona=None))
            case "metric":
                found.append(item)
    return tuple(found)


def _voice(journey: Journey, lane: Lane) -> str | None:
    """Whose curve stays in a lane when personas go, as everybody's: everybody's own where there is
    one, else that of the persona in focus or of the first who has one."""
    points = [item for cell in lane.cells for item in cell.items if isinstance(item, EmotionPoint)]
    owners = {point.persona for point in points}
    if None in owners or not owners:
        return None
    if journey.focus in owners:
        return journey.focus
    return next((one.id for one in journey.personas if one.id in owners), None)


def _speaks(item: Item, voice: str | None) -> bool:
    return not isinstance(item, EmotionPoint) or item.persona == voice


def _template(journey: Journey, choices: Choices) -> Template:
    old = journey.template or Template(id=choices.id)
    return old.replace(
        id=choices.id,
        name=choices.name,
        description=choices.description,
        category=choices.category,
        version=choices.version,
        author=choices.author,
        prompts=_prompts(journey, choices, old.prompts if choices.prompts else ()),
        locked=choices.locked,
        blocks=choices.blocks,
        origin=None,
    )


def _prompts(journey: Journey, choices: Choices, kept: tuple[Prompt, ...]) -> tuple[Prompt, ...]:
    """What stays is asked first, each place once; then what the first notes of cells ask."""
    if choices.samples != "prompts":
        return kept
    asked = {(one.lane, one.stage): one for one in kept}
    names = {one.id: one.name for one in (*journey.touchpoints, *journey.personas)}
    for lane in journey.lanes:
        for cell in lane.cells:
            # a curve is asked about as a whole
            place = lane.id, None if lane.kind == "emotion" else cell.stage
            words = next(filter(None, (_words(item, names) for item in cell.items)), "")
            if words and (place not in asked or lane.kind != "emotion"):
                asked[place] = Prompt(lane=place[0], stage=place[1], text=words)
    return tuple(asked.values())[:MAX_LIST]


def _words(item: Item, names: dict[str, str]) -> str:
    """What an item says, as a question would."""
    match item.kind:
        case "note":
            words = item.text
        case "touchpoint":
            words = names.get(item.touchpoint, "")
        case "emotion":
            words = item.quote
        case "metric":
            words = item.label
        case "picture":
            words = item.caption or item.alternative
        case "person":
            words = item.name or item.role or names.get(item.persona or "", "")
    return words.strip()
