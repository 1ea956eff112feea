"""The last look at a damaged file: what it says and neither the recovered map nor the report."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.model.base import MAX_TEXT
from app.model.salvage.shapes import vocabulary

_WORD = re.compile(r"[^\W\d_]{4,}")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|[nrtbf])")
_PIECE = re.compile(r'[^"\n]+')
_NAME = re.compile(r'"(?:id|stage|source|target|touchpoint|persona|asset|kind|mime)"\s*:\s*"\Z')
"""What stands before the name of a part, which nobody reads."""
_BEFORE = 40
_ENCODED = re.compile(r"[A-Za-z0-9+/=]{200,}")


def unsaid(text: str, told: Iterable[str]) -> list[str]:
    """The texts of a file that hold a word of four letters or more which stands neither in what
    is `told` nor among the words of the format; each once."""
    text = _ENCODED.sub("", text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else " ", text)
    known = _words(vocabulary())
    known |= _words(_ENCODED.sub("", one) for one in told)
    missing = _words((text,)) - known
    if not missing:
        return []
    found: dict[str, None] = {}
    for piece in _PIECE.finditer(text):
        said = piece[0].strip()
        if missing.isdisjoint(_WORD.findall(said)):
            continue
        if not _NAME.search(text, max(0, piece.start() - _BEFORE), piece.start()):
            found.update(
                dict.fromkeys(said[n : n + MAX_TEXT] for n in range(0, len(said), MAX_TEXT))
            )
    return list(found)


def _words(texts: Iterable[str]) -> set[str]:
    return {found[0] for one in texts for found in _WORD.finditer(one)}
