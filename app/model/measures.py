"""How much a file may hold: asked of its bytes alone, piece by piece, before anything is made of
them. What passes is read in at most some 300 MB and a few seconds."""

from __future__ import annotations

from app.model.errors import ReadError

MAX_WORDS = 24_000_000
"""Most bytes besides the pictures: some 80,000 notes."""

MAX_PICTURE = 33_000_000
"""Longest picture, in characters of base64: larger ones are made smaller when they are added."""

MAX_PARTS = 100_000
"""Most objects and lists."""

MAX_VALUES = 400_000
"""Most commas, within texts and between values."""

_PIECE = 1 << 16
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="


class Measure:
    """Takes the bytes of a file in pieces; raises ReadError once they are too much."""

    def __init__(self) -> None:
        self._parts = self._values = self._words = self._run = 0

    def take(self, data: bytes) -> None:
        """More of the file."""
        view = memoryview(data)
        for start in range(0, len(data), _PIECE):
            self._take(bytes(view[start : start + _PIECE]))

    def _take(self, piece: bytes) -> None:
        if not piece.translate(None, _BASE64):
            self._run += len(piece)
            if self._run > MAX_PICTURE:
                raise ReadError("too-full", params={"limit": MAX_PICTURE // 1_000_000})
            return
        self._run = 0
        self._words += len(piece)
        self._parts += piece.count(b"{") + piece.count(b"[")
        self._values += piece.count(b",")
        if self._words > MAX_WORDS:
            raise ReadError("too-full", params={"limit": MAX_WORDS // 1_000_000})
        if self._parts > MAX_PARTS or self._values > MAX_VALUES:
            raise ReadError("too-many-parts", params={"limit": MAX_PARTS})
