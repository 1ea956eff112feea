"""Records one after the other in a file, each told whole from torn."""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

_HEAD = struct.Struct("<II")
"""Length of what follows in bytes, its CRC-32."""


class Frames(NamedTuple):
    """The records of a file up to the first that is damaged; `whole` when none is."""

    found: tuple[bytes, ...]
    whole: bool


def framed(record: bytes) -> bytes:
    """A record, never empty, as it stands in the file."""
    return _HEAD.pack(len(record), zlib.crc32(record)) + record


def unframed(data: bytes) -> Frames:
    """The records of a file's bytes."""
    found: list[bytes] = []
    at = 0
    while at < len(data):
        if at + _HEAD.size > len(data):
            return Frames(tuple(found), False)
        length, checksum = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        record = data[at : at + length]
        if not length or len(record) < length or zlib.crc32(record) != checksum:
            return Frames(tuple(found), False)
        found.append(record)
        at += length
    return Frames(tuple(found), True)
