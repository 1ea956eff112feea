"""Opens the window and runs until it is closed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def run_window(paths: Sequence[Path] = (), template: str | None = None) -> int:
    """Shows a window for each file, or on a new map from a shipped template, or on the start
    page, and runs; the exit code.

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
        window = program.open_window(path)
    if template is not None:
        language = program.language.code
        window.ready.connect(lambda: window.documents.new_from_template(template, language))
    return app.exec()
