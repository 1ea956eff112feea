"""What an item says, in plain words: for other programs, and for lanes that cannot take it."""

from __future__ import annotations

from app.model.criteria import criteria_of
from app.model.items import (
    EmotionPoint,
    Item,
    Metric,
    Note,
    Person,
    PictureUse,
    Score,
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


def details_of(journey: Journey, item: Item) -> tuple[str, ...]:
    """What an item of the map says beside its words: who, how good, with what; a line each."""
    match item:
        case Note():
            entry = find_touchpoint(journey, item.touchpoint) if item.touchpoint else None
            links = tuple(dict.fromkeys(span.link for span in item.styles if span.link))
            return (entry.name if entry is not None else "", *links, item.owner, item.source)
        case TouchpointUse():
            names = {one.id: one.name for one in criteria_of(journey)}
            scores = tuple(
                _score(names.get(one.criterion, one.criterion), one) for one in item.scores
            )
            return (f"{item.satisfaction}/5" if item.satisfaction else "", *scores)
        case EmotionPoint():
            shown = face(item.level) * (2 if abs(item.level) > 1.5 else 1)
            persona = find_persona(journey, item.persona) if item.persona else None
            return (
                shown if item.level and (item.quote.strip() or len(shown) > 1) else "",
                persona.name if persona is not None else "",
            )
        case Metric():
            earlier = [_number(value, journey.language) for value in item.history]
            top = "" if item.top is None else f"≤ {_number(item.top, journey.language)}"
            return (" → ".join(earlier), top)
        case Person():
            persona = find_persona(journey, item.persona) if item.persona and item.name else None
            return (persona.name if persona is not None and persona.name != item.name else "",)
        case PictureUse():
            return ()


def _score(criterion: str, score: Score) -> str:
    value = f" {score.value}/5" if score.value else ""
    comment = f": {score.comment}" if score.comment else ""
    return f"{criterion}{value}{comment}" if value or comment else ""


def face(level: float) -> str:
    """The smiley of an emotion's level."""
    return "🙂" if level > 0.5 else "🙁" if level < -0.5 else "😐"


def figure(metric: Metric, language: str) -> str:
    """A metric on one line: `Visitors: 1.5 % → 2 %`, with the decimal mark of the language."""
    shown = [
        f"{'+' if metric.signed and value > 0 else ''}{_number(value, language)}"
        f" {metric.unit}".rstrip()
        for value in (metric.value, metric.target)
        if value is not None
    ]
    only_target = metric.value is None and metric.target is not None
    amount = ("→ " if only_target else "") + " → ".join(shown)
    return ": ".join(part for part in (metric.label, amount or metric.unit) if part)


def _number(value: float, language: str) -> str:
    whole = value.is_integer() and abs(value) < 1e15
    written = str(int(value)) if whole else repr(value)
    return written if language.startswith("en") else written.replace(".", ",")
