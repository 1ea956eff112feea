"""Opens the window and runs until it is closed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def run_window(paths: Sequence[Path] = (), template: str | None = None) -> int:
    """Shows a window for each file, or one on a new map from a template or on the start page, and
    runs until the last is closed; the exit code.

    The caller has made sure that there is a display."""
    os.environ.setdefault("QT_MAX_CACHED_GLYPH_SIZE", "256")
    from PySide6.QtWidgets import QApplication

    from app.widgets.accidents import Accidents
    from app.widgets.program import Program
    from app.widgets.window import MainWindow

    app = QApplication(sys.argv[:1])
    app.setApplicationName("parcours")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("parcours")
    program = Program(app, MainWindow)
    Accidents(program).install()
    for path in paths or (None,):
        program.open_window(path, template)
    return app.exec()
