"""Draws the cards' thumbnails, one at each turn of the event loop, as the layout draws maps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.files.errors import FileError
from app.files.store import load
from app.widgets.cards import Card

if TYPE_CHECKING:
    from app.widgets.program import Program

LARGEST = 3_000_000
"""Files of more bytes get no thumbnail: opening them would hold the window up."""


class Thumbnails(QObject):
    """A queue of cards and the files they show. A file that cannot be read stays blank."""

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._waiting: list[tuple[Card, Path]] = []
        self._images: dict[tuple[object, ...], QImage] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def want(self, card: Card, path: Path) -> None:
        """Draws the card's thumbnail soon."""
        self._waiting = [(one, other) for one, other in self._waiting if one is not card]
        self._waiting.append((card, path))
        self._timer.start()

    def _next(self) -> None:
        while self._waiting:
            card, path = self._waiting.pop(0)
            if isValid(card) and card.isVisible():
                self._draw(card, path)
                break
        if not self._waiting:
            self._timer.stop()

    def _draw(self, card: Card, path: Path) -> None:
        size, ratio = card.thumbnail_size(), card.devicePixelRatioF()
        try:
            status = path.stat()
            key = (path, status.st_mtime_ns, size.width(), size.height(), ratio)
            image = self._images.get(key)
            if image is None:
                if status.st_size > LARGEST:
                    return
                image = self._program.drawing.thumbnail(load(path).journey, size, ratio)
        except (FileError, OSError):
            return
        for other in [other for other in self._images if other[0] == path]:
            del self._images[other]
        self._images[key] = image
        card.show_image(image)
