"""The whole map in small, with the part that the canvas shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.layout.picture import Picture
from app.widgets.panels.small_painter import SmallPainter

if TYPE_CHECKING:
    from app.widgets.canvas.view import Canvas

_PAUSE = 200
"""Milliseconds without a change before the map is drawn anew: typing costs nothing."""

_TURN = 0.008
"""Seconds that a turn of the event loop is given to make the map ready for being drawn."""

_MARGIN = 8.0
_LEAST = 8.0
"""The frame is drawn at least so large, px."""

_STEP = 80.0
"""Px of the screen that an arrow key moves the canvas by."""


class Minimap(QWidget):
    """Click or drag to look elsewhere, wheel to zoom, arrows to pan, Home for the whole map.

    The map is drawn into a pixmap as rectangles by colour, after a pause in the changes, and made
    ready for that in short turns; a moved view only repaints its frame.
    """

    drawn = Signal()
    """The map has been drawn anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas: Canvas | None = None
        self._pixmap: QPixmap | None = None
        self._fresh = False
        self._small = SmallPainter()
        self._grip = QPointF()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._forget)
        self._turns = QTimer(self, singleShot=True, interval=0)
        self._turns.timeout.connect(self._take_turn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(80, 60)
        self._name()

    def attach(self, canvas: Canvas) -> None:
        """Shows the map of this canvas."""
        self._canvas = canvas
        canvas.picture_changed.connect(self._timer.start)
        canvas.view_changed.connect(self.update)
        self._forget()

    def sizeHint(self) -> QSize:
        return QSize(190, 116)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pixmap = None
        self._fresh = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(palette.color(palette.ColorRole.Midlight))
        painter.setBrush(palette.color(palette.ColorRole.AlternateBase))
        painter.drawRoundedRect(whole, 6, 6)
        picture = self._picture()
        if picture is not None and self._canvas is not None:
            self._renew(picture)
            if self._pixmap is not None:
                sheet = self._sheet(picture)
                if self._fresh:
                    painter.drawPixmap(sheet.topLeft(), self._pixmap)
                else:  # the map may have another size than what was drawn
                    painter.drawPixmap(sheet, self._pixmap, QRectF(self._pixmap.rect()))
            accent = palette.color(palette.ColorRole.Highlight)
            tint = QColor(accent)
            tint.setAlphaF(0.08)
            painter.setPen(QPen(accent, 1.6))
            painter.setBrush(tint)
            frame = self._frame(picture)
            grow_x = max(_LEAST - frame.width(), 0) / 2
            grow_y = max(_LEAST - frame.height(), 0) / 2
            frame.adjust(-grow_x, -grow_y, grow_x, grow_y)
            painter.drawRoundedRect(frame.intersected(whole.adjusted(2, 2, -2, -2)), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(palette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        picture = self._picture()
        if event.button() != Qt.MouseButton.LeftButton or picture is None:
            event.ignore()
            return
        frame = self._frame(picture)
        inside = frame.contains(event.position())
        self._grip = event.position() - frame.center() if inside else QPointF()
        self._look(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._canvas is not None and event.angleDelta().y():
            if event.angleDelta().y() > 0:
                self._canvas.zoom_in()
            else:
                self._canvas.zoom_out()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._canvas is None or self._picture() is None:
            event.ignore()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        canvas = self._canvas
        menu.addAction(self.tr("Show the &whole map"), canvas.fit)
        menu.addAction(self.tr("&Actual size"), lambda: canvas.zoom_to(1.0))
        menu.addAction(self.tr("Zoom &in"), canvas.zoom_in)
        menu.addAction(self.tr("Zoom &out"), canvas.zoom_out)
        menu.popup(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        moves = {
            key.Key_Left: (-_STEP, 0.0),
            key.Key_Right: (_STEP, 0.0),
            key.Key_Up: (0.0, -_STEP),
            key.Key_Down: (0.0, _STEP),
            key.Key_PageUp: (0.0, -4 * _STEP),
            key.Key_PageDown: (0.0, 4 * _STEP),
        }
        canvas = self._canvas
        pressed = cast(Qt.Key, event.key())
        if canvas is None:
            event.ignore()
        elif pressed in moves:
            canvas.scroll_by(*moves[pressed])
        elif event.text() == "+":
            canvas.zoom_in()
        elif event.text() == "-":
            canvas.zoom_out()
        elif pressed == key.Key_Home:
            canvas.fit()
        else:
            event.ignore()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Overview of the map"))
        tip = self.tr("Click or drag to move the view; scroll to zoom; arrow keys to pan")
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)

    def _picture(self) -> Picture | None:
        return self._canvas.picture if self._canvas is not None else None

    def _forget(self) -> None:
        self._fresh = False
        self.update()

    def _renew(self, picture: Picture) -> None:
        """Has the map drawn anew where it has changed; what was drawn stays until then."""
        ratio = self.devicePixelRatioF()
        known = self._pixmap
        if not self._fresh or known is None or known.devicePixelRatioF() != ratio:
            self._turns.start()

    def _take_turn(self) -> None:
        """Makes some of the map ready, and draws it once all is."""
        picture = self._picture()
        if picture is None:
            return
        ratio = self.devicePixelRatioF()
        if not self._small.prepare(picture, self._scale(picture), _TURN):
            self._turns.start()
            return
        self._pixmap, self._fresh = self._draw(picture, ratio), True
        self.update()
        self.drawn.emit()

    def _scale(self, picture: Picture) -> float:
        across = (self.width() - 2 * _MARGIN) / max(picture.width, 1)
        down = (self.height() - 2 * _MARGIN) / max(picture.height, 1)
        return min(across, down)

    def _sheet(self, picture: Picture) -> QRectF:
        """Where the map stands in the widget."""
        scale = self._scale(picture)
        w, h = picture.width * scale, picture.height * scale
        return QRectF((self.width() - w) / 2, (self.height() - h) / 2, w, h)

    def _frame(self, picture: Picture) -> QRectF:
        """Where the visible part stands in the widget."""
        assert self._canvas is not None
        seen = self._canvas.visible_rect()
        scale = self._scale(picture)
        corner = self._sheet(picture).topLeft()
        return QRectF(corner + seen.topLeft() * scale, seen.size() * scale)

    def _look(self, at: QPointF) -> None:
        picture = self._picture()
        if picture is None or self._canvas is None:
            return
        corner = self._sheet(picture).topLeft()
        self._canvas.look_at((at - self._grip - corner) / self._scale(picture))

    def _draw(self, picture: Picture, ratio: float) -> QPixmap:
        sheet = self._sheet(picture)
        size = QSize(max(round(sheet.width() * ratio), 1), max(round(sheet.height() * ratio), 1))
        pixmap = QPixmap(size)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(picture.ground))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale(picture)
        painter.scale(scale, scale)
        self._small.paint(painter, picture)
        painter.end()
        return pixmap
