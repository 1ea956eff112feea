"""What the worksheet draws for scores: boxes to tick, and a mean on the colour of its heat."""

from __future__ import annotations

from app.layout.heat import heat, heat_ink
from app.layout.paging import INK, MUTED
from app.layout.picture import Box, Primitive, Text
from app.layout.space import snap
from app.layout.text.lines import TextBlock, TextStyle

BOX = 15.0
"""Side of a box, px."""

CHIP = (40.0, 20.0)
"""Width and height of a mean's ground, px."""


def tick_box(
    digit: TextBlock, style: TextStyle, at: tuple[float, float], marked: bool, filled: bool
) -> list[Primitive]:
    """A box with a digit, dark when it is marked; the digit of one to tick by hand is darker than
    that of a `filled` sheet."""
    x, y = at
    line = digit.lines[0]
    left = x + (BOX - line.width) / 2
    baseline = snap(y + (BOX - digit.line_height) / 2 + digit.ascent)
    if marked:
        frame = Box(x, y, BOX, BOX, INK, 2.0)
        return [frame, Text(left, baseline, line, style, "#ffffff")]
    frame = Box(x + 0.5, y + 0.5, BOX - 1, BOX - 1, "#ffffff", 2.0, MUTED, 0.75)
    return [frame, Text(left, baseline, line, style, "#6c7585" if filled else MUTED)]


def mean_chip(
    said: TextBlock, style: TextStyle, at: tuple[float, float], mean: float
) -> list[Primitive]:
    """A mean, as it is said, on its colour."""
    left, top = at
    w, h = CHIP
    line = said.lines[0]
    baseline = snap(top + (h - said.line_height) / 2 + said.ascent)
    return [
        Box(left, top, w, h, heat(mean), 4.0),
        Text(left + (w - line.width) / 2, baseline, line, style, heat_ink(mean)),
    ]
