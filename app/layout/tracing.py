"""From what a picture shows back to the texts of the map: where on the sheet a part of a text
stands, to the glyph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from app.layout.picture import Group, Text
from app.layout.text.characters import SPACES
from app.layout.text.lines import TextLine, TextStyle
from app.layout.text.spans import LineSpans

_BLANKS = str.maketrans(dict.fromkeys((*SPACES, "\n"), " "))
_ASCENT, _DESCENT = 0.98, 0.32
"""From the baseline to the top and bottom of a mark, in parts of the size."""


class Spanner(Protocol):
    """Tells what parts of lines cover (`TextEngine`)."""

    def spans(self, line: TextLine, style: TextStyle) -> LineSpans: ...


class Stretch(NamedTuple):
    """The characters `start` to `end` of one of a group's texts, by the index of the text."""

    text: int
    start: int
    end: int


class Mark(NamedTuple):
    """A rectangle of the group, px from its corner."""

    x: float
    y: float
    w: float
    h: float


class _Block(NamedTuple):
    """Lines that were broken from one text, which they leave blanks of out."""

    lines: tuple[Text, ...]
    words: str
    """As long as the text was, up to the end of the last line."""


class _Traced(NamedTuple):
    """A text that a block shows, from `offset` of the block's words on."""

    text: int
    block: _Block
    offset: int
    length: int


class GroupTrace:
    """Which of some texts a group shows, and where."""

    def __init__(self, group: Group, texts: Sequence[str], spanner: Spanner) -> None:
        self._traced = tuple(_trace(_blocks(group), texts))
        self._spanner = spanner
        self._spans: dict[int, LineSpans] = {}

    def marks(self, stretch: Stretch) -> tuple[Mark, ...]:
        """The rectangles of a part of a text, one a line or more; none when it is not shown."""
        out: list[Mark] = []
        for one in self._traced:
            if one.text == stretch.text:
                start, end = stretch.start + one.offset, stretch.end + one.offset
                out += self._marks(one.block, start, min(end, one.offset + one.length))
        return tuple(out)

    def _marks(self, block: _Block, start: int, end: int) -> Iterable[Mark]:
        for part in block.lines:
            first = part.line.start
            a, b = max(start - first, 0), min(end - first, len(part.line.text))
            if a >= b:
                continue
            spans = self._spans.get(id(part))
            if spans is None:
                spans = self._spans[id(part)] = self._spanner.spans(part.line, part.style)
            size = part.style.size
            top, height = part.y - size * _ASCENT, size * (_ASCENT + _DESCENT)
            for left, right in spans.of(a, b):
                yield Mark(part.x + left, top, right - left, height)


def _blocks(group: Group) -> list[_Block]:
    """The texts of a group, put together from their lines."""
    found: list[list[Text]] = []
    for part in group.parts:
        if not isinstance(part, Text):
            continue
        last = found[-1][-1] if found else None
        if (
            last is not None
            and last.line.start + len(last.line.text) <= part.line.start
            and last.style.size == part.style.size
        ):
            found[-1].append(part)
        else:
            found.append([part])
    return [_Block(tuple(lines), _words(lines)) for lines in found]


def _words(lines: Iterable[Text]) -> str:
    words = ""
    for part in lines:
        words += " " * (part.line.start - len(words)) + part.line.text
    return words.translate(_BLANKS)


def _trace(blocks: Sequence[_Block], texts: Sequence[str]) -> Iterable[_Traced]:
    """Each text with the first block that shows it: all of the block, or else a part of it that
    shows nothing else, as a name stands before an age."""
    shown = [(n, text.translate(_BLANKS).rstrip()) for n, text in enumerate(texts)]
    wanted = [(n, words) for n, words in shown if words.strip()]
    taken: dict[int, list[tuple[int, int]]] = {}
    for exact in (True, False):
        rest: list[tuple[int, str]] = []
        for number, words in wanted:
            for index, block in enumerate(blocks):
                used = taken.setdefault(index, [])
                at = block.words.find(words)
                whole = at == 0 and len(words) == len(block.words)
                if at < 0 or exact != whole or _meets(used, at, at + len(words)):
                    continue
                used.append((at, at + len(words)))
                yield _Traced(number, block, at, len(words))
                break
            else:
                rest.append((number, words))
        wanted = rest


def _meets(used: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < stop and begin < end for begin, stop in used)
