"""The icon of a note: every one drawable and named in both languages, found and picked by keys."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.layout.icons import icon_glyph
from app.model import edits
from app.model.queries import find_item
from app.widgets.panels.icon_grid import IconGrid
from app.widgets.panels.icon_words import all_icons, find_icons, icon_name
from tests.widgets.panels.driving import editor, focus

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_every_icon_can_be_drawn_and_has_names_of_its_own():
    icons = all_icons()
    assert len(icons) >= 250
    _, unknown = icon_glyph("question")
    for icon in icons:
        face, glyph = icon_glyph(icon.name)
        assert glyph != unknown or icon.name == "question", icon.name
        assert face.hb_font.get_glyph_extents(glyph).width
    for words in ([icon.en for icon in icons], [icon.fr for icon in icons]):
        assert all(word and word == word.strip() for one in words for word in one)
        assert all(one[0][0].isupper() or not one[0][0].isalpha() for one in words)
        assert [name for name, n in Counter(one[0] for one in words).items() if n > 1] == []


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Shopping cart"), ("fr", "Chariot"), ("de", "Shopping cart")]
)
def test_an_icon_is_called_as_the_language_does(language, name):
    QLocale.setDefault(QLocale(language))
    assert icon_name("shopping-cart") == name
    assert icon_name("acorn") == "acorn"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("heart", "heart"),
        ("coeur", "heart"),
        ("CŒUR", "heart"),
        ("ecouter", "ear"),
        ("écran", "monitor"),
        ("file d'attente", "queue"),
        ("pain", "warning"),
        ("bad weather", "cloud-rain"),
        ("qr-code", "qr-code"),
    ],
)
def test_a_search_in_either_language_finds_it(text, first):
    assert first in [icon.name for icon in find_icons(text)][:3]


def test_a_search_for_nothing_gives_all_and_for_nonsense_none():
    assert find_icons("  ") == all_icons()
    assert find_icons("zzzz") == ()


@pytest.fixture
def icon_of(session):
    return lambda: find_item(session.journey, "note").item.icon


def opened(inspector) -> IconGrid:
    field = focus(editor(inspector, "Icon"))
    QTest.keyClick(field, Qt.Key.Key_Down)
    grid = field.parentWidget().findChild(IconGrid)
    assert grid.isVisible()
    return grid


def shown(grid: IconGrid) -> list[str]:
    model = grid.view.model()
    return [model.index(n, 0).data(Qt.ItemDataRole.UserRole) for n in range(model.rowCount())]


def test_an_icon_is_found_and_picked_by_keys_alone(session, inspector, icon_of):
    session.select(["note"])
    grid = opened(inspector)
    QTest.keyClicks(grid.search, "deliv")
    assert shown(grid)[0] == "truck"
    assert grid.words.text() == "Delivery van"
    QTest.keyClick(grid.search, Qt.Key.Key_Return)
    assert icon_of() == "truck"
    assert session.undo_stack.undoText() == "Change icon"
    field = editor(inspector, "Icon")
    assert field.currentText() == "Delivery van"
    assert QApplication.focusWidget() is field
    session.undo_stack.undo()
    assert field.currentText() == "None"


def test_arrows_go_through_the_grid(session, inspector, icon_of):
    session.select(["note"])
    grid = opened(inspector)
    QTest.keyClick(grid.search, Qt.Key.Key_Right)
    assert grid.view.currentIndex().row() == 1
    QTest.keyClick(grid.search, Qt.Key.Key_Down)
    assert grid.view.currentIndex().row() == 9
    QTest.keyClick(grid.search, Qt.Key.Key_Left)
    QTest.keyClick(grid.search, Qt.Key.Key_Up)
    assert grid.view.currentIndex().row() == 0
    QTest.keyClick(grid.search, Qt.Key.Key_Right)
    QTest.keyClick(grid.search, Qt.Key.Key_Enter)
    assert icon_of() == shown_first()


def shown_first() -> str:
    return all_icons()[0].name


def test_a_click_picks_and_esc_leaves_as_it_was(session, inspector, icon_of):
    session.select(["note"])
    before = session.journey
    grid = opened(inspector)
    QTest.keyClicks(grid.search, "star")
    QTest.keyClick(grid.search, Qt.Key.Key_Escape)
    assert not grid.isVisible()
    assert session.journey is before
    QApplication.processEvents()
    grid = opened(inspector)
    box = grid.view.visualRect(grid.view.model().index(3, 0))
    name = shown(grid)[3]
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert icon_of() == name


def test_those_of_the_map_come_first_and_none_before_them(session, inspector):
    journey = edits.change_lane(session.journey, "lane-action", icon="heart")
    journey = edits.change_item(journey, "note", icon="acorn")
    session.commit("x", edits.change_lane(journey, "lane-metric", icon="heart"))
    session.select(["note"])
    assert editor(inspector, "Icon").currentText() == "acorn"
    grid = opened(inspector)
    names = shown(grid)
    assert names[:3] == ["", "acorn", "heart"]
    assert len(names) == len(set(names)) == len(all_icons()) + 2
    assert grid.view.currentIndex().row() == 1
    grid.close()


def test_delete_takes_the_icon_away_and_the_grid_does_too(session, inspector, icon_of):
    session.commit("x", edits.change_item(session.journey, "note", icon="heart"))
    session.select(["note"])
    field = editor(inspector, "Icon")
    QTest.keyClick(focus(field), Qt.Key.Key_Delete)
    assert icon_of() == ""
    session.undo_stack.undo()
    grid = opened(inspector)
    QTest.keyClick(grid.search, Qt.Key.Key_Left)
    assert grid.words.text() == "No icon"
    QTest.keyClick(grid.search, Qt.Key.Key_Return)
    assert icon_of() == ""


def test_a_search_without_a_find_says_so_and_picks_nothing(session, inspector):
    session.select(["note"])
    before = session.journey
    grid = opened(inspector)
    QTest.keyClicks(grid.search, "zzz")
    assert grid.words.text() == "No icon has this name."
    QTest.keyClick(grid.search, Qt.Key.Key_Return)
    assert grid.isVisible()
    assert session.journey is before
    grid.close()
