"""Zooming, scrolling, fitting and the overview."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPalette, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.items import Metric
from app.model.journey import empty_journey
from app.model.lanes import Cell, Lane
from tests.widgets.canvas.conftest import note, sit_down, small_map

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def wheel(desk, at: QPoint, delta: QPoint, keys=NONE, pixels: QPoint | None = None) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(desk.port.mapToGlobal(at)),
        pixels or QPoint(),
        delta,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(desk.port, event)


def shot(desk) -> QImage:
    QApplication.processEvents()
    return desk.port.grab().toImage()


def test_qt_and_the_canvas_agree_where_everything_is(desk):
    for zoom in (0.05, 0.33, 1.0, 1.37, 8.0):
        desk.canvas.zoom_to(zoom)
        desk.canvas.scroll_by(37.3, 11.9)
        assert desk.canvas.viewportTransform() == desk.canvas.to_view()


def test_ctrl_and_the_wheel_zoom_around_the_pointer_without_drift(desk):
    at = QPoint(833, 417)
    here = desk.canvas.to_sheet(QPointF(at))
    for turn in (120, 120, 120, -120, 45, -45, -120, 15, -120, -15) * 12:
        wheel(desk, at, QPoint(0, turn), CTRL)
        off = desk.canvas.to_sheet(QPointF(at)) - here
        assert abs(off.x()) * desk.canvas.zoom <= 1
        assert abs(off.y()) * desk.canvas.zoom <= 1
    assert desk.canvas.zoom == pytest.approx(1.0)


def test_zoom_has_limits_and_tells(desk):
    told: list[float] = []
    desk.canvas.zoom_changed.connect(told.append)
    desk.canvas.zoom_to(100)
    assert desk.canvas.zoom == 8
    desk.canvas.zoom_to(0.0001)
    assert desk.canvas.zoom == 0.05
    assert told == [8.0, 0.05]


def test_fit_lasts_while_the_view_changes_size(desk):
    desk.canvas.fit()
    before = desk.canvas.zoom
    desk.canvas.resize(700, 500)
    QApplication.processEvents()
    assert desk.canvas.zoom < before
    assert desk.port.rect().contains(desk.place("per").toRect())
    desk.canvas.zoom_to(1.0)
    desk.canvas.resize(900, 700)
    QApplication.processEvents()
    assert desk.canvas.zoom == 1.0


def test_what_was_walked_to_stays_in_sight_while_the_view_changes_size(desk):
    desk.canvas.resize(420, 300)
    desk.canvas.show_start()
    QApplication.processEvents()
    desk.canvas.show_element("per")
    assert desk.canvas.place.fitting == ""
    desk.canvas.resize(430, 300)
    QApplication.processEvents()
    assert desk.port.rect().contains(desk.place("per").toRect().center())


@pytest.mark.parametrize("at", [QPointF(1, 1), QPointF(0.5, 0.5), QPointF(0, 0)])
def test_a_place_gone_back_to_lasts_while_the_view_changes_size(desk, at):
    size = desk.canvas.sheet_size()
    desk.canvas.zoom_to(1.7)
    desk.canvas.look_at(QPointF(size.width() * at.x(), size.height() * at.y()))
    place, middle = desk.canvas.place, desk.canvas.visible_rect().center()
    desk.canvas.fit()
    desk.canvas.go_to(place)
    for width, height in ((500, 200), (900, 700), (640, 333)):
        desk.canvas.resize(width, height)
        QApplication.processEvents()
        off = desk.canvas.visible_rect().center() - middle
        assert max(abs(off.x()), abs(off.y())) * 1.7 <= 1
        assert desk.canvas.place == place
    desk.canvas.scroll_by(60, 40)
    seen = desk.canvas.visible_rect().topLeft()
    desk.canvas.resize(600, 300)
    QApplication.processEvents()
    assert desk.canvas.visible_rect().topLeft() == seen, "gone elsewhere, it is let go"


def test_a_view_that_grows_keeps_its_corner_as_far_as_the_sheet_reaches(desk):
    desk.canvas.resize(500, 200)
    QApplication.processEvents()
    desk.canvas.zoom_to(2.0)
    size = desk.canvas.sheet_size()
    desk.canvas.look_at(QPointF(size.width() / 2, size.height()))
    desk.canvas.resize(500, 400)
    QApplication.processEvents()
    assert desk.canvas.visible_rect().center().y() == pytest.approx(size.height(), abs=0.5)


def test_a_new_map_starts_readable_from_its_top(desk):
    assert desk.canvas.zoom == 1.0
    desk.canvas.resize(900, 300)
    lanes = tuple(
        lane.replace(id=f"l{n}", cells=()) for n in range(9) for lane in desk.journey.lanes[3:4]
    )
    desk.session.start(desk.journey.replace(lanes=lanes, template=None))
    QApplication.processEvents()
    assert 0.72 <= desk.canvas.zoom < 1
    assert desk.port.rect().contains(desk.place("title").toRect().topLeft())
    assert desk.port.rect().contains(desk.place("s3").toRect())
    desk.canvas.resize(1000, 300)
    QApplication.processEvents()
    assert desk.port.rect().contains(desk.place("s3").toRect())


def test_the_view_does_not_jump_under_a_drag(desk):
    desk.canvas.fit()
    zoom = desk.canvas.zoom
    start = desk.press("a1")
    desk.carry(start, desk.at("pai/s1"))
    desk.canvas.resize(1000, 500)
    QApplication.processEvents()
    assert desk.canvas.zoom == zoom
    desk.key(Qt.Key.Key_Escape)


def test_the_wheel_scrolls_both_ways_and_fingers_by_the_pixel(desk):
    desk.canvas.zoom_to(3.0)
    at = desk.port.rect().center()
    seen = desk.canvas.visible_rect()
    wheel(desk, at, QPoint(0, -120))
    assert desk.canvas.visible_rect().top() > seen.top()
    seen = desk.canvas.visible_rect()
    wheel(desk, at, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert desk.canvas.visible_rect().left() > seen.left()
    assert desk.canvas.visible_rect().top() == seen.top()
    seen = desk.canvas.visible_rect()
    wheel(desk, at, QPoint(-24, -24), NONE, QPoint(-7, -11))
    moved = desk.canvas.visible_rect().topLeft() - seen.topLeft()
    assert (moved.x() * 3, moved.y() * 3) == pytest.approx((7, 11))


@pytest.mark.parametrize("way", ["space", "middle"])
def test_the_sheet_follows_the_hand(desk, way):
    desk.canvas.zoom_to(2.0)
    before = desk.journey
    button = Qt.MouseButton.MiddleButton if way == "middle" else Qt.MouseButton.LeftButton
    if way == "space":
        QTest.keyPress(desk.canvas, Qt.Key.Key_Space)
        assert desk.port.cursor().shape() == Qt.CursorShape.OpenHandCursor
    start, end = QPoint(500, 400), QPoint(380, 310)
    held = desk.canvas.to_sheet(QPointF(start))
    QTest.mousePress(desk.port, button, NONE, start)
    assert desk.port.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    desk.carry(start, end)
    QTest.mouseRelease(desk.port, button, NONE, end)
    if way == "space":
        QTest.keyRelease(desk.canvas, Qt.Key.Key_Space)
    off = desk.canvas.to_sheet(QPointF(end)) - held
    assert abs(off.x()) < 1
    assert abs(off.y()) < 1
    assert desk.port.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert desk.session.selection == ()
    assert desk.journey is before


def test_one_cannot_lose_the_sheet(desk):
    for step in (1e5, -1e5):
        desk.canvas.scroll_by(step, step)
        assert desk.canvas.visible_rect().intersects(desk.scene.sceneRect())


def test_a_growing_map_stays_where_it_is(desk):
    desk.canvas.zoom_to(2.0)
    desk.canvas.scroll_by(100, 50)
    seen = desk.canvas.visible_rect()
    for number in range(8):
        desk.session.commit("Add", edits.add_item(desk.journey, note(f"x{number}"), "act", "s3"))
    assert desk.canvas.visible_rect() == seen


def test_show_element_scrolls_as_little_as_needed(desk):
    desk.canvas.zoom_to(3.0)
    desk.canvas.show_element("p1")
    assert desk.port.rect().contains(desk.place("p1").center().toPoint())
    seen = desk.canvas.visible_rect()
    desk.canvas.show_element("p1")
    assert desk.canvas.visible_rect() == seen
    desk.canvas.look_at(desk.scene.place_of("a1").center())
    off = desk.place("a1").center() - QPointF(desk.port.rect().center())
    assert off.manhattanLength() < 600


def test_the_overview_shows_the_map_its_selection_and_changes(desk):
    desk.canvas.zoom_to(0.3)
    plain = shot(desk)
    desk.click("pai/s1")
    assert desk.session.selection == ("pai/s1",)
    chosen = shot(desk)
    assert chosen != plain
    corner = desk.place("pai/s1").topLeft().toPoint() + QPoint(10, -3)
    ring = chosen.pixelColor(corner)
    assert ring.blue() > ring.red() + 60
    desk.session.commit("Add", edits.add_item(desk.journey, note("new"), "pai", "s1"), select=())
    assert shot(desk) != plain


def test_a_line_of_figures_is_no_area_in_the_overview(desk):
    """A sparkline seen from afar leaves most of its place to the ground."""
    metric = Metric(
        kind="metric", id="m", value=2.0, history=(4.0, 1.0, 3.0), target=9.0, drawing="sparkline"
    )
    lane = Lane(id="figures", kind="metric", cells=(Cell(stage="s1", items=(metric,)),))
    desk.session.commit("Add", edits.add_lane(desk.journey, lane, 0), select=())
    desk.canvas.zoom_to(0.3)
    desk.canvas.show_element("m")
    place = desk.place("m").toRect()
    picture = shot(desk)
    reds = [
        QColor(picture.pixelColor(x, y))
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    ]
    strong = [one for one in reds if one.red() > 200 and one.green() < 120]
    assert 0 < len(strong) < len(reds) / 4


def test_dragging_works_in_the_overview(desk):
    desk.canvas.zoom_to(0.35)
    desk.drag("a1", "pai/s1")
    assert desk.cell("pai", "s1") == ["a1"]


def test_the_grounds_follow_the_palette_and_the_sheet_does_not(desk):
    sheet = desk.place("title").topRight().toPoint() + QPoint(-20, 5)
    for zoom in (1.0, 0.3):
        desk.canvas.zoom_to(zoom)
        sheet = desk.place("title").topRight().toPoint() + QPoint(-8, 2)
        for chrome in ("#eceff4", "#14171d"):
            palette = desk.canvas.palette()
            palette.setColor(QPalette.ColorRole.Window, QColor(chrome))
            desk.canvas.setPalette(palette)
            desk.canvas.scroll_by(-1e5, -1e5)
            picture = shot(desk)
            assert picture.pixelColor(5, 5) == QColor(chrome)
            sheet = desk.place("title").topRight().toPoint() + QPoint(-8, 2)
            if desk.port.rect().contains(sheet):
                assert picture.pixelColor(sheet) == QColor("#ffffff")


def differing(one: QImage, two: QImage) -> int:
    """How many bytes differ by more than the shade that antialiasing gives a clip's edge."""
    if one == two:
        return 0
    pairs = zip(bytes(one.constBits()), bytes(two.constBits()), strict=True)
    return sum(abs(a - b) > 24 for a, b in pairs)


@pytest.mark.parametrize("zoom", [1.0, 0.35])
def test_what_changes_is_repainted_by_itself(desk, zoom):
    """Without asking for a repaint of everything, the screen is as if one had."""
    desk.canvas.zoom_to(zoom)

    def on_screen() -> QImage:
        QApplication.processEvents()
        return desk.canvas.screen().grabWindow(desk.canvas.winId()).toImage()

    def check() -> None:
        partial = on_screen()
        desk.port.update()
        assert differing(on_screen(), partial) == 0

    desk.click("a1")
    desk.click("a4", CTRL)
    check()
    desk.session.commit("Edit", edits.change_item(desk.journey, "a1", text="word " * 60))
    check()
    desk.drag("a4", "pai/s3")
    check()
    desk.undo()
    desk.undo()
    check()
    start = desk.press("a3")
    desk.carry(start, desk.at("a1", 0.8, 0.2))
    desk.carry(desk.at("a1", 0.8, 0.2), desk.at("met/s2"))
    check()
    desk.key(Qt.Key.Key_Escape)
    check()
    desk.canvas.scroll_by(31, 17)
    check()
    desk.session.select(())
    check()


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_a_second_press_soon_after_the_first_moves_the_sheet_too(desk, button):
    if button == Qt.MouseButton.LeftButton:
        QTest.keyPress(desk.canvas, Qt.Key.Key_Space)
    at = desk.at("a1")
    there = QPointF(desk.port.mapToGlobal(at))
    left = desk.canvas.visible_rect().left()
    again = QMouseEvent(QEvent.Type.MouseButtonDblClick, QPointF(at), there, button, button, NONE)
    QApplication.sendEvent(desk.port, again)
    desk.carry(at, at - QPoint(40, 0), held=button)
    assert not desk.canvas.editing
    assert desk.canvas.visible_rect().left() == left + 40
    QTest.mouseRelease(desk.port, button, NONE, at)
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Space)
    assert not desk.canvas.busy()


def test_five_thousand_notes(qtbot, engine):
    from tests.big_maps import big_map

    journey = big_map(5000, 40, 14)
    desk = sit_down(qtbot, engine, journey)
    desk.canvas.fit()
    assert desk.canvas.is_overview
    shot(desk)
    desk.canvas.zoom_to(1.0)
    shot(desk)
    first = next(lane for lane in journey.lanes if lane.kind == "action").cells[0].items[0].id
    desk.canvas.show_element(first)
    desk.click(first)
    desk.type("more")
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.undo_stack.count() == 1
    desk.canvas.select_all()
    assert len(desk.session.selection) == 5001
    shot(desk)
    desk.canvas.delete_selection()
    assert not any(lane.cells for lane in desk.journey.lanes)
    desk.undo()
    desk.undo()
    assert desk.journey is journey


@pytest.mark.parametrize("stages", [0, 1, 60])
def test_odd_maps(qtbot, engine, stages):
    from app.model.journey import Stage

    journey = small_map().replace(
        stages=tuple(Stage(id=f"z{n}", name="Stage" * 8) for n in range(stages)),
        lanes=tuple(lane.replace(cells=()) for lane in small_map().lanes) if stages else (),
    )
    desk = sit_down(qtbot, engine, journey)
    desk.canvas.fit()
    shot(desk)
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Tab)
    desk.canvas.add_note()
    desk.key(Qt.Key.Key_Escape)
    desk.canvas.zoom_to(1.0)
    shot(desk)
    assert desk.session.shown is journey


def test_all_stages_are_shown_on_opening_while_words_stay_legible(desk):
    sheet = desk.canvas.sheet_size()
    desk.canvas.resize(round(sheet.width() * 0.55), 300)
    desk.canvas.show_start()
    assert 0.48 <= desk.canvas.zoom < 0.55
    desk.canvas.resize(round(sheet.width() * 0.3), 300)
    desk.canvas.show_start()
    assert desk.canvas.zoom == 1.0
    desk.canvas.resize(round(sheet.width() * 2.5), round(sheet.height() * 2.5))
    desk.canvas.show_start()
    assert desk.canvas.zoom == 2.0


def test_a_map_that_is_about_to_grow_opens_hardly_enlarged(desk):
    desk.session.start(empty_journey("New"))
    desk.canvas.resize(1900, 1000)
    desk.canvas.show_start()
    assert desk.canvas.zoom == 1.25
