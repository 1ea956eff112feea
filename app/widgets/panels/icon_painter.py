"""Icons of maps drawn for the window's own widgets."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap

from app.exporting.qfonts import RawFonts
from app.layout.icons import icon_glyph
from app.widgets.painted import painted

_RATIO = 2
"""Icons are drawn for screens of up to this many device px per px."""

_EM = 96.0


def paint_icon(painter: QPainter, name: str, box: QRectF, ink: QColor) -> None:
    """Draws an icon into the middle of a box, its em as high as that."""
    outline = _outline(name)
    scale = box.height() / _EM
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.scale(scale, scale)
    painter.fillPath(outline, ink)
    painter.restore()


def icon_pixmap(name: str, size: int, ink: QColor) -> QIcon:
    """An icon of `size` px."""
    side = size * _RATIO
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, side, side), ink)
    painter.end()
    pixmap.setDevicePixelRatio(_RATIO)
    return QIcon(painted(pixmap))


@cache
def _outline(name: str) -> QPainterPath:
    """The icon around the origin, its em `_EM` px."""
    face, glyph = icon_glyph(name)
    outline = RawFonts().font(face, _EM).pathForGlyph(glyph)
    return outline.translated(QPointF(0, 0) - outline.boundingRect().center())
