"""What an item says, in plain words: for other programs, and for lanes that cannot take it."""

from __future__ import annotations

from app.model.items import (
    EmotionPoint,
    Item,
    Metric,
    Note,
    Person,
    PictureUse,
    TouchpointUse,
)
from app.model.journey import Journey
from app.model.queries import find_asset, find_persona, find_touchpoint


def words_of(journey: Journey, item: Item) -> str:
    """All that an item of the map says, its main text first; lines are separated by newlines."""
    return "\n".join(part for part in _parts(journey, item) if part.strip())


def _parts(journey: Journey, item: Item) -> tuple[str, ...]:
    match item:
        case Note():
            return (item.text,)
        case TouchpointUse():
            entry = find_touchpoint(journey, item.touchpoint)
            return entry.name if entry is not None else "", item.note
        case EmotionPoint():
            return (item.quote if item.quote.strip() else face(item.level),)
        case Metric():
            return figure(item, journey.language), item.source
        case PictureUse():
            asset = find_asset(journey, item.asset)
            name = asset.name if asset is not None else ""
            said = item.caption, item.alternative
            return said if any(part.strip() for part in said) else (name,)
        case Person():
            persona = find_persona(journey, item.persona) if item.persona else None
            return item.name or (persona.name if persona is not None else ""), item.role


def face(level: float) -> str:
    """The smiley of an emotion's level."""
    return "🙂" if level > 0.5 else "🙁" if level < -0.5 else "😐"


def figure(metric: Metric, language: str) -> str:
    """A metric on one line: `Visitors: 1.5 % → 2 %`, with the decimal mark of the language."""
    shown = [
        f"{_number(value, language)} {metric.unit}".rstrip()
        for value in (metric.value, metric.target)
        if value is not None
    ]
    only_target = metric.value is None and metric.target is not None
    amount = ("→ " if only_target else "") + " → ".join(shown)
    return ": ".join(part for part in (metric.label, amount or metric.unit) if part)


def _number(value: float, language: str) -> str:
    written = f"{value:.12g}"
    return written if language.startswith("en") else written.replace(".", ",")
