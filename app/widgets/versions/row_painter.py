"""Paints an earlier state of a map: its picture, when, what it holds, what was done."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.widgets.style.appearance import Appearance
from app.widgets.style.tokens import HEADING_SIZE, SMALL_SIZE
from app.widgets.versions.list import HEADING, NAME, ROW, Index, Row
from app.widgets.versions.words import VersionWords

PICTURE = QSizeF(96, 64)
"""Of the small picture, px."""
_HEIGHT = 80
_HEADING = 30
_SIDE = 12
_GAP = 10
_NAME_LINES = 3
"""The most lines that the name of a snapshot is given; all of it is in the tip."""


class VersionPainter(QStyledItemDelegate):
    """Everything in the chrome's colours of now."""

    def __init__(
        self, appearance: Appearance, words: VersionWords, view: QAbstractItemView
    ) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._words = words
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = _HEADING if index.data(HEADING) else 0
        return QSize(0, _HEIGHT + heading + self._more_name(str(index.data(NAME))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if row.heading:
            self._heading(painter, row.heading, place)
            place = place.adjusted(0, _HEADING, 0, 0)
        tokens = self._appearance.tokens
        if index == self._view.currentIndex():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(QRectF(place).adjusted(4, 1, -4, -1), 6, 6)
            if self._view.hasFocus():
                painter.setPen(QColor(tokens.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(place).adjusted(4.5, 1.5, -4.5, -1.5), 6, 6)
        self._picture(painter, row, place)
        self._texts(painter, row, place)
        painter.restore()

    def _more_name(self, name: str) -> int:
        """What a name takes beyond its first line, px."""
        if not name:
            return 0
        metrics = QFontMetrics(_font(SMALL_SIZE, QFont.Weight.DemiBold))
        room = self._view.viewport().width() - 2 * _SIDE - round(PICTURE.width()) - _GAP
        return _name_height(metrics, name, room) - metrics.height()

    def _heading(self, painter: QPainter, text: str, place: QRect) -> None:
        font = _font(HEADING_SIZE, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._appearance.tokens.muted))
        line = QRect(place.left() + _SIDE, place.top(), place.width() - 2 * _SIDE, _HEADING - 4)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)

    def _picture(self, painter: QPainter, row: Row, place: QRect) -> None:
        tokens = self._appearance.tokens
        top = place.top() + (place.height() - PICTURE.height()) / 2
        box = QRectF(place.left() + _SIDE, top, PICTURE.width(), PICTURE.height())
        frame = QPainterPath()
        frame.addRoundedRect(box, 4, 4)
        painter.fillPath(frame, QColor(tokens.raised))
        if row.look is not None and row.look.image is not None:
            painter.save()
            painter.setClipPath(frame)
            painter.drawImage(box, row.look.image)
            painter.restore()
        painter.setPen(QColor(tokens.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)

    def _texts(self, painter: QPainter, row: Row, place: QRect) -> None:
        tokens, words, entry = self._appearance.tokens, self._words, row.entry
        left = place.left() + _SIDE + round(PICTURE.width()) + _GAP
        room = QRect(left, place.top() + 8, place.right() - _SIDE - left, place.height() - 16)
        bold = _font(SMALL_SIZE, QFont.Weight.DemiBold)
        ink = tokens.accent_ink if entry.snapshot is not None else tokens.text
        small = _font(HEADING_SIZE)
        first = room
        if entry.snapshot is None:
            size = words.size(entry)
            width = QFontMetrics(small).horizontalAdvance(size) + 2
            _line(painter, room.adjusted(room.width() - width, 1, 0, 0), size, small, tokens.muted)
            first = room.adjusted(0, 0, -width - 6, 0)
        if entry.name:
            room = room.adjusted(0, _name(painter, first, entry.name, bold, ink), 0, 0)
        else:
            room = room.adjusted(0, _line(painter, first, words.title(entry), bold, ink), 0, 0)
        if entry.snapshot is not None:
            second = " · ".join(filter(None, (words.time(entry), words.size(entry))))
            room = room.adjusted(0, _line(painter, room, second, small, tokens.muted), 0, 0)
        if row.look is None:
            return
        if row.look.error is None:
            counts = words.counts(row.look)
            room = room.adjusted(0, _line(painter, room, counts, small, tokens.muted), 0, 0)
        bad = row.look.error is not None
        ink = tokens.danger if bad else tokens.text
        since = words.since(entry, row.look)
        painter.setFont(small)
        painter.setPen(QColor(ink))
        lines = room.height() // QFontMetrics(small).height()
        if lines > 1:
            wrapped = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
            painter.drawText(room, wrapped, since)
        else:
            _line(painter, room, since, small, ink)


def _name(painter: QPainter, room: QRect, text: str, font: QFont, ink: str) -> int:
    """Writes a name on as many lines as it is given, the last one cut; their height."""
    painter.setFont(font)
    painter.setPen(QColor(ink))
    metrics = QFontMetrics(font)
    height = _name_height(metrics, text, room.width())
    lines = _lines(metrics, text, room.width())
    for n, line in enumerate(lines):
        words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        place = room.adjusted(0, n * metrics.lineSpacing(), 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)
    return height + 1


def _name_height(metrics: QFontMetrics, text: str, width: int) -> int:
    return metrics.height() + (len(_lines(metrics, text, width)) - 1) * metrics.lineSpacing()


def _lines(metrics: QFontMetrics, text: str, width: int) -> list[str]:
    """A name broken between its words; what is left over stands on the last line."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        fits = lines and metrics.horizontalAdvance(longer) <= width
        if lines and (fits or len(lines) == _NAME_LINES):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _line(painter: QPainter, room: QRect, text: str, font: QFont, ink: str) -> int:
    """Writes a text on one line at the top of its room; the line's height."""
    painter.setFont(font)
    painter.setPen(QColor(ink))
    metrics = QFontMetrics(font)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)
    return metrics.height() + 1


def _font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setWeight(weight)
    return font
