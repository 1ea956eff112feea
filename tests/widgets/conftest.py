"""Windows for tests: real ones, on settings of their own, in English unless a test says else."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, QThread
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.data import data_path
from app.widgets.program import Program
from app.widgets.style.appearance import Appearance
from app.widgets.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of nobody."""
    found = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    found.setValue("language", "en")
    found.setValue("appearance", "light")
    return found


@pytest.fixture(scope="session")
def drawn_once(qapp: QApplication) -> Iterator[None]:
    """Programs that follow each other share their icons: those of one name and ink are alike."""
    from app.widgets.icons import Icons

    start, drawn = Icons.__init__, dict[tuple[str, ...], QIcon]()

    def sharing(icons: Icons, appearance: Appearance) -> None:
        start(icons, appearance)
        icons._made = drawn

    Icons.__init__ = sharing
    yield
    Icons.__init__ = start
    drawn.clear()


@pytest.fixture
def program(qapp: QApplication, settings: QSettings, drawn_once: None) -> Iterator[Program]:
    """The program, with no window yet. What it sets on the application is undone."""
    before = QLocale(), qapp.font(), qapp.palette(), qapp.style().objectName()
    made = Program(qapp, MainWindow, settings)
    yield made
    made.language.choose("en")
    for window in tuple(made.windows):
        window.finish_editing()
        window.documents.saving.wait()
        window.session.undo_stack.setClean()
        window.close()
    for thread in qapp.findChildren(QThread):
        thread.wait(5_000)  # of one that only lets go nobody waited for the end
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


def on_a_share(path: Path) -> Path:
    """A file in a folder of its own, as on a disk of its own."""
    folder = path.parent / "share"
    folder.mkdir()
    return path.rename(folder / path.name)
