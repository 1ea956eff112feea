"""Makes the pictures of `docs/`: the window in both languages and appearances, and its states.

Run from a checkout: `python docs/screenshots.py`, which makes `window-LANGUAGE-THEME.png`, 1680 x
900, and `states/NAME-LANGUAGE-THEME.png`, 1366 x 768. A display gives the pictures of a real
window; without one they are drawn offscreen.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.painting import set_up_painting  # noqa: E402

set_up_painting()
if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QPointF, QSettings, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from app.data import data_path  # noqa: E402
from app.widgets.program import Program  # noqa: E402
from app.widgets.window import MainWindow  # noqa: E402

NAMES = {"en": "bike", "fr": "velo"}
THEMES = ("light", "dark")
IDEA = {"en": "Ask for the account after payment", "fr": "Proposer le compte après le paiement"}
FOUND = {"en": "account", "fr": "compte"}
COMMAND = {"en": "note", "fr": "note"}
PARKED = {
    "en": ("A loyalty card?", "Who answers the chat at night"),
    "fr": ("Une carte de fidélité ?", "Qui répond au chat la nuit"),
}
SETTLE = 600
"""Time for the panels and the minimap to paint, ms."""


def wait(time: int = 150) -> None:
    """Lets the window work for so many ms."""
    loop = QEventLoop()
    QTimer.singleShot(time, loop.quit)
    loop.exec()


def opened(program: Program, language: str, theme: str, folder: Path) -> MainWindow:
    """A window on the example in a language and an appearance."""
    program.choose_language(language)
    program.choose_appearance(theme)
    path = folder / f"{NAMES[language]}.parcours"
    shutil.copy(data_path("templates", f"example.{language}.json"), path)
    window = program.open_window(path)
    loop = QEventLoop()
    window.ready.connect(lambda: QTimer.singleShot(SETTLE, loop.quit))
    loop.exec()
    return window


def keep(window: QWidget, name: str) -> None:
    """Writes what the window shows as `docs/NAME.png`."""
    wait()
    target = ROOT / "docs" / f"{name}.png"
    target.parent.mkdir(exist_ok=True)
    window.grab().save(str(target))
    print(target.relative_to(ROOT))


class Scene:
    """Brings one window into its states."""

    def __init__(self, window: MainWindow, language: str) -> None:
        self.window = window
        self.language = language
        self.canvas = window.canvas
        journey = window.session.journey
        self.notes = [
            item.id
            for lane in journey.lanes
            for cell in lane.cells
            for item in cell.items
            if item.kind == "note"
        ]

    def press(self, keys: str) -> None:
        """A key, where the focus is."""
        combination = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        wait(60)

    def write(self, text: str) -> None:
        """A text, where the focus is."""
        for letter in text:
            target = QApplication.focusWidget() or self.window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)
        wait(60)

    def selection(self) -> None:
        """Three notes selected, the inspector on all of them."""
        self.window.session.select(self.notes[:3])

    def drag(self) -> None:
        """A note carried to another cell, the place of its drop shown."""
        start = self._middle(self.notes[2])
        end = self._middle(self.notes[5]) + QPointF(0, 14)
        self.window.session.select([self.notes[2]])
        self._mouse(QEvent.Type.MouseButtonPress, start)
        for step in range(1, 9):
            self._mouse(QEvent.Type.MouseMove, start + (end - start) * step / 8)
        wait(60)

    def edit(self) -> None:
        """A note being written under another."""
        self.window.session.select([self.notes[3]])
        self.canvas.setFocus()
        self.write(IDEA[self.language])

    def palette(self) -> None:
        """The command palette with its first finds."""
        self.window.session.select([self.notes[0]])
        self.canvas.setFocus()
        self.press("Ctrl+K")
        self.write(COMMAND[self.language])

    def find(self) -> None:
        """A word found all over the map, with what may replace it."""
        self.press("Ctrl+H")
        self.write(FOUND[self.language])

    def capture(self) -> None:
        """The capture line, a prefix leading to the opportunities."""
        self.window.session.select([self.notes[3]])
        self.press("F4")
        self.write("+ " + IDEA[self.language])

    def parking(self) -> None:
        """Two ideas and a note in the parking lot."""
        self.press("Ctrl+Shift+J")
        for idea in PARKED[self.language]:
            self.write(idea)
            self.press("Return")
        self.window.session.select([self.notes[1]])
        self.canvas.setFocus()
        self.press("Ctrl+J")

    def outline(self) -> None:
        """The map as a tree, the same note selected in both."""
        self.window.session.select([self.notes[4]])
        self.canvas.setFocus()
        self.press("F7")

    def _middle(self, element: str) -> QPointF:
        scene = self.canvas.scene()
        return self.canvas.to_viewport(scene.place_of(element)).center()  # type: ignore[attr-defined]

    def _mouse(self, kind: QEvent.Type, at: QPointF) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        viewport = self.canvas.viewport()
        button = left if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, at, QPointF(viewport.mapToGlobal(at)), button, left, none)
        QApplication.sendEvent(viewport, event)


STATES: dict[str, Callable[[Scene], None]] = {
    "selection": Scene.selection,
    "drag": Scene.drag,
    "edit": Scene.edit,
    "palette": Scene.palette,
    "find": Scene.find,
    "capture": Scene.capture,
    "parking": Scene.parking,
    "outline": Scene.outline,
}


def picture(program: Program, language: str, theme: str, folder: Path) -> None:
    """The whole window on the example."""
    window = opened(program, language, theme, folder)
    window.resize(1680, 900)
    wait(SETTLE)
    keep(window, f"window-{language}-{theme}")
    window.close()


def state(program: Program, name: str, language: str, theme: str, folder: Path) -> None:
    """A window in one of its states."""
    window = opened(program, language, theme, folder)
    window.resize(1366, 768)
    window.activateWindow()
    wait(SETTLE)
    STATES[name](Scene(window, language))
    keep(window, f"states/{name}-{language}-{theme}")
    window.finish_editing()
    window.session.undo_stack.setClean()
    window.close()
    wait()


def main() -> None:
    """All pictures, or those of the states named."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    wanted = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        program = Program(app, MainWindow, settings)
        for language in NAMES:
            for theme in THEMES:
                if not wanted:
                    settings.clear()
                    picture(program, language, theme, folder)
                if (language, theme) in (("fr", "light"), ("en", "dark")):
                    for one in wanted or STATES:
                        settings.clear()
                        state(program, one, language, theme, folder)


if __name__ == "__main__":
    main()
