"""Menus of the table of touchpoints: what can be chosen for a cell, which columns show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from app.widgets.tables.inventory.words import Option

if TYPE_CHECKING:
    from app.widgets.actions.action_set import ActionSet


def options_menu(
    parent: QWidget,
    options: Sequence[Option],
    now: object,
    choose: Callable[[object], None],
    icons: Mapping[str, QIcon],
) -> QMenu:
    """A menu of values, the present one ticked and current."""
    menu = QMenu(parent)
    menu.setObjectName("cell_menu")
    menu.aboutToHide.connect(menu.deleteLater)
    for value, words in options:
        action = menu.addAction(words.replace("&", "&&"))
        if value in icons:
            action.setIcon(icons[str(value)])
        action.setCheckable(not icons)
        action.setChecked(value == now)
        action.triggered.connect(lambda _on=False, value=value: choose(value))
        if value == now:
            menu.setActiveAction(action)
    return menu


def row_menu(
    parent: QWidget,
    commands: ActionSet,
    chosen: bool,
    edit: Callable[[], None] | None,
    copy: Callable[[], None],
) -> QMenu:
    """What can be done with the chosen rows, if any; `edit` opens the cell, where it may change."""
    commands.refresh()
    menu = QMenu(parent)
    menu.setObjectName("inventory_menu")
    menu.aboutToHide.connect(menu.deleteLater)
    if chosen:
        menu.addAction(commands["touchpoint_show"])
        change = menu.addAction(QCoreApplication.translate("InventoryPage", "&Change the cell"))
        change.setEnabled(edit is not None)
        change.triggered.connect(edit or copy)
        menu.addSeparator()
    menu.addAction(commands["touchpoint_new"])
    if chosen:
        menu.addAction(commands["touchpoint_duplicate"])
        menu.addAction(commands["touchpoint_merge"])
        table = menu.addAction(QCoreApplication.translate("InventoryPage", "C&opy as a table"))
        table.triggered.connect(copy)
        menu.addSeparator()
        menu.addAction(commands["touchpoint_delete"])
    return menu


def column_menu(header: QHeaderView, titles: Sequence[str], reset: Callable[[], None]) -> QMenu:
    """Which columns show; the first always does."""
    menu = QMenu(header)
    menu.setObjectName("column_menu")
    menu.aboutToHide.connect(menu.deleteLater)
    for section, title in enumerate(titles):
        if section:
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(section))
            action.toggled.connect(
                lambda on, section=section: header.setSectionHidden(section, not on)
            )
    menu.addSeparator()
    usual = menu.addAction(QCoreApplication.translate("InventoryPage", "&Usual columns"))
    usual.triggered.connect(reset)
    return menu
