"""The parking lot below the map, and the lock of the structure, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.data import data_path
from app.model import edits
from app.model.items import Note
from app.model.queries import find_item, find_parked
from app.widgets.block_kinds import Block, block_mime
from app.widgets.palette.popup import CommandPalette
from app.widgets.panels.forms.note import NoteForm
from app.widgets.panels.inspector import Inspector
from app.widgets.panels.parking.lot import MIME
from app.widgets.panels.parking.tray import ParkingTray
from app.widgets.persona_menu import PersonaMenu
from tests.widgets.canvas.carrying import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTE = "act-breakdown"


@pytest.fixture
def window(open_window, tmp_path: Path, qtbot):
    path = tmp_path / "map.parcours"
    path.write_bytes(data_path("templates", "example.en.json").read_bytes())
    made = open_window(path)
    made.session.start(made.session.journey.replace(parking=()))
    return made


@pytest.fixture
def tray(window) -> ParkingTray:
    QTest.keyClick(window.canvas, Key.Key_J, CTRL | SHIFT)
    found = window.findChild(ParkingTray)
    assert found.isVisible()
    return found


def heading(tray: ParkingTray) -> str:
    return tray._heading.text()


def test_a_note_goes_there_and_back_by_one_key(window):
    before = window.session.journey
    window.session.select([NOTE])
    QTest.keyClick(window.canvas, Key.Key_J, CTRL)
    tray = window.findChild(ParkingTray)
    assert tray.isVisible()
    assert heading(tray) == "Parking lot · 1"
    assert find_item(window.session.journey, NOTE) is None
    assert window.session.selection == (NOTE,)
    QTest.keyClick(window.canvas, Key.Key_J, CTRL)
    assert window.session.journey.lanes == before.lanes
    assert heading(tray) == "Parking lot"
    assert window.session.selection == (NOTE,)
    assert window.session.undo_stack.count() == 2
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert window.session.journey is before


def test_ideas_are_parked_one_after_the_other(window, tray):
    assert tray.field.hasFocus()
    for text in ("First idea", "Second idea"):
        QTest.keyClicks(tray.field, text)
        QTest.keyClick(tray.field, Key.Key_Return)
    assert [one.text for one in window.session.journey.parking] == ["First idea", "Second idea"]
    assert tray.field.text() == ""
    QTest.keyClick(tray.field, Key.Key_Return)
    assert len(window.session.journey.parking) == 2
    QTest.keyClick(tray.field, Key.Key_Escape)
    assert tray.isHidden()
    assert window.canvas.hasFocus()


def test_the_lot_is_worked_by_keys(window, tray):
    for text in ("One", "Two", "Three"):
        QTest.keyClicks(tray.field, text)
        QTest.keyClick(tray.field, Key.Key_Return)
    QTest.keyClick(tray.field, Key.Key_Down)
    assert tray.view.hasFocus()
    QTest.keyClick(tray.view, Key.Key_Home)
    QTest.keyClick(tray.view, Key.Key_Right)
    two = window.session.journey.parking[1].id
    assert window.session.selection == (two,)
    assert isinstance(window.findChild(Inspector).form, NoteForm)
    QTest.keyClick(tray.view, Key.Key_F2)
    QTest.keyClicks(tray.view.editing.field, " more")
    QTest.keyClick(tray.view.editing.field, Key.Key_Return)
    assert find_parked(window.session.journey, two).text == "Two more"
    QTest.keyClick(tray.view, Key.Key_Delete)
    assert [one.text for one in window.session.journey.parking] == ["One", "Three"]
    assert window.session.selection == (window.session.journey.parking[1].id,)
    cell = f"{window.session.journey.lanes[0].id}/{window.session.journey.stages[1].id}"
    window.session.select([cell])
    tray.view.setFocus()
    QTest.keyClick(tray.view, Key.Key_Home)
    QTest.keyClick(tray.view, Key.Key_Return)
    lane = window.session.journey.lanes[0]
    assert lane.cell(window.session.journey.stages[1].id).items[-1].text == "One"
    assert window.canvas.hasFocus()


def test_a_parked_note_is_dropped_into_a_cell(window, tray):
    QTest.keyClicks(tray.field, "Later")
    QTest.keyClick(tray.field, Key.Key_Return)
    parked = window.session.journey.parking[0].id
    data = tray.model.mimeData([tray.model.index(0)])
    assert bytes(data.data(MIME).data()) == parked.encode()
    place = window.canvas.place_of(NOTE)
    at = window.canvas.to_viewport(place).center()
    port = window.canvas.viewport()
    enter = QDragEnterEvent(
        at.toPoint(), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, CTRL & SHIFT
    )
    QApplication.sendEvent(port, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(at), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, CTRL & SHIFT
    )
    QApplication.sendEvent(port, drop)
    assert window.session.journey.parking == ()
    found = find_item(window.session.journey, parked)
    assert found.stage == find_item(window.session.journey, NOTE).stage
    assert find_item(window.session.journey, NOTE).lane.id == found.lane.id


def some_text() -> QMimeData:
    data = QMimeData()
    data.setText("x")
    return data


def a_picture() -> QMimeData:
    data = QMimeData()
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    data.setImageData(image)
    return data


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("made", [some_text, a_picture, lambda: block_mime(Block("note"))])
def test_other_things_are_dropped_as_before_the_tray_was_shown(window, tray, made, hidden):
    if hidden:
        QTest.keyClick(tray.field, Key.Key_Escape)
        assert tray.isHidden()
    before = window.session.journey
    hand = Hand(window.canvas.viewport(), made())
    at = window.canvas.to_viewport(window.canvas.place_of(NOTE)).center().toPoint()
    assert hand.over(at)
    assert window.canvas.overlay.marks.drop is not None
    hand.drop(at)
    assert window.session.journey is not before or window.canvas.editing


def test_a_parked_note_that_is_dragged_leaves_no_trace_when_it_may_not_be_dropped(window, tray):
    QTest.keyClicks(tray.field, "Later")
    QTest.keyClick(tray.field, Key.Key_Return)
    data = tray.model.mimeData([tray.model.index(0)])
    hand = Hand(window.canvas.viewport(), data)
    at = window.canvas.to_viewport(window.canvas.place_of(NOTE)).center().toPoint()
    assert hand.over(at)
    session = window.session
    session.undo_stack.undo()
    assert window.canvas.overlay.marks.drop is None
    assert not window.canvas.busy()
    session.undo_stack.redo()
    before = session.journey
    hand.drop(at)
    assert session.journey is before
    session.start(before, None, None, read_only=True)
    assert not Hand(window.canvas.viewport(), data).over(at)


def test_a_note_is_dragged_from_the_map_onto_the_tray(window, tray):
    port = window.canvas.viewport()
    start = window.canvas.to_viewport(window.canvas.place_of(NOTE)).center().toPoint()
    end = port.mapFromGlobal(tray.mapToGlobal(tray.rect().center()))
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(port, button, pos=start)
    for part in (0.3, 0.6, 1.0):
        QTest.mouseMove(port, start + (end - start) * part)
    QTest.mouseRelease(port, button, pos=end)
    assert find_parked(window.session.journey, NOTE) is not None
    assert find_item(window.session.journey, NOTE) is None


def test_a_locked_structure_stays_and_says_why(window):
    session = window.session
    QTest.keyClick(window.canvas, Key.Key_L, CTRL | SHIFT)
    assert session.journey.fixed
    assert window.commands["lock_structure"].isChecked()
    assert window.status.fixed.isVisible()
    for name in ("add_stage", "add_lane", "add_lane_pain", "stage_right", "lane_up"):
        assert not window.commands[name].isEnabled(), name
    assert not window.workspace._pages.blocks.isEnabled()
    session.select([session.journey.stages[0].id])
    before = session.journey
    QTest.keyClick(window.canvas, Key.Key_Delete)
    assert session.journey is before
    assert "Lock structure" in window.messages.text
    assert [button.text() for button in window.messages.findChildren(QPushButton)] == ["Unlock"]
    session.select([NOTE])
    QTest.keyClick(window.canvas, Key.Key_D, CTRL)
    assert session.journey is not before
    assert window.messages.isHidden()
    session.select([session.journey.stages[0].id])
    QTest.keyClick(window.canvas, Key.Key_Delete)
    window.messages.findChildren(QPushButton)[-1].click()
    assert not session.journey.fixed
    assert window.messages.isHidden()
    QTest.keyClick(window.canvas, Key.Key_L, CTRL | SHIFT)
    assert session.journey.fixed
    QTest.mouseClick(window.status.fixed, Qt.MouseButton.LeftButton)
    assert not session.journey.fixed
    assert not window.status.fixed.isVisible()
    assert window.commands["add_stage"].isEnabled()
    session.undo_stack.undo()
    assert session.journey.fixed


def write_in_the_first_card(window, tray) -> str:
    """Writes ` more` into a card that says `One`, and leaves it open."""
    QTest.keyClicks(tray.field, "One")
    QTest.keyClick(tray.field, Key.Key_Return)
    QTest.keyClick(tray.field, Key.Key_Down)
    QTest.keyClick(tray.view, Key.Key_Home)
    QTest.keyClick(tray.view, Key.Key_F2)
    QTest.keyClicks(tray.view.editing.field, " more")
    return window.session.journey.parking[0].id


def test_what_is_being_written_in_a_card_outlives_changes_from_elsewhere(window, tray):
    session = window.session
    card = write_in_the_first_card(window, tray)
    session.edit("Title", lambda j: edits.change_journey(j, title="Another"))
    session.edit("Park", lambda j: edits.add_parked(j, Note(kind="note", id="new", text="New")))
    session.edit("Park", lambda j: edits.park_items(j, [NOTE]))
    assert tray.view.editing.field.text() == "One more"
    QTest.keyClick(tray.view.editing.field, Key.Key_Return)
    assert find_parked(session.journey, card).text == "One more"
    assert [one.data() for one in map(tray.model.index, range(3))][:2] == ["One more", "New"]


def test_a_persona_is_chosen_while_a_card_is_written(window, tray):
    session = window.session
    card = write_in_the_first_card(window, tray)
    menu = window.findChild(PersonaMenu)
    menu.fill()
    next(one for one in menu.menu().actions() if one.text().endswith("All personas")).trigger()
    assert session.journey.focus is None
    assert find_parked(session.journey, card).text == "One more"


def test_the_palette_goes_elsewhere_while_a_card_is_written(window, tray):
    card = write_in_the_first_card(window, tray)
    QTest.keyClick(window.windowHandle(), Key.Key_K, CTRL)
    stage = window.session.journey.stages[2]
    palette = window.findChild(CommandPalette)
    QTest.keyClicks(palette.field, stage.name)
    names = [palette.rows.index(row, 0).data() for row in range(palette.rows.rowCount())]
    for _ in range(names.index(stage.name)):
        QTest.keyClick(palette.field, Key.Key_Down)
    QTest.keyClick(palette.field, Key.Key_Return)
    assert window.session.selection == (stage.id,)
    assert find_parked(window.session.journey, card).text == "One more"


def test_a_new_idea_is_brought_into_view(window, tray):
    for number in range(14):
        QTest.keyClicks(tray.field, f"Idea {number}")
        QTest.keyClick(tray.field, Key.Key_Return)
    last = tray.view.visualRect(tray.model.index(13))
    assert tray.view.viewport().rect().contains(last.center())


def test_its_key_goes_to_the_lot_and_hides_it_from_within(window):
    window.session.select([NOTE])
    QTest.keyClick(window.canvas, Key.Key_J, CTRL)
    tray = window.findChild(ParkingTray)
    assert tray.isVisible()
    assert window.canvas.hasFocus()
    QTest.keyClick(window.canvas, Key.Key_J, CTRL | SHIFT)
    assert tray.field.hasFocus()
    QTest.keyClick(tray.field, Key.Key_J, CTRL | SHIFT)
    assert tray.isHidden()
    assert window.canvas.hasFocus()
    window.session.start(window.session.journey, None, None, read_only=True)
    QTest.keyClick(window.canvas, Key.Key_J, CTRL | SHIFT)
    assert tray.view.hasFocus()
