"""The canvas: a view of the map that zooms, scrolls and paints; `hands` reacts to gestures.

Made bare before the first paint; `attach` brings the session and everything that knows the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from app.widgets.canvas.ground import paint_ground
from app.widgets.canvas.overlay import Overlay
from app.widgets.canvas.sheet_view import SheetView

if TYPE_CHECKING:
    from app.layout.layouter import Layouter
    from app.layout.picture import Picture
    from app.session import Session
    from app.widgets.canvas.hands import Hands
    from app.widgets.canvas.items import GroupPainter
    from app.widgets.canvas.overview import Overview
    from app.widgets.canvas.scene import MapScene


class Canvas(SheetView):
    """Shows the session's map. Sheet coordinates are px at 100 %, `zoom` is 1 there."""

    message = Signal(str)
    """Something to tell the user in passing, translated."""
    context_requested = Signal(object, QPoint)
    """(ids of the elements it is for, place on the screen)."""
    picture_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._scene: MapScene | None = None
        self._layouter: Layouter | None = None
        self._overview: Overview | None = None
        self._hands: Hands | None = None
        self._is_new = True
        self.overlay = Overlay()
        self._name()
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlags(
            QGraphicsView.OptimizationFlag.DontSavePainterState
            | QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(False)  # a view takes drags and refuses them; files are the window's
        self.viewport().setAcceptDrops(False)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Journey map"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move between notes, typing edits the selected one. "
                "Escape, then Tab leaves the map."
            )
        )

    # What it shows

    def attach(self, session: Session, layouter: Layouter, painter: GroupPainter) -> None:
        """Show the session's map from now on, and edit it."""
        from app.widgets.canvas.hands import Hands
        from app.widgets.canvas.overview import Overview
        from app.widgets.canvas.scene import MapScene

        self._session, self._layouter = session, layouter
        self._scene = MapScene(painter, self)
        self._overview = Overview(painter)
        self._hands = Hands(self, session, self._scene, painter)
        self.setScene(self._scene)
        session.replaced.connect(self._on_replaced)
        session.changed.connect(self._on_changed)
        session.selection_changed.connect(self._hands.show_selection)
        if session.started:
            self._on_changed(None, session.shown)

    @property
    def picture(self) -> Picture | None:
        """What is shown; None before there is a map."""
        return self._scene.picture if self._scene is not None else None

    def _on_replaced(self) -> None:
        self._is_new = True
        if self._hands is not None:
            self._hands.let_go_of_all()

    def _on_changed(self, _old: object, _new: object) -> None:
        assert self._session is not None
        assert self._layouter is not None
        assert self._scene is not None
        assert self._hands is not None
        before = self._scene.picture
        picture = self._layouter.lay(self._session.shown)
        self._scene.show_picture(picture)
        self._hands.after_change()
        if self._is_new or before is None:
            self._is_new = False
            self.show_start()
            self.viewport().update()
        elif (before.width, before.height) != (picture.width, picture.height):
            self.refresh_place()
            self.viewport().update()
        elif before.ground != picture.ground or self.is_overview:
            self.viewport().update()
        self.picture_changed.emit()

    @property
    def is_overview(self) -> bool:
        """Whether the map is so small that it is painted as rectangles."""
        from app.widgets.canvas.overview import BELOW

        return self.zoom < BELOW

    def sheet_size(self) -> QSizeF:
        picture = self.picture
        return QSizeF() if picture is None else QSizeF(picture.width, picture.height)

    def busy(self) -> bool:
        return self._hands is not None and self._hands.busy

    def moved(self) -> None:
        if self._hands is not None:
            self._hands.after_move()

    def show_element(self, element: str) -> None:
        """Scroll an element into view."""
        place = self._scene.place_of(element) if self._scene is not None else None
        if place is not None:
            self.show_rect(place)

    # What the user edits

    def edit_text(self, element: str) -> None:
        """Open the text of an element for editing in place."""
        if self._hands is not None:
            self._hands.edit_text(element)

    def edit_selection(self) -> None:
        """Open the text of the selected element, or start an item in the selected cell."""
        if self._hands is not None:
            self._hands.begin()

    def add_note(self) -> None:
        """Add an item to the selected or first fitting cell, ready to type."""
        if self._hands is not None:
            self._hands.add_note()

    @property
    def can_delete(self) -> bool:
        """Whether what is selected can be removed: not the title, nor an empty cell."""
        return self._hands is not None and self._hands.commands.can_delete()

    @property
    def can_duplicate(self) -> bool:
        """Whether items are selected that can be copied."""
        return self._hands is not None and self._hands.commands.can_duplicate()

    def delete_selection(self) -> None:
        """Remove the selected elements."""
        if self._hands is not None:
            self._hands.delete_selection()

    def duplicate_selection(self) -> None:
        """Copy the selected items, each beside its original."""
        if self._hands is not None:
            self._hands.duplicate_selection()

    def select_all(self) -> None:
        """Select every item of the map."""
        if self._hands is not None:
            self._hands.select_all()

    def finish_editing(self) -> None:
        """Commit the text being typed, if any: before saving, undoing or closing."""
        if self._hands is not None:
            self._hands.finish_editing()

    @property
    def editing(self) -> bool:
        """Whether a text is being edited in place."""
        return self._hands is not None and self._hands.editing

    # Painting

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
        self.overlay.paint(painter, self.to_view())
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
        self.overlay.paint(painter, to_view)
        painter.end()

    def _paint_ground(self, painter: QPainter, exposed: QRectF) -> None:
        chrome = self.palette().color(QPalette.ColorRole.Window)
        if self.picture is None:
            painter.fillRect(exposed, chrome)
            return
        sheet = self.to_viewport(QRectF(0, 0, self.picture.width, self.picture.height))
        paint_ground(painter, exposed, chrome, sheet, QColor(self.picture.ground), self.zoom)

    # Events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._hands is not None:
            self._hands.leave()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._hands is not None:
            self._hands.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hands is not None:
            self._hands.move(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hands is not None:
            self._hands.release(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._hands is not None:
            self._hands.double_click(event)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._hands is not None:
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self._hands.context(event.pos(), event.globalPos(), by_key)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._hands is not None and self._hands.keys.press(event):
            event.accept()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._hands is not None and self._hands.keys.release(event):
            event.accept()
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self._hands is None or not self._hands.keys.compose(event):
            event.ignore()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return self._hands is not None
        return super().inputMethodQuery(query)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._hands is not None:
            self._hands.hold_space(False)
            self._hands.give_up()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks from the selected element; it leaves past the last, or when none is."""
        hands = self._hands if self.picture is not None and self.hasFocus() else None
        if hands is not None and hands.keys.walk(back=not forward):
            return True
        return super().focusNextPrevChild(forward)
