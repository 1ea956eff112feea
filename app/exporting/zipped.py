"""Packages of parts, zipped (APPNOTE.TXT, 4.3): a part is compressed beside the writing of those
after it, for zlib leaves the interpreter to others."""

from __future__ import annotations

import zlib
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from struct import pack
from typing import BinaryIO, NamedTuple

_LEVEL = 6
_VERSION = 20
_DEFLATED = 8
_IN_UTF8 = 0x800

Began = Future["Packed"]
"""A part that is being compressed."""


class Packed(NamedTuple):
    """A part, compressed."""

    crc: int
    size: int
    data: bytes


class Zip:
    """Parts are added, then all is written, once."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "zip")
        self._parts: list[tuple[bytes, Began]] = []

    def begin(self, data: bytes) -> Began:
        """Compresses a part that is added later."""
        return self._pool.submit(_packed, data)

    def add(self, name: str, part: bytes | Began) -> None:
        """One more part, in the order in which they stand in the file."""
        self._parts.append((name.encode(), self.begin(part) if isinstance(part, bytes) else part))

    def write(self, target: BinaryIO, date: datetime) -> None:
        """Writes the file. Its entries have one date: the clock's would make each file another."""
        day = (max(date.year, 1980) - 1980) << 9 | date.month << 5 | date.day
        stamp = pack("<HH", date.hour << 11 | date.minute << 5 | date.second // 2, day)
        listed: list[bytes] = []
        at = size = 0
        for name, began in self._parts:
            crc, plain, data = began.result()
            flags = 0 if name.isascii() else _IN_UTF8
            about = pack("<HHH", _VERSION, flags, _DEFLATED) + stamp
            about += pack("<IIIHH", crc, len(data), plain, len(name), 0)
            target.write(b"PK\3\4" + about + name)
            target.write(data)
            entry = b"PK\1\2" + pack("<H", _VERSION) + about + pack("<HHHII", 0, 0, 0, 0, at)
            listed.append(entry + name)
            at += 30 + len(name) + len(data)
            size += len(listed[-1])
        target.write(b"".join(listed))
        count = len(listed)
        target.write(b"PK\5\6" + pack("<HHHHIIH", 0, 0, count, count, size, at, 0))
        self._pool.shutdown()


def _packed(data: bytes) -> Packed:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(zlib.crc32(data), len(data), packer.compress(data) + packer.flush())
