"""Qt's file dialog, where the system has none of its own, in the window's look and language."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, QStandardPaths, Qt
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

from app.state import home_folder
from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.widgets.icons import Icons

SIZE = QSize(880, 540)
SIDE_WIDTH = 170

TOOLS = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "folder-plus",
    "listModeButton": "squares-four",
    "detailModeButton": "list",
}
"""Object names of Qt's own buttons, and our icons."""

QT_WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "File &name:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
)
"""Texts of Qt's dialogs that its own French lacks or says badly; our translation has them."""


def ask_files(
    parent: QWidget, icons: Icons | None, title: str, folder: Path, filters: str
) -> list[Path]:
    """Asks for files that are there; empty when none is chosen."""
    dialog = _dialog(parent, icons, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return [Path(name) for name in _answer(dialog)]


def ask_folder(parent: QWidget, icons: Icons | None, title: str, start: Path) -> Path | None:
    """Asks for a folder that is there; None when none is chosen."""
    dialog = _dialog(parent, icons, title, start, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    found = _answer(dialog)
    return Path(found[0]) if found else None


def ask_new_file(
    parent: QWidget,
    icons: Icons | None,
    title: str,
    start: Path,
    filters: str,
    *,
    confirm: bool = True,
) -> Path | None:
    """Asks where to write, proposing `start`; with `confirm`, also whether a file that is there
    may be replaced. None when nothing is chosen."""
    dialog = _dialog(parent, icons, title, start.parent, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not confirm)
    dialog.selectFile(start.name)
    found = _answer(dialog)
    return Path(found[0]) if found else None


def documents_folder() -> Path:
    """Where users keep documents; their home when the system names no such folder."""
    name = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(name) if name and os.path.isdir(name) else home_folder()


def _dialog(
    parent: QWidget, icons: Icons | None, title: str, folder: Path, filters: str
) -> QFileDialog:
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
    painted = _Icons(icons.icon("folder"), icons.icon("file"), dialog)
    for view in dialog.findChildren(QListView) + dialog.findChildren(QTreeView):
        if view.objectName() in ("listView", "treeView", "sidebar"):
            view.setItemDelegate(painted)
    for box in dialog.findChildren(QComboBox):
        box.setIconSize(QSize(0, 0))


def _answer(dialog: QFileDialog) -> list[str]:
    accepted = dialog.exec()
    found = dialog.selectedFiles() if accepted else []
    dialog.deleteLater()
    return found


class _Icons(QStyledItemDelegate):
    """Paints our icons. An icon provider would be called on Qt's thread that reads folders."""

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
