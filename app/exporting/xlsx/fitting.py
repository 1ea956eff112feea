"""What fits into a cell of a spreadsheet: characters, length, and how high a text is.

A workbook holds no height that follows the text, so heights are computed from the widths that
characters have in Excel's usual font, a little to the safe side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_SPACE = xl_pixel_width(" ") * _SAFE
_AIR = 4.0
"""Above and below a text, pt."""

_LOST = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML has no place for; tabs and line ends it has."""

_KEPT = 50_000
"""Words whose widths are kept."""

_WORDS = re.compile(r"\s+|\S+")


def clean(text: str) -> str:
    """The text as a cell can hold it: what XML cannot say is a replacement character."""
    if text.isprintable() or not _LOST.search(text):
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
    return _lines_in(text, width * _DIGIT / (size / SIZE))


def height_of(text: str, width: float, size: float = SIZE) -> float:
    """How high a text is in such a column, in pt."""
    return lines_of(text, width, size) * LINE * (size / SIZE) + _AIR


class Heights(dict[str, float]):
    """How high texts are in columns of one width, as `height_of`, and that nothing takes nothing:
    each is measured once."""

    def __init__(self, width: float, size: float = SIZE) -> None:
        super().__init__({"": 0.0})
        self._scale = size / SIZE
        self._room = width * _DIGIT / self._scale

    def __missing__(self, text: str) -> float:
        height = self[text] = _lines_in(text, self._room) * LINE * self._scale + _AIR
        return height


def _lines_in(text: str, room: float) -> int:
    if "\n" in text:
        return sum([_lines(line, room) for line in text.split("\n")])
    return _lines(text, room)


def _lines(line: str, room: float) -> int:
    """How many lines a line takes, in px of room."""
    if "  " in line or line.endswith(" ") or not line.isprintable():
        return _lines_of(line, room)
    # Each word comes with a space, which may stand out of the room.
    count, used, room_and_space = 1, 0.0, room + _SPACE
    for word in line.split(" "):
        width = _WIDTHS[word]
        used += width
        if used > room_and_space:
            if width > room_and_space:
                return _lines_of(line, room)
            count, used = count + 1, width
    return count


def _lines_of(line: str, room: float) -> int:
    """The same with whatever blanks there are between words, and with words that are themselves
    broken."""
    count, used = 1, 0.0
    for part in _WORDS.findall(line):
        width = _WIDTHS[part] - _SPACE
        if used + width <= room:
            used += width
        elif part.isspace():
            used = room
        elif width <= room:
            count, used = count + 1, width
        else:
            count += -(-int(used + width) // int(room)) - (used == 0)
            used = width % room
    return count


class _Widths(dict[str, float]):
    """Widths of words, each with a space after it, px."""

    def __missing__(self, word: str) -> float:
        if len(self) >= _KEPT:
            self.clear()
        width = xl_pixel_width(word)
        if not word.isascii():
            width += sum(1 for one in word if east_asian_width(one) in "WF") * (_WIDE - 8)
        self[word] = wide = width * _SAFE + _SPACE
        return wide


_WIDTHS = _Widths()


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
