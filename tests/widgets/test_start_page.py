"""The start page: templates in the window's language, found, opened, thumbnails drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.widgets.start_page import StartPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(open_window, qtbot) -> StartPage:
    """The start page with its templates."""
    return filled(open_window(), qtbot)


def filled(window, qtbot) -> StartPage:
    page = window.findChild(StartPage)
    qtbot.waitUntil(lambda: bool(page.templates.cards), timeout=20_000)
    return page


@pytest.mark.parametrize(("language", "word"), [("en", "E-commerce in five"), ("fr", "en cinq")])
def test_templates_come_in_the_language(open_window, program, qtbot, language, word):
    program.choose_language(language)
    page = filled(open_window(), qtbot)
    assert any(word in card.title for card in page.templates.cards)


def test_a_click_on_a_template_starts_a_map(page):
    window = page.window()
    card = page.templates.cards[0]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.map_shown
    assert window.session.journey.template is not None
    assert window.canvas.picture is not None


def test_keys_go_over_the_cards_and_open(page):
    window = page.window()
    first, second = page.templates.cards[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert window.map_shown


def test_letters_find_templates_from_anywhere(page):
    page.templates.cards[1].setFocus()
    QTest.keyClicks(page.templates.cards[1], "b")
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "LUÉPRINT")
    assert len(page.templates.cards) == 1
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.templates.cards[0].hasFocus()
    QTest.keyClicks(page.search, "qqq")
    assert page.templates.cards == ()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert len(page.templates.cards) > 3


def test_a_blank_map_has_no_stage_and_no_lane(page):
    window = page.window()
    QTest.mouseClick(page.blank, Qt.MouseButton.LeftButton)
    assert window.map_shown
    assert window.session.path is None
    assert window.session.journey.stages == window.session.journey.lanes == ()


def test_recent_maps_have_a_page_that_says_when_there_are_none(open_window, map_file):
    window = open_window()
    page = window.findChild(StartPage)
    assert page.side.templates.isChecked()
    QTest.mouseClick(page.side.recent, Qt.MouseButton.LeftButton)
    assert page.side.recent.isChecked()
    assert not page.side.templates.isChecked()
    assert not page.templates.isVisible()
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "No recent maps yet. The maps you open or save will be listed here." in said
    window.documents.recent.add(map_file)
    assert [card.title for card in page.recent.cards] == ["bike.parcours"]
    assert not [
        label for label in page.findChildren(QLabel) if "yet" in label.text() and label.isVisible()
    ]
    QTest.mouseClick(page.side.templates, Qt.MouseButton.LeftButton)
    assert page.side.templates.isChecked()
    assert page.templates.isVisible()


def test_a_small_page_is_not_cut_off(open_window, qtbot):
    window = open_window()
    page = window.findChild(StartPage)
    window.resize(640, 420)
    qtbot.waitUntil(lambda: page.width() == 640 and not page.side.isVisible())
    qtbot.waitUntil(
        lambda: page.blank.mapTo(page, page.blank.rect().topRight()).x() < 640, timeout=2000
    )
    window.resize(1280, 800)
    qtbot.waitUntil(page.side.isVisible)


def test_recent_maps_are_not_drawn_anew_while_a_map_is_shown(open_window, map_file, tmp_path):
    window = open_window()
    page = window.findChild(StartPage)
    window.documents.open_path(map_file)
    assert not page.isVisible()
    cards = page.recent.cards
    window.documents.recent.add(tmp_path / "other.parcours")
    assert page.recent.cards == cards
    again = open_window().findChild(StartPage)
    assert [card.title for card in again.recent.cards] == ["other.parcours", "bike.parcours"]
