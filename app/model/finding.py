"""Finding words over a whole map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import category

from app.model.base import Part
from app.model.folding import folder
from app.model.items import Note, TouchpointUse
from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.places import Where
from app.model.wording import texts_of


class Query(NamedTuple):
    """What to find. `accents` tells é from e, `case` A from a; `whole` finds whole words only."""

    text: str
    case: bool = False
    whole: bool = False
    accents: bool = False


class Match(NamedTuple):
    """The characters `start` to `end` of a text. `element` is the id of the part that holds it;
    empty for the map itself, whose title and scenario are called by their kind, as groups of a
    picture are. `field` is the text's path inside that part."""

    element: str
    field: Where
    start: int
    end: int


class Searcher:
    """Finds one query in texts."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self._folder = folder(case=query.case, accents=query.accents)
        self._needle = self._folder.fold(query.text).text

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where the query stands in a text, from left to right, none over another. Each of these
        stretches folds to what the query folds to."""
        needle = self._needle
        if not needle or not text:
            return []
        folded = self._folder.fold(text)
        found: list[tuple[int, int]] = []
        at = folded.text.find(needle)
        while at >= 0:
            place = folded.original(at, at + len(needle))
            if place is not None and (not self.query.whole or _is_word(text, *place)):
                found.append(place)
                at = folded.text.find(needle, at + len(needle))
            else:
                at = folded.text.find(needle, at + 1)
        return found

    def in_part(self, element: str, part: Part) -> Iterator[Match]:
        """The matches in the texts of a part."""
        for field, text in texts_of(part):
            for start, end in self.places(text):
                yield Match(element, field, start, end)


class Finder:
    """Finds one query in a map again and again; lanes that did not change are not searched."""

    def __init__(self, query: Query) -> None:
        self._searcher = Searcher(query)
        self._lanes: dict[str, tuple[Lane, tuple[Match | str, ...]]] = {}

    @property
    def query(self) -> Query:
        """What it finds."""
        return self._searcher.query

    def find(self, journey: Journey) -> tuple[Match, ...]:
        """Every match, in reading order: the head, phases and stages, the lanes from top to
        bottom and each from left to right, then what the map does not show by itself. What stands
        in the inventory of touchpoints comes where it is first used."""
        search = self._searcher.in_part
        found: list[Match] = []
        for match in search("", journey):
            name = str(match.field[0])
            found.append(match._replace(element=name if name in ("title", "scenario") else ""))
        for parts in (journey.personas, journey.phases, journey.stages):
            for part in parts:
                found += search(part.id, part)
        known: dict[str, list[Match]] = {}
        for entry in journey.touchpoints:
            known[entry.id] = list(search(entry.id, entry))
        before, self._lanes = self._lanes, {}
        for lane in journey.lanes:
            kept = before.get(lane.id)
            if kept is None or kept[0] is not lane:
                kept = lane, tuple(self._in_lane(lane))
            self._lanes[lane.id] = kept
            for one in kept[1]:
                if isinstance(one, str):
                    found += known.pop(one, ())
                else:
                    found.append(one)
        for matches in known.values():
            found += matches
        for parts in (journey.links, journey.criteria, journey.parking):
            for part in parts:
                found += search(part.id, part)
        return tuple(found)

    def _in_lane(self, lane: Lane) -> Iterator[Match | str]:
        """The matches of a lane, and where it uses which touchpoint."""
        yield from self._searcher.in_part(lane.id, lane)
        for cell in lane.cells:
            for item in cell.items:
                if isinstance(item, TouchpointUse):
                    yield item.touchpoint
                yield from self._searcher.in_part(item.id, item)
                if isinstance(item, Note) and item.touchpoint:
                    yield item.touchpoint


def find_all(journey: Journey, query: Query) -> tuple[Match, ...]:
    """Every match of a query, in reading order (see `Finder.find`)."""
    return Finder(query).find(journey)


def elements_in(matches: Iterable[Match]) -> int:
    """How many elements hold a match."""
    return len({match.element for match in matches})


_UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x312F), (0x31A0, 0xA4CF),
    (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, Han, kana, Yi."""


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether neither end of a stretch lies inside a word."""
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, at: int) -> bool:
    return 0 < at < len(text) and _spaced(text[at - 1]) and _spaced(text[at])


def _spaced(character: str) -> bool:
    """Whether it is part of a word of a script whose words stand apart."""
    if not character.isalnum() and character != "_" and category(character)[0] != "M":
        return False
    code = ord(character)
    return not any(low <= code <= high for low, high in _UNSPACED)
