"""The file of a PNG (ISO/IEC 15948). Its rows are compressed a few at a time, each few by
themselves, so that several can be at once: zlib leaves the interpreter to others."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from math import ceil
from typing import BinaryIO, NamedTuple

from PySide6.QtGui import QImage, QPainter

_LEVEL = 6
_MEMORY = 7
"""Less than zlib would take: its tables stay in the processor's cache, and files grow no larger."""
_HEAD = b"\x78\x9c"
"""What a zlib stream of that level begins with (RFC 1950)."""

_BASE = 65_521
"""Of Adler-32 (RFC 1950, 9)."""


class PackedRows(NamedTuple):
    """Rows, compressed."""

    data: bytes
    size: int
    """Bytes of what it was made of."""
    check: int
    """The Adler-32 of that."""


class Rows:
    """Rows as they are compressed, each after its filter, 0. It is to be filled again and again:
    to be given other memory takes longer than to fill it."""

    def __init__(self, width: int, count: int, channels: int) -> None:
        self.count = count
        self._channels = channels
        self._stride = 1 + width * channels
        self._data = bytearray(count * self._stride)

    def put(self, tile: QImage, left: int) -> None:
        """A tile, as high as all rows, at so many pixels from their left end."""
        begin = 1 + left * self._channels
        if self._channels == 3:
            _paint_over(memoryview(self._data)[begin:], self._stride, tile)
            return
        some = tile.convertToFormat(QImage.Format.Format_RGBA8888)  # Qt wants those at even places
        view, line = memoryview(some.constBits()), some.bytesPerLine()
        length = some.width() * self._channels
        for row in range(self.count):
            at, start = begin + row * self._stride, row * line
            self._data[at : at + length] = view[start : start + length]

    def packed(self, top: int, count: int, *, last: bool) -> PackedRows:
        """So many of them, compressed; `last` are the image's last."""
        rows = memoryview(self._data)[top * self._stride : (top + count) * self._stride]
        packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, _MEMORY)
        data = packer.compress(rows) + packer.flush(zlib.Z_FINISH if last else zlib.Z_SYNC_FLUSH)
        return PackedRows(data, len(rows), zlib.adler32(rows))

    def pieces(self, size: int) -> Iterator[tuple[int, int]]:
        """Where pieces of about so many bytes begin, one as large as the other, and how many rows
        they have, one at least; as they are whole rows, they may go over by one."""
        count = max(1, ceil(self.count / ceil(self.count * self._stride / size)))
        for top in range(0, self.count, count):
            yield top, min(count, self.count - top)


def _paint_over(rows: memoryview, stride: int, tile: QImage) -> None:
    """A tile's pixels, red, green and blue, at the beginning of each row."""
    onto = QImage(rows, tile.width(), tile.height(), stride, QImage.Format.Format_RGB888)
    on = QPainter(onto)
    try:
        on.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        on.drawImage(0, 0, tile)
    finally:
        on.end()


class PngFile:
    """The chunks of a PNG: header, resolution, rows, end."""

    def __init__(self, file: BinaryIO, width: int, height: int, channels: int, dpi: float) -> None:
        self._file = file
        self._check = 1
        color = 6 if channels == 4 else 2
        dots = round(dpi / 0.0254)
        file.write(b"\x89PNG\r\n\x1a\n")
        self._chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0))
        self._chunk(b"sRGB", b"\0")
        self._chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))
        self._head = _HEAD

    def add(self, rows: PackedRows) -> None:
        """The rows that come next."""
        self._chunk(b"IDAT", self._head + rows.data)
        self._head = b""
        self._check = _joined(self._check, rows.check, rows.size)

    def close(self) -> None:
        """End the image; the file stays open."""
        self._chunk(b"IDAT", struct.pack(">I", self._check))
        self._chunk(b"IEND", b"")

    def _chunk(self, kind: bytes, data: bytes) -> None:
        self._file.write(struct.pack(">I", len(data)) + kind + data)
        self._file.write(struct.pack(">I", zlib.crc32(data, zlib.crc32(kind))))


def _joined(one: int, other: int, size: int) -> int:
    """The Adler-32 of two things in a row, the other of a size in bytes, by those of each."""
    low, high = one & 0xFFFF, one >> 16
    others_low, others_high = other & 0xFFFF, other >> 16
    low_of_both = (low + others_low - 1) % _BASE
    return (high + others_high + size * (low - 1)) % _BASE << 16 | low_of_both
