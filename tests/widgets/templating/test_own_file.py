"""A template's own file: its versions, its locks, its sign; and a map's own file, which stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.files.store import load
from app.model import edits
from app.model.journey import Locked, Origin, Template
from app.widgets.start_page import StartPage
from app.widgets.templating.dialog import SaveTemplate
from tests.own_templates import save_template
from tests.widgets.templating.test_saving import LEFT, made, offered, own

__all__ = ["own"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def own_template(own: Path, map_file: Path, locked: tuple[Locked, ...] = ()) -> Path:
    """A template's file, as the user saved it."""
    path = own / "Bikes.parcours"
    template = Template(id="t", name="B", locked=locked)
    save_template(path, load(map_file).journey.replace(template=template))
    return path


def save_by_key(window) -> None:
    window.activateWindow()
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Save))
    window.documents.saving.wait()


def test_saving_a_changed_template_makes_its_next_version_once(own, map_file, open_window, qtbot):
    path = own_template(own, map_file)
    window = open_window(path)
    session, sign = window.session, window.status.template
    assert sign.isVisible()
    assert sign.text() == "Template, version 1"
    stage = session.journey.stages[0].id
    session.edit("x", lambda j: edits.change_journey(j, scenario="Elsewhere"))
    save_by_key(window)
    assert made(path).template.version == 1  # nothing that a map would be offered
    assert not window.messages.isVisible()
    session.edit("x", lambda j: edits.change_stage(j, stage, name="Other"))
    save_by_key(window)
    assert session.clean
    assert made(path).template.version == 2
    assert "Version 2" in window.messages.text
    assert sign.text() == "Template, version 2"
    session.edit("x", lambda j: edits.change_stage(j, stage, name="Yet another"))
    save_by_key(window)
    assert made(path).template.version == 2
    assert made(path).stages[0].name == "Yet another"
    assert sign.text() == "Template, version 2"
    window.documents.open_path(path)
    assert sign.text() == "Template, version 2"
    session.edit("x", lambda j: edits.change_stage(j, stage, name="Last"))
    save_by_key(window)
    assert made(path).template.version == 3
    assert made(path).template.replace(version=1) == Template(id="t", name="B")


def test_the_gallery_goes_to_the_one_that_was_saved(own, map_file, open_window, program, qtbot):
    for name in ("Apples", "Zebras"):
        save_template(own / f"{name}.parcours", load(map_file).journey)
    window = open_window(map_file)
    window.templates.show_in_gallery(own / "Zebras.parcours")
    other = program.windows[-1]
    qtbot.waitUntil(lambda: other.is_ready, timeout=20_000)
    page = other.findChild(StartPage)
    qtbot.waitUntil(lambda: len(page.templates.cards) == 2)
    qtbot.waitUntil(lambda: "Zebras" in page.focusWidget().toolTip())
    page.go_to(own / "Apples.parcours")  # the folder has been read
    assert "Apples" in page.focusWidget().toolTip()
    page.go_to(own / "Zebras.parcours")
    assert "Zebras" in page.focusWidget().toolTip()
    page.bench.cancel(wait=True)


def test_a_name_from_the_right_leaves_the_sentence_its_direction(own, map_file, open_window, qtbot):
    window = open_window(map_file)
    dialog = offered(window, qtbot)
    dialog.about.name.setText("رحلة <b>שלום</b>")
    QTest.mouseClick(dialog.save, LEFT)
    assert "“\u2068رحلة <b>שלום</b>\u2069” is now" in window.messages.text


def test_the_sign_of_a_template_opens_what_it_keeps_and_maps_have_none(
    own, map_file, open_window, program, qtbot
):
    path = own_template(own, map_file)
    window = open_window(map_file)
    assert not window.status.template.isVisible()
    window.documents.open_path(path)
    assert window.status.template.isVisible()
    program.choose_language("fr")
    qtbot.waitUntil(lambda: window.status.template.text() == "Modèle, version 1")
    QTest.mouseClick(window.status.template, LEFT)
    qtbot.waitUntil(lambda: window.findChild(SaveTemplate) is not None)
    window.documents.open_path(map_file)
    assert not window.status.template.isVisible()


def test_locks_taken_off_are_on_again_in_the_file(own, map_file, open_window, tmp_path, qtbot):
    locked = ("stage-names", "colors")
    path = own_template(own, map_file, locked)
    window = open_window(path)
    session = window.session
    window.templates.unlock()
    save_by_key(window)
    assert (made(path).template.version, made(path).template.locked) == (1, locked)
    stage = session.journey.stages[0].id
    assert session.edit("x", lambda j: edits.change_stage(j, stage, name="Other"))
    save_by_key(window)
    assert (made(path).template.version, made(path).template.locked) == (2, locked)
    assert session.edit("x", lambda j: edits.change_stage(j, stage, name="Still open"))
    dialog = offered(window, qtbot)
    for box in dialog.kept.locks.values():
        box.setChecked(False)
    QTest.mouseClick(dialog.save, LEFT)
    save_by_key(window)
    assert (made(path).template.version, made(path).template.locked) == (3, ())


def chosen_file(dialog: SaveTemplate, path: Path, monkeypatch) -> list[Path]:
    """Chooses “Another file…”, and that one; what the file dialog started with."""
    starts: list[Path] = []

    def answer(_parent, _icons, _title, start, *_rest, **_more) -> Path:
        starts.append(start)
        return path

    monkeypatch.setattr("app.widgets.templating.dialog.ask_new_file", answer)
    where = dialog.place.where
    where.setFocus()
    QTest.keyClick(where, Qt.Key.Key_End)
    return starts


@pytest.mark.parametrize("made_from", [True, False])
def test_the_file_of_the_map_itself_is_never_replaced_by_its_template(
    own, map_file, open_window, qtbot, monkeypatch, made_from
):
    if made_from:
        template = Template(id="t", name="B", origin=Origin())
        save_template(map_file, load(map_file).journey.replace(template=template))
    data = map_file.read_bytes()
    window = open_window(map_file)
    dialog = offered(window, qtbot)
    starts = chosen_file(dialog, map_file, monkeypatch)
    assert [one.parent for one in starts] == [map_file.parent]
    assert not dialog.place.replace.isVisible()
    assert "the map itself" in dialog.place.findChildren(QLabel)[1].text()
    QTest.mouseClick(dialog.save, LEFT)
    assert map_file.read_bytes() == data
    assert made(map_file.with_name("bike (2).parcours")).template.origin is None
    assert window.session.path == map_file
    assert window.session.journey == load(map_file).journey


def test_another_map_from_the_same_template_is_not_replaced_unasked(
    own, map_file, open_window, qtbot, monkeypatch
):
    template = Template(id="t", name="B", origin=Origin())
    save_template(map_file, load(map_file).journey.replace(template=template))
    other = map_file.with_name("other.parcours")
    other.write_bytes(map_file.read_bytes())
    dialog = offered(open_window(map_file), qtbot)
    chosen_file(dialog, other, monkeypatch)
    assert dialog.place.both.isChecked()
    assert dialog.place.replace.isVisible()
    assert dialog.place.replace.text() == "Replace it"
