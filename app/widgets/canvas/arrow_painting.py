"""Painting what the overlay shows of arrows: the chosen ones, their handles, one being drawn."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from app.widgets.canvas.overlay import ACCENT, Knob, Loose, Outline, Segments, Trace

_SHADE = QColor(30, 41, 82)
_RADIUS = 4.0
_HOT = 6.0
"""Radius of a handle, and of the one under the pointer, px of the screen."""
_WHITE = QColor("#ffffff")


def paint_traces(painter: QPainter, traces: Iterable[Trace], to_view: QTransform) -> None:
    """Selected arrows: the line in the accent on a soft halo, a dot where it begins."""
    zoom = to_view.m11()
    for trace in traces:
        _stroke(painter, _path(trace, trace.line, to_view), _faint(ACCENT, 48), 9.0)
        _paint_arrow(painter, trace, to_view, ACCENT, max(1.6 * zoom, 1.2) + 0.6)
        start = to_view.map(QPointF(trace.x, trace.y) + _first(trace.line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ACCENT)
        painter.drawEllipse(start, 3.2, 3.2)
        if trace.label is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ACCENT, 1.5))
            rect, radius = trace.label.around(to_view, 0.5)
            painter.drawRoundedRect(rect, radius, radius)


def paint_lifted(painter: QPainter, trace: Trace, to_view: QTransform) -> None:
    """The arrow under the pointer: a soft shade along it."""
    path = _path(trace, trace.line, to_view)
    for width, alpha in ((10.0, 16), (6.5, 26), (3.5, 40)):
        _stroke(painter, path, _faint(_SHADE, alpha), width)


def paint_aim(painter: QPainter, place: Outline, to_view: QTransform) -> None:
    """The note that an arrow would lead to."""
    rect, radius = place.around(to_view, 2.0)
    painter.setPen(QPen(ACCENT, 1.8))
    painter.setBrush(_faint(ACCENT, 26))
    painter.drawRoundedRect(rect, radius, radius)


def paint_loose(painter: QPainter, arrow: Loose, to_view: QTransform) -> None:
    """An arrow that follows the pointer."""
    start, end = QPointF(arrow.x1, arrow.y1), QPointF(arrow.x2, arrow.y2)
    out = start + QPointF(arrow.dx, arrow.dy) * arrow.bend
    straight = end - out
    length = max(1.0, (straight.x() ** 2 + straight.y() ** 2) ** 0.5)
    into = end - straight / length * min(arrow.bend * 0.5, length / 2)
    path = QPainterPath(to_view.map(start))
    path.cubicTo(to_view.map(out), to_view.map(into), to_view.map(end))
    _stroke(painter, path, _faint(ACCENT, 40), 7.0)
    _stroke(painter, path, ACCENT, 2.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ACCENT)
    if arrow.backwards:
        _paint_head(painter, to_view.map(start), QPointF(-arrow.dx, -arrow.dy))
    else:
        painter.drawEllipse(to_view.map(start), 3.2, 3.2)
        way = end - into
        size = max(0.01, (way.x() ** 2 + way.y() ** 2) ** 0.5)
        _paint_head(painter, to_view.map(end), way / size)


def paint_knobs(
    painter: QPainter, knobs: Iterable[Knob], hot: Knob | None, to_view: QTransform
) -> None:
    """Small rings; the one under the pointer is filled."""
    edge = QPen(_faint(ACCENT, 190), 1.4)
    for knob in knobs:
        at = to_view.map(QPointF(knob.x, knob.y))
        if knob == hot:
            painter.setPen(QPen(_WHITE, 2))
            painter.setBrush(ACCENT)
            painter.drawEllipse(at, _HOT, _HOT)
        else:
            painter.setPen(edge)
            painter.setBrush(_WHITE)
            painter.drawEllipse(at, _RADIUS, _RADIUS)


def _paint_arrow(
    painter: QPainter, trace: Trace, to_view: QTransform, color: QColor, width: float
) -> None:
    _stroke(painter, _path(trace, trace.line, to_view), color, width)
    painter.setBrush(color)
    painter.setPen(QPen(color, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(_path(trace, trace.head, to_view))


def _paint_head(painter: QPainter, tip: QPointF, way: QPointF) -> None:
    """A head at a point of the view, in a direction of length 1."""
    back, side = tip - way * 10, QPointF(-way.y(), way.x()) * 5
    painter.drawPolygon([tip, back + side, back - side])


def _path(trace: Trace, segments: Segments, to_view: QTransform) -> QPainterPath:
    path = QPainterPath()
    for name, *numbers in segments:
        at = [float(one) for one in numbers]
        if name == "M":
            path.moveTo(*at)
        elif name == "L":
            path.lineTo(*at)
        elif name == "C":
            path.cubicTo(*at)
        else:
            path.closeSubpath()
    path.translate(trace.x, trace.y)
    return to_view.map(path)


def _first(segments: Segments) -> QPointF:
    _, x, y = segments[0]
    return QPointF(float(x), float(y))


def _stroke(painter: QPainter, path: QPainterPath, color: QColor, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)


def _faint(color: QColor, alpha: int) -> QColor:
    made = QColor(color)
    made.setAlpha(alpha)
    return made
