"""Notes with bold, italic and linked words, handed to the text engine."""

from __future__ import annotations

from app.layout.colors import legible
from app.layout.context import Context, Parts, set_lines
from app.layout.picture import Box, Primitive, Text
from app.layout.space import snap
from app.layout.text.lines import StyleRun, TextBlock, TextStyle
from app.model.items import Note
from app.model.styles import TextSpan, is_link

LINK = "#1f5bd1"
"""Colour of linked words on white."""

_BOLD = 700


def wrap_note(note: Note, context: Context, style: TextStyle, width: float) -> TextBlock:
    """A note's text broken into lines."""
    if not note.styles:
        return context.text.wrap(note.text, style, width)
    runs = [_run(span, style) for span in note.styles]
    return context.text.wrap_styled(note.text, style, runs, width)


def set_note(
    block: TextBlock, style: TextStyle, color: str, ground: str, x: float, y: float, w: float
) -> Parts:
    """A note's lines placed in a box of width `w`, as by `set_lines`; linked words are underlined,
    in a colour of their own."""
    if not block.pieces:
        return set_lines(block, style, color, x, y, w)
    linked = link_color(ground)
    parts: list[Primitive] = []
    for index, (line, pieces) in enumerate(zip(block.lines, block.pieces, strict=True)):
        left = x + (w - line.width if line.rtl else 0.0)
        baseline = snap(y + block.ascent + index * block.line_height)
        for piece in pieces:
            at = left + piece.x
            if piece.link:
                size = piece.style.size
                rule = baseline + snap(size * 0.13)
                parts.append(Box(at, rule, piece.line.width, max(1.0, snap(size / 16)), linked))
            ink = linked if piece.link else color
            parts.append(Text(at, baseline, piece.line, piece.style, ink, piece.link))
    return tuple(parts)


def link_color(ground: str) -> str:
    """The colour of linked words on a ground."""
    return legible(LINK, ground)


def _run(span: TextSpan, style: TextStyle) -> StyleRun:
    own = style._replace(
        weight=_BOLD if span.bold else style.weight, italic=span.italic or style.italic
    )
    return StyleRun(span.start, span.end, own, span.link if is_link(span.link) else "")
