"""The capture line in the real window, by its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.model import edits
from app.model.journey import empty_journey
from app.model.queries import find_item, find_lane
from app.widgets.capture.bar import CaptureLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Scribe:
    """Somebody who writes down what a room says."""

    def __init__(self, window) -> None:
        self.window = window
        self.session = window.session
        window.canvas.setFocus()

    @property
    def bar(self) -> CaptureLine:
        found = self.window.findChild(CaptureLine)
        assert found is not None
        return found

    @property
    def journey(self):
        return self.session.journey

    @property
    def steps(self) -> int:
        return self.session.undo_stack.index()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.windowHandle(), key, keys)

    def open(self) -> CaptureLine:
        self.key(Key.Key_F4)
        assert self.bar.field.hasFocus()
        return self.bar

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def enter(self, text: str) -> None:
        self.type(text)
        self.key(Key.Key_Return)

    def texts(self, lane: str, stage: str) -> list[str]:
        found = find_lane(self.journey, lane).cell(stage)
        return [item.text for item in found.items] if found else []

    def lane(self, kind: str) -> str:
        return next(one.id for one in self.journey.lanes if one.kind == kind)


@pytest.mark.parametrize("text", ["& {}", "= {} 4", "? {}", "{}"])
def test_long_texts_are_refused_or_kept_whole(scribe, text):
    bar = scribe.open()
    words = text.format("x" * 30_000)
    bar.field.setMaxLength(40_000)
    bar.field.setText(words)
    scribe.key(Key.Key_Return)
    assert (scribe.steps == 1) == (bar.field.text() == "")


@pytest.fixture
def scribe(open_window, map_file) -> Scribe:
    scribe = Scribe(open_window(map_file))
    lane, stage = scribe.lane("action"), scribe.journey.stages[1].id
    scribe.session.select([f"{lane}/{stage}"])
    return scribe


def test_notes_go_below_one_another_and_the_line_stays_open(scribe):
    lane, stage = scribe.lane("action"), scribe.journey.stages[1].id
    before = scribe.texts(lane, stage)
    bar = scribe.open()
    assert bar.cell.text() == "Consideration › Actions"
    scribe.enter("One")
    scribe.enter("Two")
    assert scribe.texts(lane, stage) == [*before, "One", "Two"]
    assert bar.isVisible()
    assert bar.field.hasFocus()
    assert bar.field.text() == ""
    assert scribe.steps == 2
    assert find_item(scribe.journey, scribe.session.selection[0]).item.text == "Two"


def test_a_prefix_leads_elsewhere_and_the_current_cell_stays(scribe):
    lane, stage = scribe.lane("action"), scribe.journey.stages[1].id
    pain = scribe.lane("pain")
    before = scribe.texts(pain, stage), scribe.texts(lane, stage)
    bar = scribe.open()
    scribe.type("! Too dear")
    assert bar.badge.text == "→ Pain points · Consideration"
    scribe.key(Key.Key_Return)
    assert scribe.texts(pain, stage) == [*before[0], "Too dear"]
    assert bar.badge.text == "Added: Pain points · Consideration"
    scribe.enter("plain")
    assert scribe.texts(lane, stage) == [*before[1], "plain"]


def test_a_missing_lane_is_offered_and_added_in_one_step(scribe):
    bar = scribe.open()
    lanes = len(scribe.journey.lanes)
    scribe.type("? Is it safe")
    assert bar.badge.text == "→ New lane: Thoughts · Consideration"
    scribe.key(Key.Key_Return)
    assert len(scribe.journey.lanes) == lanes + 1
    assert scribe.texts(scribe.lane("thought"), scribe.journey.stages[1].id) == ["Is it safe"]
    assert scribe.steps == 1
    scribe.key(Key.Key_Z, CTRL)
    assert len(scribe.journey.lanes) == lanes
    assert bar.field.hasFocus()


def test_keys_move_the_current_cell_and_its_ring(scribe):
    bar = scribe.open()
    lane, stages = scribe.lane("action"), scribe.journey.stages
    scribe.type("half")
    scribe.key(Key.Key_Tab)
    assert scribe.session.selection == (f"{lane}/{stages[2].id}",)
    scribe.key(Key.Key_Backtab, SHIFT)
    assert scribe.session.selection == (f"{lane}/{stages[1].id}",)
    scribe.key(Key.Key_Down, CTRL)
    assert bar.cell.text() == "Consideration › Touchpoints"
    scribe.key(Key.Key_Up)
    assert bar.cell.text() == "Consideration › Actions"
    assert bar.field.text() == "half"
    scribe.key(Key.Key_Return, CTRL)
    assert "half" in scribe.texts(lane, stages[1].id)
    assert bar.cell.text() == "Consideration › Touchpoints"
    for _ in range(20):
        scribe.key(Key.Key_Tab)
    assert bar.target.stage == stages[-1].id
    assert bar.field.hasFocus()


def test_a_click_on_the_map_moves_it_too(scribe):
    bar = scribe.open()
    lane = scribe.lane("pain")
    scribe.session.select([f"{lane}/{scribe.journey.stages[0].id}"])
    assert bar.cell.text() == "Awareness › Pain points"


def test_esc_goes_back_to_the_map_and_keeps_the_words_for_the_next_time(scribe):
    bar = scribe.open()
    scribe.type("half a th")
    scribe.key(Key.Key_Escape)
    assert not bar.isVisible()
    assert scribe.window.canvas.hasFocus()
    assert scribe.steps == 0
    scribe.open()
    assert bar.field.text() == "half a th"
    scribe.key(Key.Key_F4)
    assert not bar.isVisible()


def test_each_pasted_line_is_a_note_in_one_step(scribe):
    lane, stage = scribe.lane("action"), scribe.journey.stages[1].id
    before = scribe.texts(lane, stage)
    bar = scribe.open()
    QGuiApplication.clipboard().setText("One\n\n! Two\r\nThree\n")
    scribe.key(Key.Key_V, CTRL)
    assert scribe.texts(lane, stage) == [*before, "One", "Three"]
    assert "Two" in scribe.texts(scribe.lane("pain"), stage)
    assert scribe.steps == 1
    assert bar.field.text() == ""
    assert bar.badge.text == "3 notes added"
    QGuiApplication.clipboard().setText("one line\n")
    scribe.key(Key.Key_V, CTRL)
    assert bar.field.text() == "one line"
    assert scribe.steps == 1
    QGuiApplication.clipboard().clear()


def test_undo_takes_back_typing_first_then_notes(scribe):
    bar = scribe.open()
    scribe.enter("One")
    scribe.type("Tw")
    scribe.key(Key.Key_Z, CTRL)
    assert bar.field.text() == ""
    assert scribe.steps == 1
    scribe.key(Key.Key_Z, CTRL)
    assert scribe.steps == 0
    assert bar.field.hasFocus()


def test_a_map_without_stages_says_what_to_do(open_window):
    window = open_window()
    window.documents.take(empty_journey())
    scribe = Scribe(window)
    bar = scribe.open()
    assert bar.field.placeholderText() == "Add a stage first (Ctrl+T)"
    scribe.enter("lost?")
    assert bar.field.text() == "lost?"
    assert scribe.steps == 0
    window.edits.add_stage()
    window.finish_editing()
    scribe.open()
    bar.field.clear()
    scribe.type("plain")
    assert "lane" in bar.badge.text
    bar.field.clear()
    scribe.enter("! dear")
    assert [lane.kind for lane in scribe.journey.lanes] == ["pain"]
    window.session.undo_stack.setClean()


def test_a_read_only_map_says_so(scribe):
    bar = scribe.open()
    scribe.session.read_only = True
    scribe.session.state_changed.emit()
    assert not bar.field.isEnabled()
    assert "read-only" in bar.field.placeholderText()
    assert not scribe.window.commands["capture"].isEnabled()


def test_what_the_map_refuses_stays_in_the_line(scribe):
    bar = scribe.open()
    refused = []
    scribe.session.refused.connect(refused.append)
    bar.field.setText("& " + "x" * 3000)
    scribe.key(Key.Key_Return)
    assert refused
    assert len(bar.field.text()) == 3002
    assert scribe.steps == 0


def test_prefixes_can_be_changed_in_the_preferences(scribe):
    bar = scribe.open()
    scribe.window.show_preferences()
    dialog = scribe.window.findChild(QDialog, "preferences")
    field = dialog.prefixes.fields["pain"]
    field.selectAll()
    QTest.keyClicks(field, "** !")
    bar.field.setText("** dear")
    assert bar.badge.text == "→ Pain points · Consideration"
    field.selectAll()
    QTest.keyClicks(field, "?")
    assert "twice" in dialog.prefixes.note.text()
    bar.field.setText("? why")
    assert "Thoughts" in bar.badge.text
    field.selectAll()
    QTest.keyClicks(field, "~")
    assert "AltGr" in dialog.prefixes.note.text()
    dialog.prefixes.usual.click()
    assert field.text() == "!"
    dialog.close()


def test_another_language_while_it_is_open(scribe, program, qtbot):
    bar = scribe.open()
    scribe.type("? why")
    program.choose_language("fr")
    qtbot.waitUntil(lambda: bar.field.accessibleName() == "Saisie rapide")
    assert bar.badge.text.startswith("→ Nouvelle ligne")


def test_the_keys_between_parts_of_the_window_find_it(scribe):
    bar = scribe.open()
    scribe.window.canvas.setFocus()
    scribe.key(Key.Key_F6)
    assert bar.field.hasFocus()
    scribe.key(Key.Key_F6, SHIFT)
    assert scribe.window.canvas.hasFocus()


def test_long_names_are_told_as_they_are_written(scribe):
    bar = scribe.open()
    stage = scribe.journey.stages[0].id
    name = "<h1>Choice</h1> " + "of many words " * 20
    scribe.session.edit("Rename", lambda j: edits.change_stage(j, stage, name=name))
    scribe.session.select([f"{scribe.lane('action')}/{stage}"])
    assert "&lt;h1&gt;Choice&lt;/h1&gt;" in bar.cell.toolTip()
