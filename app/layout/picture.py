"""The picture of a map: frozen primitives in groups, groups in bands. Painters only paint it.

Lengths are px at 100 % (96 px an inch), y runs down, colours are `#rrggbb` or `#rrggbbaa`.
Primitives are placed from their group's corner, groups from their band's corner, bands from the
sheet's. Layout returns the old band, and the old group in it, when it is equal.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from app.layout.text.lines import TextLine, TextStyle


class Gradient(NamedTuple):
    """A fill from left to right over the primitive's bounds."""

    left: str
    right: str


Fill = str | Gradient | None


class Box(NamedTuple):
    """A rectangle, its corners rounded by `radius`. The stroke is centred on its edge."""

    x: float
    y: float
    w: float
    h: float
    fill: Fill = None
    radius: float = 0.0
    stroke: str | None = None
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()


class Path(NamedTuple):
    """Segments `("M", x, y)`, `("L", x, y)`, `("C", x1, y1, x2, y2, x, y)`, `("Z",)`.

    `bounds` is the (x, y, w, h) that a gradient runs over and painters cull by."""

    segments: tuple[tuple[str | float, ...], ...]
    bounds: tuple[float, float, float, float]
    fill: Fill = None
    stroke: str | None = None
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()
    """Caps and joins are round."""


class Text(NamedTuple):
    """A line of text or a piece of one; `x` its left end, `y` its baseline."""

    x: float
    y: float
    line: TextLine
    style: TextStyle
    color: str
    link: str = ""
    """The web or mail address it leads to."""


class Glyph(NamedTuple):
    """An icon of the icon font (Phosphor, as qtawesome ships it), in a `size` px square."""

    x: float
    y: float
    size: float
    name: str
    """Without the family's prefix, e.g. `smiley`."""
    color: str


class Image(NamedTuple):
    """A picture of the map's assets, drawn into the box; what `crop` cuts is centred."""

    x: float
    y: float
    w: float
    h: float
    asset: str
    crop: bool = False
    radius: float = 0.0
    alternative: str = ""


Primitive = Box | Path | Text | Glyph | Image

GroupKind = Literal[
    "title",
    "scenario",
    "logo",
    "chip",
    "persona",
    "phase",
    "stage",
    "lane",
    "cell",
    "note",
    "touchpoint",
    "emotion",
    "metric",
    "picture",
    "person",
    "curve",
    "prompt",
    "separator",
    "fold",
    "link",
    "link-label",
    "legend",
    "sheet",
]


class EditBox(NamedTuple):
    """Where a group's main text stands, so that it can be edited in place."""

    x: float
    y: float
    w: float
    h: float
    style: TextStyle
    color: str
    ground: str


class Group(NamedTuple):
    """What one element of the map looks like.

    `element` is the id of the item, lane, stage, phase, persona or link; a cell's is `lane/stage`,
    a sub-column's `lane/stage/moment`; the rest have their kind; a `fold` stands for the stage or
    lane collapsed there; a `sheet` is on pages beside the map. Inside a band, groups come back to
    front."""

    kind: GroupKind
    element: str
    x: float
    y: float
    w: float
    h: float
    parts: tuple[Primitive, ...]
    edit: EditBox | None = None
    foot: float = 0.0
    """What hangs under its body, px: the tail of a bubble. Arrows touch the body."""


class Band(NamedTuple):
    """A horizontal slice of the map: the head, the stages' row, or one lane."""

    id: str
    """A lane’s id, or `/head`, `/stages`, `/links`, `/legend`, which no identity is."""
    height: float
    groups: tuple[Group, ...]


class Column(NamedTuple):
    """A stage's place: left edge and width, the gap after it not counted."""

    stage: str
    x: float
    w: float
    collapsed: bool = False
    """Whether it only stands for a stage and holds no cell."""
    split: bool = False
    """Whether it has sub-columns (see `slots`)."""


class Row(NamedTuple):
    """A lane's place: top edge and height, the gap after it not counted."""

    lane: str
    y: float
    h: float
    collapsed: bool = False
    """Whether it only stands for a lane and holds no cell."""


class Picture(NamedTuple):
    """A whole map, ready to paint. `bands` are placed at their top edge, back to front."""

    width: float
    height: float
    bands: tuple[tuple[Band, float], ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    ground: str
    """Colour of the sheet."""
    language: str
    title: str

    def walk(self) -> Iterator[tuple[Group, float, float]]:
        """Every group with the place of its corner on the sheet, back to front."""
        for band, top in self.bands:
            for group in band.groups:
                yield group, group.x, top + group.y
