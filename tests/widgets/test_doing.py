"""The menus' commands on the map: stages, lanes, export, context menus, accidents."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.exporting.errors import ExportCancelled
from app.exporting.options import ExportOptions
from app.model.lanes import LaneKind
from app.model.scope import Scope
from app.widgets.context_menus import show_context_menu
from app.widgets.exporting.job import ExportJob, ExportOrder
from app.widgets.exporting.window import ExportWindow
from app.widgets.lane_kinds import LANE_KINDS
from app.widgets.persona_menu import PersonaMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_stage_is_added_after_the_selected_one_ready_to_be_named(open_window, map_file):
    window = open_window(map_file)
    stages = window.session.journey.stages
    window.session.select([stages[1].id])
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.canvas.editing
    window.finish_editing()  # it stays without a name
    now = window.session.journey.stages
    assert [stage.id for stage in now[:2]] == [stage.id for stage in stages[:2]]
    assert now[2].id not in {stage.id for stage in stages}
    assert window.session.undo_stack.count() == 1


def test_a_lane_is_added_below_and_named_in_the_language_of_the_map(open_window, map_file):
    window = open_window(map_file)
    lanes = window.session.journey.lanes
    window.session.select([lanes[0].id])
    window.commands["add_lane_goal"].trigger()
    assert window.session.journey.lanes[1].kind == "goal"
    assert window.session.journey.lanes[1].name == "Goals"


def test_stages_and_lanes_move_and_stop_at_the_edge(open_window, map_file):
    window = open_window(map_file)
    first = window.session.journey.stages[0].id
    window.session.select([first])
    assert not window.commands["stage_left"].isEnabled()
    window.commands["stage_right"].trigger()
    assert window.session.journey.stages[1].id == first
    lane = window.session.journey.lanes[-1].id
    window.session.select([lane])
    assert not window.commands["lane_down"].isEnabled()
    window.commands["lane_up"].trigger()
    assert window.session.journey.lanes[-2].id == lane


def test_the_menu_of_an_element_offers_what_fits_it(open_window, map_file):
    window = open_window(map_file)
    journey = window.session.journey
    expected = {
        journey.stages[0].id: "Move stage ri&ght",
        journey.lanes[0].id: "M&ove lane down",
        journey.lanes[0].cells[0].items[0].id: "Du&plicate",
        f"{journey.lanes[0].id}/{journey.stages[0].id}": "Add a &note",
    }
    for element, text in expected.items():
        window.session.select([element])
        menu = show_context_menu(window, [element], QPoint(100, 100))
        actions = {action.text(): action for action in menu.actions()}
        assert actions[text].isEnabled(), element
        menu.close()


@pytest.mark.parametrize(("kind", "head"), [("pdf", b"%PDF"), ("png", b"\x89PNG")])
def test_export_writes_beside_the_window(open_window, map_file, qtbot, kind, head):
    window = open_window(map_file)
    window.show_export()
    dialog = window.findChild(ExportWindow)
    dialog.format.setCurrentIndex(dialog.format.findData(kind))
    target = map_file.with_suffix(f".{kind}")
    assert dialog.path.text() == str(target)
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert dialog.running
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert target.read_bytes().startswith(head)
    assert target.name in dialog.note.text()
    dialog.close()


def test_an_export_that_cannot_be_is_told_in_a_sentence(open_window, map_file, qtbot):
    window = open_window(map_file)
    window.show_export()
    dialog = window.findChild(ExportWindow)
    dialog.path.setText(str(map_file.parent / "nowhere" / "a.pdf"))
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert "does not exist" in dialog.note.text()
    dialog.close()


def test_a_cancelled_export_leaves_no_file(open_window, map_file, qtbot):
    window = open_window(map_file)
    target = map_file.with_suffix(".png")
    job = ExportJob(window.session.journey, Scope(), ExportOrder(target, ExportOptions(scale=4.0)))
    failed: list[Exception] = []
    job.failed.connect(failed.append)
    job.cancel()
    job.start()
    qtbot.waitUntil(lambda: bool(failed), timeout=30_000)
    job.wait()
    assert isinstance(failed[0], ExportCancelled)
    assert not target.exists()


def test_the_persona_in_focus_is_chosen(open_window, map_file):
    window = open_window(map_file)
    menu = window.tools.findChild(PersonaMenu)
    menu.fill()
    everybody = next(one for one in menu.menu().actions() if one.text().endswith("All personas"))
    everybody.trigger()
    assert window.session.journey.focus is None


def by_close_button(dialog: ExportWindow) -> None:
    QTest.mouseClick(dialog.foot.cancel, Qt.MouseButton.LeftButton)


def by_escape(dialog: ExportWindow) -> None:
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Escape)


def by_title_bar(dialog: ExportWindow) -> None:
    dialog.close()


@pytest.mark.parametrize("close", [by_close_button, by_escape, by_title_bar])
def test_the_export_dialog_closes_and_opens_again(open_window, map_file, qtbot, close):
    window = open_window(map_file)
    for _ in range(2):
        window.show_export()
        dialog = window.findChild(ExportWindow)
        qtbot.waitExposed(dialog)
        with qtbot.waitSignal(dialog.destroyed):
            close(dialog)
        assert window.findChild(ExportWindow) is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_menu_and_block_name_a_kind_alike(open_window, map_file, program, language):
    program.choose_language(language)
    window = open_window(map_file)
    blocks = window.workspace.left.blocks
    assert sorted(words.kind for words in LANE_KINDS) == sorted(get_args(LaneKind))
    for kind in get_args(LaneKind):
        action = window.commands[f"add_lane_{kind}"]
        button = blocks.button(kind)
        assert action.text().replace("&", "") == button.text()
        assert action.toolTip() == button.toolTip()


def test_a_lane_is_moved_while_a_rubber_band_is_drawn(open_window, map_file):
    window = open_window(map_file)
    canvas, session = window.canvas, window.session
    canvas.setFocus()
    lane = session.journey.lanes[0]
    note = lane.cells[0].items[0].id
    place = canvas.to_viewport(canvas.scene().place_of(note))
    start = place.bottomLeft().toPoint() + QPoint(-3, 3)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for at in (start + QPoint(15, -8), place.center().toPoint()):
        to = QPointF(canvas.viewport().mapToGlobal(at))
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        keys = Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), to, none, left, keys)
        QApplication.sendEvent(canvas.viewport(), move)
    assert session.selection == (note,)
    window.commands["lane_down"].trigger()
    assert session.journey.lanes[1] == lane
    assert session.selection == ()
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
