"""Qt's own file dialog, in the window's look. Importing this module costs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QListView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QWidget,
)

if TYPE_CHECKING:
    from app.widgets.icons import Icons

SIZE = QSize(880, 540)
SIDE_WIDTH = 170
_KIND = 2
"""The column that says what kind of file it is."""

TOOLS = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "folder-plus",
    "listModeButton": "squares-four",
    "detailModeButton": "list",
}
"""Object names of Qt's own buttons, and our icons."""


def file_dialog(
    parent: QWidget, icons: Icons | None, title: str, folder: Path, filters: str
) -> QFileDialog:
    """A dialog that asks for what is in a folder; without `icons`, with Qt's."""
    dialog = QFileDialog(parent, title, str(folder), filters)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    tree = dialog.findChild(QTreeView)
    if tree is None:
        return dialog  # the system's own dialog
    dialog.resize(SIZE)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    cast(QSplitter, dialog.findChild(QSplitter)).setSizes([SIDE_WIDTH, SIZE.width() - SIDE_WIDTH])
    if icons is not None:
        _dress(dialog, icons)
    return dialog


def _dress(dialog: QFileDialog, icons: Icons) -> None:
    for name, icon in TOOLS.items():
        if button := dialog.findChild(QToolButton, name):
            button.setIcon(icons.icon(icon))
    painted = _Rows(icons.icon("folder"), icons.icon("file"), dialog)
    for view in dialog.findChildren(QListView) + dialog.findChildren(QTreeView):
        if view.objectName() in ("listView", "treeView", "sidebar"):
            view.setItemDelegate(painted)
    for box in dialog.findChildren(QComboBox):
        box.setIconSize(QSize(0, 0))


def answer_of(dialog: QFileDialog) -> list[str]:
    """Shows a dialog and gives what was chosen, nothing when that was left."""
    accepted = dialog.exec()
    found = dialog.selectedFiles() if accepted else []
    dialog.deleteLater()
    return found


class _Rows(QStyledItemDelegate):
    """Paints our icons, and calls our own kinds of file what they are: the system takes them for
    whatever else is JSON. An icon provider would be called on Qt's thread that reads folders."""

    def __init__(self, folder: QIcon, file: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._file = file

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() == 0 and index.data(Qt.ItemDataRole.DecorationRole) is not None:
            path = index.data(QFileSystemModel.Roles.FilePathRole)
            file = isinstance(path, str) and os.path.isfile(path)
            option.icon = self._file if file else self._folder  # pyright: ignore
        elif index.column() == _KIND and (kind := self._kind(index)):
            option.text = kind  # pyright: ignore

    def _kind(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What a file of our own is; empty for others."""
        path = index.sibling(index.row(), 0).data(QFileSystemModel.Roles.FilePathRole)
        kinds = {
            ".parcours": self.tr("Parcours map"),
            ".persona": self.tr("Parcours persona"),
            ".theme": self.tr("Parcours theme"),
        }
        kind = kinds.get(os.path.splitext(str(path))[1].lower(), "")
        return kind if kind and os.path.isfile(str(path)) else ""
