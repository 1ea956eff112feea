"""All pages side by side, small."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

_HEIGHT = 72
"""Of a page, px."""
_PAD = 5
_WIDEST = 150

_IMAGE = Qt.ItemDataRole.UserRole


class PageStrip(QListWidget):
    """Emits `chosen` with the page that the user goes to, and `wanted` with a page that comes into
    sight and has not been drawn, and its room in device px."""

    chosen = Signal(int)
    wanted = Signal(int, QSize)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._asked: set[int] = set()
        self.setFlow(QListView.Flow.LeftToRight)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEIGHT + 4 * _PAD + 10)
        self.setItemDelegate(_Small(self))
        self.currentRowChanged.connect(self._tell)
        self.horizontalScrollBar().valueChanged.connect(self.want)

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Shows pages of these sizes, to be drawn."""
        blocked = self.blockSignals(True)
        self._asked.clear()
        for _ in range(self.count(), len(sizes)):
            QListWidgetItem(self)
        while self.count() > len(sizes):
            self.takeItem(self.count() - 1)
        self._sizes = tuple(sizes)
        for number, (width, height) in enumerate(sizes):
            wide = max(8, min(_WIDEST, round(_HEIGHT * width / max(height, 1e-9))))
            self.item(number).setSizeHint(QSize(wide + 2 * _PAD, _HEIGHT + 2 * _PAD))
        self.blockSignals(blocked)

    def choose(self, page: int) -> None:
        """Marks a page."""
        blocked = self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(blocked)

    def want(self) -> None:
        """Asks for the pages in sight that are not drawn."""
        if not self.isVisible():
            return
        view = self.viewport().rect()
        for number in range(self.count()):
            place = self.visualItemRect(self.item(number))
            if number in self._asked or not place.intersects(view):
                continue
            self._asked.add(number)
            room = place.size() - QSize(2 * _PAD, 2 * _PAD)
            self.wanted.emit(number, room * self.devicePixelRatioF())

    def show_image(self, page: int, image: QImage) -> None:
        """Takes a small page."""
        item = self.item(page)
        if item is not None:
            item.setData(_IMAGE, image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.want()

    def _tell(self, page: int) -> None:
        if page >= 0:
            self.chosen.emit(page)


class _Small(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect  # pyright: ignore
        state: QStyle.StateFlag = option.state  # pyright: ignore
        palette = option.palette  # pyright: ignore
        inner = rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        image = index.data(_IMAGE)
        place = QRect(inner)
        if isinstance(image, QImage):
            size = image.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place.setSize(size)
            place.moveCenter(inner.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, image)
        else:
            painter.fillRect(place, Qt.GlobalColor.white)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        ink = palette.color(palette.ColorRole.Highlight) if chosen else QColor(128, 128, 128, 110)
        painter.setPen(QPen(ink, 2 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
