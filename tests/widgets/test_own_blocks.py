"""Blocks of the map's own: kept from a lane, made anew, changed, dragged, added in every way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from app.model import edits
from app.model.edits.pasting import Target as PasteTarget
from app.model.errors import EditError
from app.model.journey import Block as OwnBlock
from app.model.journey import Prompt, Template
from app.widgets.block_kinds import Block, block_mime, block_of
from app.widgets.capture.parsing import Captured
from app.widgets.capture.placing import Target, destination
from app.widgets.clipboard.pictures import with_pictures
from app.widgets.palette.entries import entries
from app.widgets.panels.blocks import Blocks
from app.widgets.panels.fields import GrowingText

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier

LAW = OwnBlock(
    id="law", kind="note", name="Law & order", icon="scales", color="goal", prompt="Which law?"
)


@pytest.fixture
def window(open_window, map_file):
    made = open_window(map_file)
    session = made.session
    session.commit("x", edits.add_block(session.journey, LAW, "made-here"))
    return made


def blocks(window) -> Blocks:
    return window.findChild(Blocks)


def added(window, count: int):
    """The lane that was added, at the end unless told otherwise."""
    lanes = window.session.journey.lanes
    assert len(lanes) == count + 1
    return next(lane for lane in lanes if lane.name == LAW.name)


def check(window, count: int) -> None:
    lane = added(window, count)
    assert (lane.kind, lane.icon, lane.color) == ("note", "scales", "goal")
    assert Prompt(lane=lane.id, text="Which law?") in window.session.journey.template.prompts


def test_a_press_a_key_and_a_menu_add_its_lane(window):
    count = len(window.session.journey.lanes)
    button = blocks(window).own_button("law")
    assert button.text() == "Law && order"
    assert "Which law?" in button.toolTip()
    QTest.mouseClick(button, LEFT)
    check(window, count)
    window.session.undo_stack.undo()
    assert len(window.session.journey.lanes) == count
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    check(window, count)
    window.session.undo_stack.undo()
    window.canvas.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, CTRL)
    assert window.menus["lane"].isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_D)  # the first letter that is free
    QApplication.processEvents()
    check(window, count)


def test_the_menu_lists_the_blocks_of_now_wherever_it_opens(window):
    session, menu = window.session, window.menus["lane"]

    def listed() -> list[str]:
        menu.aboutToShow.emit()
        shown = [one for one in menu.actions() if one.isVisible()]
        lines = [at for at, one in enumerate(shown) if one.isSeparator()]
        return [one.text().replace("&", "") for one in shown[lines[-1] + 1 :]] if lines else []

    session.commit("x", edits.add_block(session.journey, LAW.replace(id="b", name="Bees"), "t"))
    assert listed() == ["Law  order", "Bees"]
    session.commit("x", edits.remove_block(session.journey, "law"))
    assert listed() == ["Bees"]
    next(one for one in menu.actions() if one.text().replace("&", "") == "Bees").trigger()
    assert session.journey.lanes[-1].name == "Bees"
    window.parking.lock_structure()
    menu.aboutToShow.emit()
    assert not any(one.isEnabled() for one in menu.actions() if one.text())
    session.commit("x", edits.remove_block(session.journey, "b"))
    assert listed() == []


def test_blocks_are_put_in_order_by_keys_and_menu_and_keep_the_keyboard(window, qtbot):
    session = window.session
    for name in ("b", "c"):
        session.commit("x", edits.add_block(session.journey, LAW.replace(id=name, name=name), "t"))

    def order() -> list[str]:
        shown = [blocks(window).own_button(one.id) for one in window.blocks.all]
        assert shown == sorted(shown, key=lambda one: one.y())
        return [one.id for one in window.blocks.all]

    button = blocks(window).own_button("law")
    button.setFocus()
    steps = session.undo_stack.count()
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Up, alt)  # it is the first
    assert session.undo_stack.count() == steps
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down, alt)
    qtbot.waitUntil(lambda: order() == ["b", "law", "c"])
    assert button.hasFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down, alt)
    qtbot.waitUntil(lambda: order() == ["b", "c", "law"])
    assert session.undo_stack.count() == steps + 2
    where = button.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, button.mapToGlobal(where))
    QApplication.sendEvent(button, asked)
    menu = button.findChild(QMenu)
    words = {one.text().replace("&", ""): one for one in menu.actions()}
    assert "Move down" not in words
    words["Move up"].trigger()
    menu.close()
    qtbot.waitUntil(lambda: order() == ["b", "law", "c"])
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: order() == ["b", "c", "law"])


def test_the_palette_adds_it(window):
    count = len(window.session.journey.lanes)
    entry = next(one for one in entries(window) if one.about.id == "block:law")
    assert entry.about.title == "Add a lane: Law & order"
    entry.run()
    check(window, count)


def test_dragged_it_goes_where_it_is_dropped(window):
    count = len(window.session.journey.lanes)
    mime = block_mime(blocks(window).own_button("law").block)
    assert block_of(mime) == Block("lane", "note", "free", "law")
    canvas = window.canvas
    place = canvas.picture.rows[0]
    at = canvas.mapFromScene(QPointF(40, place.y + 1)).toPointF()
    where = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), QDragEnterEvent(at.toPoint(), *where))
    QApplication.sendEvent(canvas.viewport(), QDropEvent(at, *where))
    check(window, count)
    assert window.session.journey.lanes[0].name == LAW.name


def test_in_a_map_without_that_block_its_kind_is_added(window):
    session = window.session
    window.edits.add_lane("pain", own="gone")
    assert session.journey.lanes[-1].name == "Pain points"


def test_a_lane_is_kept_as_a_block_from_its_menu(window):
    session = window.session
    lane = session.journey.lanes[0]
    session.select([lane.id])
    window.commands["keep_block"].trigger()
    block = session.journey.template.custom[-1]
    assert (block.kind, block.name) == (lane.kind, lane.name)
    assert blocks(window).own_button(block.id).isVisible()
    assert "among the blocks of this map" in window.messages.text
    before = session.journey
    window.commands["keep_block"].trigger()
    assert session.journey is before
    assert "already" in window.messages.text
    session.undo_stack.undo()
    assert session.journey.template.custom == (LAW,)


def test_a_lane_is_kept_as_a_block_from_the_inspector(window, qtbot):
    session = window.session
    session.select([session.journey.lanes[1].id])
    keep = next(
        one
        for one in window.workspace.right.findChildren(QPushButton)
        if one.text() == "Keep as a block"
    )
    QTest.mouseClick(keep, LEFT)
    assert session.journey.template.custom[-1].name == session.journey.lanes[1].name
    assert not keep.isEnabled()


def test_a_long_name_does_not_widen_the_panel(window, qtbot):
    session = window.session
    button = blocks(window).own_button("law")
    width = blocks(window).width()
    session.commit("x", edits.change_block(session.journey, "law", name="Donaudampf " * 40))
    qtbot.waitUntil(lambda: button.text().endswith("…"))
    assert blocks(window).width() == width
    assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()
    assert "Donaudampf" in button.toolTip()
    window.menus["lane"].aboutToShow.emit()
    listed = [one for one in window.menus["lane"].actions() if one.isVisible()]
    assert len(listed[-1].text()) < 60


def test_a_question_written_in_the_inspector_goes_into_the_block(window):
    session = window.session
    lane = session.journey.lanes[0].id
    session.select([lane])
    field = next(
        one
        for one in window.workspace.right.findChildren(GrowingText)
        if one.accessibleName() == "Question"
    )
    field.setFocus()
    QTest.keyClicks(field, "Why so?")
    window.finish_editing()
    assert session.journey.template.prompts == (Prompt(lane=lane, text="Why so?"),)
    window.commands["keep_block"].trigger()
    assert session.journey.template.custom[-1].prompt == "Why so?"


def test_it_is_changed_beside_the_map_and_undone(window):
    session = window.session
    button = blocks(window).own_button("law")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_F2)
    panel = window.blocks.panel
    assert panel.isVisible()
    form = panel.form
    assert form.name.text() == "Law & order"
    assert form.name.hasFocus()
    QTest.keyClicks(form.name, "Rules")
    assert session.journey.template.custom[0].name == "Rules"
    assert blocks(window).own_button("law").text() == "Rules"
    assert blocks(window).own_button("law") is button
    session.undo_stack.undo()
    assert form.name.text() == "Law & order"
    QTest.keyClick(form.name, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.canvas.hasFocus()


def test_a_new_one_is_made_and_goes_with_undo(window, program, qtbot):
    window.commands["new_block"].trigger()
    panel = window.blocks.panel
    assert window.session.journey.template.custom[-1].name == "New block"
    assert panel.form.name.selectedText() == "New block"
    program.choose_language("fr")
    qtbot.waitUntil(lambda: panel.remove.text() == "Retirer le bloc")
    assert panel.form.name.text() == "New block"
    window.session.undo_stack.undo()
    assert not panel.isVisible()


def test_it_is_removed_and_its_lanes_stay(window):
    session = window.session
    window.blocks.add("law")
    lanes = session.journey.lanes
    button = blocks(window).own_button("law")
    at = button.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(button, QContextMenuEvent(reason, at, button.mapToGlobal(at)))
    menu = button.findChild(QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        *("Add a lane: Law && order", "&Change…", "&Remove block", "&New block…"),
    ]
    menu.actions()[3].trigger()
    menu.close()
    assert session.journey.template.custom == ()
    assert session.journey.lanes == lanes
    session.undo_stack.undo()
    again = blocks(window).own_button("law")
    QTest.keyClick(again, Qt.Key.Key_Delete)
    assert session.journey.template.custom == ()


def test_a_locked_structure_and_a_read_only_map_take_no_lane(window, map_file):
    window.parking.lock_structure()
    assert not blocks(window).own_button("law").isEnabled()
    entry = next(one for one in entries(window) if one.about.id == "block:law")
    assert not entry.about.enabled
    assert "locked" in entry.reason


def test_nor_is_it_dropped_from_another_window(window):
    session, canvas = window.session, window.canvas
    before = session.journey.replace(template=Template(id="t", blocks=("pain",)))
    session.start(before)
    where = (Qt.DropAction.CopyAction, block_mime(Block("lane", "note", "free", "law")), LEFT)
    at = canvas.mapFromScene(QPointF(40, canvas.picture.rows[0].y + 1)).toPointF()
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(canvas.viewport(), QDragEnterEvent(at.toPoint(), *where, keys))
    QApplication.sendEvent(canvas.viewport(), QDropEvent(at, *where, keys))
    assert session.journey is before
    assert "offers no lanes of kind" in window.messages.text
    window.program.choose_language("fr")
    assert window.edits.add_lane("metric") is None
    assert "n’offre pas de lignes" in window.messages.text


def test_what_a_template_does_not_offer_is_nowhere(open_window, map_file):
    window = open_window(map_file)
    session = window.session
    offer = Template(id="t", blocks=("action", "pain"))
    lanes = tuple(lane for lane in session.journey.lanes if lane.kind == "action")
    session.start(session.journey.replace(template=offer, lanes=lanes, links=()))
    shown = [one.text() for one in window.menus["lane"].actions() if one.isVisible()]
    assert shown == ["&Actions", "&Pain points"]
    reasons = {one.about.id: one.reason for one in entries(window)}
    assert reasons["add_lane_pain"] == ""
    assert "template" in reasons["add_lane_metric"]
    assert "template" in reasons["add_line_visibility"]
    window.canvas.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, CTRL)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_M)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert [lane.kind for lane in session.journey.lanes] == ["action"]


def test_what_is_captured_or_pasted_adds_no_lane_that_is_not_offered(open_window, map_file):
    window = open_window(map_file)
    journey = window.session.journey
    lanes = tuple(lane for lane in journey.lanes if lane.kind == "action")
    offer = Template(id="t", blocks=("action",))
    journey = journey.replace(template=offer, lanes=lanes, links=())
    stage = journey.stages[0]
    target = Target(lanes[0].id, stage.id)
    captured = Captured("too dear", "pain")
    there = destination(journey, captured, target)
    assert there is not None
    assert there.lane == lanes[0]
    assert destination(journey.replace(template=None), captured, target).lane is None
    with pytest.raises(EditError):
        with_pictures(journey, (), PasteTarget(lanes[0].id, stage.id))
