"""What an export can be asked for. Needs no Qt, so that a command line can refuse at once."""

from __future__ import annotations

from pathlib import Path

from app.exporting.errors import ExportError

SUFFIXES = (".pdf", ".png", ".svg", ".pptx", ".xlsx", ".csv", ".html", ".md", ".mmd", ".json")
"""The endings of the formats there are, those of `export.WRITERS`."""

DRAWN = frozenset({".pdf", ".png", ".svg", ".pptx", ".html"})
"""Those that draw the map, with Qt; the others only tell it."""

LOWEST_SCALE, HIGHEST_SCALE = 0.05, 16.0
"""Pixels of a PNG for each px of the map."""


def check_suffix(path: Path) -> str:
    """The ending of a name in lower case. Raises ExportError for one that is not in `SUFFIXES`."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        *known, last = SUFFIXES
        raise ExportError("suffix", name=path.name, known=", ".join(known), last=last)
    return suffix


def check_scale(scale: float) -> float:
    """The scale itself. Raises ExportError for one out of range, or that is no number."""
    if not LOWEST_SCALE <= scale <= HIGHEST_SCALE:
        raise ExportError("scale", low=LOWEST_SCALE, high=f"{HIGHEST_SCALE:g}", scale=f"{scale:g}")
    return scale
