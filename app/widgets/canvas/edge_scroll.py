"""Scrolling while a gesture holds the pointer near the edge of the view, or beyond."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

from app.widgets.canvas.map_view import MapView

_EDGE = 36.0
"""From how near the edge the view scrolls, px."""

_MOST = 24.0
"""How far at most in one tick, px."""

_TICK = 16
"""Milliseconds."""


class EdgeScroll(QObject):
    """The nearer to the edge and the further past it, the faster."""

    def __init__(self, canvas: MapView, scrolled: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._scrolled = scrolled
        self._at = QPointF()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def start(self, at: QPointF) -> None:
        """Begin, with the pointer at a point of the viewport."""
        self._at = at
        self._timer.start()

    def follow(self, at: QPointF) -> None:
        """The pointer moved to a point of the viewport."""
        self._at = at

    def stop(self) -> None:
        """Scroll no more."""
        self._timer.stop()

    def _tick(self) -> None:
        view = QRectF(self._canvas.viewport().rect())
        dx = pull(self._at.x(), view.left(), view.right())
        dy = pull(self._at.y(), view.top(), view.bottom())
        if dx or dy:
            self._canvas.scroll_by(dx, dy)
            self._scrolled()


def pull(at: float, low: float, high: float) -> float:
    """How far to scroll in one tick for a pointer between two edges, or past them, px."""
    if at < low + _EDGE:
        return -min(_MOST, (low + _EDGE - at) * 0.4)
    if at > high - _EDGE:
        return min(_MOST, (at - high + _EDGE) * 0.4)
    return 0.0
