"""Templates in folders that others write too, and maps that stand among templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.files.renewals import newest_version
from app.files.store import load, save
from app.files.templates import load_template
from app.model import edits
from app.model.journey import Journey, Stage, Template
from app.model.renewal import recorded
from app.widgets.templating.dialog import SaveTemplate
from tests.own_templates import save_template

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def own(tmp_path: Path, settings) -> Path:
    """The user's folder of templates."""
    folder = tmp_path / "own"
    folder.mkdir()
    settings.setValue("templates/personal", str(folder))
    return folder


@pytest.fixture
def template(map_file) -> Journey:
    about = Template(id="t", name="Bikes", locked=("stage-names", "colors"))
    return load(map_file).journey.replace(template=about)


def offered(window, qtbot) -> SaveTemplate:
    window.templates.offer()
    dialog = window.findChild(SaveTemplate)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def next_version(journey: Journey) -> Journey:
    added = edits.add_stage(journey.replace(template=None), Stage(id="theirs", name="Theirs"), 0)
    return added.replace(template=journey.template and journey.template.replace(version=2))


def test_what_a_colleague_saved_meanwhile_is_not_replaced(own, template, open_window, qtbot):
    path = own / "Bikes.parcours"
    save_template(path, template)
    window = open_window(path)
    dialog = offered(window, qtbot)
    assert dialog.place.replace.text() == "Replace it, as version 2"
    save_template(path, next_version(template))
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.isVisible()
    assert dialog.summary.property("level") == "error"
    assert "Another program saved “Bikes.parcours” meanwhile." in dialog.summary.text()
    assert load(path).journey == next_version(template)
    assert dialog.place.replace.text() == "Replace it, as version 3"
    assert dialog.place.both.isChecked()
    QTest.mouseClick(dialog.save, LEFT)
    assert load(own / "Bikes (2).parcours").journey.template.version == 1


def test_nor_a_file_that_has_come_since_the_name_was_typed(
    own, template, map_file, open_window, qtbot
):
    dialog = offered(open_window(map_file), qtbot)
    dialog.about.name.setText("Bikes")
    assert not dialog.place.replace.isVisible()
    path = own / "Bikes.parcours"
    save_template(path, template)
    QTest.mouseClick(dialog.save, LEFT)
    assert load(path).journey == template
    assert dialog.place.replace.isVisible()
    QTest.keyClick(dialog.place.replace, Qt.Key.Key_Space)
    save_template(path, next_version(template))
    QTest.mouseClick(dialog.save, LEFT)
    assert load(path).journey == next_version(template)
    QTest.keyClick(dialog.place.replace, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.save, LEFT)
    assert load(path).journey.template.version == 3


def test_a_map_among_the_templates_does_not_pass_for_the_one_it_was_made_from(
    own, open_window, qtbot
):
    mine = load_template("ecommerce", "en")
    path = own / "Shop.parcours"
    save(path, mine)
    window = open_window(path)
    window.templates.say_edited()
    assert "made from a template" in window.messages.text
    assert not window.templates.edits_template
    dialog = offered(window, qtbot)
    assert (dialog.place.path, dialog.place.replace.text()) == (path, "Replace it")
    assert dialog.place.replace.isChecked()
    assert dialog.about.name.text() == mine.title
    dialog.about.name.setText("My shop")
    QTest.mouseClick(dialog.save, LEFT)
    made = load(path).journey.template
    assert (made.name, made.version, made.origin) == ("My shop", 1, None)
    assert made.id != mine.template.id
    assert newest_version(mine.template, "en", [own]) is None


def test_a_map_of_the_same_template_is_not_replaced_unasked(own, tmp_path, open_window, qtbot):
    mine = load_template("ecommerce", "en")
    save(own / "Shop.parcours", mine)
    save(tmp_path / "other.parcours", mine)
    dialog = offered(open_window(tmp_path / "other.parcours"), qtbot)
    dialog.about.name.setText("Shop")
    assert dialog.place.both.isChecked()


def test_the_locks_of_a_map_among_the_templates_are_those_of_its_template(
    own, template, open_window
):
    path = own / "Mine.parcours"
    save(path, recorded(template))
    window = open_window(path)
    stage = template.stages[0].id
    assert not window.session.edit("x", lambda j: edits.change_stage(j, stage, name="Other"))
    assert window.messages.isVisible()
    buttons = [one.text() for one in window.messages.findChildren(QPushButton)]
    assert "Take the locks off" not in buttons


def test_what_stands_there_is_gone_by_then(own, template, map_file, open_window, qtbot):
    path = own / "Bikes.parcours"
    save_template(path, template)
    dialog = offered(open_window(map_file), qtbot)
    dialog.about.name.setText("Bikes")
    QTest.keyClick(dialog.place.replace, Qt.Key.Key_Space)
    path.unlink()
    QTest.mouseClick(dialog.save, LEFT)
    assert load(path).journey.template.version == 2


def test_names_too_long_for_a_file_are_said(own, map_file, open_window, qtbot):
    dialog = offered(open_window(map_file), qtbot)
    dialog.place.take_file(own / ("n" * 260))
    width = dialog.minimumSizeHint().width()
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.summary.property("level") == "error"
    assert dialog.summary.minimumSizeHint().width() < width
    taken = own / ("n" * 242 + "é.parcours")
    taken.write_text("{}")
    dialog.place.take_file(taken)
    assert dialog.place.both.isChecked()
    QTest.mouseClick(dialog.save, LEFT)
    saved = load(own / ("n" * 242 + " (2).parcours")).journey.template
    assert saved.name == dialog.about.name.text() + " (2)"
    assert not dialog.isVisible()


def test_a_folder_that_may_not_be_looked_into_is_no_obstacle(
    own, settings, map_file, open_window, qtbot
):
    settings.setValue("templates/folders", [str(own / ("n" * 300))])
    dialog = offered(open_window(map_file), qtbot)
    assert dialog.place.where.count() == 2


def test_the_map_itself_is_not_replaced_by_the_template_made_of_it(
    own, map_file, open_window, qtbot
):
    about = Template(id="t", name="Bikes")
    save(map_file, load(map_file).journey.replace(template=about))
    before = map_file.read_bytes()
    window = open_window(map_file)
    dialog = offered(window, qtbot)
    dialog.place.take_file(map_file)
    assert not dialog.place.replace.isVisible()
    assert dialog.place.both.isChecked()
    QTest.mouseClick(dialog.save, LEFT)
    assert map_file.read_bytes() == before
    assert load(map_file.with_name("bike (2).parcours")).journey.template.version == 1
    assert window.session.path == map_file
