"""What is typed with nothing selected is never lost, and bars leave the map where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Lane
from app.model.queries import iter_items
from tests.widgets.canvas.conftest import sit_down

Key = Qt.Key

STAGE = Stage(id="s1", name="First")
LINE = Lane(id="lin", name="Line of visibility", kind="separator")
NOTES = Lane(id="pai", name="Pain points", kind="pain")


def texts(journey: Journey) -> list[str]:
    return [place.item.text for place in iter_items(journey) if place.item.kind == "note"]


def test_words_go_where_one_was_last(desk):
    desk.session.select(["a4"])
    desk.session.select([])
    desk.type("First word")
    desk.key(Key.Key_Return)
    desk.type("another")
    desk.key(Key.Key_Escape)
    cell = desk.cell("act", "s2")
    assert [desk.text(one) for one in cell] == ["a4", "First word", "another"]


def test_words_go_into_the_first_cell_where_one_was_nowhere(desk):
    desk.type("First word")
    desk.canvas.setFocus()
    QApplication.processEvents()
    assert desk.text(desk.cell("act", "s1")[-1]) == "First word"


@pytest.mark.parametrize(
    ("stages", "lanes", "made"),
    [
        ((), (), (1, 1)),
        ((STAGE,), (), (1, 1)),
        ((), (NOTES,), (1, 1)),
        ((STAGE,), (LINE,), (1, 2)),
    ],
)
def test_a_map_without_a_place_for_words_gets_one(qtbot, engine, stages, lanes, made):
    blank = empty_journey("Blank", "fr").replace(stages=stages, lanes=lanes)
    desk = sit_down(qtbot, engine, blank)
    desk.type("Premier mot")
    desk.key(Key.Key_Return)
    desk.type("et le suivant")
    desk.key(Key.Key_Escape)
    assert texts(desk.journey) == ["Premier mot", "et le suivant"]
    assert (len(desk.journey.stages), len(desk.journey.lanes)) == made
    assert all(lane.name for lane in desk.journey.lanes)
    desk.undo()
    desk.undo()
    assert desk.journey == blank


def test_what_stays_empty_leaves_no_trace(qtbot, engine):
    blank = empty_journey("Blank")
    desk = sit_down(qtbot, engine, blank)
    desk.type("x")
    desk.key(Key.Key_Backspace)
    desk.key(Key.Key_Escape)
    assert desk.journey == blank
    assert desk.session.undo_stack.count() == 0


def test_a_locked_structure_says_why_nothing_is_written(qtbot, engine):
    desk = sit_down(qtbot, engine, empty_journey("Blank").replace(fixed=True))
    with qtbot.waitSignal(desk.session.refused) as told:
        desk.type("x")
    assert told.args[0].code == "fixed"


def test_several_selected_names_say_where_words_would_go(desk, qtbot):
    desk.session.select(["s1", "s2"])
    with qtbot.waitSignal(desk.canvas.message) as told:
        desk.type("x")
    assert told.args == ["Select one cell or one note to type into."]


def test_a_blank_map_takes_the_first_words_at_once(open_window, qtbot):
    window = open_window()
    window.commands["blank"].trigger()
    qtbot.waitUntil(window.canvas.hasFocus)
    QTest.keyClick(window.canvas, "P")
    QTest.keyClicks(QApplication.focusWidget(), "remier mot")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert texts(window.session.journey) == ["Premier mot"]


def spot(window, at: QPoint) -> QPointF:
    """What of the map stands at a point of the screen."""
    port = window.canvas.viewport()
    return window.canvas.to_sheet(QPointF(port.mapFromGlobal(at)))


def test_a_bar_leaves_the_map_under_the_hand(open_window, map_file, qtbot):
    window = open_window(map_file)
    port = window.canvas.viewport()
    QTest.mouseMove(port, QPoint(290, 300))
    QTest.mouseMove(port, QPoint(300, 300))
    qtbot.waitUntil(window.canvas.underMouse)
    at = port.mapToGlobal(QPoint(300, 300))
    before, top = spot(window, at), port.mapToGlobal(QPoint()).y()
    window.messages.show_message("Somebody changed the file.", "warning", lasting=True)
    qtbot.waitUntil(lambda: port.mapToGlobal(QPoint()).y() > top)
    assert (spot(window, at) - before).manhattanLength() < 2
    window.messages.hide()
    qtbot.waitUntil(lambda: port.mapToGlobal(QPoint()).y() == top)
    assert (spot(window, at) - before).manhattanLength() < 2


def test_a_map_that_nobody_has_touched_is_shown_whole_below_a_bar(open_window, map_file, qtbot):
    window = open_window(map_file)
    port = window.canvas.viewport()
    title = window.canvas.to_viewport(window.canvas.scene().place_of("title")).top()
    top = port.mapToGlobal(QPoint()).y()
    window.messages.show_message("Somebody changed the file.", "warning", lasting=True)
    qtbot.waitUntil(lambda: port.mapToGlobal(QPoint()).y() > top)
    now = window.canvas.to_viewport(window.canvas.scene().place_of("title")).top()
    assert now == pytest.approx(title, abs=8)


def test_a_bar_leaves_a_map_that_was_scrolled_where_it_is(open_window, map_file, qtbot):
    window = open_window(map_file)
    port = window.canvas.viewport()
    window.canvas.zoom_to(1.0)
    window.canvas.scroll_by(40, 60)
    at = port.mapToGlobal(QPoint(300, 300))
    before, top = spot(window, at), port.mapToGlobal(QPoint()).y()
    window.messages.show_message("Somebody changed the file.", "warning", lasting=True)
    qtbot.waitUntil(lambda: port.mapToGlobal(QPoint()).y() > top)
    assert (spot(window, at) - before).manhattanLength() < 2


def test_a_note_is_written_on_while_a_bar_comes(open_window, map_file, qtbot):
    window = open_window(map_file)
    first = next(place for place in iter_items(window.session.journey))
    window.session.edit("x", lambda j: edits.remove_items(j, [first.item.id]))
    window.canvas.setFocus()
    window.session.select([f"{first.lane.id}/{first.stage}"])
    QTest.keyClick(window.canvas, "a")
    QTest.keyClicks(QApplication.focusWidget(), "b")
    window.messages.show_message("Somebody changed the file.", "warning", lasting=True)
    QApplication.processEvents()
    QTest.keyClicks(QApplication.focusWidget(), "cd")
    window.finish_editing()
    assert "abcd" in texts(window.session.journey)
