"""Zooming by hand: what a frame makes ready, and that the view ends painted as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.exporting.qpaint import PicturePainter
from app.widgets.canvas.items import GroupItem
from tests.big_maps import big_map
from tests.widgets.canvas.conftest import Desk, sit_down
from tests.widgets.canvas.test_looking import wheel

CTRL = Qt.KeyboardModifier.ControlModifier
MIDDLE = QPoint(650, 450)
A_NOTCH = QPoint(0, 120)
A_THIRD = QPoint(0, 40)


@pytest.fixture
def wide(qtbot, engine) -> Desk:
    return sit_down(qtbot, engine, big_map(500, 20, 10))


@pytest.fixture
def compiled(monkeypatch) -> list[object]:
    """What was made ready to paint."""
    found: list[object] = []
    make = PicturePainter._compiled

    def noted(self, parts):
        found.append(parts)
        return make(self, parts)

    monkeypatch.setattr(PicturePainter, "_compiled", noted)
    return found


def shot(desk: Desk) -> QImage:
    return desk.canvas.viewport().grab().toImage()


def seen_as_it_is(qtbot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.canvas.is_overview)


def test_a_step_alone_is_painted_as_it_is(wide):
    wide.canvas.zoom_to(0.42)
    wheel(wide, MIDDLE, A_NOTCH, CTRL)
    assert 0.5 < wide.canvas.zoom < 0.51
    assert not wide.canvas.is_overview


def test_steps_in_a_row_are_rough_and_at_rest_the_map_is_as_it_always_was(wide, qtbot):
    canvas = wide.canvas
    canvas.zoom_to(0.36)
    wheel(wide, MIDDLE, A_NOTCH, CTRL)
    wheel(wide, MIDDLE, A_NOTCH, CTRL)
    assert 0.5 < canvas.zoom < 0.6
    assert canvas.is_overview
    rough = shot(wide)
    seen_as_it_is(qtbot, wide)
    fine = shot(wide)
    assert fine != rough
    place = canvas.place
    canvas.zoom_to(2.0)
    canvas.go_to(place)
    assert shot(wide) == fine


def test_resting_repaints_without_being_asked(wide, qtbot, monkeypatch):
    canvas = wide.canvas
    canvas.zoom_to(0.36)
    wheel(wide, MIDDLE, A_NOTCH, CTRL)
    wheel(wide, MIDDLE, A_NOTCH, CTRL)
    canvas.viewport().repaint()
    painted: list[str] = []
    monkeypatch.setattr(
        PicturePainter, "paint_group", lambda self, on, group: painted.append(group.kind)
    )
    notes = len(canvas.scene().items(canvas.visible_rect()))
    qtbot.waitUntil(lambda: painted.count("note") > 0.4 * notes)


def test_no_frame_of_a_sweep_makes_all_of_a_large_map_ready(wide, compiled):
    canvas = wide.canvas
    canvas.fit()
    canvas.viewport().repaint()
    most = 0
    while canvas.zoom < 2.5:
        wheel(wide, MIDDLE, A_THIRD, CTRL)
        compiled.clear()
        canvas.viewport().repaint()
        most = max(most, len(compiled))
        QApplication.processEvents()
    seen = [one for one in canvas.scene().items() if isinstance(one, GroupItem)]
    assert len(seen) > 500
    assert most <= 90


def test_above_100_percent_every_step_is_painted_as_it_is(wide):
    wide.canvas.zoom_to(0.95)
    for _ in range(3):
        wheel(wide, MIDDLE, A_THIRD, CTRL)
    assert wide.canvas.zoom > 1.0
    assert not wide.canvas.is_overview


def test_what_was_changed_meanwhile_is_shown_at_rest(wide, qtbot):
    canvas = wide.canvas
    canvas.zoom_to(0.7)
    wheel(wide, MIDDLE, -A_NOTCH, CTRL)
    wheel(wide, MIDDLE, -A_NOTCH, CTRL)
    assert canvas.is_overview
    lane = wide.journey.lanes[0]
    gone = next(cell.items[0].id for cell in lane.cells if cell.items)
    wide.session.select([gone])
    canvas.delete_selection()
    seen_as_it_is(qtbot, wide)
    fine = shot(wide)
    canvas.viewport().repaint()
    assert shot(wide) == fine
    assert canvas.place_of(gone) is None
