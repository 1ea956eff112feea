"""Texts, pictures, tables and files dragged onto the map from other programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, Qt, QTimer

from app.importing.files import is_picture
from app.model.edits.pasting import Target
from app.widgets.block_kinds import Block, block_of
from app.widgets.canvas.hits import Place, hit
from app.widgets.canvas.overlay import Drop
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.into_cell import IntoCell, Spot
from app.widgets.clipboard.copied import picture_of
from app.widgets.documents import OPENED
from app.widgets.picture_reader import Source

if TYPE_CHECKING:
    from app.widgets.clipboard.taking import Taking
    from app.widgets.window import MainWindow


class _Picture(IntoCell):
    """A picture: let go of over the logo, it takes its place."""

    def __init__(
        self, bench: Bench, start: Pointer, put: Callable[[Spot], None], replace: Callable[[], None]
    ) -> None:
        super().__init__(bench, start, put, among=False)
        self._replace = replace

    def move(self, pointer: Pointer) -> None:
        place = self._logo_at(pointer)
        if place is None:
            super().move(pointer)
        else:
            self.fits = True
            self.bench.canvas.mark(drop=Drop(QRectF(*place)))

    def finish(self, pointer: Pointer) -> None:
        if self._logo_at(pointer) is None:
            super().finish(pointer)
        else:
            self.cancel()
            self._replace()

    def _logo_at(self, pointer: Pointer) -> Place | None:
        under = hit(self.bench.picture, pointer.sheet.x(), pointer.sheet.y())
        return under.place if under is not None and under.group.kind == "logo" else None


def _picture_of(mime: QMimeData) -> Source | None:
    """The one picture that is dragged, if it is nothing else."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return Source(paths[0]) if len(paths) == 1 and is_picture(paths[0]) else None
    return None if mime.hasText() else picture_of(mime)


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
        put = lambda spot: self._drop(mime, bench, spot)  # noqa: E731
        logo = _picture_of(mime)
        if logo is None:
            return IntoCell(bench, start, put, among=False)
        return _Picture(bench, start, put, lambda: self._window.logo.take(logo))

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
