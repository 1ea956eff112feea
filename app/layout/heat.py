"""The colours of audit scores: from orange (1) through a pale middle to blue (5).

Orange and blue stay apart for every common kind of colour-blindness, where red and green do not
(Okabe and Ito, "Color Universal Design", 2008); the number stands beside the colour all the same.
"""

from __future__ import annotations

from app.layout.colors import along, readable

_STOPS = ("#d9480f", "#ffa94d", "#fff3d6", "#a5d0f3", "#4a98dc")


def heat(mean: float) -> str:
    """The colour of a mean score, 1 to 5."""
    return along(_STOPS, (mean - 1) / 4)


def heat_ink(mean: float) -> str:
    """The ink of a number on that colour, readable (4.5:1)."""
    return readable("#16191f", heat(mean))
