"""Metrics in a window: how they are drawn by the menus, and figures typed in their place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.model.items import Metric
from app.model.queries import find_item, find_lane, iter_items
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.context_menus import kind_of, show_context_menu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(open_window, map_file, qtbot):
    made = open_window(map_file)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def metrics(window) -> list[Metric]:
    return [one.item for one in iter_items(window.session.journey) if one.item.kind == "metric"]


def lane_of(window, item: str):
    return find_item(window.session.journey, item).lane


def test_drawings_are_chosen_for_all_that_is_selected(window):
    chosen = [one.id for one in metrics(window)]
    gauge, columns = window.commands["metric_gauge"], window.commands["metric_columns"]
    assert not gauge.isEnabled()
    window.session.select(chosen)
    window.commands.refresh()
    assert window.commands["metric_bar"].isChecked()
    gauge.trigger()
    assert {one.drawing for one in metrics(window)} == {"gauge"}
    window.commands.refresh()
    assert gauge.isChecked()
    assert not window.commands["metric_bar"].isChecked()
    window.session.undo_stack.undo()
    assert {one.drawing for one in metrics(window)} == {"bar"}
    columns.trigger()
    assert lane_of(window, chosen[0]).columns
    window.session.select([lane_of(window, chosen[0]).id])
    window.commands.refresh()
    assert columns.isChecked()
    assert gauge.isEnabled()
    columns.trigger()
    assert not lane_of(window, chosen[0]).columns


def test_a_value_is_kept_as_an_earlier_one_before_the_next_is_typed(window):
    one = next(one for one in metrics(window) if one.value is not None)
    window.session.select([one.id])
    window.commands.refresh()
    window.commands["metric_keep"].trigger()
    assert find_item(window.session.journey, one.id).item.history == (*one.history, one.value)
    QTest.keyClick(window.canvas.viewport(), Qt.Key.Key_7)
    field = window.canvas.findChild(TextEditor)
    QTest.keyClick(field, Qt.Key.Key_Return)
    now = find_item(window.session.journey, one.id).item
    assert now.value == 7
    assert now.label == one.label


def test_the_menu_of_a_metric_offers_its_drawings(window):
    one = metrics(window)[0]
    window.session.select([one.id])
    assert kind_of(window, [one.id]) == "metric"
    menu = show_context_menu(window, [one.id], QPoint(10, 10))
    assert window.menus["metric"].menuAction() in menu.actions()
    menu.close()


def test_a_note_has_no_drawing(window):
    note = next(one for one in iter_items(window.session.journey) if one.item.kind == "note")
    window.session.select([note.item.id])
    window.commands.refresh()
    for name in ("metric_bar", "metric_gauge", "metric_columns", "metric_keep"):
        assert not window.commands[name].isEnabled()
    assert find_lane(window.session.journey, note.lane.id) is note.lane
