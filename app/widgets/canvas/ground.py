"""What lies under the map: the chrome's ground, the sheet and its soft shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

RADIUS = 10.0
"""Of the sheet's corners, px at 100 %."""

_DEPTH = 14
"""How far the shadow reaches, px of the screen."""


def paint_ground(
    painter: QPainter, exposed: QRectF, chrome: QColor, sheet: QRectF, color: QColor, zoom: float
) -> None:
    """Fill `exposed` (px of the view) and paint the sheet, which lies at `sheet`, over it."""
    painter.fillRect(exposed, chrome)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = RADIUS * zoom
    reach = sheet.adjusted(-_DEPTH, -_DEPTH, _DEPTH, _DEPTH + 4)
    inside = sheet.adjusted(radius, radius, -radius, -radius)
    if not inside.contains(exposed) and reach.intersects(exposed):
        painter.setBrush(QColor(15, 23, 42, 3))
        for step in range(_DEPTH, 0, -2):
            around = sheet.adjusted(-step, -step + 3, step, step + 3)
            painter.drawRoundedRect(around, radius + step, radius + step)
    painter.setBrush(color)
    painter.drawRoundedRect(sheet, radius, radius)
