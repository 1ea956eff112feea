"""What fields offer from the map itself: tones, touchpoints, personas, owners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.model import edits
from app.model.ids import new_id
from app.model.journey import Journey
from app.model.people import Persona, Touchpoint
from app.model.queries import iter_items
from app.widgets.panels.fields import NewName
from app.widgets.panels.words import channel_options, tone_names

TONES = (
    "action",
    "touchpoint",
    "thought",
    "emotion",
    "pain",
    "opportunity",
    "goal",
    "metric",
    "picture",
    "person",
)
"""The tones offered: those that look different in the usual theme."""


def tones(journey: Journey) -> list[tuple[str, str, str]]:
    """Tones of the map's theme as (name, colour, words)."""
    own, names = journey.theme.tones, tone_names()
    return [(name, getattr(own, name).strong, names.get(name, name)) for name in TONES]


def touchpoint_words(touchpoint: Touchpoint, channels: Mapping[object, str]) -> str:
    """`Basket · Web site · direct`."""
    channel = channels[touchpoint.channel]
    reach = (
        QCoreApplication.translate("Words", "direct")
        if touchpoint.direct
        else QCoreApplication.translate("Words", "indirect")
    )
    name = touchpoint.name or QCoreApplication.translate("Words", "Unnamed touchpoint")
    return f"{name} · {channel} · {reach}"


def touchpoint_options(journey: Journey, *, none: bool) -> list[tuple[object, str]]:
    """The inventory by name."""
    channels = dict(channel_options())
    found: list[tuple[object, str]] = [
        (one.id, touchpoint_words(one, channels))
        for one in sorted(journey.touchpoints, key=lambda one: one.name.casefold())
    ]
    return [(None, QCoreApplication.translate("Words", "None")), *found] if none else found


def with_touchpoint(journey: Journey, choice: object) -> tuple[Journey, object]:
    """The map and the id of the touchpoint chosen; a new name is added to the inventory."""
    if not isinstance(choice, NewName):
        return journey, choice
    touchpoint = Touchpoint(id=new_id(), name=choice.text)
    return edits.add_touchpoint(journey, touchpoint), touchpoint.id


def persona_words(persona: Persona) -> str:
    """A persona's name."""
    return persona.name or QCoreApplication.translate("Words", "Unnamed persona")


def persona_options(journey: Journey, nobody: str) -> list[tuple[object, str]]:
    """The personas, after the words for none of them."""
    return [(None, nobody), *((one.id, persona_words(one)) for one in journey.personas)]


def owners(journey: Journey) -> list[str]:
    """Everybody the map calls responsible, each once."""
    names = {journey.owner}
    names.update(one.owner for one in journey.touchpoints)
    for place in iter_items(journey):
        if place.item.kind == "note":
            names.add(place.item.owner)
        elif place.item.kind == "person":
            names.add(place.item.name)
    return sorted(names - {""}, key=str.casefold)


def tags_used(journey: Journey) -> list[str]:
    """The tags of notes by name, each as it was written first."""
    found: dict[str, str] = {}
    for place in iter_items(journey):
        for tag in place.item.tags if place.item.kind == "note" else ():
            found.setdefault(tag.strip().casefold(), tag.strip())
    return [found[key] for key in sorted(found)]


def icons_used(journey: Journey) -> list[str]:
    """The icons of notes and lanes, the most frequent first."""
    found = Counter(lane.icon for lane in journey.lanes)
    found.update(place.item.icon for place in iter_items(journey) if place.item.kind == "note")
    return [name for name, _ in found.most_common() if name]


def stage_options(journey: Journey) -> list[tuple[object, str]]:
    """The stages from left to right."""
    nameless = QCoreApplication.translate("Words", "Unnamed stage")
    return [(stage.id, stage.name or nameless) for stage in journey.stages]
