"""Line icons (Phosphor) for the chrome, in its colours."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPainterPath, QPixmap

from app.widgets.style.appearance import Appearance

os.environ["QT_API"] = "pyside6"

import qtawesome
from qtawesome.iconic_font import IconicFont

PREFIX = "ph"
FONTS = Path(qtawesome.__file__).parent / "fonts"


class Icons(QObject):
    """Makes icons by Phosphor's names. Importing this module costs; do so after the first paint.

    An icon keeps the colours it was made with: ask again after `Appearance.changed`."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        font = _only("phosphor-*.ttf")
        self._font = IconicFont((PREFIX, font, _only("phosphor-charmap-*.json")))

    def icon(self, name: str, color: str | None = None) -> QIcon:
        """The icon, in the chrome's ink or another `#rrggbb`; it is drawn at any size.

        KeyError for a name that Phosphor does not have."""
        if name not in self._font.charmap[PREFIX]:
            raise KeyError(name)
        tokens = self._appearance.tokens
        return self._font.icon(
            f"{PREFIX}.{name}",
            color=color or tokens.icon,
            color_disabled=tokens.disabled,
            scale_factor=1.1,
        )

    def application(self) -> QIcon:
        """The program's own icon."""
        made = QIcon()
        for size in (16, 32, 48, 128, 256):
            made.addPixmap(application_pixmap(size))
        return made


def application_pixmap(size: int, ratio: float = 1.0) -> QPixmap:
    """The program's mark, `size` px with `ratio` device px to each."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(0, 0, size, size)
    ground.setColorAt(0, QColor("#4263eb"))
    ground.setColorAt(1, QColor("#ae3ec9"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.24, size * 0.24)
    curve = QPainterPath()
    curve.moveTo(size * 0.2, size * 0.62)
    curve.cubicTo(size * 0.42, size * 0.1, size * 0.5, size * 1.0, size * 0.8, size * 0.36)
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(QColor("#ffffff"))
    pen.setWidthF(size * 0.09)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(curve)
    painter.end()
    return pixmap


def _only(pattern: str) -> str:
    """The name of the font's file, whatever version of it qtawesome ships."""
    return max(path.name for path in FONTS.glob(pattern))
