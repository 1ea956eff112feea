"""Cards of the start page: a thumbnail over a title and a line about it, in a grid that flows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.widgets.flowing import Flowing
from app.widgets.style.appearance import Appearance

LEAST_WIDTH = 264
MOST_WIDTH = 480
_ACROSS = 6
"""Cards that a wide page has side by side before they are made wider."""
GAP = 16
PADDING = 14
RADIUS = 10
RING = 3
"""Room around a card for its focus ring, px."""
_LENS = 30
"""Of the round button that shows more, px."""
THUMBNAIL = 0.5
"""Height of a thumbnail over its width."""

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_WIDTHS = 8
"""At so many widths a card knows how high its texts are: whether there is a scroll bar is tried."""


class Card(QAbstractButton):
    """Opens what it shows; the space bar shows more of it first. Its texts wrap and are never
    cut."""

    previewed = Signal()
    """More of what it shows is asked for."""
    edited = Signal()
    """What it shows is to be changed: F2."""
    removed = Signal()
    """What it shows is to go: Delete."""
    menu_wanted = Signal(QPoint)
    """Its menu is asked for at a place of the screen."""

    def __init__(
        self, appearance: Appearance, title: str, about: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.title, self.about = title, about
        self.faded = False
        """Whether what it shows is not there: the texts are grey."""
        self.bare = False
        """Whether there is no room for a thumbnail."""
        self._image: QImage | None = None
        self._heights: dict[int, tuple[int, int]] = {}
        """Those of its texts at the widths that it was last asked about."""
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def thumbnail_size(self) -> QSizeF:
        """How large the thumbnail is now, px."""
        width = self.width() - 2 * RING
        return QSizeF(width, self._thumbnail_height(width))

    def show_image(self, image: QImage) -> None:
        """Takes the thumbnail."""
        self._image = image
        self.update()

    def say(self, about: str) -> None:
        """Changes the line below the title."""
        self.about = about
        self.setAccessibleDescription(about)
        self._heights.clear()
        self.updateGeometry()
        self.update()

    @property
    def has_image(self) -> bool:
        """Whether the thumbnail is there."""
        return self._image is not None

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * RING - 2 * PADDING
        texts = self._text_heights(inner)
        thumbnail = self._thumbnail_height(width - 2 * RING)
        return thumbnail + sum(texts) + 2 * PADDING + (4 if self.about else 0) + 2 * RING

    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self.heightForWidth(LEAST_WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            self.previewed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.edited.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        inside = self.rect().contains(event.pos())
        self.menu_wanted.emit(event.globalPos() if inside else self.mapToGlobal(QPoint(20, 20)))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._appearance.tokens
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS, RADIUS)
        painter.fillPath(shape, QColor(tokens.panel))
        top = QRectF(frame.topLeft(), self.thumbnail_size())
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(top, QColor(tokens.raised))
        if self._image is not None:
            painter.drawImage(top, self._image)
        painter.restore()
        if not self.bare:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(top.bottomLeft(), top.bottomRight())
        hovered = self.underMouse() and self.isEnabled()
        painter.setPen(QPen(QColor(tokens.field_line if hovered else tokens.line), 1))
        painter.drawPath(shape)
        if not self.bare and (hovered or self.hasFocus()):
            self._paint_lens(painter)
        if self.hasFocus():
            ring = frame.adjusted(-1.5, -1.5, 1.5, 1.5)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(ring, RADIUS + 1.5, RADIUS + 1.5)
        self._paint_texts(painter, round(top.bottom()) + PADDING)

    def lens(self) -> QRectF:
        """Where a click shows more, px: the thumbnail's upper right corner."""
        return QRectF(self.width() - RING - 8 - _LENS, RING + 8, _LENS, _LENS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.bare and self.lens().contains(event.position()):
            self.previewed.emit()
        else:
            super().mousePressEvent(event)

    def _paint_lens(self, painter: QPainter) -> None:
        tokens, place = self._appearance.tokens, self.lens()
        painter.setPen(QPen(QColor(tokens.field_line), 1))
        painter.setBrush(QColor(tokens.panel))
        painter.drawEllipse(place)
        painter.setPen(QPen(QColor(tokens.text), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        glass = QRectF(place.x() + 8, place.y() + 8, 10, 10)
        painter.drawEllipse(glass)
        painter.drawLine(
            glass.bottomRight() - QPointF(1.5, 1.5), glass.bottomRight() + QPointF(3, 3)
        )

    def _paint_texts(self, painter: QPainter, top: int) -> None:
        tokens = self._appearance.tokens
        left, width = RING + PADDING, self.width() - 2 * RING - 2 * PADDING
        title, about = self._text_heights(width)
        painter.setPen(QColor(tokens.muted if self.faded else tokens.text))
        painter.setFont(self._title_font())
        painter.drawText(QRect(left, top, width, title), _WRAP, self.title)
        painter.setPen(QColor(tokens.muted))
        painter.setFont(self._about_font())
        painter.drawText(QRect(left, top + title + 4, width, about), _WRAP, self.about)

    def _thumbnail_height(self, width: int) -> int:
        return 0 if self.bare else round(width * THUMBNAIL)

    def _text_heights(self, width: int) -> tuple[int, int]:
        heights = self._heights.get(width)
        if heights is None:
            if len(self._heights) >= _WIDTHS:
                self._heights.clear()
            heights = self._heights[width] = self._measured(width)
        return heights

    def _measured(self, width: int) -> tuple[int, int]:
        bounds = QRect(0, 0, width, 10_000)
        title = QFontMetrics(self._title_font()).boundingRect(bounds, _WRAP, self.title).height()
        if not self.about:
            return title, 0
        about = QFontMetrics(self._about_font()).boundingRect(bounds, _WRAP, self.about).height()
        return title, about

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _about_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(12)
        return font


class CardGrid(Flowing):
    """Lays cards out in as many columns as fit; arrow keys go from one to another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LEAST_WIDTH, parent)
        self._cards: list[Card] = []

    @property
    def cards(self) -> tuple[Card, ...]:
        """Those shown, in order."""
        return tuple(self._cards)

    def show_cards(self, cards: list[Card]) -> None:
        """Replaces the cards; those no longer shown are hidden, not deleted."""
        kept = set(cards)
        for card in self._cards:
            if card not in kept:
                card.hide()
        self._cards = cards
        for card in cards:
            if card.parent() is not self:
                card.setParent(self)
        self.place()
        for card in cards:
            card.show()

    def columns(self) -> int:
        """How many cards stand side by side."""
        return _columns(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns(),
            Qt.Key.Key_Down: self.columns(),
        }
        focused = [index for index, card in enumerate(self._cards) if card.hasFocus()]
        step = steps.get(Qt.Key(event.key()))
        if not focused or step is None:
            super().keyPressEvent(event)
            return
        wanted = focused[0] + step
        if 0 <= wanted < len(self._cards):
            self._cards[wanted].setFocus(Qt.FocusReason.TabFocusReason)

    def flow(self, width: int, move: bool) -> int:
        if not self._cards:
            return 0
        columns = _columns(width)
        each = min((width - (columns - 1) * GAP) // columns, MOST_WIDTH)
        top = 0
        for start in range(0, len(self._cards), columns):
            row = self._cards[start : start + columns]
            height = max(card.heightForWidth(each) for card in row)
            if move:
                for place, card in enumerate(row):
                    card.setGeometry(place * (each + GAP), top, each, height)
            top += height + GAP
        return top - GAP


def _columns(width: int) -> int:
    least = min(max(LEAST_WIDTH, width // _ACROSS), MOST_WIDTH)
    return max(1, (width + GAP) // (least + 2 * RING + GAP))
