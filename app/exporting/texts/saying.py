"""What each item of a map says in words: its main text, and what is told beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import itemgetter
from typing import NamedTuple

from app.exporting.texts.words import table_words
from app.layout.labels import labels_for
from app.layout.worksheet.words import sheet_words
from app.model.items import (
    EmotionPoint,
    Evidence,
    Item,
    Metric,
    Note,
    Person,
    PictureUse,
    TouchpointUse,
)
from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.moods import value_of, word_at
from app.model.styles import Spans, is_link

_FOLDERS = re.compile(r".*[\\/]")
_MORE = itemgetter(
    *("touchpoint", "owner", "decisive", "importance", "impact", "effort", "votes", "evidence"),
    *("source", "tags", "styles"),
)
"""What a note may say besides its text."""


class Said(NamedTuple):
    """An item in words. `text` may have several lines; `spans` say how its characters are set;
    `details` are a line or more each; `links` are the addresses that words of it lead to."""

    item: Item
    text: str
    spans: Spans = ()
    details: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def beside(self) -> tuple[str, ...]:
        """What is told beside the text where no word can be a link."""
        return (*self.details, *self.links)

    @property
    def whole(self) -> str:
        """All of it, lines separated by newlines."""
        return "\n".join(part for part in (self.text, *self.beside) if part)


class Saying:
    """Puts the items of one map into words, in the map's language."""

    def __init__(self, journey: Journey) -> None:
        self.words = table_words(journey.language)
        self.labels = labels_for(journey.language)
        self._channels: dict[str, str] = {**sheet_words(journey.language).channels}
        self._touchpoints = {one.id: one for one in journey.touchpoints}
        self._personas = {one.id: one for one in journey.personas}
        self._assets = {one.id: one for one in journey.assets}
        self._marks = journey.marks
        self._alike: dict[tuple[object, ...], tuple[str, tuple[str, ...]]] = {}
        """What people and occurrences of touchpoints say: most are there many times alike."""

    def said(self, item: Item, lane: Lane) -> Said:
        """An item that stands in a lane."""
        if type(item) is Note:
            return Said(item, item.text) if is_bare(item) else self._note(item)
        if type(item) is TouchpointUse:
            return self._use(item)
        if type(item) is EmotionPoint:
            return self._emotion(item, lane)
        if type(item) is Metric:
            return self._metric(item)
        if type(item) is PictureUse:
            return self._picture(item)
        return self._person(item)

    def persona(self, one: str) -> str:
        """The name of a persona."""
        found = self._personas.get(one)
        return (found.name if found is not None else "") or self.labels.untitled_persona

    def touchpoint(self, one: str) -> str:
        """The name of a touchpoint."""
        found = self._touchpoints.get(one)
        return (found.name if found is not None else "") or self.words.nameless_touchpoint

    def channel(self, name: str) -> str:
        """A channel in words; empty for another."""
        return self._channels.get(name, "")

    def evidence(self, one: Evidence | None) -> str:
        """How well something is founded."""
        return self.labels.marks[one] if one else ""

    def mood(self, level: float, lane: Lane) -> str:
        """A level as the words of its lane's scale, or else as the usual ones, and its number."""
        scale = lane.scale
        word = word_at(scale, level) if scale is not None else ""
        number = self.labels.number(level, signed=True)
        if scale is not None and not scale.words:
            number = self.labels.number(value_of(scale, level))
        moods = self.labels.moods
        return f"{word or moods[round(level) + 2]} ({number})"

    def curve(self, lane: Lane, stages: Mapping[str, str]) -> str:
        """The curves of a lane in words: whose each is, and how every point of it feels, with the
        names of stages by id."""
        found: dict[str | None, list[tuple[str, float, str]]] = {}
        order = {stage: n for n, stage in enumerate(stages)}
        for cell in lane.cells:
            for item in cell.items:
                if isinstance(item, EmotionPoint):
                    told = f"{stages[cell.stage]} {self.mood(item.level, lane)}"
                    found.setdefault(item.persona, []).append((cell.stage, item.at, told))
        curves: list[str] = []
        for who, points in found.items():
            points.sort(key=lambda one: (order[one[0]], one[1]))
            told = ", ".join(told for _, _, told in points)
            whose = self.persona(who) if who else self.labels.everybody if len(found) > 1 else ""
            curves.append(self._told(whose, told) if whose else told)
        name = lane.name or self.labels.lane_name(lane.kind)
        return self._told(name, "; ".join(curves)) if name else "; ".join(curves)

    def _note(self, note: Note) -> Said:
        named, marks = self.labels.marks, self._marks
        ratings = (("importance", note.importance), ("impact", note.impact))
        ratings += (("effort", note.effort),)
        links = dict.fromkeys(span.link for span in note.styles if is_link(span.link))
        founded = self.evidence(note.evidence) if marks else ""
        details = [
            self.touchpoint(note.touchpoint) if note.touchpoint else "",
            self._told(self.words.owner, note.owner),
            f"★ {named['decisive']}" if note.decisive and marks else "",
            *(self._told(named[one], f"{n}/5") for one, n in ratings if n and marks),
            self._told(named["votes"], str(note.votes)) if note.votes and marks else "",
            self._founded(founded, note.source),
            " ".join(_hashed(tag) for tag in note.tags if tag.strip()) if marks else "",
        ]
        return self._made(note, note.text, details, note.styles)._replace(links=tuple(links))

    def _person(self, person: Person) -> Said:
        key = person.persona, person.name, person.role
        known = self._alike.get(key)
        if known is None:
            name = self.persona(person.persona) if person.persona else ""
            other = name if person.name and name != person.name else ""
            told = tuple(filter(str.strip, (person.role, other)))
            known = self._alike[key] = person.name or name, told
        return Said(person, known[0], (), known[1])

    def _use(self, use: TouchpointUse) -> Said:
        key = use.touchpoint, use.importance, use.satisfaction, use.note
        known = self._alike.get(key)
        if known is None:
            entry = self._touchpoints.get(use.touchpoint)
            words, labels = self.words, self.labels
            details = (
                self.channel(entry.channel) if entry is not None else "",
                words.indirect if entry is not None and not entry.direct else "",
                self._rated(labels.marks["importance"], use.importance if self._marks else 0),
                self._rated(words.satisfaction, use.satisfaction if self._marks else 0),
                use.note,
            )
            told = tuple(filter(str.strip, details))
            known = self._alike[key] = self.touchpoint(use.touchpoint), told
        text, told = known
        return Said(use, text, (), told)

    def _emotion(self, point: EmotionPoint, lane: Lane) -> Said:
        decisive = f"★ {self.labels.marks['decisive']}"
        details = [
            self.labels.quoted(point.quote) if point.quote.strip() else "",
            self.persona(point.persona) if point.persona else "",
            decisive if point.decisive else "",
        ]
        return self._made(point, self.mood(point.level, lane), details)

    def _metric(self, metric: Metric) -> Said:
        def written(value: float | None) -> str:
            if value is None:
                return ""
            return self.labels.quantity(value, metric.unit, signed=metric.signed)

        value = written(metric.value)
        target = written(metric.target)
        series = [*metric.history, *([] if metric.value is None else [metric.value])]
        founded = self.evidence(metric.evidence) if self._marks else ""
        details = [
            value or (metric.unit if not target else ""),
            self._told(self.words.target, target),
            " → ".join(map(written, series)) if metric.history else "",
            self._founded(founded, metric.source),
        ]
        return self._made(metric, metric.label, details)

    def _picture(self, use: PictureUse) -> Said:
        asset = self._assets.get(use.asset)
        name = _FOLDERS.sub("", asset.name) if asset is not None else ""
        said = [part for part in (use.caption, use.alternative) if part.strip()]
        text, *details = said or [name or self.words.picture]
        return self._made(use, text, details)

    def _made(
        self, item: Item, text: str, details: list[str] | tuple[str, ...], spans: Spans = ()
    ) -> Said:
        return Said(item, text, spans, tuple(filter(str.strip, details)))

    def _told(self, name: str, value: str) -> str:
        return f"{name}{self.words.colon}{value}" if value.strip() else ""

    def _rated(self, name: str, value: int) -> str:
        return self._told(name, f"{value}/5") if value else ""

    def _founded(self, evidence: str, source: str) -> str:
        if not source.strip():
            return evidence
        return self._told(evidence or self.words.source, source)


def is_bare(note: Note) -> bool:
    """Whether a note is its text and nothing else: most are."""
    return not any(_MORE(note.__dict__))


def _hashed(tag: str) -> str:
    return tag if tag.startswith("#") else f"#{tag}"
