"""Sizes of pages and papers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.exporting.errors import ExportError

if TYPE_CHECKING:
    from app.exporting.options import Turn

PT = 0.75
"""Points in a px: 72 to the inch against 96."""

MAX_SIDE = 14_400.0
"""The longest side of a page in pt that readers must accept (ISO 32000-1, annex C)."""

MM = 72 / 25.4
"""Points in a millimetre."""

MARGIN = 10 * MM
"""Between a map and the paper's edge, in pt."""

PRINTABLE = 5 * MM
"""What printers leave free at the paper's edge; words and marks stand between it and the map."""

PAPERS: dict[str, tuple[float, float]] = {
    "A5": (148 * MM, 210 * MM),
    "A4": (210 * MM, 297 * MM),
    "A3": (297 * MM, 420 * MM),
    "A2": (420 * MM, 594 * MM),
    "A1": (594 * MM, 841 * MM),
    "A0": (841 * MM, 1189 * MM),
    "Letter": (612.0, 792.0),
    "Legal": (612.0, 1008.0),
    "Tabloid": (792.0, 1224.0),
}
"""Short and long side in pt (ISO 216; ANSI/ASME Y14.1)."""

LEAST_MM, MOST_MM = 70.0, 5000.0
"""The sides of a paper of one's own."""

_OWN = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*[x×*]\s*(\d+(?:[.,]\d+)?)\s*(?:mm)?\s*", re.IGNORECASE)


def find_paper(name: str) -> tuple[float, float]:
    """A paper's short and long side in pt: one of `PAPERS`, or a size in mm such as `210x297`.
    Raises ExportError for an unknown name or a size out of range."""
    for known, size in PAPERS.items():
        if known.casefold() == name.strip().casefold():
            return size
    found = _OWN.fullmatch(name)
    if found is None:
        raise ExportError("paper", paper=name, known=", ".join(PAPERS))
    sides = sorted(float(side.replace(",", ".")) for side in found.groups())
    if sides[0] < LEAST_MM or sides[1] > MOST_MM:
        raise ExportError("paper-size", paper=name, low=f"{LEAST_MM:g}", high=f"{MOST_MM:g}")
    return sides[0] * MM, sides[1] * MM


def turned(paper: str, turn: Turn) -> tuple[tuple[float, float], ...]:
    """The widths and heights that a paper may have, in pt: upright, across, or both when the map
    is to decide. Raises ExportError as `find_paper` does."""
    short, long = find_paper(paper)
    upright, across = (short, long), (long, short)
    if turn == "portrait":
        return (upright,)
    if turn == "landscape":
        return (across,)
    return (upright, across)
