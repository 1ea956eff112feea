"""What a cell holds: a union of item kinds, told apart by `kind`, or by their types, which are
final: `type(item) is Note` costs a tenth of what `isinstance` asks of a model's class."""

from typing import Annotated, Literal, final

from pydantic import Field

from app.model.base import MAX_POINTS, Id, Name, Paint, Part, Text
from app.model.people import Moment
from app.model.styles import TextSpan

Evidence = Literal["assumed", "observed", "measured"]
"""How well a claim is founded (product.md, point 6)."""

Better = Literal["higher", "lower"]
MetricDrawing = Literal["number", "bar", "sparkline", "gauge"]
Span = Annotated[int, Field(ge=1, le=500)]
Rating = Annotated[int, Field(ge=0, le=5)]
"""0 = not judged, 1 to 5 otherwise."""


@final
class Note(Part):
    """A card with text. `span` counts the stages it covers, from its own cell to the right."""

    kind: Literal["note"]
    id: Id
    text: Text = ""
    styles: Annotated[tuple[TextSpan, ...], Field(max_length=MAX_POINTS)] = ()
    """Bold, italic and linked words of the text; tidy (see `styles`)."""
    span: Span = 1
    color: Paint | None = None
    icon: Name = ""
    touchpoint: Id | None = None
    owner: Name = ""
    importance: Rating = 0
    effort: Rating = 0
    """What it would take, of an opportunity or of mending a pain point."""
    impact: Rating = 0
    """What it would change, or what a pain point costs."""
    votes: Annotated[int, Field(ge=0)] = 0
    decisive: bool = False
    """A moment of truth."""
    evidence: Evidence | None = None
    source: Text = ""
    tags: Annotated[tuple[Name, ...], Field(max_length=MAX_POINTS)] = ()
    moment: Moment | None = None
    """Its sub-column where its stage is split; None for during."""


class Score(Part):
    """One audit judgement of a touchpoint; `criterion` names an entry of the map's audit."""

    criterion: Name
    value: Rating = 0
    comment: Text = ""


@final
class TouchpointUse(Part):
    """An occurrence of an inventoried touchpoint in a cell."""

    kind: Literal["touchpoint"]
    id: Id
    touchpoint: Id
    span: Span = 1
    importance: Rating = 0
    satisfaction: Rating = 0
    scores: Annotated[tuple[Score, ...], Field(max_length=MAX_POINTS)] = ()
    note: Text = ""
    moment: Moment | None = None


@final
class EmotionPoint(Part):
    """A point of the emotion curve. `level` runs from -2 (bad) to 2 (good); `at` is the place
    along the stage, 0 at its left edge, 1 at its right."""

    kind: Literal["emotion"]
    id: Id
    level: Annotated[float, Field(ge=-2, le=2)] = 0.0
    at: Annotated[float, Field(ge=0, le=1)] = 0.5
    quote: Text = ""
    persona: Id | None = None
    decisive: bool = False


@final
class Metric(Part):
    """A number with unit, target, trend and source. `top` is the full length of its bar or gauge;
    without it a bar shows value against target, or nothing. A unit of several times, such as
    `min s`, shows a value of the last of them in all of them."""

    kind: Literal["metric"]
    id: Id
    label: Name = ""
    value: float | None = None
    unit: Name = ""
    target: float | None = None
    top: float | None = None
    better: Better = "higher"
    signed: bool = False
    history: Annotated[tuple[float, ...], Field(max_length=MAX_POINTS)] = ()
    """Earlier values, oldest first."""
    drawing: MetricDrawing = "bar"
    """What stands below the number; a lane drawn as columns draws its own."""
    source: Text = ""
    evidence: Evidence | None = None
    moment: Moment | None = None


@final
class PictureUse(Part):
    """A picture in a cell; `asset` names an entry of the map's assets."""

    kind: Literal["picture"]
    id: Id
    asset: Id
    caption: Text = ""
    alternative: Text = ""
    """What the picture shows, in words, for who cannot see it."""
    fit: Literal["fit", "crop"] = "fit"
    span: Span = 1
    moment: Moment | None = None


@final
class Person(Part):
    """Somebody responsible or involved: a team, a role, or one of the map's personas."""

    kind: Literal["person"]
    id: Id
    name: Name = ""
    role: Name = ""
    persona: Id | None = None
    span: Span = 1
    moment: Moment | None = None


Item = Annotated[
    Note | TouchpointUse | EmotionPoint | Metric | PictureUse | Person,
    Field(discriminator="kind"),
]
ItemKind = Literal["note", "touchpoint", "emotion", "metric", "picture", "person"]


def span_of(item: Item) -> int:
    """How many stages an item covers: 1 for the kinds that cannot span."""
    return 1 if type(item) is EmotionPoint or type(item) is Metric else item.span
