"""What stands below the number of a metric: its target, how it changed, what supports it."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.layout.colors import legible, readable
from app.layout.context import Context, Parts, set_lines
from app.layout.marks import MARK_ICONS
from app.layout.picture import Glyph, Primitive
from app.layout.space import snap
from app.layout.text.lines import TextBlock
from app.layout.trends import change_of, change_words, standing_of
from app.model.items import Metric

_ICON = 11.0
_APART = 8.0
_BREAKS = re.compile(r"[ \t\r\n]+")
"""What is set as one space; those that do not break stay."""


class Remark(NamedTuple):
    """Words with an icon or none before them."""

    icon: str
    words: str
    ink: str


def remarks_on(metric: Metric, context: Context, ground: str) -> list[Remark]:
    """In reading order. What is observed or measured names its source, if it has one. Good and
    bad have an icon or a word of their own beside their colour."""
    theme, labels = context.theme, context.labels
    muted = readable(theme.muted, ground)
    bad, good = legible(theme.bad, ground), legible(theme.good, ground)
    remarks: list[Remark] = []
    standing = standing_of(metric)
    if metric.target is not None:
        aim = labels.quantity(metric.target, metric.unit, signed=metric.signed)
        icon, ink = "", muted
        if standing == "missed":
            icon, ink = "warning-fill", bad
        elif standing == "met":
            icon, ink = "check-circle-fill", good
        remarks.append(Remark(icon, labels.target.format(aim), ink))
    change = change_of(metric)
    if change is not None:
        rising = change.difference > 0
        icon = "trend-up" if rising else "trend-down" if change.difference < 0 else "equals"
        ink = muted if change.good is None else good if change.good else bad
        remarks.append(Remark(icon, change_words(metric, change, labels), ink))
    if metric.evidence is not None and context.marks:
        known = "" if metric.evidence == "assumed" else _BREAKS.sub(" ", metric.source.strip())
        words = known or labels.marks[metric.evidence]
        remarks.append(Remark(MARK_ICONS[metric.evidence], words, muted))
    return remarks


def lay_remarks(
    remarks: list[Remark], context: Context, x: float, y: float, w: float, align: float = 0.0
) -> tuple[Parts, float]:
    """The remarks side by side, broken over lines; their height. `align` as in `set_lines`."""
    style = context.styles.small
    rows: list[list[tuple[Remark, TextBlock, float]]] = []
    room = 0.0
    for one in remarks:
        lead = _ICON + 3 if one.icon else 0.0
        block = context.text.wrap(one.words, style, max(12.0, w - lead))
        width = lead + block.width
        if not rows or width > room:
            rows.append([])
            room = w
        rows[-1].append((one, block, width))
        room -= width + _APART
    parts: list[Primitive] = []
    top = y
    for row in rows:
        full = sum(width for _, _, width in row) + _APART * (len(row) - 1)
        at = x + max(0.0, w - full) * align
        height = 0.0
        for one, block, width in row:
            lead = _ICON + 3 if one.icon else 0.0
            if one.icon:
                lift = top + (block.line_height - _ICON) / 2
                parts.append(Glyph(at, lift, _ICON, one.icon, one.ink))
            parts += set_lines(block, style, one.ink, at + lead, top, block.width)
            height = max(height, block.height)
            at += width + _APART
        top += height + 1
    return tuple(parts), snap(top - y) if rows else 0.0
