"""The map's pictures, decoded for Qt and kept in halves of their size."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from app.exporting.placing import Assets
from app.model.assets import asset_bytes
from app.model.journey import Asset

MAX_PIXELS = 40_000_000
"""Larger pictures are not decoded: they would take more memory than a picture is worth."""

FORMATS = frozenset({"png", "jpeg", "jpg", "jfif", "gif", "bmp", "webp", "tiff", "tif"})
"""What is decoded, by what it holds and whatever it is called. Qt knows others, SVG among them,
which may name files of this computer: it would open those."""

_QUALITY = 92
"""Of a photograph that had to be turned upright."""

_BUDGET = 400_000_000
"""Bytes of decoded pictures kept; all are dropped when they are more."""


def picture_file(asset: Asset | None) -> bytes | None:
    """The picture's file; None when there is no picture, or it is damaged."""
    try:
        return None if asset is None else asset_bytes(asset)
    except ValueError:
        return None


def is_known(data: bytes) -> bool:
    """Whether it begins as a file of `FORMATS`: nothing else may be given to Qt's readers."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    form = bytes(QImageReader.imageFormat(buffer).data())
    return form.decode("ascii", "replace").lower() in FORMATS


def is_picture(data: bytes) -> bool:
    """Whether it begins as a picture of a size that is shown; what follows may be damaged."""
    if not is_known(data):
        return False
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return _fits(QImageReader(buffer).size())


def decode(data: bytes) -> QImage | None:
    """The picture upright (EXIF), or None when it is damaged or larger than `MAX_PIXELS`."""
    if not is_known(data):
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if not _fits(reader.size()):
        return None
    image = reader.read()
    return None if image.isNull() else image


def _fits(size: QSize) -> bool:
    return size.isValid() and size.width() * size.height() <= MAX_PIXELS


def upright_file(data: bytes, image: QImage) -> tuple[str, bytes]:
    """The kind, `png` or `jpeg`, and bytes of a file that every viewer shows upright: the
    picture's own, unless that says to turn it. `image` is what it decodes to."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    upright = reader.transformation() == QImageIOHandler.Transformation.TransformationNone
    if upright and kind in ("png", "jpeg"):
        return kind, data
    kind = "jpeg" if kind == "jpeg" else "png"
    turned = QBuffer()
    turned.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(turned, kind, _QUALITY if kind == "jpeg" else -1)  # type: ignore[call-overload]
    return kind, bytes(turned.data().data())


class Images:
    """Decoded pictures by asset id, each with copies of half, a quarter… of its size, so that a
    large picture drawn small is averaged and not sampled."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._levels: dict[str, list[QImage]] = {}
        self._sizes: dict[str, tuple[int, int]] = {}
        self.unread: set[str] = set()
        """Ids of those asked for that could not be shown."""
        self._bytes = 0

    def size(self, asset: str) -> tuple[int, int] | None:
        """Width and height of the upright picture in its own pixels; None when there is none."""
        size = self._sizes.get(asset)
        if size is None:
            levels = self._load(asset)
            if levels:
                size = self._sizes[asset] = (levels[0].width(), levels[0].height())
            else:
                self.unread.add(asset)
        return size

    def picture(self, asset: str, ratio: float) -> QImage | None:
        """The smallest copy that still has a pixel for each device pixel, when the whole picture
        is drawn at `ratio` times its own size; None when there is no such picture."""
        levels = self._levels.get(asset) or self._load(asset)
        if not levels:
            return None
        wanted = 0
        while ratio <= 0.5 and min(levels[0].width(), levels[0].height()) >> wanted > 1:
            ratio *= 2
            wanted += 1
        while len(levels) <= wanted:
            last = levels[-1]
            half = QSize(max(1, last.width() // 2), max(1, last.height() // 2))
            levels.append(
                last.scaled(
                    half,
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            self._bytes += levels[-1].sizeInBytes()
        return levels[wanted]

    def _load(self, asset: str) -> list[QImage]:
        data = picture_file(self._assets(asset))
        image = decode(data) if data is not None else None
        if image is None:
            return []
        form = (
            QImage.Format.Format_ARGB32_Premultiplied
            if image.hasAlphaChannel()
            else QImage.Format.Format_RGB32
        )
        image = image.convertToFormat(form)
        if self._bytes > _BUDGET:
            self._levels.clear()
            self._bytes = 0
        self._bytes += image.sizeInBytes()
        self._levels[asset] = [image]
        return self._levels[asset]
