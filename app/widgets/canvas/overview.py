"""The map seen from afar: rectangles by colour, band by band, instead of items.

A frame of 5,000 notes takes a millisecond this way and eighty as items. Lines of text become
bars; heads, curves, faces, figures and pictures are few and painted as they are.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from app.layout.picture import Band, Box, Gradient, Group, GroupKind, Path, Picture, Text
from app.widgets.canvas.items import GroupPainter, paint_safely

BELOW = 0.4
"""The scale under which the overview is painted."""

_WHOLE: frozenset[GroupKind] = frozenset(
    {
        *("title", "scenario", "persona", "phase", "stage", "lane"),
        *("separator", "curve", "emotion", "link"),
        *("metric", "picture"),  # a line is no area, and a picture has no colour
    }
)
_LEAST = 5.0
"""Text smaller than this on screen, px, is a bar."""

_BARS_FROM = 0.16
"""Under this zoom a line of text is less than a pixel high and is left out."""

_FAR = 0.2
"""Under this zoom cards have no edges and shadows, and faces and figures are rectangles."""

_EDGE = 6.0
"""Parts narrower than this, px at 100 %, are left out from far."""

_FEATURED: frozenset[GroupKind] = frozenset({"emotion", "metric"})
"""Painted whole, but for from far: there are many."""

_MOST_WHOLE = 400
"""More groups than this in one band are all drawn as rectangles."""


class _Whole(NamedTuple):
    """A group painted as it is, or, when its text is too small to read, without it."""

    group: Group
    bare: Group
    bars: dict[str, list[QRectF]]
    size: float
    """Of its largest text, px at 100 %; 0 without text."""


def _whole(group: Group) -> _Whole:
    texts = [part for part in group.parts if isinstance(part, Text)]
    bars: dict[str, list[QRectF]] = {}
    for text in texts:
        bars.setdefault(text.color, []).append(_bar(text, 0, 0))
    shapes = tuple(part for part in group.parts if not isinstance(part, Text))
    size = max((text.style.size for text in texts), default=0.0)
    return _Whole(group, group._replace(parts=shapes), bars, size)


def _bar(text: Text, x: float, y: float) -> QRectF:
    size = text.style.size
    return QRectF(x + text.x, y + text.y - size * 0.55, text.line.width, size * 0.5)


class _Sketch:
    """A band ready to paint: what is painted whole, and rectangles by colour."""

    def __init__(self, band: Band) -> None:
        self.band = band
        whole = [group for group in band.groups if group.kind in _WHOLE]
        few = len(whole) <= _MOST_WHOLE
        self.whole = [_whole(group) for group in whole] if few else []
        self.rects: dict[str, list[QRectF]] = {}
        self.bars: dict[str, list[QRectF]] = {}
        self.far: dict[str, list[QRectF]] = {}
        """The rectangles that are seen from far: one for all that hide one another."""
        for group in band.groups:
            if group.kind == "prompt":
                continue
            whole = few and group.kind in _WHOLE
            if not whole or group.kind in _FEATURED:
                self._add(group, whole)

    def _add(self, group: Group, whole: bool) -> None:
        x, y = group.x, group.y
        last: tuple[str, QRectF] | None = None
        for part in group.parts:
            match part:
                case Box() if part.fill is not None:
                    rect = QRectF(x + part.x, y + part.y, part.w, part.h)
                case Path() if part.fill is not None:
                    left, top, w, h = part.bounds
                    rect = QRectF(x + left, y + top, w, h)
                case Text() if not whole:
                    self.bars.setdefault(part.color, []).append(_bar(part, x, y))
                    continue
                case _:
                    continue
            color = part.fill.left if isinstance(part.fill, Gradient) else part.fill
            if not whole:
                self.rects.setdefault(color, []).append(rect)
            if min(rect.width(), rect.height()) < _EDGE:
                continue
            if last is not None and not rect.adjusted(-3, -3, 3, 3).contains(last[1]):
                self.far.setdefault(last[0], []).append(last[1])
            last = color, rect
        if last is not None:
            self.far.setdefault(last[0], []).append(last[1])


class Overview:
    """Paints pictures from afar. What it prepares for a band is kept by the band's identity."""

    below = BELOW
    """The scale under which it is painted."""

    def __init__(self, painter: GroupPainter) -> None:
        self._painter = painter
        self._sketches: dict[str, _Sketch] = {}

    def prepare(self, picture: Picture) -> bool:
        """Make one band that is not so yet ready to paint; whether there was one."""
        for band, _ in picture.bands:
            sketch = self._sketches.get(band.id)
            if sketch is None or sketch.band is not band:
                self._sketches[band.id] = _Sketch(band)
                return True
        return False

    def paint(self, painter: QPainter, picture: Picture, exposed: QRectF, zoom: float) -> None:
        """Paint what meets `exposed` (px of the sheet); the painter stands at the sheet's
        corner, scaled by `zoom`."""
        known, self._sketches = self._sketches, {}
        for band, top in picture.bands:
            sketch = known.get(band.id)
            seen = top <= exposed.bottom() and top + band.height >= exposed.top()
            if seen and (sketch is None or sketch.band is not band):
                sketch = _Sketch(band)
            if sketch is None:
                continue
            self._sketches[band.id] = sketch
            if not seen:
                continue
            painter.translate(0, top)
            self._band(painter, sketch, exposed, zoom)
            painter.translate(0, -top)

    def _band(self, painter: QPainter, sketch: _Sketch, exposed: QRectF, zoom: float) -> None:
        for whole in sketch.whole:
            if whole.group.kind == "curve":
                self._paint(painter, whole, zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, zoom > 0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        far = zoom < _FAR
        _fill(painter, sketch.far if far else sketch.rects)
        if zoom > _BARS_FROM:
            _fill(painter, sketch.bars, 0.3)
        for whole in sketch.whole:
            group = whole.group
            if group.kind == "curve" or (far and group.kind in _FEATURED):
                continue
            if group.x <= exposed.right() and group.x + group.w >= exposed.left():
                self._paint(painter, whole, zoom)

    def _paint(self, painter: QPainter, whole: _Whole, zoom: float) -> None:
        group = whole.group
        painter.translate(group.x, group.y)
        if whole.size == 0 or whole.size * zoom >= _LEAST:
            paint_safely(self._painter, painter, group)
        else:
            paint_safely(self._painter, painter, whole.bare)
            if zoom > _BARS_FROM:
                painter.setPen(Qt.PenStyle.NoPen)
                _fill(painter, whole.bars, 0.45)
        painter.translate(-group.x, -group.y)


def _fill(painter: QPainter, rects: dict[str, list[QRectF]], alpha: float = 1.0) -> None:
    for color, places in rects.items():
        painter.setBrush(_brush(color, alpha))
        painter.drawRects(places)


def _brush(color: str, alpha: float = 1.0) -> QBrush:
    ink = QColor(color[:7])
    if len(color) == 9:
        ink.setAlpha(int(color[7:], 16))
    if alpha < 1:
        ink.setAlphaF(ink.alphaF() * alpha)
    return QBrush(ink)
