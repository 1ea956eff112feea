"""One page, as large as there is room, or larger and moved about."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.widgets.focus_ring import FocusRing

_ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0)
_MARGIN = 10
"""Room around the page, px."""


class PageView(QAbstractScrollArea):
    """Emits `resized` when the page should be drawn in another size, `turned` with the pages to
    go on when the wheel turns or a key is pressed at its end."""

    resized = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._mark: QRectF | None = None
        self._zoom = 0
        self._grip: tuple[float, float] | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 90)
        self.viewport().setAutoFillBackground(False)
        FocusRing(self)

    @property
    def image(self) -> QImage | None:
        """The page that is shown."""
        return self._image

    def room(self) -> QSize:
        """How large a page should be drawn, device px."""
        inner = self.maximumViewportSize() - QSize(2 * _MARGIN, 2 * _MARGIN)
        ratio = self.devicePixelRatioF() * _ZOOMS[self._zoom]
        return (inner * ratio).expandedTo(QSize(0, 0))

    def show_image(self, image: QImage) -> None:
        """Takes a page drawn for `room`."""
        self._image = image
        self._fit()
        self.viewport().update()

    @property
    def marked(self) -> QRectF | None:
        """What is marked, in parts of the page's width and height."""
        return self._mark

    def mark(self, area: QRectF | None) -> None:
        """Marks a place on the page, in parts of its width and height, and brings it into sight;
        None for none."""
        self._mark = area
        if area is not None:
            middle, bars = area.center(), (self.horizontalScrollBar(), self.verticalScrollBar())
            for bar, at in zip(bars, (middle.x(), middle.y()), strict=True):
                bar.setValue(round(at * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.viewport().update()

    def zoom(self, step: int) -> None:
        """Makes the page larger or smaller, never smaller than there is room for."""
        wanted = max(0, min(self._zoom + step, len(_ZOOMS) - 1))
        if wanted == self._zoom:
            return
        middle = [
            (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep())
            for bar in (self.horizontalScrollBar(), self.verticalScrollBar())
        ]
        self._zoom = wanted
        self._fit()
        for bar, at in zip(
            (self.horizontalScrollBar(), self.verticalScrollBar()), middle, strict=True
        ):
            bar.setValue(round(at * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.viewport().update()
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: -len(_ZOOMS)}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.zoom(step)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if delta > 0 else -1)
        elif self._zoom == 0 and delta:
            self.turned.emit(-1 if delta > 0 else 1)
        else:
            super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.zoom(-len(_ZOOMS) if self._zoom else 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._zoom and event.button() == Qt.MouseButton.LeftButton:
            at = event.position()
            self._grip = (
                self.horizontalScrollBar().value() + at.x(),
                self.verticalScrollBar().value() + at.y(),
            )
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            at = event.position()
            self.horizontalScrollBar().setValue(round(self._grip[0] - at.x()))
            self.verticalScrollBar().setValue(round(self._grip[1] - at.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.viewport().unsetCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        place = self._place()
        on = QPainter(self.viewport())
        on.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for grow, alpha in ((3, 12), (2, 18), (1, 30)):
            on.fillRect(place.adjusted(-grow, -grow + 1, grow, grow + 1), QColor(0, 0, 0, alpha))
        drawn = self._image.size() / self.devicePixelRatioF()
        if abs(drawn.width() - place.width()) < 2 and abs(drawn.height() - place.height()) < 2:
            place.setSize(QSizeF(self._image.size()) / self.devicePixelRatioF())
        on.drawImage(place, self._image)
        if self._mark is not None:
            self._paint_mark(on, place, self._mark)
        on.end()

    def _paint_mark(self, on: QPainter, page: QRectF, area: QRectF) -> None:
        ring = QRectF(
            page.x() + area.x() * page.width(),
            page.y() + area.y() * page.height(),
            area.width() * page.width(),
            area.height() * page.height(),
        ).adjusted(-4, -4, 4, 4)
        ink = self.palette().color(QPalette.ColorRole.Highlight)
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in ((QColor("#ffffff"), 5.0), (ink, 3.0)):
            on.setPen(QPen(color, width))
            on.drawRoundedRect(ring, 4, 4)

    def _size(self) -> tuple[float, float]:
        """Of the page on the screen, px."""
        if self._image is None:
            return 0.0, 0.0
        inner = self.maximumViewportSize()
        wide, high = inner.width() - 2 * _MARGIN, inner.height() - 2 * _MARGIN
        w, h = self._image.width(), self._image.height()
        scale = max(0.0, min(wide / w, high / h)) * _ZOOMS[self._zoom]
        return w * scale, h * scale

    def _place(self) -> QRectF:
        width, height = self._size()
        view = self.viewport().size()
        left = max((view.width() - width) / 2, _MARGIN) - self.horizontalScrollBar().value()
        top = max((view.height() - height) / 2, _MARGIN) - self.verticalScrollBar().value()
        return QRectF(round(left), round(top), width, height)

    def _fit(self) -> None:
        width, height = self._size()
        view = self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), height, view.height()),
        ):
            bar.setPageStep(part)
            bar.setSingleStep(40)
            bar.setRange(0, max(0, round(whole + 2 * _MARGIN - part)) if self._zoom else 0)
