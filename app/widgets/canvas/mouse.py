"""The mouse and the finger on the canvas, from press to release."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.widgets.canvas.choosing import Choosing, Under
from app.widgets.canvas.editing import Editing
from app.widgets.canvas.gesture import Gesture
from app.widgets.canvas.hits import hit, link_at
from app.widgets.canvas.hovering import Hovering
from app.widgets.canvas.tools.base import Bench, Pointer
from app.widgets.canvas.tools.pan import Pan
from app.widgets.links import open_link

_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def _open(link: str) -> None:
    open_link(link)


class Mouse:
    """One button at a time: a press that does not move is a click, otherwise a gesture.

    A finger moves the sheet, unless it begins on what is selected. Where the wheel zooms the
    right button moves the sheet too, and its menu waits for the release.
    """

    def __init__(
        self, bench: Bench, editor: Editing, show_menu: Callable[[QPoint, QPoint], None]
    ) -> None:
        self._bench = bench
        self._canvas = bench.canvas
        self._session = bench.session
        self._editor = editor
        self._show_menu = show_menu
        self.choosing = Choosing(bench, editor)
        self._hovering = Hovering(bench)
        self.gesture = Gesture(bench, self._let_go)
        self._press: Pointer | None = None
        self._held = _LEFT
        self._pans = False
        self._before = bench.session.selection
        self._pressed = Under(None, None)
        self._on_click: Callable[[], None] | None = None
        self._space = False

    @property
    def busy(self) -> bool:
        """Whether a button is held that means something."""
        return self.gesture.tool is not None or self._press is not None

    @property
    def right_pans(self) -> bool:
        """Whether the right button moves the sheet, so that menus wait for its release."""
        return self._canvas.wheel_zooms

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        pointer, button = self._pointer(event), event.button()
        if self.busy:
            return
        if button == Qt.MouseButton.MiddleButton or (self._space and button == _LEFT):
            self._begin(pointer, button, Under(None, None), pans=True)
            self._press = None
            self.gesture.take(Pan(self._bench, pointer), pointer)
            return
        self._editor.finish()
        if self._bench.scene.picture is None:
            return
        if button == _RIGHT and self.right_pans:
            at, screen = event.position().toPoint(), event.globalPosition().toPoint()
            self._begin(pointer, button, Under(None, None), pans=True)
            self._on_click = lambda: self._show_menu(at, screen)
        elif button == _LEFT:
            under = self.choosing.under(pointer.sheet)
            touched = event.deviceType() == QInputDevice.DeviceType.TouchScreen
            pans = touched and under.element not in self._session.selection
            self._begin(pointer, button, under, pans)
            if pans:
                self._on_click = lambda: self._click(under, pointer)
            else:
                self._on_click = self.choosing.press(under, pointer)
            link = self.link_under(event.position().toPoint())
            if link and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_click = partial(_open, link)

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved, with or without a button."""
        pointer = self._pointer(event)
        if not event.buttons():  # the release went elsewhere: to a dialog, to another window
            self.give_up()
        if self.gesture.tool is not None:
            self.gesture.move(pointer)
            return
        if self._press is None:
            under = self.choosing.under(pointer.sheet)
            if self._space:
                self._hovering.show(under.hit)
            else:
                self._hovering.show(*under, pointer.sheet)
            return
        far = (pointer.view - self._press.view).manhattanLength()
        if far < QApplication.startDragDistance():
            return
        start = self._press
        self._press = self._on_click = None
        pan = Pan(self._bench, start) if self._pans else None
        tool = pan or self.choosing.drag(start, self._pressed)
        if tool is not None:
            self.gesture.take(tool, pointer)
            self.gesture.move(pointer)
        else:
            self._hovering.hush(False)

    def release(self, event: QMouseEvent) -> None:
        """A button went up."""
        tool = self.gesture.tool
        if tool is not None:
            if isinstance(tool, Pan) or event.button() == _LEFT:
                self.gesture.finish(self._pointer(event))
            return
        if self._press is not None and event.button() == self._held:
            click, self._press, self._on_click = self._on_click, None, None
            self._hovering.hush(False)
            if click is not None:
                click()

    def show_knobs(self) -> None:
        """Another element is selected, or the view zoomed: bring the handles up to date."""
        self._hovering.show_knobs()

    def double_click(self, event: QMouseEvent) -> None:
        """The second press of two."""
        self._press = None
        self._hovering.hush(False)
        if self._space or event.button() != _LEFT:
            self.press(event)
            return
        if self.gesture.tool is not None or self._editor.active:
            return
        pointer = self._pointer(event)
        self.choosing.double_click(self.choosing.under(pointer.sheet), pointer.sheet)

    def leave(self) -> None:
        """The pointer left the view."""
        if self.gesture.tool is None:
            self._hovering.show(None)

    def select_for_menu(self, view: QPoint) -> tuple[str, ...]:
        """A menu was asked for at a point of the viewport: select what it is for. What it is for
        without being selected, the logo, is given back too."""
        under = self.choosing.under(self._canvas.to_sheet(QPointF(view)))
        element = under.element
        if element is None:
            self._session.select(())
            if under.hit is not None and under.hit.group.kind == "logo":
                return (under.hit.group.element,)
        elif element not in self._session.selection:
            self._session.select([element])
        return tuple(self._session.selection)

    def link_under(self, view: QPoint) -> str:
        """The address that the words under a point of the viewport lead to; empty for none."""
        picture, at = self._bench.scene.picture, self._canvas.to_sheet(QPointF(view))
        found = hit(picture, at.x(), at.y()) if picture is not None else None
        return link_at(found, at.x(), at.y()) if found is not None else ""

    def hold_space(self, held: bool) -> None:
        """Space turns the pointer into a hand that moves the sheet."""
        self._space = held
        if self.gesture.tool is None:
            self._hovering.show(None)
            self._show_cursor()

    def give_up(self) -> bool:
        """Cancel what is under way, as if the button had not been pressed; whether something
        was."""
        if not self.busy:
            return False
        self.abandon()
        self._session.select(self._before)
        return True

    def abandon(self) -> None:
        """Cancel what is under way: another map comes."""
        self._press = self._on_click = None
        self.gesture.cancel()
        self._hovering.hush(False)

    def modifiers_changed(self) -> None:
        """Ctrl went up or down."""
        if not isinstance(self.gesture.tool, Pan):
            self.gesture.again()

    def after_change(self) -> None:
        """Another picture is shown."""
        self.gesture.after_change()
        if self.gesture.tool is None:
            self._pressed = Under(None, None)
            self._hovering.show(None)

    def _begin(self, pointer: Pointer, held: Qt.MouseButton, under: Under, pans: bool) -> None:
        self._press, self._held, self._pressed, self._pans = pointer, held, under, pans
        self._before = self._session.selection
        self._hovering.show(None)
        self._hovering.hush(True)

    def _click(self, under: Under, pointer: Pointer) -> None:
        """A finger tapped: select what it is upon."""
        then = self.choosing.press(under, pointer)
        if then is not None:
            then()

    def _let_go(self) -> None:
        self._press = self._on_click = None
        self._pressed = Under(None, None)
        self._hovering.hush(False)
        self._show_cursor()

    def _show_cursor(self) -> None:
        self._hovering.set_cursor(Qt.CursorShape.OpenHandCursor if self._space else None)

    def _pointer(self, event: QMouseEvent) -> Pointer:
        view = event.position()
        return Pointer(self._canvas.to_sheet(view), view, event.modifiers())
