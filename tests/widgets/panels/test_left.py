"""The left panel: blocks become lanes, templates are chosen, the minimap steers the canvas."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.exporting.qpaint import PicturePainter
from app.files.templates import TemplateInfo
from app.layout.layouter import Layouter
from app.layout.text.engine import TextEngine
from app.model import edits
from app.model.ids import new_id
from app.model.journey import Template
from app.model.lanes import Lane
from app.session import Session
from app.widgets.canvas.view import Canvas
from app.widgets.panels.cards import TemplateCard
from app.widgets.panels.left import LeftPanel
from app.widgets.panels.minimap import Minimap
from app.widgets.template_choice import templates_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(session: Session, show) -> Iterator[Canvas]:
    engine = TextEngine()
    made = Canvas()
    made.attach(session, Layouter(engine), PicturePainter(engine, lambda _: None))
    made.take_hands()
    show(made, 600, 400)
    yield made
    gc.collect()


@pytest.fixture
def panel(session: Session, canvas: Canvas, show) -> LeftPanel:
    made = LeftPanel()
    made.attach(session, canvas)
    show(made, 216, 900)
    return made


def kinds(session: Session) -> list[str]:
    return [lane.kind for lane in session.journey.lanes]


def test_a_block_becomes_a_lane_below_the_selected_one(session, panel, canvas):
    before = kinds(session)
    session.select(["touchpoint"])
    QTest.mouseClick(panel.blocks.button("pain"), LEFT)
    assert kinds(session) == [*before[:2], "pain", *before[2:]]
    lane = session.journey.lanes[2]
    assert lane.name == "Pain points"
    assert session.selection == (lane.id,)
    session.undo_stack.undo()
    assert kinds(session) == before
    assert session.selection == ("touchpoint",)


def test_without_a_selection_a_block_goes_to_the_end_and_is_shown(session, panel, canvas):
    canvas.zoom_to(4.0)
    canvas.look_at(QPointF(0, 0))
    button = panel.blocks.button("thought")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert kinds(session)[-1] == "thought"
    picture = canvas.picture
    assert picture is not None
    assert canvas.visible_rect().top() < picture.rows[-1].y < canvas.visible_rect().bottom()


def test_a_new_lane_is_named_in_the_maps_language(session, panel):
    session.commit("x", edits.change_journey(session.journey, language="fr"))
    QTest.mouseClick(panel.blocks.button("pain"), LEFT)
    assert session.journey.lanes[-1].name == "Points de friction"


def test_arrows_move_between_the_blocks(panel):
    panel.blocks.button("action").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.blocks.button("touchpoint")


def test_the_rarer_blocks_come_on_demand(panel):
    assert panel.blocks.button("action").isVisible()
    assert not panel.blocks.button("separator").isVisible()
    more = panel.findChild(QPushButton, "more-blocks")
    QTest.mouseClick(more, LEFT)
    assert panel.blocks.button("separator").isVisible()
    QTest.mouseClick(more, LEFT)
    assert not panel.blocks.button("separator").isVisible()


def test_a_template_says_which_blocks_are_offered(session, panel):
    offer = Template(id="t", blocks=("note", "separator"))
    session.start(session.journey.replace(template=offer))
    seen = [k for k in ("action", "note", "separator") if panel.blocks.button(k).isVisible()]
    assert seen == ["note", "separator"]


def test_a_read_only_map_takes_no_blocks(session, panel):
    session.start(session.journey, read_only=True)
    assert not panel.blocks.button("action").isEnabled()


def test_a_template_is_chosen_by_mouse_and_key(panel, qtbot: QtBot):
    card = panel.findChild(TemplateCard, "template-ecommerce")
    with qtbot.waitSignal(panel.template_chosen) as chosen:
        QTest.mouseClick(card, LEFT, pos=QPoint(20, 12))
    assert chosen.args == ["ecommerce"]
    card.setFocus()
    with qtbot.waitSignal(panel.template_chosen) as chosen:
        QTest.keyClick(card, Qt.Key.Key_Space)
    assert chosen.args == ["ecommerce"]


def test_templates_come_in_the_interfaces_language(panel, qapp):
    assert {info.language for info in templates_in("fr_FR")} == {"fr"}
    assert {info.language for info in templates_in("sv")} == {"en"}
    names = [info.name for info in templates_in("en")]
    assert len(names) == len(set(names))
    QLocale.setDefault(QLocale("fr"))
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    qapp.processEvents()
    french = next(info.title for info in templates_in("fr") if info.name == "ecommerce")
    cards = [card for card in panel.findChildren(TemplateCard) if not card.isHidden()]
    assert french in [card.accessibleName() for card in cards]
    assert len(cards) == len(templates_in("fr"))


def test_nothing_is_cut_in_a_narrow_panel(panel, qapp):
    qapp.processEvents()
    for card in panel.findChildren(TemplateCard):
        for label in card.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())


def test_a_card_is_brief_and_its_tip_says_all(panel, qapp):
    qapp.processEvents()
    for card in panel.findChildren(TemplateCard):
        title, brief = card.findChildren(QLabel)
        assert 1 <= brief.text().count("\n") + 1 <= 2
        assert brief.height() <= 2 * brief.fontMetrics().lineSpacing()
        assert title.text() == card.accessibleName()
        whole = card.accessibleDescription()
        shown = brief.text().replace("\n", " ")
        words = shown.rstrip("…")
        assert whole.startswith(words)
        assert shown == whole or shown.endswith("…")
        assert not whole[len(words) :][:1].isalpha()
        tip = QTextDocument()
        tip.setHtml(card.toolTip())
        assert whole in tip.toPlainText()


def test_a_template_without_a_description_has_a_card(show, tmp_path):
    info = TemplateInfo("x", "en", "<b>Fast & sure</b>", "", tmp_path)
    card = TemplateCard(info, 0)
    show(card, 200, 60)
    title, brief = card.findChildren(QLabel)
    assert title.isVisible()
    assert not brief.isVisible()
    assert "<br>" not in card.toolTip()


@pytest.fixture
def minimap(panel: LeftPanel, canvas: Canvas) -> Minimap:
    canvas.zoom_to(2.0)
    canvas.look_at(QPointF(0, 0))
    QApplication.processEvents()
    return panel.minimap


def test_the_minimap_moves_the_canvas(minimap, canvas):
    middle = minimap.rect().center()
    QTest.mouseClick(minimap, LEFT, pos=middle)
    picture = canvas.picture
    assert picture is not None
    assert canvas.visible_rect().center().x() == pytest.approx(picture.width / 2, abs=12)
    before = canvas.visible_rect().center()
    QTest.mousePress(minimap, LEFT, pos=middle)
    QTest.mouseMove(minimap, middle + QPoint(0, 4))
    QTest.mouseMove(minimap, middle + QPoint(10, 4))
    QTest.mouseRelease(minimap, LEFT, pos=middle + QPoint(10, 4))
    after = canvas.visible_rect().center()
    assert after.x() > before.x() + 10
    assert after.y() > before.y()


def test_the_minimap_listens_to_keys_and_wheel(minimap, canvas):
    minimap.setFocus()
    place = canvas.visible_rect()
    QTest.keyClick(minimap, Qt.Key.Key_Right)
    assert canvas.visible_rect().left() > place.left()
    QTest.keyClick(minimap, Qt.Key.Key_Down)
    assert canvas.visible_rect().top() > place.top()
    zoom = canvas.zoom
    QTest.keyClicks(minimap, "+")
    assert canvas.zoom > zoom
    QTest.keyClick(minimap, Qt.Key.Key_Home)
    assert canvas.zoom < zoom
    zoom = canvas.zoom
    at = QPointF(20, 20)
    wheel = QWheelEvent(
        at,
        minimap.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(minimap, wheel)
    assert canvas.zoom > zoom


def test_typing_draws_the_minimap_once_after_a_pause(session, minimap, qtbot: QtBot):
    drawn: list[None] = []
    minimap.drawn.connect(lambda: drawn.append(None))
    for text in ("a", "ab", "abc"):
        session.commit("x", edits.change_item(session.journey, "note", text=text))
        QApplication.processEvents()
    assert not drawn
    qtbot.waitUntil(lambda: len(drawn) == 1)


def test_edits_that_never_rest_leave_the_minimap_drawn_once(session, minimap, qtbot: QtBot):
    minimap.resize(minimap.width() - 10, minimap.height())
    drawn: list[None] = []
    minimap.drawn.connect(lambda: drawn.append(None))

    def edited() -> bool:
        session.commit("x", edits.change_item(session.journey, "note", text=f"{len(drawn)}!"))
        session.commit("x", edits.change_item(session.journey, "note", text="other"))
        minimap.repaint()
        return bool(drawn)

    qtbot.waitUntil(edited)
    for _ in range(20):
        edited()
        QApplication.processEvents()
    assert len(drawn) == 1


def test_the_minimap_shows_the_colours_of_the_map(session, minimap, canvas, qtbot: QtBot):
    lane = Lane(id=new_id(), kind="pain", name="Pain")
    with qtbot.waitSignal(minimap.drawn):
        session.commit("x", edits.add_lane(session.journey, lane))
    image = minimap.grab().toImage()
    colors = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert session.journey.theme.tones.pain.head in colors


def test_an_empty_map_and_none_at_all_have_a_minimap(session, minimap, show, qapp):
    session.start(session.journey.replace(stages=(), lanes=(), personas=(), focus=None))
    minimap.grab()
    bare = Minimap()
    show(bare, 200, 120)
    bare.grab()
    QTest.mouseClick(bare, LEFT)
    QTest.keyClick(bare, Qt.Key.Key_Left)


def test_the_lines_of_a_blueprint_are_blocks(session, panel):
    QTest.mouseClick(panel.findChild(QPushButton, "more-blocks"), LEFT)
    button = panel.blocks.findChild(QPushButton, "block-internal")
    assert (button.isVisible(), button.text()) == (True, "Line of internal interaction")
    QTest.mouseClick(button, LEFT)
    assert session.journey.lanes[-1].line == "internal"
    offer = Template(id="t", blocks=("note",))
    session.start(session.journey.replace(template=offer))
    assert not button.isVisible()
