"""An earlier version saved as a map, and the other doors that write one: none overwrites what
another window edits, and what they overwrite is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.files.store import load, save
from app.files.templates import standing_template
from app.files.versions.record import read_version
from app.model.edits import change_journey
from app.model.templating import Choices
from app.widgets import map_writer
from app.widgets.questions import Answer
from app.widgets.templating.place import Place
from app.widgets.versions.panel import VersionPanel
from app.widgets.window import MainWindow
from tests.widgets.versions.hands import kept, opened, saved, write

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, map_file: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    return window


@pytest.fixture
def oldest(window: MainWindow, qtbot: QtBot) -> VersionPanel:
    """The panel with the version before the save."""
    panel = opened(window, qtbot, 2)
    panel.list.setCurrentIndex(panel.model.index(1))
    return panel


@pytest.fixture
def other(tmp_path: Path, map_file: Path) -> Path:
    path = tmp_path / "other.parcours"
    save(path, change_journey(load(map_file).journey, title="Other map"))
    return path


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(map_writer, "ask_new_file", lambda *_, **__: path)


def save_version(panel: VersionPanel) -> bool:
    return panel.deeds.save_as_file(panel.model.entries[1])


def test_a_version_is_not_saved_onto_a_map_that_another_window_edits(
    open_window: OpenWindow, oldest: VersionPanel, window: MainWindow, other: Path, monkeypatch
) -> None:
    second = open_window(other)
    write(second, "unsaved")
    before = other.read_bytes()
    choose(monkeypatch, other)
    assert not save_version(oldest)
    assert "open in another window" in window.messages.text
    assert other.read_bytes() == before


def test_nor_onto_the_file_of_the_window(
    oldest: VersionPanel, window: MainWindow, map_file: Path, monkeypatch
) -> None:
    before, first = map_file.read_bytes(), read_version(kept(map_file)[1].path)
    choose(monkeypatch, map_file)
    assert not save_version(oldest)
    assert "is open here" in window.messages.text
    assert map_file.read_bytes() == before
    (button,) = (b for b in window.messages.findChildren(QPushButton) if b.text() == "Restore")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.documents.save()
    assert map_file.read_bytes() == first


def test_what_it_overwrites_is_kept(
    oldest: VersionPanel,
    window: MainWindow,
    map_file: Path,
    other: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theirs, then = other.read_bytes(), read_version(kept(map_file)[1].path)
    choose(monkeypatch, other)
    with qtbot.waitSignal(window.keeping.versions.kept):
        assert save_version(oldest)
    assert other.read_bytes() == then
    assert theirs in [read_version(one.path) for one in kept(other)]


def test_it_is_given_the_ending_and_asks_before_it_replaces(
    oldest: VersionPanel, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = other.read_bytes()
    asked: list[str] = []

    def ask(_parent: object, _name: str, text: str, *_: object) -> Answer:
        asked.append(text)
        names[:] = [None]
        return Answer.Cancel

    names: list[Path | None] = [other.with_suffix("")]
    monkeypatch.setattr(map_writer, "ask_new_file", lambda *_, **__: names[0])
    monkeypatch.setattr(map_writer, "ask", ask)
    assert not save_version(oldest)
    assert asked == ["“other.parcours” already exists."]
    assert other.read_bytes() == before
    names[:] = [other.with_name("new")]
    assert save_version(oldest)
    assert other.with_name("new.parcours").exists()


def test_a_template_that_is_replaced_is_kept(window: MainWindow, other: Path, qtbot: QtBot) -> None:
    theirs = other.read_bytes()
    choices = Choices("t", name="Mine")
    with qtbot.waitSignal(window.keeping.versions.kept):
        assert window.templates.save(choices, Place(other, standing_template(other))) is None
    assert [read_version(one.path) for one in kept(other)] == [other.read_bytes(), theirs]


@pytest.mark.parametrize("door", ["overwrite", "save_copy", "differences"])
def test_what_is_being_typed_is_in_it(
    window: MainWindow, map_file: Path, tmp_path: Path, door: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = window.session.journey.stages[0].id
    window.canvas.edit_text(stage)
    QTest.keyClicks(QApplication.focusWidget(), "Discovery")
    target = map_file
    if door == "overwrite":
        assert window.documents.overwrite(load(map_file).stamp)
    elif door == "save_copy":
        target = tmp_path / "copy.parcours"
        choose(monkeypatch, target)
        assert window.documents.save_copy()
    else:
        assert window.keeping.outside.show_differences()
        assert window.session.journey.stages[0].name.endswith("Discovery")
        return
    assert load(target).journey.stages[0].name.endswith("Discovery")
