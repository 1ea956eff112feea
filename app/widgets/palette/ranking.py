"""Which entries answer a query, and in what order. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from app.widgets.palette.matching import Match, find, fold, in_original, tokens

Section = Literal["recent", "all", "found", "place", "off"]
"""Where a row stands in the list: used last, all commands, found commands, places of the map to
go to, and what is not possible now."""

SHOWN_RECENT = 5
"""How many commands used last head the list."""


class Candidate(NamedTuple):
    """The words that an entry is found by."""

    id: str
    title: str
    path: str = ""
    english: str = ""
    """The title in English, where the window speaks another language."""
    tip: str = ""
    enabled: bool = True
    place: bool = False
    """A place of the map rather than a command."""


class Ranked(NamedTuple):
    """A row: the index of its candidate and the places of its title that were typed."""

    candidate: int
    section: Section
    places: tuple[int, ...] = ()


def rank(candidates: Sequence[Candidate], query: str, recent: Sequence[str]) -> list[Ranked]:
    """The rows for a query. Without one: the commands used last, then all that are possible.
    `recent` holds ids, the last used first."""
    words = tokens(query)
    if not words:
        return _unasked(candidates, recent)
    used = {name: len(recent) - n for n, name in enumerate(recent)}
    found: list[tuple[tuple[float, ...], Ranked]] = []
    for index, one in enumerate(candidates):
        hit = _hit(one, words)
        if hit is None:
            continue
        level, score, places = hit
        section: Section = "off" if not one.enabled else "place" if one.place else "found"
        order = {"found": 0, "place": 1, "off": 2}[section]
        key = (order, -level, -used.get(one.id, 0), -score, index)
        found.append((key, Ranked(index, section, places)))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _unasked(candidates: Sequence[Candidate], recent: Sequence[str]) -> list[Ranked]:
    possible = {
        one.id: index for index, one in enumerate(candidates) if one.enabled and not one.place
    }
    last = [possible[name] for name in recent if name in possible][:SHOWN_RECENT]
    rest = [index for index in possible.values() if index not in last]
    return [
        *(Ranked(index, "recent") for index in last),
        *(Ranked(index, "all") for index in rest),
    ]


def _hit(one: Candidate, words: tuple[str, ...]) -> tuple[int, float, tuple[int, ...]] | None:
    """How well the words fit, from 0 (only what the tip says) to 5 (the title begins so)."""
    title = fold(one.title)
    level, score = 5 if title.text.startswith(" ".join(words)) else 4, 0.0
    places: list[int] = []
    for word in words:
        match = find(word, title)
        if match is not None and (match.run or len(word) > 1):
            level = min(level, _level(match))
            score += match.score
            places += match.places
            continue
        other = _elsewhere(one, word)
        if other is None:
            return None
        level = min(level, other[0])
        score += other[1]
    # Of two titles that fit alike, the shorter one is nearer to what was typed.
    score -= len(title.text) * 0.05
    return level, score, in_original(tuple(sorted(set(places))), title)


def _level(match: Match) -> int:
    if match.run:
        return 5 if match.start else 3
    return 2


def _elsewhere(one: Candidate, word: str) -> tuple[int, float] | None:
    """A word that the title lacks: in the English title or the menu's, or begins a word of the
    tip."""
    for level, text, weight in ((2, one.english, 0.6), (1, one.path, 0.5), (0, one.tip, 0.3)):
        match = find(word, fold(text)) if text else None
        if match is not None and match.run and match.start:
            return level, match.score * weight
    return None
