"""Selecting with the mouse, and the rubber band."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_selects_what_is_under_it(desk):
    for element in ("a2", "t1", "e1", "m1", "p1", "s2", "act", "lin", "title"):
        desk.click(element)
        assert desk.session.selection == (element,), element


def test_a_click_on_a_cell_selects_the_cell_and_beside_the_sheet_clears(desk):
    desk.click("pai/s1")
    assert desk.session.selection == ("pai/s1",)
    desk.click(desk.free("act/s2"))
    assert desk.session.selection == ("act/s2",)
    desk.click(QPoint(3, 890))
    assert desk.session.selection == ()


def test_ctrl_and_shift_add_and_take_away(desk):
    desk.click("a1")
    desk.click("a3", CTRL)
    desk.click("a4", SHIFT)
    assert desk.session.selection == ("a1", "a3", "a4")
    desk.click("a3", CTRL)
    assert desk.session.selection == ("a1", "a4")
    desk.click("a4")
    assert desk.session.selection == ("a4",)


def test_shift_adds_all_as_far_as_there(desk):
    desk.click("a1")
    desk.click("a4", SHIFT)
    assert desk.session.selection == ("a1", "a2", "a3", "a4")
    desk.click("a4")
    desk.click("a2", SHIFT)
    assert desk.session.selection == ("a4", "a3", "a2")
    desk.click("m1", SHIFT)
    assert desk.session.selection == ("a4", "a3", "a2", "m1")
    desk.click("s3")
    desk.click("s1", SHIFT)
    assert desk.session.selection == ("s3", "s2", "s1")
    desk.click("pai/s3")
    desk.click(desk.free("emo/s2"), SHIFT)
    assert desk.session.selection == ("pai/s3", "pai/s2", "emo/s3", "emo/s2")


def test_the_rubber_band_selects_what_it_touches(desk):
    start = desk.press(desk.free("act/s2"))
    end = desk.at("a1", 0.9, 0.5)
    desk.carry(start, end)
    assert desk.canvas.overlay.marks.band is not None
    desk.release(end)
    assert set(desk.session.selection) == {"a1", "a2", "a3", "a4"}
    assert desk.canvas.overlay.marks.band is None
    assert desk.session.undo_stack.count() == 0


def test_escape_ends_the_rubber_band_and_restores_the_selection(desk):
    desk.click("m1")
    start = desk.press(desk.free("act/s2"))
    end = desk.at("a1")
    desk.carry(start, end)
    desk.key(Qt.Key.Key_Escape)
    desk.release(end)
    assert desk.session.selection == ("m1",)
    assert desk.canvas.overlay.marks.band is None


def test_rings_follow_the_selection(desk):
    desk.click("a2")
    assert desk.canvas.overlay.marks.selected == (desk.scene.outline_of("a2"),)
    desk.click(QPoint(3, 890))
    assert desk.canvas.overlay.marks.selected == ()


def test_hover_lifts_what_is_under_the_pointer(desk, qtbot):
    qtbot.mouseMove(desk.port, desk.at("a2"))
    assert desk.canvas.overlay.marks.hovered == desk.scene.outline_of("a2")
    qtbot.mouseMove(desk.port, desk.free("act/s2"))
    assert desk.canvas.overlay.marks.hovered is None


def test_a_right_click_asks_for_the_menu_of_what_is_under_it(desk):
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    asked: list[tuple[tuple[str, ...], QPoint]] = []
    desk.canvas.context_requested.connect(lambda ids, at: asked.append((ids, at)))
    desk.session.select(["a1", "a2"])
    for element in ("a2", "m1"):
        at = desk.at(element)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, desk.port.mapToGlobal(at))
        QApplication.sendEvent(desk.port, event)
    assert [ids for ids, _ in asked] == [("a1", "a2"), ("m1",)]
