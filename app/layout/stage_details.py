"""What a stage is about, under its head: description, goals and guiding questions."""

from __future__ import annotations

from app.layout.colors import readable
from app.layout.context import Context, set_lines
from app.layout.picture import Box, Primitive
from app.layout.space import snap
from app.model.journey import Stage

_PAD = 9.0
_BETWEEN = 6.0
_INDENT = 9.0
_DOT = 3.0


def lay_details(
    stage: Stage, context: Context, w: float, top: float
) -> tuple[tuple[Primitive, ...], float] | None:
    """The words of a stage on a card of width `w`, `top` below the corner of its group, with the
    card's height; None when the stage has none. `frame_details` draws the card."""
    theme, text = context.theme, context.text
    style = context.styles.small
    strong = style._replace(weight=600)
    ground = theme.tones.neutral.cell
    ink, muted = readable(theme.text, ground), readable(theme.muted, ground)
    inner = max(20.0, w - 2 * _PAD)
    parts: list[Primitive] = []
    y = top + _PAD
    if stage.description:
        block = text.wrap(stage.description, style, inner)
        parts += set_lines(block, style, ink, _PAD, y, inner)
        y += block.height + _BETWEEN
    labels = context.labels
    goals = (
        (labels.customer_goal, stage.customer_goal),
        (labels.business_goal, stage.business_goal),
    )
    for label, words in goals:
        if words:
            head, block = text.wrap(label, strong, inner), text.wrap(words, style, inner)
            parts += set_lines(head, strong, muted, _PAD, y, inner)
            y += head.height
            parts += set_lines(block, style, ink, _PAD, y, inner)
            y += block.height + _BETWEEN
    questions = [one for one in stage.questions if one]
    if questions:
        head = text.wrap(labels.questions, strong, inner)
        parts += set_lines(head, strong, muted, _PAD, y, inner)
        y += head.height
        for words in questions:
            block = text.wrap(words, style, max(20.0, inner - _INDENT))
            rtl = any(line.rtl for line in block.lines[:1])
            x = _PAD if rtl else _PAD + _INDENT
            dot = _PAD + inner - _DOT if rtl else _PAD
            middle = snap(y + block.line_height / 2 - _DOT / 2)
            parts.append(Box(dot, middle, _DOT, _DOT, muted, _DOT / 2))
            parts += set_lines(block, style, ink, x, y, inner - _INDENT)
            y += block.height
        y += _BETWEEN
    if not parts:
        return None
    return tuple(parts), snap(y - _BETWEEN + _PAD - top)


def frame_details(context: Context, w: float, top: float, h: float) -> Box:
    """The card under the head of a stage."""
    return Box(0, top, w, h, context.theme.tones.neutral.cell, context.space.radius_cell)
