"""Paints a row of the palette: icon, title with the typed letters, menu, state, keys."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.widgets.palette.rows import ROW, Row
from app.widgets.style.appearance import Appearance
from app.widgets.style.tokens import HEADING_SIZE, SMALL_SIZE, TEXT_SIZE

ROW_HEIGHT = 34
HEADING_HEIGHT = 28
_SIDE = 12
"""From the edge of the list to what stands in a row, px."""
_TEXT_LEFT = _SIDE + 28
_ICON = 16

Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Everything in the chrome's colours of now."""

    def __init__(self, appearance: Appearance, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        extra = HEADING_HEIGHT if isinstance(row, Row) and row.heading else 0
        return QSize(0, ROW_HEIGHT + extra)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            self._paint_heading(painter, row.heading, place)
            place = place.adjusted(0, HEADING_HEIGHT, 0, 0)
        current = index == self._view.currentIndex()
        self._paint_row(painter, row, place, current)
        painter.restore()

    def _paint_heading(self, painter: QPainter, text: str, place: QRect) -> None:
        font = _font(HEADING_SIZE, QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        painter.setFont(font)
        painter.setPen(QColor(self._appearance.tokens.muted))
        line = QRect(place.left() + _SIDE, place.top(), place.width() - 2 * _SIDE, HEADING_HEIGHT)
        down = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line.adjusted(0, 0, 0, -6), down, text.upper())

    def _paint_row(self, painter: QPainter, row: Row, place: QRect, current: bool) -> None:
        tokens, entry = self._appearance.tokens, row.entry
        enabled = entry.about.enabled
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if enabled else tokens.raised))
            painter.drawRoundedRect(QRectF(place).adjusted(4, 1, -4, -1), 6, 6)
        middle = place.center().y() + 1
        box = QRect(place.left() + _SIDE, middle - _ICON // 2, _ICON, _ICON)
        mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        entry.icon.paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        right = place.right() - _SIDE
        right = self._paint_end(painter, row, place, right)
        left = place.left() + _TEXT_LEFT
        left += self._paint_title(painter, row, left, right, place)
        self._paint_path(painter, entry.about.path, left + 10, right, place)

    def _paint_end(self, painter: QPainter, row: Row, place: QRect, right: int) -> int:
        """Keys, state or reason at the right; where there is room left of them."""
        tokens, entry = self._appearance.tokens, row.entry
        if entry.reason:
            painter.setFont(_font(SMALL_SIZE))
            painter.setPen(QColor(tokens.muted))
            width = painter.fontMetrics().horizontalAdvance(entry.reason)
            line = QRect(right - width, place.top(), width, place.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, entry.reason)
            return right - width - 16
        for key in reversed(key_parts(entry.keys)):
            right = self._paint_key(painter, key, place, right) - 4
        if entry.checked:
            right -= 10
            painter.setPen(QColor(tokens.accent_ink))
            painter.setFont(_font(TEXT_SIZE, QFont.Weight.DemiBold))
            line = QRect(right - 14, place.top(), 14, place.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, "✓")
            right -= 14
        return right - 12

    def _paint_key(self, painter: QPainter, key: str, place: QRect, right: int) -> int:
        tokens = self._appearance.tokens
        font = _font(HEADING_SIZE)
        width = max(20, QFontMetrics(font).horizontalAdvance(key) + 12)
        cap = QRectF(right - width + 0.5, place.center().y() - 9.5, width - 1, 20)
        painter.setPen(QColor(tokens.field_line))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return right - width

    def _paint_title(self, painter: QPainter, row: Row, left: int, right: int, place: QRect) -> int:
        """The title, its typed letters strong; gives its width."""
        tokens, about = self._appearance.tokens, row.entry.about
        room = max(0, right - left)
        font = _font(TEXT_SIZE)
        title = _elided(about.title, font, room)
        layout = QTextLayout(title, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        if about.enabled:
            strong.setForeground(QColor(tokens.accent_ink))
        layout.setFormats([_range(at, strong) for at in row.places if at < len(title)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(10_000)
        layout.endLayout()
        painter.setPen(QColor(tokens.text if about.enabled else tokens.disabled))
        top = place.top() + (place.height() - line.height()) / 2
        layout.draw(painter, QPointF(left, top))
        return round(line.naturalTextWidth())

    def _paint_path(
        self, painter: QPainter, path: str, left: int, right: int, place: QRect
    ) -> None:
        font = _font(SMALL_SIZE)
        room = right - left
        if not path or room < 30:
            return
        painter.setFont(font)
        painter.setPen(QColor(self._appearance.tokens.muted))
        line = QRect(left, place.top(), room, place.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, _elided(path, font, room))


def key_parts(keys: str) -> list[str]:
    """The keys of a shortcut one by one: `Ctrl`, `Shift`, `P`."""
    if keys.endswith("++"):
        return [*key_parts(keys[:-2]), "+"]
    return [part for part in keys.split("+") if part] or ([keys] if keys else [])


def _range(at: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = at, 1, form  # pyright: ignore[reportAttributeAccessIssue]
    return made


def _elided(text: str, font: QFont, room: int) -> str:
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= room:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setWeight(weight)
    return font
