"""The icons that suit notes and lanes, with names and other words for them in both languages."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLocale

from app.data import data_path
from app.model.folding import folder

_NEVER = 9


class IconWords(NamedTuple):
    """An icon's name in the icon font, and its words, the usual one first."""

    name: str
    en: tuple[str, ...]
    fr: tuple[str, ...]

    @property
    def own(self) -> tuple[str, ...]:
        """The words in the language of now."""
        return self.fr if QLocale().language() == QLocale.Language.French else self.en

    def rank(self, wanted: str) -> int:
        """How well it answers a folded search: 0 by its name, then by other words, then by a part
        of one; `_NEVER` for not at all. Words of both languages count."""
        best = _NEVER
        for words in (self.own, self.en, self.fr):
            for place, word in enumerate(words):
                plain = _fold(word)
                if plain.startswith(wanted):
                    best = min(best, min(place, 1))
                elif f" {wanted}" in f" {plain}".replace("’", " ").replace("-", " "):
                    best = min(best, 2)
                elif wanted in plain:
                    best = min(best, 3)
        return min(best, 4) if wanted in self.name else best


def all_icons() -> tuple[IconWords, ...]:
    """Every icon offered, those alike beside each other."""
    return tuple(_table().values())


def icon_name(name: str) -> str:
    """What people call an icon; the icon font's own name for one that is not in the table."""
    words = _table().get(name)
    return words.own[0] if words else name


def find_icons(text: str) -> tuple[IconWords, ...]:
    """The icons that a search means, best first; all of them for an empty one. Each word of it
    must be found; case and accents do not matter."""
    wanted = _fold(text).split()
    found: list[tuple[int, int, IconWords]] = []
    for place, icon in enumerate(all_icons()):
        ranks = [icon.rank(word) for word in wanted]
        if all(rank < _NEVER for rank in ranks):
            found.append((sum(ranks), place, icon))
    return tuple(icon for _, _, icon in sorted(found))


@lru_cache(maxsize=1)
def _table() -> dict[str, IconWords]:
    text = data_path("resources", "icons", "words.json").read_text("utf-8")
    return {
        name: IconWords(name, tuple(en.split(", ")), tuple(fr.split(", ")))
        for name, (en, fr) in json.loads(text).items()
    }


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    return folder(case=False, accents=False).fold(text).text
