"""The cards' thumbnails, drawn beside the window's work as the layout draws maps, and kept."""

from __future__ import annotations

from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.widgets.bench import Bench
from app.widgets.cards import MOST_WIDTH, THUMBNAIL, Card
from app.widgets.gallery.drawn import Draughtsman, Drawn
from app.widgets.gallery.kept_pictures import forget_old

SIZE = QSizeF(MOST_WIDTH, round(MOST_WIDTH * THUMBNAIL))
"""One size for all, px: cards show it smaller, so that a window made wider draws nothing anew."""
_MOST = 300
"""Pictures kept in memory."""


class Thumbnails(QObject):
    """A file that cannot be read leaves its card blank."""

    refused = Signal(object, object)
    """A card, and the FileError that says why its file is no map."""

    def __init__(self, bench: Bench, draughtsman: Draughtsman, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._draughtsman = draughtsman
        self._images: dict[tuple[Path, float], QImage] = {}
        self._dropped = False
        self._waiting: WeakKeyDictionary[Card, Path] = WeakKeyDictionary()

    def want(self, card: Card, path: Path) -> None:
        """Draws the card's thumbnail soon. What is in memory shows at once and is drawn again
        all the same, for the file may be another by now: it comes from the cache folder then."""
        ratio = card.devicePixelRatioF()
        image = self._images.get((path, ratio))
        if image is not None:
            card.show_image(image)
        self._waiting[card] = path
        if len(self._waiting) == 1:
            self._bench.order(forget_old, lambda _: None)
        draw = self._draughtsman.thumbnail
        self._bench.order(
            lambda: draw(path, SIZE, ratio), lambda drawn: self._show(card, path, ratio, drawn)
        )

    def stop(self) -> None:
        """What was ordered has been dropped."""
        self._dropped = True

    def go_on(self) -> None:
        """Orders again what was dropped while the page was hidden."""
        if not self._dropped:
            return
        self._dropped = False
        for card, path in list(self._waiting.items()):
            if isValid(card):
                self.want(card, path)

    def _show(self, card: Card, path: Path, ratio: float, drawn: Drawn | None) -> None:
        if not isValid(card) or self._waiting.get(card) != path:
            return
        del self._waiting[card]
        if drawn is None:
            return
        if drawn.error is not None:
            self.refused.emit(card, drawn.error)
        elif drawn.image is not None:
            if len(self._images) >= _MOST:
                self._images.pop(next(iter(self._images)))
            self._images[path, ratio] = drawn.image
            card.show_image(drawn.image)
