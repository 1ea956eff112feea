"""Text folded for comparing, with the way back: what differs only in case, in accents, in how it
is encoded or in invisible characters becomes equal, and every part of the result knows where it
stood.

Unicode's normal forms and case folding do the work (UAX 15; Unicode Standard, 3.13). A letter and
the marks upon it are one: neither is ever found without the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

_ACCENTS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
"""Marks that readers take for accents; vowel signs of Indic scripts and Thai are none."""

_JOINED = "\u1160-\u11ff\u3099\u309a\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"
"""What else belongs to the character before it: jamo, kana's marks, variants, skin tones."""

_INVISIBLE = (
    "\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff"
)
_EMOJI_JOINED = "\u200d[\u2190-\u2bff\U0001f000-\U0001faff]"

_WHOLE = re.compile(f"(?s:.)(?:[{_ACCENTS}{_JOINED}]|{_EMOJI_JOINED})*")
_EXTENDS = re.compile(f"[{_ACCENTS}{_JOINED}\u200d]")
_NO_ACCENT = re.compile(f"[{_ACCENTS}]")
_UNSEEN = re.compile(f"[{_INVISIBLE}]")

_ALIKE = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2007": " ", "‑": "-"}
)
"""What keyboards write for what typesetting wants: apostrophes, no-break spaces, hyphens."""

_PLAIN = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"}
    | {"ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i", "“": '"', "”": '"'}
)
"""Letters that have no normal form without their stroke, or with their ligature undone."""


class Folded(NamedTuple):
    """A folded text. `starts` and `ends` tell for each of its characters where in the original
    the character begins or ends that it begins or ends, -1 inside; None where both are alike."""

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the original that was folded to `text[start:end]`; None when that cuts a
        character of the original in two."""
        if self.starts is None or self.ends is None:
            return start, end
        first, last = self.starts[start], self.ends[end - 1]
        return None if first < 0 or last < 0 else (first, last)


class Folder:
    """Folds texts: to one case unless `case` matters, without accents unless `accents` do."""

    def __init__(self, *, case: bool, accents: bool) -> None:
        self._case = case
        self._accents = accents
        self._folds = _Folds(self)
        self._odd = _Odd(self._folds)

    def fold(self, text: str) -> Folded:
        """The text folded."""
        if not text.translate(self._odd):
            return Folded(text.translate(self._folds))
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for found in _WHOLE.finditer(text):
            part = self.fold_whole(found.group())
            if part:
                inner = [-1] * (len(part) - 1)
                parts.append(part)
                starts += (found.start(), *inner)
                ends += (*inner, found.end())
        return Folded("".join(parts), starts, ends)

    def fold_whole(self, character: str) -> str:
        """A letter with its marks, folded; empty for what nobody sees."""
        plain = _UNSEEN.sub("", character).translate(_ALIKE)
        if self._accents:
            plain = normalize("NFD", plain)
            return normalize("NFC", plain if self._case else plain.casefold())
        plain = self._bare(plain)
        if not self._case:
            plain = self._bare(plain.casefold())
        return normalize("NFC", plain)

    def _bare(self, text: str) -> str:
        return _NO_ACCENT.sub("", normalize("NFKD", text)).translate(_PLAIN)


class _Folds(dict[int, str]):
    """What each character folds to by itself, found out when first met."""

    def __init__(self, folder: Folder) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._folder.fold_whole(chr(code))
        return folded


class _Odd(dict[int, str | None]):
    """Deletes characters that fold to one character each, whatever stands beside them."""

    def __init__(self, folds: _Folds) -> None:
        super().__init__()
        self._folds = folds

    def __missing__(self, code: int) -> str | None:
        simple = len(self._folds[code]) == 1 and not _EXTENDS.match(chr(code))
        self[code] = answer = None if simple else chr(code)
        return answer


@cache
def folder(*, case: bool, accents: bool) -> Folder:
    """The folder of these options."""
    return Folder(case=case, accents=accents)
