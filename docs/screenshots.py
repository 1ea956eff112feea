"""Makes `docs/window-LANGUAGE-THEME.png`: the window on the example map, 1680 x 900.

Run from a checkout: `python docs/screenshots.py`. A display gives the pictures of a real window;
without one they are drawn offscreen.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_MAX_CACHED_GLYPH_SIZE", "256")
if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.data import data_path  # noqa: E402
from app.widgets.program import Program  # noqa: E402
from app.widgets.window import MainWindow  # noqa: E402

NAMES = {"en": "bike", "fr": "velo"}
SETTLE = 600
"""Time for the panels and the minimap to paint, ms."""


def picture(program: Program, language: str, theme: str, folder: Path) -> None:
    """Opens the example in a language and an appearance, and keeps what the window shows."""
    program.choose_language(language)
    program.choose_appearance(theme)
    path = folder / f"{NAMES[language]}.parcours"
    shutil.copy(data_path("templates", f"example.{language}.json"), path)
    window = program.open_window(path)
    window.resize(1680, 900)
    loop = QEventLoop()
    window.ready.connect(lambda: QTimer.singleShot(SETTLE, loop.quit))
    loop.exec()
    target = ROOT / "docs" / f"window-{language}-{theme}.png"
    window.grab().save(str(target))
    print(target.relative_to(ROOT))
    window.close()


def main() -> None:
    """All four pictures."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        program = Program(app, MainWindow, settings)
        for language in NAMES:
            for theme in ("light", "dark"):
                picture(program, language, theme, folder)


if __name__ == "__main__":
    main()
