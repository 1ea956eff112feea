"""The document itself."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from app.model.base import MAX_LANES, MAX_LIST, MAX_POINTS, MAX_STAGES, Id, Name, Paint, Part, Text
from app.model.items import Item
from app.model.lanes import Lane, LaneKind, LineKind
from app.model.people import Persona, Touchpoint
from app.model.theme import Theme
from app.model.views import NamedView, View

FORMAT = "parcours"
VERSION = 1
"""The format's version that this program writes; it opens this one and all before."""

Unit = Literal["minute", "hour", "day", "week", "month", "year"]
MapKind = Literal["journey", "experience", "touchpoint", "blueprint", "employee"]
Rhythm = Literal["none", "monthly", "quarterly", "yearly"]
LinkKind = Literal["next", "alternative", "loop", "triggers"]
Heat = Literal["none", "mean", "criteria"]
"""No scores; the mean of each stage; that, and the mean of each stage by each criterion."""
Locked = Literal["stage-order", "stage-names", "lane-order", "lane-names", "lane-kinds", "colors"]


def _calendar_day(text: str) -> str:
    date.fromisoformat(text)
    return text


Day = Annotated[
    str,
    Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"}),
    AfterValidator(_calendar_day),
]
"""A day of the calendar, `2027-03-31`."""


class Duration(Part):
    """How long a stage lasts: `low` to `high` of a unit, or free `text` that replaces both."""

    low: Annotated[float, Field(ge=0)] | None = None
    high: Annotated[float, Field(ge=0)] | None = None
    unit: Unit = "day"
    text: Name = ""


class Stage(Part):
    """A column. `width` is in px at 100 %, None for automatic."""

    id: Id
    name: Name = ""
    description: Text = ""
    duration: Duration | None = None
    customer_goal: Text = ""
    business_goal: Text = ""
    questions: Annotated[tuple[Text, ...], Field(max_length=MAX_POINTS)] = ()
    color: Paint | None = None
    width: Annotated[float, Field(ge=80, le=4000)] | None = None
    split: bool = False
    """Whether its cells have sub-columns: before, during, after."""


class Phase(Part):
    """A band over several neighbouring stages, from `first` to `last` included."""

    id: Id
    name: Name = ""
    first: Id
    last: Id
    color: Paint | None = None


class Link(Part):
    """An arrow between two items."""

    id: Id
    source: Id
    target: Id
    label: Text = ""
    kind: LinkKind = "next"
    color: Paint | None = None
    dashed: bool = False


class Asset(Part):
    """A picture's file, once however often it is used; `id` is the SHA-256 of its bytes."""

    id: Id
    name: Name = ""
    mime: Literal["image/png", "image/jpeg"]
    width: Annotated[int, Field(ge=1, le=40_000)]
    height: Annotated[int, Field(ge=1, le=40_000)]
    data: str
    """Base64."""


class Criterion(Part):
    """An audit criterion (product.md, point 5)."""

    id: Id
    name: Name = ""
    question: Text = ""


class Prompt(Part):
    """A question shown in an empty place of a map made from a template."""

    lane: Id
    stage: Id | None = None
    text: Text = ""


class Block(Part):
    """A lane ready to be added, in the words of whoever made the template: a kind with a name, an
    icon, a colour and the question that its empty cells ask."""

    id: Id
    kind: LaneKind
    name: Name = ""
    icon: Name = ""
    color: Paint | None = None
    prompt: Text = ""
    line: LineKind = "free"
    """Of a separator: which line it is."""


class Origin(Part):
    """What a map's template was when the map was made from it, or last took its changes over:
    what differs since is the user's. `theme` is the theme's print (see `renewal`)."""

    stages: Annotated[tuple[Stage, ...], Field(max_length=MAX_STAGES)] = ()
    phases: Annotated[tuple[Phase, ...], Field(max_length=MAX_LIST)] = ()
    lanes: Annotated[tuple[Lane, ...], Field(max_length=MAX_LANES)] = ()
    """Without what they held."""
    touchpoints: Annotated[tuple[Touchpoint, ...], Field(max_length=MAX_LIST)] = ()
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=MAX_LIST)] = ()
    custom: Annotated[tuple[Block, ...], Field(max_length=MAX_POINTS)] = ()
    theme: Name = ""
    prompts: Annotated[tuple[Prompt, ...], Field(max_length=MAX_LIST)] | None = None
    """None when nobody noted them."""


class Template(Part):
    """What makes a map a template: how the gallery shows it, what may change, what it asks."""

    id: Id
    name: Name = ""
    description: Text = ""
    category: Name = ""
    version: Annotated[int, Field(ge=1)] = 1
    author: Name = ""
    prompts: Annotated[tuple[Prompt, ...], Field(max_length=MAX_LIST)] = ()
    locked: tuple[Locked, ...] = ()
    blocks: tuple[LaneKind, ...] = ()
    """Kinds of lane offered; empty for all."""
    custom: Annotated[tuple[Block, ...], Field(max_length=MAX_POINTS)] = ()
    """Blocks of its own, offered besides. A map made from scratch gets a template for them: what
    is offered stands in one place, and travels with the map when it becomes a template itself."""
    origin: Origin | None = None
    """Of a map made from the template; None in the template itself."""


Instant = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]
"""An instant by universal time, `2027-03-31T14:05:00Z`."""


class Snapshot(Part):
    """The map as it was when somebody asked to keep it, under a name of theirs. Read by
    `snapshots`: a file opens without that anybody looks inside."""

    id: Id
    name: Name = ""
    taken: Instant | None = None
    pictures: Annotated[tuple[Id, ...], Field(max_length=MAX_LIST)] = ()
    """What it shows of the map's pictures, which the map keeps as long as it has the snapshot."""
    data: str = ""
    """Base64 of the zlib stream of the map's text, without its pictures and snapshots."""


class Review(Part):
    """A map is a living document: how often it is looked at again, and when next."""

    rhythm: Rhythm = "none"
    last: Day | None = None
    next: Day | None = None


class Journey(Part):
    """A whole map. The order of columns stands only in `stages`."""

    format: Literal["parcours"]
    version: Annotated[int, Field(ge=1)]
    title: Name = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    kind: MapKind = "journey"
    state: Literal["today", "target"] = "today"
    scenario: Text = ""
    goal: Text = ""
    owner: Name = ""
    edition: Name = ""
    """What the team calls this version of the map, e.g. « 3 »."""
    review: Review | None = None
    focus: Id | None = None
    """The persona in focus."""
    persona_sheet: bool = False
    """Whether the head shows the goals, needs, frustrations, traits and free fields of the persona
    in focus."""
    marks: bool = True
    """Whether the map shows the marks of its notes, evidence, importance, effort, impact, votes and
    tags, and what they mean."""
    stage_details: bool = False
    """Whether the heads of stages show their descriptions, goals and questions."""
    stages: Annotated[tuple[Stage, ...], Field(max_length=MAX_STAGES)] = ()
    phases: Annotated[tuple[Phase, ...], Field(max_length=MAX_LIST)] = ()
    lanes: Annotated[tuple[Lane, ...], Field(max_length=MAX_LANES)] = ()
    personas: Annotated[tuple[Persona, ...], Field(max_length=MAX_LIST)] = ()
    touchpoints: Annotated[tuple[Touchpoint, ...], Field(max_length=MAX_LIST)] = ()
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=MAX_LIST)] = ()
    """Of the audit; empty for the six usual ones (see `criteria`)."""
    heat: Heat = "none"
    """What the map shows of its audit under its touchpoints."""
    links: Annotated[tuple[Link, ...], Field(max_length=MAX_LIST)] = ()
    parking: Annotated[tuple[Item, ...], Field(max_length=MAX_LIST)] = ()
    """The parking lot: notes, and whatever else was sent there, that wait for a place."""
    fixed: bool = False
    """Whether the structure is locked: no stage or lane is added, moved or removed."""
    view: View | None = None
    """What is shown; None for everything."""
    views: Annotated[tuple[NamedView, ...], Field(max_length=MAX_POINTS)] = ()
    template: Template | None = None
    theme: Theme = Theme()
    snapshots: Annotated[tuple[Snapshot, ...], Field(max_length=MAX_POINTS)] = ()
    """Earlier states of the map, the oldest first."""
    assets: Annotated[tuple[Asset, ...], Field(max_length=MAX_LIST)] = ()


def empty_journey(title: str = "", language: str = "en") -> Journey:
    """A map with no stage and no lane."""
    return Journey(format="parcours", version=VERSION, title=title, language=language)
