"""A theme drawn as a small square."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPen, QPixmap

from app.model.theme import Theme
from app.widgets.painted import painted

SIDE = 26
"""Of the square in a menu, px."""


def theme_icon(theme: Theme, ratio: float = 1.0, side: int = SIDE) -> QIcon:
    """The theme's stages above two of its lanes with a note each."""
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / 26, side / 26)
    painter.setPen(QPen(QColor(128, 136, 150, 130), 1))
    painter.setBrush(QColor(theme.ground))
    painter.drawRoundedRect(QRectF(0.5, 0.5, 25, 25), 5, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    run = QLinearGradient(QPointF(4, 0), QPointF(22, 0))
    for index, color in enumerate(theme.stages):
        run.setColorAt(index / max(1, len(theme.stages) - 1), QColor(color))
    painter.setBrush(run)
    painter.drawRoundedRect(QRectF(4, 4, 18, 5), 1.5, 1.5)
    tones = theme.tones
    for top, left, right in ((11.0, tones.action, tones.thought), (17.5, tones.pain, tones.goal)):
        for x, tone in ((4.0, left), (13.5, right)):
            painter.setBrush(QColor(tone.head))
            painter.drawRoundedRect(QRectF(x, top, 8.5, 5), 1, 1)
            painter.setBrush(QColor(tone.strong))
            painter.drawRoundedRect(QRectF(x, top, 2.5, 5), 1, 1)
    painter.end()
    pixmap = painted(pixmap)
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected, QIcon.Mode.Disabled):
        icon.addPixmap(pixmap, mode)
    return icon
