"""What lies over the map and is no part of it: selection, hover, drop place, ghost."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRegion, QTransform

ACCENT = QColor("#3b5bdb")
REFUSED = QColor("#e03131")
FOUND = QColor("#ffe066")
FOUND_NOW = QColor("#ffb347")
FOUND_EDGE = QColor("#d9480f")

_GAP = 3.0
"""From an element's edge to the middle of its selection ring, px of the screen."""

_REACH = 14
"""How far any mark reaches around its place, px of the screen."""

_MOST_AREAS = 60
"""With more changed areas than this, everything is repainted."""


class Outline(NamedTuple):
    """An element's rectangle on the sheet and the radius of its corners."""

    x: float
    y: float
    w: float
    h: float
    radius: float = 6.0

    def around(self, to_view: QTransform, gap: float) -> tuple[QRectF, float]:
        """The rectangle and radius `gap` px outside of it, on the view."""
        place = to_view.mapRect(QRectF(self.x, self.y, self.w, self.h))
        return place.adjusted(-gap, -gap, gap, gap), self.radius * to_view.m11() + gap


@dataclass(frozen=True)
class Drop:
    """Where a drag would let go, px of the sheet: a line between items, or a cell's outline."""

    cell: QRectF
    line: QLineF | None = None
    refused: bool = False


@dataclass(frozen=True)
class Ghost:
    """A picture of what is dragged; `at` is its corner on the sheet."""

    image: QPixmap
    at: QPointF
    count: int = 1


@dataclass(frozen=True)
class Found:
    """What a search found: stretches of text, and those of the match that is looked at."""

    marks: tuple[QRectF, ...] = ()
    current: tuple[QRectF, ...] = ()


@dataclass(frozen=True)
class Marks:
    """Everything the overlay shows; rectangles in px of the sheet."""

    selected: tuple[Outline, ...] = ()
    hovered: Outline | None = None
    band: QRectF | None = None
    drop: Drop | None = None
    veiled: tuple[Outline, ...] = ()
    ghost: Ghost | None = None
    found: Found | None = None


@dataclass
class Overlay:
    """Holds the marks and paints them at a constant size on screen."""

    marks: Marks = field(default_factory=Marks)

    def change(self, to_view: QTransform, **changes: object) -> QRegion | None:
        """Change some marks; what of the view must be repainted, None for all of it."""
        old, new = self.marks, replace(self.marks, **changes)  # type: ignore[arg-type]
        self.marks = new
        areas: list[QRectF] = []
        for name in changes:
            before, after = getattr(old, name), getattr(new, name)
            if before == after:
                continue
            if name == "found":
                return None
            one, two = set(_keys(before)), set(_keys(after))
            areas += [QRectF(*key) for key in (one ^ two) or (one | two)]
        if len(areas) > _MOST_AREAS:
            return None
        region = QRegion()
        for area in areas:
            region += _device(area, to_view)
        return region

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        """Paint the marks; the painter works in px of the view."""
        zoom = to_view.m11()
        marks = self.marks
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if marks.found is not None:
            _paint_found(painter, marks.found, to_view)
        for place in marks.veiled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(255, 255, 255, 150))
            rect, radius = place.around(to_view, 0)
            painter.drawRoundedRect(rect, radius, radius)
        if marks.hovered is not None:
            _paint_hover(painter, marks.hovered, to_view)
        _paint_rings(painter, marks.selected, to_view, zoom)
        if marks.drop is not None:
            _paint_drop(painter, marks.drop, to_view, zoom)
        if marks.band is not None:
            fill = QColor(ACCENT)
            fill.setAlpha(22)
            painter.setPen(QPen(ACCENT, 1))
            painter.setBrush(fill)
            painter.drawRect(to_view.mapRect(marks.band))
        if marks.ghost is not None:
            _paint_ghost(painter, marks.ghost, to_view)
        if marks.drop is not None:
            _paint_line(painter, marks.drop, to_view)


def _keys(value: object) -> list[tuple[float, float, float, float]]:
    """The areas that a mark covers on the sheet."""
    match value:
        case QRectF():
            return [value.getRect()]  # type: ignore[list-item]
        case Outline():
            return [value[:4]]
        case tuple():
            return [key for one in value for key in _keys(one)]
        case Drop():
            return _keys(value.cell)
        case Ghost():
            size = value.image.deviceIndependentSize()
            return [(value.at.x(), value.at.y(), -size.width(), -size.height())]
        case _:
            return []


def _device(area: QRectF, to_view: QTransform) -> QRect:
    if area.width() < 0:  # a ghost: its size is in px of the screen already
        at = to_view.map(area.topLeft())
        area = QRectF(at.x(), at.y(), -area.width(), -area.height())
    else:
        area = to_view.mapRect(area)
    return area.adjusted(-_REACH, -_REACH, _REACH, _REACH).toAlignedRect()


def _paint_found(painter: QPainter, found: Found, to_view: QTransform) -> None:
    """Like a marker pen: dark text stays as dark as it is."""
    painter.save()
    painter.setTransform(to_view)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    for places, color in ((found.marks, FOUND), (found.current, FOUND_NOW)):
        painter.setBrush(color)
        painter.drawRects(places)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(FOUND_EDGE, 1.5))
    for place in found.current:
        painter.drawRoundedRect(to_view.mapRect(place).adjusted(-1, -1, 1, 1), 2, 2)


def _paint_hover(painter: QPainter, place: Outline, to_view: QTransform) -> None:
    """A soft shadow around the element, as if it rose a little."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for step, alpha in ((0.5, 46), (1.5, 26), (2.5, 15), (3.5, 8), (4.5, 4)):
        painter.setPen(QPen(QColor(30, 41, 82, alpha), 1.2))
        rect, radius = place.around(to_view, step)
        painter.drawRoundedRect(rect.translated(0, step / 3), radius, radius)


def _paint_rings(
    painter: QPainter, places: tuple[Outline, ...], to_view: QTransform, zoom: float
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ACCENT, 2))
    gap = _GAP if zoom > 0.25 else 1.0
    for place in places:
        rect, radius = place.around(to_view, gap)
        painter.drawRoundedRect(rect, radius, radius)


def _paint_drop(painter: QPainter, drop: Drop, to_view: QTransform, zoom: float) -> None:
    color = QColor(REFUSED if drop.refused else ACCENT)
    fill, edge = QColor(color), QColor(color)
    fill.setAlpha(14)
    edge.setAlpha(110 if drop.line is not None else 255)
    painter.setBrush(fill)
    style = Qt.PenStyle.DashLine if drop.refused else Qt.PenStyle.SolidLine
    painter.setPen(QPen(edge, 1.5, style))
    cell = to_view.mapRect(drop.cell).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(cell, 8 * zoom, 8 * zoom)


def _paint_line(painter: QPainter, drop: Drop, to_view: QTransform) -> None:
    """Where between the items, over everything so that the ghost does not hide it."""
    if drop.line is None:
        return
    line = to_view.map(drop.line)
    painter.setPen(QPen(ACCENT, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(line)
    painter.setBrush(ACCENT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(line.p1(), 4, 4)


def _paint_ghost(painter: QPainter, ghost: Ghost, to_view: QTransform) -> None:
    at = to_view.map(ghost.at)
    size = ghost.image.deviceIndependentSize()
    rect = QRectF(at, size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for step, alpha in ((1, 30), (3, 16), (5, 8)):
        painter.setPen(QPen(QColor(30, 41, 82, alpha), 2))
        around = rect.adjusted(-step, -step + 2, step, step + 2)
        painter.drawRoundedRect(around, 6 + step, 6 + step)
    if ghost.count > 1:
        painter.setPen(QPen(QColor(59, 91, 219, 120), 1))
        painter.setBrush(QColor(255, 255, 255, 220))
        painter.drawRoundedRect(rect.translated(5, 5), 6, 6)
    painter.setOpacity(0.85)
    painter.drawPixmap(at, ghost.image)
    painter.setOpacity(1)
    if ghost.count > 1:
        text = str(ghost.count)
        width = max(20, painter.fontMetrics().horizontalAdvance(text) + 12)
        badge = QRectF(rect.right() - width + 8, at.y() - 8, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ACCENT)
        painter.drawRoundedRect(badge, 10, 10)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
