"""Who lives through the journey, and where customer and brand meet."""

from typing import Annotated, Literal

from pydantic import Field

from app.model.base import MAX_POINTS, Id, Name, Paint, Part, Text

Channel = Literal[
    "phone",
    "web",
    "branch",
    "email",
    "sms",
    "social",
    "shop",
    "post",
    "event",
    "app",
    "chat",
    "third-party",
    "other",
]
"""Where a touchpoint happens (product.md, point 4)."""

Moment = Literal["before", "during", "after"]
"""When, against the purchase, or against what a stage is about."""


class Trait(Part):
    """A slider between two poles; `value` from 0 (low pole) to 1 (high pole)."""

    low: Name = ""
    high: Name = ""
    value: Annotated[float, Field(ge=0, le=1)] = 0.5


class Detail(Part):
    """A free field of a persona."""

    name: Name = ""
    text: Text = ""


class Persona(Part):
    """A semi-fictional customer."""

    id: Id
    name: Name = ""
    role: Name = ""
    age: Annotated[int, Field(ge=0, le=150)] | None = None
    place: Name = ""
    portrait: Id | None = None
    color: Paint | None = None
    quote: Text = ""
    goals: Annotated[tuple[Text, ...], Field(max_length=MAX_POINTS)] = ()
    needs: Annotated[tuple[Text, ...], Field(max_length=MAX_POINTS)] = ()
    frustrations: Annotated[tuple[Text, ...], Field(max_length=MAX_POINTS)] = ()
    traits: Annotated[tuple[Trait, ...], Field(max_length=MAX_POINTS)] = ()
    details: Annotated[tuple[Detail, ...], Field(max_length=MAX_POINTS)] = ()


class Touchpoint(Part):
    """An entry of the inventory. `direct` means that the brand controls it."""

    id: Id
    name: Name = ""
    channel: Channel = "other"
    direct: bool = True
    online: bool | None = None
    moment: Moment | None = None
    owner: Name = ""
    link: Text = ""
    note: Text = ""
