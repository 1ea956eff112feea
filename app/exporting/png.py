"""A picture as a PNG of any size, painted and packed in bands, so that memory stays bounded."""

from __future__ import annotations

import struct
import zlib
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.limits import check_scale
from app.exporting.placing import Assets, Progress
from app.exporting.qpaint import PicturePainter, color_of
from app.exporting.replacing import replacing
from app.layout.picture import Picture

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine

MAX_SIDE = 1_000_000
"""Pixels; a PNG may have more (2^31 - 1), but no program shows them."""

_TILE = 4096
"""Width of what is painted at once; Qt's raster painter ends at 32,767."""

_BAND_ROWS = 1024
_BAND_PIXELS = 6_000_000
"""A band has so many rows, fewer when they are long."""

_PACKED = 4_000_000
"""Bytes packed between two words to the progress function."""

_DPI = 96.0
_LEVEL = 6


def write_png(
    picture: Picture,
    path: Path,
    *,
    engine: TextEngine,
    assets: Assets,
    scale: float = 1.0,
    transparent: bool = False,
    progress: Progress | None = None,
) -> frozenset[str]:
    """Write a picture as a PNG at `scale` px a px; gives the ids of pictures in it that cannot be
    read.

    The file says 96 · scale dots an inch, so that it prints in its natural size. `transparent`
    leaves the sheet's ground out. Needs a QGuiApplication. Raises ExportError; the file at
    `path` is either whole or as it was before.
    """
    width, height = png_size(picture, scale)
    channels = 4 if transparent else 3
    ground = QColor(0, 0, 0, 0) if transparent else color_of(picture.ground)
    painter = PicturePainter(engine, assets)
    rows = max(1, min(_BAND_ROWS, _BAND_PIXELS // width))
    with replacing(path) as file:
        stream = _PngStream(file, width, height, channels, _DPI * scale)
        for top in range(0, height, rows):
            if progress is not None and progress(top / height) is False:
                raise ExportCancelled
            count = min(rows, height - top)
            band = bytearray(count * (1 + width * channels))
            for left in range(0, width, _TILE):
                columns = min(_TILE, width - left)
                tile = _paint_tile(painter, picture, scale, ground, left, top, columns, count)
                _copy_tile(tile, band, left, 1 + width * channels, channels)
            for start in range(0, len(band), _PACKED):
                if progress is not None and progress(top / height) is False:
                    raise ExportCancelled
                stream.write_rows(band[start : start + _PACKED])
        stream.close()
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled
    return painter.unread


def png_size(picture: Picture, scale: float) -> tuple[int, int]:
    """Width and height in pixels. Raises ExportError for a picture that cannot be."""
    check_scale(scale)
    if picture.width <= 0 or picture.height <= 0:
        raise ExportError("empty")
    width = max(1, ceil(picture.width * scale - 1e-6))
    height = max(1, ceil(picture.height * scale - 1e-6))
    if max(width, height) > MAX_SIDE:
        raise ExportError("too-large", width=width, height=height)
    return width, height


def _paint_tile(
    painter: PicturePainter,
    picture: Picture,
    scale: float,
    ground: QColor,
    left: int,
    top: int,
    width: int,
    height: int,
) -> QImage:
    clear = ground.alpha() < 255
    form = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    image = QImage(width, height, form)
    if image.isNull():
        raise MemoryError
    image.fill(ground)
    view = QRectF(left / scale, top / scale, width / scale, height / scale)
    on = QPainter(image)
    try:
        on.translate(-left, -top)
        on.scale(scale, scale)
        painter.paint(on, picture, view)
    finally:
        on.end()
    packed = QImage.Format.Format_RGBA8888 if clear else QImage.Format.Format_RGB888
    return image.convertToFormat(packed)


def _copy_tile(tile: QImage, band: bytearray, left: int, stride: int, channels: int) -> None:
    """Copy a tile's rows to their place in a band whose rows begin with their filter, 0."""
    view = memoryview(tile.constBits())
    line, length = tile.bytesPerLine(), tile.width() * channels
    at = 1 + left * channels
    for y in range(tile.height()):
        band[at : at + length] = view[y * line : y * line + length]
        at += stride


class _PngStream:
    """The chunks of a PNG file (ISO/IEC 15948): header, resolution, data in pieces, end."""

    def __init__(self, file: BinaryIO, width: int, height: int, channels: int, dpi: float) -> None:
        self._file = file
        self._packer = zlib.compressobj(_LEVEL)
        color = 6 if channels == 4 else 2
        dots = round(dpi / 0.0254)
        file.write(b"\x89PNG\r\n\x1a\n")
        self._chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0))
        self._chunk(b"sRGB", b"\0")
        self._chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))

    def write_rows(self, rows: bytearray) -> None:
        """Add a part of the rows, each of which has its filter byte before it."""
        packed = self._packer.compress(rows)
        if packed:
            self._chunk(b"IDAT", packed)

    def close(self) -> None:
        """End the image; the file stays open."""
        self._chunk(b"IDAT", self._packer.flush())
        self._chunk(b"IEND", b"")

    def _chunk(self, kind: bytes, data: bytes) -> None:
        self._file.write(struct.pack(">I", len(data)) + kind + data)
        self._file.write(struct.pack(">I", zlib.crc32(data, zlib.crc32(kind))))
