"""The map's keys in the real window, where commands and the canvas share them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.journey import empty_journey
from app.model.queries import find_item, iter_items
from app.model.writing import write_journey
from app.widgets.canvas.hint import Hint
from app.widgets.context_menus import show_context_menu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Seat:
    """Somebody at the keyboard of a window."""

    def __init__(self, window) -> None:
        self.window = window
        self.canvas = window.canvas
        self.session = window.session
        self.canvas.setFocus()

    @property
    def journey(self):
        return self.session.journey

    @property
    def steps(self) -> int:
        return self.session.undo_stack.count()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """As the window system tells it: shortcuts come first."""
        QTest.keyClick(self.window.windowHandle(), key, keys)
        QApplication.processEvents()

    def first(self, lane_kind: str) -> str:
        """The first item of a lane of a kind."""
        places = iter_items(self.journey)
        return next(place.item.id for place in places if place.lane.kind == lane_kind)


@pytest.fixture
def seat(open_window, map_file) -> Seat:
    return Seat(open_window(map_file))


def test_f2_opens_a_text_and_keeps_what_stands_there(seat):
    one = seat.first("action")
    seat.session.select([one])
    seat.key(Key.Key_F2)
    assert seat.canvas.editing
    seat.key(Key.Key_Escape)
    assert not seat.canvas.editing
    assert seat.steps == 0
    assert seat.session.selection == (one,)


def test_f2_on_a_cell_starts_a_note(seat):
    place = find_item(seat.journey, seat.first("action"))
    cell = f"{place.lane.id}/{place.stage}"
    seat.session.select([cell])
    seat.key(Key.Key_F2)
    assert seat.canvas.editing
    QTest.keyClicks(QApplication.focusWidget(), "New")
    seat.key(Key.Key_Escape)
    [new] = seat.session.selection
    assert find_item(seat.journey, new).item.text == "New"
    assert find_item(seat.journey, new).stage == place.stage


def test_the_keys_of_commands_work_on_the_map(seat):
    one = seat.first("action")
    before = seat.journey
    seat.session.select([one])
    seat.key(Key.Key_D, CTRL)
    [copy] = seat.session.selection
    assert copy != one
    seat.key(Key.Key_Delete)
    assert find_item(seat.journey, copy) is None
    assert seat.steps == 2
    seat.key(Key.Key_Z, CTRL)
    seat.key(Key.Key_Z, CTRL)
    assert seat.journey is before
    seat.key(Key.Key_Y, CTRL)
    assert seat.journey is not before
    seat.key(Key.Key_A, CTRL)
    assert len(seat.session.selection) == sum(1 for _ in iter_items(seat.journey))


def test_the_zoom_keys_work_while_a_text_is_open_too(seat):
    seat.session.select([seat.first("action")])
    for editing in (False, True):
        if editing:
            seat.key(Key.Key_F2)
        seat.canvas.zoom_to(1.0)
        seat.key(Key.Key_Plus, CTRL)
        assert seat.canvas.zoom == 1.1
        seat.key(Key.Key_Minus, CTRL)
        seat.key(Key.Key_Minus, CTRL)
        assert seat.canvas.zoom == 0.9
        seat.key(Key.Key_0, CTRL)
        assert seat.canvas.zoom == 1.0
        assert seat.canvas.editing == editing
    seat.key(Key.Key_Escape)


def test_delete_is_offered_for_what_it_removes(seat):
    persona = seat.journey.personas[0].id
    delete = seat.window.commands["delete"]
    for ids, offered in (
        ([], False),
        (["title"], False),
        ([persona], True),
        ([seat.journey.stages[0].id], True),
        ([seat.first("action")], True),
    ):
        seat.session.select(ids)
        assert delete.isEnabled() == offered, ids
    seat.session.select([persona])
    menu = show_context_menu(seat.window, [persona], seat.canvas.rect().center())
    assert delete in menu.actions()
    menu.close()
    seat.key(Key.Key_Delete)
    assert persona not in {one.id for one in seat.journey.personas}
    assert seat.session.undo_stack.undoText() == "Delete persona"
    seat.session.select(["title"])
    seat.key(Key.Key_Delete)
    assert seat.session.selection == ("title",)
    assert seat.steps == 1


def test_the_canvas_is_named_in_the_language_of_now(seat, program):
    name = seat.canvas.accessibleName()
    tip = seat.canvas.accessibleDescription()
    seat.canvas.setAccessibleName("old")
    seat.canvas.setAccessibleDescription("old")
    QApplication.sendEvent(seat.canvas, QEvent(QEvent.Type.LanguageChange))
    assert (seat.canvas.accessibleName(), seat.canvas.accessibleDescription()) == (name, tip)
    program.choose_language("fr")
    QApplication.processEvents()
    assert seat.canvas.accessibleName() == "Carte du parcours"


def written(seat, text: str) -> None:
    for letter in text:
        seat.key(letter)


def cell_texts(seat, element: str) -> list[str]:
    lane_id, _, stage = element.partition("/")
    lane = next(lane for lane in seat.journey.lanes if lane.id == lane_id)
    cell = lane.cell(stage)
    return [item.text for item in cell.items] if cell else []


@pytest.fixture
def bare_cell(seat) -> str:
    """An empty cell of the lane of actions, selected."""
    lane = next(lane for lane in seat.journey.lanes if lane.kind == "action")
    seat.session.select([lane.cells[0].items[0].id])
    seat.key(Key.Key_T, CTRL)
    seat.key(Key.Key_Escape)
    [stage] = seat.session.selection
    seat.session.select([f"{lane.id}/{stage}"])
    return f"{lane.id}/{stage}"


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        (Key.Key_Insert, NONE),
        (Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier),
        (Key.Key_Return, NONE),
    ],
)
def test_keys_that_add_a_note_work_in_a_text_too(seat, bare_cell, key, keys):
    written(seat, "one")
    seat.key(key, keys)
    written(seat, "two")
    seat.key(Key.Key_Escape)
    assert cell_texts(seat, bare_cell) == ["one", "two"]


def test_undo_in_a_note_not_yet_begun_is_the_maps(seat, bare_cell):
    written(seat, "oops")
    seat.key(Key.Key_Return)
    assert seat.canvas.editing
    seat.key(Key.Key_Z, CTRL)
    assert not seat.canvas.editing
    assert cell_texts(seat, bare_cell) == []
    assert seat.session.selection == (bare_cell,)
    written(seat, "on")
    seat.key(Key.Key_Escape)
    assert cell_texts(seat, bare_cell) == ["on"]


def test_a_note_is_moved_and_copied_while_it_is_written(seat, bare_cell):
    alt = Qt.KeyboardModifier.AltModifier
    written(seat, "one")
    seat.key(Key.Key_Return)
    written(seat, "two")
    seat.key(Key.Key_Up, alt)
    assert cell_texts(seat, bare_cell) == ["two", "one"]
    seat.key(Key.Key_Left, alt)
    seat.key(Key.Key_Right, alt)
    seat.key(Key.Key_D, CTRL)
    assert cell_texts(seat, bare_cell) == ["two", "two", "one"]
    seat.key(Key.Key_Right, alt | Qt.KeyboardModifier.ShiftModifier)
    [one] = seat.session.selection
    assert find_item(seat.journey, one).item.span == 2
    assert seat.canvas.hasFocus()


def test_a_keyboard_gets_out_of_the_map(seat, bare_cell):
    seat.key(Key.Key_F6)
    assert not seat.canvas.hasFocus()
    seat.canvas.setFocus()
    seat.key(Key.Key_Tab)
    assert seat.canvas.hasFocus()
    seat.key(Key.Key_Escape)
    seat.key(Key.Key_Tab)
    assert not seat.canvas.hasFocus()


def test_an_empty_map_says_what_to_press(open_window, tmp_path, program):
    path = tmp_path / "empty.parcours"
    path.write_bytes(write_journey(empty_journey("Empty")))
    window = open_window(path)
    hint = window.canvas.findChild(Hint)
    assert hint.isVisible()
    assert "Ctrl+T" in hint.text()
    program.choose_language("fr")
    QApplication.processEvents()
    assert "étape" in hint.text()
    window.commands["add_stage"].trigger()
    window.commands["add_lane_pain"].trigger()
    assert hint.isHidden()
    window.session.undo_stack.undo()
    assert hint.isVisible()
