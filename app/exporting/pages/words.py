"""The words printed around a map on paper, in the map's language."""

from __future__ import annotations

from typing import NamedTuple


class PageWords(NamedTuple):
    """Words of one language; braces take numbers."""

    page: str
    """Takes the page's number and how many there are."""
    joins: str
    """Takes the number of the page that joins here."""
    stages: tuple[str, str]
    """One stage, several: take the first and the last."""
    lanes: tuple[str, str]
    overview: str
    about: str
    """The page with the map's title, scenario and personas."""


_ENGLISH = PageWords(
    page="Page {} of {}",
    joins="joins page {}",
    stages=("Stage {}", "Stages {}–{}"),
    lanes=("Lane {}", "Lanes {}–{}"),
    overview="Page index",
    about="About this map",
)

_FRENCH = PageWords(
    page="Page {} sur {}",
    joins="suite page {}",
    stages=("Étape {}", "Étapes {} à {}"),
    lanes=("Ligne {}", "Lignes {} à {}"),
    overview="Plan des pages",
    about="À propos de cette carte",
)


def page_words(language: str) -> PageWords:
    """The words of a map's language (BCP 47); English where we have no words of it."""
    return _FRENCH if language.partition("-")[0].lower() == "fr" else _ENGLISH


def named(words: tuple[str, str], numbers: range) -> str:
    """Which stages or lanes, counted from 1; empty for none."""
    if not numbers:
        return ""
    first, last = numbers[0] + 1, numbers[-1] + 1
    return words[0].format(first) if first == last else words[1].format(first, last)


def part_name(words: PageWords, stages: range, lanes: range) -> str:
    """What a page shows."""
    said = (named(words.stages, stages), named(words.lanes, lanes))
    return " · ".join(one for one in said if one)
