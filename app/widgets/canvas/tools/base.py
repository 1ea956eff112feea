"""What every gesture has, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt

from app.layout.picture import Picture
from app.session import Session
from app.widgets.canvas.items import GroupPainter
from app.widgets.canvas.map_view import MapView
from app.widgets.canvas.scene import MapScene

_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Pointer(NamedTuple):
    """Where the pointer is: on the sheet (px at 100 %) and on the viewport."""

    sheet: QPointF
    view: QPointF
    modifiers: Qt.KeyboardModifier

    @property
    def adds(self) -> bool:
        """Whether a click adds to the selection."""
        return bool(self.modifiers & _BOTH)

    @property
    def extends(self) -> bool:
        """Whether a click adds all as far as there."""
        return self.modifiers & _BOTH == Qt.KeyboardModifier.ShiftModifier

    @property
    def copies(self) -> bool:
        """Whether a drop copies."""
        return bool(self.modifiers & Qt.KeyboardModifier.ControlModifier)


class Bench(NamedTuple):
    """What gestures work on."""

    canvas: MapView
    session: Session
    scene: MapScene
    painter: GroupPainter

    @property
    def picture(self) -> Picture:
        picture = self.scene.picture
        assert picture is not None
        return picture


class Tool:
    """A gesture from press to release. `cancel` leaves nothing behind."""

    scrolls = False
    """Whether the view scrolls while the pointer is at its edge."""
    cursor: Qt.CursorShape | None = None
    fits = True
    """Whether letting go here does something; told to whoever drags from elsewhere."""

    def __init__(self, bench: Bench, start: Pointer) -> None:
        self.bench = bench
        self.start = start
        self.again: Callable[[], None] = lambda: None
        """Asks whoever runs the tool for a `move` with the pointer where it is: a tool changes
        what is shown in no other way."""

    def move(self, pointer: Pointer) -> None:
        """The pointer, a modifier or the view moved."""

    def finish(self, pointer: Pointer) -> None:
        """The button was released."""

    def cancel(self) -> None:
        """Esc, or the map changed underneath."""
