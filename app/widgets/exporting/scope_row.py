"""How much of the map is exported: what is shown, all, what is selected, or chosen stages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from app.model.scope import Extent, Scope
from app.session import Session
from app.widgets.exporting.picks import Pick

_LINES = 5
"""Stages seen at once."""


class ScopeRow(QWidget):
    """Emits `changed` when something else is meant: by a choice here, or by the selection."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._offered: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.extent = Pick(self)
        self.stages = QListWidget(self)
        self.stages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stages.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.extent)
        column.addWidget(self.stages)
        self.setFocusProxy(self.extent)
        self.follow()
        self.extent.currentIndexChanged.connect(self._choose)
        self.stages.itemChanged.connect(lambda _: self.changed.emit())
        self.stages.itemActivated.connect(_turn)
        session.selection_changed.connect(self._on_selection)

    def scope(self) -> Scope:
        """What is meant now."""
        extent = self._extent()
        if extent == "stages":
            return Scope(extent, self._ticked())
        if extent == "selection":
            return Scope(extent, self._session.selection)
        return Scope(extent)

    def empty(self) -> str:
        """Why nothing is meant; empty when something is."""
        if self._extent() == "stages" and not self._ticked():
            return self.tr("No stage is ticked.")
        if self._extent() == "selection" and not self._selects():
            return self.tr("Nothing is selected: select notes, lanes or stages on the map.")
        return ""

    def choose(self, scope: Scope) -> None:
        """Means this where it can be meant."""
        if scope.extent == "stages":
            for number in range(self.stages.count()):
                item = self.stages.item(number)
                on = item.data(Qt.ItemDataRole.UserRole) in scope.ids
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.extent.pick(scope.extent)

    def follow(self) -> None:
        """Offers what the map of now has, in the language of now."""
        view = self._session.journey.view is not None
        whole = self.tr("What is shown now") if view else self.tr("The whole map")
        offered: dict[object, str] = {"shown": whole}
        if view:
            offered["all"] = self.tr("The whole map, with what is hidden")
        offered["selection"] = self.tr("What is selected")
        offered["stages"] = self.tr("Some stages")
        self.extent.offer(offered)
        self.stages.setAccessibleName(self.tr("Stages"))
        self.extent.setAccessibleName(self.tr("Part"))
        self._offer_stages()
        self._show_stages()

    def enable(self, on: bool) -> None:
        """Whether anything can be chosen now."""
        self.extent.setEnabled(on)
        self.stages.setEnabled(on)

    def _extent(self) -> Extent:
        extent: Extent = self.extent.currentData()
        return extent

    def _choose(self) -> None:
        self._show_stages()
        self.changed.emit()

    def _on_selection(self) -> None:
        if self._extent() == "selection":
            self.changed.emit()

    def _selects(self) -> bool:
        """Whether something that can stand alone is selected."""
        journey, selection = self._session.journey, self._session.selection
        heads = (*journey.stages, *journey.lanes, *journey.phases)
        known = {one.id for one in heads}
        if any(one in known for one in selection):
            return True
        return bool(self._session.lookup.find_items(journey, self._session.reached))

    def _ticked(self) -> tuple[str, ...]:
        items = [self.stages.item(number) for number in range(self.stages.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    def _show_stages(self) -> None:
        self.stages.setVisible(self._extent() == "stages")

    def _offer_stages(self) -> None:
        untitled = self.tr("Untitled stage")
        offered = tuple(
            (stage.id, " ".join(stage.name.split()) or untitled)
            for stage in self._session.journey.stages
        )
        if offered == self._offered:
            return
        known = {stage for stage, _ in self._offered}
        off = known - set(self._ticked())
        self._offered = offered
        blocked = self.stages.blockSignals(True)
        self.stages.clear()
        for stage, name in offered:
            item = QListWidgetItem(name, self.stages)
            item.setData(Qt.ItemDataRole.UserRole, stage)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = stage not in off
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.stages.blockSignals(blocked)
        line = max(self.stages.sizeHintForRow(0), self.fontMetrics().lineSpacing())
        lines = max(1, min(len(offered), _LINES))
        self.stages.setFixedHeight(line * lines + 2 * self.stages.frameWidth() + 6)


def _turn(item: QListWidgetItem) -> None:
    on = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
