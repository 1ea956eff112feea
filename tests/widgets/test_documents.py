"""Opening, changing, saving, closing: nothing is lost, and every refusal is a sentence."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QSpinBox

from app.files.store import load, save
from app.model.edits import change_journey, change_stage
from app.widgets.start_page import StartPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def change(window) -> None:
    """A change of the title, as any panel would make it."""
    window.session.edit("title", lambda j: change_journey(j, title="Changed"))


def keys(window, key, modifiers=Qt.KeyboardModifier.ControlModifier) -> None:
    QTest.keyClick(window.windowHandle(), key, modifiers)


def answer(button: QMessageBox.StandardButton | str, seen: list[str]) -> None:
    """Presses a button of the next question, by kind or text, noting what it asked."""
    timer = QTimer(QApplication.instance())

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            timer.stop()
            timer.deleteLater()
            seen.append(box.text())
            named = [one for one in box.buttons() if one.text() == button]
            pressed = named[0] if named else box.button(button)
            QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)

    timer.timeout.connect(press)
    timer.start(0)


def test_a_file_given_at_start_is_shown(open_window, map_file):
    window = open_window(map_file)
    assert window.map_shown
    assert window.canvas.picture is not None
    assert window.windowTitle() == "bike.parcours[*] — Parcours"
    assert window.status.counts.text().startswith("5 stages · 6 lanes · ")
    assert window.status.saved.text() == "Saved"


def test_change_save_reopen(open_window, map_file, qtbot):
    window = open_window(map_file)
    change(window)
    assert window.isWindowModified()
    assert window.status.saved.text() == "Unsaved changes"
    keys(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert load(map_file).journey.title == "Changed"
    first, stamp = map_file.read_bytes(), window.session.stamp
    keys(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: window.session.stamp is not stamp)
    assert map_file.read_bytes() == first
    again = open_window(map_file)
    assert again.session.journey == window.session.journey


def test_undo_and_redo_by_key_and_their_names(open_window, map_file):
    window = open_window(map_file)
    window.canvas.setFocus()
    change(window)
    assert window.commands["undo"].text() == "&Undo: title"
    assert window.commands["undo"].toolTip() == "Undo: title (Ctrl+Z)"
    keys(window, Qt.Key.Key_Z)
    assert window.session.journey.title != "Changed"
    assert window.commands["redo"].text() == "&Redo: title"
    assert window.commands["redo"].toolTip() == "Redo: title (Ctrl+Shift+Z)"
    assert window.commands["undo"].toolTip() == "Undo the last change (Ctrl+Z)"
    keys(window, Qt.Key.Key_Y)
    assert window.session.journey.title == "Changed"


def test_closing_with_changes_asks_and_cancel_keeps(open_window, map_file):
    window = open_window(map_file)
    change(window)
    seen: list[str] = []
    answer(QMessageBox.StandardButton.Cancel, seen)
    keys(window, Qt.Key.Key_W)
    assert seen == ["Save the changes to “bike.parcours”?"]
    assert window.isVisible()


def test_closing_and_saving_writes(open_window, map_file, program):
    window = open_window(map_file)
    change(window)
    answer(QMessageBox.StandardButton.Save, [])
    assert window.close()
    assert load(map_file).journey.title == "Changed"


def test_closing_and_discarding_leaves_the_file(open_window, map_file):
    before = map_file.read_bytes()
    window = open_window(map_file)
    change(window)
    answer(QMessageBox.StandardButton.Discard, [])
    assert window.close()
    assert map_file.read_bytes() == before


def test_closing_without_changes_asks_nothing(open_window, map_file):
    assert open_window(map_file).close()


def test_the_text_being_written_is_saved_too(open_window, map_file, qtbot):
    window = open_window(map_file)
    stage = window.session.journey.stages[0].id
    window.canvas.edit_text(stage)
    QTest.keyClicks(QApplication.focusWidget(), "Discovery")
    assert window.documents.save()
    assert load(map_file).journey.stages[0].name.endswith("Discovery")


def test_a_map_changed_by_somebody_else_is_not_overwritten(open_window, map_file, qtbot):
    window = open_window(map_file)
    save(map_file, change_journey(load(map_file).journey, title="Theirs"))
    os.utime(map_file, (1, 1))
    change(window)
    assert not window.documents.save()
    assert "changed by another program" in window.messages.text
    assert load(map_file).journey.title == "Theirs"
    buttons = [b for b in window.messages.findChildren(QPushButton) if b.text() == "Keep mine"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.clean)
    assert not window.messages.isVisible()
    assert load(map_file).journey.title == "Changed"


def test_save_as_adds_the_ending_and_takes_the_name(open_window, tmp_path, monkeypatch, qtbot):
    window = open_window(template="ecommerce")
    assert window.windowTitle() == f"{window.session.journey.title}[*] — Parcours"
    target = tmp_path / "mine"
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *a, **k: target)
    keys(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: window.session.path is not None)
    assert (tmp_path / "mine.parcours").is_file()
    assert window.windowTitle() == "mine.parcours[*] — Parcours"
    assert window.documents.recent.paths()[0] == tmp_path / "mine.parcours"


def test_a_map_without_a_file_is_called_by_its_title(open_window):
    window = open_window(template="ecommerce")
    window.session.edit("t", lambda j: change_journey(j, title="One [*] or\ntwo"))
    assert window.documents.name == "One [*] or two"
    assert window.windowTitle() == "One [*][*] or two[*] — Parcours"
    window.session.edit("t", lambda j: change_journey(j, title=""))
    assert window.windowTitle() == "Untitled[*] — Parcours"


@pytest.mark.parametrize("command", ["save_as", "save_copy"])
def test_another_map_is_not_replaced_unasked(open_window, tmp_path, monkeypatch, command):
    other = tmp_path / "mine.parcours"
    other.write_text("precious", encoding="utf-8")
    window = open_window(template="ecommerce")
    names = iter([tmp_path / "mine", None, tmp_path / "mine"])
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *a, **k: next(names))
    seen: list[str] = []
    answer(QMessageBox.StandardButton.Cancel, seen)
    assert not getattr(window.documents, command)()
    assert seen == ["“mine.parcours” already exists."]
    assert other.read_text(encoding="utf-8") == "precious"
    answer("Replace", seen)
    assert getattr(window.documents, command)()
    assert load(other).journey == window.session.journey


def test_a_dot_in_a_name_is_no_ending(open_window, tmp_path, monkeypatch):
    window = open_window(template="ecommerce")
    name = str(tmp_path / "Map v1.2")
    monkeypatch.setattr("app.widgets.map_writer.ask_new_file", lambda *a, **k: Path(name))
    assert window.documents.save()
    assert (tmp_path / "Map v1.2.parcours").is_file()


def test_the_question_shows_a_file_name_as_it_is(open_window, tmp_path, map_file):
    path = map_file.rename(tmp_path / "a<br>b<b>c.parcours")
    window = open_window(path)
    change(window)
    timer = QTimer(window)
    formats = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            timer.stop()
            formats.append(box.textFormat())
            QTest.mouseClick(
                box.button(QMessageBox.StandardButton.Cancel), Qt.MouseButton.LeftButton
            )

    timer.timeout.connect(look)
    timer.start(0)
    assert not window.close()
    assert formats == [Qt.TextFormat.PlainText]


def test_a_write_protected_file_is_said_to_be(open_window, map_file):
    map_file.chmod(0o444)
    window = open_window(map_file)
    assert window.status.saved.text() == "Read only"
    assert "read-only" in window.messages.text
    assert not window.commands["add_stage"].isEnabled()


def assert_newer_is_told(window) -> None:
    assert window.messages.isVisible()
    assert "made by a newer Parcours" in window.messages.text
    buttons = window.messages.findChildren(QPushButton)
    assert {one.text() for one in buttons if one.isVisible()} == {"Export…"}


def test_a_map_of_a_newer_program_says_so_and_offers_only_what_works(open_window, map_file):
    said = json.loads(map_file.read_text("utf-8"))
    map_file.write_text(json.dumps({**said, "version": 99, "hologram": 1}), "utf-8")
    before = map_file.read_bytes()
    window = open_window(map_file)
    assert_newer_is_told(window)
    for door in (window.documents.save, window.documents.save_as, window.documents.save_copy):
        window.messages.hide()
        assert not door()
        assert_newer_is_told(window)
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert any("this one can only show it" in text for text in labels)
    assert map_file.read_bytes() == before


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_damaged_file_is_refused_in_a_sentence(open_window, program, tmp_path, language):
    program.choose_language(language)
    path = tmp_path / "broken.parcours"
    path.write_text("{ no map", encoding="utf-8")
    window = open_window(path)
    assert not window.map_shown
    assert not window.messages.isHidden()
    assert "broken.parcours" in window.messages.text
    assert ("ne peut pas" in window.messages.text) == (language == "fr")
    assert "(" not in window.messages.text, "no line, column or path of the file's text"
    assert path.read_text(encoding="utf-8") == "{ no map"


def test_reload_is_a_step_that_can_be_undone(open_window, map_file):
    window = open_window(map_file)
    title = window.session.journey.title
    change(window)
    window.commands["reload"].trigger()
    assert window.session.journey.title == title
    assert window.session.clean
    window.commands["undo"].trigger()
    assert window.session.journey.title == "Changed"
    assert not window.session.clean


@pytest.mark.parametrize("place", ["map", "panel", "status"])
def test_a_file_dropped_anywhere_opens_in_another_window(
    open_window, map_file, tmp_path, program, qtbot, place
):
    window = open_window(map_file)
    second = tmp_path / "second.parcours"
    second.write_bytes(map_file.read_bytes())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(second))])
    widgets = {
        "map": window.canvas.viewport(),
        "panel": window.workspace.left,
        "status": window.status,
    }
    widget = widgets[place]
    at = widget.mapTo(window, widget.rect().center())
    rest = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for event in (
        QDragEnterEvent(at, *rest),
        QDragMoveEvent(at, *rest),
        QDropEvent(QPointF(at), *rest),
    ):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(isinstance(event, QDragMoveEvent))  # as Qt sends them
        QApplication.sendEvent(window.windowHandle(), event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: len(program.windows) == 2)
    qtbot.waitUntil(lambda: program.windows[-1].session.started, timeout=20_000)
    assert program.windows[-1].session.path == second


def test_recent_files_are_in_the_menu_and_open(open_window, map_file, program):
    open_window(map_file).close()
    window = open_window()
    menu = window.menus["recent"]
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "&1 bike.parcours"
    menu.actions()[0].trigger()
    window.documents.opening.finish()
    assert window.session.path == map_file


def test_every_window_hears_of_a_file_opened_in_another(open_window, map_file):
    window = open_window()
    page = window.findChild(StartPage)
    assert page.recent.cards == ()
    assert not window.menus["recent"].isEnabled()
    open_window(map_file)
    assert [card.title for card in page.recent.cards] == ["bike.parcours"]
    assert window.menus["recent"].isEnabled()


def test_paths_that_look_like_markup_show_as_they_are(open_window, map_file):
    folder = map_file.parent / "a<br>b&amp;"
    folder.mkdir()
    path = map_file.rename(folder / map_file.name)
    open_window(path)
    window = open_window()
    menu = window.menus["recent"]
    menu.aboutToShow.emit()
    cards = window.findChild(StartPage).recent.cards
    for tip in (menu.actions()[0].toolTip(), cards[0].toolTip()):
        shown = QTextDocument()
        shown.setHtml(tip)
        assert Qt.mightBeRichText(tip)
        assert shown.toPlainText() == str(path)


def test_a_second_map_opens_in_another_window(open_window, map_file, program, qtbot):
    window = open_window(map_file)
    window.documents.new_in_language("empty")
    other = program.windows[-1]
    assert other is not window
    qtbot.waitUntil(lambda: other.session.started, timeout=20_000)
    assert window.session.path == Path(map_file)
    assert other.session.path is None
    assert other.findChild(StartPage) is None


def test_new_maps_carry_the_owner_of_the_preferences(open_window, program):
    program.settings.setValue("maps/owner", "Team Bike")
    window = open_window(template="empty")
    assert window.session.journey.owner == "Team Bike"


def type_width(window, digits: str) -> None:
    """Types the width of the first stage into the inspector's field, and stays in it."""
    stage = window.session.journey.stages[0].id
    window.session.edit("width", lambda j: change_stage(j, stage, width=200.0))
    window.session.select([stage])
    boxes = window.workspace.right.findChildren(QSpinBox)
    field = next(box for box in boxes if box.isVisible() and box.value() == 200)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, digits)
    assert window.session.journey.stages[0].width == 200


def test_a_number_being_typed_is_saved_too(open_window, map_file, qtbot):
    window = open_window(map_file)
    type_width(window, "512")
    keys(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: window.session.clean)
    assert load(map_file).journey.stages[0].width == 512


def test_a_number_being_typed_is_asked_about_when_closing(open_window, map_file):
    window = open_window(map_file)
    type_width(window, "512")
    answer(QMessageBox.StandardButton.Save, [])
    assert window.close()
    assert load(map_file).journey.stages[0].width == 512


def test_a_file_is_open_in_one_window_only(open_window, map_file, program, qtbot):
    first = open_window(map_file)
    second = open_window()
    second.documents.open_all([map_file])
    assert not second.session.started
    qtbot.waitUntil(lambda: program.windows == [first] and first.isActiveWindow())


def test_windows_do_not_stand_right_over_one_another(open_window):
    first, second = open_window(), open_window()
    assert first.geometry().topLeft() != second.geometry().topLeft()
