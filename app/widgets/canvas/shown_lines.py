"""The lines of the text that is edited, as the map shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.layout.picture import EditBox, Text


class ShownLine(NamedTuple):
    """A line put together from its pieces: left end and width in px of its group, the index in
    the whole text of its first character."""

    x: float
    width: float
    rtl: bool
    start: int


def own_lines(texts: Iterable[Text], box: EditBox) -> list[ShownLine]:
    """The lines among a group's texts that stand in the box, from top to bottom."""
    lines: dict[float, ShownLine] = {}
    for text in texts:
        own = text.style._replace(weight=box.style.weight, italic=box.style.italic) == box.style
        if not own or not box.y <= text.y <= box.y + box.h + 1:
            continue
        line, known = text.line, lines.get(text.y)
        if known is None:
            lines[text.y] = ShownLine(text.x, line.width, line.rtl, line.start)
        else:
            left = min(known.x, text.x)
            right = max(known.x + known.width, text.x + line.width)
            start = min(known.start, line.start)
            lines[text.y] = ShownLine(left, right - left, line.rtl, start)
    return [lines[y] for y in sorted(lines)]
