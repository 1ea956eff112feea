"""A view of the map: paints the picture and the marks upon it. Gestures and texts work on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGraphicsView, QWidget

from app.widgets.canvas.ground import paint_ground
from app.widgets.canvas.mark_painting import paint_marks
from app.widgets.canvas.overlay import Overlay
from app.widgets.canvas.sheet_view import SheetView

if TYPE_CHECKING:  # the model and the layout are imported after the window's first paint
    from app.layout.picture import Picture
    from app.widgets.canvas.overview import Overview
    from app.widgets.canvas.scene import MapScene


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
        self.overlay = Overlay()
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlags(
            QGraphicsView.OptimizationFlag.DontSavePainterState
            | QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def take_scene(self, scene: MapScene, overview: Overview) -> None:
        """Show what a scene holds, from afar as the overview paints it."""
        self._scene, self._overview = scene, overview
        self.setScene(scene)

    @property
    def picture(self) -> Picture | None:
        """What is shown; None before there is a map."""
        return self._scene.picture if self._scene is not None else None

    @property
    def is_overview(self) -> bool:
        """Whether the map is so small that it is painted as rectangles."""
        from app.widgets.canvas.overview import BELOW

        return self.zoom < BELOW

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
        painter.save()
        painter.resetTransform()
        paint_marks(painter, self.overlay.marks, self.to_view())
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.picture is None or self._overview is None or not self.is_overview:
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

    def _paint_ground(self, painter: QPainter, exposed: QRectF) -> None:
        chrome = self.palette().color(QPalette.ColorRole.Window)
        if self.picture is None:
            painter.fillRect(exposed, chrome)
            return
        sheet = self.to_viewport(QRectF(0, 0, self.picture.width, self.picture.height))
        paint_ground(painter, exposed, chrome, sheet, QColor(self.picture.ground), self.zoom)
