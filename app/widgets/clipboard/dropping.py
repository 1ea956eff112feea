"""Texts, pictures, tables and files dragged onto the map from other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer

from app.model.edits.pasting import Target
from app.widgets.block_kinds import Block, block_of
from app.widgets.canvas.hits import hit
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.into_cell import IntoCell, Spot
from app.widgets.documents import OPENED

if TYPE_CHECKING:
    from app.widgets.clipboard.taking import Taking
    from app.widgets.window import MainWindow


class Dropping:
    """A guest of the canvas (`arrivals.Guest`). Maps and personas are left to the window;
    what the program itself drags has its own guests."""

    def __init__(self, window: MainWindow, taking: Taking) -> None:
        self._window = window
        self._taking = taking

    def __call__(self, mime: QMimeData, bench: Bench, start: Pointer) -> Tool | None:
        if block_of(mime) == Block("pictures"):
            return IntoCell(bench, start, self._choose, among=False)
        if not self._takes(mime):
            return None
        return IntoCell(bench, start, lambda spot: self._drop(mime, bench, spot), among=False)

    def _takes(self, mime: QMimeData) -> bool:
        if not self._window.has_map or self._window.session.read_only:
            return False
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            return any(path.suffix.lower() not in OPENED for path in paths)
        return mime.hasText() or mime.hasImage() or mime.hasHtml()

    def _choose(self, spot: Spot) -> None:
        """Asks for pictures, once the drag is over."""
        at = Target(spot.cell.lane, spot.cell.stage)
        QTimer.singleShot(0, self._window, lambda: self._window.pictures.add(at))

    def _drop(self, mime: QMimeData, bench: Bench, spot: Spot) -> None:
        under = hit(bench.picture, spot.at.x(), spot.at.y())
        after = (under.group.element,) if under is not None else ()
        self._window.finish_editing()
        self._taking.take(mime, Target(spot.cell.lane, spot.cell.stage, after))
        bench.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
