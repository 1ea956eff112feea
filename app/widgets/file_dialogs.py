"""Qt's file dialog, where the system has none of its own, in the window's look and language."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from app.state import home_folder
from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.widgets.icons import Icons

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
    from app.widgets.file_dialog import QFileDialog, answer_of, file_dialog

    dialog = file_dialog(parent, icons, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return [Path(name) for name in answer_of(dialog)]


def ask_folder(parent: QWidget, icons: Icons | None, title: str, start: Path) -> Path | None:
    """Asks for a folder that is there; None when none is chosen."""
    from app.widgets.file_dialog import QFileDialog, answer_of, file_dialog

    dialog = file_dialog(parent, icons, title, start, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    found = answer_of(dialog)
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
    from app.widgets.file_dialog import QFileDialog, answer_of, file_dialog

    dialog = file_dialog(parent, icons, title, start.parent, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not confirm)
    dialog.selectFile(start.name)
    found = answer_of(dialog)
    return Path(found[0]) if found else None


def folder_to_write(wanted: Path) -> Path:
    """The folder, or where nothing may be written there the user's documents."""
    return wanted if os.access(wanted, os.W_OK) else documents_folder()


def documents_folder() -> Path:
    """Where users keep documents; their home when the system names no such folder."""
    name = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(name) if name and os.path.isdir(name) else home_folder()
