"""The facets of notes in words."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.model.folding import folder
from app.model.journey import Journey
from app.model.queries import find_persona, iter_items
from app.model.viewing import Facets, fold
from app.model.views import FACETS, Facet, View
from app.widgets.panels.options import persona_words
from app.widgets.panels.words import channel_options, evidence_segments


class Value(NamedTuple):
    """A value of a facet, what it is called, and how many items have it."""

    value: str
    words: str
    items: int


def facet_name(facet: Facet) -> str:
    """What a facet is called."""
    match facet:
        case "persona":
            return QCoreApplication.translate("Facets", "Persona")
        case "owner":
            return QCoreApplication.translate("Facets", "Owner")
        case "channel":
            return QCoreApplication.translate("Facets", "Channel")
        case "tag":
            return QCoreApplication.translate("Facets", "Tag")
        case "evidence":
            return QCoreApplication.translate("Facets", "Evidence")


def value_words(journey: Journey, facet: Facet, value: str) -> str:
    """What a value is called; an empty one says what is lacking."""
    if not value.strip():
        return _none(facet)
    if facet == "persona":
        persona = find_persona(journey, value)
        return persona_words(persona) if persona is not None else value
    if facet == "channel":
        return dict(channel_options()).get(value, value)
    if facet == "evidence":
        return {own: words for own, words, _ in evidence_segments()}.get(value, value)
    return value


def _none(facet: Facet) -> str:
    match facet:
        case "owner":
            return QCoreApplication.translate("Facets", "No owner")
        case "channel":
            return QCoreApplication.translate("Facets", "No touchpoint")
        case "tag":
            return QCoreApplication.translate("Facets", "No tag")
        case _:
            return QCoreApplication.translate("Facets", "Not specified")


def filter_words(journey: Journey, view: View) -> list[str]:
    """What is filtered: `Owner: Sales, Support`."""
    pattern = QCoreApplication.translate("Facets", "{facet}: {values}")
    said: list[str] = []
    for facet in FACETS:
        values = view.values(facet)
        if facet == "persona":
            values = tuple([one for one in values if find_persona(journey, one) is not None])
        if values:
            words = ", ".join(value_words(journey, facet, one) for one in values)
            said.append(pattern.format(facet=facet_name(facet), values=words))
    return said


def found_values(journey: Journey) -> dict[Facet, list[Value]]:
    """What the items of the map have of each facet, and what the view asks for, by name; what
    has nothing comes last."""
    counts: dict[Facet, Counter[str]] = {facet: Counter() for facet in FACETS}
    spelled: dict[tuple[Facet, str], str] = {}
    asked = Facets(journey)
    for place in iter_items(journey):
        for facet in FACETS:
            for value in asked.values(place.item, facet) or ():
                key = fold(facet, value)
                counts[facet][key] += 1
                spelled.setdefault((facet, key), value.strip())
    if journey.view is not None:
        for facet in FACETS:
            for value in journey.view.values(facet):
                counts[facet][fold(facet, value)] += 0
                spelled.setdefault((facet, fold(facet, value)), value)
    letters = folder(case=False, accents=False)
    found: dict[Facet, list[Value]] = {}
    for facet, counted in counts.items():
        values = [
            Value(own, value_words(journey, facet, own), count)
            for key, count in counted.items()
            for own in (spelled[facet, key],)
        ]
        values.sort(key=lambda one: (not one.value, letters.fold(one.words).text))
        if any(one.value for one in values):
            found[facet] = values
    return found
