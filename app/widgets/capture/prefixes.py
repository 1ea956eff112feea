"""The characters that send a captured note to a lane. Pure.

The first prefix of each is typed without AltGr on AZERTY and QWERTY alike; `@`, `#` and `:|` of
other programs are taken too, but hide behind AltGr on AZERTY, so they come second.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Route = Literal["pain", "opportunity", "touchpoint", "thought", "good", "neutral", "bad", "metric"]
ROUTES: tuple[Route, ...] = (
    "pain",
    "opportunity",
    "touchpoint",
    "thought",
    "good",
    "neutral",
    "bad",
    "metric",
)
FACES: dict[Route, float] = {"good": 1.0, "neutral": 0.0, "bad": -1.0}
"""The level of an emotion; the prefix's last character once more doubles it."""

Prefixes = Mapping[Route, tuple[str, ...]]
DEFAULTS: Prefixes = {
    "pain": ("!",),
    "opportunity": ("+",),
    "touchpoint": ("&", "@"),
    "thought": ("?",),
    "good": (":)",),
    "neutral": (":/", ":|"),
    "bad": (":(",),
    "metric": ("=", "#"),
}
MOST = 8
"""Characters of a prefix."""


class Fault(NamedTuple):
    """Why a prefix cannot be: it begins with a letter or digit, is too long, or stands for
    another route too."""

    why: Literal["letter", "long", "taken"]
    prefix: str


def split(text: str) -> tuple[str, ...]:
    """The prefixes written in a field, separated by spaces; each once."""
    return tuple(dict.fromkeys(text.split()))


def join(prefixes: tuple[str, ...]) -> str:
    """Prefixes as a field shows them."""
    return " ".join(prefixes)


def faults(table: Prefixes) -> dict[Route, Fault]:
    """What is wrong with a table, by route; empty when all is well. No prefix at all is well: the
    route is then not used."""
    owner: dict[str, Route] = {}
    found: dict[Route, Fault] = {}
    for route in ROUTES:
        for prefix in table.get(route, ()):
            if prefix[0].isalnum():
                found.setdefault(route, Fault("letter", prefix))
            elif len(prefix) > MOST:
                found.setdefault(route, Fault("long", prefix))
            elif prefix in owner and owner[prefix] != route:
                found.setdefault(route, Fault("taken", prefix))
            owner.setdefault(prefix, route)
    return found
