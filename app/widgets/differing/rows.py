"""The rows of a list of differences: however many there are, only those seen are put into words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.comparing import Difference, Group, Names
from app.widgets.differing.values import GROUPS, translated
from app.widgets.differing.words import DifferenceWords
from app.widgets.plain import plain_tip

HEAD = Qt.ItemDataRole.UserRole
"""What a row is the head of: `part`, `group`, or nothing."""
SECOND = Qt.ItemDataRole.UserRole + 1
"""The second line of a row."""

_Index = QModelIndex | QPersistentModelIndex


class Listed(NamedTuple):
    """One comparison: what it is called, what the parts are called on both of its sides, and what
    differs."""

    title: Callable[[], str]
    old: Names
    new: Names
    found: Sequence[Difference]
    theirs: bool = False
    """Whether the later side is another's, and not the map of the window."""
    left: Collection[tuple[str, ...]] = ()
    """Of theirs: what still differs from the map of the window (`key_of`)."""
    here: Mapping[tuple[str, ...], Difference] = {}
    """Of theirs: what was changed here since the earlier side, by `key_of`."""
    touched: Collection[tuple[str, str]] = ()
    """The groups and elements of `here`."""

    def has_taken(self, one: Difference) -> bool:
        """Whether the map of the window has the other's side already. Where what changed is gone
        in the window, it has not."""
        gone = one.group, "added", one.element, ""
        return self.theirs and key_of(one) not in self.left and gone not in self.left

    def clash(self, one: Difference) -> Literal["changed", "removed"] | None:
        """What was done here to the same: taking it over does away with that."""
        if self.has_taken(one):
            return None
        group, element = one.group, one.element
        if (group, "removed", element, "") in self.here:
            return "changed" if (group, "added", element, "") in self.here else "removed"
        if one.what in ("added", "removed"):
            return "changed" if (group, element) in self.touched else None
        return "changed" if key_of(one) in self.here else None


class _Row(NamedTuple):
    listed: Listed
    group: Group | None = None
    size: int = 0
    one: Difference | None = None


class Rows(QAbstractListModel):
    """Heads of comparisons, where there are several, heads of groups, differences."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._words = DifferenceWords(self)

    def take(self, listed: Sequence[Listed]) -> None:
        """Lists these."""
        self.beginResetModel()
        self._rows = [row for one in listed for row in _rows(one, alone=len(listed) == 1)]
        self.endResetModel()

    def difference(self, index: _Index) -> tuple[Listed, Difference] | None:
        """What stands in a row; None for a head."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return None if row.one is None else (row.listed, row.one)

    def find(self, key: tuple[str, ...]) -> QModelIndex:
        """The row of a difference, see `key_of`; the first difference when it is no longer there,
        and no row when there is none."""
        first = QModelIndex()
        for number, row in enumerate(self._rows):
            if row.one is not None:
                if key_of(row.one) == key:
                    return self.index(number)
                if not first.isValid():
                    first = self.index(number)
        return first

    def after(self, rows: Collection[int]) -> list[tuple[str, ...]]:
        """What stands below the last of these rows, then what stands above it, nearest first:
        what is chosen next when these go."""
        last = max(rows, default=-1)
        order = [*range(last + 1, len(self._rows)), *range(last - 1, -1, -1)]
        found = (self._rows[n].one for n in order if n not in rows)
        return [key_of(one) for one in found if one is not None]

    def has(self, key: tuple[str, ...]) -> bool:
        """Whether a difference is listed."""
        return any(row.one is not None and key_of(row.one) == key for row in self._rows)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.difference(index) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == HEAD:
            return "" if row.one is not None else "group" if row.group is not None else "part"
        if role == Qt.ItemDataRole.DisplayRole:
            return self._first(row)
        if role == SECOND and row.one is not None:
            return self._second(row.listed, row.one)
        if row.one is not None:
            second = self._second(row.listed, row.one)
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{self._first(row)}\n{second}")
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._first(row)}. {second}"
        return None

    def _second(self, listed: Listed, one: Difference) -> str:
        said = self._words.what(one, listed.old, listed.new)
        if listed.has_taken(one):
            return self.tr("✓ Taken over — {said}").format(said=said)
        match listed.clash(one):
            case "changed":
                return self.tr("Also changed here — {said}").format(said=said)
            case "removed":
                return self.tr("Deleted here — {said}").format(said=said)
            case None:
                return said

    def _first(self, row: _Row) -> str:
        if row.one is not None:
            return self._words.about(row.one)
        if row.group is not None:
            return f"{translated(GROUPS[row.group])} ({row.size})"
        return row.listed.title()


def key_of(one: Difference) -> tuple[str, ...]:
    """What a difference is found again by when the list is made anew."""
    return one.group, one.what, one.element, one.field


def _rows(listed: Listed, *, alone: bool) -> Iterator[_Row]:
    if not alone:
        yield _Row(listed)
    for group in GROUPS:
        rows = [one for one in listed.found if one.group == group]
        if rows:
            yield _Row(listed, group, len(rows))
        for one in rows:
            yield _Row(listed, group, 0, one)
