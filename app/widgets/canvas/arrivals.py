"""What is dragged onto the map from elsewhere: blocks, parked notes, texts, pictures, files."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from app.widgets.canvas.gesture import Gesture
from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class Guest(Protocol):
    """Knows some sort of thing that may be dragged onto the map."""

    def __call__(self, mime: QMimeData, bench: Bench, start: Pointer) -> Tool | None:
        """The gesture that shows where it would go and puts it there; None for what this guest
        does not know. What no guest knows is left to the window."""
        ...


class Arrivals:
    """Runs a drag from elsewhere as a gesture, with its drop place and scrolling at the edge."""

    def __init__(self, bench: Bench, gesture: Gesture) -> None:
        self._bench = bench
        self._gesture = gesture
        self.guests: list[Guest] = []

    def enter(self, event: QDragMoveEvent) -> None:
        """It came over the map."""
        pointer = self._pointer(event)
        tool = self._tool(event.mimeData(), pointer)
        if tool is None:
            event.ignore()
            return
        self._gesture.cancel()
        self._gesture.take(tool, pointer)
        self.move(event)
        _accept(event)

    def move(self, event: QDragMoveEvent) -> None:
        """It moved over the map."""
        self._gesture.move(self._pointer(event))
        tool = self._gesture.tool
        if tool is not None and tool.fits:
            _accept(event)
        else:
            event.ignore()

    def leave(self) -> None:
        """It left the map, or Escape ended it."""
        self._gesture.cancel()

    def drop(self, event: QDropEvent) -> None:
        """It was let go of. What it holds is asked of this event: that of earlier ones is gone."""
        pointer = self._pointer(event)
        running = self._gesture.tool is not None
        tool = self._tool(event.mimeData(), pointer) if running else None
        if tool is None:
            self._gesture.cancel()
            event.ignore()
            return
        self._gesture.take(tool, pointer)
        _accept(event)
        self._gesture.finish(pointer)

    def _tool(self, mime: QMimeData, pointer: Pointer) -> Tool | None:
        for guest in self.guests if self._bench.scene.picture is not None else ():
            tool = guest(mime, self._bench, pointer)
            if tool is not None:
                return tool
        return None

    def _pointer(self, event: QDropEvent) -> Pointer:
        view = event.position()
        return Pointer(self._bench.canvas.to_sheet(view), view, event.modifiers())


def _accept(event: QDropEvent) -> None:
    """Always as a copy: what is dragged stays where it came from."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
