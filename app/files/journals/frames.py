"""Records one after the other in a file, each told whole from torn."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path
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


def read_frames(path: Path) -> Frames:
    """The records of a file, which is read only as far as they are whole. Raises OSError."""
    found: list[bytes] = []
    with path.open("rb") as file:
        left = os.fstat(file.fileno()).st_size
        while head := file.read(_HEAD.size):
            left -= len(head)
            length, checksum = _HEAD.unpack(head) if len(head) == _HEAD.size else (0, 0)
            if not 0 < length <= left:
                return Frames(tuple(found), False)
            record = file.read(length)
            if len(record) < length or zlib.crc32(record) != checksum:
                return Frames(tuple(found), False)
            found.append(record)
            left -= length
    return Frames(tuple(found), True)
