"""An item as another kind, for lanes that cannot take it as it is: no word or figure is dropped."""

from __future__ import annotations

from typing import Any

from app.model.base import MAX_NAME, MAX_TEXT
from app.model.edits.tools import checked
from app.model.items import (
    EmotionPoint,
    Item,
    ItemKind,
    Metric,
    Note,
    PictureUse,
    TouchpointUse,
    span_of,
)
from app.model.journey import Journey
from app.model.plain_words import details_of, figure, words_of


def converted(journey: Journey, item: Item, kind: ItemKind) -> Item | None:
    """An item of the map as a note, an emotion point or a metric, with its id; None for other
    kinds, which need what words cannot give. EditError when it says more than these can hold."""
    if kind == "note":
        return _note(journey, item)
    words = _joined(words_of(journey, item), *details_of(journey, item))
    more = _unknown(item)
    if kind == "emotion":
        return checked(lambda: EmotionPoint(kind="emotion", id=item.id, quote=words, **more))
    if kind == "metric":
        label, _, rest = words.partition("\n")
        if item.kind != "emotion":
            more["moment"] = item.moment
        if len(label) > MAX_NAME:
            label, rest = "", words
        return checked(lambda: Metric(kind="metric", id=item.id, label=label, source=rest, **more))
    return None


def as_note(journey: Journey, item: Item) -> Note | None:
    """A note of the same id with all that an item says; None for a picture, which is more than
    words, and for what says nothing. What stands beside its words, and what does not fit its
    text, stands in its source. EditError when it says more than a note can hold."""
    if isinstance(item, PictureUse):
        return None
    note = _note(journey, item)
    return note if note.text.strip() else None


def _note(journey: Journey, item: Item) -> Note:
    if isinstance(item, Note):
        return item
    more = _unknown(item)
    if item.kind != "emotion":
        more["moment"] = item.moment
    words = words_of(journey, item)
    details = details_of(journey, item)
    match item:
        case TouchpointUse():
            more |= {"touchpoint": item.touchpoint, "importance": item.importance}
        case EmotionPoint():
            more["decisive"] = item.decisive
        case Metric():
            words, details = figure(item, journey.language), (item.source, *details)
            more["evidence"] = item.evidence
        case _:
            pass
    source = _joined(words[MAX_TEXT:], *details)
    text, span = words[:MAX_TEXT], span_of(item)
    return checked(
        lambda: Note(kind="note", id=item.id, text=text, source=source, span=span, **more)
    )


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part.strip())


def _unknown(item: Item) -> dict[str, Any]:
    """What a newer program wrote."""
    known = {*Note.model_fields, *EmotionPoint.model_fields, *Metric.model_fields}
    extra = item.__pydantic_extra__ or {}
    return {name: value for name, value in extra.items() if name not in known}
