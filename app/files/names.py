"""Names for files made from what people wrote."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
LARGEST = 200
"""In bytes of UTF-8: file systems allow 255 for a whole name."""

_RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|COM\d|LPT\d)(\.|$)", re.I)
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_JOINERS = "\u200c\u200d"


def file_stem(text: str, fallback: str) -> str:
    """A file's name without its ending, from a title: at most `LONGEST` characters, allowed on
    Linux, macOS and Windows. `fallback` when nothing of the title can stand in a name."""
    plain = "".join(
        one if one in _JOINERS or unicodedata.category(one)[0] not in "CZ" else _blank(one)
        for one in unicodedata.normalize("NFC", text)
    )
    stem = _trimmed(_FORBIDDEN.sub("-", plain))
    if len(stem) > LONGEST or len(stem.encode()) > LARGEST:
        stem = _shortened(stem)
    if not re.search(r"\w", stem) and not re.search(r"[^\x00-\x7f]", stem):
        return fallback
    return f"_{stem}" if _RESERVED.match(stem) else stem


def _blank(one: str) -> str:
    return " " if unicodedata.category(one)[0] == "Z" or one in "\t\n\r\v\f" else ""


def _trimmed(stem: str) -> str:
    return " ".join(stem.split()).strip(" .-" + _JOINERS)


def _shortened(stem: str) -> str:
    """Cut between words where there are any."""
    cut = stem[:LONGEST].encode()[:LARGEST].decode(errors="ignore")
    words = cut.rpartition(" ")[0] if stem[len(cut)] != " " else cut
    kept = words if len(words) * 2 > len(cut) else cut
    while kept and len(stem) > len(kept) and unicodedata.combining(stem[len(kept)]):
        kept = kept[:-1]
    return _trimmed(kept)
