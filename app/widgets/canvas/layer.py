"""The map without its marks, kept while something is dragged over it."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QPainter, QPixmap, QRegion

_STRIP = 96
"""How high a part is that is painted at a time while nothing else happens, px of the view."""


class Layer(QObject):
    """What lies under the marks of a view: what came to be seen of it first, the rest in strips
    between the moves. It begins anew wherever the view comes to; while it scrolls nothing is
    kept."""

    def __init__(self, parent: QObject, paint: Callable[[QPixmap, QRect], None]) -> None:
        """`paint` paints a part of the view, without marks, onto a picture of all of it."""
        super().__init__(parent)
        self._paint = paint
        self._shown: object = None
        self._place: Hashable = None
        self._image = QPixmap()
        self._held = QRegion()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._work)

    def is_of(self, shown: object, place: Hashable) -> bool:
        """Whether it is of `shown` (the same object) as it looks at a `place`."""
        return self._shown is shown and self._place == place

    def begin(self, shown: object, place: Hashable, image: QPixmap) -> None:
        """Keep `shown` from now on, in an empty picture of the view's size."""
        self._shown, self._place, self._image, self._held = shown, place, image, QRegion()
        self._idle.stop()

    def end(self) -> None:
        """Nothing is dragged any more."""
        self.begin(None, None, QPixmap())

    def keep(self, region: QRegion) -> None:
        """Have a part of the view; the rest follows. Not while the view paints itself."""
        lacking = (region & self._whole) - self._held
        if not lacking.isEmpty():
            part = lacking.boundingRect()
            self._paint(self._image, part)
            self._held += part
        if self._held != QRegion(self._whole):
            self._idle.start()

    def has(self, region: QRegion) -> bool:
        """Whether all of a part of the view is kept."""
        return (region - self._held).isEmpty()

    def draw(self, painter: QPainter) -> None:
        """Paint what is kept."""
        painter.drawPixmap(0, 0, self._image)

    @property
    def _whole(self) -> QRect:
        return QRect(self._image.rect().topLeft(), self._image.deviceIndependentSize().toSize())

    def _work(self) -> None:
        self._idle.stop()
        lacking = (QRegion(self._whole) - self._held).boundingRect()
        if not lacking.isEmpty():
            lacking.setHeight(min(lacking.height(), _STRIP))
            self.keep(QRegion(lacking))
