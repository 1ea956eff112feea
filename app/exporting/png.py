"""A picture as a PNG of any size, painted and packed in bands, so that memory stays bounded."""

from __future__ import annotations

import struct
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from math import ceil
from pathlib import Path
from threading import Event
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

_TILE = 16_384
"""Width of what is painted at once; Qt's raster painter ends at 32,767."""

_BAND_ROWS = 1024
_LEAST_ROWS = 256
_FIRST_ROWS = 64
_BAND_PIXELS = 4_000_000
"""A band has so many rows, fewer when they are long."""

_AHEAD = 1
"""Bands that wait painted while one is packed."""

_WAIT = 0.05
"""Seconds between two words to the progress function while a band is packed."""

_PACKED = 4_000_000
"""Bytes packed between two words to the progress function."""

_CONVERTED = 32
"""Rows converted at once: Qt does not let others go on meanwhile."""

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
    rows = min(_BAND_ROWS, max(_LEAST_ROWS, _BAND_PIXELS // width))
    stopped = Event()
    # Painting and packing both leave the interpreter to others: bands are painted while those
    # before them are packed. The pool ends before the file is closed.
    with replacing(path) as file, _Packing(stopped) as packing:
        stream = _PngStream(file, width, height, channels, _DPI * scale)
        top = 0
        for top, count in _bands(height, rows):
            packing.wait(_AHEAD, partial(_tell, progress, top / height))
            tiles = [
                _paint_tile(
                    painter, picture, scale, ground, left, top, min(_TILE, width - left), count
                )
                for left in range(0, width, _TILE)
            ]
            packing.add(partial(stream.write_tiles, tiles, stopped.is_set))
        packing.wait(0, partial(_tell, progress, top / height))
        stream.close()
        _tell(progress, 1.0)
    return painter.unread


def _bands(height: int, rows: int) -> Iterator[tuple[int, int]]:
    """Where bands begin and how many rows they have: `rows`, but few at first, for nothing is
    packed before one is painted."""
    top, count = 0, min(rows, _FIRST_ROWS)
    while top < height:
        yield top, min(count, height - top)
        top += count
        count = min(rows, 2 * count)


def _tell(progress: Progress | None, done: float) -> None:
    if progress is not None and progress(done) is False:
        raise ExportCancelled


class _Packing:
    """Has bands packed one after the other, on another thread."""

    def __init__(self, stopped: Event) -> None:
        self._stopped = stopped
        self._pool = ThreadPoolExecutor(1, "png")
        self._bands: deque[Future[None]] = deque()

    def __enter__(self) -> _Packing:
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._pool.shutdown(cancel_futures=True)

    def add(self, pack: Callable[[], None]) -> None:
        """Has one more packed after the others."""
        self._bands.append(self._pool.submit(pack))

    def wait(self, most: int, tell: Callable[[], None]) -> None:
        """Until no more than `most` wait or are being packed; what packing raises is raised
        here."""
        tell()
        while len(self._bands) > most:
            try:
                self._bands[0].result(_WAIT)
            except TimeoutError:
                tell()
            else:
                self._bands.popleft()


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
    return image


def _copy_tile(tile: QImage, band: bytearray, left: int, stride: int, channels: int) -> None:
    """Copy a tile's rows to their place in a band whose rows begin with their filter, 0."""
    form = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    length = tile.width() * channels
    at = 1 + left * channels
    for top in range(0, tile.height(), _CONVERTED):
        count = min(_CONVERTED, tile.height() - top)
        some = tile.copy(0, top, tile.width(), count).convertToFormat(form)
        view, line = memoryview(some.constBits()), some.bytesPerLine()
        for y in range(count):
            band[at : at + length] = view[y * line : y * line + length]
            at += stride


class _PngStream:
    """The chunks of a PNG file (ISO/IEC 15948): header, resolution, data in pieces, end."""

    def __init__(self, file: BinaryIO, width: int, height: int, channels: int, dpi: float) -> None:
        self._file = file
        self._packer = zlib.compressobj(_LEVEL)
        self._channels = channels
        self._stride = 1 + width * channels
        color = 6 if channels == 4 else 2
        dots = round(dpi / 0.0254)
        file.write(b"\x89PNG\r\n\x1a\n")
        self._chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0))
        self._chunk(b"sRGB", b"\0")
        self._chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))

    def write_tiles(self, tiles: list[QImage], stopped: Callable[[], bool]) -> None:
        """Add rows of tiles that stand side by side, or a part of them when it is to stop."""
        band = bytearray(tiles[0].height() * self._stride)
        left = 0
        for tile in tiles:
            _copy_tile(tile, band, left, self._stride, self._channels)
            left += tile.width()
        tiles.clear()
        for start in range(0, len(band), _PACKED):
            if stopped():
                return
            packed = self._packer.compress(memoryview(band)[start : start + _PACKED])
            if packed:
                self._chunk(b"IDAT", packed)

    def close(self) -> None:
        """End the image; the file stays open."""
        self._chunk(b"IDAT", self._packer.flush())
        self._chunk(b"IEND", b"")

    def _chunk(self, kind: bytes, data: bytes) -> None:
        self._file.write(struct.pack(">I", len(data)) + kind + data)
        self._file.write(struct.pack(">I", zlib.crc32(data, zlib.crc32(kind))))
