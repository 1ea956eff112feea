"""Where on the window the texts of a map are: what shows them, what to select, and in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.layout.labels import labels_for
from app.model.base import Part
from app.model.finding import Match
from app.model.items import Item, Note, Person, TouchpointUse
from app.model.journey import Journey
from app.model.queries import (
    find_item,
    find_lane,
    find_link,
    find_persona,
    find_phase,
    find_stage,
    find_touchpoint,
    iter_items,
)
from app.model.wording import texts_of
from app.widgets.marking import QT_TRANSLATE_NOOP

_LONGEST = 40
"""Of the text that a note is called by, in characters."""

_STAGE = {
    "description": QT_TRANSLATE_NOOP("Finding", "in the description of “{name}”"),
    "duration": QT_TRANSLATE_NOOP("Finding", "in the duration of “{name}”"),
    "customer_goal": QT_TRANSLATE_NOOP("Finding", "in the customer’s goal of “{name}”"),
    "business_goal": QT_TRANSLATE_NOOP("Finding", "in the business goal of “{name}”"),
    "questions": QT_TRANSLATE_NOOP("Finding", "in the questions of “{name}”"),
}
_ITEM = {
    "owner": QT_TRANSLATE_NOOP("Finding", "in the owner of “{name}”"),
    "source": QT_TRANSLATE_NOOP("Finding", "in the source of “{name}”"),
    "note": QT_TRANSLATE_NOOP("Finding", "in the remark on “{name}”"),
    "scores": QT_TRANSLATE_NOOP("Finding", "in the scores of “{name}”"),
    "tags": QT_TRANSLATE_NOOP("Finding", "in the tags of “{name}”"),
    "unit": QT_TRANSLATE_NOOP("Finding", "in the unit of “{name}”"),
    "alternative": QT_TRANSLATE_NOOP("Finding", "in the alternative text of “{name}”"),
}
_MAP = {
    "goal": QT_TRANSLATE_NOOP("Finding", "in the goal of the map"),
    "owner": QT_TRANSLATE_NOOP("Finding", "in the owner of the map"),
    "edition": QT_TRANSLATE_NOOP("Finding", "in the version of the map"),
}
_IN = QT_TRANSLATE_NOOP("Finding", "in “{name}”")
_PERSONA = QT_TRANSLATE_NOOP("Finding", "in the persona “{name}”")
_TOUCHPOINT = QT_TRANSLATE_NOOP("Finding", "in the touchpoint “{name}”")
_LINK = QT_TRANSLATE_NOOP("Finding", "in the link from “{name}”")
_CRITERION = QT_TRANSLATE_NOOP("Finding", "in the criterion “{name}”")
_PARKING = QT_TRANSLATE_NOOP("Finding", "in the parking lot")


def shown_by(journey: Journey, element: str) -> tuple[str, ...]:
    """The elements of the picture that may show a text of this one: itself, the items that name
    a touchpoint or persona, the head's tags for the map's own."""
    if not element:
        return tuple(f"chip-{n}" for n in range(8))
    if find_touchpoint(journey, element) is not None or find_persona(journey, element) is not None:
        users = [place.item.id for place in iter_items(journey) if element in named_by(place.item)]
        return (element, *users)
    return (element,)


def named_by(item: Item) -> Iterator[str]:
    """The touchpoint or persona whose name an item may show."""
    if isinstance(item, TouchpointUse | Note) and item.touchpoint:
        yield item.touchpoint
    elif isinstance(item, Person) and item.persona:
        yield item.persona


def to_select(journey: Journey, match: Match) -> tuple[str, ...]:
    """What to select so that the inspector shows the text: nothing for the map's own."""
    element = match.element
    if find_touchpoint(journey, element) is not None:
        return shown_by(journey, element)[1:2]
    link = find_link(journey, element)
    if link is not None:
        return (link.source,)
    known = (
        element in ("title", "scenario")
        or find_item(journey, element) is not None
        or _part(journey, element) is not None
    )
    return (element,) if known else ()


def where(journey: Journey, match: Match) -> str:
    """Where a text is that the map does not show, in the window's language."""
    text, name = _sentence(journey, match)
    return QCoreApplication.translate("Finding", text).format(name=name)


def _sentence(journey: Journey, match: Match) -> tuple[str, str]:
    element, field = match.element, str(match.field[0])
    if element in ("", "title", "scenario"):
        return _MAP.get(field, _IN), journey.title
    place = find_item(journey, element)
    if place is not None:
        return _ITEM.get(field, _IN), _called(journey, place.item)
    entry = find_touchpoint(journey, element)
    if entry is not None:
        return _TOUCHPOINT, entry.name
    link = find_link(journey, element)
    if link is not None:
        source = find_item(journey, link.source)
        return _LINK, _called(journey, source.item) if source is not None else ""
    for criterion in journey.criteria:
        if criterion.id == element:
            return _CRITERION, criterion.name
    part = _part(journey, element)
    if part is None:
        return _PARKING, ""
    name = _called(journey, part)
    if find_persona(journey, element) is not None:
        return _PERSONA, name
    return _STAGE.get(field, _IN), name


def _part(journey: Journey, element: str) -> Part | None:
    return (
        find_stage(journey, element)
        or find_lane(journey, element)
        or find_phase(journey, element)
        or find_persona(journey, element)
    )


def _called(journey: Journey, part: Part) -> str:
    """The first words of a part, which people know it by."""
    if isinstance(part, TouchpointUse):
        entry = find_touchpoint(journey, part.touchpoint)
        return entry.name if entry is not None else ""
    _, text = next(texts_of(part), ((), labels_for(journey.language).untitled_stage))
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
