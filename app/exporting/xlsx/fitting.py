"""What fits into a cell of a spreadsheet: characters, length, and how high a text is.

A workbook holds no height that follows the text, so heights are computed from the widths that
characters have in Excel's usual font, a little to the safe side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import east_asian_width

from xlsxwriter.utility import xl_pixel_width

LONGEST = 32_767
"""The most that a cell holds, in units of UTF-16."""

HIGHEST = 405.0
"""The most that a row is high, in pt; Excel's limit is 409."""

LINE = 15.0
"""Height of a line of text of the usual size, pt."""

SIZE = 11
"""The usual size of text, pt."""

_DIGIT = 7
"""Width of a digit, px: what the width of a column is counted in."""

_WIDE = 16
_SAFE = 1.07
_AIR = 4.0
"""Above and below a text, pt."""

_LOST = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML has no place for; tabs and line ends it has."""

_WORDS = re.compile(r"\s+|\S+")


def clean(text: str) -> str:
    """The text as a cell can hold it: what XML cannot say is a replacement character."""
    if not _LOST.search(text):
        return text
    return _LOST.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def pieces(text: str) -> list[str]:
    """The text in parts that each fit into a cell, most often one; parted at blanks where there
    are any. Nothing of it is lost."""
    if len(text) * 2 <= LONGEST or _units(text) <= LONGEST:
        return [text]
    return list(_cut(text))


def lines_of(text: str, width: float, size: float = SIZE) -> int:
    """How many lines a text takes in a column of `width` characters, set in `size` pt."""
    room = width * _DIGIT / (size / SIZE)
    return sum(_lines(line, room) for line in text.split("\n"))


def height_of(text: str, width: float, size: float = SIZE) -> float:
    """How high a text is in such a column, in pt."""
    return lines_of(text, width, size) * LINE * (size / SIZE) + _AIR


def _lines(line: str, room: float) -> int:
    count, used = 1, 0.0
    for word in _WORDS.findall(line):
        width = _width(word)
        if used + width <= room:
            used += width
        elif word.isspace():
            used = room
        elif width <= room:
            count, used = count + 1, width
        else:
            count += -(-int(used + width) // int(room)) - (used == 0)
            used = width % room
    return count


@lru_cache(maxsize=50_000)
def _width(word: str) -> float:
    if word.isascii():
        return xl_pixel_width(word) * _SAFE
    wide = sum(1 for one in word if east_asian_width(one) in "WF")
    return (xl_pixel_width(word) + wide * (_WIDE - 8)) * _SAFE


def _units(text: str) -> int:
    return len(text) + sum(1 for one in text if one > "\uffff")


def _cut(text: str) -> Iterator[str]:
    while _units(text) > LONGEST:
        end = LONGEST
        while _units(text[:end]) > LONGEST:
            end -= max(1, (_units(text[:end]) - LONGEST + 1) // 2)
        blank = max(text.rfind(mark, end - 200, end) for mark in " \n")
        end = blank + 1 if blank > 0 else end
        yield text[:end]
        text = text[end:]
    yield text
