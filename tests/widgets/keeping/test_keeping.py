"""What is told when words can no longer be kept beside the map."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.model import edits
from app.state import state_folder
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow


def rename(window: MainWindow, title: str) -> None:
    window.session.edit("Edit title", lambda map: edits.change_journey(map, title=title))


def told(window: MainWindow) -> str:
    """What the message bar says, which is then closed."""
    words = window.messages.text if window.messages.isVisible() else ""
    window.messages.hide()
    return words


def block(name: str) -> Path:
    """Puts a file in the place of a folder of the program's own."""
    folder = state_folder(name)
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    return folder


def test_trouble_of_one_part_hides_none_of_another(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    in_the_way = block("versions")
    rename(window, "Une")

    def saved() -> str:
        with qtbot.waitSignal(window.keeping.versions.kept):
            assert window.documents.save()
        return told(window)

    assert "no earlier version" in saved()
    block("journals")
    rename(window, "Deux")
    assert "no longer kept safe" in told(window)
    assert "no earlier version" not in saved()
    in_the_way.unlink()
    rename(window, "Trois")
    assert "no earlier version" not in saved()
    block("versions")
    rename(window, "Quatre")
    assert "no earlier version" in saved(), "it was well meanwhile"


def test_each_cause_is_told_and_again_once_it_was_well(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(map_file)
    journalling = window.keeping.journalling
    assert journalling is not None

    def failing(number: int) -> Callable[[int, Any], int]:
        def write(_descriptor: int, _data: Any) -> int:
            raise OSError(number, "cannot")

        return write

    def under(number: int, title: str) -> str:
        with monkeypatch.context() as patch:
            patch.setattr(os, "write", failing(number))
            rename(window, title)
        return told(window)

    def is_on_disk() -> bool:
        return journalling.journal is not None and journalling.journal.on_disk

    rename(window, "Une")
    qtbot.waitUntil(is_on_disk)
    assert "disk is full" in under(errno.ENOSPC, "Deux")
    assert "disk is full" not in under(errno.ENOSPC, "Trois")
    assert "cannot be written" in under(errno.EIO, "Quatre")
    assert "no longer kept safe" not in under(errno.EIO, "Cinq")
    rename(window, "Six")
    qtbot.waitUntil(is_on_disk)
    assert "disk is full" in under(errno.ENOSPC, "Sept"), "there was room meanwhile"
