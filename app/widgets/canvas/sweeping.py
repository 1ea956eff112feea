"""While a hand zooms: what would take long to paint is shown as from afar until it is ready."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, QTimer

from app.widgets.canvas.overview import BELOW

if TYPE_CHECKING:
    from app.layout.picture import Group
    from app.widgets.canvas.items import GroupPainter
    from app.widgets.canvas.overview import Overview
    from app.widgets.canvas.scene import MapScene
    from app.widgets.canvas.sheet_view import SheetView

_FINE = 0.6
"""The zoom from which words are worth painting while the hand still zooms: notes of 8 px."""

_NEAR = 1.0
"""From here little is seen, so that it is always painted as it is."""

_SOON = _FINE / 3
"""The zoom from which, zooming in, what will be seen is made ready."""

_FEW = 40
"""Groups that are made ready within a frame, at most."""

_REST = 120
"""Ms without a step after which the hand rests."""

_SLICE = 0.003
"""Seconds of making ready between two looks at what else happens."""


class Sweep(QObject):
    """Follows the steps of a hand that zooms by wheel, fingers or slider. A step alone is painted
    as it is. From the second in a row on, the view is `rough` where it shows many small words or
    what is not ready to paint. That is made ready in slices between the frames, and at rest the
    view always ends painted as it is."""

    def __init__(
        self, view: SheetView, scene: MapScene, overview: Overview, painter: GroupPainter
    ) -> None:
        super().__init__(view)
        self._view, self._scene, self._overview, self._painter = view, scene, overview, painter
        self._rough = False
        self._zoom = view.zoom
        self._at = QPointF()
        self._away = False
        self._waiting: list[Group] | None = None
        """What is to be made ready; None before it is looked for."""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._rested)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._work)

    @property
    def rough(self) -> bool:
        """Whether the view is painted as from afar, though it is near."""
        return self._rough and self._view.zoom < _NEAR

    def step(self, at: QPointF) -> None:
        """The hand zoomed around a point of the viewport."""
        zoom = self._view.zoom
        in_a_row = self._rest.isActive() or self._rough
        self._away, self._zoom, self._at = zoom < self._zoom, zoom, at
        self._rest.start()
        self._rough = in_a_row and self._is_much()
        self._waiting = None
        if in_a_row:
            self._idle.start()

    def _is_much(self) -> bool:
        if not _FINE <= self._zoom < _NEAR:
            return self._zoom < _FINE
        return len(self._unready(self._view.visible_rect())) > _FEW

    def _unready(self, place: QRectF) -> list[Group]:
        return [one for one in self._scene.groups_in(place) if not self._painter.is_ready(one)]

    def _next_seen(self) -> QRectF:
        """What will be seen of the sheet a few steps on, or nothing while that is far away."""
        zoom = self._zoom
        if zoom < (_FINE if self._away else _SOON):
            return QRectF()
        scale = max(_FINE, zoom / 1.2 if self._away else zoom)
        corner = self._view.to_sheet(self._at) - self._at / scale
        return QRectF(corner, QSizeF(self._view.viewport().size()) / scale)

    def _rested(self) -> None:
        self._away = False
        if self._view.zoom < BELOW:
            self._rough = False
            self._idle.stop()
        elif self._rough:
            self._waiting = self._unready(self._view.visible_rect())
            self._idle.start()

    def _work(self) -> None:
        """A slice; after the last one at rest the view is painted as it is."""
        end = perf_counter() + _SLICE
        if self._waiting is None:
            self._waiting = self._unready(self._next_seen())
        while self._prepare():
            if perf_counter() >= end:
                return
        self._idle.stop()
        if self._rough and not self._rest.isActive():
            self._rough = False
            self._view.viewport().update()

    def _prepare(self) -> bool:
        """Makes one thing ready; whether there was one."""
        if self._waiting:
            self._painter.prepare(self._waiting.pop())
            return True
        picture = self._scene.picture
        return self._away and picture is not None and self._overview.prepare(picture)
