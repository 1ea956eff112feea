"""Numbers, colours and letters as SVG writes them."""

from __future__ import annotations

from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.layout.text.lines import TextStyle

_KEPT = 1 << 16
_AHEAD = 1 << 12


@lru_cache(_KEPT)  # lengths of a map repeat: columns, paddings, lines
def number(value: float) -> str:
    """A number with at most two decimals and no exponent. Raises ValueError for one that is not
    finite."""
    if not isfinite(value):
        raise ValueError(f"an SVG has no number {value}")
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class _Hundredths:
    def __init__(self) -> None:
        self._table: list[str] = []

    def __getitem__(self, value: int) -> str:
        return number(value / 100)

    def below(self, end: int) -> list[str] | None:
        """All from 0 to `end` and some more: a list is the quickest to look up. None for more
        than are kept."""
        known = self._table
        if end >= len(known):
            if end > _KEPT:
                return None
            more = range(len(known), end + _AHEAD)
            known = self._table = [*known, *(number.__wrapped__(one / 100) for one in more)]
        return known


HUNDREDTHS = _Hundredths()
"""So many hundredths as a number."""


def factor(value: float) -> str:
    """A number that others are multiplied by, with at most six decimals."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


@lru_cache(4096)
def paint(kind: str, color: str) -> str:
    """The attributes for a colour; `kind` is `fill` or `stroke`. Its opacity is an attribute of
    its own: programs that read SVG 1.1 know no `#rrggbbaa`."""
    return f' {kind}="{color[:7]}"{opacity(f"{kind}-opacity", color)}'


def opacity(name: str, color: str) -> str:
    """The attribute for a colour's alpha; none when it is opaque."""
    if len(color) < 9 or color[7:].lower() == "ff":
        return ""
    return f' {name}="{factor(round(int(color[7:], 16) / 255, 4))}"'


@lru_cache(256)
def type_of(style: TextStyle) -> str:
    """The attributes for the size, weight and slant of a style."""
    weight = f' font-weight="{style.weight}"' if style.weight != 400 else ""
    slant = ' font-style="italic"' if style.italic else ""
    return f' font-size="{number(style.size)}"{weight}{slant}'
