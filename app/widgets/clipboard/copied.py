"""What a copy puts on the clipboard: one fragment, or a picture alone, in many forms, each made
when asked for."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from app.exporting.placing import Assets
from app.exporting.qpaint import PicturePainter
from app.exporting.svg import svg_bytes
from app.exporting.tables import fragment_html, fragment_text, fragment_tsv
from app.layout.picture import Picture
from app.model.fragments import MIME, Fragment, write_fragment
from app.widgets.picture_reader import Source, picture_in

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine

IMAGE = "application/x-qt-image"
"""What Qt calls a picture that every system's clipboard understands."""

_SCALE = 2.0
_MOST_PIXELS = 24_000_000
_DPM = 96 * _SCALE / 0.0254


class PictureData(QMimeData):
    """Holds a picture of a map as it was; its forms are made when they are asked for."""

    def __init__(self, shot: Picture | None, engine: TextEngine, assets: Assets) -> None:
        super().__init__()
        self._makers: dict[str, Callable[[], QByteArray | str | QImage]] = {}
        if shot is not None:
            self._makers |= {
                "image/svg+xml": lambda: QByteArray(svg_bytes(shot, engine=engine, assets=assets)),
                "image/png": lambda: _png(self._image()),
                IMAGE: self._image,
            }
        self._paint = lambda: _painted(shot, engine, assets) if shot is not None else QImage()
        self._made: QImage | None = None

    def formats(self) -> list[str]:
        return list(self._makers)

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._makers

    def retrieveData(self, mimetype: str, _type: object) -> object:
        maker = self._makers.get(mimetype)
        return maker() if maker is not None else None

    def plain(self) -> QMimeData:
        """The same with every form made, to outlive the program's own objects."""
        made = QMimeData()
        for mimetype in self._makers:
            if mimetype == IMAGE:
                made.setImageData(self._image())
            else:
                made.setData(mimetype, self.data(mimetype))
        return made

    def _image(self) -> QImage:
        if self._made is None:
            self._made = self._paint()
        return self._made


class CopiedData(PictureData):
    """Holds parts of a map as it was when they were copied; later changes do not touch them."""

    def __init__(
        self, fragment: Fragment, shot: Picture | None, engine: TextEngine, assets: Assets
    ) -> None:
        super().__init__(shot, engine, assets)
        self.fragment = fragment
        self._makers = {
            MIME: lambda: QByteArray(write_fragment(fragment)),
            "text/html": lambda: fragment_html(fragment),
            "text/plain": lambda: fragment_text(fragment),
            "text/tab-separated-values": lambda: QByteArray(fragment_tsv(fragment).encode()),
            **self._makers,
        }


def picture_of(held: QMimeData, name: str = "") -> Source | None:
    """The picture on the clipboard, or that is dragged, if there is one: of this program as it is,
    of another as `picture_in` reads it."""
    if not isinstance(held, PictureData):
        return picture_in(held, name)
    return Source(image=QImage(held.imageData()), name=name) if held.hasImage() else None


def _painted(shot: Picture, engine: TextEngine, assets: Assets) -> QImage:
    """The picture at twice its size, less when that would be more pixels than one wants."""
    scale = min(_SCALE, sqrt(_MOST_PIXELS / max(1.0, shot.width * shot.height)))
    width, height = max(1, round(shot.width * scale)), max(1, round(shot.height * scale))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(_DPM))
    image.setDotsPerMeterY(round(_DPM))
    image.fill(QColor(shot.ground))
    painter = QPainter(image)
    try:
        painter.scale(scale, scale)
        PicturePainter(engine, assets).paint(painter, shot)
    finally:
        painter.end()
    return image


def _png(image: QImage) -> QByteArray:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return data
