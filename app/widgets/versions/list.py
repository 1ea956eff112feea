"""The list of a map's earlier states: small pictures, read as they come into sight."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.widgets.plain import plain_tip
from app.widgets.versions.entries import Entry, Look
from app.widgets.versions.words import VersionWords

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
"""All of a row: what is not known of it is asked for, since it is about to be seen."""
HEADING = ROW + 1
NAME = ROW + 2
"""What the user called it."""


class Row(NamedTuple):
    """An entry as it is shown; `heading` is set for the first of a day."""

    entry: Entry
    heading: str
    look: Look | None


class VersionModel(QAbstractListModel):
    """The entries, and what is known of each so far. `wanted` asks for one that is not known."""

    wanted = Signal(str)

    def __init__(self, words: VersionWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: list[Entry] = []
        self._headings: list[str] = []
        self._looks: dict[str, Look] = {}
        self._rows: dict[str, int] = {}

    @property
    def entries(self) -> list[Entry]:
        """What is listed."""
        return self._entries

    def show_entries(self, entries: list[Entry], *, anew: bool) -> None:
        """Lists these; `anew` for those of another map."""
        self.beginResetModel()
        self._entries = entries
        self._rows = {one.key: n for n, one in enumerate(entries)}
        if anew:
            self._looks = {}
        self._looks = {key: look for key, look in self._looks.items() if key in self._rows}
        self._head()
        self.endResetModel()

    def retranslate(self) -> None:
        """Says it all again."""
        self._head()
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def forget(self, keys: set[str]) -> None:
        """Has these looked at again."""
        for key in keys:
            self._looks.pop(key, None)

    def take(self, key: str, look: Look) -> None:
        """What an entry turned out to be."""
        row = self._rows.get(key)
        if row is not None:
            self._looks[key] = look
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, key: str) -> int:
        """Where an entry stands; -1 when it does not."""
        return self._rows.get(key, -1)

    def entry_at(self, index: Index) -> Entry | None:
        """The entry of a row."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def older(self, key: str) -> Entry | None:
        """The entry that came before."""
        row = self.row_of(key) + 1
        return self._entries[row] if 0 < row < len(self._entries) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry_at(index)
        if entry is None:
            return None
        look = self._looks.get(entry.key)
        if role == ROW:
            if look is None:
                self.wanted.emit(entry.key)
            return Row(entry, self._headings[index.row()], look)
        if role == HEADING:
            return self._headings[index.row()]
        if role == NAME:
            return entry.name
        if role == Qt.ItemDataRole.DisplayRole:
            words = self._words
            title = [words.title(entry)] if entry.snapshot is not None else []
            parts = [*title, words.moment(entry), words.size(entry)]
            if look is not None:
                parts += [words.counts(look)] if look.error is None else []
                parts.append(words.since(entry, look))
            return " · ".join(parts)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._words.tip(entry, look))
        return None

    def _head(self) -> None:
        self._headings, before = [], ""
        for entry in self._entries:
            day = self._words.day(entry)
            self._headings.append("" if day == before else day)
            before = day
