"""The start page: templates in the window's language, found, opened, thumbnails drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.widgets.start_page import StartPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def page_of(window) -> StartPage:
    return window.findChild(StartPage)


@pytest.mark.parametrize(("language", "word"), [("en", "E-commerce in five"), ("fr", "en cinq")])
def test_templates_come_in_the_language(open_window, program, language, word):
    program.choose_language(language)
    page = page_of(open_window())
    assert any(word in card.title for card in page.templates.cards)


def test_thumbnails_are_drawn_by_the_layout(open_window, qtbot):
    page = page_of(open_window())
    cards = page.templates.cards
    qtbot.waitUntil(lambda: all(card.has_image for card in cards), timeout=20_000)


def test_a_click_on_a_template_starts_a_map(open_window):
    window = open_window()
    card = page_of(window).templates.cards[0]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.map_shown
    assert window.session.journey.template is not None
    assert window.canvas.picture is not None


def test_keys_go_over_the_cards_and_open(open_window):
    window = open_window()
    page = page_of(window)
    first, second = page.templates.cards[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert window.map_shown


def test_typing_finds_templates(open_window):
    page = page_of(open_window())
    QTest.keyClicks(page.search, "blueprint")
    assert len(page.templates.cards) == 1
    QTest.keyClicks(page.search, "qqq")
    assert page.templates.cards == ()


def test_blank_map(open_window):
    window = open_window()
    QTest.mouseClick(page_of(window).blank, Qt.MouseButton.LeftButton)
    assert window.map_shown
    assert window.session.path is None


def test_recent_maps_have_a_page_that_says_when_there_are_none(open_window, map_file):
    window = open_window()
    page = page_of(window)
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
    page = page_of(window)
    window.resize(640, 420)
    qtbot.waitUntil(lambda: page.width() == 640 and not page.side.isVisible())
    qtbot.waitUntil(
        lambda: page.blank.mapTo(page, page.blank.rect().topRight()).x() < 640, timeout=2000
    )
    window.resize(1280, 800)
    qtbot.waitUntil(page.side.isVisible)
