"""Characters and clusters: what is white space, what is invisible, what wants emoji."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

import uharfbuzz as hb
from PySide6.QtCore import QTextBoundaryFinder

SPACES = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
"""White space that a line may end with; the no-break spaces are not among it."""

SOFT_HYPHEN = "\u00ad"
TEXT_SIGN = "\ufe0e"
EMOJI_SIGN = "\ufe0f"
KEYCAP = "\u20e3"

_EMOJI_SIGNS = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693"
    "\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd"
    "\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b"
    "\u2b1c\u2b50\u2b55\U0001f000-\U0001faff]"
)
"""Emoji_Presentation of Unicode 16 (emoji-data.txt), and every pictograph beyond the first plane:
people paste those without the sign that asks for colour."""

_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Control characters and Default_Ignorable_Code_Point (DerivedCoreProperties.txt)."""

_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\u2060") | {9: " "}
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNCLEAN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """The text as it is set, character for character: controls take no room, a tab is a space,
    a lone surrogate is the replacement character."""
    if text.isprintable() or not _UNCLEAN.search(text):
        return text
    return _SURROGATES.sub("\ufffd", text).translate(_CONTROLS)


def show_hyphen(word: str) -> str:
    """The word as it stands at the end of a line: its soft hyphen, if it ends with one, shows."""
    return f"{word[:-1]}-" if word.endswith(SOFT_HYPHEN) else word


def is_invisible(char: str) -> bool:
    """Whether the character needs no glyph of its own."""
    return _INVISIBLE.match(char) is not None


def wants_emoji(cluster: str) -> bool:
    """Whether the cluster is to be set in colour, if the emoji face has it."""
    if TEXT_SIGN in cluster:
        return False
    if cluster[0].isascii():
        return KEYCAP in cluster
    if EMOJI_SIGN in cluster:
        return True
    return _EMOJI_SIGNS.match(cluster) is not None


def cluster_ends(text: str) -> tuple[int, ...]:
    """Where each grapheme cluster (what a reader calls a character) ends.

    Qt parts some Indic marks from their letter; here a mark always stays.
    """
    if text.isascii():
        return tuple(range(1, len(text) + 1))
    ends = boundaries(text, QTextBoundaryFinder.BoundaryType.Grapheme)
    last = len(text)
    return tuple([end for end in ends if end == last or category(text[end])[0] != "M"])


def boundaries(text: str, kind: QTextBoundaryFinder.BoundaryType) -> tuple[int, ...]:
    """The boundaries Qt finds, 0 left out, the end included; as indices of characters."""
    finder = QTextBoundaryFinder(kind, text)
    places: list[int] = []
    place = finder.toNextBoundary()
    while place != -1:
        places.append(place)
        place = finder.toNextBoundary()
    if text and max(text) > "\uffff":
        places = _from_utf16(text, places)
    if text and (not places or places[-1] != len(text)):
        places.append(len(text))
    return tuple(places)


def _from_utf16(text: str, places: list[int]) -> list[int]:
    """Indices of characters for indices of UTF-16 units, which Qt counts in."""
    index = [0] * (2 * len(text) + 1)
    unit = 0
    for i, char in enumerate(text):
        index[unit] = i
        unit += 1
        if char > "\uffff":
            index[unit] = i
            unit += 1
    index[unit] = len(text)
    return sorted({index[place] for place in places} - {0})


@lru_cache(maxsize=4096)
def script_of(char: str) -> str:
    """The script (ISO 15924) of a character; empty for what many scripts share."""
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.guess_segment_properties()
    return buffer.script or ""
