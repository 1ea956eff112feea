"""Packages of parts, zipped (APPNOTE.TXT, 4.3): a part is compressed beside the writing of those
after it, for zlib leaves the interpreter to others."""

from __future__ import annotations

import zlib
from concurrent.futures import Future
from datetime import datetime
from struct import pack
from typing import BinaryIO, NamedTuple, Self

from app.exporting.compressing import Compressor, Packed

_VERSION = 20
_DEFLATED = 8
_IN_UTF8 = 0x800


class Began(NamedTuple):
    """A part that is being compressed."""

    size: int
    packed: Future[Packed]


class Zip:
    """Parts are added, then all is written, once. Nothing is compressed any more after the block,
    however it ends."""

    def __init__(self) -> None:
        self._compressor = Compressor("zip", -zlib.MAX_WBITS)
        self._parts: list[tuple[bytes, Began]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._compressor.close()

    def begin(self, data: bytes) -> Began:
        """Compresses a part that is added later."""
        return Began(len(data), self._compressor.begin(data))

    def add(self, name: str, part: bytes | Began) -> None:
        """One more part, in the order in which they stand in the file."""
        self._parts.append((name.encode(), self.begin(part) if isinstance(part, bytes) else part))

    def write(self, target: BinaryIO, date: datetime) -> None:
        """Writes the file. Its entries have one date: the clock's would make each file another."""
        day = (max(date.year, 1980) - 1980) << 9 | date.month << 5 | date.day
        stamp = pack("<HH", date.hour << 11 | date.minute << 5 | date.second // 2, day)
        listed: list[bytes] = []
        at = size = 0
        for name, (plain, packed) in self._parts:
            data, crc = packed.result()
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
