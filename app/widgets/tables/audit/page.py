"""The table of the audit below the map: the worst touchpoints first, scored in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QToolButton,
    QVBoxLayout,
)

from app.exporting.grids import grid_html, grid_tsv
from app.model import edits
from app.widgets.panels.fields.scores import score_key
from app.widgets.tables.audit.model import FIXED, AuditModel, Shown
from app.widgets.tables.page import TablePage

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_WIDTHS = {"name": 170, "stage": 112, "owner": 120, "importance": 92, "weight": 118, "mean": 72}
_CRITERION = 96
_WIDEST = 260
"""Of columns and choices, px."""


class AuditView(QTableView):
    """Digits score the chosen cell, Return shows the touchpoint on the map, Esc leaves."""

    scored = Signal(QModelIndex, int)
    wanted = Signal(QModelIndex)
    copy_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        self.verticalHeader().setDefaultSectionSize(28)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSectionsClickable(True)
        self.doubleClicked.connect(self.wanted)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(QKeySequence.StandardKey.Copy) or score_key(event) is not None
            if mine or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        score = score_key(event)
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.wanted.emit(index)
        elif score is not None:
            if index.isValid():
                self.scored.emit(index, score)
        else:
            super().keyPressEvent(event)


class AuditPage(TablePage):
    """Follows the map as it was committed, while it is visible."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._window = window
        self._session = window.session
        self.model = AuditModel(self)
        self.view = AuditView()
        self.view.setModel(self.model)
        self.stage, self.owner = _choices(), _choices()
        self.worst = QToolButton()
        self.worst.setProperty("role", "quiet")
        row = QHBoxLayout(self.head)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(6)
        for widget in (self.stage, self.owner, self.worst):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._session.changed.connect(self._follow)
        self.stage.activated.connect(self._narrow)
        self.owner.activated.connect(self._narrow)
        self.worst.clicked.connect(self._worst_first)
        self.view.horizontalHeader().sortIndicatorChanged.connect(self.model.sort)
        self.view.scored.connect(self._score)
        self.view.wanted.connect(self._show)
        self.view.copy_wanted.connect(self._copy)
        self.view.left.connect(self.left)
        self._name()

    def enter(self) -> None:
        if not self.view.currentIndex().isValid() and self.model.rows:
            self.view.setCurrentIndex(self.model.index(0, len(FIXED)))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._worst_first()
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.model.narrow(self.model.shown)
            self._follow()
        super().changeEvent(event)

    def _follow(self) -> None:
        if not self.isVisible() or not self._session.started or self._session.previewing:
            return
        index = self.view.currentIndex()
        rows = self.model.rows
        use = rows[index.row()].use.id if 0 <= index.row() < len(rows) else ""
        if self.model.show_journey(self._session.journey):
            for at, width in enumerate(_WIDTHS.values()):
                self.view.setColumnWidth(at, width)
            for at in range(len(FIXED), self.model.columnCount()):
                self.view.setColumnWidth(at, _CRITERION)
            self._show_order()
            at = next((n for n, one in enumerate(self.model.rows) if one.use.id == use), -1)
            if at >= 0:
                self.view.setCurrentIndex(self.model.index(at, index.column()))
        self._fill()

    def _show_order(self) -> None:
        """The head tells what the rows are sorted by: a criterion may have moved or gone."""
        header = self.view.horizontalHeader()
        blocked = header.blockSignals(True)
        header.setSortIndicator(*self.model.sorted_by)
        header.blockSignals(blocked)

    def _fill(self) -> None:
        """Offers the stages and owners that there are; what is chosen stays."""
        stage, owner = self.model.shown
        for box, all_of, found, chosen in (
            (self.stage, self.tr("All stages"), self.model.stages, stage),
            (self.owner, self.tr("All owners"), [(one, one) for one in self.model.owners], owner),
        ):
            offered = [
                (all_of, None),
                *((name or self.tr("Unnamed stage"), value) for value, name in found),
            ]
            if offered != [(box.itemText(n), box.itemData(n)) for n in range(box.count())]:
                box.clear()
                for words, value in offered:
                    box.addItem(words, value)
                box.setCurrentIndex(max(0, box.findData(chosen)))
        if (self.stage.currentData(), self.owner.currentData()) != (stage, owner):
            self._narrow()

    def _narrow(self) -> None:
        self.model.narrow(Shown(self.stage.currentData(), self.owner.currentData()))

    def _worst_first(self) -> None:
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _score(self, index: QModelIndex, value: int) -> None:
        use = self.model.rows[index.row()].use.id
        criterion = self.model.criterion(index.column())
        if criterion is not None:
            self._session.edit(
                self.tr("Score touchpoint"),
                lambda j: edits.set_score(j, [use], criterion.id, value=value),
            )
        elif FIXED[index.column()] == "importance":
            self._session.edit(
                self.tr("Change importance"), lambda j: edits.change_item(j, use, importance=value)
            )

    def _show(self, index: QModelIndex) -> None:
        use = self.model.rows[index.row()].use.id
        self._window.tables.reveal_map()
        self._session.select([use])
        self._window.canvas.show_element(use)

    def _copy(self) -> None:
        rows = sorted({index.row() for index in self.view.selectedIndexes()})
        if not rows:
            return
        grid = self.model.grid(rows)
        data = QMimeData()
        data.setText(grid_tsv(grid))
        data.setHtml(grid_html(grid))
        QGuiApplication.clipboard().setMimeData(data)

    def _name(self) -> None:
        self.view.setAccessibleName(self.tr("Audit of touchpoints"))
        self.stage.setAccessibleName(self.tr("Stage"))
        self.owner.setAccessibleName(self.tr("Owner"))
        self.worst.setText(self.tr("Worst first"))
        self.worst.setToolTip(
            self.tr("By the gap between the mean score and 5, times the importance")
        )


def _choices() -> QComboBox:
    """As wide as what it offers, within reason."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(_WIDEST)
    return box
