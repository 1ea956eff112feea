"""What is said while changes cannot be kept, beside all else that is said."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

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
