"""What is done again and again in a window leaves nothing behind."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.files import store
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.big_maps import big_map
from tests.widgets.conftest import OpenWindow


def there(window: MainWindow) -> Counter[str]:
    """The objects of a window by their class, once what is to be deleted is gone."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    return Counter(type(one).__name__ for one in window.findChildren(QObject))


def test_another_appearance_makes_nothing_more(
    open_window: OpenWindow, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "map.parcours"
    store.save(path, big_map(10, 3, 3))
    window = open_window(path)
    for name in ("parking", "inventory", "find", "outline", "versions", "theme_editor"):
        window.commands[name].trigger()
    window.show_capture()
    window.show_palette()
    program.choose_appearance("dark")
    program.choose_appearance("light")
    before = there(window)
    for choice in ("dark", "light") * 2:
        program.choose_appearance(choice)
    assert there(window) == before
