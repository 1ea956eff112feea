"""Line icons (Phosphor) for the chrome, in its colours."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QIcon,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPixmap,
)

from app.widgets.painted import painted
from app.widgets.style.appearance import Appearance

os.environ["QT_API"] = "pyside6"

import qtawesome
from qtawesome.iconic_font import IconicFont

PREFIX = "ph"
_SIZES = (16, 18, 20, 24, 32, 36, 48)
"""Widths that an icon is drawn at, px of the screen: the chrome's sizes at ratios 1, 1.5 and 2."""

_GROWN = 1.1
"""The font leaves an eighth free on each side: more than icons beside text want."""

_EM = 96
"""Size of the font that outlines are taken from, px."""

FONTS = Path(qtawesome.__file__).parent / "fonts"


class Icons(QObject):
    """Makes icons by Phosphor's names. Importing this module costs; do so after the first paint.

    An icon keeps the colours it was made with: ask again after `Appearance.changed`. Icons are
    drawn as pixmaps: qtawesome's own are drawn by Python objects that Qt frees twice when the
    icon font goes before the last icon (PySide6 6.11)."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        font = _only("phosphor-*.ttf")
        self._made: dict[tuple[str, ...], QIcon] = {}
        self._font = IconicFont((PREFIX, font, _only("phosphor-charmap-*.json")))

    def icon(self, name: str, color: str | None = None) -> QIcon:
        """The icon, in the chrome's ink or another `#rrggbb`; it is drawn at any size.

        KeyError for a name that Phosphor does not have."""
        if name not in self._font.charmap[PREFIX]:
            raise KeyError(name)
        tokens = self._appearance.tokens
        inks = (QIcon.Mode.Normal, color or tokens.icon), (QIcon.Mode.Disabled, tokens.disabled)
        key = name, *(ink for _, ink in inks)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = QIcon()
            outline = self._outline(name)
            for mode, ink in inks:
                for size in _SIZES:
                    made.addPixmap(_drawn(outline, size, QColor(ink)), mode)
        return made

    def _outline(self, name: str) -> QPainterPath:
        """The glyph in a square of `_EM` px, from its corner."""
        font = self._font.font(PREFIX, _EM)
        path = QPainterPath()
        path.addText(0, QFontMetricsF(font).ascent(), font, self._font.charmap[PREFIX][name])
        return path

    def application(self) -> QIcon:
        """The program's own icon."""
        made = QIcon()
        for size in (16, 32, 48, 128, 256):
            made.addPixmap(application_pixmap(size))
        return made


def _drawn(outline: QPainterPath, size: int, ink: QColor) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = _GROWN * size / _EM
    painter.translate(size / 2, size / 2)
    painter.scale(scale, scale)
    painter.translate(-_EM / 2, -_EM / 2)
    painter.fillPath(outline, ink)
    painter.end()
    return painted(pixmap)


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
