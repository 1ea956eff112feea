"""A view of the map: paints the picture and the marks upon it. Gestures and texts work on it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSizeF,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPixmap, QRegion
from PySide6.QtWidgets import QGraphicsView, QWidget

from app.widgets.canvas.ground import paint_ground
from app.widgets.canvas.mark_painting import paint_marks
from app.widgets.canvas.overlay import Overlay
from app.widgets.canvas.sheet_view import SheetView
from app.widgets.collecting import many_made

if TYPE_CHECKING:  # the model and the layout are imported after the window's first paint
    from app.layout.picture import Picture
    from app.widgets.canvas.items import GroupPainter
    from app.widgets.canvas.layer import Layer
    from app.widgets.canvas.overview import Overview
    from app.widgets.canvas.scene import MapScene
    from app.widgets.canvas.sweeping import Sweep

_TURN = 6
"""How long bands that are not seen are prepared at a time, ms."""


class MapView(SheetView):
    """Shows the scene's picture; empty until `take_scene`."""

    message = Signal(str)
    """Something to tell the user in passing, translated."""
    let_go_outside = Signal(object, QPoint)
    """(ids of the items dragged, place on the screen): a drag ended beside the view."""
    context_requested = Signal(object, QPoint)
    """(ids of the elements it is for, place on the screen)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: MapScene | None = None
        self._overview: Overview | None = None
        self._sweep: Sweep | None = None
        self.overlay = Overlay()
        self._layer: Layer | None = None
        self._is_bare = False
        self._preparing = QTimer(self)
        self._preparing.setInterval(0)
        self._preparing.timeout.connect(self._prepare)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlags(
            QGraphicsView.OptimizationFlag.DontSavePainterState
            | QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def take_scene(self, scene: MapScene, overview: Overview, painter: GroupPainter) -> None:
        """Show what a scene holds, from afar as the overview paints it."""
        from app.widgets.canvas.sweeping import Sweep

        self._scene, self._overview = scene, overview
        self._sweep = Sweep(self, scene, overview, painter)
        self.setScene(scene)

    def make_seen(self) -> None:
        """Has the scene make what is seen now, before it is painted."""
        if self._scene is not None and not self.is_overview:
            seen = self.visible_rect()
            self._scene.make_between(seen.top(), seen.bottom())

    def _prepare(self) -> None:
        """Bands that are not seen, in short turns, so that it does not take longer to come to
        them."""
        assert self._scene is not None
        turn = QElapsedTimer()
        turn.start()
        with many_made():
            while not self._scene.is_whole and not turn.hasExpired(_TURN):
                self._scene.make_next()
        if self._scene.is_whole:
            self._preparing.stop()

    @property
    def picture(self) -> Picture | None:
        """What is shown; None before there is a map."""
        return self._scene.picture if self._scene is not None else None

    @property
    def is_overview(self) -> bool:
        """Whether the map is painted as rectangles: it is small, or a hand zooms."""
        if self._overview is None or self._sweep is None:
            return False
        return self.zoom < self._overview.below or self._sweep.rough

    def swept(self, at: QPointF) -> None:
        if self._sweep is not None:
            self._sweep.step(at)

    def sheet_size(self) -> QSizeF:
        picture = self.picture
        return QSizeF() if picture is None else QSizeF(picture.width, picture.height)

    def place_of(self, element: str) -> QRectF | None:
        """Where an element stands on the sheet; None when it is not on it."""
        return self._scene.place_of(element) if self._scene is not None else None

    def show_element(self, element: str) -> None:
        """Scroll an element into view."""
        place = self._scene.place_of(element) if self._scene is not None else None
        if place is not None:
            self.show_rect(place)

    def place_below(self, element: str) -> QPoint:
        """The point of the screen under an element's start, within the view."""
        place = self._scene.place_of(element) if self._scene is not None else None
        inside = self.viewport().rect().adjusted(8, 8, -8, -8)
        at = self.to_viewport(place).bottomLeft().toPoint() if place is not None else QPoint()
        at.setX(max(inside.left(), min(inside.right(), at.x())))
        at.setY(max(inside.top(), min(inside.bottom(), at.y())))
        return self.viewport().mapToGlobal(at)

    def mark(self, **changes: object) -> None:
        """Change what the overlay shows (fields of `overlay.Marks`)."""
        region = self.overlay.change(self.to_view(), **changes)
        if "ghost" in changes or "drop" in changes:
            self._keep_under(region)
        if region is None:
            self.viewport().update()
        elif not region.isEmpty():
            self.viewport().update(region)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        exposed = self.to_viewport(QRectF(rect))
        self._paint_ground(painter, exposed.adjusted(-1, -1, 1, 1))
        painter.restore()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self._is_bare:
            return
        painter.save()
        painter.resetTransform()
        paint_marks(painter, self.overlay.marks, self.to_view())
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is not None and not self._scene.is_whole:
            self.make_seen()
            self._preparing.start()
        if self.picture is None or self._overview is None or not self.is_overview:
            if not self._paint_kept(event.region()):
                super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        exposed = QRectF(event.rect())
        self._paint_ground(painter, exposed)
        to_view = self.to_view()
        painter.setTransform(to_view)
        there = to_view.inverted()[0].mapRect(exposed)
        self._overview.paint(painter, self.picture, there, self.zoom)
        painter.resetTransform()
        paint_marks(painter, self.overlay.marks, to_view)
        painter.end()

    def _keep_under(self, region: QRegion | None) -> None:
        """Something is dragged over the map, or no longer: keep what lies under `region` (None:
        all) when the view is as it was at the move before."""
        marks = self.overlay.marks
        if (marks.ghost is None and marks.drop is None) or self.is_overview:
            if self._layer is not None:
                self._layer.end()
            return
        if self._layer is None:
            from app.widgets.canvas.layer import Layer

            self._layer = Layer(self, self._paint_bare)
        if self._layer.is_of(self.picture, self._look()):
            self._layer.keep(QRegion(self.viewport().rect()) if region is None else region)
        else:
            ratio = self.devicePixelRatioF()
            image = QPixmap(self.viewport().size() * ratio)
            image.setDevicePixelRatio(ratio)
            self._layer.begin(self.picture, self._look(), image)

    def _paint_kept(self, region: QRegion) -> bool:
        """The marks over the map as it was kept; whether it was."""
        layer = self._layer
        if layer is None or self._is_bare:
            return False
        if not (layer.is_of(self.picture, self._look()) and layer.has(region)):
            return False
        painter = QPainter(self.viewport())
        painter.setClipRegion(region)
        layer.draw(painter)
        paint_marks(painter, self.overlay.marks, self.to_view())
        painter.end()
        return True

    def _paint_bare(self, image: QPixmap, part: QRect) -> None:
        """As the view is painted, to the last bit, but without marks; one px more on each side,
        where px of the screen are no whole ones."""
        more = part.adjusted(-1, -1, 1, 1) & self.viewport().rect()
        self._is_bare = True
        try:
            flags = QWidget.RenderFlag(0)
            self.viewport().render(image, more.topLeft(), QRegion(more), flags)
        finally:
            self._is_bare = False

    def _look(self) -> Hashable:
        """What the look of the map depends on besides the picture."""
        view, size = self.to_view(), self.viewport().size()
        chrome = self.palette().color(QPalette.ColorRole.Window).rgba()
        ratio = self.devicePixelRatioF()
        return view.m11(), view.dx(), view.dy(), size.width(), size.height(), ratio, chrome

    def _paint_ground(self, painter: QPainter, exposed: QRectF) -> None:
        chrome = self.palette().color(QPalette.ColorRole.Window)
        if self.picture is None:
            painter.fillRect(exposed, chrome)
            return
        sheet = self.to_viewport(QRectF(0, 0, self.picture.width, self.picture.height))
        paint_ground(painter, exposed, chrome, sheet, QColor(self.picture.ground), self.zoom)
