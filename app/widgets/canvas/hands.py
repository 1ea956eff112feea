"""What the mouse and the keys do on the canvas: picks the gesture and hands it the pointer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.layout.emotions import level_on
from app.model.errors import EditError
from app.model.queries import find_item, find_lane
from app.session import Session
from app.widgets.canvas.commands import Commands
from app.widgets.canvas.editing import Editing, fresh
from app.widgets.canvas.hits import ITEMS, Hit, cell_at, hit
from app.widgets.canvas.items import GroupPainter
from app.widgets.canvas.keys import Keys
from app.widgets.canvas.map_view import MapView
from app.widgets.canvas.scene import MapScene
from app.widgets.canvas.texts import new_kind
from app.widgets.canvas.tools.band import Band
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.drag import Drag
from app.widgets.canvas.tools.pan import Pan
from app.widgets.canvas.tools.point import PointDrag

_EDGE = 36.0
"""From how near the edge of the view it scrolls during a drag, px."""

_BESIDE = frozenset({"chip", "curve"})
"""Kinds of group that a click does not select."""


class Hands(QObject):
    """One gesture at a time, from press to release."""

    def __init__(
        self, canvas: MapView, session: Session, scene: MapScene, painter: GroupPainter
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        self._scene = scene
        self.bench = Bench(canvas, session, scene, painter)
        self.commands = Commands(self.bench)
        self.editor = Editing(canvas, session, scene, self._on_edit_ended)
        self.keys = Keys(self)
        self._tool: Tool | None = None
        self._acting = False
        self._press: Pointer | None = None
        self._pressed: Hit | None = None
        self._on_click: Callable[[], None] | None = None
        self._hovered = ""
        self._space = False
        self._scroll_timer = QTimer(self)
        self._scroll_timer.setInterval(16)
        self._scroll_timer.timeout.connect(self._scroll_at_edge)

    # What the canvas asks for

    @property
    def editing(self) -> bool:
        return self.editor.active

    @property
    def busy(self) -> bool:
        """Whether a gesture or a text is under way."""
        return self._tool is not None or self._press is not None or self.editor.active

    def let_go_of_all(self) -> None:
        """Another map comes: end what is under way without a trace."""
        self.editor.abandon()
        self.give_up()

    def edit_text(self, element: str) -> None:
        self.editor.open(element)

    def begin(self) -> bool:
        """Open the text of the one selected element, or a new item in the selected cell."""
        chosen = self._session.selection
        if len(chosen) != 1:
            return False
        if "/" in chosen[0] and find_item(self._session.journey, chosen[0]) is None:
            lane, _, stage = chosen[0].partition("/")
            return self.editor.open_new(fresh(lane, stage))
        return self.editor.open(chosen[0])

    def finish_editing(self) -> None:
        self.editor.finish()

    def delete_selection(self) -> None:
        self.editor.finish()
        self.commands.delete()

    def duplicate_selection(self) -> None:
        self.editor.finish()
        self.commands.duplicate()

    def select_all(self) -> None:
        self.editor.finish()
        self.commands.select_all()

    def add_note(self) -> None:
        """Add an item where the selection says, ready to type."""
        self.editor.finish()
        target = self.commands.target()
        if target is None:
            self._canvas.message.emit(self.tr("Add a stage and a lane first."))
            return
        self.editor.open_new(fresh(*target))

    def show_selection(self) -> None:
        """Bring the rings up to date."""
        places = (self._scene.outline_of(one) for one in self._session.selection)
        self._canvas.mark(selected=tuple(place for place in places if place is not None))

    def after_change(self) -> None:
        """Another picture is shown."""
        if self._tool is not None and not self._acting:
            self._drop_tool()
        self._pressed = None if self._tool is None else self._pressed
        self.editor.after_change()
        self._hover(None)
        self.show_selection()

    def after_move(self) -> None:
        """The view zoomed or scrolled."""
        self.editor.place()

    # Mouse

    def press(self, event: QMouseEvent) -> None:
        pointer = self._pointer(event)
        button = event.button()
        if self._tool is not None or self._press is not None:
            return
        if button == Qt.MouseButton.MiddleButton or (
            self._space and button == Qt.MouseButton.LeftButton
        ):
            self._take(Pan(self.bench, pointer))
            return
        self.editor.finish()
        if button != Qt.MouseButton.LeftButton or self._scene.picture is None:
            return
        found = self._hit(pointer.sheet)
        self._press, self._pressed = pointer, found
        self._on_click = self._choose(found, pointer)
        self._hover(None)

    def move(self, event: QMouseEvent) -> None:
        pointer = self._pointer(event)
        if not event.buttons():  # the release went elsewhere: to a dialog, to another window
            self.give_up()
        if self._tool is not None:
            self._act(pointer)
            return
        if self._press is None:
            self._hover(self._hit(pointer.sheet))
            return
        far = (pointer.view - self._press.view).manhattanLength()
        if far < QApplication.startDragDistance():
            return
        start, grabbed = self._press, self._pressed
        self._press = None
        tool = self._dragging(start, grabbed)
        if tool is not None:
            self._take(tool)
            self._act(pointer)

    def release(self, event: QMouseEvent) -> None:
        pointer = self._pointer(event)
        if self._tool is not None:
            pan = isinstance(self._tool, Pan)
            button = event.button()
            if not pan and button != Qt.MouseButton.LeftButton:
                return
            tool = self._tool
            self._acting = True
            try:
                tool.finish(pointer)
            finally:
                self._acting = False
                self._let_go()
            return
        if self._press is not None and event.button() == Qt.MouseButton.LeftButton:
            click, self._press, self._on_click = self._on_click, None, None
            if click is not None:
                click()

    def double_click(self, event: QMouseEvent) -> None:
        self._press = None
        if self._space or event.button() != Qt.MouseButton.LeftButton:
            self.press(event)
            return
        if self._scene.picture is None:
            return
        pointer = self._pointer(event)
        found = self._hit(pointer.sheet)
        if found is None or self._tool is not None or self.editor.active:
            return
        if found.group.kind in ("cell", "prompt"):
            self._add_at(pointer.sheet)
        elif found.group.kind not in _BESIDE:
            self.editor.open(found.group.element)

    def leave(self) -> None:
        """The pointer left the view."""
        if self._tool is None:
            self._hover(None)

    def context(self, view: QPoint, screen: QPoint, by_key: bool) -> None:
        """A context menu was asked for: for what is under the pointer, selecting it."""
        self.editor.finish()
        if by_key:
            ids = self._session.selection
            place = self._scene.place_of(ids[0]) if ids else None
            if place is not None:
                at = self._canvas.to_viewport(place).center().toPoint()
                screen = self._canvas.viewport().mapToGlobal(at)
        else:
            found = self._hit(self._canvas.to_sheet(QPointF(view)))
            element = found.group.element if found and found.group.kind not in _BESIDE else None
            if element is None:
                self._session.select(())
            elif element not in self._session.selection:
                self._session.select([element])
        self._canvas.context_requested.emit(self._session.selection, screen)

    def hold_space(self, held: bool) -> None:
        """Space turns the pointer into a hand that moves the sheet."""
        self._space = held
        if self._tool is None:
            self._set_cursor(Qt.CursorShape.OpenHandCursor if held else None)

    def give_up(self) -> bool:
        """Cancel the running gesture; whether there was one."""
        if self._tool is not None:
            self._drop_tool()
            return True
        if self._press is not None:
            self._press = self._on_click = None
            return True
        return False

    def modifiers_changed(self) -> None:
        """Ctrl went up or down during a drag."""
        if self._tool is not None and not isinstance(self._tool, Pan):
            self._act(self._pointer_now())

    # Choosing

    def _choose(self, found: Hit | None, pointer: Pointer) -> Callable[[], None] | None:
        """Select on press what a drag would move; the rest waits for the release."""
        session = self._session
        group = found.group if found is not None else None
        if group is None or group.kind in _BESIDE:
            return None if pointer.adds else lambda: session.select(())
        element, chosen = group.element, session.selection
        if group.kind == "prompt":
            return lambda: self._add_at(pointer.sheet)
        if pointer.adds:
            if element in chosen:
                return lambda: session.select(one for one in chosen if one != element)
            if group.kind == "cell":
                return lambda: session.select([*chosen, element])
            session.select([*chosen, element])
            return None
        if group.kind == "cell":
            return lambda: session.select([element])
        if element in chosen:
            return lambda: session.select([element])
        session.select([element])
        return None

    def _dragging(self, start: Pointer, grabbed: Hit | None) -> Tool | None:
        """The gesture that a drag from there is."""
        self._on_click = None
        kind = grabbed.group.kind if grabbed is not None else None
        if grabbed is None or kind not in ITEMS:
            return Band(self.bench, start) if kind in (None, "cell", "prompt", "chip") else None
        if self._session.read_only:
            self._session.refused.emit(EditError("read-only"))
            return None
        if kind == "emotion":
            self._session.select([grabbed.group.element])
            return PointDrag(self.bench, start, grabbed)
        return Drag(self.bench, start, grabbed)

    def _add_at(self, at: QPointF) -> None:
        """Start an item in the cell at a point; a point of the curve just there."""
        picture = self._scene.picture
        target = cell_at(picture, at.x(), at.y()) if picture is not None else None
        lane = find_lane(self._session.journey, target.lane) if target is not None else None
        if picture is None or target is None or lane is None or new_kind(lane.kind) is None:
            return
        new = fresh(target.lane, target.stage)
        if lane.kind == "emotion":
            place = target.place
            new = replace(
                new,
                level=round(level_on(picture, lane.id, at.y()), 1),
                at=round(min(1.0, max(0.0, (at.x() - place.x) / place.w)), 2),
            )
        self.editor.open_new(new)

    # The running gesture

    def _take(self, tool: Tool) -> None:
        self._tool = tool
        self._hover(None)
        if tool.cursor is not None:
            self._set_cursor(tool.cursor)
        if tool.scrolls:
            self._scroll_timer.start()

    def _act(self, pointer: Pointer) -> None:
        if self._tool is None:
            return
        self._acting = True
        try:
            self._tool.move(pointer)
        finally:
            self._acting = False

    def _drop_tool(self) -> None:
        tool, self._tool = self._tool, None
        if tool is not None:
            self._acting = True
            try:
                tool.cancel()
            finally:
                self._acting = False
        self._let_go()

    def _let_go(self) -> None:
        self._tool = self._press = self._on_click = self._pressed = None
        self._scroll_timer.stop()
        self._set_cursor(Qt.CursorShape.OpenHandCursor if self._space else None)

    def _scroll_at_edge(self) -> None:
        at = self._canvas.viewport().mapFromGlobal(QPointF(QCursor.pos()))
        view = QRectF(self._canvas.viewport().rect())
        dx = _pull(at.x(), view.left(), view.right())
        dy = _pull(at.y(), view.top(), view.bottom())
        if dx or dy:
            self._canvas.scroll_by(dx, dy)
            self._act(self._pointer_now())

    def _hover(self, found: Hit | None) -> None:
        kinds = ITEMS | {"stage", "lane", "phase", "persona"}
        element = found.group.element if found and found.group.kind in kinds else ""
        if element == self._hovered:
            return
        self._hovered = element
        place = self._scene.outline_of(element) if element else None
        self._canvas.mark(hovered=place)

    def _hit(self, at: QPointF) -> Hit | None:
        picture = self._scene.picture
        return hit(picture, at.x(), at.y()) if picture is not None else None

    def _pointer(self, event: QMouseEvent) -> Pointer:
        view = event.position()
        return Pointer(self._canvas.to_sheet(view), view, event.modifiers())

    def _pointer_now(self) -> Pointer:
        view = self._canvas.viewport().mapFromGlobal(QPointF(QCursor.pos()))
        modifiers = QGuiApplication.queryKeyboardModifiers()
        return Pointer(self._canvas.to_sheet(view), view, modifiers)

    def _set_cursor(self, shape: Qt.CursorShape | None) -> None:
        if shape is None:
            self._canvas.viewport().unsetCursor()
        else:
            self._canvas.viewport().setCursor(shape)

    def _on_edit_ended(self, how: str, element: str) -> None:
        """Tab leads on to the next stop, as it does outside a text."""
        if how in ("tab", "back-tab") and find_item(self._session.journey, element) is not None:
            self.keys.walk(back=how == "back-tab")


def _pull(at: float, low: float, high: float) -> float:
    """How far to scroll for a pointer near (or past) an edge, px a tick."""
    if at < low + _EDGE:
        return -min(24.0, (low + _EDGE - at) * 0.4)
    if at > high - _EDGE:
        return min(24.0, (at - high + _EDGE) * 0.4)
    return 0.0
