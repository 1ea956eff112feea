"""What the heads of picture files say that Qt's readers pass over: how a PNG or WebP is turned, and
whether a file stops before its picture does."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from app.importing.jpeg import bare_jpeg

_ORIENTATION = 0x0112
"""EXIF's tag."""


def is_whole(data: bytes, form: str) -> bool:
    """Whether the file holds all of its picture, as far as Qt's reader of that format would not
    tell: it shows half a JPEG, GIF or BMP as a whole one."""
    if form in ("jpeg", "jpg"):
        return bare_jpeg(data) is not None
    if form == "gif":
        return data.rstrip(b"\0").endswith(b";")
    if form == "bmp":
        return len(data) >= _bmp_length(data)
    return True


def turned(data: bytes, form: str) -> int:
    """The EXIF orientation, 1 to 8, of a PNG or WebP; 1 where nothing says otherwise."""
    exif = b""
    if form == "png":
        exif = next((body for name, body in _png_chunks(data) if name == b"eXIf"), b"")
    elif form == "webp":
        exif = next((body for name, body in _webp_chunks(data) if name == b"EXIF"), b"")
    return _orientation(exif.removeprefix(b"Exif\0\0"))


def _bmp_length(data: bytes) -> int:
    """The least length of a BMP that is not packed, bytes; 0 of another."""
    if len(data) < 34:
        return 34
    start, size, width, height = struct.unpack_from("<IIii", data, 10)
    bits, packing = struct.unpack_from("<HI", data, 28)
    if size < 40 or packing not in (0, 3):
        return 0
    return start + (abs(width) * bits + 31) // 32 * 4 * abs(height)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4])
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _orientation(exif: bytes) -> int:
    """Of a TIFF's first directory."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None:
        return 1
    try:
        (at,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, at)
        for n in range(count):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, at + 2 + 12 * n)
            if tag == _ORIENTATION and kind == 3:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        pass
    return 1
