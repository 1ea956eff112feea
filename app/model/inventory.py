"""The inventory of touchpoints as rows: what each is, where it is used and how it does there.

Pure, and by identity: a row that says the same as before is the same object.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import is_
from typing import Literal, NamedTuple

from app.model.folding import Folder
from app.model.items import Item, TouchpointUse
from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.people import Touchpoint

Column = Literal[
    "name",
    "channel",
    "moment",
    "direct",
    "online",
    "owner",
    "stages",
    "importance",
    "satisfaction",
    "worst",
    "link",
    "note",
]
"""What a table of the inventory tells of a touchpoint."""

Grouping = Literal["none", "owner", "stage", "channel", "moment"]

UNUSED = ""
"""In the place of a stage: the group of what stands in none."""


class Use(NamedTuple):
    """An occurrence. `stage` is empty in the parking lot."""

    item: TouchpointUse
    lane: str
    stage: str


class Entry(NamedTuple):
    """A touchpoint with its occurrences, by stage from left to right, the parked ones last."""

    touchpoint: Touchpoint
    uses: tuple[Use, ...] = ()

    @property
    def id(self) -> str:
        """The touchpoint's id."""
        return self.touchpoint.id

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages it occurs in, each once, from left to right."""
        return tuple(dict.fromkeys(use.stage for use in self.uses if use.stage))

    @property
    def importance(self) -> float | None:
        """The mean of the occurrences that are rated."""
        return _mean(use.item.importance for use in self.uses)

    @property
    def satisfaction(self) -> float | None:
        """The mean of the occurrences that are rated."""
        return _mean(use.item.satisfaction for use in self.uses)

    @property
    def worst(self) -> int | None:
        """The lowest satisfaction of an occurrence."""
        return min((one for use in self.uses if (one := use.item.satisfaction)), default=None)

    def within(self, stage: str) -> Entry:
        """The same with the occurrences of one stage only."""
        return self._replace(uses=tuple(use for use in self.uses if use.stage == stage))


class Inventory:
    """Reads one map after another; lanes that are the same objects are not read again."""

    def __init__(self) -> None:
        self._lanes: dict[str, tuple[Lane, dict[str, list[Use]]]] = {}
        self._entries: dict[str, Entry] = {}

    def read(self, journey: Journey) -> tuple[Entry, ...]:
        """The inventory in the map's order."""
        self._lanes = {lane.id: self._kept(lane) for lane in journey.lanes}
        found: dict[str, list[Use]] = {}
        for _, uses in self._lanes.values():
            for one, here in uses.items():
                found.setdefault(one, []).extend(here)
        for one, here in _uses(journey.parking, "", "").items():
            found.setdefault(one, []).extend(here)
        order = {stage.id: n for n, stage in enumerate(journey.stages)} | {"": len(journey.stages)}
        entries: dict[str, Entry] = {}
        for touchpoint in journey.touchpoints:
            uses = found.get(touchpoint.id, ())
            entry = Entry(touchpoint, tuple(sorted(uses, key=lambda use: order[use.stage])))
            known = self._entries.get(touchpoint.id)
            entries[touchpoint.id] = known if known is not None and same(known, entry) else entry
        self._entries = entries
        return tuple(entries.values())

    def _kept(self, lane: Lane) -> tuple[Lane, dict[str, list[Use]]]:
        known = self._lanes.get(lane.id)
        if known is not None and known[0] is lane:
            return known
        found: dict[str, list[Use]] = {}
        for cell in lane.cells:
            for one, uses in _uses(cell.items, lane.id, cell.stage).items():
                found.setdefault(one, []).extend(uses)
        return lane, found


class Filter(NamedTuple):
    """What is looked for. Of one sort any will do, every sort must match; `stages` may hold
    `UNUSED`. Nothing set lets everything through."""

    words: str = ""
    channels: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    moments: frozenset[str | None] = frozenset()
    stages: frozenset[str] = frozenset()

    @property
    def on(self) -> bool:
        """Whether something but words is set."""
        return bool(self.channels or self.owners or self.moments or self.stages)


def kept(
    entries: Iterable[Entry], wanted: Filter, said: Callable[[Entry], Iterable[str]]
) -> list[Entry]:
    """The entries that a filter lets through; `said` gives the texts that words are looked for
    in, which match without regard to case and accents, each word anywhere."""
    words = plain(wanted.words).split()
    return [one for one in entries if _fits(one, wanted) and _says(one, words, said)]


def sort_key(
    column: Column, order: Mapping[str, Sequence[object]], stages: Sequence[str]
) -> Callable[[Entry], tuple[bool, tuple[object, ...]]]:
    """By what entries are sorted; what says nothing is told apart, to stand last either way.
    `order` has the values of choices in the order they are offered in, by column."""
    places = {stage: n for n, stage in enumerate(stages)}

    def value(entry: Entry) -> tuple[object, ...] | None:
        one = entry.touchpoint
        match column:
            case "name" | "owner" | "link" | "note":
                text = getattr(one, column)
                return collation(text) if text else None
            case "channel" | "moment" | "direct" | "online":
                chosen = getattr(one, column)
                return None if chosen is None else (list(order[column]).index(chosen),)
            case "stages":
                here = tuple(places[stage] for stage in entry.stages)
                return here or None
            case _:
                number = getattr(entry, column)
                return None if number is None else (number,)

    def key(entry: Entry) -> tuple[bool, tuple[object, ...]]:
        found = value(entry)
        return found is None, found or ()

    return key


def in_order(
    entries: Iterable[Entry],
    key: Callable[[Entry], tuple[bool, tuple[object, ...]]],
    *,
    down: bool = False,
) -> list[Entry]:
    """The entries sorted; equal ones keep their order either way, what says nothing comes last."""
    said: list[tuple[tuple[object, ...], Entry]] = []
    rest: list[Entry] = []
    for entry in entries:
        nothing, value = key(entry)
        if nothing:
            rest.append(entry)
        else:
            said.append((value, entry))
    said.sort(key=lambda one: one[0], reverse=down)  # pyright: ignore[reportArgumentType, reportCallIssue]
    return [entry for _, entry in said] + rest


def grouped(
    entries: Sequence[Entry], by: Grouping, order: Sequence[object] = ()
) -> list[tuple[object, list[Entry]]]:
    """Groups by what they have in common, in the order given for stages, channels and moments,
    owners by name; those without any come last. By stage an entry stands in each of its stages,
    with its occurrences there."""
    found: dict[object, list[Entry]] = {}
    for entry in entries:
        if by == "stage":
            for stage in entry.stages:
                found.setdefault(stage, []).append(entry.within(stage))
            if not entry.stages:
                found.setdefault(UNUSED, []).append(entry)
        else:
            name = {"owner": "owner", "channel": "channel", "moment": "moment"}[by]
            found.setdefault(getattr(entry.touchpoint, name), []).append(entry)
    if by == "owner":
        names = sorted((one for one in found if one), key=lambda one: collation(str(one)))
        keys: list[object] = [*names, *([""] if "" in found else [])]
    else:
        keys = [one for one in order if one in found]
        keys += [one for one in found if one not in keys]
    return [(key, found[key]) for key in keys]


_FOLDER = Folder(case=False, accents=False)
_ACCENTED = Folder(case=False, accents=True)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Text to search in: no capitals, no accents."""
    return _FOLDER.fold(text).text


@lru_cache(maxsize=20_000)
def collation(text: str) -> tuple[object, ...]:
    """What a text is sorted by: as dictionaries do, letters before accents before capitals, and
    numbers in it by their value (`Étape 10` after `étape 2`)."""
    folded = " ".join(plain(text).split())
    parts: list[tuple[int, int, str]] = []  # numbers by their length, then digit by digit
    word = ""
    for letter in f"{folded}\0":
        digit = letter.isascii() and letter.isdigit()
        if word and digit != (word[0].isascii() and word[0].isdigit()):
            number = word[0].isascii() and word[0].isdigit()
            digits = word.lstrip("0")
            parts.append((0, len(digits), digits) if number else (1, 0, word))
            word = ""
        word += letter
    parts.append((1, 0, word.rstrip("\0")))
    return tuple(parts), _ACCENTED.fold(text).text, text.swapcase()


def _uses(items: Iterable[Item], lane: str, stage: str) -> dict[str, list[Use]]:
    found: dict[str, list[Use]] = {}
    for item in items:
        if type(item) is TouchpointUse:
            found.setdefault(item.touchpoint, []).append(Use(item, lane, stage))
    return found


def same(old: Entry, new: Entry) -> bool:
    """Whether two entries say the same: their touchpoints and occurrences are the same objects in
    the same places."""
    return (
        old.touchpoint is new.touchpoint
        and len(old.uses) == len(new.uses)
        and all(
            a.item is b.item and a.stage == b.stage and a.lane == b.lane
            for a, b in zip(old.uses, new.uses, strict=True)
        )
    )


def alike(old: Journey, new: Journey) -> bool:
    """Whether the inventory, the occurrences and the stages of two maps are the same objects."""
    parts = ("touchpoints", "lanes", "stages", "parking")
    return all(
        len(one) == len(other) and all(map(is_, one, other))
        for one, other in ((getattr(old, name), getattr(new, name)) for name in parts)
    )


def _mean(ratings: Iterable[int]) -> float | None:
    rated = [one for one in ratings if one]
    return sum(rated) / len(rated) if rated else None


def _fits(entry: Entry, wanted: Filter) -> bool:
    one = entry.touchpoint
    stages: Collection[str] = entry.stages or (UNUSED,)
    return (
        (not wanted.channels or one.channel in wanted.channels)
        and (not wanted.owners or one.owner in wanted.owners)
        and (not wanted.moments or one.moment in wanted.moments)
        and (not wanted.stages or not wanted.stages.isdisjoint(stages))
    )


def _says(entry: Entry, words: Sequence[str], said: Callable[[Entry], Iterable[str]]) -> bool:
    if not words:
        return True
    text = "\n".join(plain(one) for one in said(entry))
    return all(word in text for word in words)
