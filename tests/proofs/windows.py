"""Real windows for proofs, without a screen."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

if TYPE_CHECKING:
    from app.widgets.program import Program
    from app.widgets.window import MainWindow


def start_program(folder: Path, language: str = "en") -> Program:
    """The program with settings of its own in a folder, and no window yet."""
    from app.widgets.program import Program
    from app.widgets.window import MainWindow

    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["parcours"])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", language)
    settings.setValue("appearance", "light")
    return Program(app, MainWindow, settings)


def open_window(program: Program, path: Path | None = None) -> MainWindow:
    """A window, once all of it is there."""
    window = program.open_window(path)
    window.resize(1100, 760)
    wait(lambda: window.is_ready)
    window.activateWindow()
    wait(window.isActiveWindow)
    return window


def wait(reached: Callable[[], bool], longest: float = 30.0) -> None:
    """Lets the program run until something is so. TimeoutError when it does not become so."""
    until = time.monotonic() + longest
    while not reached():
        if time.monotonic() > until:
            raise TimeoutError(f"waited for nothing: {reached}")
        QApplication.processEvents()
        time.sleep(0.001)


def rest() -> None:
    """Waits until nothing is done beside the windows' work any more."""
    app = QApplication.instance()
    assert app is not None

    def works() -> bool:
        threads = app.findChildren(QThread)
        if any(getattr(one, "busy", one.isRunning()) for one in threads):
            return True
        return any(one.name == "journal" for one in threading.enumerate())

    wait(lambda: not works())


def close(window: MainWindow) -> None:
    """Closes a window, whatever is not saved in it."""
    window.finish_editing()
    window.session.undo_stack.setClean()
    window.close()


def end(program: Program) -> None:
    """Ends the program as its last window does: what its threads still do is done."""
    QTimer.singleShot(0, program.app.quit)
    program.app.exec()


def press(window: MainWindow, words: str) -> bool:
    """Clicks the button of the message bar that says so; False when there is none."""
    for button in window.messages.findChildren(QPushButton):
        if button.isVisible() and button.text() == words:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return True
    return False
