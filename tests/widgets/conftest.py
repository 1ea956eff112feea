"""Windows for tests: real ones, on settings of their own, in English unless a test says else."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.data import data_path
from app.widgets.program import Program
from app.widgets.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of nobody."""
    found = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    found.setValue("language", "en")
    found.setValue("appearance", "light")
    return found


@pytest.fixture
def program(qapp: QApplication, settings: QSettings) -> Iterator[Program]:
    """The program, with no window yet. What it sets on the application is undone."""
    before = QLocale(), qapp.font(), qapp.palette(), qapp.style().objectName()
    made = Program(qapp, MainWindow, settings)
    yield made
    made.language.choose("en")
    for window in tuple(made.windows):
        window.finish_editing()
        window.session.undo_stack.setClean()
        window.close()
    made.language.remove()
    made.deleteLater()
    # Windows first: a style is put on every widget there is.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QLocale.setDefault(before[0])
    qapp.setStyleSheet("")
    qapp.setFont(before[1])
    qapp.setPalette(before[2])
    qapp.setStyle(before[3])


@pytest.fixture
def open_window(program: Program, qtbot: QtBot) -> OpenWindow:
    """Opens a window on a file or the start page, and waits until all is there."""

    def opener(path: Path | None = None, template: str | None = None) -> MainWindow:
        window = program.open_window(path, template)
        window.resize(1280, 800)
        qtbot.waitUntil(lambda: window.is_ready, timeout=20_000)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return opener


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    """A file of the example map."""
    path = tmp_path / "bike.parcours"
    shutil.copy(data_path("templates", "example.en.json"), path)
    return path
