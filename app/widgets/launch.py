"""Opens the window and runs until it is closed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def run_window(paths: Sequence[Path] = ()) -> int:
    """Shows a window for each file, or one on the start page, and runs; the exit code.

    The caller has made sure that there is a display."""
    os.environ.setdefault("QT_MAX_CACHED_GLYPH_SIZE", "256")
    from PySide6.QtWidgets import QApplication

    from app.widgets.program import Program

    app = QApplication(sys.argv[:1])
    app.setApplicationName("parcours")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("parcours")
    program = Program(app)
    for path in paths or (None,):
        program.open_window(path)
    return app.exec()
