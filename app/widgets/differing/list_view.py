"""The list of differences: two lines for each, heads between them."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.widgets.differing.rows import HEAD, SECOND, Rows
from app.widgets.differing.words import ARROW

_ROUND = 6
"""Above and below the lines of a row, px."""
_SIDE = 8
_DEEP = 20
"""From the left to the words of a head, and of a difference, px."""


class DifferenceList(QListView):
    """Enter or a click goes to what a row is about, the space bar takes what is chosen; arrows
    walk, heads are passed over."""

    wanted = Signal(QModelIndex)
    """To be gone to on the map."""
    walked = Signal(QModelIndex)
    """The current row is another."""
    chosen = Signal()
    """The rows that are chosen are others."""
    taking = Signal()
    """What is chosen is to be taken over."""

    def __init__(self, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("differences")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(_Lines(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.clicked.connect(self.wanted)
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.walked.emit(now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.wanted.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.taking.emit()
        elif event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.setCurrentIndex(self._rows.find(()))  # the very first row is a head
            self.scrollToTop()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)


class _Lines(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, 2 * option.fontMetrics.height() + 2 * _ROUND)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        head = str(index.data(HEAD))
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.save()
        palette = option.palette
        room = option.rect.adjusted(_SIDE if head else _DEEP, _ROUND, -_SIDE, -_ROUND)
        if not head:
            state = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Light))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(option.rect, palette.color(QPalette.ColorRole.AlternateBase))
        font = QFont(option.font)
        font.setBold(bool(head))
        active = QPalette.ColorGroup.Active  # heads are not to be chosen, but they are to be read
        muted = palette.color(active, QPalette.ColorRole.PlaceholderText)
        painter.setPen(muted if head == "group" else palette.color(active, QPalette.ColorRole.Text))
        line = option.fontMetrics.height()
        if head:
            room.setTop(room.bottom() - line)
            _write(painter, font, room, text)
        else:
            above = QRect(room.left(), room.top(), room.width(), line)
            _write(painter, font, above, text, Qt.TextElideMode.ElideMiddle)
            painter.setPen(muted)
            below = QRect(room.left(), room.top() + line, room.width(), line)
            _write(painter, font, below, str(index.data(SECOND)))
        if option.state & QStyle.StateFlag.State_HasFocus and not head:
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()


def _write(
    painter: QPainter,
    font: QFont,
    room: QRect,
    text: str,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    cut = cut_text(QFontMetrics(font), text, room.width(), mode)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, cut)


def cut_text(
    metrics: QFontMetrics,
    text: str,
    width: int,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """A text in so many px. Of what was and what is, neither is left out for the other."""
    was, arrow, now = text.partition(ARROW)
    if not arrow or metrics.horizontalAdvance(text) <= width:
        return metrics.elidedText(text, mode, width)
    room = width - metrics.horizontalAdvance(arrow)
    spare = room - metrics.horizontalAdvance(was)
    now = metrics.elidedText(now, mode, max(spare, room // 2))
    return metrics.elidedText(was, mode, room - metrics.horizontalAdvance(now)) + arrow + now
