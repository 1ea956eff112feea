"""Found words replaced by others, over the whole map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeVar, cast

from app.model.base import Part
from app.model.edits.locks import check_locks
from app.model.edits.tools import changed, checked, clean_text, fill
from app.model.errors import EditError
from app.model.finding import Match
from app.model.items import Item, Note
from app.model.journey import Journey
from app.model.places import Where
from app.model.wording import text_at

P = TypeVar("P", bound=Part)

_LISTS = ("personas", "phases", "stages", "touchpoints", "links", "criteria", "parking")

Changes = dict[str, dict[Where, list[Match]]]
"""The matches by element and field."""


class Replaced(NamedTuple):
    """The map after, the matches that were replaced, and those that a lock of the template
    kept."""

    journey: Journey
    done: tuple[Match, ...]
    kept: tuple[Match, ...]


def replace_matches(journey: Journey, matches: Iterable[Match], text: str) -> Replaced:
    """The map with each match, which must be one of this map, replaced by a text.

    What a lock of the template keeps stays and is told. EditError when a text becomes too long;
    none changes then. Parts without a match keep their identity, as does everything where the
    text is what stood there.
    """
    return _Replacing(journey, matches, clean_text(text)).run()


class _Replacing:
    """One replacement under way."""

    def __init__(self, journey: Journey, matches: Iterable[Match], text: str) -> None:
        self._journey = journey
        self._text = text
        self._wanted: Changes = {}
        self._done: list[Match] = []
        self._kept: list[Match] = []
        for match in matches:
            element = "" if match.element in ("title", "scenario") else match.element
            self._wanted.setdefault(element, {}).setdefault(match.field, []).append(match)

    def run(self) -> Replaced:
        journey = self._journey
        if not self._wanted:
            return Replaced(journey, (), ())
        changes: dict[str, Any] = {name: self._all(getattr(journey, name)) for name in _LISTS}
        changes["lanes"] = self._lanes()
        own: Journey = self._part("", journey)
        result = checked(lambda: own.replace(**changes))
        return Replaced(result, tuple(self._done), tuple(self._kept))

    def _lanes(self) -> tuple[Any, ...]:
        lanes = list(self._all(self._journey.lanes))
        for n, lane in enumerate(lanes):
            contents: dict[str, tuple[Item, ...]] = {}
            for cell in lane.cells:
                items = self._all(cell.items)
                if items is not cell.items:
                    contents[cell.stage] = items
            if contents:
                lanes[n] = fill(self._journey, lane, contents)
        return _same(tuple(lanes), self._journey.lanes)

    def _all(self, parts: tuple[Any, ...]) -> tuple[Any, ...]:
        if not any(part.id in self._wanted for part in parts):
            return parts
        return _same(tuple(self._part(part.id, part) for part in parts), parts)

    def _part(self, element: str, part: P) -> P:
        """The part with its matches replaced, field by field, as far as locks let it."""
        for where, matches in self._wanted.get(element, {}).items():
            fresh = part
            for some in _steps(part, matches):
                new = _spliced(text_at(fresh, where), some, self._text)
                fresh = _put(fresh, where, new)
            try:
                check_locks(self._journey, part, fresh)
            except EditError:
                self._kept += matches
                continue
            self._done += matches
            part = fresh
        return part


def _steps(part: Part, matches: list[Match]) -> Iterable[list[Match]]:
    """All at once; one after the other, the last first, where words are bold, italic or linked:
    so it is plain which of them go."""
    if isinstance(part, Note) and part.styles:
        return [[match] for match in sorted(matches, key=lambda one: -one.start)]
    return [matches]


def _spliced(old: str, matches: list[Match], text: str) -> str:
    pieces: list[str] = []
    at = 0
    for match in sorted(matches, key=lambda one: one.start):
        pieces += (old[at : match.start], text)
        at = match.end
    return "".join((*pieces, old[at:]))


def _put(part: P, where: Where, text: str) -> P:
    """The part with another text at a path inside it."""
    name = str(where[0])
    return changed(part, **{name: _within(getattr(part, name), where[1:], text)})


def _within(value: Any, where: Where, text: str) -> Any:
    if not where:
        return text
    if isinstance(value, Part):
        return _put(value, where, text)
    index = cast(int, where[0])
    old = cast("tuple[Any, ...]", value)
    fresh = _within(old[index], where[1:], text)
    return old if fresh is old[index] else (*old[:index], fresh, *old[index + 1 :])


def _same(new: tuple[Any, ...], old: tuple[Any, ...]) -> tuple[Any, ...]:
    """The old tuple when nothing in it differs."""
    return old if all(a is b for a, b in zip(new, old, strict=True)) else new
