"""The colours of audit scores: from orange (1) through a middle near the sheet to blue (5).

Orange and blue stay apart for every common kind of colour-blindness, where red and green do not
(Okabe and Ito, "Color Universal Design", 2008); the number stands beside the colour all the same.
"""

from __future__ import annotations

from functools import lru_cache

from app.layout.colors import along, luminance, mix, readable

_STOPS = ("#d9480f", "#ffa94d", "#fff3d6", "#a5d0f3", "#4a98dc")
_LOW, _MIDDLE, _HIGH = "#c9480f", "#fff3d6", "#2f7fc4"
_DARK = 0.18
"""A sheet of less luminance is dark: there the middle is near it, not near white."""


def heat(mean: float, sheet: str = "#ffffff") -> str:
    """The colour of a mean score, 1 to 5, on a map whose sheet has that colour."""
    return along(_stops(sheet), (mean - 1) / 4)


def heat_ink(mean: float, sheet: str = "#ffffff") -> str:
    """The ink of a number on that colour, readable (4.5:1)."""
    return readable("#16191f", heat(mean, sheet))


@lru_cache(maxsize=64)
def _stops(sheet: str) -> tuple[str, ...]:
    if luminance(sheet) >= _DARK:
        return _STOPS
    return (_LOW, mix(sheet, _LOW, 0.55), mix(sheet, _MIDDLE, 0.16), mix(sheet, _HIGH, 0.5), _HIGH)
