"""Pictures of other programs as the map keeps them: upright, PNG or JPEG, no larger than print
needs, without what a camera writes beside them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import (
    QColorSpace,
    QImage,
    QImageIOHandler,
    QImageReader,
    QImageWriter,
    QTransform,
)

from app.importing.errors import ImportRefusal, readable
from app.importing.headers import is_whole, turned
from app.importing.jpeg import bare_jpeg
from app.model.assets import asset_bytes, make_asset
from app.model.base import MAX_NAME
from app.model.journey import Asset
from app.model.theme_file import MAX_LOGO

MAX_PIXELS = 40_000_000
"""Larger pictures are refused before they are decoded."""

MAX_SIDE = 2400
"""Longest side kept, in pixels: a stage of 190 px (2 in) printed four times as wide, 8 in, at
300 dots an inch."""

LOGO_SIDE = 800
"""Longest side of a logo, in pixels: four times what it takes on a map."""

FORMATS = frozenset({"png", "jpeg", "jpg", "jfif", "gif", "bmp", "webp", "tiff", "tif"})
"""What is read, by the file's content. SVG is not: it may name files of this computer."""

_MEGABYTES = 384
"""Most memory of one decoded picture: `MAX_PIXELS` of 16 bits a channel. While it is turned or
its colours are changed there are two, and one is read at a time."""

_QUALITY = 90
_PHOTO = 1_500_000
"""A PNG without transparency that is larger, in bytes, is kept as JPEG: it is a photograph."""

_HEAVY = 3_000_000
"""A JPEG that is larger, in bytes, is written anew even where it could stay as it is."""


class Taken(NamedTuple):
    """A picture of a file; `moving` when it is the first of an animation."""

    asset: Asset
    moving: bool = False


class _Read(NamedTuple):
    image: QImage
    form: str
    turned: bool
    moving: bool


def picture_of(data: bytes, name: str = "") -> Asset:
    """The picture in a file's bytes, see `take_picture`."""
    return take_picture(data, name).asset


def take_picture(data: bytes, name: str = "") -> Taken:
    """The picture in a file's bytes, turned upright by its EXIF orientation, its colours those of
    screens (sRGB). The same bytes give the same asset; a JPEG that is small enough stays the same
    to the pixel, and an asset's own bytes give that asset again. Raises ImportRefusal. Needs a
    QGuiApplication; may run in any thread, taking up to 1 GB for a picture of `MAX_PIXELS` of 16
    bits a channel, mostly a fifth of that."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    found = _read(buffer, data, name)
    jpeg = found.form in ("jpeg", "jpg", "jfif")
    kept = _kept_jpeg(data, found) if jpeg else None
    if kept is None:
        return Taken(asset_of(found.image, name, photo=jpeg), found.moving)
    size = found.image.size()
    name = readable(name)[:MAX_NAME]
    return Taken(make_asset(kept, "image/jpeg", size.width(), size.height(), name))


def as_logo(asset: Asset) -> Asset:
    """The picture as large as a logo is printed and a file of a theme holds; itself where it is
    no larger. Raises ImportRefusal or ValueError."""
    side = min(LOGO_SIDE, max(asset.width, asset.height))
    found, image = asset, None
    while max(found.width, found.height) > LOGO_SIDE or len(found.data) > MAX_LOGO:
        image = image or QImage.fromData(asset_bytes(asset))
        ratio, mode = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        small = image.scaled(QSize(side, side), ratio, mode)
        found = asset_of(small, asset.name, photo=asset.mime == "image/jpeg")
        side = max(1, side * 3 // 4)
    return found


def pixels_of(data: bytes) -> int:
    """How many pixels the picture in a file's bytes says it has, without decoding it; 0 when it
    says nothing."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return _pixels(buffer)


def _pixels(buffer: QBuffer) -> int:
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if _format(reader) not in FORMATS:
        return 0
    size = reader.size()
    return max(0, size.width()) * max(0, size.height())


def _format(reader: QImageReader) -> str:
    return bytes(reader.format().data()).decode("ascii", "replace").lower()


def _read(buffer: QBuffer, data: bytes, name: str) -> _Read:
    """The picture and its format. The reader must go before what it reads, which Qt's reader of
    TIFF touches to the last: it lives in this function, the buffer outside."""
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    form = _format(reader)
    if form not in FORMATS:
        raise ImportRefusal("picture-format", name=name)
    _check(reader.size(), name)
    if not is_whole(data, form):
        raise ImportRefusal("picture-cut", name=name)
    moving = reader.supportsAnimation() and reader.imageCount() > 1
    QImageReader.setAllocationLimit(_MEGABYTES)
    image = reader.read()
    if image.isNull():
        raise ImportRefusal("picture-damaged", name=name)
    upright = reader.transformation() == QImageIOHandler.Transformation.TransformationNone
    turn = turned(data, form)
    if turn > 1:
        image = _turned(_scaled(image), turn)
    return _Read(image, form, not upright, moving)


def _turned(image: QImage, orientation: int) -> QImage:
    """Upright, by an EXIF orientation (CIPA DC-008, 4.6.4): mirrored first where it is even below
    five and odd above."""
    angle = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}.get(orientation, 0)
    turn = QTransform().rotate(angle)
    if orientation in (2, 4, 5, 7):
        turn.scale(-1, 1)
    return image.transformed(turn)


def _kept_jpeg(data: bytes, found: _Read) -> bytes | None:
    """The JPEG's own bytes, without what was written beside the picture; None where the picture
    is turned, too large, too heavy or of other colours than screens have."""
    image = found.image
    plain = image.format() != QImage.Format.Format_CMYK8888 and not _foreign(image)
    if found.turned or not plain or max(image.width(), image.height()) > MAX_SIDE:
        return None
    kept = bare_jpeg(data)
    return kept if kept is not None and len(kept) <= _HEAVY else None


def _foreign(image: QImage) -> bool:
    """Whether a profile says that its colours are not those of screens."""
    space = image.colorSpace()
    return space.isValid() and space != QColorSpace(QColorSpace.NamedColorSpace.SRgb)


def _scaled(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= MAX_SIDE:
        return image
    return image.scaled(
        QSize(MAX_SIDE, MAX_SIDE),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def asset_of(image: QImage, name: str = "", *, photo: bool = False) -> Asset:
    """A decoded picture; a `photo` is kept as JPEG when nothing of it is transparent. Raises
    ImportRefusal."""
    _check(image.size(), name)
    image = _scaled(image)
    if _foreign(image):
        to = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
        image = image.convertedToColorSpace(to, QImage.Format.Format_ARGB32)
    clear = image.hasAlphaChannel() and _sees_through(image)
    form = QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    image = image.convertToFormat(form)
    image.setColorSpace(QColorSpace())
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
