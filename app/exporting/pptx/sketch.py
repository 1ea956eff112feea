"""Slides as they will look, for a preview: the same groups in the same places, nothing written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.options import Ratio
from app.exporting.pptx.deck import Deck
from app.exporting.pptx.geometry import Bounds, Frame
from app.exporting.pptx.naming import Names, Placed
from app.exporting.pptx.plan import HEIGHT, TITLE_SHARE, plan_slides
from app.exporting.pptx.slides import find_room
from app.exporting.pptx.write import fill_slides
from app.layout.picture import Fill, Group, Picture, Text
from app.layout.text.lines import TextStyle

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine
    from app.model.journey import Journey


class Sketch(NamedTuple):
    """A slide: its size, what is on it and where, EMU; a title that no group of the map is."""

    width: int
    height: int
    ground: str
    sheet: str
    """Colour of the map’s sheet, and of the panel under it."""
    groups: tuple[Placed, ...]
    frame: Frame
    bar: Fill
    panel: Bounds | None
    title: Group | None
    title_frame: Frame


def sketch_slides(
    picture: Picture,
    *,
    journey: Journey,
    engine: TextEngine,
    ratio: Ratio,
    master: Path | None,
    tick: Callable[[], object],
) -> tuple[Sketch, ...]:
    """The slides that `write_pptx` would make of the same; what a `master` draws around them is
    not shown. `tick` is called before each stage and persona. Raises ExportError."""
    plan = plan_slides(picture, journey, engine, ratio, master, tick)
    with plan.deck as deck:
        sketcher = _Sketcher(deck, engine, picture, journey)
        fill_slides(sketcher, plan, picture, journey, Names(journey), tick)
    return tuple(sketcher.found)


class _Sketcher:
    """Takes slides as `Slides` does."""

    def __init__(self, deck: Deck, engine: TextEngine, picture: Picture, journey: Journey) -> None:
        self._deck, self._engine = deck, engine
        self._picture, self._journey = picture, journey
        self._title = deck.title_place()
        self.room = find_room(deck)
        self.found: list[Sketch] = []

    def add(
        self,
        title: str,
        groups: Iterable[Placed],
        frame: Frame,
        notes: str,
        *,
        bar: Fill = None,
        panel: Bounds | None = None,
        place: Group | None = None,
    ) -> None:
        """A slide."""
        deck = self._deck
        said, at = (None, frame) if place is not None else self._titled(title)
        ground = self._picture.ground if deck.own else "#ffffff"
        own_bar = bar if deck.own else None
        self.found.append(
            Sketch(
                deck.width,
                deck.height,
                ground,
                self._picture.ground,
                tuple(groups),
                frame,
                own_bar,
                panel,
                said,
                at,
            )
        )

    def _titled(self, title: str) -> tuple[Group, Frame]:
        """A title's words in its place, on as many lines as they need."""
        deck = self._deck
        x, y, w, h = self._title.bounds if self._title else (self.room.x, 0, self.room.w, 0)
        px = deck.height / HEIGHT
        style = TextStyle(TITLE_SHARE * HEIGHT, 700, False, self._picture.language)
        block = self._engine.wrap(" ".join(title.split()), style, w / px)
        top = max(0.0, (h / px - block.height) / 2)
        parts = tuple(
            Text(0.0, top + block.ascent + number * block.line_height, line, style, self._ink)
            for number, line in enumerate(block.lines)
        )
        return Group("title", "slide", 0, 0, w / px, h / px, parts), Frame(x, y, px)

    @property
    def _ink(self) -> str:
        return self._journey.theme.text if self._deck.own else "#1d2330"
