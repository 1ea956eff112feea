"""What lies under the map: the chrome's ground, the sheet and its soft shadow."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

RADIUS = 10.0
"""Of the sheet's corners, px at 100 %."""

_DEPTH = 14
"""How far the shadow reaches, px of the screen."""

_LOWER = 3
"""How much lower than the sheet its shadow lies, px of the screen."""


def paint_ground(
    painter: QPainter, exposed: QRectF, chrome: QColor, sheet: QRectF, color: QColor, zoom: float
) -> None:
    """Fill `exposed` (px of the view) and paint the sheet, which lies at `sheet`, over it."""
    radius = RADIUS * zoom
    tall = sheet.adjusted(radius + 1, 1, -radius - 1, -1).toRect()
    wide = sheet.adjusted(1, radius + 1, -1, -radius - 1).toRect()
    there = exposed.toAlignedRect()
    if tall.contains(there) or wide.contains(there):
        painter.fillRect(there, color)
        return
    inside = QRegion(tall if tall.isValid() else QRect()) + (wide if wide.isValid() else QRect())
    around = QRegion(there) - inside
    if not around.isEmpty():
        painter.save()
        painter.setClipRegion(around, Qt.ClipOperation.IntersectClip)
        painter.fillRect(exposed, chrome)
        if sheet.adjusted(-_DEPTH, -_DEPTH, _DEPTH, _DEPTH + 4).intersects(exposed):
            _paint_shadow(painter, sheet.toRect(), round(radius))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(sheet, radius, radius)
        painter.restore()
    for rect in cast(Iterable[QRect], inside & there):
        painter.fillRect(rect, color)


def _paint_shadow(painter: QPainter, sheet: QRect, radius: int) -> None:
    """The corners and edges of the shadow, from a small picture of one."""
    corner = radius + 2 * _DEPTH + _LOWER
    image = _shadow(radius, corner)
    outer = sheet.adjusted(-_DEPTH, -_DEPTH + _LOWER, _DEPTH, _DEPTH + _LOWER)
    if outer.width() < 2 * corner or outer.height() < 2 * corner:
        _draw_shadow(painter, sheet, radius)
        return
    ends = (0, corner, corner + 1, 2 * corner + 1)
    xs = (outer.left(), outer.left() + corner, outer.right() + 1 - corner, outer.right() + 1)
    ys = (outer.top(), outer.top() + corner, outer.bottom() + 1 - corner, outer.bottom() + 1)
    for row, column in product(range(3), range(3)):
        if row == column == 1:
            continue
        place = QRect(QPoint(xs[column], ys[row]), QPoint(xs[column + 1] - 1, ys[row + 1] - 1))
        start = QPoint(ends[column], ends[row])
        part = QRect(start, QPoint(ends[column + 1] - 1, ends[row + 1] - 1))
        painter.drawImage(place, image, part)


@lru_cache(maxsize=64)
def _shadow(radius: int, corner: int) -> QImage:
    """The shadow of the least sheet that has four such corners, a px apart."""
    side = 2 * corner + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    inner = QRect(0, 0, side, side).adjusted(_DEPTH, _DEPTH - _LOWER, -_DEPTH, -_DEPTH - _LOWER)
    _draw_shadow(painter, inner, radius)
    painter.end()
    return image


def _draw_shadow(painter: QPainter, sheet: QRect, radius: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(15, 23, 42, 3))
    for step in range(_DEPTH, 0, -2):
        rect = QRectF(sheet).adjusted(-step, -step + _LOWER, step, step + _LOWER)
        painter.drawRoundedRect(rect, radius + step, radius + step)
