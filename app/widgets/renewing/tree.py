"""The changes of a template as a list to tick, group by group."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.model.renewal import Change, Group
from app.widgets.plain import plain_tip
from app.widgets.renewing.words import ChangeWords

_KEY = Qt.ItemDataRole.UserRole
_CAN_TICK = Qt.ItemFlag.ItemIsUserCheckable
_CHECKED, _HALF, _UNCHECKED = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)
_TICK = 32
"""Width of a tick with what is around it, px."""
_ROUND = 10
"""Height of what is above and below the words of a row, px."""


class ChangeTree(QTreeWidget):
    """Space ticks the current row, or all of its group."""

    ticked = Signal()
    """What is ticked is something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setWordWrap(True)
        self.setIndentation(12)
        self.setUniformRowHeights(False)
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self._changes: tuple[Change, ...] = ()
        self._said = ChangeWords(self)
        self.itemChanged.connect(self._tick)

    def show_changes(self, changes: Iterable[Change], chosen: Collection[str]) -> None:
        """Lists changes, those of these keys ticked; folds, place and current row stay."""
        with QSignalBlocker(self):
            self._fill(tuple(changes), chosen)

    def enter(self) -> None:
        """Takes the keyboard, on the first row."""
        for first in self._groups()[:1]:
            self.setCurrentItem(first)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> frozenset[str]:
        """The keys of what is ticked."""
        return frozenset(
            row.data(0, _KEY)
            for row in self._rows()
            if _ticks(row) and row.checkState(0) == _CHECKED
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self.show_changes(self._changes, self.chosen())
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows are as high as their words are

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)

    def _fill(self, changes: tuple[Change, ...], chosen: Collection[str]) -> None:
        place = self.verticalScrollBar().value()
        held = self.currentItem()
        current = held.data(0, _KEY) if held is not None else None
        folded = {one.data(0, _KEY) for one in self._groups() if not one.isExpanded()}
        self._changes = changes
        self.clear()
        groups: dict[Group, QTreeWidgetItem] = {}
        for change in changes:
            group = groups.get(change.group)
            if group is None:
                group = groups[change.group] = self._group(change.group)
                group.setExpanded(change.group not in folded)
            self._row(group, change, change.key in chosen)
        for group in groups.values():
            _sum_up(group)
        for row in (*groups.values(), *self._rows()):
            if row.data(0, _KEY) == current:
                self.setCurrentItem(row)
        self.verticalScrollBar().setValue(place)

    def _group(self, group: Group) -> QTreeWidgetItem:
        row = QTreeWidgetItem(self, [self._said.group_name(group)])
        row.setData(0, _KEY, group)
        font = self.font()
        font.setBold(True)
        row.setFont(0, font)
        return row

    def _row(self, group: QTreeWidgetItem, change: Change, ticked: bool) -> None:
        words = self._said.change_words(change)
        reason = self._said.reason_words(change)
        text = f"{words}\n{reason}" if reason else words
        row = QTreeWidgetItem(group, [text])
        row.setData(0, _KEY, change.key)
        row.setToolTip(0, plain_tip(text))
        if change.state == "kept":
            row.setFlags(row.flags() & ~_CAN_TICK)
            row.setForeground(0, self.palette().placeholderText())
        else:
            row.setFlags(row.flags() | _CAN_TICK)
            row.setCheckState(0, _CHECKED if ticked else _UNCHECKED)

    def _tick(self, row: QTreeWidgetItem) -> None:
        """A group takes its rows along, and shows what they are."""
        with QSignalBlocker(self):
            group = row.parent()
            if group is not None:
                _sum_up(group)
            else:
                for one in filter(_ticks, _children(row)):
                    one.setCheckState(0, row.checkState(0))
        self.viewport().update()
        self.ticked.emit()

    def _groups(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(n) for n in range(self.topLevelItemCount()))
        return [one for one in found if one is not None]

    def _rows(self) -> list[QTreeWidgetItem]:
        return [row for group in self._groups() for row in _children(group)]


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (group.child(n) for n in range(group.childCount()))
    return [one for one in found if one is not None]


def _ticks(row: QTreeWidgetItem) -> bool:
    return bool(row.flags() & _CAN_TICK)


def _sum_up(group: QTreeWidgetItem) -> None:
    """Shows whether all rows of a group are ticked, some or none; without a row that can be, the
    group cannot be either."""
    states = {row.checkState(0) for row in _children(group) if _ticks(row)}
    if states:
        group.setFlags(group.flags() | _CAN_TICK)
        group.setCheckState(0, states.pop() if len(states) == 1 else _HALF)
    else:
        group.setFlags(group.flags() & ~_CAN_TICK)


class _Rows(QStyledItemDelegate):
    """Rows as high as their words are, broken where the tree ends."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        tree = self.parent()
        if not isinstance(tree, ChangeTree):
            return super().sizeHint(option, index)
        depth = 2 if index.parent().isValid() else 1
        width = tree.viewport().width() - depth * tree.indentation() - _TICK
        font = index.data(Qt.ItemDataRole.FontRole) or tree.font()
        room = QRect(0, 0, max(40, width), 100_000)
        box = QFontMetrics(font).boundingRect(
            room, Qt.TextFlag.TextWordWrap, index.data(Qt.ItemDataRole.DisplayRole)
        )
        return QSize(width, box.height() + _ROUND)
