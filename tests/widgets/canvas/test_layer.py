"""While something is dragged, the map under it is painted once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.exporting.qpaint import PicturePainter
from app.model import edits
from app.widgets.canvas.layer import Layer


@pytest.fixture
def painted(monkeypatch) -> list[str]:
    """The elements of the groups that were painted."""
    found: list[str] = []
    paint = PicturePainter.paint_group

    def noted(self, on, group):
        found.append(group.element)
        paint(self, on, group)

    monkeypatch.setattr(PicturePainter, "paint_group", noted)
    return found


@pytest.fixture
def kept(qtbot, desk, painted):
    """Waits until all of the view is kept, which follows the second move."""

    def is_kept() -> bool:
        QApplication.processEvents()
        painted.clear()
        desk.port.repaint()
        return not painted

    return lambda: qtbot.waitUntil(is_kept)


def shot(desk) -> QImage:
    return desk.port.grab().toImage()


def over(desk, where: str) -> None:
    desk.carry(desk.at("a1"), desk.at(where))
    QApplication.processEvents()


def test_moves_over_other_cells_paint_no_item_again(desk, painted, kept):
    desk.press("a1")
    over(desk, "pai/s1")
    kept()
    for where in ("pai/s3", "act/s3", "pai/s1"):
        over(desk, where)
        desk.port.repaint()
    assert not painted
    desk.key(Qt.Key.Key_Escape)
    desk.release("pai/s1")
    desk.port.repaint()
    assert "a1" in painted


@pytest.mark.parametrize("zoom", [0.47, 1.0, 1.9])
def test_the_map_under_a_drag_looks_as_without_what_is_kept(desk, painted, kept, monkeypatch, zoom):
    desk.canvas.zoom_to(zoom)
    desk.canvas.show_element("a1")
    desk.press("a1")
    over(desk, "a2")
    kept()
    over(desk, "t1")
    painted.clear()
    layered = shot(desk)
    assert not painted
    monkeypatch.setattr(Layer, "has", lambda *_: False)
    assert shot(desk) == layered
    assert painted


def test_what_changes_while_something_is_dragged_is_shown(desk, kept):
    desk.press("a1")
    over(desk, "pai/s1")
    kept()
    before = shot(desk)
    desk.session.preview(edits.change_item(desk.journey, "a2", text="Quite another text"))
    after = shot(desk)
    assert after != before
    assert shot(desk) == after


def test_a_view_that_scrolls_meanwhile_is_not_kept(desk, painted, kept):
    desk.canvas.zoom_to(2.0)
    desk.canvas.show_element("a1")
    desk.press("a1")
    over(desk, "a2")
    kept()
    before = shot(desk)
    desk.canvas.scroll_by(40, 30)
    painted.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    assert 0 < len(painted) < 30, "no more than what came into view"
    assert shot(desk) != before
