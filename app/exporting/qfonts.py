"""Qt's fonts for the faces that layout measured with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QPainterPath, QRawFont

if TYPE_CHECKING:
    from app.layout.text.faces import Face


_NO_HINTING = QFont.HintingPreference.PreferNoHinting
"""Hinted advances and shapes would differ from what HarfBuzz measured."""


class RawFonts:
    """Raw fonts by (face, size), and outlines by (face, glyph), made once."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, float], tuple[Face, QRawFont]] = {}
        self._outlines: dict[tuple[int, int], QPainterPath] = {}
        self._data: dict[int, QByteArray] = {}

    def font(self, face: Face, size: float) -> QRawFont:
        """The face in a size in px."""
        key = (id(face), size)
        entry = self._fonts.get(key)
        if entry is None:
            entry = self._fonts[key] = (face, self._load(face, size))
        return entry[1]

    def outline(self, face: Face, glyph: int) -> QPainterPath:
        """A glyph's outline in font units, y running down."""
        key = (id(face), glyph)
        path = self._outlines.get(key)
        if path is None:
            path = self.font(face, float(face.upem)).pathForGlyph(glyph)
            self._outlines[key] = path
        return path

    def let_go(self) -> None:
        """Keep no font, which goes one by one: with each Qt frees what it drew of it."""
        for kept in (self._outlines, self._fonts, self._data):
            while kept:
                kept.popitem()

    def _load(self, face: Face, size: float) -> QRawFont:
        data = self._data.get(id(face))  # by its path each size would keep the whole file
        if data is None:
            data = self._data[id(face)] = QByteArray(face.data())
        return QRawFont(data, size, _NO_HINTING)
