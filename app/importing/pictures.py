"""Pictures of other programs as the map keeps them: upright, PNG or JPEG, no larger than print
needs, without what a camera writes beside them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from app.importing.errors import ImportRefusal, readable
from app.model.assets import make_asset
from app.model.base import MAX_NAME
from app.model.journey import Asset

MAX_PIXELS = 40_000_000
"""Larger pictures are refused before they are decoded."""

MAX_SIDE = 2400
"""Longest side kept, in pixels: a stage of 190 px (2 in) printed four times as wide, 8 in, at
300 dots an inch."""

FORMATS = frozenset(
    {"png", "jpeg", "jpg", "gif", "bmp", "webp", "tiff", "tif", "ico", "pbm", "ppm"}
)
"""What is read, by the file's content. SVG is not: it may name files of this computer."""

_QUALITY = 90
_PHOTO = 1_500_000
"""A PNG without transparency that is larger, in bytes, is kept as JPEG: it is a photograph."""


def picture_of(data: bytes, name: str = "") -> Asset:
    """The picture in a file's bytes, turned upright by its EXIF orientation. The same bytes give
    the same asset. Raises ImportRefusal. Needs a QGuiApplication."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    image, form = _read(buffer, name)
    return asset_of(image, name, photo=form in ("jpeg", "jpg"))


def _read(buffer: QBuffer, name: str) -> tuple[QImage, str]:
    """The picture and its format. The reader must go before what it reads, which Qt's reader of
    TIFF touches to the last: it lives in this function, the buffer outside."""
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    form = bytes(reader.format().data()).decode("ascii", "replace").lower()
    if form not in FORMATS:
        raise ImportRefusal("picture-format", name=name)
    size = reader.size()
    if size.isValid():
        _check(size, name)
    image = reader.read()
    if image.isNull():
        raise ImportRefusal("picture-damaged", name=name)
    return image, form


def asset_of(image: QImage, name: str = "", *, photo: bool = False) -> Asset:
    """A decoded picture; a `photo` is kept as JPEG when nothing of it is transparent. Raises
    ImportRefusal."""
    _check(image.size(), name)
    if max(image.width(), image.height()) > MAX_SIDE:
        image = image.scaled(
            QSize(MAX_SIDE, MAX_SIDE),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    clear = image.hasAlphaChannel() and _sees_through(image)
    form = QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    image = image.convertToFormat(form)
    for key in image.textKeys():
        image.setText(key, "")
    mime: Literal["image/png", "image/jpeg"] = "image/png"
    if photo and not clear:
        mime = "image/jpeg"
    data = _written(image, mime)
    if mime == "image/png" and not clear and len(data) > _PHOTO:
        mime = "image/jpeg"
        data = _written(image, mime)
    if not data:
        raise ImportRefusal("picture-damaged", name=name)
    return make_asset(data, mime, image.width(), image.height(), readable(name)[:MAX_NAME])


def _check(size: QSize, name: str) -> None:
    if size.width() < 1 or size.height() < 1:
        raise ImportRefusal("picture-damaged", name=name)
    if size.width() * size.height() > MAX_PIXELS:
        raise ImportRefusal(
            "picture-too-large",
            name=name,
            width=size.width(),
            height=size.height(),
            limit=MAX_PIXELS // 1_000_000,
        )


def _sees_through(image: QImage) -> bool:
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    view = memoryview(alpha.constBits())
    line, width = alpha.bytesPerLine(), alpha.width()
    full = b"\xff" * width
    return any(bytes(view[y * line : y * line + width]) != full for y in range(alpha.height()))


def _written(image: QImage, mime: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(mime.removeprefix("image/").encode()))
    if mime == "image/jpeg":
        writer.setQuality(_QUALITY)
    done = writer.write(image)
    buffer.close()
    return bytes(data.data()) if done else b""
