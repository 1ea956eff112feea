"""A view of a sheet that zooms and scrolls, with the wheel, fingers and by command."""

from __future__ import annotations

from typing import Literal, NamedTuple, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputDevice,
    QNativeGestureEvent,
    QResizeEvent,
    QShowEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

from app.widgets.canvas.zooming import LEAST, MOST, pinch_factor, step_down, step_up, wheel_factor

_MARGIN = 28.0
"""Between the view's edge and what is brought into view or fitted, px of the screen."""

_READABLE = 0.62
"""The zoom from which a whole map is readable: notes of 7 px."""

_LEGIBLE = 0.48
"""The zoom down to which seeing all stages at once is worth smaller words."""

_SMALL = 1000.0
"""A sheet less wide than this, px at 100 %, is about to grow: it opens hardly enlarged."""

_WHEEL = 0.5
"""Px that the map scrolls for an eighth of a degree of the wheel: 60 a notch."""

_BEYOND = 0.5
"""How far one may scroll past the sheet, in parts of the view."""


Fitting = Literal["whole", "start"]


class Place(NamedTuple):
    """What a view shows of its sheet."""

    zoom: float
    left: float
    top: float
    """The corner of the view, px of the screen from the sheet's at that zoom."""
    width: int
    height: int
    """The size of the view, px."""
    fitting: str = ""
    """`whole` or `start` while the view follows the window's size, otherwise empty."""


class SheetView(QGraphicsView):
    """Sheet coordinates are px at 100 %, `zoom` is 1 there. The sheet's corner is at (0, 0)."""

    zoom_changed = Signal(float)
    view_changed = Signal()
    """Another part of the sheet is visible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # Qt's own would be looked for among all kinds of widgets
        self._zoom = 1.0
        self._left = self._top = 0.0
        self._edge = 0
        """Where the upper edge of the view was in the window, px."""
        self._touched = False
        """Whether the pointer has moved over the view since it was fitted."""
        self._placing = False
        self._fitting: Fitting | None = "start"
        self._held: Place | None = None
        self.wheel_zooms = False
        """Whether a mouse's wheel zooms; otherwise it scrolls, and zooms with Ctrl."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def sheet_size(self) -> QSizeF:
        """Size of the sheet, px at 100 %; empty when there is none."""
        return QSizeF()

    def busy(self) -> bool:
        """Whether somebody works on the sheet, so that it must not jump."""
        return False

    def moved(self) -> None:
        """The view zoomed or scrolled."""

    def swept(self, at: QPointF) -> None:
        """A hand zoomed one step around a point of the viewport."""

    def pinched(self) -> None:
        """Two fingers began to move the sheet: what one of them did is off."""

    def refresh_place(self) -> None:
        """The sheet's size changed: keep what is seen in place."""
        self._place(self._zoom, self._left, self._top)

    @property
    def zoom(self) -> float:
        """Screen px for one px of the sheet."""
        return self._zoom

    @property
    def place(self) -> Place:
        """What is seen now, to come back to by `go_to`."""
        if self._held is not None:
            return self._held
        view = self.viewport().size()
        return Place(
            self._zoom, self._left, self._top, view.width(), view.height(), self._fitting or ""
        )

    def go_to(self, place: Place) -> None:
        """Shows what was seen: from the same corner, or around the same middle in a view of
        another size; and keeps to that while the view changes size."""
        if place.fitting:
            self._fitting, self._held = cast("Fitting", place.fitting), None
            self._fit()
            return
        self._fitting, self._held = None, place
        self._go_back(place)

    def _go_back(self, place: Place) -> None:
        view = self.viewport().size()
        zoom = min(MOST, max(LEAST, place.zoom))
        left = place.left + (place.width - view.width()) / 2
        top = place.top + (place.height - view.height()) / 2
        self._place(zoom, left, top)

    def visible_rect(self) -> QRectF:
        """The part of the sheet's plane that the view shows, px of the sheet."""
        size = QSizeF(self.viewport().size()) / self._zoom
        return QRectF(QPointF(self._left, self._top) / self._zoom, size)

    def to_sheet(self, point: QPointF) -> QPointF:
        """A point of the viewport as one of the sheet."""
        return self.to_view().inverted()[0].map(point)

    def to_viewport(self, place: QRectF) -> QRectF:
        """A place on the sheet as one of the viewport."""
        return self.to_view().mapRect(place)

    def zoom_to(
        self, factor: float, anchor: QPointF | None = None, *, by_hand: bool = False
    ) -> None:
        """Zoom so that the point `anchor` of the viewport (its middle) stays where it is;
        `by_hand` in one of many small steps."""
        factor = min(MOST, max(LEAST, factor))
        if anchor is None:
            anchor = QPointF(self.viewport().rect().center())
        at = (QPointF(self._left, self._top) + anchor) / self._zoom
        self._let_go()
        corner = at * factor - anchor
        was = self._zoom
        self._place(factor, corner.x(), corner.y())
        if by_hand and factor != was:
            self.swept(anchor)

    def zoom_in(self) -> None:
        """The next larger of the usual steps."""
        self.zoom_to(step_up(self._zoom))

    def zoom_out(self) -> None:
        """The next smaller of the usual steps."""
        self.zoom_to(step_down(self._zoom))

    def fit(self) -> None:
        """Show the whole sheet, and keep showing it while the view changes size."""
        self._fitting, self._held, self._touched = "whole", None, False
        self._fit()

    def show_start(self) -> None:
        """Show the whole sheet if it stays readable, otherwise its upper part from edge to
        edge, or at 100 % from its corner; and keep to that while the view changes size."""
        self._fitting, self._held, self._touched = "start", None, False
        self._fit()

    def _fit(self) -> None:
        sheet = self.sheet_size()
        if sheet.isEmpty() or self._fitting is None or self.busy():
            return
        view = self.viewport().size()
        across = (view.width() - 2 * _MARGIN) / max(sheet.width(), 1)
        down = (view.height() - 2 * _MARGIN) / max(sheet.height(), 1)
        factor = min(across, down)
        if self._fitting == "start" and factor < _READABLE:
            factor = across if across >= _LEGIBLE else 1.0
        small = self._fitting == "start" and sheet.width() < _SMALL
        factor = min(1.25 if small else 2.0, max(LEAST, factor))
        left = (sheet.width() * factor - view.width()) / 2
        if factor > across:
            left = -_MARGIN
        self._place(factor, left, -_MARGIN)

    def scroll_by(self, dx: float, dy: float) -> None:
        """Move what is seen by so many px of the screen (right and down show more there)."""
        self._let_go()
        self._place(self._zoom, self._left + dx, self._top + dy)

    def look_at(self, point: QPointF) -> None:
        """Bring a point of the sheet to the middle of the view."""
        middle = QPointF(self.viewport().rect().center())
        corner = point * self._zoom - middle
        self._let_go()
        self._place(self._zoom, corner.x(), corner.y())

    def zoom_onto(self, factor: float, place: QRectF) -> None:
        """Zoom around a place on the sheet, showing no more ground beside it than needed."""
        self.zoom_to(factor, self.to_viewport(place).center())
        view, sheet = self.viewport().size(), self.sheet_size() * factor
        left = _within(self._left, view.width(), sheet.width())
        top = _within(self._top, view.height(), sheet.height())
        self._place(factor, left, top)
        self.show_rect(place)

    def show_rect(self, place: QRectF) -> None:
        """Scroll as little as needed to see a place on the sheet; its start when too large."""
        shown = self.to_viewport(place)
        view = QRectF(self.viewport().rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        dx = _needed(shown.left(), shown.right(), view.left(), view.right())
        dy = _needed(shown.top(), shown.bottom(), view.top(), view.bottom())
        if dx or dy:
            self.scroll_by(dx, dy)

    def to_view(self) -> QTransform:
        """From px of the sheet to px of the viewport."""
        return QTransform(self._zoom, 0, 0, self._zoom, -round(self._left), -round(self._top))

    def _let_go(self) -> None:
        """The view goes elsewhere: it keeps to nothing while it changes size."""
        self._fitting = self._held = None

    def _place(self, factor: float, left: float, top: float) -> None:
        """Zoom and scroll. The corner is kept unrounded, so that steps never add up to a drift."""
        view = self.viewport().size()
        sheet = self.sheet_size() * factor
        width, height = sheet.width(), sheet.height()
        beyond_x, beyond_y = view.width() * _BEYOND, view.height() * _BEYOND
        left = min(max(left, -beyond_x), max(width + beyond_x - view.width(), -beyond_x))
        top = min(max(top, -beyond_y), max(height + beyond_y - view.height(), -beyond_y))
        zoomed = factor != self._zoom
        self._zoom, self._left, self._top = factor, left, top
        self._placing = True
        try:
            if zoomed or self.transform().m11() != factor:
                self.setTransform(QTransform.fromScale(factor, factor))
            reach = QRectF(
                -beyond_x - 2, -beyond_y - 2, width + 2 * beyond_x + 4, height + 2 * beyond_y + 4
            )
            self.setSceneRect(
                QRectF(reach.topLeft() / factor, QSizeF(reach.width(), reach.height()) / factor)
            )
            self.horizontalScrollBar().setValue(round(left))
            self.verticalScrollBar().setValue(round(top))
        finally:
            self._placing = False
        self.moved()
        if zoomed:
            self.viewport().update()
            self.zoom_changed.emit(factor)
        self.view_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self._placing:
            self._let_go()
            self._left = float(self.horizontalScrollBar().value())
            self._top = float(self.verticalScrollBar().value())
            self.moved()
            self.view_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A bar that comes or goes above leaves the sheet where it is on the screen, unless it
        follows the size and no hand has come to it yet."""
        self._placing = True  # Qt moves the corner when it reaches less far
        try:
            super().resizeEvent(event)
        finally:
            self._placing = False
        edge = self.viewport().mapTo(self.window(), QPoint()).y()
        down, self._edge = edge - self._edge, edge
        if event.size().height() - event.oldSize().height() != -down:
            down = 0
        stays = self.busy() or (down != 0 and self._touched and self.underMouse())
        if self._fitting is not None and not stays:
            self._fit()
        elif self._held is not None and not stays:
            self._go_back(self._held)
        else:
            self._place(self._zoom, self._left, self._top + down)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress):
            self._touched = True
        if isinstance(event, QNativeGestureEvent):
            return self._native_gesture(event)
        if isinstance(event, QGestureEvent):
            return self._pinch(event)
        return super().viewportEvent(event)

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        at = event.position()
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_to(self._zoom * pinch_factor(event.value()), at, by_hand=True)
        elif event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            if self._fitting is not None:
                self.zoom_to(1.0, at)
            else:
                self.fit()
        else:
            return False
        event.accept()
        return True

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self.pinched()
        at = QPointF(self.viewport().mapFromGlobal(pinch.centerPoint()))
        moved = pinch.centerPoint() - pinch.lastCenterPoint()
        if pinch.state() == Qt.GestureState.GestureUpdated and not moved.isNull():
            self.scroll_by(-moved.x(), -moved.y())
        self.zoom_to(self._zoom * pinch.scaleFactor(), at, by_hand=True)
        event.accept(pinch)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        zooms = control or (self.wheel_zooms and not shift and not by_fingers(event))
        turn = event.angleDelta()
        if zooms:
            delta = turn.y() or turn.x()
            self.zoom_to(self._zoom * wheel_factor(delta), event.position(), by_hand=True)
        else:
            pixels = event.pixelDelta()
            step = QPointF(turn) * _WHEEL
            if not pixels.isNull() and by_fingers(event):
                step = QPointF(pixels)
            if shift and not step.x():
                step = QPointF(step.y(), 0)
            self.scroll_by(-step.x(), -step.y())
        event.accept()


def by_fingers(event: QWheelEvent) -> bool:
    """Whether a wheel event comes from fingers on a trackpad. X11 knows neither phases nor true
    pixels, but the device."""
    if event.deviceType() == QInputDevice.DeviceType.TouchPad:
        return True
    if event.phase() != Qt.ScrollPhase.NoScrollPhase:
        return True
    return not event.pixelDelta().isNull() and QGuiApplication.platformName() != "xcb"


def _needed(start: float, end: float, low: float, high: float) -> float:
    """How far to scroll for a stretch to lie within bounds; to its start when too long."""
    if start < low or end - start > high - low:
        return start - low
    return max(0.0, end - high)


def _within(start: float, view: float, sheet: float) -> float:
    """A scroll that shows as much of the sheet as fits."""
    return max(-_MARGIN, min(start, sheet + _MARGIN - view))
