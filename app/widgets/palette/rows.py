"""The rows of the palette as a list model."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.widgets.palette.entries import Entry
from app.widgets.palette.ranking import Ranked, Section, rank

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """An entry as it is shown; `heading` for the first one of its section."""

    entry: Entry
    section: Section
    places: tuple[int, ...]
    heading: str


class Rows(QAbstractListModel):
    """All entries, and those of them that answer what is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._recent: tuple[str, ...] = ()
        self._rows: list[Row] = []

    def take(self, entries: list[Entry], recent: tuple[str, ...]) -> None:
        """Offers these from now on; shown by the next `ask`."""
        self._entries, self._recent = entries, recent

    def ask(self, query: str) -> None:
        """Shows what answers a query."""
        found = rank([entry.about for entry in self._entries], query, self._recent)
        headings = self._headings()
        rows: list[Row] = []
        last: Section | None = None
        for one in found:
            rows.append(
                self._row(one, headings.get(one.section, "") if one.section != last else "")
            )
            last = one.section
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """What stands at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def heading(self, n: int) -> str:
        """What stands above a row, if anything."""
        return self._rows[n].heading

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        entry = row.entry
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.about.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def spoken(self, row: Row) -> str:
        """A row as a screen reader says it."""
        entry = row.entry
        on = self.tr("on") if entry.checked else ""
        parts = (entry.about.title, on, entry.about.path, entry.keys, entry.reason)
        return ", ".join(part for part in parts if part)

    def _row(self, one: Ranked, heading: str) -> Row:
        return Row(self._entries[one.candidate], one.section, one.places, heading)

    def _headings(self) -> dict[Section, str]:
        return {
            "recent": self.tr("Used last"),
            "all": self.tr("All commands"),
            "place": self.tr("Go to"),
            "off": self.tr("Not possible now"),
        }
