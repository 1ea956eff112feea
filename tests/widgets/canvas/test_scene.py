"""The scene after edits is the scene of the last map, whatever came before."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QRegion
from PySide6.QtWidgets import QGraphicsItem

from app.exporting.qpaint import PicturePainter
from app.files.templates import load_template
from app.layout.layouter import Layouter
from app.layout.picture import Group, Picture
from app.layout.text.engine import TextEngine
from app.model import edits
from app.model.items import Note
from app.model.journey import Journey, Stage
from app.model.lanes import Lane
from app.session import Session
from app.widgets.canvas.items import GroupItem
from app.widgets.canvas.scene import MapScene
from app.widgets.canvas.view import Canvas
from tests.big_maps import big_map
from tests.widgets.canvas.conftest import small_map

ENGINE = TextEngine()


class Blank:
    def expect(self, groups: int) -> None:
        pass

    def paint_group(self, painter: QPainter, group: Group) -> None:
        pass


Standing = tuple[str, str, float, float, Group]


def standing(scene: MapScene) -> list[Standing]:
    """What stands where, back to front as Qt stacks it."""
    items = [item for item in scene.items() if isinstance(item, GroupItem)]
    items.sort(key=lambda item: item.zValue())
    return [(item.drawn.kind, item.drawn.element, item.x(), item.y(), item.drawn) for item in items]


def fresh(picture: Picture) -> list[Standing]:
    scene = MapScene(Blank())
    scene.show_picture(picture)
    return standing(scene)


def changed(journey: Journey, what: int, number: int, fresh_id: str) -> Journey:
    """One of many small edits; what cannot be done changes nothing."""
    items = [item for lane in journey.lanes for cell in lane.cells for item in cell.items]
    stages, lanes = journey.stages, journey.lanes
    notes = [item for item in items if item.kind == "note"]
    takers = [lane for lane in lanes if lane.kind in ("action", "pain")]
    match what:
        case 0 if takers and stages:
            item = Note(kind="note", id=fresh_id, text="words " * (number % 12))
            lane, stage = takers[number % len(takers)], stages[number % len(stages)]
            return edits.add_item(journey, item, lane.id, stage.id, number % 3)
        case 1 if notes:
            one = notes[number % len(notes)]
            return edits.change_item(journey, one.id, text="more words " * (number % 9))
        case 2 if notes and takers and stages:
            one = notes[number % len(notes)]
            lane, stage = takers[number % len(takers)], stages[(number // 2) % len(stages)]
            return edits.move_items(journey, [one.id], lane.id, stage.id, number % 2)
        case 3 if items:
            return edits.remove_items(journey, [items[number % len(items)].id])
        case 4 if stages:
            return edits.move_stage(journey, stages[number % len(stages)].id, number % 3)
        case 5:
            return edits.add_stage(journey, Stage(id=fresh_id, name="new"), number % 3)
        case 6 if lanes:
            return edits.move_lane(journey, lanes[number % len(lanes)].id, number % 4)
        case 7:
            return edits.add_lane(journey, Lane(id=fresh_id, kind="pain"), number % 4)
        case 8 if lanes:
            return edits.remove_lane(journey, lanes[number % len(lanes)].id)
        case 9 if len(stages) > 1:
            return edits.remove_stage(journey, stages[number % len(stages)].id)
        case 10:
            return edits.change_journey(journey, title="A longer title " * (number % 9))
        case _:
            return journey


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 40)), min_size=1, max_size=12))
def test_reconciling_gives_what_building_afresh_gives(qapp, steps):
    layouter, scene = Layouter(ENGINE), MapScene(Blank())
    journey = small_map()
    scene.show_picture(layouter.lay(journey))
    for step, (what, number) in enumerate(steps):
        journey = changed(journey, what, number, f"new{step}")
        picture = layouter.lay(journey)
        scene.show_picture(picture)
        assert standing(scene) == fresh(picture)
        assert [item.drawn for item in scene.stacked()] == [
            group for band, _ in picture.bands for group in band.groups
        ]
    scene.show_picture(layouter.lay(small_map()))
    assert standing(scene) == fresh(Layouter(ENGINE).lay(small_map()))


def test_only_what_changed_is_touched(qapp, monkeypatch: pytest.MonkeyPatch):
    layouter, scene = Layouter(ENGINE), MapScene(Blank())
    journey = small_map()
    scene.show_picture(layouter.lay(journey))
    before = {item.drawn.element: item for item in scene.stacked()}
    shown: list[str] = []
    moved: list[str] = []
    real_show, real_move = GroupItem.show_group, QGraphicsItem.setPos

    def show(self: GroupItem, group: Group) -> None:
        shown.append(group.element)
        real_show(self, group)

    def move(self: GroupItem, *place: float) -> None:
        moved.append(self.drawn.element)
        real_move(self, *place)

    monkeypatch.setattr(GroupItem, "show_group", show)
    monkeypatch.setattr(GroupItem, "setPos", move, raising=False)
    scene.show_picture(layouter.lay(edits.change_item(journey, "a2", text="A2")))
    assert shown == ["a2"]
    assert moved == []
    taller = edits.change_item(journey, "a2", text="many words " * 20)
    shown.clear()
    scene.show_picture(layouter.lay(taller))
    assert "a2" in shown
    assert "m1" not in shown
    assert "m1" in moved
    assert "s1" not in moved
    assert scene.item_of("m1") is before["m1"]


def test_a_note_that_comes_restacks_no_other(qapp, monkeypatch: pytest.MonkeyPatch):
    layouter, scene = Layouter(ENGINE), MapScene(Blank())
    journey = small_map()
    scene.show_picture(layouter.lay(journey))
    stacked: list[str] = []
    real = QGraphicsItem.setZValue

    def stack(self: GroupItem, z: float) -> None:
        stacked.append(self.drawn.element)
        real(self, z)

    monkeypatch.setattr(GroupItem, "setZValue", stack, raising=False)
    lane = journey.lanes[0]
    for number in range(30):
        new = Note(kind="note", id=f"n{number}")
        journey = edits.add_item(journey, new, lane.id, journey.stages[0].id, 1)
        stacked.clear()
        scene.show_picture(picture := layouter.lay(journey))
        assert new.id in stacked
        if number < 5:
            assert stacked == [new.id]
        assert standing(scene) == fresh(picture)  # also once there is no room between


@pytest.mark.parametrize("shape", ["card", "sticky", "bubble", "plain"])
def test_items_cover_all_that_their_groups_paint(qapp, shape):
    journey = load_template("example", "fr")
    journey = journey.replace(theme=journey.theme.replace(note_shape=shape))
    groups = PicturePainter(ENGINE, lambda _: None)
    for band, _ in Layouter(ENGINE).lay(journey).bands:
        for group in band.groups:
            reach = 400 if group.kind == "emotion" else 60
            size = QSizeF(group.w + 2 * reach, group.h + 2 * reach).toSize()
            image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            painter.translate(reach, reach)
            groups.paint_group(painter, group)
            painter.end()
            ink = QRegion(QBitmap.fromImage(image.createAlphaMask())).boundingRect()
            painted = QRectF(ink).translated(-reach, -reach)
            bounds = GroupItem(group, Blank()).boundingRect().adjusted(-1, -1, 1, 1)
            assert not ink.isValid() or bounds.contains(painted), group.element


def test_removed_items_are_gone(qapp):
    layouter, scene = Layouter(ENGINE), MapScene(Blank())
    scene.show_picture(layouter.lay(small_map()))
    gc.collect()
    alive = sum(1 for thing in gc.get_objects() if isinstance(thing, GroupItem))
    for number in range(30):
        journey = edits.add_item(
            small_map(), Note(kind="note", id=f"x{number}", text="x"), "pai", "s1"
        )
        scene.show_picture(layouter.lay(journey))
    scene.show_picture(layouter.lay(small_map()))
    gc.collect()
    assert sum(1 for thing in gc.get_objects() if isinstance(thing, GroupItem)) == alive


def test_an_error_while_painting_is_reported_and_survived(desk, monkeypatch):
    import sys

    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))

    def fail(painter: QPainter, group: Group) -> None:
        raise ValueError("no such glyph")

    desk.scene._painter.paint_group = fail
    desk.canvas.grab()
    assert ValueError in reported


def test_bands_wait_for_their_items(qapp):
    layouter, scene = Layouter(ENGINE), MapScene(Blank())
    journey = small_map()
    picture = layouter.lay(journey)
    scene.show_picture(picture, later=True)
    assert not list(scene.stacked())
    scene.make_between(-1_000_000, -999_000)
    assert not list(scene.stacked())
    first = journey.lanes[0].cells[0].items[0].id
    item = scene.item_of(first)
    assert item is not None
    assert item.drawn.element == first
    made = len(list(scene.stacked()))
    assert made < sum(len(band.groups) for band, _ in picture.bands)
    journey = edits.change_item(journey, first, text="many words " * 30)
    scene.show_picture(picture := layouter.lay(journey))  # those after it move, and still wait
    assert len(list(scene.stacked())) == made
    last, top = picture.bands[-1]
    scene.make_between(top, top + last.height)
    assert len(list(scene.stacked())) > made
    while not scene.is_whole:
        scene.make_next()
    assert standing(scene) == fresh(picture)


def test_what_is_not_seen_is_prepared_once_the_rest_is_painted(qtbot, qapp):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    session = Session(canvas)
    canvas.attach(session, Layouter(ENGINE), PicturePainter(ENGINE, lambda _: None))
    canvas.resize(600, 400)
    canvas.show()
    session.start(big_map(400, 10, 12))
    scene = canvas.scene()
    assert isinstance(scene, MapScene)
    seen = canvas.visible_rect()
    assert scene.items(seen)
    assert not scene.is_whole
    picture = scene.picture
    assert picture is not None
    canvas.show_rect(QRectF(0, picture.height - 50, 10, 10))  # further than anything is made
    canvas.grab()
    assert scene.items(canvas.visible_rect())
    qtbot.waitUntil(lambda: scene.is_whole)
    assert standing(scene) == fresh(picture)
