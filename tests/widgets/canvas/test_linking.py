"""Arrows drawn, walked over and changed by keys and menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.model import edits
from app.model.journey import Link
from app.model.queries import find_link, iter_items

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def add(desk, link: str, source: str, target: str) -> None:
    one = Link(id=link, source=source, target=target)
    desk.session.commit("Link", edits.add_link(desk.journey, one))


def ends(session) -> list[tuple[str, str]]:
    return [(one.source, one.target) for one in session.journey.links]


def shown(desk) -> list[tuple[str, str]]:
    return [(one.source, one.target) for one in desk.session.shown.links]


def test_arrow_keys_choose_where_to_and_enter_draws(desk):
    desk.click("a3")
    desk.canvas.draw_link()
    desk.key(Key.Key_Right)
    assert shown(desk) == [("a3", "a4")]
    assert ends(desk.session) == []
    assert desk.canvas.overlay.marks.aim == desk.scene.outline_of("a4")
    assert desk.session.selection == ("a3",)
    desk.key(Key.Key_Return)
    assert ends(desk.session) == [("a3", "a4")]
    assert desk.session.selection == (desk.journey.links[0].id,)
    assert desk.canvas.overlay.marks.aim is None
    assert desk.canvas.overlay.marks.tag is None
    assert desk.undo() == "Add link"
    assert desk.session.selection == ("a3",)


def test_tab_goes_on_to_the_next_cell(desk):
    desk.click("a2")
    desk.canvas.draw_link()
    desk.key(Key.Key_Tab)
    assert shown(desk) == [("a2", "a4")]
    desk.key(Key.Key_Tab)
    assert shown(desk) == []
    desk.key(Key.Key_Tab, SHIFT)
    assert shown(desk) == [("a2", "a4")]
    desk.key(Key.Key_Escape)


def test_escape_leaves_no_trace(desk):
    before = desk.journey
    desk.click("a3")
    desk.canvas.draw_link()
    desk.key(Key.Key_Right)
    desk.key(Key.Key_Escape)
    assert desk.session.shown is before
    assert desk.session.selection == ("a3",)
    assert desk.session.undo_stack.count() == 0
    assert desk.canvas.overlay.marks.aim is None
    assert desk.canvas.overlay.marks.tag is None
    desk.key(Key.Key_Right)
    assert desk.session.selection == ("a4",)


@pytest.mark.parametrize("how", ["a click", "another command", "leaving the map"])
def test_anything_else_ends_it_without_a_trace(desk, how):
    before = desk.journey
    desk.click("a3")
    desk.canvas.draw_link()
    desk.key(Key.Key_Right)
    if how == "a click":
        desk.click("e1")
        assert desk.session.selection == ("e1",)
    elif how == "another command":
        desk.canvas.finish_editing()
    else:
        desk.canvas.clearFocus()
    assert desk.session.shown is before
    assert desk.canvas.overlay.marks.aim is None


def test_letters_do_nothing_while_the_arrow_looks_for_its_note(desk):
    desk.click("a3")
    desk.canvas.draw_link()
    desk.type("x")
    assert not desk.canvas.editing
    desk.key(Key.Key_Escape)


def test_enter_on_the_note_itself_waits_for_another(desk):
    desk.click("a3")
    desk.canvas.draw_link()
    desk.key(Key.Key_Return)
    assert ends(desk.session) == []
    desk.key(Key.Key_Right)
    desk.key(Key.Key_Return)
    assert ends(desk.session) == [("a3", "a4")]


def test_enter_on_an_empty_cell_leads_to_a_new_note(desk):
    desk.click("a4")
    desk.canvas.draw_link()
    desk.key(Key.Key_Right)
    desk.key(Key.Key_Return)
    assert desk.canvas.editing
    desk.type("Next")
    desk.key(Key.Key_Escape)
    (new,) = desk.cell("act", "s3")
    assert desk.text(new) == "Next"
    assert ends(desk.session) == [("a4", new)]
    desk.undo()
    assert ends(desk.session) == []
    assert desk.cell("act", "s3") == []


def test_two_selected_notes_are_linked_at_once(desk):
    desk.click("a1")
    desk.click("a4", CTRL)
    desk.canvas.draw_link()
    assert ends(desk.session) == [("a1", "a4")]
    assert desk.session.selection == (desk.journey.links[0].id,)


def test_it_needs_one_note_or_two(desk):
    assert not desk.canvas.can_draw_link
    desk.session.select(["a1", "a2", "a3"])
    assert not desk.canvas.can_draw_link
    desk.session.select(["s1"])
    assert not desk.canvas.can_draw_link
    desk.session.select(["a1"])
    assert desk.canvas.can_draw_link


def test_arrow_keys_lead_from_a_link_to_its_ends(desk):
    add(desk, "k", "a3", "e2")
    for key, end in ((Key.Key_Left, "a3"), (Key.Key_Right, "e2")):
        desk.session.select(["k"])
        desk.key(key)
        assert desk.session.selection == (end,)


def test_tab_goes_over_the_links_of_a_note(desk):
    add(desk, "k1", "a3", "a4")
    add(desk, "k2", "a1", "a3")
    add(desk, "k3", "a1", "e1")
    desk.click("a3")
    desk.session.select(["k1"])
    desk.key(Key.Key_Tab)
    assert desk.session.selection == ("k2",)
    desk.key(Key.Key_Tab)
    assert desk.session.selection == ("k1",)
    desk.click("e1")
    desk.session.select(["k3"])
    desk.key(Key.Key_Tab)
    assert desk.session.selection == ("e1",)


@pytest.fixture
def window(open_window, map_file):
    """A window on the example with a link of its own selected; its id is `k`."""
    found = open_window(map_file)
    session = found.session
    notes = [place.item.id for place in iter_items(session.journey) if place.item.kind == "note"]
    link = Link(id="k", source=notes[0], target=notes[1])
    session.commit("Link", edits.add_link(session.journey, link), select=["k"])
    found.canvas.setFocus()
    return found


def test_the_key_starts_it_in_the_window(window, qtbot):
    session, canvas = window.session, window.canvas
    source = session.journey.links[0].source
    session.select([source])
    count = len(session.journey.links)
    QTest.keyClick(canvas, Key.Key_A, CTRL | SHIFT)
    QTest.keyClick(canvas, Key.Key_Down)
    assert len(session.shown.links) == count + 1
    QTest.keyClick(canvas, Key.Key_Return)
    assert len(session.journey.links) == count + 1
    assert session.journey.links[-1].source == source


def test_a_link_is_turned_around(window):
    session = window.session
    before = find_link(session.journey, "k")
    window.commands["turn_link"].trigger()
    after = find_link(session.journey, "k")
    assert (after.source, after.target) == (before.target, before.source)
    assert session.undo_stack.undoText() == "Turn link around"


def test_its_kind_is_chosen_in_the_menu(window):
    assert window.commands["link_next"].isChecked()
    for kind in ("alternative", "loop", "triggers", "next"):
        window.commands[f"link_{kind}"].trigger()
        assert find_link(window.session.journey, "k").kind == kind
        assert window.commands[f"link_{kind}"].isChecked()
    window.session.select([])
    window.commands.refresh()
    assert not window.commands["link_next"].isEnabled()
    assert not window.commands["link_next"].isChecked()


def test_the_links_of_a_note_are_selected(window):
    session = window.session
    session.select([find_link(session.journey, "k").source])
    window.commands.refresh()
    window.commands["select_links"].trigger()
    assert "k" in session.selection
    assert all(find_link(session.journey, one) is not None for one in session.selection)


def test_a_link_has_its_own_menu(window):
    canvas = window.canvas
    trace = canvas.scene().trace_of("k")
    _, x1, y1 = trace.line[0]
    _, x2, y2 = trace.line[1][0], *trace.line[1][-2:]
    middle = QPointF(trace.x + (x1 + x2) / 2, trace.y + (y1 + y2) / 2)
    at = canvas.to_view().map(middle).toPoint()
    window.session.select([])
    port = canvas.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(port, QContextMenuEvent(reason, at, port.mapToGlobal(QPoint(at))))
    menu = window.findChild(QMenu, "context_menu")
    assert window.session.selection == ("k",)
    assert window.commands["turn_link"] in menu.actions()
    assert window.menus["link_kind"].menuAction() in menu.actions()
    menu.close()
    menu.setParent(None)
