"""What an export can be asked for besides its file. Needs no Qt."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

Turn = Literal["auto", "portrait", "landscape"]
"""How a paper lies; `auto` takes the side that suits the map."""

Spread = Literal["fit", "tile", "split"]
"""How a map comes onto paper: all on one page; cut into pages to be joined, which overlap; or
pages that end at the borders of stages and lanes, each with its heads."""

Appendix = Literal["personas", "touchpoints", "audit", "actions"]
"""Pages after the map."""

Table = Literal["grid", "touchpoints", "metrics"]
"""The map as a grid of stages and lanes, its inventory of touchpoints, or its metrics."""

Ratio = Literal["16:9", "4:3"]


class ExportOptions(NamedTuple):
    """How a map leaves the program. What a format has no use for is not looked at."""

    # PDF
    paper: str | None = None
    """A name of `paper.PAPERS`, or a size such as `210x297` in mm; None for one page of the map's
    size."""
    turn: Turn = "auto"
    spread: Spread = "fit"
    zoom: float = 1.0
    """Of tiles and parts: how large the map is on paper, 1 being 96 px an inch. Parts are made
    smaller where a stage or a lane would not fit otherwise."""
    across: int | None = None
    """Of tiles: how many pages wide the map is; `zoom` is not looked at then."""
    overlap: float = 10.0
    """Of tiles, in mm."""
    marks: bool = True
    """Whether tiles have crop marks and say which page joins where."""
    page_index: bool = False
    """Whether a first page shows which tile or part is where."""
    smallest: float = 6.0
    """Type under this, in pt on paper, is warned of."""
    title_page: bool = False
    appendix: tuple[Appendix, ...] = ()
    # PNG
    scale: float = 1.0
    """Pixels for each px of the map."""
    # PNG, SVG
    transparent: bool = False
    # SVG
    outlines: bool = False
    """Whether letters are shapes."""
    # PPTX
    ratio: Ratio = "16:9"
    master: Path | None = None
    """A presentation whose master and layouts the slides use."""
    # CSV
    table: Table = "grid"
