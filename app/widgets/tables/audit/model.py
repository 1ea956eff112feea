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
from app.model.audit import BEST, Occurrence, alike, score_of, worst_first
from app.model.criteria import criteria_of
from app.model.journey import Criterion, Journey
from app.widgets.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex

FIXED = ("name", "stage", "owner", "importance", "weight", "mean")
"""The columns before those of the criteria."""

MOST = (BEST - 1) * 5
"""The most points that a touchpoint can gain: from a mean of 1, at an importance of 5."""

_FIGURES = ("weight", "mean")
"""Columns of numbers with a decimal, which stand below each other."""


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
        self.owners: list[str] = []
        """Who answers for some touchpoint."""
        self.stages: list[tuple[str, str]] = []
        """The stages with touchpoints, and what they are called."""
        self._every: tuple[Occurrence, ...] = ()
        self._stages: dict[str, str] = {}
        self._order: dict[str, int] = {}
        self._journey: Journey | None = None
        self._sorted: tuple[str, Qt.SortOrder] | None = None

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column that the rows are sorted by and its order; -1 for the worst first."""
        if self._sorted is None:
            return -1, Qt.SortOrder.AscendingOrder
        name, order = self._sorted
        return self._names().index(name), order

    def show_journey(self, journey: Journey) -> bool:
        """Takes up a map; whether rows or columns are others than before. A map whose audit says
        the same costs nothing."""
        known, self._journey = self._journey, journey
        if known is not None and (known is journey or alike(known, journey)):
            return False
        judged, waiting = worst_first(journey)
        criteria = criteria_of(journey)
        before = self.criteria, [one.use.id for one in self.rows]
        if self._sorted is not None and self._sorted[0] not in self._names(criteria):
            self._sorted = None
        self._every = (*judged, *waiting)
        self._stages = {stage.id: stage.name for stage in journey.stages}
        self._order = {stage.id: n for n, stage in enumerate(journey.stages)}
        owners = {one.entry.owner for one in self._every if one.entry is not None}
        self.owners = sorted((one for one in owners if one), key=str.casefold)
        used = {one.stage for one in self._every}
        self.stages = [(one, name) for one, name in self._stages.items() if one in used]
        rows = self._wanted()
        if before == (criteria, [one.use.id for one in rows]):
            old, self.rows = self.rows, rows
            for row, (one, other) in enumerate(zip(old, rows, strict=True)):
                if one != other:
                    last = self.columnCount() - 1
                    self.dataChanged.emit(self.index(row, 0), self.index(row, last))
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
        self._sorted = None if column < 0 else (self._names()[column], order)
        self.rows = self._wanted()
        self.endResetModel()

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
                return plain_tip(criterion.question) or None
            if FIXED[section] == "weight":
                return plain_tip(
                    self.tr(
                        "The points that mending it would gain: what the mean score lacks to 5, "
                        "times its importance (3 when it is not rated). {most} at the most."
                    ).format(most=MOST)
                )
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._aligned(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if criterion is not None:
            return criterion.name or self.tr("Unnamed criterion")
        return {
            "name": self.tr("Touchpoint"),
            "stage": self.tr("Stage"),
            "owner": self.tr("Owner"),
            "importance": self.tr("Importance"),
            "weight": self.tr("To gain, of {most}").format(most=MOST),
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
                return plain_tip(score.comment) or None if score is not None else None
            case Qt.ItemDataRole.BackgroundRole if heated:
                return QColor(heat(heated))
            case Qt.ItemDataRole.ForegroundRole if heated:
                return QColor(heat_ink(heated))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._aligned(column)
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
            return _scored(one, criterion.id)
        return one.mean.value if FIXED[column] == "mean" and one.mean is not None else 0.0

    def _aligned(self, column: int) -> Qt.AlignmentFlag | None:
        if column < FIXED.index("importance"):
            return None
        if self.criterion(column) is None and FIXED[column] in _FIGURES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignCenter

    def _names(self, criteria: Sequence[Criterion] | None = None) -> list[str]:
        """What stands for the columns whatever their places are; no id begins with a slash."""
        criteria = self.criteria if criteria is None else criteria
        return [*(f"/{name}" for name in FIXED), *(one.id for one in criteria)]

    def _wanted(self) -> list[Occurrence]:
        stage, owner = self.shown
        rows = [
            one
            for one in self._every
            if (stage is None or one.stage == stage)
            and (owner is None or (one.entry is not None and one.entry.owner == owner))
        ]
        if self._sorted is not None:
            name, order = self._sorted
            rows.sort(key=self._key(name), reverse=order == Qt.SortOrder.DescendingOrder)
        return rows

    def _key(self, name: str) -> Callable[[Occurrence], Any]:
        match name.removeprefix("/") if name.startswith("/") else "":
            case "":
                return lambda one: _scored(one, name)
            case "mean":
                return lambda one: one.mean.value if one.mean is not None else 0.0
            case "weight":
                return lambda one: one.weight if one.mean is not None else -1.0
            case "importance":
                return lambda one: one.use.importance
            case "stage":
                return lambda one: self._order.get(one.stage, 0)
            case fixed:
                column = FIXED.index(fixed)
                return lambda one: self.text(one, column).casefold()


def _scored(one: Occurrence, criterion: str) -> float:
    score = score_of(one.use, criterion)
    return float(score.value) if score is not None else 0.0


def _number(value: float) -> str:
    return QLocale().toString(round(value, 1), "f", 1)
