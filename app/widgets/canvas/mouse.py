"""The mouse on the canvas, from press to release."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.widgets.canvas.choosing import BESIDE, Choosing
from app.widgets.canvas.editing import Editing
from app.widgets.canvas.gesture import Gesture
from app.widgets.canvas.hits import Hit, hit
from app.widgets.canvas.hovering import Hovering
from app.widgets.canvas.tools.base import Bench, Pointer
from app.widgets.canvas.tools.pan import Pan


class Mouse:
    """One button at a time: a press that does not move is a click, otherwise a gesture."""

    def __init__(self, bench: Bench, editor: Editing) -> None:
        self._bench = bench
        self._canvas = bench.canvas
        self._scene = bench.scene
        self._session = bench.session
        self._editor = editor
        self._choosing = Choosing(bench, editor)
        self._hovering = Hovering(bench)
        self._gesture = Gesture(bench, self._let_go)
        self._press: Pointer | None = None
        self._pressed: Hit | None = None
        self._on_click: Callable[[], None] | None = None
        self._space = False

    @property
    def busy(self) -> bool:
        """Whether a button is held that means something."""
        return self._gesture.tool is not None or self._press is not None

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        pointer = self._pointer(event)
        button = event.button()
        if self.busy:
            return
        if button == Qt.MouseButton.MiddleButton or (
            self._space and button == Qt.MouseButton.LeftButton
        ):
            self._hovering.show(None)
            self._gesture.take(Pan(self._bench, pointer), pointer)
            return
        self._editor.finish()
        if button != Qt.MouseButton.LeftButton or self._scene.picture is None:
            return
        found = self._hit(pointer.sheet)
        self._press, self._pressed = pointer, found
        self._on_click = self._choosing.press(found, pointer)
        self._hovering.show(None)

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved, with or without a button."""
        pointer = self._pointer(event)
        if not event.buttons():  # the release went elsewhere: to a dialog, to another window
            self.give_up()
        if self._gesture.tool is not None:
            self._gesture.move(pointer)
            return
        if self._press is None:
            self._hovering.show(self._hit(pointer.sheet))
            return
        far = (pointer.view - self._press.view).manhattanLength()
        if far < QApplication.startDragDistance():
            return
        start, grabbed = self._press, self._pressed
        self._press = self._on_click = None
        tool = self._choosing.drag(start, grabbed)
        if tool is not None:
            self._gesture.take(tool, pointer)
            self._gesture.move(pointer)

    def release(self, event: QMouseEvent) -> None:
        """A button went up."""
        tool = self._gesture.tool
        if tool is not None:
            if isinstance(tool, Pan) or event.button() == Qt.MouseButton.LeftButton:
                self._gesture.finish(self._pointer(event))
            return
        if self._press is not None and event.button() == Qt.MouseButton.LeftButton:
            click, self._press, self._on_click = self._on_click, None, None
            if click is not None:
                click()

    def double_click(self, event: QMouseEvent) -> None:
        """The second press of two."""
        self._press = None
        if self._space or event.button() != Qt.MouseButton.LeftButton:
            self.press(event)
            return
        if self._scene.picture is None or self._gesture.tool is not None or self._editor.active:
            return
        pointer = self._pointer(event)
        self._choosing.double_click(self._hit(pointer.sheet), pointer.sheet)

    def leave(self) -> None:
        """The pointer left the view."""
        if self._gesture.tool is None:
            self._hovering.show(None)

    def select_for_menu(self, view: QPoint) -> None:
        """A menu was asked for at a point of the viewport: select what it is for."""
        found = self._hit(self._canvas.to_sheet(QPointF(view)))
        element = found.group.element if found and found.group.kind not in BESIDE else None
        if element is None:
            self._session.select(())
        elif element not in self._session.selection:
            self._session.select([element])

    def hold_space(self, held: bool) -> None:
        """Space turns the pointer into a hand that moves the sheet."""
        self._space = held
        if self._gesture.tool is None:
            self._show_cursor()

    def give_up(self) -> bool:
        """Cancel what is under way; whether something was."""
        was = self.busy
        self._press = self._on_click = None
        self._gesture.cancel()
        return was

    def modifiers_changed(self) -> None:
        """Ctrl went up or down."""
        if not isinstance(self._gesture.tool, Pan):
            self._gesture.again()

    def after_change(self) -> None:
        """Another picture is shown."""
        self._gesture.after_change()
        if self._gesture.tool is None:
            self._pressed = None
        self._hovering.show(None)

    def _let_go(self) -> None:
        self._press = self._on_click = self._pressed = None
        self._show_cursor()

    def _show_cursor(self) -> None:
        self._hovering.set_cursor(Qt.CursorShape.OpenHandCursor if self._space else None)

    def _hit(self, at: QPointF) -> Hit | None:
        picture = self._scene.picture
        return hit(picture, at.x(), at.y()) if picture is not None else None

    def _pointer(self, event: QMouseEvent) -> Pointer:
        view = event.position()
        return Pointer(self._canvas.to_sheet(view), view, event.modifiers())
