"""The rows of the audit's table: what stands in each cell, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from app.layout.heat import heat, heat_ink
from app.model.audit import Occurrence, score_of, worst_first
from app.model.criteria import criteria_of
from app.model.journey import Criterion, Journey

Index = QModelIndex | QPersistentModelIndex

FIXED = ("name", "stage", "owner", "importance", "weight", "mean")
"""The columns before those of the criteria."""


class Shown(NamedTuple):
    """Which rows are wanted; None for all."""

    stage: str | None = None
    owner: str | None = None


class AuditModel(QAbstractTableModel):
    """The occurrences of a map's touchpoints, the worst first until another order is wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.criteria: tuple[Criterion, ...] = ()
        self.rows: list[Occurrence] = []
        self.shown = Shown()
        self._every: tuple[Occurrence, ...] = ()
        self._stages: dict[str, str] = {}
        self._order: dict[str, int] = {}
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def show_journey(self, journey: Journey) -> bool:
        """Takes up a map; whether rows or columns are others than before."""
        judged, waiting = worst_first(journey)
        criteria = criteria_of(journey)
        before = self.criteria, [one.use.id for one in self.rows]
        self._every = (*judged, *waiting)
        self._stages = {stage.id: stage.name for stage in journey.stages}
        self._order = {stage.id: n for n, stage in enumerate(journey.stages)}
        rows = self._wanted()
        if before == (criteria, [one.use.id for one in rows]):
            self.rows = rows
            if rows:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1)
                )
            return False
        self.beginResetModel()
        self.criteria, self.rows = criteria, rows
        self.endResetModel()
        return True

    def narrow(self, shown: Shown) -> None:
        """Shows these rows alone."""
        self.beginResetModel()
        self.shown = shown
        self.rows = self._wanted()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Puts the rows in the order of a column; -1 for the worst first."""
        self.beginResetModel()
        self._sorted = None if column < 0 else (column, order)
        self.rows = self._wanted()
        self.endResetModel()

    @property
    def owners(self) -> list[str]:
        """Who answers for some touchpoint."""
        found = {one.entry.owner for one in self._every if one.entry is not None}
        return sorted((one for one in found if one), key=str.casefold)

    @property
    def stages(self) -> list[tuple[str, str]]:
        """The stages with touchpoints, and what they are called."""
        used = {one.stage for one in self._every}
        return [(one, name) for one, name in self._stages.items() if one in used]

    def criterion(self, column: int) -> Criterion | None:
        """The criterion of a column."""
        at = column - len(FIXED)
        return self.criteria[at] if 0 <= at < len(self.criteria) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(FIXED) + len(self.criteria)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        criterion = self.criterion(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            if criterion is not None:
                return criterion.question
            if FIXED[section] == "weight":
                return self.tr(
                    "Gap between the mean and 5, times importance (3 when it is not rated)"
                )
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if criterion is not None:
            return criterion.name or self.tr("Unnamed criterion")
        return {
            "name": self.tr("Touchpoint"),
            "stage": self.tr("Stage"),
            "owner": self.tr("Owner"),
            "importance": self.tr("Importance"),
            "weight": self.tr("To mend"),
            "mean": self.tr("Mean"),
        }[FIXED[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        one, column = self.rows[index.row()], index.column()
        heated = self._heated(one, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(one, column)
            case Qt.ItemDataRole.ToolTipRole:
                criterion = self.criterion(column)
                score = score_of(one.use, criterion.id) if criterion is not None else None
                return score.comment or None if score is not None else None
            case Qt.ItemDataRole.BackgroundRole if heated:
                return QColor(heat(heated))
            case Qt.ItemDataRole.ForegroundRole if heated:
                return QColor(heat_ink(heated))
            case Qt.ItemDataRole.TextAlignmentRole if column >= FIXED.index("importance"):
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def text(self, one: Occurrence, column: int) -> str:
        """A cell."""
        criterion = self.criterion(column)
        if criterion is not None:
            score = score_of(one.use, criterion.id)
            return str(score.value) if score is not None and score.value else ""
        match FIXED[column]:
            case "name":
                return " ".join(one.name.split()) or self.tr("Unnamed touchpoint")
            case "stage":
                return self._stages.get(one.stage, "") or self.tr("Unnamed stage")
            case "owner":
                return one.entry.owner if one.entry is not None else ""
            case "importance":
                return str(one.use.importance) if one.use.importance else ""
            case "weight":
                return _number(one.weight) if one.mean else self.tr("Not judged yet")
            case _:
                return _number(one.mean.value) if one.mean else ""

    def grid(self, rows: Sequence[int]) -> list[list[str]]:
        """Some rows under their head, as texts."""
        columns = range(self.columnCount())
        horizontal = Qt.Orientation.Horizontal
        head = [str(self.headerData(column, horizontal)) for column in columns]
        return [head, *([self.text(self.rows[n], one) for one in columns] for n in rows)]

    def _heated(self, one: Occurrence, column: int) -> float:
        criterion = self.criterion(column)
        if criterion is not None:
            score = score_of(one.use, criterion.id)
            return float(score.value) if score is not None else 0.0
        return one.mean.value if FIXED[column] == "mean" and one.mean is not None else 0.0

    def _wanted(self) -> list[Occurrence]:
        stage, owner = self.shown
        rows = [
            one
            for one in self._every
            if (stage is None or one.stage == stage)
            and (owner is None or (one.entry is not None and one.entry.owner == owner))
        ]
        if self._sorted is not None:
            column, order = self._sorted
            rows.sort(key=self._key(column), reverse=order == Qt.SortOrder.DescendingOrder)
        return rows

    def _key(self, column: int) -> Callable[[Occurrence], Any]:
        if self.criterion(column) is not None or FIXED[column] == "mean":
            return lambda one: self._heated(one, column)
        match FIXED[column]:
            case "weight":
                return lambda one: one.weight if one.mean is not None else -1.0
            case "importance":
                return lambda one: one.use.importance
            case "stage":
                return lambda one: self._order.get(one.stage, 0)
            case _:
                return lambda one: self.text(one, column).casefold()


def _number(value: float) -> str:
    rounded = round(value, 1)
    return QLocale().toString(rounded, "f", 0 if rounded == int(rounded) else 1)
