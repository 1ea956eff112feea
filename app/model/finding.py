"""Finding words over a whole map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from unicodedata import category

from app.model.base import Part
from app.model.folding import folder
from app.model.items import Item, Note, TouchpointUse
from app.model.journey import Criterion, Journey, Link, Phase, Stage
from app.model.lanes import Lane
from app.model.people import Persona, Touchpoint
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

    def in_part(self, element: str, part: Part) -> tuple[Match, ...]:
        """The matches in the texts of a part."""
        return tuple(
            [
                Match(element, field, start, end)
                for field, text in texts_of(part)
                for start, end in self.places(text)
            ]
        )


class Findings(NamedTuple):
    """The matches of a map in reading order, and the same by element."""

    matches: tuple[Match, ...] = ()
    by_element: Mapping[str, tuple[Match, ...]] = {}


Chunk = tuple[Match, ...]
Named = Persona | Phase | Stage | Touchpoint | Link | Criterion | Item


class _InLane(NamedTuple):
    """What was found in a lane: matches, and between them the touchpoints that it uses."""

    lane: Lane
    chunks: tuple[Chunk | str, ...]
    by_element: dict[str, Chunk]


class Finder:
    """Finds one query in a map again and again; lanes that did not change are not searched."""

    def __init__(self, query: Query) -> None:
        self._searcher = Searcher(query)
        self._lanes: dict[str, _InLane] = {}

    @property
    def query(self) -> Query:
        """What it finds."""
        return self._searcher.query

    def find(self, journey: Journey) -> Findings:
        """Every match, in reading order: the head, phases and stages, the lanes from top to
        bottom and each from left to right, then what the map does not show by itself. What stands
        in the inventory of touchpoints comes where it is first used."""
        found: list[Match] = []
        by_element: dict[str, Chunk] = {}

        def search(parts: Iterable[Named]) -> None:
            for part in parts:
                chunk = self._searcher.in_part(part.id, part)
                if chunk:
                    by_element[part.id] = chunk
                    found.extend(chunk)

        own = self._searcher.in_part("", journey)
        for one in own:
            name = str(one.field[0])
            match = one._replace(element=name if name in ("title", "scenario") else "")
            by_element[match.element] = (*by_element.get(match.element, ()), match)
            found.append(match)
        for parts in (journey.personas, journey.phases, journey.stages):
            search(parts)
        entries = {entry.id: entry for entry in journey.touchpoints}
        before, self._lanes = self._lanes, {}
        for lane in journey.lanes:
            kept = before.get(lane.id)
            if kept is None or kept.lane is not lane:
                kept = self._in_lane(lane)
            self._lanes[lane.id] = kept
            by_element.update(kept.by_element)
            for chunk in kept.chunks:
                if not isinstance(chunk, str):
                    found.extend(chunk)
                elif chunk in entries:
                    search((entries.pop(chunk),))
        for parts in (entries.values(), journey.links, journey.criteria, journey.parking):
            search(parts)
        return Findings(tuple(found), by_element)

    def _in_lane(self, lane: Lane) -> _InLane:
        chunks: list[Chunk | str] = []
        by_element: dict[str, Chunk] = {}

        def search(part: Lane | Item) -> None:
            chunk = self._searcher.in_part(part.id, part)
            if chunk:
                by_element[part.id] = chunk
                chunks.append(chunk)

        search(lane)
        for cell in lane.cells:
            for item in cell.items:
                if isinstance(item, TouchpointUse):
                    chunks.append(item.touchpoint)
                search(item)
                if isinstance(item, Note) and item.touchpoint:
                    chunks.append(item.touchpoint)
        return _InLane(lane, tuple(chunks), by_element)


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
