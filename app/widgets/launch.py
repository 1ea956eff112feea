"""Opens the window and runs until it is closed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.painting import set_up_painting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.widgets.accidents.telling import Teller


def run_window(paths: Sequence[Path] = (), template: str | None = None) -> int:
    """Shows a window for each file, or one on a new map from a template or on the start page, and
    runs until the last is closed; the exit code.

    The caller has made sure that there is a display."""
    set_up_painting()
    from PySide6.QtCore import QThread
    from PySide6.QtWidgets import QApplication

    from app.widgets.accidents.catching import Accidents
    from app.widgets.accidents.hard import HardCrashes
    from app.widgets.collecting import Reclaiming, begin_leaving_out, begin_start
    from app.widgets.style.appearance import STYLE, STYLED

    begin_start()
    crashes = HardCrashes()
    crashes.watch()
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setProperty(STYLED, True)
    begin_leaving_out()
    Reclaiming(app)
    app.setApplicationName("parcours")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("parcours")
    accidents = Accidents(app)
    accidents.install()
    try:
        _open_windows(app, accidents.teller, paths, template)
    except Exception as error:
        accidents.teller.cannot_start(error)
        code = 1
    else:
        code = app.exec()
    crashes.end()
    if any(one.isRunning() for one in app.findChildren(QThread)):
        _leave(code, accidents.teller)
    return code


def _leave(code: int, teller: Teller) -> None:
    """A disk does not answer whoever still works: Python would wait, and Qt make a crash of it.
    What is needed is written down (`keeping.leaving`)."""
    if teller.program is not None:
        teller.program.settings.sync()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


def _open_windows(
    app: QApplication, teller: Teller, paths: Sequence[Path], template: str | None
) -> None:
    from app.state import state_folder
    from app.widgets.keeping.endings import Endings
    from app.widgets.keeping.open_windows import OpenWindows
    from app.widgets.keeping.opening_again import OpeningAgain
    from app.widgets.keeping.remembered import Runs
    from app.widgets.program import Program
    from app.widgets.window import MainWindow

    program = Program(app, MainWindow)
    teller.program = program
    program.open_windows = OpenWindows(program, Runs(state_folder("windows")))
    app.aboutToQuit.connect(program.open_windows.end)
    Endings(app, program.open_windows)
    if paths or template:
        program.open_windows.runs.sweep()
        for path in paths or (None,):
            program.open_window(path, template)
    else:
        again = OpeningAgain(program, program.open_windows)
        again.start(wanted=program.opens_again)
    first = program.windows[0]
    first.ready.connect(lambda: teller.begin(first))
