"""What lies under the map: the chrome's ground, the sheet and its soft shadow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRegion

RADIUS = 10.0
"""Of the sheet's corners, px at 100 %."""

_DEPTH = 14
"""How far the shadow reaches, px of the screen."""


def paint_ground(
    painter: QPainter, exposed: QRectF, chrome: QColor, sheet: QRectF, color: QColor, zoom: float
) -> None:
    """Fill `exposed` (px of the view) and paint the sheet, which lies at `sheet`, over it."""
    radius = RADIUS * zoom
    tall = sheet.adjusted(radius + 1, 1, -radius - 1, -1).toRect()
    wide = sheet.adjusted(1, radius + 1, -1, -radius - 1).toRect()
    inside = QRegion(tall if tall.isValid() else QRect()) + (wide if wide.isValid() else QRect())
    around = QRegion(exposed.toAlignedRect()) - inside
    if not around.isEmpty():
        painter.save()
        painter.setClipRegion(around, Qt.ClipOperation.IntersectClip)
        painter.fillRect(exposed, chrome)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if sheet.adjusted(-_DEPTH, -_DEPTH, _DEPTH, _DEPTH + 4).intersects(exposed):
            painter.setBrush(QColor(15, 23, 42, 3))
            for step in range(_DEPTH, 0, -2):
                rect = sheet.adjusted(-step, -step + 3, step, step + 3)
                painter.drawRoundedRect(rect, radius + step, radius + step)
        painter.setBrush(color)
        painter.drawRoundedRect(sheet, radius, radius)
        painter.restore()
    for rect in cast(Iterable[QRect], inside & exposed.toAlignedRect()):
        painter.fillRect(rect, color)
