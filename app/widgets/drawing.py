"""What the windows draw maps with: one text engine for all, a layouter and painter for each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.exporting.placing import Assets
from app.exporting.qpaint import PicturePainter
from app.layout.layouter import Layouter
from app.layout.space import space_for
from app.layout.text.engine import TextEngine
from app.layout.text.system import SystemFaces
from app.model.journey import Journey

_MARGIN = 26.0
"""Room around the grid in a thumbnail, px at 100 %."""


class Drawing:
    """Shared by the windows: the interface's thread paints, others lay out too what will be shown.
    The gallery's own is used by its thread alone. Importing this module costs."""

    def __init__(self) -> None:
        self.engine = TextEngine(SystemFaces())

    def layouter(self) -> Layouter:
        """A layouter for one window."""
        return Layouter(self.engine)

    def painter(self, assets: Assets) -> PicturePainter:
        """A painter for one window."""
        return PicturePainter(self.engine, assets)

    def thumbnail(self, journey: Journey, size: QSizeF, ratio: float) -> QImage:
        """A small picture of a map's grid, `size` in px and `ratio` device px to each."""
        image = QImage((size * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        picture = self.layouter().lay(journey)
        image.fill(QColor(picture.ground))
        tops = {band.id: top for band, top in picture.bands}
        left = space_for(journey.theme).sheet
        top = max(0.0, tops.get("/stages", 0.0) - _MARGIN)
        width = picture.width - 2 * left + 2 * _MARGIN
        if width <= 0 or picture.height <= 0:
            return image
        scale = min(size.width() / width, 0.6)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate((size.width() / scale - width) / 2 - left + _MARGIN, -top)
        grid = max(top, tops.get("/stages", 0.0) - 1)
        clip = QRectF(left - _MARGIN, grid, width, size.height() / scale)
        painter.setClipRect(clip, Qt.ClipOperation.ReplaceClip)
        with self.painter({asset.id: asset for asset in journey.assets}.get) as once:
            once.paint(painter, picture, clip)
            painter.end()
        return image

    def whole(self, journey: Journey, width: float, ratio: float) -> QImage:
        """A picture of the whole map, at most `width` px wide and three times as high."""
        picture = self.layouter().lay(journey)
        scale = min(width / max(picture.width, 1.0), 1.0)
        height = min(picture.height * scale, 3 * width)
        size = QSizeF(max(picture.width * scale, 1.0), max(height, 1.0))
        image = QImage((size * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(picture.ground))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        clip = QRectF(0, 0, picture.width, height / scale)
        with self.painter({asset.id: asset for asset in journey.assets}.get) as once:
            once.paint(painter, picture, clip)
            painter.end()
        return image
