"""An item in a line of words: its text, and all that is known of it besides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from app.exporting.texts.saying import is_bare
from app.exporting.texts.words import table_words
from app.layout.labels import Labels
from app.model.items import EmotionPoint, Item, Metric, Note, Person, PictureUse, TouchpointUse


class Teller(NamedTuple):
    """Says what an item is, by the words of its map's language and the names of what items refer
    to."""

    labels: Labels
    touchpoints: Mapping[str, str]
    personas: Mapping[str, str]
    criteria: Mapping[str, str]

    @property
    def colon(self) -> str:
        """Between a name and what is said of it, as the language has it."""
        return table_words(self.labels.language).colon

    def words(self, item: Item) -> str:
        """What an item says in a few words."""
        match item:
            case Note():
                return item.text
            case TouchpointUse():
                return self.touchpoints.get(item.touchpoint, "")
            case EmotionPoint():
                return item.quote or self.mood(item.level)
            case Metric():
                return item.label
            case PictureUse():
                return item.caption or item.alternative
            case Person():
                return item.name or self.personas.get(item.persona or "", "")

    def mood(self, level: float) -> str:
        """What a level of an emotion curve is called."""
        return self.labels.moods[min(4, max(0, round(level) + 2))]

    def told(self, item: Item) -> str:
        """An item with its marks, its evidence, its scores."""
        words, more = self.words(item), self._more(item)
        if isinstance(item, Metric):
            value = "" if item.value is None else self.labels.quantity(item.value, item.unit)
            words = self.colon.join(one for one in (words, value) if one)
        return " — ".join([one for one in (words, *more) if one])

    def _more(self, item: Item) -> list[str]:
        marks = self.labels.marks
        match item:
            case Note() if is_bare(item):
                return []
            case Note():
                return [
                    marks["decisive"] if item.decisive else "",
                    self.touchpoints.get(item.touchpoint or "", ""),
                    item.owner,
                    self._rated("importance", item.importance),
                    self._rated("impact", item.impact),
                    self._rated("effort", item.effort),
                    f"{marks['votes']}{self.colon}{item.votes}" if item.votes else "",
                    self._proof(item),
                    " ".join([f"#{tag}" for tag in item.tags]),
                    *[span.link for span in item.styles if span.link],
                ]
            case TouchpointUse():
                return [
                    self._rated("importance", item.importance),
                    self.mood(item.satisfaction - 3) if item.satisfaction else "",
                    *(
                        self.colon.join(
                            (
                                self.criteria.get(one.criterion, one.criterion),
                                f"{one.value}/5 {one.comment}".rstrip(),
                            )
                        )
                        for one in item.scores
                        if one.value or one.comment
                    ),
                    item.note,
                ]
            case EmotionPoint():
                return [
                    self.mood(item.level) if item.quote else "",
                    self.personas.get(item.persona or "", ""),
                    marks["decisive"] if item.decisive else "",
                ]
            case Metric():
                target = item.target
                return [
                    ""
                    if target is None
                    else self.labels.target.format(self.labels.quantity(target, item.unit)),
                    self._proof(item),
                ]
            case PictureUse():
                return [item.alternative if item.caption else ""]
            case Person():
                return [item.role]

    def _proof(self, item: Note | Metric) -> str:
        evidence = self.labels.marks[item.evidence] if item.evidence else ""
        return self.colon.join(one for one in (evidence, item.source) if one)

    def _rated(self, mark: str, value: int) -> str:
        return f"{self.labels.marks[mark]}{self.colon}{value}/5" if value else ""
