"""Windows for tests: real ones, on settings of their own, in English unless a test says else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.widgets.program import Program
from app.widgets.window import MainWindow


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of nobody."""
    found = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    found.setValue("language", "en")
    found.setValue("appearance", "light")
    return found


@pytest.fixture
def program(qapp: QApplication, settings: QSettings) -> Iterator[Program]:
    """The program, with no window yet."""
    made = Program(qapp, MainWindow, settings)
    yield made
    made.language.choose("en")
    for window in tuple(made.windows):
        window.session.undo_stack.setClean()
        window.close()
    made.deleteLater()


@pytest.fixture
def open_window(program: Program, qtbot: QtBot) -> Callable[..., MainWindow]:
    """Opens a window on a file or the start page, and waits until all is there."""

    def opener(path: Path | None = None) -> MainWindow:
        window = program.open_window(path)
        if not window.is_ready:
            qtbot.waitSignal(window.ready, timeout=15_000).wait()
        return window

    return opener
