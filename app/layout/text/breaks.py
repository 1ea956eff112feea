"""Where a text may be broken into lines: paragraphs, and the pieces between two opportunities."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QTextBoundaryFinder

from app.layout.text.bidi import Direction, read_direction
from app.layout.text.characters import SPACES, boundaries, clean

Found = TypeVar("Found")

_LONGEST_KEPT = 2_000
_MOST_KEPT = 300_000
"""Characters of all the texts together whose breaks are remembered: thousands of notes."""
_NEWLINE = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]{2,}")
_CLINGS = re.compile("[!?:;»›%€]")
"""French sets a space before these and never breaks there; so does a text typed with a plain
space (Imprimerie nationale, Lexique des règles typographiques)."""

_LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153"
_WORD = rf"\(?[{_LETTERS}0-9](?:[.,'’]?[{_LETTERS}0-9]|-(?=[{_LETTERS}]))*\)?[.,;:!?]?"
_PLAIN = re.compile(f"{_WORD}(?: {_WORD})*")
"""Texts that break after each space and each hyphen and nowhere else: most of what people write in
English or French. Qt says the same of them, more slowly."""
_PIECE = re.compile("[^ -]+[ -]?")
_WIDE = re.compile(f" [{SPACES}]|[{SPACES[1:]}]")
"""White space that is more than one plain space."""


class Paragraph(NamedTuple):
    """The text between two line ends, as it is set (see `characters.clean`)."""

    text: str
    start: int
    """Index of its first character in the whole text."""
    ends: tuple[int, ...]
    """Where its pieces end; the white space after a word belongs to its piece."""
    bare_ends: tuple[int, ...]
    """Where the white space at the end of each piece begins."""
    direction: Direction


class Remembered(Generic[Found]):
    """What `find` says of texts, kept until there are too many characters of them: the states of
    texts that somebody writes on would add up. For any thread."""

    def __init__(self, find: Callable[[str], Found]) -> None:
        self.characters = 0
        self._find = find
        self._found: dict[str, Found] = {}

    def of(self, text: str) -> Found:
        """What there is to say of a text."""
        found = self._found.get(text)
        if found is None:
            found = self._find(text)
            if len(text) <= _LONGEST_KEPT:
                self.characters += len(text) + 1
                if self.characters > _MOST_KEPT:
                    self._found.clear()
                    self.characters = len(text) + 1
                self._found[text] = found
        return found


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text; at least one, which may be empty."""
    return _paragraphs.of(text)


def _split(text: str) -> tuple[Paragraph, ...]:
    if text.isprintable():  # no line end is
        return (_paragraph(text, 0),)
    found: list[Paragraph] = []
    start = 0
    for match in _NEWLINE.finditer(text):
        found.append(_paragraph(text[start : match.start()], start))
        start = match.end()
    found.append(_paragraph(text[start:], start))
    return tuple(found)


def _paragraph(text: str, start: int) -> Paragraph:
    text = clean(text)
    ends = break_places(text)
    return Paragraph(text, start, ends, _bare_ends(text, ends), read_direction(text))


def word_ends(text: str) -> tuple[int, ...]:
    """Where the words and the white spaces of a line end, each of which is shaped by itself."""
    return _ends.of(text)


def _word_ends(text: str) -> tuple[int, ...]:
    ends = break_places(text)
    return tuple(sorted({*ends, *_bare_ends(text, ends)} - {0}))


def break_places(text: str) -> tuple[int, ...]:
    """Where a line may end, the end of the text included (UAX #14, by Qt; Thai by budoux)."""
    if not text:
        return ()
    if _PLAIN.fullmatch(text):
        return tuple(accumulate(map(len, _PIECE.findall(text))))
    places = boundaries(text, QTextBoundaryFinder.BoundaryType.Line)
    kept = [place for place in places if not _clings(text, place)]
    for match in _THAI.finditer(text):
        kept += _thai_places(match.group(), match.start())
    return tuple(sorted(set(kept)))


def _clings(text: str, place: int) -> bool:
    """Whether a sign stands alone after the place and belongs to the word before."""
    if place >= len(text) or text[place - 1] != " " or not _CLINGS.match(text, place):
        return False
    return place + 1 == len(text) or not text[place + 1].isalnum()


def _thai_places(text: str, start: int) -> list[int]:
    place = start
    places: list[int] = []
    for phrase in _split_thai(text)[:-1]:
        place += len(phrase)
        places.append(place)
    return places


@lru_cache(maxsize=1024)
def _split_thai(text: str) -> tuple[str, ...]:
    import budoux

    return tuple(budoux.load_default_thai_parser().parse(text))


def _bare_ends(text: str, ends: tuple[int, ...]) -> tuple[int, ...]:
    if _WIDE.search(text) is None:
        return tuple([end - 1 if text[end - 1] == " " else end for end in ends])
    return tuple(
        [
            start + len(text[start:end].rstrip(SPACES)) if text[end - 1] in SPACES else end
            for start, end in zip((0, *ends), ends, strict=False)
        ]
    )


_paragraphs = Remembered(_split)
_ends = Remembered(_word_ends)
