"""What Qt's own file dialog shows of our files, and where it proposes to write."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView
from pytestqt.qtbot import QtBot

from app.widgets.file_dialog import file_dialog
from app.widgets.program import Program
from tests.widgets.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(view: QTreeView, index: QModelIndex) -> str:
    """What stands in a cell of the list."""
    option = QStyleOptionViewItem()
    view.itemDelegateForIndex(index).initStyleOption(option, index)
    return option.text


def test_our_files_are_called_what_they_are(
    program: Program, open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window()
    (map_file.parent / "other.txt").write_text("x")
    (map_file.parent / "folder.parcours").mkdir()
    program.choose_language("fr")
    dialog = file_dialog(window, program.icons, "Ouvrir", map_file.parent, "")
    qtbot.addWidget(dialog)
    dialog.show()
    view = dialog.findChild(QTreeView, "treeView")
    assert view is not None

    def kinds() -> dict[str, str]:
        root = view.rootIndex()
        rows = (view.model().index(n, 0, root) for n in range(view.model().rowCount(root)))
        return {row.data(): shown(view, row.siblingAtColumn(2)) for row in rows}

    qtbot.waitUntil(lambda: {"bike.parcours", "other.txt", "folder.parcours"} <= set(kinds()))
    assert kinds()["bike.parcours"] == "Carte Parcours"
    assert "Parcours" not in kinds()["other.txt"] + kinds()["folder.parcours"]


def test_a_folder_that_cannot_be_written_is_not_proposed(
    open_window: OpenWindow, map_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[Path] = []
    monkeypatch.setattr(
        "app.widgets.map_writer.ask_new_file", lambda *args, **_: proposed.append(args[3])
    )
    window = open_window(map_file)
    window.commands["save_as"].trigger()
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and may(path, mode))
    monkeypatch.setattr("app.widgets.file_dialogs.documents_folder", lambda: tmp_path / "mine")
    window.commands["save_as"].trigger()
    assert proposed == [map_file, tmp_path / "mine" / map_file.name]
