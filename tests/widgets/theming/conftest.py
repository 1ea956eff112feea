"""A window on the example, with themes of a user, and its editor of themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.files.themes import save_theme
from app.model.theme import Theme
from app.widgets.window import MainWindow


@pytest.fixture
def shelf(settings: QSettings, tmp_path: Path) -> Path:
    """The folder of the user's themes: one of their own, and a damaged file."""
    folder = tmp_path / "themes"
    folder.mkdir()
    save_theme(folder / "Ours.theme", Theme(name="Ours", ground="#fff8e7"))
    (folder / "torn.theme").write_text('{"format": "parcours-theme"', "utf-8")
    settings.setValue("themes/folder", str(folder))
    return folder


@pytest.fixture
def window(shelf: Path, open_window, map_file: Path) -> MainWindow:
    """A window on the example."""
    return open_window(map_file)


@pytest.fixture
def form(window):
    window.commands["theme_editor"].trigger()
    return window.themes.panel.form
