"""Files that are damaged or meant to harm, made from a sound one."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

from app.files.errors import FileError
from app.words import Words


def hostile(sound: bytes, part: str) -> dict[str, bytes]:
    """By what is wrong with them; `part` is the object of the sound file that strange fields are
    put into."""
    text = sound.decode()
    whole = json.loads(text)

    def changed(**fields: object) -> bytes:
        return json.dumps({**whole, part: {**(whole.get(part) or {}), **fields}}).encode()

    start = text.index("{") + 1
    return {
        "empty": b"",
        "blank": b" \n\t",
        "zeros": b"\x00" * 1000,
        "latin": sound.replace(b"a", b"\xe9"),
        "utf-16": text.encode("utf-16"),
        "marked": b"\xef\xbb\xbf" + sound,
        "twice": sound + sound,
        "list": b"[" + sound + b"]",
        "text": json.dumps(text).encode(),
        "number": b"1e999",
        "nan": changed(radius=float("nan"), version=float("nan")),
        "huge-number": sound[:start] + b'"n": ' + b"9" * 5000 + b"," + sound[start:],
        "repeated": sound[:start] + b'"format": "parcours",' + sound[start:],
        "deep": sound[:start] + b'"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"," + sound[start:],
        "deeper": b"[" * 100_000,
        "half-character": changed(name="\ud800"),
        "other-format": json.dumps({**whole, "format": "zip"}).encode(),
        "format-list": json.dumps({**whole, "format": ["parcours"]}).encode(),
        "old": json.dumps({**whole, "version": -1}).encode(),
        "no-version": json.dumps({k: v for k, v in whole.items() if k != "version"}).encode(),
        "version-text": json.dumps({**whole, "version": "1; DROP TABLE"}).encode(),
        "part-list": json.dumps({**whole, part: [1, 2]}).encode(),
        "part-text": json.dumps({**whole, part: "<script>alert(1)</script>"}).encode(),
        "name-number": changed(name=7),
        "name-long": changed(name="x" * 900_000),
    }


def bomb() -> bytes:
    """A PNG of few bytes that says it is of 60,000 by 60,000 pixels."""
    return _png(60_000, b"\0" * 1_000_000)


def dot() -> bytes:
    """A sound PNG of one pixel."""
    return _png(1, b"\0\x99\x66\x33")


def _png(side: int, rows: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    packed = chunk(b"IDAT", zlib.compress(rows, 9))
    return b"\x89PNG\r\n\x1a\n" + head + packed + chunk(b"IEND", b"")


def sparse(path: Path, size: int, start: bytes = b"", end: bytes = b"") -> Path:
    """A file of that size that takes no room on the disk."""
    with path.open("wb") as file:
        file.write(start)
        file.truncate(size)
        file.seek(-len(end) or 0, 2)
        file.write(end)
    return path


def said(error: FileError) -> tuple[str, str]:
    """The sentences of an error, English and French; both are one, and not the same."""
    english, french = (Words(one).error(error) for one in ("en", "fr"))
    assert english
    assert french
    assert english != french
    for sentence in (english, french):
        assert "\n" not in sentence
        assert len(sentence) < 1000
        assert "Traceback" not in sentence
    return english, french
