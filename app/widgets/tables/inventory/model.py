"""The table of touchpoints as Qt's model: rows, or groups of rows, that stay what they are while
the map around them changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import count
from operator import is_
from typing import NamedTuple, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont, QIcon

from app.model.inventory import Column, Entry, same
from app.model.journey import Journey
from app.model.theme import Theme
from app.widgets.plain import plain_tip
from app.widgets.tables.inventory.words import COLUMNS, QUIET, RATINGS, Words
from app.widgets.touchpoint_kinds import TOUCHPOINTS, Source, touchpoint_mime

Index = QModelIndex | QPersistentModelIndex
Written = Callable[[Index, Column, object], None]
_NOWHERE = QModelIndex()


class Section(NamedTuple):
    """A group to be shown; the only one has an empty title when there are no groups."""

    key: Hashable
    title: str
    entries: Sequence[Entry]


class _Group:
    """A group shown. `number` is what the indexes of its rows hold."""

    __slots__ = ("entries", "key", "number", "title")

    def __init__(self, number: int, section: Section) -> None:
        self.number = number
        self.key = section.key
        self.title = section.title
        self.entries = list(section.entries)


T = TypeVar("T")


class InventoryModel(QAbstractItemModel):
    """`show_sections` tells views only what differs, so that they keep what is open, selected and
    being written in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._groups: list[_Group] = [_Group(0, Section("", "", ()))]
        self._places: dict[int, int] = {}
        self._is_grouped = False
        self._journey: Journey | None = None
        self.words = Words(self)
        self.icons: dict[str, QIcon] = {}
        """Of channels."""
        self.writable = True
        self.written: Written | None = None
        """Told what was written in a cell."""

    def show_sections(self, journey: Journey, sections: Sequence[Section], by: bool) -> None:
        """Shows entries of a map in groups; in one without a head, when not `by` group."""
        before, self._journey = self._journey, journey
        if by != self._is_grouped or before is None:
            self.beginResetModel()
            self._is_grouped = by
            self._groups = [self._made(one) for one in sections]
            self.endResetModel()
            return
        if not by:
            self._sync(_NOWHERE, self._groups[0].entries, list(sections[0].entries), _id, same)
        else:
            known = {group.key: group for group in self._groups}
            wanted = [known.get(one.key) or self._made(one) for one in sections]
            self._sync(_NOWHERE, self._groups, wanted, _key, is_)
            for section, group in zip(sections, self._groups, strict=True):
                group.title = section.title
                self._sync(
                    self._group_index(group), group.entries, list(section.entries), _id, same
                )
            if self._groups:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._groups) - 1, 0))
        same_stages = len(before.stages) == len(journey.stages)
        same_stages = same_stages and all(map(is_, before.stages, journey.stages))
        if not same_stages and self.rowCount():
            self._refresh_stages()

    # what views and the page ask

    @property
    def theme(self) -> Theme:
        """Of the map."""
        return self._journey.theme if self._journey is not None else Theme()

    def entry_at(self, index: Index) -> Entry | None:
        """The entry of a row; None for a group."""
        if not index.isValid():
            return None
        group = self._of(index)
        if group is None or index.row() >= len(group.entries):
            return None
        return group.entries[index.row()]

    def indexes_of(self, touchpoint: str) -> list[QModelIndex]:
        """The rows of a touchpoint: several where it stands in several groups."""
        return [
            self.createIndex(row, 0, group.number)
            for group in self._groups
            for row, entry in enumerate(group.entries)
            if entry.id == touchpoint
        ]

    def sections(self) -> list[Section]:
        """The groups shown; none when there are no heads."""
        groups = self._groups if self._is_grouped else []
        return [Section(one.key, one.title, one.entries) for one in groups]

    def rows_of(self, touchpoints: set[str]) -> list[QModelIndex]:
        """The rows of several touchpoints."""
        return [
            self.createIndex(row, 0, group.number)
            for group in self._groups
            for row, entry in enumerate(group.entries)
            if entry.id in touchpoints
        ]

    def text(self, entry: Entry, column: Column) -> str:
        """What a cell says."""
        return self.words.text(entry, column, self._journey) if self._journey else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups) if self._is_grouped else len(self._groups[0].entries)
        if parent.column() > 0 or not self._is_grouped or parent.internalId():
            return 0
        return len(self._groups[parent.row()].entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(COLUMNS)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not (0 <= column < len(COLUMNS) and 0 <= row < self.rowCount(parent)):
            return QModelIndex()
        number = self._groups[parent.row()].number if parent.isValid() else 0
        return self.createIndex(row, column, number)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        row = self._row_of(index.internalId()) if index.isValid() else None
        return QModelIndex() if row is None else self.createIndex(row, 0, 0)

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry_at(index)
        if entry is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        column = COLUMNS[index.column()]
        fixed = column in ("stages", "worst") or (column in RATINGS and not entry.uses)
        if self.writable and not fixed:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry_at(index)
        if entry is None:
            return self._group_data(index, role)
        column = COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(entry, column) or self._instead(entry, column)
            case Qt.ItemDataRole.EditRole:
                return self.value(entry, column)
            case Qt.ItemDataRole.ToolTipRole:
                if column in ("name", "owner", "link", "note"):
                    return plain_tip(getattr(entry.touchpoint, column))
                return plain_tip(self.text(entry, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self.text(entry, column) or self._instead(entry, column)
                return f"{self.words.title(column)}: {said}" if index.column() else said
            case Qt.ItemDataRole.DecorationRole if column == "channel":
                return self.icons.get(entry.touchpoint.channel)
            case _ if role == QUIET:
                return not self.text(entry, column)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry = self.entry_at(index)
        if entry is None or self.written is None or role != Qt.ItemDataRole.EditRole:
            return False
        self.written(index, COLUMNS[index.column()], value)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.title(COLUMNS[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.words.tip(COLUMNS[section]))
        return None

    def mimeTypes(self) -> list[str]:
        return [TOUCHPOINTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        found = (self.entry_at(one) for one in indexes if one.column() == 0)
        ids = dict.fromkeys(entry.id for entry in found if entry is not None)
        return touchpoint_mime(Source(one) for one in ids)

    def value(self, entry: Entry, column: Column) -> object:
        """What is changed in a cell; for ratings what all its places agree on, or else 0."""
        if column in RATINGS:
            field = "satisfaction" if column == "worst" else column
            ratings = {getattr(use.item, field) for use in entry.uses}
            return ratings.pop() if len(ratings) == 1 else 0
        return None if column == "stages" else getattr(entry.touchpoint, column)

    # inside

    def _instead(self, entry: Entry, column: Column) -> str:
        if column == "name":
            return self.words.unnamed()
        return self.words.unused() if column == "stages" else ""

    def _group_data(self, index: Index, role: int) -> object:
        if not self._is_grouped or not index.isValid() or index.internalId():
            return None
        group = self._groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            return f"{group.title} · {len(group.entries)}"
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return f"{group.title}, {self.words.count(len(group.entries))}"
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _made(self, section: Section) -> _Group:
        return _Group(next(self._numbers) if self._is_grouped else 0, section)

    def _of(self, index: Index) -> _Group | None:
        if not self._is_grouped:
            return self._groups[0]
        row = self._row_of(index.internalId())
        return None if row is None else self._groups[row]

    def _row_of(self, number: int) -> int | None:
        """Where the group of a number stands; None for 0 and for one that is gone."""
        if not number:
            return None
        row = self._places.get(number, -1)
        if not (0 <= row < len(self._groups) and self._groups[row].number == number):
            self._places = {one.number: n for n, one in enumerate(self._groups)}
        return self._places.get(number)

    def _group_index(self, group: _Group) -> QModelIndex:
        return self.createIndex(self._row_of(group.number) or 0, 0, 0)

    def _refresh_stages(self) -> None:
        """The names or the order of stages are others: every row may say something else."""
        parents = (
            [self._group_index(one) for one in self._groups] if self._is_grouped else [_NOWHERE]
        )
        for parent in parents:
            rows = self.rowCount(parent)
            if rows:
                self._tell(parent, 0, rows - 1)

    def _tell(self, parent: QModelIndex, first: int, last: int) -> None:
        end = self.index(last, len(COLUMNS) - 1, parent)
        self.dataChanged.emit(self.index(first, 0, parent), end)

    def _sync(
        self,
        parent: QModelIndex,
        now: list[T],
        wanted: list[T],
        key: Callable[[T], Hashable],
        alike: Callable[[T, T], bool],
    ) -> None:
        """Makes one level what it should be: rows go, change places, come, change."""
        names = [key(one) for one in wanted]
        staying = set(names)
        last = len(now) - 1
        while last >= 0:  # whole runs of rows go at once
            first = last
            while first >= 0 and key(now[first]) not in staying:
                first -= 1
            if first < last:
                self.beginRemoveRows(parent, first + 1, last)
                del now[first + 1 : last + 1]
                self.endRemoveRows()
            last = first - 1
        here = {key(one) for one in now}
        order = [name for name in names if name in here]
        if order != [key(one) for one in now]:
            self._reorder(parent, now, order, key)
        row = 0
        while row < len(wanted):
            run = row
            while run < len(wanted) and names[run] not in here:
                run += 1
            if run > row:
                self.beginInsertRows(parent, row, run - 1)
                now[row:row] = wanted[row:run]
                self.endInsertRows()
            row = run + 1
        changed = [n for n, one in enumerate(wanted) if not alike(now[n], one)]
        for n in changed:
            now[n] = wanted[n]
        for n in changed if len(changed) <= 50 else ():
            self._tell(parent, n, n)
        if len(changed) > 50:
            self._tell(parent, changed[0], changed[-1])

    def _reorder(
        self,
        parent: QModelIndex,
        now: list[T],
        order: Sequence[Hashable],
        key: Callable[[T], Hashable],
    ) -> None:
        self.layoutAboutToBeChanged.emit()
        places = {name: n for n, name in enumerate(order)}
        rows = [places[key(one)] for one in now]
        number = self._groups[parent.row()].number if parent.isValid() else 0
        old = [one for one in self.persistentIndexList() if one.internalId() == number]
        new = [self.createIndex(rows[one.row()], one.column(), number) for one in old]
        now.sort(key=lambda one: places[key(one)])
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()


def _id(entry: Entry) -> str:
    return entry.id


def _key(group: _Group) -> Hashable:
    return group.key
