"""The picture of what is dragged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from app.layout.picture import Group
from app.widgets.canvas.tools.base import Bench

_MOST = 900.0
"""No ghost is wider or higher, px of the screen."""


def picture_of(bench: Bench, group: Group) -> QPixmap:
    """An element as it looks at the present zoom."""
    canvas = bench.canvas
    ratio, zoom = canvas.devicePixelRatioF(), canvas.zoom
    width = min(_MOST, (group.w + 2) * zoom) * ratio
    height = min(_MOST, (group.h + 3) * zoom) * ratio
    image = QPixmap(max(1, round(width)), max(1, round(height)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    bench.painter.paint_group(painter, group)
    painter.end()
    return image
