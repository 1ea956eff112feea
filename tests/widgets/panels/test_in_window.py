"""The panels in the real window: canvas, inspector and undo work hand in hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.data import data_path
from app.model.queries import find_item
from app.widgets.panels.cards import TemplateCard
from app.widgets.panels.fields import Row
from app.widgets.panels.inspector import Inspector
from app.widgets.panels.left import LeftPanel
from app.widgets.panels.minimap import Minimap

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(open_window, tmp_path: Path, qtbot):
    path = tmp_path / "map.parcours"
    path.write_bytes(data_path("templates", "example.en.json").read_bytes())
    made = open_window(path)
    made.resize(1366, 768)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    QApplication.processEvents()
    return made


def click_note(window, element: str) -> None:
    canvas = window.canvas
    for group, x, y in canvas.picture.walk():
        if group.element == element:
            place = canvas.to_view().map(group.w / 2 + x, group.h / 2 + y)
            point = canvas.viewport().rect().topLeft()
            point.setX(round(place[0]))
            point.setY(round(place[1]))
            QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
            return
    raise LookupError(element)


def field(window, name: str):
    for row in window.findChild(Inspector).form.findChildren(Row):
        if row.editor.accessibleName() == name:
            return row.editor
    raise LookupError(name)


def test_a_clicked_note_is_changed_and_undone_from_the_inspector(window):
    click_note(window, "act-breakdown")
    assert window.session.selection == ("act-breakdown",)
    owner = field(window, "Owner")
    before = window.session.journey
    QTest.mouseClick(owner, Qt.MouseButton.LeftButton)
    QTest.keyClicks(owner, "Service")
    assert find_item(window.session.journey, "act-breakdown").item.owner == "Service"
    QTest.keyClick(owner, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.journey is before
    assert owner.text() == ""
    assert QApplication.focusWidget() is owner


def test_delete_in_a_rating_leaves_the_note_alone(window):
    click_note(window, "act-breakdown")
    dots = field(window, "Importance to the customer")
    dots.setFocus()
    QTest.keyClicks(dots, "4")
    QTest.keyClick(dots, Qt.Key.Key_Delete)
    assert find_item(window.session.journey, "act-breakdown").item.importance == 0


def test_the_language_of_the_panels_changes_with_the_window(window):
    left = window.findChild(LeftPanel)
    window.program.language.choose("fr")
    QApplication.processEvents()
    titles = [card.accessibleName() for card in left.findChildren(TemplateCard)]
    assert "E-commerce en cinq étapes" in titles


def test_a_click_on_the_minimap_moves_the_map(window):
    minimap = window.findChild(Minimap)
    window.canvas.zoom_to(3.0)
    window.canvas.look_at(QPointF(0, 0))
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=minimap.rect().center())
    picture = window.canvas.picture
    seen = window.canvas.visible_rect().center()
    assert seen.x() == pytest.approx(picture.width / 2, abs=12)
    assert seen.y() == pytest.approx(picture.height / 2, abs=12)


def test_f7_goes_to_the_outline_and_back(window):
    left = window.findChild(LeftPanel)
    QTest.keyClick(window.canvas, Qt.Key.Key_F7)
    assert left.page == "outline"
    assert left.outline.tree.hasFocus()
    assert window.commands["outline"].isChecked()
    QTest.keyClick(left.outline.tree, Qt.Key.Key_F7)
    assert window.canvas.hasFocus()
    assert left.page == "outline"
    assert window.program.settings.value("panels/tab") == "outline"


def test_the_pages_of_the_left_panel_by_keys(window):
    left = window.findChild(LeftPanel)
    left.tabs.setFocus()
    QTest.keyClick(left.tabs, Qt.Key.Key_Right)
    assert left.page == "outline"
    for page in ("touchpoints", "history"):
        QTest.keyClick(left.tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert left.page == page
    QTest.keyClick(left.tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert left.page == "blocks"
    assert left.minimap.isVisible()
    window.workspace.setSizes([460, 600, 264])
    assert [left.tabs.tabText(n) for n in range(4)] == ["Blocks", "Outline", "Library", "History"]
    window.workspace.setSizes([180, 900, 264])
    assert [left.tabs.tabText(n) for n in range(4)] == ["Blocks", "", "", ""]


def test_history_goes_back_and_forth_and_keeps_its_names(window):
    left = window.findChild(LeftPanel)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.canvas, Qt.Key.Key_H, both)
    view = left.history.view
    assert view.hasFocus()
    before = window.session.journey
    click_note(window, "act-breakdown")
    owner = field(window, "Owner")
    owner.setFocus()
    QTest.keyClicks(owner, "Service")
    names = [view.model().index(n, 0).data() for n in range(view.model().rowCount())]
    assert names == ["Map as it was opened", "Change owner"]
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.session.journey is before
    window.program.language.choose("fr")
    QApplication.processEvents()
    assert view.model().index(1, 0).data() == "Change owner"
    assert window.commands["redo"].text() == "&Rétablir"


def test_delete_in_the_outline_is_that_of_the_map(window):
    outline = window.findChild(LeftPanel).outline
    QTest.keyClick(window.canvas, Qt.Key.Key_F7)
    window.session.select(["act-breakdown"])
    QTest.keyClick(outline.tree, Qt.Key.Key_Delete)
    assert find_item(window.session.journey, "act-breakdown") is None
    following = outline.model.row_at(outline.tree.currentIndex()).element
    assert window.session.selection == (following,)
    QTest.keyClick(outline.tree, Qt.Key.Key_F2)
    assert outline.tree.editing.field is not None
    assert not window.canvas.editing
