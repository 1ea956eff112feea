"""What is said while changes cannot be kept, beside all else that is said."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.widgets.keeping import journalling
from app.widgets.keeping.journalling import Journalling
from app.widgets.window import MainWindow
from tests.widgets.conftest import OpenWindow
from tests.widgets.keeping.test_journalling import rename

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def failing(open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window whose changes find no room."""
    window = open_window(map_file)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("app.widgets.keeping.journalling.made_folder", full)
    assert isinstance(window.keeping.journalling, Journalling)
    rename(window, "Une")
    assert "The disk is full" in window.messages.text
    return window


def test_the_warning_comes_back_when_another_message_took_its_place(failing: MainWindow) -> None:
    failing.messages.show_message(lambda: "The map is saved, but", "warning", lasting=True)
    rename(failing, "Deux")
    assert "The disk is full" in failing.messages.text
    assert failing.messages.isVisible()


def test_the_warning_that_was_closed_stays_away(failing: MainWindow) -> None:
    failing.messages.hide()
    rename(failing, "Deux")
    assert failing.messages.isHidden()


def test_the_warning_waits_until_an_error_has_been_read(failing: MainWindow) -> None:
    failing.messages.show_message(lambda: "It is not saved", "error")
    rename(failing, "Deux")
    assert failing.messages.text == "It is not saved"
    failing.messages.hide()
    rename(failing, "Trois")
    assert failing.messages.isVisible()
    assert "The disk is full" in failing.messages.text


def test_the_warning_goes_by_itself_once_all_is_kept_again(
    open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("app.widgets.keeping.journalling.AGAIN", 20)
    window = open_window(map_file)
    with monkeypatch.context() as meanwhile:
        room = [False]
        made = journalling.made_folder

        def full(name: str) -> Path:
            if room[0]:
                return made(name)
            raise OSError(errno.ENOSPC, "full")

        meanwhile.setattr(journalling, "made_folder", full)
        rename(window, "Une")
        assert "The disk is full" in window.messages.text
        assert window.messages.isVisible()
        room[0] = True
        qtbot.waitUntil(window.messages.isHidden)
    kept = window.keeping.journalling
    assert kept is not None
    assert kept.up_to_date
    retry = next(one for one in kept.findChildren(QTimer) if one.interval() == 20)
    qtbot.waitUntil(lambda: not retry.isActive())


def test_the_warning_that_a_thread_gave_goes_too(
    open_window: OpenWindow, map_file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("app.widgets.keeping.journalling.AGAIN", 20)
    monkeypatch.setattr("app.files.journals.journal.SYNCED", 0.05)
    window = open_window(map_file)
    with monkeypatch.context() as meanwhile:

        def failing(*_: object) -> None:
            raise OSError(errno.EIO, "broken")

        meanwhile.setattr("app.files.journals.journal.Journal._sync", failing)
        meanwhile.setattr("app.files.journals.journal.Journal._finish", failing)
        rename(window, "Une")
        kept = window.keeping.journalling
        assert kept is not None
        qtbot.waitUntil(lambda: kept.journal is not None and kept.journal.trouble is not None)
        rename(window, "Deux")
        assert "cannot be written" in window.messages.text
    qtbot.waitUntil(window.messages.isHidden)
