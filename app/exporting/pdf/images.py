"""The map's pictures as PDF images: JPEG files pass through, the rest is packed without loss."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from app.exporting.pdf.document import Document, Ref, Value
from app.exporting.qimages import decode, picture_file
from app.model.journey import Asset


class PdfImage(NamedTuple):
    """An image of the document and its size in pixels."""

    ref: Ref
    width: int
    height: int


def add_image(document: Document, asset: Asset | None) -> PdfImage | None:
    """Add a picture to the document; None when there is none, or it is damaged or too large."""
    data = picture_file(asset)
    image = decode(data) if data is not None else None
    if data is None or image is None:
        return None
    width, height = image.width(), image.height()
    entries: dict[str, Value] = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": width,
        "Height": height,
        "BitsPerComponent": 8,
        "Interpolate": "true",
    }
    components = _jpeg_components(data)
    if components in (1, 3) and _is_upright(data):
        space = "/DeviceGray" if components == 1 else "/DeviceRGB"
        entries |= {"ColorSpace": space, "Filter": "/DCTDecode"}
        return PdfImage(document.add_stream(data, entries, packed=True), width, height)
    if image.hasAlphaChannel():
        alpha = _rows(image.convertToFormat(QImage.Format.Format_Alpha8), 1)
        if alpha.count(255) != len(alpha):
            mask = {**entries, "ColorSpace": "/DeviceGray"}
            entries["SMask"] = document.add_stream(alpha, mask)
    if image.isGrayscale():
        entries["ColorSpace"] = "/DeviceGray"
        pixels = _rows(image.convertToFormat(QImage.Format.Format_Grayscale8), 1)
    else:
        entries["ColorSpace"] = "/DeviceRGB"
        pixels = _rows(image.convertToFormat(QImage.Format.Format_RGB888), 3)
    return PdfImage(document.add_stream(pixels, entries), width, height)


def _rows(image: QImage, channels: int) -> bytes:
    """The pixels without the padding that Qt ends each row with."""
    view = memoryview(image.constBits())
    line, wanted = image.bytesPerLine(), image.width() * channels
    if line == wanted:
        return bytes(view)
    return b"".join(view[y * line : y * line + wanted] for y in range(image.height()))


def _is_upright(data: bytes) -> bool:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    turned = QImageReader(buffer).transformation()
    return turned == QImageIOHandler.Transformation.TransformationNone


def _jpeg_components(data: bytes) -> int:
    """How many colour components a JPEG file of 8 bits has; 0 when it is none (ITU-T T.81, B.2.2:
    the frame header is marked C0 to CF without C4, C8 and CC)."""
    if data[:2] != b"\xff\xd8":
        return 0
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return 0
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return data[at + 9] if data[at + 4] == 8 else 0
        if marker == 0xFF:
            at += 1
            continue
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return 0
