"""How much a file may hold: asked of its bytes alone, piece by piece, before anything is made of
them. What passes is read in at most some 300 MB and a few seconds.

Only files that may come from anywhere are measured. `weighing` keeps every map that is being
edited below these limits, so that whatever is saved can be opened again.
"""

from __future__ import annotations

from app.model.errors import ReadError

MAX_WORDS = 24_000_000
"""Most bytes besides the pictures: some 80,000 notes."""

MAX_PICTURE = 33_000_000
"""Longest picture, in characters of base64: larger ones are made smaller when they are added."""

MAX_PARTS = 200_000
"""Most objects and lists."""

MAX_VALUES = 600_000
"""Most commas between values."""

_PIECE = 1 << 20
_LEAST = 200
"""Shorter texts are never taken for a picture."""

_ESCAPED = b"-"
"""Stands for an escape; no base64, as no escape is."""

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="


class Measure:
    """Takes the bytes of a file in pieces; raises ReadError once they are too much."""

    def __init__(self) -> None:
        self.words = 0
        """Bytes outside of pictures, so far."""
        self.parts = 0
        """Objects and lists."""
        self.values = 0
        """Commas outside of texts."""
        self._inside = False
        """Whether the last piece ended within a text."""
        self._escaping = False
        """Whether it ended with half an escape."""
        self._run = 0
        """How much of the text that it ended in is nothing but base64; -1 when it holds more."""

    def take(self, data: bytes) -> None:
        """More of the file."""
        view = memoryview(data)
        for start in range(0, len(data), _PIECE):
            self._take(bytes(view[start : start + _PIECE]))
            if self.words > MAX_WORDS:
                raise ReadError("too-full", params={"limit": MAX_WORDS // 1_000_000})
            if self.parts > MAX_PARTS or self.values > MAX_VALUES:
                raise ReadError("too-many-parts", params={"limit": MAX_PARTS})

    def _take(self, piece: bytes) -> None:
        self.words += len(piece)
        if b"\\" in piece or self._escaping:
            piece = self._unescaped(piece)
        texts = piece.split(b'"')
        outside = b"".join(texts[1 if self._inside else 0 :: 2])
        self.parts += outside.count(b"{") + outside.count(b"[")
        self.values += outside.count(b",")
        self._pictures(texts)
        if len(texts) % 2 == 0:
            self._inside = not self._inside

    def _unescaped(self, piece: bytes) -> bytes:
        """The piece without escaped quotes; what it ends with may go on in the next one."""
        if self._escaping:
            piece = b"\\" + piece
        self._escaping = (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 1
        whole = piece[:-1] if self._escaping else piece
        return whole.replace(b"\\\\", _ESCAPED).replace(b'\\"', _ESCAPED)

    def _pictures(self, texts: list[bytes]) -> None:
        """Takes texts of nothing but base64 off the words."""
        last = len(texts) - 1
        for n, text in enumerate(texts):
            if 0 < n < last and len(text) < _LEAST:
                continue
            before = self._run if n == 0 else 0
            plain = before >= 0 and not text.translate(None, _BASE64)
            run = before + len(text) if plain else -1
            if run > MAX_PICTURE:
                raise ReadError("too-full", params={"limit": MAX_PICTURE // 1_000_000})
            if run >= _LEAST:
                self.words -= len(text) if before >= _LEAST else run
            elif n == 0 and before >= _LEAST and not plain:
                self.words += before  # it was none after all
            self._run = run


def measure(data: bytes) -> None:
    """Raises ReadError for a file that holds too much."""
    few = data.count(b"{") + data.count(b"[") <= MAX_PARTS and data.count(b",") <= MAX_VALUES
    if len(data) > MAX_WORDS or not few:
        Measure().take(data)
