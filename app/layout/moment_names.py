"""The names of its sub-columns in the head of a split stage."""

from __future__ import annotations

from typing import NamedTuple

from app.layout.context import Context, Parts, set_lines
from app.layout.picture import Box, Column, Primitive
from app.layout.slots import DIVIDER, parts_of
from app.layout.text.lines import TextBlock, TextStyle

_SIDE = 6.0
_FOOT = 5.0


class MomentNames(NamedTuple):
    """Before, during and after, broken for their sub-columns."""

    blocks: tuple[TextBlock, ...]
    columns: tuple[Column, ...]
    style: TextStyle
    height: float
    """What they take of the head at its foot, px."""

    def parts(self, bottom: float, ink: str) -> Parts:
        """Placed over the foot of a head that ends at `bottom`, with lines between them."""
        left = self.columns[0].x
        top = bottom - self.height
        out: list[Primitive] = []
        for block, column in zip(self.blocks, self.columns, strict=True):
            x = column.x - left
            out += set_lines(block, self.style, ink, x + _SIDE, top, column.w - 2 * _SIDE, 0.5)
            if x:
                h = self.height - _FOOT
                out.append(Box(x - DIVIDER / 2, top, DIVIDER, h, ink + "66"))
        return tuple(out)


def lay_moments(column: Column, context: Context) -> MomentNames:
    """The names for a split stage."""
    style = context.styles.duration
    columns = parts_of(column)
    blocks = tuple(
        context.text.wrap(word, style, max(20.0, one.w - 2 * _SIDE))
        for word, one in zip(context.labels.moments, columns, strict=True)
    )
    height = max(block.height for block in blocks) + _FOOT
    return MomentNames(blocks, columns, style, height)
