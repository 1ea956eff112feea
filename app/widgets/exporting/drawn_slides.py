"""Sketched slides on a QPainter."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from app.exporting.pptx.geometry import Frame
from app.exporting.pptx.sketch import Sketch
from app.exporting.qinks import color_of
from app.exporting.qpaint import PicturePainter
from app.layout.picture import Fill, Gradient, Group

EMU_PT = 12_700
"""English metric units a pt."""


def paint_sketch(on: QPainter, painter: PicturePainter, slide: Sketch) -> None:
    """Paints a slide, one unit of the painter being a pt."""
    whole = QRectF(0, 0, slide.width / EMU_PT, slide.height / EMU_PT)
    on.setClipRect(whole)
    on.fillRect(whole, color_of(slide.ground))
    if slide.panel is not None:
        on.fillRect(QRectF(*(one / EMU_PT for one in slide.panel)), color_of(slide.sheet))
    _fill(on, QRectF(0, 0, whole.width(), whole.height() / 90), slide.bar)
    if slide.title is not None:
        _paint(on, painter, slide.title, slide.title_frame)
    for group, x, y in slide.groups:
        _paint(on, painter, group, slide.frame.at(x, y))


def _paint(on: QPainter, painter: PicturePainter, group: Group, frame: Frame) -> None:
    on.save()
    try:
        on.translate(frame.x / EMU_PT, frame.y / EMU_PT)
        on.scale(frame.scale / EMU_PT, frame.scale / EMU_PT)
        painter.paint_group(on, group)
    finally:
        on.restore()


def _fill(on: QPainter, box: QRectF, fill: Fill) -> None:
    if isinstance(fill, Gradient):
        brush = QLinearGradient(box.topLeft(), box.topRight())
        brush.setColorAt(0, color_of(fill.left))
        brush.setColorAt(1, color_of(fill.right))
        on.fillRect(box, brush)
    elif fill is not None:
        on.fillRect(box, color_of(fill))
