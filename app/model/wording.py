"""Every text of a map that people write, and where it stands. A template's own words are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from app.model.base import Part
from app.model.items import (
    EmotionPoint,
    Metric,
    Note,
    Person,
    PictureUse,
    Score,
    TouchpointUse,
)
from app.model.journey import Criterion, Duration, Journey, Link, Phase, Stage
from app.model.lanes import Lane
from app.model.moods import MoodScale
from app.model.people import Detail, Persona, Touchpoint, Trait
from app.model.places import Where

FIELDS: Mapping[type[Part], tuple[str, ...]] = {
    Journey: ("title", "scenario", "goal", "owner", "edition"),
    Stage: (
        *("name", "duration", "description", "customer_goal", "business_goal"),
        "questions",
    ),
    Duration: ("text",),
    Phase: ("name",),
    Lane: ("name", "description", "scale"),
    MoodScale: ("words",),
    Note: ("text", "owner", "source", "tags"),
    TouchpointUse: ("note", "scores"),
    Score: ("comment",),
    EmotionPoint: ("quote",),
    Metric: ("label", "unit", "source"),
    PictureUse: ("caption", "alternative"),
    Person: ("name", "role"),
    Persona: (
        *("name", "role", "place", "quote", "goals", "needs", "frustrations"),
        *("traits", "details"),
    ),
    Trait: ("low", "high"),
    Detail: ("name", "text"),
    Touchpoint: ("name", "owner", "link", "note"),
    Link: ("label",),
    Criterion: ("name", "question"),
}
"""The fields of each part that hold texts, or parts with texts, in the order they are read."""


def texts_of(part: Part) -> Iterator[tuple[Where, str]]:
    """The texts of a part, empty ones left out, each with its path inside the part."""
    for name in FIELDS[type(part)]:
        value = getattr(part, name)
        if value:
            yield from _texts((name,), value)


def _texts(where: Where, value: object) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, Part):
        for inner, text in texts_of(value):
            yield (*where, *inner), text
    elif isinstance(value, tuple):
        for index, one in enumerate(cast("tuple[Any, ...]", value)):
            if one:
                yield from _texts((*where, index), one)


def text_at(part: Part, where: Where) -> str:
    """The text at a path inside a part."""
    value: Any = part
    for key in where:
        value = value[key] if isinstance(key, int) else getattr(value, key)
    return value
