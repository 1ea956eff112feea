"""A picture as a PNG of any size, painted in bands, so that memory stays bounded."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from math import ceil
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.limits import check_scale
from app.exporting.placing import Assets, Progress
from app.exporting.png_rows import PackedRows, PngFile, Rows
from app.exporting.qinks import color_of
from app.exporting.qpaint import PicturePainter
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
_BAND_PIXELS = 1_000_000
"""A band has so many rows, fewer when they are long: a small one is still in the processor's cache
when it is made rows, a smaller one has more groups that reach into the next."""

_PACKED = 3_200_000
"""Bytes, about, of rows that are compressed together: the last of them keep one core alone, and
between them a thread waits for its turn in the interpreter."""

_WAITING = 4
"""Pieces so large that may wait while a band is painted."""

_AT_ONCE = max(2, min(4, os.cpu_count() or 1))
"""Threads that work at once, the one that paints among them: more would keep the window waiting."""

_WAIT = 0.05
"""Seconds between two words to the progress function while others compress."""

_DPI = 96.0


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
    painter.expect(0)  # bands go down the sheet: what is above is not painted again
    tiles = _Tiles(painter, picture, scale, ground, width)
    most = min(_BAND_ROWS, max(_LEAST_ROWS, _BAND_PIXELS // width))
    # A band is painted while those before it are compressed, which leaves the interpreter to
    # others. Compressing ends before the file is closed.
    with (
        painter,
        replacing(path) as file,
        _Packing(PngFile(file, width, height, channels, _DPI * scale)) as packing,
    ):
        top = 0
        for top, count in _bands(height, most):
            packing.wait(_WAITING, partial(_tell, progress, top / height))
            rows = packing.spare(count) or Rows(width, count, channels)
            tiles.paint(top, rows)
            packing.add(rows, last=top + count == height)
        painter.let_go()  # others compress meanwhile
        packing.wait(0, partial(_tell, progress, top / height))
        packing.file.close()
        _tell(progress, 1.0)
    return painter.unread


def _bands(height: int, rows: int) -> Iterator[tuple[int, int]]:
    """Where bands begin and how many rows they have: `rows`, but few at first, for nothing is
    compressed before one is painted."""
    top, count = 0, min(rows, _FIRST_ROWS)
    while top < height:
        yield top, min(count, height - top)
        top += count
        count = min(rows, 2 * count)


def _tell(progress: Progress | None, done: float) -> None:
    if progress is not None and progress(done) is False:
        raise ExportCancelled


class _Piece:
    """Rows of a band, compressed by whichever thread comes first."""

    def __init__(self, pack: Callable[[], PackedRows], band: Rows | None) -> None:
        self.packed: Future[PackedRows] = Future()
        self.band = band
        """That of which they are the last."""
        self._pack, self._turn = pack, Lock()

    def begin(self) -> bool:
        """Compresses them, unless another thread does or did so: whether it did."""
        if not self._turn.acquire(blocking=False):
            return False
        try:
            self.packed.set_result(self._pack())
        except Exception as error:
            self.packed.set_exception(error)
        return True


class _Packing:
    """Has rows compressed, on other threads and on that which waits for them, and writes them in
    their order."""

    def __init__(self, file: PngFile) -> None:
        self.file = file
        self._pool = ThreadPoolExecutor(_AT_ONCE - 1, "png")
        self._pieces: deque[_Piece] = deque()
        self._spare: list[Rows] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def spare(self, count: int) -> Rows | None:
        """So many rows that were written, to be filled again."""
        while self._spare:
            rows = self._spare.pop()
            if rows.count == count:
                return rows
        return None

    def add(self, rows: Rows, *, last: bool) -> None:
        """Has one more band compressed. `last` is the image's last."""
        for top, count in rows.pieces(_PACKED):
            ends = top + count == rows.count
            piece = _Piece(
                partial(rows.packed, top, count, last=last and ends), rows if ends else None
            )
            self._pieces.append(piece)
            self._pool.submit(piece.begin)

    def wait(self, most: int, tell: Callable[[], None]) -> None:
        """Until no more than `most` pieces wait or are being compressed; what compressing raises
        is raised here."""
        tell()
        while len(self._pieces) > most:
            first = self._pieces[0]
            if first.packed.done() or not any(piece.begin() for piece in self._pieces):
                try:
                    packed = first.packed.result(_WAIT)
                except TimeoutError:
                    pass
                else:  # a disk's time-out is a TimeoutError too
                    self.file.add(packed)
                    self._pieces.popleft()
                    if first.band:
                        self._spare.append(first.band)
            tell()


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


class _Tiles:
    """Paints a picture in bands of tiles that stand side by side."""

    def __init__(
        self, painter: PicturePainter, picture: Picture, scale: float, ground: QColor, width: int
    ) -> None:
        self._painter, self._picture, self._scale = painter, picture, scale
        self._ground, self._width = ground, width
        self._images: dict[int, QImage] = {}
        """By their left edges: filled again as long as bands are as high."""

    def paint(self, top: int, rows: Rows) -> None:
        """The band that begins at `top`, as its rows."""
        for left in range(0, self._width, _TILE):
            image = self._image(left, rows.count)
            self._paint(image, left, top)
            rows.put(image, left)

    def _image(self, left: int, height: int) -> QImage:
        image = self._images.get(left)
        if image is None or image.height() != height:
            clear = self._ground.alpha() < 255
            form = (
                QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
            )
            image = self._images[left] = QImage(min(_TILE, self._width - left), height, form)
            if image.isNull():
                raise MemoryError
        return image

    def _paint(self, image: QImage, left: int, top: int) -> None:
        image.fill(self._ground)
        scale, width, height = self._scale, image.width(), image.height()
        view = QRectF(left / scale, top / scale, width / scale, height / scale)
        on = QPainter(image)
        try:
            on.translate(-left, -top)
            on.scale(scale, scale)
            self._painter.paint(on, self._picture, view)
        finally:
            on.end()
