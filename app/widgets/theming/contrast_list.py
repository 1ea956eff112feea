"""The texts of a theme on their grounds, those that are hard to read first."""

from __future__ import annotations

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.model.theme import Theme
from app.theming.contrasts import Pair, pairs
from app.widgets.theming.names import role_name, strength_name

_HEIGHT = 40
_PAIR = Qt.ItemDataRole.UserRole


class ContrastList(QListWidget):
    """Enter or a click on a pair asks for the field of its text."""

    wanted = Signal(str)
    """The role whose field is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weak = 0
        self.setObjectName("contrasts")
        self.setItemDelegate(_Row(self))
        self.setMinimumHeight(4 * _HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Contrast of every text on its ground"))
        self.itemClicked.connect(self._want)
        self.itemActivated.connect(self._want)

    def show_theme(self, theme: Theme) -> None:
        """Lists the pairs of a theme; the one that was current stays so."""
        found = sorted(pairs(theme), key=lambda one: (one.holds, one.ratio / one.least))
        self.weak = sum(not one.holds for one in found)
        held = self.currentItem()
        current = tuple(held.data(_PAIR)[:2]) if held is not None else None
        place = self.verticalScrollBar().value()
        while self.count() < len(found):
            self.addItem(QListWidgetItem())
        while self.count() > len(found):
            self.takeItem(self.count() - 1)
        for row, pair in enumerate(found):
            item = self.item(row)
            item.setData(_PAIR, pair)
            item.setText(self._words(pair))
            item.setToolTip(self._words(pair))
            if current == pair[:2]:
                self.setCurrentRow(row)
        self.verticalScrollBar().setValue(place)

    def _words(self, pair: Pair) -> str:
        pattern = (
            self.tr("{text} on {ground}: {ratio}, readable")
            if pair.holds
            else self.tr("{text} on {ground}: {ratio}, at least {least} is needed")
        )
        return pattern.format(
            text=role_name(pair.text),
            ground=role_name(pair.ground),
            ratio=ratio_words(pair.ratio),
            least=ratio_words(pair.least),
        )

    def _want(self, item: QListWidgetItem) -> None:
        self.wanted.emit(item.data(_PAIR)[0])


def ratio_words(ratio: float) -> str:
    """A contrast as the window's language writes it, rounded down: what fails does not look as if
    it passed."""
    return QLocale().toString(int(ratio * 10 + 1e-9) / 10, "f", 1)


def ground_name(pair: Pair) -> str:
    """The ground of a pair; that of a tone's own text by its part alone."""
    tone, _, part = pair.ground.rpartition(".")
    own = tone and pair.text.rpartition(".")[0] == tone
    return strength_name(part) if own else role_name(pair.ground)


class _Row(QStyledItemDelegate):
    """A sample of the pair, its two names under one another, its contrast and whether it holds."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        pair = Pair(*index.data(_PAIR))
        box, palette = QRectF(option.rect), option.palette  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, palette.color(palette.ColorRole.AlternateBase))
        sample = QRectF(box.left() + 4, box.top() + 7, 30, 26)
        painter.setPen(QPen(palette.color(palette.ColorRole.Mid), 1))
        painter.setBrush(QColor(pair.under))
        painter.drawRoundedRect(sample, 4, 4)
        font = option.font  # type: ignore[attr-defined]
        strong = painter.font()
        strong.setPixelSize(14)
        strong.setBold(True)
        painter.setFont(strong)
        painter.setPen(QColor(pair.color))
        painter.drawText(sample, Qt.AlignmentFlag.AlignCenter, "Aa")
        ink = palette.color(palette.ColorRole.Text)
        quiet = palette.color(palette.ColorRole.PlaceholderText)
        font.setPixelSize(11)
        painter.setFont(font)
        right = QRectF(box.right() - 42, box.top(), 36, box.height())
        upper = QRectF(right.left(), box.top() + 4, right.width(), 16)
        lower = upper.translated(0, 16)
        ends = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(ink)
        painter.drawText(upper, ends, ratio_words(pair.ratio))
        bad = palette.color(palette.ColorRole.BrightText)
        painter.setPen(quiet if pair.holds else bad)
        painter.drawText(lower, ends, "AA ✓" if pair.holds else "AA ✗")
        room = right.left() - sample.right() - 8
        metrics = painter.fontMetrics()
        starts = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        cut = Qt.TextElideMode.ElideRight
        for line, words, color in (
            (upper, role_name(pair.text), ink),
            (lower, ground_name(pair), quiet),
        ):
            painter.setPen(color)
            place = QRectF(sample.right() + 6, line.top(), room, 16)
            painter.drawText(place, starts, metrics.elidedText(words, cut, int(room)))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(palette.ColorRole.Highlight), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.restore()
