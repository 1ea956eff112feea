"""An item as another kind, for lanes that cannot take it as it is: no word is dropped."""

from __future__ import annotations

from app.model.base import MAX_NAME, MAX_TEXT
from app.model.edits.parking import as_note
from app.model.edits.tools import checked
from app.model.items import EmotionPoint, Item, ItemKind, Metric, Note, span_of
from app.model.journey import Journey
from app.model.plain_words import words_of


def converted(journey: Journey, item: Item, kind: ItemKind) -> Item | None:
    """An item of the map as a note, an emotion point or a metric, with its id; None for other
    kinds, which need what words cannot give. What does not fit its text stands in its source."""
    if kind == "note":
        plain = None if isinstance(item, Metric) else as_note(journey, item)
        return plain or _whole_note(journey, item)
    words = words_of(journey, item)
    if isinstance(item, Note):
        words = "\n".join(part for part in (words, item.owner, item.source) if part.strip())
    if kind == "emotion":
        return checked(lambda: EmotionPoint(kind="emotion", id=item.id, quote=words))
    if kind == "metric":
        label, _, rest = words.partition("\n")
        if len(label) > MAX_NAME:
            label, rest = "", words
        return checked(lambda: Metric(kind="metric", id=item.id, label=label, source=rest))
    return None


def _whole_note(journey: Journey, item: Item) -> Note:
    """A note of what says nothing in words of its own, a target beside its value, or too much for
    one text."""
    words = words_of(journey, item)
    text, source = words[:MAX_TEXT], words[MAX_TEXT:]
    return checked(
        lambda: Note(kind="note", id=item.id, text=text, source=source, span=span_of(item))
    )
