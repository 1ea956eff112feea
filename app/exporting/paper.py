"""Page sizes, and where a picture stands on its page."""

from __future__ import annotations

from typing import NamedTuple

from app.exporting.errors import ExportError

PT = 0.75
"""Points in a px: 72 to the inch against 96."""

MAX_SIDE = 14_400.0
"""The longest side of a page in pt that readers must accept (ISO 32000-1, annex C)."""

_MM = 72 / 25.4

MARGIN = 10 * _MM
"""Between the picture and the paper's edge, in pt."""

PAPERS: dict[str, tuple[float, float]] = {
    "A5": (148 * _MM, 210 * _MM),
    "A4": (210 * _MM, 297 * _MM),
    "A3": (297 * _MM, 420 * _MM),
    "A2": (420 * _MM, 594 * _MM),
    "A1": (594 * _MM, 841 * _MM),
    "A0": (841 * _MM, 1189 * _MM),
    "Letter": (612.0, 792.0),
    "Legal": (612.0, 1008.0),
    "Tabloid": (792.0, 1224.0),
}
"""Short and long side in pt (ISO 216; ANSI/ASME Y14.1)."""


class Sheet(NamedTuple):
    """A page in pt, and how a picture lies on it: `scale` in pt a px, and the place of its top
    left corner from the page's top left corner."""

    width: float
    height: float
    scale: float
    x: float
    y: float


def find_paper(name: str) -> tuple[float, float]:
    """A paper's short and long side in pt. Raises ExportError for an unknown name."""
    for known, size in PAPERS.items():
        if known.casefold() == name.casefold():
            return size
    raise ExportError("paper", paper=name, known=", ".join(PAPERS))


def sheet_for(width: float, height: float, paper: str | None) -> Sheet:
    """The page for a picture of a size in px: its own size at 96 px an inch, or a paper turned
    to the picture's shape, the picture as large as its margins allow."""
    if width <= 0 or height <= 0:
        raise ExportError("empty")
    if paper is None:
        scale = min(PT, MAX_SIDE / width, MAX_SIDE / height)
        return Sheet(width * scale, height * scale, scale, 0.0, 0.0)
    short, long = find_paper(paper)
    page_w, page_h = (long, short) if width >= height else (short, long)
    scale = min((page_w - 2 * MARGIN) / width, (page_h - 2 * MARGIN) / height)
    x, y = (page_w - width * scale) / 2, (page_h - height * scale) / 2
    return Sheet(page_w, page_h, scale, x, y)
