"""The library of common touchpoints in the left panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.queries import find_item
from app.widgets.panels.touchpoint_library import TouchpointLibrary
from app.widgets.touchpoint_kinds import touchpoints_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window, map_file):
    found = open_window(map_file)
    QTest.keyClick(found.windowHandle(), Qt.Key.Key_B, BOTH)
    return found


@pytest.fixture
def library(window) -> TouchpointLibrary:
    found = window.findChild(TouchpointLibrary)
    assert found is not None
    return found


def names(library) -> list[str]:
    model = library.model
    heads = [model.item(row) for row in range(model.rowCount())]
    return [head.child(row).text() for head in heads for row in range(head.rowCount())]


def test_what_is_searched_goes_into_the_current_cell_by_enter(window, library):
    journey = window.session.journey
    lane = next(one for one in journey.lanes if one.kind == "touchpoint")
    stage = journey.stages[2].id
    window.session.select([f"{lane.id}/{stage}"])
    field = QApplication.focusWidget()
    assert field is library.search
    QTest.keyClicks(field, "SURVEY")
    assert names(library) == ["Survey"]
    assert "few questions" in library.about.text()
    QTest.keyClick(field, Qt.Key.Key_Return)
    made = window.session.selection[-1]
    place = find_item(window.session.journey, made)
    assert place is not None
    assert (place.lane.id, place.stage) == (lane.id, stage)
    added = window.session.journey.touchpoints[-1]
    assert (added.name, added.channel, added.moment) == ("Survey", "email", "after")
    assert names(library) == ["Survey ✓"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.session.journey.touchpoints[-1] is added
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert window.session.journey is journey
    assert names(library) == ["Survey"]


def test_a_note_elsewhere_sends_it_to_the_lane_of_touchpoints(window, library):
    journey = window.session.journey
    lane = next(one for one in journey.lanes if one.kind == "action")
    stage = journey.stages[1].id
    window.session.select([f"{lane.id}/{stage}"])
    library.tree.setFocus()
    QTest.keyClick(library.tree, Qt.Key.Key_Down)
    QTest.keyClick(library.tree, Qt.Key.Key_Return)
    place = find_item(window.session.journey, window.session.selection[-1])
    assert place is not None
    assert (place.lane.kind, place.stage) == ("touchpoint", stage)


def test_a_map_in_french_has_french_names(window, library):
    window.session.edit("", lambda j: edits.change_journey(j, language="fr"))
    assert "Bouche-à-oreille" in "".join(names(library))
    QTest.keyClicks(library.search, "ENQUETE")
    QTest.keyClick(library.search, Qt.Key.Key_Return)
    assert window.session.journey.touchpoints[-1].name == "Enquête de satisfaction"


def test_what_is_dragged_is_named_by_its_key(library):
    head = library.model.item(0)
    mime = library.model.mimeData([head.child(0).index()])
    (source,) = touchpoints_of(mime)
    assert source.common
    assert source.id == "website"


def test_without_a_lane_of_touchpoints_one_is_offered(window, library):
    lane = next(one for one in window.session.journey.lanes if one.kind == "touchpoint")
    window.session.edit("", lambda j: edits.remove_lane(j, lane.id))
    kinds = [one.kind for one in window.session.journey.lanes]
    assert "touchpoint" not in kinds
    QTest.keyClick(library.search, Qt.Key.Key_Return)
    assert "Add a lane of touchpoints first" in window.messages.text


def test_escape_leaves_for_the_map(window, library):
    QTest.keyClicks(library.search, "zzz")
    assert names(library) == []
    QTest.keyClick(library.search, Qt.Key.Key_Escape)
    assert library.search.text() == ""
    QTest.keyClick(library.search, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_a_search_in_vain_is_told_where_one_looks_for_what_was_found(window, library):
    QTest.keyClicks(library.search, "zzzz")
    assert library.model.item(0).text() == "Nothing matches; try another word."
    assert names(library) == []
    QTest.keyClick(library.search, Qt.Key.Key_Return)
    library.search.setText("enquête")
    assert names(library) == ["Survey"]
