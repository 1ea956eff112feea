"""Pictures painted so small that no text can be read."""

from __future__ import annotations

import time
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from app.layout.picture import Band, Box, Gradient, Group, Path, Picture, Text

_MANY = 200
"""Groups in a band from which on edges are not smoothed: they are smaller than a px."""


_TINY = 0.06
"""The scale under which lines of text and edges of cards are nothing but grey."""

_EDGE = 6.0
"""What is narrower, px at 100 %, is left out then."""


class _Sketch(NamedTuple):
    """A band made ready: rectangles by colour, all or, where it is tiny, those of cards and cells
    alone, and the lines of its curves."""

    band: Band
    tiny: bool
    rects: dict[str, list[QRectF]]
    curves: list[tuple[Group, Path]]


class SmallPainter:
    """Paints pictures as rectangles by colour; lines of text become bars, the curve stays. What
    it prepares for a band is kept by the band's identity."""

    def __init__(self) -> None:
        self._sketches: dict[str, _Sketch] = {}

    def prepare(self, picture: Picture, scale: float, most: float) -> bool:
        """Makes bands of a picture ready for being painted at a scale, for `most` seconds (one
        band at least); whether all are."""
        end = time.perf_counter() + most
        for band, _ in picture.bands:
            if self._prepared(band, scale < _TINY) and time.perf_counter() > end:
                return False
        return True

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Paints a picture at the painter's origin, at the painter's scale, in px of the screen
        whatever dots they have."""
        tiny = painter.worldTransform().m11() < _TINY
        for band, top in picture.bands:
            self._prepared(band, tiny)
            sketch = self._sketches[band.id]
            painter.translate(0, top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(band.groups) < _MANY)
            for color, places in sketch.rects.items():
                painter.setBrush(_brush(color))
                painter.drawRects(places)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for group, curve in sketch.curves:
                _stroke(painter, group, curve)
            painter.translate(0, -top)
        shown = {band.id for band, _ in picture.bands}
        self._sketches = {name: one for name, one in self._sketches.items() if name in shown}

    def _prepared(self, band: Band, tiny: bool) -> bool:
        """Makes a band ready; whether it was not."""
        sketch = self._sketches.get(band.id)
        if sketch is not None and sketch.band is band and sketch.tiny == tiny:
            return False
        self._sketches[band.id] = _sketch(band, tiny)
        return True


def _sketch(band: Band, tiny: bool) -> _Sketch:
    rects: dict[str, list[QRectF]] = {}
    curves: list[tuple[Group, Path]] = []
    least = _EDGE if tiny else 0.0
    for group in band.groups:
        if group.kind == "prompt":
            continue
        left, top = group.x, group.y
        for part in group.parts:
            match part:
                case Box(fill=str(color)):
                    x, y, w, h = part.x, part.y, part.w, part.h
                case Path(fill=str(color)) | Path(fill=Gradient(left=color)):
                    x, y, w, h = part.bounds
                case Path(fill=None) if group.kind == "curve":
                    curves.append((group, part))
                    continue
                case Text() if not tiny:
                    size = part.style.size
                    color = part.color + "55"
                    x, y, w, h = part.x, part.y - size * 0.55, part.line.width, size * 0.5
                case _:
                    continue
            if w >= least and h >= least:
                rects.setdefault(color, []).append(QRectF(left + x, top + y, w, h))
    return _Sketch(band, tiny, rects, curves)


def _stroke(painter: QPainter, group: Group, curve: Path) -> None:
    path = QPainterPath()
    for verb, *numbers in curve.segments:
        xy = [float(number) for number in numbers]
        if verb == "M":
            path.moveTo(*xy)
        elif verb == "L":
            path.lineTo(*xy)
        elif verb == "C":
            path.cubicTo(*xy)
        else:
            path.closeSubpath()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor((curve.stroke or "#000000")[:7]), curve.stroke_width * 2))
    painter.drawPath(path.translated(group.x, group.y))
    painter.setPen(Qt.PenStyle.NoPen)


def _brush(color: str) -> QBrush:
    ink = QColor(color[:7])
    if len(color) == 9:
        ink.setAlpha(int(color[7:], 16))
    return QBrush(ink)
