"""Pictures painted so small that no text can be read."""

from __future__ import annotations

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
    """A band made ready: rectangles by colour, all or those of cards and cells alone, and the
    lines of its curves."""

    band: Band
    rects: dict[str, list[QRectF]]
    cards: dict[str, list[QRectF]]
    curves: list[tuple[Group, Path]]


class SmallPainter:
    """Paints pictures as rectangles by colour; lines of text become bars, the curve stays. What
    it prepares for a band is kept by the band's identity."""

    def __init__(self) -> None:
        self._sketches: dict[str, _Sketch] = {}

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Paints a picture at the painter's origin."""
        known, self._sketches = self._sketches, {}
        tiny = painter.worldTransform().m11() < _TINY
        for band, top in picture.bands:
            sketch = known.get(band.id)
            if sketch is None or sketch.band is not band:
                sketch = _sketch(band)
            self._sketches[band.id] = sketch
            painter.translate(0, top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(band.groups) < _MANY)
            for color, places in (sketch.cards if tiny else sketch.rects).items():
                painter.setBrush(_brush(color))
                painter.drawRects(places)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for group, curve in sketch.curves:
                _stroke(painter, group, curve)
            painter.translate(0, -top)


def _sketch(band: Band) -> _Sketch:
    rects: dict[str, list[QRectF]] = {}
    cards: dict[str, list[QRectF]] = {}
    curves: list[tuple[Group, Path]] = []
    for group in band.groups:
        if group.kind == "prompt":
            continue
        for part in group.parts:
            if isinstance(part, Path) and part.fill is None and group.kind == "curve":
                curves.append((group, part))
                continue
            found = _rectangle(part)
            if found is not None:
                color, rect = found
                rect.translate(group.x, group.y)
                rects.setdefault(color, []).append(rect)
                if not isinstance(part, Text) and min(rect.width(), rect.height()) >= _EDGE:
                    cards.setdefault(color, []).append(rect)
    return _Sketch(band, rects, cards, curves)


def _rectangle(part: object) -> tuple[str, QRectF] | None:
    match part:
        case Box(fill=str(fill)):
            return fill, QRectF(part.x, part.y, part.w, part.h)
        case Path(fill=Gradient(left=left)):
            return left, QRectF(*part.bounds)
        case Path(fill=str(fill)):
            return fill, QRectF(*part.bounds)
        case Text():
            size = part.style.size
            bar = QRectF(part.x, part.y - size * 0.55, part.line.width, size * 0.5)
            return part.color + "55", bar
    return None


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
