"""What stands above the table of touchpoints: search, filter, groups, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from app.model.inventory import Filter, Grouping
from app.widgets.tables.inventory.filters import FilterButton
from app.widgets.tables.inventory.words import GROUPINGS, Words

if TYPE_CHECKING:
    from app.widgets.actions.action_set import ActionSet


class InventoryHead(QWidget):
    """Tells what is looked for and by what is grouped."""

    changed = Signal()
    """Other words or another filter."""
    grouping_changed = Signal()
    entered = Signal()
    """The table is wanted, from the search."""
    left = Signal()

    def __init__(self, words: Words, commands: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._commands = commands
        self.grouping: Grouping = "none"
        self.search = QLineEdit()
        self.search.setObjectName("inventory-search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(140)
        self.search.setMaximumWidth(320)
        self._glass = QAction(self.search)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.narrow = FilterButton(words)
        self.group = _button("inventory-group")
        self.group.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.group.setMenu(QMenu(self.group))
        self.add = _button("inventory-add")
        self.more = _button("inventory-more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(4)
        row.addWidget(self.search, 3)
        row.addWidget(self.narrow)
        row.addWidget(self.group)
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.more)
        self.search.textChanged.connect(self.changed)
        self.search.installEventFilter(self)
        self.narrow.changed.connect(self.changed)
        self.group.menu().aboutToShow.connect(self._fill_groups)
        self.more.menu().aboutToShow.connect(self._fill_more)
        self.add.clicked.connect(commands["touchpoint_new"].trigger)
        self.name()

    @property
    def filter(self) -> Filter:
        """What is looked for."""
        return self.narrow.filter(self.search.text())

    def clear(self) -> None:
        """Lets everything through."""
        self.search.clear()
        self.narrow.clear()

    def set_grouping(self, by: Grouping) -> None:
        """Groups the rows, or no longer."""
        self.grouping = by
        self._name_group()
        self.grouping_changed.emit()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives the buttons their icons, made by name."""
        self.narrow.setIcon(icon("funnel"))
        self.group.setIcon(icon("rows"))
        self.add.setIcon(icon("plus"))
        self.more.setIcon(icon("dots-three"))
        self._glass.setIcon(icon("magnifying-glass"))

    def name(self) -> None:
        """Names everything in the language of now."""
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the inventory"))
        self.add.setText(self.tr("Touchpoint"))
        self.add.setToolTip(self.tr("Add a touchpoint to the inventory (Ins)"))
        self.add.setAccessibleName(self.tr("Add a touchpoint"))
        self.more.setToolTip(self.tr("What can be done with the chosen touchpoints"))
        self.more.setAccessibleName(self.more.toolTip())
        self.narrow.name()
        self._name_group()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            key = cast(QKeyEvent, event).key()
            if key == Qt.Key.Key_Escape:
                if self.search.text():
                    self.search.clear()
                else:
                    self.left.emit()
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _name_group(self) -> None:
        grouped = self.grouping != "none"
        self.group.setText(self._words.grouping(self.grouping) if grouped else self.tr("Group"))
        self.group.setToolTip(self.tr("Group by owner, stage, channel or moment"))
        self.group.setAccessibleName(self.group.toolTip())

    def _fill_groups(self) -> None:
        menu = self.group.menu()
        menu.clear()
        for by in GROUPINGS:
            action = menu.addAction(self._words.grouping(by))
            action.setCheckable(True)
            action.setChecked(by == self.grouping)
            action.triggered.connect(partial(self._chosen, by))

    def _chosen(self, by: Grouping, _on: bool) -> None:
        self.set_grouping(by)

    def _fill_more(self) -> None:
        menu = self.more.menu()
        menu.clear()
        self._commands.refresh()
        for name in ("show", "duplicate", "merge", "delete"):
            menu.addAction(self._commands[f"touchpoint_{name}"])
        menu.addSeparator()
        menu.addAction(self._commands["inventory_export"])


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("role", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
