"""Planned pages on a QPainter: for previews and printers, as the PDF has them."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.exporting.pages.plan import Page, Window
from app.exporting.qinks import color_of
from app.exporting.qpaint import PicturePainter
from app.layout.picture import Group

_NARROWED = Qt.ClipOperation.IntersectClip


class PagePainter:
    """Paints pages. Keep one for as long as pages of the same map are painted: what it prepares
    is kept. Needs a QGuiApplication; to be used in the thread that made it."""

    def __init__(self, pictures: PicturePainter) -> None:
        self._pictures = pictures
        self._marks: dict[int, tuple[Page, Group]] = {}

    def paint(self, painter: QPainter, page: Page) -> None:
        """Paint a page, one unit of the painter being a pt and its origin the page's top left
        corner. The paper itself is not filled."""
        for window in page.windows:
            with _kept(painter):
                self._paint_window(painter, window)
        if page.marks:
            with _kept(painter):
                self._pictures.paint_group(painter, self._marks_of(page))

    def _paint_window(self, painter: QPainter, window: Window) -> None:
        left, top, right, bottom = window.source
        source = QRectF(left, top, right - left, bottom - top)
        painter.translate(window.x, window.y)
        painter.scale(window.scale, window.scale)
        painter.translate(-left, -top)
        painter.setClipRect(source, _NARROWED)
        if window.ground is not None:
            painter.fillRect(source, color_of(window.ground))
        for group, x, y in window.shown:
            painter.translate(x, y)
            self._pictures.paint_group(painter, group)
            painter.translate(-x, -y)

    def _marks_of(self, page: Page) -> Group:
        """A page's marks as the one group that is kept for them."""
        kept = self._marks.get(id(page))
        if kept is None or kept[0] is not page:
            group = Group("title", "page", 0, 0, page.width, page.height, page.marks)
            kept = self._marks[id(page)] = (page, group)
        return kept[1]


@contextmanager
def _kept(painter: QPainter) -> Generator[None]:
    """The painter is as it was afterwards, also when painting is stopped."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()
