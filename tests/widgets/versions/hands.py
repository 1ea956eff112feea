"""What the tests of earlier versions do with windows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.files.versions.store import Version, VersionStore
from app.model import edits
from app.model.items import Note
from app.state import state_folder
from app.widgets.versions.panel import VersionPanel
from app.widgets.window import MainWindow

OpenWindow = Callable[..., MainWindow]


def store() -> VersionStore:
    return VersionStore(state_folder("versions"))


def write(window: MainWindow, text: str) -> None:
    """Adds a note to the map."""
    journey = window.session.journey
    note = Note(kind="note", id=f"new-{text}", text=text)
    lane = next(one for one in journey.lanes if one.kind == "action")
    made = edits.add_item(journey, note, lane.id, journey.stages[0].id)
    assert window.session.commit("Add a note", made)


def saved(window: MainWindow, qtbot: QtBot) -> None:
    """Saves, and waits until that is kept."""
    with qtbot.waitSignal(window.keeping.versions.kept):
        assert window.documents.save()


def kept(path: Path) -> list[Version]:
    return store().versions(path)


def opened(window: MainWindow, qtbot: QtBot, rows: int) -> VersionPanel:
    """The panel, by its command, once it lists that many."""
    window.commands["versions"].trigger()
    panel = window.findChild(VersionPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: len(panel.model.entries) == rows)
    return panel
