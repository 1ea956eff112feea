"""A map whose template has a newer version: offered, listed, tried, taken over, put off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.files.store import load, save
from app.files.templates import load_template
from app.model import edits
from app.model.items import Note
from app.model.journey import Journey, Stage
from app.model.renewal import recorded
from app.widgets import renewal_commands
from app.widgets.renewal_commands import RenewalCommands
from app.widgets.renewing.panel import RenewalPanel
from app.widgets.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def folder(tmp_path: Path, settings: QSettings) -> Path:
    """The user's own templates."""
    found = tmp_path / "templates"
    found.mkdir()
    settings.setValue("templates/personal", str(found))
    return found


@pytest.fixture
def started(tmp_path: Path) -> Path:
    """A map made from the shop's template, with a note and a stage of another name."""
    journey = load_template("shop", "en")
    about = journey.template
    assert about is not None
    journey = journey.replace(template=about.replace(locked=()))
    note = Note(kind="note", id="mine", text="Mine")
    journey = edits.add_item(journey, note, journey.lanes[0].id, journey.stages[0].id)
    journey = edits.change_stage(journey, journey.stages[1].id, name="The door")
    path = tmp_path / "map.parcours"
    save(path, journey)
    return path


def new_version() -> Journey:
    journey = load_template("shop", "en")
    about = journey.template
    assert about is not None
    journey = journey.replace(template=about.replace(locked=(), origin=None))
    journey = edits.add_stage(journey, Stage(id="fresh", name="Delivery"), 2)
    journey = edits.change_stage(journey, journey.stages[1].id, name="Come in")
    journey = edits.change_stage(journey, journey.stages[0].id, name="Discover")
    template = about.replace(origin=None, version=about.version + 1)
    return journey.replace(template=template)


def load_itself() -> Journey:
    """The template of the first version, as its author has it."""
    journey = load_template("shop", "en")
    about = journey.template
    assert about is not None
    return journey.replace(template=about.replace(locked=(), origin=None))


def names(journey: Journey) -> list[str]:
    return [stage.name for stage in journey.stages]


def button(window: MainWindow, text: str) -> QPushButton:
    found = [one for one in window.messages.findChildren(QPushButton) if one.text() == text]
    assert found, [one.text() for one in window.messages.findChildren(QPushButton)]
    return found[-1]


def rows(panel: RenewalPanel) -> dict[str, QTreeWidgetItem]:
    """The rows of the list by their first lines."""
    found: dict[str, QTreeWidgetItem] = {}
    for n in range(panel.tree.topLevelItemCount()):
        group = panel.tree.topLevelItem(n)
        assert group is not None
        for row in (group, *(group.child(m) for m in range(group.childCount()))):
            assert row is not None
            found[row.text(0).partition("\n")[0]] = row
    return found


def listed(window: MainWindow, qtbot: QtBot) -> RenewalPanel:
    """The panel, asked for by the menu's command."""
    window.commands["renew"].trigger()
    qtbot.waitUntil(lambda: window.renewals.shown)
    panel = window.renewals.panel
    assert panel is not None
    return panel


def test_a_newer_version_is_offered_listed_and_taken_over(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(folder / "shop-2.json", new_version())
    window = open_window(started)
    session, before = window.session, window.session.journey
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.text == "The template “Shop in four steps” has a newer version."
    session.edit("Rename", lambda j: edits.change_journey(j, title="Ours"))
    assert window.messages.isVisible()  # not lost by writing on
    QTest.mouseClick(button(window, "See the changes"), Qt.MouseButton.LeftButton)
    panel = window.renewals.panel
    assert panel is not None
    assert panel.isVisible()
    wanted = ["Discover", "The door", "Delivery"]
    qtbot.waitUntil(lambda: names(session.shown)[:3] == wanted)  # tried, not done
    assert names(session.journey) == names(before)
    assert set(rows(panel)) == {
        "Stages",
        "“Make it known” is now called “Discover”",
        "“The door” is now called “Come in”",
        "New stage “Delivery”",
    }
    QTest.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    assert names(session.journey)[:3] == wanted
    assert session.journey.lanes[0].cells[0].items[-1].id == "mine"
    assert session.journey.template is not None
    assert session.journey.template.version == 2
    assert not panel.isVisible()
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.journey == before.replace(title="Ours")


def test_escape_leaves_without_a_trace(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(folder / "shop-2.json", new_version())
    window = open_window(started)
    before = window.session.journey
    panel = listed(window, qtbot)
    qtbot.waitUntil(lambda: window.session.previewing)
    QTest.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.session.shown is before
    assert window.session.clean


def test_ticks_show_on_the_map_and_decide(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(folder / "shop-2.json", new_version())
    window = open_window(started)
    session = window.session
    panel = listed(window, qtbot)
    panel.tree.setCurrentItem(rows(panel)["New stage “Delivery”"])
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.previewing and "Delivery" not in names(session.shown))
    panel.tree.setCurrentItem(rows(panel)["“The door” is now called “Come in”"])
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Come in" in names(session.shown))
    group = rows(panel)["Stages"]
    assert group.checkState(0) == Qt.CheckState.PartiallyChecked
    panel.tree.setCurrentItem(group)
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert group.checkState(0) == Qt.CheckState.Checked
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "The door" in names(session.shown))
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert names(session.journey)[:2] == ["Make it known", "The door"]
    assert session.journey.template is not None
    assert session.journey.template.version == 2  # declined for good


def test_what_is_done_on_the_map_meanwhile_is_done_to_the_map_as_it_is(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(folder / "shop-2.json", new_version())
    window = open_window(started)
    session = window.session
    panel = listed(window, qtbot)
    qtbot.waitUntil(lambda: session.previewing)
    QTest.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert not session.previewing
    assert not panel.sight.isChecked()
    stage = session.journey.stages[0].id
    session.edit("Remove", lambda j: edits.remove_stage(j, stage))
    qtbot.waitUntil(lambda: "“Make it known” is now called “Discover”" not in rows(panel))
    panel.sight.click()
    qtbot.waitUntil(lambda: "Delivery" in names(session.shown))
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: "“Make it known” is now called “Discover”" in rows(panel))


def test_not_now_is_remembered_for_that_version(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(folder / "shop-2.json", new_version())
    window = open_window(started)
    qtbot.waitUntil(window.messages.isVisible)
    button(window, "Not now").click()
    assert not window.messages.isVisible()
    asked: list[bool] = []
    offer = window.renewals._offer  # pyright: ignore[reportPrivateUsage]
    window.renewals._offer = lambda *given: (offer(*given), asked.append(True))  # type: ignore
    window.documents.open_path(started)
    qtbot.waitUntil(lambda: bool(asked))
    assert not window.messages.isVisible()
    assert listed(window, qtbot).isVisible()  # asked for, it is there


def test_a_map_that_is_open_hears_of_a_version_that_another_window_saves(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    itself = folder / "shop.json"
    save(itself, load_itself())
    window = open_window(started)
    window.commands["renew"].trigger()
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.text.startswith("The map has the newest version")
    author = open_window(itself)
    stage = author.session.journey.stages[0].id
    author.session.edit("x", lambda j: edits.change_stage(j, stage, name="Discover"))
    author.commands["save"].trigger()
    qtbot.waitUntil(lambda: "newer version" in window.messages.text)
    assert "Version 2" in author.messages.text  # and it is offered nothing itself
    window.messages.hide()
    assert "“Make it known” is now called “Discover”" in rows(listed(window, qtbot))


def test_a_version_that_was_saved_again_is_listed_when_asked_for(
    open_window: OpenWindow, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    again = load_itself()
    about = again.template
    assert about is not None
    again = again.replace(template=about.replace(id="ours"))
    save(tmp_path / "map.parcours", recorded(again))
    again = edits.change_stage(again, again.stages[0].id, name="Discover")
    save(folder / "shop.json", again)
    window = open_window(tmp_path / "map.parcours")
    panel = listed(window, qtbot)
    assert set(rows(panel)) == {"Stages", "“Make it known” is now called “Discover”"}
    QTest.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    window.commands["renew"].trigger()
    qtbot.waitUntil(lambda: window.messages.text.startswith("The map has the newest version"))


def test_another_language_leaves_what_is_tried_on_the_map(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(folder / "shop-2.json", new_version())
    window = open_window(started)
    session = window.session
    panel = listed(window, qtbot)
    qtbot.waitUntil(lambda: session.previewing)
    window.commands["language_fr"].trigger()
    assert panel.sight.isChecked()
    qtbot.waitUntil(lambda: session.previewing)
    window.commands["select_all"].trigger()  # something done with the map still ends it
    assert not panel.sight.isChecked()
    assert not session.previewing


def test_why_there_is_nothing_to_take_over_is_said(
    open_window: OpenWindow, folder: Path, started: Path, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(started)
    window.commands["renew"].trigger()
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.text.startswith("The map has the newest version")
    (folder / "bad.json").write_text(
        '{"format": "parcours", "version": 1, "stages": 3,'
        ' "template": {"id": "shop", "version": 9}}'
    )
    window.commands["renew"].trigger()
    qtbot.waitUntil(lambda: "cannot be read" in window.messages.text)
    assert not window.renewals.take_from(folder / "gone.json")
    assert "There is no file" in window.messages.text
    assert not window.renewals.take_from(map_file)
    assert "is a map, not a template" in window.messages.text
    window.documents.open_path(map_file)
    window.commands["renew"].trigger()
    assert window.messages.text == "This map was not made from a template."
    started.chmod(0o444)
    window.documents.open_path(started)
    window.messages.hide()
    window.commands["renew"].trigger()
    assert window.messages.text.startswith("This file is read-only")
    assert load(started).read_only


def test_a_template_file_of_any_kind_is_listed(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    window = open_window(started)
    path = folder / "workshop.json"
    other = load_template("workshop", "en")
    save(path, other)
    assert window.renewals.take_from(path)
    panel = window.renewals.panel
    assert panel is not None
    window.program.choose_language("fr")
    qtbot.waitUntil(lambda: panel.apply.text().startswith("Reprendre"))
    assert "Étapes" in rows(panel)
    count = sum(len(cell.items) for lane in window.session.journey.lanes for cell in lane.cells)
    panel.apply.click()
    lanes = window.session.journey.lanes
    assert sum(len(cell.items) for lane in lanes for cell in lane.cells) == count
    assert {one.id for one in other.lanes} <= {one.id for one in lanes}


def test_a_locked_structure_is_said_and_can_be_unlocked(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(folder / "shop-2.json", new_version())
    save(started, load(started).journey.replace(fixed=True))
    window = open_window(started)
    panel = listed(window, qtbot)
    row = rows(panel)["New stage “Delivery”"]
    assert not row.flags() & Qt.ItemFlag.ItemIsUserCheckable
    panel.unlock.click()
    qtbot.waitUntil(
        lambda: bool(rows(panel)["New stage “Delivery”"].flags() & Qt.ItemFlag.ItemIsUserCheckable)
    )
    qtbot.waitUntil(lambda: "Delivery" in names(window.session.shown))


def test_a_view_hides_nothing_from_it_and_another_guest_ends_it(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(folder / "shop-2.json", new_version())
    journey = load(started).journey
    hidden = journey.stages[0].id
    save(started, edits.put_away(journey, [hidden], "hidden"))
    window = open_window(started)
    session = window.session
    panel = listed(window, qtbot)
    qtbot.waitUntil(lambda: "Delivery" in names(session.seen.journey))
    assert "Discover" in names(session.shown)
    window.commands["theme_editor"].trigger()
    assert not panel.isVisible()
    assert session.shown is session.journey
    panel = listed(window, qtbot)
    qtbot.waitUntil(lambda: session.previewing)
    panel.apply.click()
    assert "Discover" in names(session.journey)
    assert window.renewals.take_from(folder / "shop-2.json")
    assert panel.apply.isHidden()  # nothing is left to take over
    before = session.journey
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert session.journey is before
    assert session.journey.view is not None
    assert session.journey.view.hidden_stages == (hidden,)


def test_the_template_itself_is_not_offered_its_next_version(
    open_window: OpenWindow,
    folder: Path,
    started: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    about = new_version().template
    assert about is not None
    own = folder / "shop-1.json"
    save(own, new_version().replace(template=about.replace(version=1)))
    save(folder / "shop-2.json", edits.remove_stage(new_version(), "fresh"))
    looked: list[str] = []
    monkeypatch.setattr(renewal_commands, "_PAUSE_MS", 0)
    monkeypatch.setattr(
        RenewalCommands,
        "_look",
        lambda self: looked.append(self.parent().session.path.name),
    )
    window = open_window(own)
    assert listed(window, qtbot).isVisible()  # asked for, it is
    window.documents.open_path(started)
    qtbot.waitUntil(lambda: looked == ["map.parcours"])
