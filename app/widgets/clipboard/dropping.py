"""Texts, pictures, tables and files dragged onto the map from other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from app.model.edits.pasting import Target
from app.widgets.canvas.edge_scroll import EdgeScroll
from app.widgets.canvas.hits import CellPlace, cell_at, hit
from app.widgets.canvas.overlay import Drop
from app.widgets.documents import SUFFIXES

if TYPE_CHECKING:
    from app.widgets.canvas.view import Canvas
    from app.widgets.clipboard.taking import Taking
    from app.widgets.window import MainWindow


class Dropping(QObject):
    """Shows the cell that a drag would drop into, and takes the drop there. Maps are left to the
    window, which opens them; what the program itself drags has its own ways."""

    def __init__(self, window: MainWindow, taking: Taking) -> None:
        super().__init__(window)
        self._window = window
        self._canvas: Canvas = window.canvas
        self._taking = taking
        self._under_way = False
        port = self._canvas.viewport()
        self._scroll = EdgeScroll(self._canvas, lambda: self._canvas.mark(drop=None))
        port.setAcceptDrops(True)
        port.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            taken, self._under_way = self._under_way, False
            self._end()
            return taken
        if kind not in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            return False
        assert isinstance(event, QDropEvent)
        if not self._takes(event.mimeData()):
            return False  # for the canvas, and for the window behind
        found = self._cell(event)
        self._under_way = kind != QEvent.Type.Drop
        if kind == QEvent.Type.Drop:
            self._end()
            self._drop(event, found)
        else:
            self._canvas.mark(drop=Drop(QRectF(*found.place)) if found is not None else None)
            self._scroll.follow(event.position())
            if kind == QEvent.Type.DragEnter:
                self._scroll.start(event.position())
        self._accept(event, kind == QEvent.Type.DragEnter or found is not None)
        return True

    def _end(self) -> None:
        self._scroll.stop()
        self._canvas.mark(drop=None)

    def _takes(self, data: QMimeData) -> bool:
        if not self._window.has_map or self._window.session.read_only:
            return False
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            return any(path.suffix.lower() not in SUFFIXES for path in paths)
        return data.hasText() or data.hasImage() or data.hasHtml()

    def _cell(self, event: QDropEvent) -> CellPlace | None:
        picture = self._canvas.picture
        if picture is None:
            return None
        at = self._canvas.to_sheet(event.position())
        return cell_at(picture, at.x(), at.y())

    def _drop(self, event: QDropEvent, found: CellPlace | None) -> None:
        if found is None:
            return
        at = self._canvas.to_sheet(event.position())
        picture = self._canvas.picture
        under = hit(picture, at.x(), at.y()) if picture is not None else None
        after = (under.group.element,) if under is not None else ()
        self._window.finish_editing()
        self._taking.take(event.mimeData(), Target(found.lane, found.stage, after))
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _accept(self, event: QDropEvent, wanted: bool) -> None:
        """Always as a copy: what is dragged stays where it came from."""
        if wanted:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        elif isinstance(event, QDragMoveEvent):
            event.ignore()
