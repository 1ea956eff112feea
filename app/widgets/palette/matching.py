"""Finding a few typed letters in a text: case, accents and ligatures do not matter. Pure."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LIGATURES = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "’": "'", "ʼ": "'", "‑": "-"}
"""Letters that Unicode does not decompose, as people type them."""

_START, _RUN, _GAP = 8.0, 5.0, 0.05
"""What a scattered letter earns at the start of a word and right after the one before it, and
what each letter passed over costs."""

_WHOLE, _WORD, _TEXT = 10.0, 30.0, 40.0
"""What a run of letters earns for ending a word, starting a word, starting the text."""


class Folded(NamedTuple):
    """A text as it is compared. `origin` gives the place in the text itself of each character,
    `starts` tells which begin a word."""

    text: str
    origin: tuple[int, ...]
    starts: tuple[bool, ...]


class Match(NamedTuple):
    """How well letters were found: `score` compares matches of the same letters, 100 and more
    for letters in one run. `places` are those of the letters in the folded text."""

    score: float
    places: tuple[int, ...]
    run: bool
    """The letters stand together."""
    start: bool
    """The first one begins a word."""


@lru_cache(maxsize=8192)
def fold(text: str) -> Folded:
    """A text without case, accents, ligatures and marks that cannot be seen."""
    letters: list[str] = []
    origin: list[int] = []
    starts: list[bool] = []
    inside = lower = False
    for place, character in enumerate(text):
        begins = not inside or (lower and character.isupper())
        for one in _folded(character):
            word = one.isalnum()
            letters.append(one)
            origin.append(place)
            starts.append(word and begins)
            begins, inside = begins and not word, word
        lower = character.islower()
    return Folded("".join(letters), tuple(origin), tuple(starts))


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character).casefold()
    plain = unicodedata.normalize("NFKD", plain)  # case folding composes some
    return "".join(
        _LIGATURES.get(one, one)
        for one in plain
        if unicodedata.category(one) not in ("Mn", "Cf", "Cc", "Cs")
    )


def tokens(query: str) -> tuple[str, ...]:
    """The words of a query, folded."""
    return tuple(fold(query).text.split())


@lru_cache(maxsize=16384)
def find(word: str, text: Folded) -> Match | None:
    """Where a folded word is in a text: its letters in one run, or scattered in their order from
    the start of a word on. The best place wins."""
    if not word:
        return None
    return _run(word, text) or _scattered(word, text)


def _run(word: str, text: Folded) -> Match | None:
    best: Match | None = None
    at = text.text.find(word)
    while at >= 0:
        end = at + len(word)
        start = text.starts[at]
        score = 100.0 - min(at, 60) * 0.2
        score += _TEXT if at == 0 else _WORD if start else 0.0
        if end == len(text.text) or not text.text[end].isalnum():
            score += _WHOLE
        if best is None or score > best.score:
            best = Match(score, tuple(range(at, end)), True, start)
        at = text.text.find(word, at + 1)
    return best


def _scattered(word: str, text: Folded) -> Match | None:
    if not _contains(word, text.text):
        return None
    none = float("-inf")
    before = [none] * len(text.text)
    back: list[list[int]] = []
    for n, letter in enumerate(word):
        now = [none] * len(text.text)
        came = [-1] * len(text.text)
        far, far_at = none, -1  # the best end that leaves a gap
        for at, one in enumerate(text.text):
            if at >= 2 and before[at - 2] > far:
                far, far_at = before[at - 2], at - 2
            far -= _GAP
            if one != letter:
                continue
            start = text.starts[at]
            if n == 0:
                if start:
                    now[at] = _START
                continue
            beside = before[at - 1] + _RUN if at else none
            best, came[at] = (beside, at - 1) if beside >= far else (far, far_at)
            if best > none:
                now[at] = best + 1 + (_START if start else 0)
        before = now
        back.append(came)
    score = max(before, default=none)
    if score == none:
        return None
    places = [before.index(score)]
    for came in reversed(back[1:]):
        places.append(came[places[-1]])
    most = _START + (len(word) - 1) * (1 + _START + _RUN)
    return Match(max(1.0, 60 * score / most), tuple(reversed(places)), False, True)


def _contains(word: str, text: str) -> bool:
    at = -1
    for letter in word:
        at = text.find(letter, at + 1)
        if at < 0:
            return False
    return True


def in_original(places: tuple[int, ...], text: Folded) -> tuple[int, ...]:
    """Places of the folded text as places of the text itself, each once."""
    return tuple(dict.fromkeys(text.origin[place] for place in places))
