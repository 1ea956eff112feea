"""Votes, importance, evidence and moments of truth by keys and menus, on all that is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.model import edits
from app.model.queries import find_item, iter_items
from app.widgets.context_menus import show_context_menu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window, map_file, qtbot):
    made = open_window(map_file)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def ids(window):
    kinds: dict[str, list[str]] = {}
    for place in iter_items(window.session.journey):
        kinds.setdefault(place.item.kind, []).append(place.item.id)
    return kinds


def values(window, ids, field: str) -> list[object]:
    return [getattr(find_item(window.session.journey, one).item, field) for one in ids]


def press(window, key, *modifiers) -> None:
    held = CTRL
    for one in modifiers:
        held |= one
    QTest.keyClick(window.windowHandle(), key, held)


def test_votes_come_and_go_for_all_that_is_selected(window, ids):
    notes = ids["note"][:3]
    before = values(window, notes, "votes")
    window.session.select([*notes, ids["emotion"][0]])
    for _ in range(3):
        press(window, Qt.Key.Key_U)
    assert values(window, notes, "votes") == [n + 3 for n in before]
    assert window.session.undo_stack.count() == 1
    assert window.session.undo_stack.undoText() == "Vote"
    for _ in range(20):
        press(window, Qt.Key.Key_U, SHIFT)
    assert values(window, notes, "votes") == [0, 0, 0]
    window.session.undo_stack.undo()
    assert values(window, notes, "votes") == before


def test_a_moment_of_truth_is_marked_for_all_then_for_none(window, ids):
    chosen = [ids["note"][0], ids["emotion"][0]]
    window.session.select(chosen)
    mark = window.commands["decisive"]
    assert not mark.isChecked()
    press(window, Qt.Key.Key_M, SHIFT)
    assert values(window, chosen, "decisive") == [True, True]
    assert mark.isChecked()
    press(window, Qt.Key.Key_M, SHIFT)
    assert values(window, chosen, "decisive") == [False, False]


def test_evidence_goes_round(window, ids):
    chosen = [ids["note"][0], ids["metric"][0]]
    for one in chosen:
        window.session.select([one])
        while values(window, [one], "evidence") != [None]:
            press(window, Qt.Key.Key_E, SHIFT)
    window.session.select(chosen)
    seen = []
    for _ in range(4):
        press(window, Qt.Key.Key_E, SHIFT)
        (evidence,) = set(values(window, chosen, "evidence"))
        seen.append(evidence)
    assert seen == ["assumed", "observed", "measured", None]


def test_importance_has_ends(window, ids):
    chosen = [ids["note"][0], ids["touchpoint"][0]]
    window.session.select(chosen)
    for _ in range(7):
        window.commands["more_important"].trigger()
    assert values(window, chosen, "importance") == [5, 5]
    for _ in range(7):
        window.commands["less_important"].trigger()
    assert values(window, chosen, "importance") == [0, 0]


def test_what_carries_no_mark_offers_none(window, ids):
    window.session.select([window.session.journey.stages[0].id])
    names = ("vote", "unvote", "decisive", "evidence", "more_important", "less_important")
    assert not any(window.commands[name].isEnabled() for name in names)
    window.session.select([ids["emotion"][0]])
    enabled = [name for name in names if window.commands[name].isEnabled()]
    assert enabled == ["decisive"]
    window.session.start(window.session.journey, read_only=True)
    window.session.select([ids["note"][0]])
    assert not any(window.commands[name].isEnabled() for name in names)


def test_a_notes_menu_marks_it(window, ids):
    menu = show_context_menu(window, [ids["note"][0]], QPoint(5, 5))
    assert window.menus["mark"].menuAction() in menu.actions()
    menu.close()


@pytest.mark.parametrize(("field", "key"), [("importance", "R"), ("impact", "G")])
def test_keys_rate_up_and_down(window, ids, field, key):
    notes = ids["note"][:2]
    window.session.commit("x", edits.change_items(window.session.journey, notes, **{field: 1}))
    window.session.select(notes)
    for _ in range(6):
        press(window, getattr(Qt.Key, f"Key_{key}"))
    assert values(window, notes, field) == [5, 5]
    press(window, getattr(Qt.Key, f"Key_{key}"), SHIFT)
    assert values(window, notes, field) == [4, 4]
    window.session.undo_stack.undo()
    assert values(window, notes, field) == [1, 1]


def test_effort_is_of_notes_alone(window, ids):
    more, less = window.commands["more_effort"], window.commands["less_effort"]
    window.session.select([ids["touchpoint"][0]])
    assert not more.isEnabled()
    note = ids["note"][0]
    window.session.select([note])
    more.trigger()
    more.trigger()
    less.trigger()
    assert values(window, [note], "effort") == [1]


def test_marks_are_hidden_as_a_whole_and_come_back(window, ids):
    shown = window.commands["show_marks"]
    assert shown in window.menus["view"].actions()
    note = ids["note"][0]
    window.session.commit(
        "x", edits.change_item(window.session.journey, note, evidence="measured", impact=3)
    )
    bands = [band.id for band, _ in window.canvas.picture.bands]
    assert "/legend" in bands
    assert shown.isChecked()
    shown.trigger()
    assert not shown.isChecked()
    assert "/legend" not in [band.id for band, _ in window.canvas.picture.bands]
    assert not window.session.journey.marks
    window.session.undo_stack.undo()
    assert shown.isChecked()
    assert [band.id for band, _ in window.canvas.picture.bands] == bands
    window.session.start(window.session.journey, read_only=True)
    assert not shown.isEnabled()


def test_a_click_on_the_legend_selects_nothing(window, ids):
    note = ids["note"][0]
    window.session.commit("x", edits.change_item(window.session.journey, note, impact=3))
    window.session.select([note])
    canvas = window.canvas
    canvas.fit()
    found = next(one for one in canvas.picture.walk() if one[0].element == "legend")
    group, x, y = found
    place = canvas.mapFromScene(x + group.w - 3, y + group.h - 3)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.session.selection == ()
