"""The audit on the map: under the touchpoints of a lane, the mean score of each stage as a colour
and a number, and with `each` that of every criterion; at the left their names and the scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.layout.colors import readable, tone
from app.layout.context import Context, Parts, set_lines
from app.layout.heat import heat, heat_ink
from app.layout.picture import Box, Primitive, Text
from app.layout.space import snap
from app.layout.text.lines import TextStyle
from app.model.audit import BEST, Mean, mean_of
from app.model.criteria import criteria_of
from app.model.items import TouchpointUse
from app.model.journey import Criterion, Journey
from app.model.lanes import Cell, Lane

_LEFT = 9.0
"""From a head's edge to its words."""
_GAP = 3.0
"""Between rows, and around them."""
_SWATCH = 13.0
_RADIUS = 4.0


class Audit(NamedTuple):
    """What the rows tell: the criteria, and whether each has a row of its own."""

    criteria: tuple[Criterion, ...]
    each: bool


class HeatRows(NamedTuple):
    """The rows of one lane, from their top at 0: their height, what stands in the lane's head and
    in the cell of each stage."""

    height: float
    head: Parts
    cells: Mapping[str, Parts]


class _Names(NamedTuple):
    """A row's name in the head, and how high the row is."""

    parts: Parts
    height: float


class _Known(NamedTuple):
    cell: Cell
    audit: Audit
    means: tuple[Mean | None, ...]


def audit_of(journey: Journey) -> Audit | None:
    """What the map shows of its audit; None for nothing."""
    if journey.heat == "none":
        return None
    return Audit(criteria_of(journey), journey.heat == "criteria")


class AuditRows:
    """Lays the rows of one lane; means are kept by the identity of the cells they are of."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def lay(self, lane: Lane, context: Context, audit: Audit, cells: Sequence[Cell]) -> HeatRows:
        """The rows of a lane of touchpoints."""
        names = [_mean_name(lane, context)]
        if audit.each:
            names += [_name(one.name, lane, context) for one in audit.criteria]
        known: dict[str, _Known] = {}
        shown: dict[str, Parts] = {}
        for cell in cells:
            if not any(isinstance(item, TouchpointUse) for item in cell.items):
                continue
            one = self._known.get(cell.stage)
            if one is None or one.cell is not cell or one.audit != audit:
                one = _Known(cell, audit, _means(cell, audit))
            known[cell.stage] = one
            shown[cell.stage] = ()
        self._known = known
        head: list[Primitive] = []
        widths = {column.stage: column.w for column in context.columns}
        y = _GAP
        for number, name in enumerate(names):
            head += lowered(name.parts, y)
            for stage, one in known.items():
                w = widths.get(stage)
                if w is not None:
                    mean = one.means[number]
                    shown[stage] += _chip(mean, lane, context, y, w, name.height, strong=not number)
            y += name.height + _GAP
        return HeatRows(snap(y + _GAP), tuple(head), shown)


def _means(cell: Cell, audit: Audit) -> tuple[Mean | None, ...]:
    uses = [item for item in cell.items if isinstance(item, TouchpointUse)]
    ids = [one.id for one in audit.criteria]
    each = tuple(mean_of(uses, (one,)) for one in ids) if audit.each else ()
    return (mean_of(uses, frozenset(ids)), *each)


def _mean_name(lane: Lane, context: Context) -> _Names:
    """The name of the first row with the legend of the colours, beside it or below."""
    inner = context.space.lane_head - 2 * _LEFT
    ground, ink = _inks(lane, context)
    sheet = context.theme.ground
    style = context.styles.small._replace(weight=600)
    name = context.text.wrap(context.labels.audit, style, inner)
    height = _least(context)
    digits = TextStyle(min(context.styles.small.size, 13.0), 400, False, style.language)
    swatch = min(max(_SWATCH, digits.size * 1.25), inner / BEST)
    beside = len(name.lines) == 1 and name.width + 6 + BEST * swatch <= inner
    top = (height - name.height) / 2 if beside else 0.0
    parts: list[Primitive] = [*set_lines(name, style, ink, _LEFT, top, inner)]
    x = _LEFT + inner - BEST * swatch if beside else _LEFT
    y = snap((height - swatch) / 2 if beside else name.height + 2)
    for value in range(1, BEST + 1):
        block = context.text.wrap(str(value), digits, swatch)
        left = x + (value - 1) * swatch
        parts.append(Box(left, y, swatch, swatch, heat(value, sheet)))
        up = y + (swatch - block.line_height) / 2
        parts += set_lines(block, digits, heat_ink(value, sheet), left, up, swatch, align=0.5)
    parts.append(Box(x, y, BEST * swatch, swatch, None, 0.0, ground, 0.5))
    return _Names(tuple(parts), height if beside else snap(y + swatch))


def _name(said: str, lane: Lane, context: Context) -> _Names:
    inner = context.space.lane_head - 2 * _LEFT
    style = context.styles.small
    block = context.text.wrap(said, style, inner)
    height = max(_least(context), snap(block.height))
    top = (height - block.height) / 2
    return _Names(set_lines(block, style, _inks(lane, context)[1], _LEFT, top, inner), height)


def _least(context: Context) -> float:
    return max(20.0, snap(context.styles.small.size * 1.35 + 5))


def _inks(lane: Lane, context: Context) -> tuple[str, str]:
    color = tone(context.theme, lane.color, lane.kind)
    return color.text, readable(color.text, color.head)


def _chip(
    mean: Mean | None,
    lane: Lane,
    context: Context,
    y: float,
    w: float,
    h: float,
    *,
    strong: bool,
) -> Parts:
    """A mean in its colour, across a cell of width `w`; a dash where nothing is judged."""
    style = context.styles.small._replace(weight=600 if strong else 400)
    pad = context.space.cell
    inner = w - 2 * pad
    if mean is None:
        ground = tone(context.theme, lane.color, lane.kind).cell
        block = context.text.wrap("–", style, inner)
        ink = readable(context.theme.muted, ground)
        return set_lines(block, style, ink, pad, y + (h - block.height) / 2, inner, align=0.5)
    said = context.labels.number(round(mean.value, 1))
    block = context.text.wrap(said, style, inner)
    top = y + (h - block.height) / 2
    sheet = context.theme.ground
    return (
        Box(pad, y, inner, h, heat(mean.value, sheet), _RADIUS),
        *set_lines(block, style, heat_ink(mean.value, sheet), pad, top, inner, align=0.5),
    )


def lowered(parts: Parts, dy: float) -> Parts:
    """The boxes and words of a row, further down, px."""
    return tuple([part._replace(y=part.y + dy) for part in parts if isinstance(part, (Box, Text))])
