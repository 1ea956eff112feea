"""The running gesture: one tool, from the drag's start to the release or Escape."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

from app.widgets.canvas.edge_scroll import EdgeScroll
from app.widgets.canvas.tools.base import Bench, Pointer, Tool


class Gesture:
    """Hands the pointer to its tool; `ended` is called when there is none any more."""

    def __init__(self, bench: Bench, ended: Callable[[], None]) -> None:
        self._canvas = bench.canvas
        self._ended = ended
        self._tool: Tool | None = None
        self._last: Pointer | None = None
        self._acting = False
        self._edge = EdgeScroll(bench.canvas, self.again)

    @property
    def tool(self) -> Tool | None:
        """What runs."""
        return self._tool

    def take(self, tool: Tool, pointer: Pointer) -> None:
        """Begin."""
        self._tool, self._last = tool, pointer
        tool.again = self.again
        if tool.cursor is not None:
            self._canvas.viewport().setCursor(tool.cursor)
        if tool.scrolls:
            self._edge.start(pointer.view)

    def move(self, pointer: Pointer) -> None:
        """The pointer moved."""
        if self._tool is None:
            return
        self._last = pointer
        self._edge.follow(pointer.view)
        with self._busy():
            self._tool.move(pointer)

    def again(self) -> None:
        """The view or a modifier moved under the resting pointer."""
        if self._last is None:
            return
        view = self._last.view
        modifiers = QGuiApplication.queryKeyboardModifiers()
        self.move(Pointer(self._canvas.to_sheet(view), view, modifiers))

    def finish(self, pointer: Pointer) -> None:
        """The button was released. What the tool opens then is no part of the gesture."""
        tool, self._tool = self._tool, None
        if tool is None:
            return
        try:
            with self._busy():
                tool.finish(pointer)
        finally:
            self._end()

    def cancel(self) -> None:
        """Give up and leave nothing behind."""
        tool, self._tool = self._tool, None
        if tool is None:
            return
        try:
            with self._busy():
                tool.cancel()
        finally:
            self._end()

    def after_change(self) -> None:
        """Another picture is shown: a change from elsewhere ends the gesture."""
        if not self._acting:
            self.cancel()

    def _end(self) -> None:
        self._tool = self._last = None
        self._edge.stop()
        self._ended()

    @contextmanager
    def _busy(self) -> Iterator[None]:
        before, self._acting = self._acting, True
        try:
            yield
        finally:
            self._acting = before
