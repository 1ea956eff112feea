"""Paths and boxes as Qt's painter paths."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from app.layout.picture import Box, Path


def outline(part: Path) -> QPainterPath:
    """A path's segments."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for segment in part.segments:
        numbers = [float(value) for value in segment[1:]]
        match segment[0]:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case _:
                path.closeSubpath()
    return path


def rounded(box: Box, radius: float) -> QPainterPath:
    """A box that begins where a PDF's does: dashes are counted from there."""
    path, across = QPainterPath(), 2 * radius
    left, top, right, bottom = box.x, box.y, box.x + box.w, box.y + box.h
    path.moveTo(left + radius, top)
    if radius > 0:
        path.arcTo(right - across, top, across, across, 90, -90)
        path.arcTo(right - across, bottom - across, across, across, 0, -90)
        path.arcTo(left, bottom - across, across, across, -90, -90)
        path.arcTo(left, top, across, across, 180, -90)
    else:
        path.lineTo(right, top)
        path.lineTo(right, bottom)
        path.lineTo(left, bottom)
    path.closeSubpath()
    return path
