"""Rows of the map: a lane of one kind, its cells, and what each kind takes."""

from typing import Annotated, Literal

from pydantic import Field

from app.model.base import MAX_CELL, MAX_STAGES, Id, Name, Paint, Part, Text
from app.model.items import Item, ItemKind
from app.model.moods import MarkShape, MoodScale

LaneKind = Literal[
    "action",
    "touchpoint",
    "thought",
    "emotion",
    "pain",
    "opportunity",
    "goal",
    "metric",
    "person",
    "picture",
    "note",
    "text",
    "separator",
]
"""The kind names what a lane means; it also names the tone of the theme that colours it."""

LineKind = Literal["free", "interaction", "visibility", "internal"]
"""What a separator parts: what its name says, or what one of the lines of a service blueprint does:
of interaction, of visibility, of internal interaction. Each is drawn in its own way."""

TAKES: dict[LaneKind, tuple[ItemKind, ...]] = {
    "action": ("note",),
    "touchpoint": ("touchpoint", "note"),
    "thought": ("note",),
    "emotion": ("emotion",),
    "pain": ("note",),
    "opportunity": ("note",),
    "goal": ("note",),
    "metric": ("metric",),
    "person": ("person", "note"),
    "picture": ("picture", "note"),
    "note": ("note",),
    "text": ("note",),
    "separator": (),
}
"""Which kinds of item each kind of lane takes; the first is what a new item becomes.

A `text` lane is a band of running text (its items are notes drawn without a card); a `separator`
is a line across the map, such as a blueprint's line of visibility, and holds nothing.
"""


class Cell(Part):
    """What one lane holds in one stage. Empty cells are not stored."""

    stage: Id
    items: Annotated[tuple[Item, ...], Field(max_length=MAX_CELL)] = ()


class Lane(Part):
    """A row. `cells` come in the order of the stages; `height` is the least height in px at
    100 %, None for automatic."""

    id: Id
    name: Name = ""
    kind: LaneKind
    color: Paint | None = None
    icon: Name = ""
    description: Text = ""
    height: Annotated[float, Field(ge=24, le=4000)] | None = None
    scale: MoodScale | None = None
    """Of an emotion lane: how its levels are written beside the curve; None for not at all."""
    line: LineKind = "free"
    """Of a separator: which line it is."""
    marks: MarkShape = "face"
    """Of an emotion lane: what stands at the points of its curves."""
    columns: bool = False
    """Of a metric lane: whether metrics of one name are drawn as columns of one scale."""
    cells: Annotated[tuple[Cell, ...], Field(max_length=MAX_STAGES)] = ()

    def cell(self, stage: str) -> Cell | None:
        """The cell of a stage or of its slot (see `moments`), or None when it holds nothing."""
        stage = stage.partition("/")[0]
        for cell in self.cells:
            if cell.stage == stage:
                return cell
        return None
