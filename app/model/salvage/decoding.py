"""Characters from bytes that may be damaged, or in another encoding than UTF-8."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEVERAL = re.compile(rb"[\xc3-\xf4][\x80-\xbf]")
"""A character of several bytes of UTF-8, as one that is not seldom has it."""
_NULS = re.compile("\x00{2,}")
_LEAST = 16
_STRANGE = 10
"""Of so many characters at most one is unreadable in what may be a map."""

UNREADABLE = "\ufffd"


class Decoded(NamedTuple):
    """The text; what is `unreadable` in it stands as �. `encoding` when it is not UTF-8."""

    text: str
    encoding: str
    unreadable: int
    foreign: bool
    """Whether so much is unreadable that this never was a text."""


def decoded(data: bytes) -> Decoded:
    """The characters of a file's bytes, whatever they are."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding)
    if data[1:2] == b"\0" and data[0:1] in b"{[":
        return _read(data, "utf-16-le")
    if data[0:1] == b"\0" and data[1:2] in (b"{", b"["):
        return _read(data, "utf-16-be")
    try:
        return _told(data.decode(), "", 0)
    except UnicodeDecodeError:
        old = not _SEVERAL.search(data)
        return _read(data, "cp1252" if old and b"\0" not in data else "utf-8")


def _read(data: bytes, encoding: str) -> Decoded:
    before = data.count(UNREADABLE.encode(encoding)) if encoding != "cp1252" else 0
    text = data.decode(encoding, errors="replace")
    told = encoding if encoding != "utf-8" else ""
    return _told(text, told, text.count(UNREADABLE) - before)


def _told(text: str, encoding: str, unreadable: int) -> Decoded:
    text = _NULS.sub("\x00", text)
    foreign = len(text) >= _LEAST and (unreadable + text.count("\0")) * _STRANGE > len(text)
    return Decoded(text, encoding, unreadable, foreign)
