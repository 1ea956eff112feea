"""Saving the map as a template: from the menu to the file, to the gallery, and to new versions."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from app.files.store import load
from app.files.templates import free_path, standing_template
from app.model import edits
from app.model.faults import faults
from app.model.journey import Journey, Template
from app.model.queries import counts
from app.widgets.start_page import StartPage
from app.widgets.templating.dialog import SaveTemplate
from tests.own_templates import save_template

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def own(tmp_path: Path, settings) -> Path:
    """The user's folder of templates, not made yet."""
    folder = tmp_path / "own"
    settings.setValue("templates/personal", str(folder))
    return folder


def offered(window, qtbot) -> SaveTemplate:
    window.commands["save_template"].trigger()
    dialog = window.findChild(SaveTemplate)
    qtbot.waitUntil(dialog.isVisible)
    assert not dialog.isModal()
    return dialog


def saved(window, qtbot, name: str) -> None:
    dialog = offered(window, qtbot)
    dialog.about.name.setText(name)
    QTest.mouseClick(dialog.save, LEFT)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: window.findChild(SaveTemplate) is None)


def made(path: Path) -> Journey:
    journey = load(path).journey
    assert faults(journey) == ()
    assert journey.template is not None
    return journey


def press(window, words: str) -> None:
    button = next(one for one in window.messages.findChildren(QPushButton) if one.text() == words)
    QTest.mouseClick(button, LEFT)


def test_what_was_chosen_is_in_the_file(own, map_file, open_window, qtbot):
    window = open_window(map_file)
    before = window.session.journey
    dialog = offered(window, qtbot)
    assert dialog.about.name.text() == before.title
    dialog.about.name.clear()
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.about.name, "Bikes")
    dialog.about.description.setPlainText("For shops of bikes.")
    dialog.about.category.setEditText("Wheels")
    dialog.kept.samples.setCurrentIndex(1)
    QTest.keyClick(dialog.kept.locks["stage-order"], Qt.Key.Key_Space)
    QTest.keyClick(dialog.kept.parts["personas"], Qt.Key.Key_Space)
    dialog.kept.every.setChecked(False)
    for kind, box in dialog.kept.kinds.items():
        box.setChecked(kind in ("action", "pain"))
    QTest.mouseClick(dialog.save, LEFT)
    journey = made(own / "Bikes.parcours")
    template = journey.template
    assert (template.name, template.description) == ("Bikes", "For shops of bikes.")
    assert (template.category, template.version) == ("Wheels", 1)
    assert template.locked == ("stage-order",)
    assert template.blocks == ("action", "pain")
    assert len(template.prompts) >= 5
    assert journey.stages == before.stages
    assert counts(journey).notes == 0
    assert journey.personas == ()
    assert window.session.journey is before
    assert "one of your templates" in window.messages.text


def test_the_keyboard_goes_through_it_in_reading_order(own, map_file, open_window, qtbot):
    dialog = offered(open_window(map_file), qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.about.name.hasFocus)
    seen = []
    while dialog.focusWidget() not in seen:
        seen.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    wanted = [
        *(dialog.about.name, dialog.about.description, dialog.about.author),
        *(dialog.about.category, dialog.about.language, dialog.place.where),
        *(dialog.kept.samples, dialog.kept.parts["personas"]),
    ]
    assert seen[: len(wanted)] == wanted
    assert seen[-2:] == [dialog.cancel, dialog.save]


def test_a_kind_of_lane_at_least_is_offered(own, map_file, open_window, qtbot):
    dialog = offered(open_window(map_file), qtbot)
    dialog.kept.every.setChecked(False)
    for box in dialog.kept.kinds.values():
        box.setChecked(False)
    assert not dialog.save.isEnabled()
    assert "one kind" in dialog.summary.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not own.exists()


def test_a_name_that_is_taken_is_a_new_version_or_another_template(
    own, map_file, open_window, qtbot
):
    window = open_window(map_file)
    saved(window, qtbot, "Bikes")
    first = made(own / "Bikes.parcours").template
    dialog = offered(window, qtbot)
    dialog.about.name.setText("Bikes")
    assert dialog.place.replace.text() == "Replace it, as version 2"
    assert dialog.place.both.isChecked()
    QTest.mouseClick(dialog.save, LEFT)
    second = made(own / "Bikes (2).parcours").template
    assert (second.name, second.version) == ("Bikes (2)", 1)
    assert second.id != first.id
    qtbot.waitUntil(lambda: window.findChild(SaveTemplate) is None)
    dialog = offered(window, qtbot)
    dialog.about.name.setText("Bikes")
    QTest.keyClick(dialog.place.replace, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.save, LEFT)
    third = made(own / "Bikes.parcours").template
    assert (third.id, third.version) == (first.id, 2)
    assert "version 2" in window.messages.text


def test_the_gallery_shows_it_at_once(own, map_file, open_window, program, qtbot):
    gallery = open_window()
    page = gallery.findChild(StartPage)
    QTest.mouseClick(page.side.own, LEFT)
    window = open_window(map_file)
    saved(window, qtbot, "Bikes")
    qtbot.waitUntil(lambda: [one.title for one in page.templates.cards] == ["Bikes"])
    press(window, "Show it in the gallery")
    other = program.windows[-1]
    qtbot.waitUntil(lambda: other.is_ready, timeout=20_000)
    shown = other.findChild(StartPage)
    qtbot.waitUntil(lambda: [one.title for one in shown.templates.cards] == ["Bikes"])
    qtbot.waitUntil(lambda: shown.focusWidget() is shown.templates.cards[0])
    qtbot.waitUntil(lambda: shown.templates.cards[0].has_image, timeout=60_000)
    page.bench.cancel(wait=True)
    shown.bench.cancel(wait=True)


def test_a_template_is_edited_and_saved_as_its_next_version(own, map_file, open_window, qtbot):
    path = own / "Bikes.parcours"
    window = open_window(map_file)
    saved(window, qtbot, "Bikes")
    first = made(path).template
    assert window.documents.open_path(path)
    window.templates.say_edited()
    session = window.session
    session.commit("x", session.journey.replace(title="Cycling"))
    press(window, "Choose what it keeps…")
    dialog = window.findChild(SaveTemplate)
    assert dialog.about.name.text() == "Bikes"
    assert dialog.place.replace.isChecked()
    QTest.mouseClick(dialog.save, LEFT)
    assert session.clean
    assert session.path == path
    assert made(path).template.version == 2
    assert made(path).template.id == first.id
    assert session.journey == made(path)
    assert window.documents.save()


def test_the_locks_of_a_template_are_taken_off_to_change_it(own, map_file, open_window, qtbot):
    path = own / "Bikes.parcours"
    locked = ("stage-names", "colors")
    before = load(map_file).journey
    save_template(path, before.replace(template=Template(id="t", name="B", locked=locked)))
    window = open_window(path)
    session = window.session
    stage = before.stages[0].id
    assert not session.edit("x", lambda j: edits.change_stage(j, stage, name="Other"))
    press(window, "Take the locks off")
    assert session.edit("x", lambda j: edits.change_stage(j, stage, name="Other"))
    dialog = offered(window, qtbot)
    ticked = [name for name, box in dialog.kept.locks.items() if box.isChecked()]
    assert tuple(ticked) == locked
    QTest.mouseClick(dialog.save, LEFT)
    template = made(path).template
    assert (template.version, template.locked) == (2, locked)
    assert made(path).stages[0].name == "Other"


def test_a_map_made_from_a_template_keeps_its_locks(own, map_file, open_window):
    window = open_window(map_file)
    session = window.session
    session.start(session.journey.replace(template=Template(id="t", locked=("stage-names",))))
    stage = session.journey.stages[0].id
    assert not session.edit("x", lambda j: edits.change_stage(j, stage, name="Other"))
    buttons = [one.text() for one in window.messages.findChildren(QPushButton)]
    assert "Take the locks off" not in buttons


def test_a_folder_that_cannot_be_written_is_said_in_the_window(
    tmp_path, settings, map_file, open_window, qtbot
):
    (tmp_path / "file").write_text("no folder")
    settings.setValue("templates/personal", str(tmp_path / "file" / "own"))
    dialog = offered(open_window(map_file), qtbot)
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.isVisible()
    assert dialog.summary.property("level") == "error"
    assert dialog.summary.text()


def test_it_speaks_the_language_of_now(own, map_file, open_window, program, qtbot):
    dialog = offered(open_window(map_file), qtbot)
    name = dialog.about.name.text()
    program.choose_language("fr")
    qtbot.waitUntil(lambda: dialog.save.text() == "Enregistrer le modèle")
    assert dialog.about.name.text() == name
    dialog.about.category.setEditText("Health")
    dialog.about.language.setCurrentIndex(dialog.about.language.findData("fr"))
    assert dialog.about.category.currentText() == "Santé"


def test_another_map_closes_it(own, map_file, open_window, qtbot):
    window = open_window(map_file)
    offered(window, qtbot)
    window.documents.open_path(map_file)
    qtbot.waitUntil(lambda: window.findChild(SaveTemplate) is None)


def test_a_template_of_ones_own_is_removed_and_put_back(
    own, map_file, open_window, qtbot, monkeypatch
):
    path = own / "Bikes.parcours"
    save_template(path, load(map_file).journey)
    data = path.read_bytes()
    window = open_window()
    page = window.findChild(StartPage)
    QTest.mouseClick(page.side.own, LEFT)
    qtbot.waitUntil(lambda: len(page.templates.cards) == 1)
    card = page.templates.cards[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not page.templates.cards)
    assert not path.exists()
    press(window, "Put it back")
    assert path.read_bytes() == data
    qtbot.waitUntil(lambda: len(page.templates.cards) == 1)
    page.bench.cancel(wait=True)


def test_a_card_has_a_menu_that_opens_the_template_itself(own, map_file, open_window, qtbot):
    path = own / "Bikes.parcours"
    save_template(path, load(map_file).journey)
    window = open_window()
    page = window.findChild(StartPage)
    QTest.mouseClick(page.side.own, LEFT)
    qtbot.waitUntil(lambda: len(page.templates.cards) == 1)
    card = page.templates.cards[0]
    at = card.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(card, QContextMenuEvent(reason, at, card.mapToGlobal(at)))
    menu = card.findChild(QMenu, "card_menu")
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[2:] == ["&Edit this template", "&Move to the trash"]
    menu.actions()[3].trigger()
    menu.close()
    window.documents.opening.finish()
    assert window.session.path == path
    assert "template itself" in window.messages.text
    page.bench.cancel(wait=True)


def test_a_shipped_template_stays(open_window, qtbot):
    window = open_window()
    page = window.findChild(StartPage)
    qtbot.waitUntil(lambda: bool(page.templates.cards))
    card = page.templates.cards[0]
    QTest.keyClick(card, Qt.Key.Key_Delete)
    QTest.keyClick(card, Qt.Key.Key_F2)
    assert not window.messages.isVisible()
    page.bench.cancel(wait=True)


def test_what_stands_in_a_file(tmp_path, map_file):
    assert standing_template(tmp_path / "none.parcours") is None
    assert standing_template(map_file)[:2] == ("", 0)
    (tmp_path / "cut.parcours").write_text("{")
    assert standing_template(tmp_path / "cut.parcours") == ("", 0, None)
    long = tmp_path / ("n" * 300 + ".parcours")
    assert standing_template(long) is None
    assert free_path(long) == long
    assert standing_template(map_file / "below" / "a file.parcours") is None
    assert free_path(map_file).name == "bike (2).parcours"
