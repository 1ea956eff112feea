"""Hand-made pictures for the painters' tests."""

from __future__ import annotations

import base64
import hashlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from app.layout.picture import Band, Group, Picture, Primitive
from app.model.journey import Asset


def group(*parts: Primitive, kind: str = "note", element: str = "n1", x=10.0, y=10.0) -> Group:
    return Group(kind, element, x, y, 280.0, 180.0, parts)  # type: ignore[arg-type]


def picture(*groups: Group, width=300.0, height=200.0, ground="#ffffff", title="Map") -> Picture:
    band = Band("sheet", height, groups)
    return Picture(width, height, ((band, 0.0),), (), (), ground, "en", title)


def drawing(width: int, height: int, alpha: bool = False) -> QImage:
    """A smooth picture: a JPEG of it stays close to it."""
    form = QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32
    image = QImage(width, height, form)
    image.fill(QColor(0, 0, 0, 0) if alpha else QColor("#4263eb"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height // 2, QColor("#e8930c"))
    painter.fillRect(width // 2, height // 2, width // 2, height // 2, QColor(47, 158, 68, 128))
    painter.end()
    return image


def asset_of(image: QImage, form: str = "PNG") -> Asset:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, 95)  # type: ignore[call-overload]
    data = bytes(buffer.data().data())
    return Asset(
        id=hashlib.sha256(data).hexdigest(),
        mime="image/png" if form == "PNG" else "image/jpeg",
        width=image.width(),
        height=image.height(),
        data=base64.b64encode(data).decode(),
    )
