"""Painting the marks of the overlay, at a constant size on screen."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from app.widgets.canvas.arrow_painting import (
    paint_aim,
    paint_knobs,
    paint_lifted,
    paint_loose,
    paint_traces,
)
from app.widgets.canvas.overlay import (
    ACCENT,
    FOUND,
    FOUND_EDGE,
    FOUND_NOW,
    REFUSED,
    Drop,
    Found,
    Ghost,
    Marks,
    Outline,
    Tag,
    Trace,
)

_GAP = 3.0
"""From an element's edge to the middle of its selection ring, px of the screen."""


def paint_marks(painter: QPainter, marks: Marks, to_view: QTransform) -> None:
    """Paint the marks; the painter works in px of the view."""
    zoom = to_view.m11()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if marks.found is not None:
        _paint_found(painter, marks.found, to_view)
    for place in marks.veiled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(255, 255, 255, 150))
        rect, radius = place.around(to_view, 0)
        painter.drawRoundedRect(rect, radius, radius)
    if isinstance(marks.hovered, Trace):
        paint_lifted(painter, marks.hovered, to_view)
    elif marks.hovered is not None:
        _paint_hover(painter, marks.hovered, to_view)
    paint_traces(painter, marks.traced, to_view)
    _paint_rings(painter, marks.selected, to_view, zoom)
    if marks.aim is not None:
        paint_aim(painter, marks.aim, to_view)
    if marks.loose is not None:
        paint_loose(painter, marks.loose, to_view)
    paint_knobs(painter, marks.knobs, marks.knob, to_view)
    if marks.handle is not None:
        _paint_handle(painter, to_view.map(marks.handle))
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
    if marks.drop is not None and marks.drop.line is not None:
        _paint_line(painter, to_view.map(marks.drop.line))
    if marks.guide is not None:
        _paint_line(painter, to_view.map(marks.guide))
    if marks.tag is not None:
        _paint_tag(painter, marks.tag, to_view)


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
    for place in (drop.cell, *drop.others):
        cell = to_view.mapRect(place).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(cell, 8 * zoom, 8 * zoom)


def _paint_line(painter: QPainter, line: QLineF) -> None:
    """Where something goes, over everything so that the ghost does not hide it."""
    painter.setPen(QPen(ACCENT, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(line)
    painter.setBrush(ACCENT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(line.p1(), 4, 4)


def _paint_handle(painter: QPainter, edge: QLineF) -> None:
    """A short bar in the middle of an edge, set off from what is behind."""
    length = min(edge.length() * 0.6, 22.0)
    if edge.length() <= 0:
        return
    start = (edge.length() - length) / 2 / edge.length()
    bar = QLineF(edge.pointAt(start), edge.pointAt(1 - start))
    for color, width in ((QColor("#ffffff"), 7), (ACCENT, 3)):
        painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(bar)


def _paint_tag(painter: QPainter, tag: Tag, to_view: QTransform) -> None:
    """Words in white on the dark of the selection's hue, beside the pointer."""
    at = to_view.map(tag.at)
    width = painter.fontMetrics().horizontalAdvance(tag.words) + 16
    box = QRectF(at.x() + 14, at.y() + 16, width, 24)
    view = QRectF(painter.viewport())
    if box.right() > view.width() - 4:
        box.moveRight(at.x() - 12)
    if box.bottom() > view.height() - 4:
        box.moveBottom(at.y() - 12)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ACCENT)
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tag.words)


def _paint_ghost(painter: QPainter, ghost: Ghost, to_view: QTransform) -> None:
    at = to_view.map(ghost.at)
    size = ghost.image.deviceIndependentSize()
    rect = QRectF(at, size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for step, alpha in ((1, 30), (3, 16), (5, 8)):
        painter.setPen(QPen(QColor(30, 41, 82, alpha), 2))
        around = rect.adjusted(-step, -step + 2, step, step + 2)
        painter.drawRoundedRect(around, 6 + step, 6 + step)
    if ghost.number > 1:
        painter.setPen(QPen(QColor(59, 91, 219, 120), 1))
        painter.setBrush(QColor(255, 255, 255, 220))
        painter.drawRoundedRect(rect.translated(5, 5), 6, 6)
    painter.setOpacity(0.85)
    painter.drawPixmap(at, ghost.image)
    painter.setOpacity(1)
    if ghost.number > 1 or ghost.copies:
        text = f"{'+' if ghost.copies else ''}{ghost.number if ghost.number > 1 else ''}"
        width = max(20, painter.fontMetrics().horizontalAdvance(text) + 12)
        badge = QRectF(rect.right() - width + 8, at.y() - 8, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ACCENT)
        painter.drawRoundedRect(badge, 10, 10)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
