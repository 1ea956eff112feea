"""Everything that is in a file, packed parts too."""

from __future__ import annotations

import base64
import binascii
import io
import re
import zipfile
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{8,})>")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}")
_DEEPEST = 3


def parts_of(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes themselves and what is packed in them: members of archives, streams of PDFs, their
    texts written in hexadecimal, texts of PNGs, what stands there in base64."""
    yield data
    if depth >= _DEEPEST:
        return
    for part in _packed(data):
        yield from parts_of(part, depth + 1)


def _packed(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for one in archive.infolist():
                yield one.filename.encode() + one.comment + one.extra
                yield archive.read(one)
        return
    if data.startswith(b"%PDF"):
        for found in _STREAM.finditer(data):
            stream = _inflated(data[found.end() :])
            yield stream
            yield from (_unhexed(text[1]) for text in _HEX.finditer(stream))
        yield from (_unhexed(text[1]) for text in _HEX.finditer(data))
        return
    if data.startswith(b"\x89PNG"):
        yield from _chunks(data)
        return
    for found in _BASE64.finditer(data):
        try:
            yield base64.b64decode(found[0] + b"==")
        except binascii.Error:
            continue


def _chunks(data: bytes) -> Iterator[bytes]:
    at = 8
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + size]
        if kind in (b"zTXt", b"iTXt", b"iCCP"):
            for start in range(min(len(body), 120)):
                if body[start : start + 1] == b"\x78":
                    yield _inflated(body[start:])
        at += 12 + size


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return b""


def _unhexed(text: bytes) -> bytes:
    digits = b"".join(text.split())
    return binascii.unhexlify(digits[: len(digits) // 2 * 2])
