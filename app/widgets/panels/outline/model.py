"""The outline as Qt's model: rows that stay what they are while the map around them changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from operator import is_

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.ids import new_id
from app.model.journey import Journey
from app.widgets.panels.outline.looks import Looks
from app.widgets.panels.outline.names import Names
from app.widgets.panels.outline.rows import GROUPS, Order, Row, Rows
from app.widgets.panels.outline.shown import Shown
from app.widgets.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Node:
    """A row with its place. `number` is what Qt's indexes hold."""

    __slots__ = ("below", "number", "place", "row", "up")

    def __init__(self, number: int, row: Row | None, up: _Node | None) -> None:
        self.number = number
        self.row = row
        self.up = up
        self.place = 0
        self.below: list[_Node] = []


class OutlineModel(QAbstractItemModel):
    """`show_map` tells views only what differs, so that they keep what is open and where they
    are. A draft is a row that is not in the map yet: it is written in and then gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._nodes: dict[int, _Node] = {}
        self._by_element: dict[str, _Node] = {}
        self._top = _Node(0, None, None)
        self._rows: Rows | None = None
        self._settings: tuple[Order, str] = ("stage", "")
        self._draft: _Node | None = None
        self.written: Callable[[Row, str], None] | None = None
        """Told what was written in a row."""
        self.names = Names(self)
        self.looks = Looks()
        self._shown = Shown()

    def show_map(self, journey: Journey, order: Order, words: str = "") -> None:
        """Shows a map by stage or by lane; only what matches the words, when there are some."""
        self.drop_draft()
        self._shown.follow(journey)
        settings = (order, words)
        if settings != self._settings or self._rows is None:
            self.beginResetModel()
            self._clear()
            self._settings = settings
            self._rows = Rows(journey, order, words)
            self._grow(self._top)
            self.endResetModel()
            return
        self._rows = Rows(journey, order, words, self._rows)
        self.looks.forget_other_theme(journey.theme)
        self._sync(self._top)

    # what views and the panel ask

    def row_at(self, index: Index) -> Row | None:
        """The row at an index."""
        return self._node(index).row

    def index_of(self, element: str) -> QModelIndex:
        """Where the row of an element is; an invalid index when there is none."""
        node = self._by_element.get(element)
        return self._index(node) if node is not None else QModelIndex()

    def text_at(self, index: Index) -> str:
        """What the map says there."""
        row = self._node(index).row
        return self._rows.text(row) if row is not None and self._rows is not None else ""

    def elements_below(self, index: Index = _NOWHERE) -> Iterator[str]:
        """What stands right below a row."""
        return (one.row.element for one in self._node(index).below if one.row is not None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).below)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        below = self._node(parent).below
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row].number)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        up = self._node(index).up
        return self._index(up) if up is not None else QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._node(index).row
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if row.element in GROUPS else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self._node(index)
        row, rows = node.row, self._rows
        if row is None or rows is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.names.shown(rows, row, len(node.below))
            case Qt.ItemDataRole.EditRole:
                return rows.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                hidden = self._shown.hides(row)
                return plain_tip(self.names.tip(rows, row, len(node.below), hidden=hidden))
            case Qt.ItemDataRole.AccessibleTextRole:
                hidden, place = self._shown.hides(row), _place_among_like(node)
                return self.names.spoken(rows, row, len(node.below), place, hidden=hidden)
            case Qt.ItemDataRole.DecorationRole:
                return self.looks.dot(rows.journey, row)
            case Qt.ItemDataRole.FontRole:
                return self.looks.font(row, bool(rows.text(row)))
            case Qt.ItemDataRole.ForegroundRole:
                if self._shown.hides(row):
                    return self.looks.quiet()
                return self.looks.ink(row, bool(node.below), bool(rows.text(row)))
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._node(index).row
        if row is None or self.written is None or role != Qt.ItemDataRole.EditRole:
            return False
        if row.kind == "draft" or value != self.text_at(index):
            self.written(row, str(value))
        return True

    # drafts

    def add_draft(self, parent: Index, place: int) -> QModelIndex:
        """A new row to write in; the one before it goes."""
        self.drop_draft()
        node = self._node(parent)
        self._insert(node, place, [Row("draft", f"draft-{new_id()}", ())])
        self._draft = node.below[place]
        return self._index(self._draft)

    def drop_draft(self) -> None:
        """The row that was written in goes."""
        draft, self._draft = self._draft, None
        if draft is not None and draft.up is not None:
            self._remove(draft.up, draft.place, draft.place)

    # inside

    def _node(self, index: Index) -> _Node:
        return self._nodes.get(index.internalId(), self._top) if index.isValid() else self._top

    def _index(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._top else self.createIndex(node.place, 0, node.number)

    def _clear(self) -> None:
        self._nodes.clear()
        self._by_element.clear()
        self._top.below = []

    def _made(self, row: Row, up: _Node) -> _Node:
        node = _Node(next(self._numbers), row, up)
        self._nodes[node.number] = node
        self._by_element[row.element] = node
        self._grow(node)
        return node

    def _grow(self, node: _Node) -> None:
        assert self._rows is not None
        node.below = [self._made(row, node) for row in self._rows.below(node.row)]
        _renumber(node)

    def _sync(self, node: _Node) -> None:
        """Makes what is below a node what it should be, row by row."""
        assert self._rows is not None
        wanted = self._rows.below(node.row)
        elements = {row.element for row in wanted}
        last = len(node.below) - 1
        while last >= 0:  # whole runs of rows go at once
            first = last
            while first >= 0 and _element(node.below[first]) not in elements:
                first -= 1
            if first < last:
                self._remove(node, first + 1, last)
            last = first - 1
        here = {_element(one) for one in node.below}
        for place, row in enumerate(wanted):
            if place < len(node.below) and _element(node.below[place]) == row.element:
                self._update(node.below[place], row)
            elif row.element in here:
                self._move(node, self._by_element[row.element].place, place)
                self._update(node.below[place], row)
            else:
                run = 1
                while place + run < len(wanted) and wanted[place + run].element not in here:
                    run += 1
                fresh = wanted[place : place + run]
                self._insert(node, place, fresh)
                here.update(one.element for one in fresh)

    def _update(self, node: _Node, row: Row) -> None:
        old, node.row = node.row, row
        if old is not None and old.kind == row.kind and all(map(is_, old.parts, row.parts)):
            return
        index = self._index(node)
        self._sync(node)
        self.dataChanged.emit(index, index)

    def _insert(self, node: _Node, place: int, rows: list[Row]) -> None:
        self.beginInsertRows(self._index(node), place, place + len(rows) - 1)
        node.below[place:place] = [self._made(row, node) for row in rows]
        _renumber(node)
        self.endInsertRows()

    def _remove(self, node: _Node, first: int, last: int) -> None:
        self.beginRemoveRows(self._index(node), first, last)
        gone = node.below[first : last + 1]
        del node.below[first : last + 1]
        _renumber(node)
        for one in gone:
            self._forget(one)
        self.endRemoveRows()

    def _forget(self, node: _Node) -> None:
        for one in node.below:
            self._forget(one)
        del self._nodes[node.number]
        if self._by_element.get(_element(node)) is node:
            del self._by_element[_element(node)]

    def _move(self, node: _Node, old: int, new: int) -> None:
        """A row goes up to an earlier place."""
        index = self._index(node)
        self.beginMoveRows(index, old, old, index, new)
        node.below.insert(new, node.below.pop(old))
        _renumber(node)
        self.endMoveRows()


def _element(node: _Node) -> str:
    return node.row.element if node.row is not None else ""


def _place_among_like(node: _Node) -> tuple[int, int]:
    """Which of its kind a row is among those beside it, and how many those are."""
    beside = node.up.below if node.up is not None else [node]
    kind = node.row.kind if node.row is not None else ""
    like = [one.place for one in beside if one.row is not None and one.row.kind == kind]
    return sum(1 for place in like if place <= node.place), len(like)


def _renumber(node: _Node) -> None:
    for place, one in enumerate(node.below):
        one.place = place
