"""What every part of the layout is handed: text engine, theme, measures, words, columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from app.layout.labels import Labels
from app.layout.picture import Column, EditBox, Primitive, Text
from app.layout.slots import Slots
from app.layout.space import Space, snap
from app.layout.text.lines import StyleRun, TextBlock, TextStyle
from app.model.theme import PlacedLook, TextLook, Theme


class Measurer(Protocol):
    """Breaks and measures text; `TextEngine` is the one that ships."""

    def wrap(self, text: str, style: TextStyle, width: float) -> TextBlock:
        """Breaks `text` into lines no wider than `width` px, cutting nothing."""
        ...

    def wrap_styled(
        self, text: str, style: TextStyle, runs: Sequence[StyleRun], width: float
    ) -> TextBlock:
        """The same for a text of which parts are set in other styles of the same size."""
        ...

    def width(self, text: str, style: TextStyle) -> float:
        """Width of `text` on one line, px."""
        ...


class Styles(NamedTuple):
    """The text styles of a map, from its theme's type scale."""

    title: TextStyle
    scenario: TextStyle
    stage: TextStyle
    duration: TextStyle
    lane: TextStyle
    note: TextStyle
    small: TextStyle
    strong: TextStyle
    """Names of people."""
    about: TextStyle
    """What they are."""
    figure: TextStyle
    """The number of a metric."""
    quote: TextStyle


_WEIGHTS = {"regular": 400, "semibold": 600, "bold": 700}
_ALIGN = {"start": 0.0, "center": 0.5, "end": 1.0}


def alignment(look: PlacedLook) -> float:
    """Where a look places its lines, as `set_lines` wants it."""
    return _ALIGN[look.align]


def styles_for(theme: Theme, language: str) -> Styles:
    """The text styles under a theme; `language` picks local letter forms."""
    s, looks = theme.scale, theme.looks

    def style(size: float, weight: int = 400) -> TextStyle:
        return TextStyle(size, weight, False, language)

    def looking(look: TextLook, size: float, usual: int = 400) -> TextStyle:
        weight = usual if look.weight is None else _WEIGHTS[look.weight]
        if look.italic and weight == _WEIGHTS["semibold"]:
            weight = _WEIGHTS["bold"]  # no semibold is slanted
        return TextStyle(size, weight, look.italic, language, capitals=look.capitals)

    return Styles(
        title=looking(looks.title, s.title, 700),
        scenario=looking(looks.scenario, s.scenario),
        stage=looking(looks.stage, s.stage, 600),
        duration=style(s.small),
        lane=looking(looks.lane, s.lane, 600),
        note=looking(looks.note, s.note),
        small=style(s.small),
        strong=style(s.lane + 1, 600),
        about=style(s.scenario),
        figure=style(s.note * 1.45, 700),
        quote=style(s.small),
    )


class Context(NamedTuple):
    """Everything a part of the map is laid out with. Equal contexts give equal pictures."""

    text: Measurer
    theme: Theme
    space: Space
    styles: Styles
    labels: Labels
    columns: tuple[Column, ...]
    """Placed from the sheet's left edge."""
    slots: Slots
    """Of the columns."""
    marks: bool = True
    """Whether evidence, ratings, votes and tags are drawn."""

    @property
    def left(self) -> float:
        """Left edge of the lane heads."""
        return self.space.sheet

    @property
    def grid_left(self) -> float:
        """Left edge of the first stage."""
        return self.space.sheet + self.space.lane_head + self.space.gap

    @property
    def grid_right(self) -> float:
        """Right edge of the last stage."""
        if not self.columns:
            return self.grid_left + self.space.stage_most
        last = self.columns[-1]
        return last.x + last.w


def set_lines(
    block: TextBlock,
    style: TextStyle,
    color: str,
    x: float,
    y: float,
    w: float,
    align: float = 0.0,
) -> tuple[Text, ...]:
    """A block's lines placed in a box of width `w`; `align` 0 is left, 0.5 centre, 1 right.

    Lines of right-to-left paragraphs lie on the other side. Baselines are on whole px."""
    out: list[Text] = []
    for index, line in enumerate(block.lines):
        if not line.text:
            continue
        side = 1.0 - align if line.rtl else align
        left = x + (w - line.width) * side
        baseline = snap(y + block.ascent + index * block.line_height)
        out.append(Text(left, baseline, line, style, color))
    return tuple(out)


def edit_box(
    block: TextBlock, style: TextStyle, color: str, ground: str, x: float, y: float, w: float
) -> EditBox:
    """Where a block may be edited in place."""
    return EditBox(x, snap(y), w, max(block.height, block.line_height), style, color, ground)


Parts = tuple[Primitive, ...]
