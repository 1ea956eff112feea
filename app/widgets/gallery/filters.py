"""Which templates are shown: pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from app.files.templates import TemplateInfo


@lru_cache(2000)
def folded(text: str) -> str:
    """The text as it is compared: without accents, in one case, ligatures and widths apart."""
    apart = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()


def matches(info: TemplateInfo, searched: str, category: str = "") -> bool:
    """Whether each word of `searched` is in the title, description or category, and the category
    is this one; an empty category is any."""
    if category and folded(info.category) != folded(category):
        return False
    words = folded(searched).split()
    if not words:
        return True
    hay = folded(f"{info.title} {info.description} {info.category}")
    return all(word in hay for word in words)


def spoken(info: TemplateInfo, language: str) -> bool:
    """Whether a template is in a language; an empty one is any, on either side."""
    return not language or not info.language or _base(info.language) == _base(language)


def categories(infos: Iterable[TemplateInfo]) -> tuple[str, ...]:
    """The categories in use, each once however it is written, in the order met."""
    found: dict[str, str] = {}
    for info in infos:
        if info.category.strip():
            found.setdefault(folded(info.category), info.category)
    return tuple(found.values())


def languages(infos: Iterable[TemplateInfo]) -> Sequence[str]:
    """The languages in use, sorted."""
    return sorted({_base(info.language) for info in infos if info.language})


def _base(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()
