"""Colours as Qt's, each made once."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QPen


def color_of(text: str) -> QColor:
    """The colour written `#rrggbb` or `#rrggbbaa`."""
    value = int(text[1:], 16)
    if len(text) == 9:
        return QColor(value >> 24, value >> 16 & 255, value >> 8 & 255, value & 255)
    return QColor(value >> 16, value >> 8 & 255, value & 255)


class Inks:
    """Colours by their text, and what draws and fills with them."""

    def __init__(self) -> None:
        self._colors: dict[str, QColor] = {}
        self._brushes: dict[str, QBrush] = {}
        self._pens: dict[str, QPen] = {}

    def color(self, text: str) -> QColor:
        """The colour written so."""
        color = self._colors.get(text)
        if color is None:
            color = self._colors[text] = color_of(text)
        return color

    def brush(self, text: str) -> QBrush:
        """What fills with it."""
        brush = self._brushes.get(text)
        if brush is None:
            brush = self._brushes[text] = QBrush(self.color(text))
        return brush

    def pen(self, text: str) -> QPen:
        """What draws a px wide, and letters, in it."""
        pen = self._pens.get(text)
        if pen is None:
            pen = self._pens[text] = QPen(self.color(text))
        return pen
