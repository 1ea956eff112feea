"""Texts as XML holds them, in a drawing or in a workbook."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, written in whatever way (2.2, Char)."""

_CHANGED = re.compile("[&<>]|" + _FORBIDDEN.pattern)
"""What a text between two tags holds in another way, or not at all."""

_CHANGED_QUOTED = re.compile('["\t\n\r]|' + _CHANGED.pattern)
"""The same of an attribute's value."""


def sound(text: str) -> str:
    """A text without what XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def content(text: str) -> str:
    """Text between two tags."""
    if text.isprintable() and not ("&" in text or "<" in text or ">" in text):
        return text
    return escape(sound(text)) if _CHANGED.search(text) else text


@lru_cache(256)
def quoted(text: str) -> str:
    """An attribute's value with its quotes."""
    return quoteattr(sound(text)) if _CHANGED_QUOTED.search(text) else f'"{text}"'
