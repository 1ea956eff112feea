"""The lines of a group gathered into the texts they are lines of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import floor
from typing import Literal, NamedTuple

from app.layout.picture import EditBox, Text
from app.layout.text.engine import LEADING

Align = Literal["l", "ctr", "r"]

_NEAR = 0.75
"""Edges no further apart than this stand below one another, px."""


class Block(NamedTuple):
    """A text: the pieces of its lines, in the order of the text, a line without any where one is
    empty; and the rectangle that it may fill, px."""

    lines: tuple[tuple[Text, ...], ...]
    x: float
    w: float
    main: bool
    """Whether it is what its group is about."""
    size: float
    """Of its type, px."""
    top: float
    """Where its first line begins, px."""
    h: float
    """Of all its lines, px."""


@lru_cache(256)
def line_pitch(size: float) -> float:
    """Height of a line as the text engine sets it, px."""
    return float(floor(size * LEADING + 0.5))


@lru_cache(256)
def line_drop(size: float) -> float:
    """From the top of a line to its baseline, px: between what PowerPoint (80 % of a line of fixed
    height) and LibreOffice (all of it but Arial's descent) do."""
    return 0.9 * line_pitch(size) - 0.106 * size


def blocks_of(texts: Sequence[Text], edit: EditBox | None) -> list[Block]:
    """The texts of a group, in their order."""
    found: list[Block] = []
    rest = texts
    if edit is not None:
        own, rest = _parted(texts, edit)
        if own:
            found.append(_made(_lines(own), edit.x, edit.w, True))
    lines: list[list[Text]] = []
    for part in rest:
        if lines and _continues(lines[-1], part):
            lines[-1].append(part)
            continue
        if lines and not _is_next(lines, part):
            found.append(_block(lines))
            lines = []
        lines.append([part])
    if lines:
        found.append(_block(lines))
    return found


def left_of(line: Sequence[Text]) -> float:
    """The left end of a line, px."""
    return line[0].x if len(line) == 1 else min([part.x for part in line])


def right_of(line: Sequence[Text]) -> float:
    """The right end of a line, px."""
    if len(line) == 1:
        return line[0].x + line[0].line.width
    return max([part.x + part.line.width for part in line])


def alignment(lines: Sequence[Sequence[Text]], x: float, w: float) -> Align:
    """On which side of a rectangle lines stand."""
    full = [line for line in lines if line]
    for line in full:
        if abs(left_of(line) - x) > _NEAR:
            break
    else:
        return "l"
    ends = [(left_of(line), right_of(line)) for line in full]
    if max([abs(x + w - right) for _, right in ends]) <= _NEAR:
        return "r"
    middle = max([abs(left + right - 2 * x - w) / 2 for left, right in ends])
    return "ctr" if middle <= _NEAR else "l"


def _parted(texts: Sequence[Text], edit: EditBox) -> tuple[list[Text], list[Text]]:
    """The pieces inside a text that is edited, and the others."""
    size = edit.style.size
    left, right = edit.x - 1, edit.x + edit.w + 1
    top, bottom = edit.y - 1, edit.y + edit.h + 1
    own: list[Text] = []
    rest: list[Text] = []
    for part in texts:
        x, y, line, style, _, _ = part
        inside = style.size == size and top <= y <= bottom and x >= left and x + line.width <= right
        (own if inside else rest).append(part)
    return own, rest


def _made(lines: tuple[tuple[Text, ...], ...], x: float, w: float, main: bool) -> Block:
    first = lines[0][0]
    size = first.style.size
    h = line_pitch(size) * len(lines)
    return Block(lines, x, w, main, size, first.y - line_drop(size), h)


def _lines(parts: Sequence[Text]) -> tuple[tuple[Text, ...], ...]:
    """Parts by their baselines; the lines between them that hold nothing are empty."""
    if len(parts) == 1:
        return ((parts[0],),)
    lines: list[list[Text]] = []
    pitch = line_pitch(parts[0].style.size)
    at = parts[0].y
    for part in parts:
        if lines and abs(at - part.y) < pitch / 2:
            lines[-1].append(part)
            continue
        if lines:
            lines += [[] for _ in range(round((part.y - at) / pitch) - 1)]
        lines.append([part])
        at = part.y
    return tuple(tuple(line) for line in lines)


def _continues(line: Sequence[Text], part: Text) -> bool:
    """Whether a part goes on in the same line."""
    last = line[-1]
    if last.y != part.y or last.style.size != part.style.size:
        return False
    left, right = left_of(line), right_of(line)
    return abs(part.x - right) <= _NEAR or abs(part.x + part.line.width - left) <= _NEAR


def _is_next(lines: Sequence[Sequence[Text]], part: Text) -> bool:
    """Whether a part begins the line after others of the same text."""
    before = lines[-1][-1]
    if before.style != part.style or before.color != part.color:
        return False
    if abs(part.y - before.y - line_pitch(part.style.size)) > 1:
        return False
    left, right = left_of(lines[-1]), right_of(lines[-1])
    ends = part.x, part.x + part.line.width
    middle = abs(left + right - ends[0] - ends[1]) / 2
    return min(abs(left - ends[0]), abs(right - ends[1]), middle) <= _NEAR


def _block(lines: Sequence[Sequence[Text]]) -> Block:
    left = min(map(left_of, lines))
    right = max(map(right_of, lines))
    return _made(tuple([tuple(line) for line in lines]), left, right - left, False)
