"""What a captured text says: where it goes and what the note holds. Pure."""

from __future__ import annotations

from typing import NamedTuple

from app.widgets.capture.prefixes import FACES, ROUTES, Prefixes, Route
from app.widgets.raw_text import one_line

_SIGNS = ("+", "-", "\u2212")


class Captured(NamedTuple):
    """A text taken apart: `prefix + gap + text` is what was typed, to the last character."""

    text: str
    """What the note holds."""
    route: Route | None = None
    """None: the current cell."""
    level: float = 0.0
    """Of an emotion, -2 to 2."""
    prefix: str = ""
    gap: str = ""
    """Blanks between prefix and text, or the one that keeps a prefix from being one."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to add; a face needs no words."""
        return not self.text.strip() and self.route not in FACES


def parse(typed: str, prefixes: Prefixes) -> Captured:
    """Takes a line apart. The longest prefix that it begins with counts; a text that begins with
    a blank has none, nor has a figure with its sign (`+33 6 00`). After a face's prefix, its last
    character once more doubles the level."""
    if typed[:1].isspace():
        text = typed.lstrip()
        return Captured(text, gap=typed[: len(typed) - len(text)])
    prefix, route = _longest(typed, prefixes)
    if route is None or (prefix in _SIGNS and typed[len(prefix) :][:1].isdigit()):
        return Captured(typed)
    level = FACES.get(route, 0.0)
    if level and typed[len(prefix) :].startswith(prefix[-1]):
        prefix, level = prefix + prefix[-1], level * 2
    rest = typed[len(prefix) :]
    text = rest.lstrip()
    return Captured(text, route, level, prefix, rest[: len(rest) - len(text)])


def _longest(typed: str, prefixes: Prefixes) -> tuple[str, Route | None]:
    best: str = ""
    found: Route | None = None
    for route in ROUTES:
        for prefix in prefixes[route]:
            if typed.startswith(prefix) and len(prefix) > len(best):
                best, found = prefix, route
    return best, found


def lines(typed: str) -> list[str]:
    """The lines of a pasted text that say something; what was typed before the paste stands
    before the first."""
    broken = one_line(typed) != typed
    return [line for line in typed.splitlines() if line.strip()] if broken else [typed]
