"""The table of touchpoints, by keys and by the mouse, in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from app.model import edits
from app.model.inventory import Inventory
from app.model.queries import find_touchpoint, iter_items
from app.widgets.tables.inventory.page import InventoryPage
from app.widgets.tables.inventory.words import COLUMNS
from app.widgets.touchpoint_kinds import Source, touchpoint_mime

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window, map_file):
    found = open_window(map_file)
    found.tables.show("touchpoints")
    return found


@pytest.fixture
def page(window) -> InventoryPage:
    found = window.findChild(InventoryPage)
    assert found is not None
    return found


def press(key, modifiers=NONE):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def names(page) -> list[str]:
    """The first column, groups and rows alike."""
    model = page.model

    def below(parent):
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            yield str(index.data())
            yield from below(index)

    return list(below(page.view.rootIndex()))


def cell(page, name: str, column: str):
    """The cell of the first row of that name."""
    journey = page.model._journey
    entry = next(one for one in journey.touchpoints if one.name == name)
    return page.model.indexes_of(entry.id)[0].siblingAtColumn(COLUMNS.index(column))


def go_to(page, name: str, column: str = "name", modifiers=NONE) -> None:
    index = cell(page, name, column)
    page.view.scrollTo(index)
    place = page.view.visualRect(index).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def entry(window, name: str):
    return next(one for one in window.session.journey.touchpoints if one.name == name)


def uses(window, touchpoint: str) -> list[str]:
    found = {one.id: one for one in Inventory().read(window.session.journey)}
    return [use.item.id for use in found[touchpoint].uses]


def choose(words: str) -> None:
    """Takes an entry of the menu that is open, with the keyboard."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if one.text() == words)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_a_click_on_a_head_sorts_and_the_map_keeps_its_order(window, page):
    before = window.session.journey.touchpoints
    header = page.view.header()
    place = QPoint(header.sectionViewportPosition(0) + 20, 8)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    up = names(page)
    assert up == sorted(up, key=str.casefold)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert names(page) == up[::-1]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert names(page) == [one.name for one in before]
    assert window.session.journey.touchpoints is before


def test_words_and_filters_narrow_down(window, page):
    search = page.bar.search
    QTest.keyClicks(search, "BASKET")
    assert names(page) == ["Basket"]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    page.bar.narrow.fill()
    menus = {one.objectName(): one for one in page.bar.narrow.menu().findChildren(QMenu)}
    chat = next(a for a in menus["filter_channels"].actions() if a.text() == "Chat")
    chat.trigger()
    assert names(page) == ["Chat"]
    assert page.bar.narrow.text() == "Chat"
    page.bar.narrow.clear()
    assert len(names(page)) == len(window.session.journey.touchpoints)


def test_typing_renames_and_f2_changes_what_is_there(window, page):
    go_to(page, "Basket")
    QTest.keyClicks(page.view, "C")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "art")
    QTest.keyClick(field, Qt.Key.Key_Return)
    cart = entry(window, "Cart")
    assert page.view.hasFocus()
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "X")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert find_touchpoint(window.session.journey, cart.id) == cart
    window.session.undo_stack.undo()
    assert entry(window, "Basket").id == cart.id


def test_a_choice_is_made_for_all_chosen_rows_at_once(window, page):
    go_to(page, "Basket", "channel")
    go_to(page, "Chat", "channel", CTRL)
    steps = window.session.undo_stack.count()
    press(Qt.Key.Key_F2)
    choose("Phone")
    assert {entry(window, one).channel for one in ("Basket", "Chat")} == {"phone"}
    assert window.session.undo_stack.count() == steps + 1


def test_a_digit_rates_every_place_of_a_touchpoint(window, page):
    go_to(page, "Basket", "satisfaction")
    QTest.keyClicks(page.view, "1")
    found = window.session.lookup.find_items(
        window.session.journey, uses(window, entry(window, "Basket").id)
    )
    assert found
    assert {one.satisfaction for one in found} == {1}


def test_selection_goes_both_ways(window, page):
    basket = entry(window, "Basket").id
    go_to(page, "Basket")
    assert window.session.selection == (basket, *uses(window, basket))
    chat = entry(window, "Chat").id
    window.session.select(uses(window, chat))
    assert [one.data() for one in page.view.selectionModel().selectedRows()] == ["Chat"]


def test_enter_walks_over_the_places_on_the_map(window, page):
    basket = entry(window, "Basket").id
    first = uses(window, basket)[0]
    window.session.select([first])
    window.canvas.duplicate_selection()
    places = uses(window, basket)
    assert len(places) == 2
    window.session.select([])
    go_to(page, "Basket")
    for expected in (*places, places[0]):
        press(Qt.Key.Key_Return)
        assert window.session.selection == (expected,)
    assert page.view.hasFocus()


def test_deleting_says_what_goes_and_one_undo_brings_it_back(window, page):
    before = window.session.journey
    go_to(page, "Basket")
    press(Qt.Key.Key_Delete)
    assert "Basket" not in names(page)
    assert "“Basket” is deleted, and with it 1 place on the map" in window.messages.text
    window.session.undo_stack.undo()
    assert window.session.journey is before
    assert "Basket" in names(page)


def test_places_of_what_was_deleted_can_stay_as_notes(window, page):
    use = uses(window, entry(window, "Basket").id)[0]
    go_to(page, "Basket")
    press(Qt.Key.Key_Delete)
    buttons = window.messages.findChildren(QPushButton)
    button = next(one for one in buttons if "as notes" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    note = window.session.lookup.find_item(window.session.journey, use)
    assert note is not None
    assert (note.item.kind, note.item.text) == ("note", "Basket")


def test_insert_adds_one_with_its_name_open(window, page):
    press(Qt.Key.Key_Insert)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Kiosk")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert entry(window, "Kiosk").channel == "other"


def test_merging_gives_all_places_to_one(window, page):
    basket, chat = entry(window, "Basket").id, entry(window, "Chat").id
    both = {*uses(window, basket), *uses(window, chat)}
    go_to(page, "Basket")
    go_to(page, "Chat", modifiers=CTRL)
    window.commands["touchpoint_merge"].trigger()
    (kept,) = [one for one in (basket, chat) if find_touchpoint(window.session.journey, one)]
    assert set(uses(window, kept)) == both
    name = find_touchpoint(window.session.journey, kept).name
    gone = "Chat" if kept == basket else "Basket"
    assert window.messages.text == f"“{name}” now stands for “{gone}”, everywhere."


def test_groups_stay_open_and_rows_move_between_them(window, page):
    page.bar.set_grouping("owner")
    said = names(page)
    owner = entry(window, "Basket").owner
    assert any(one.startswith(f"{owner} · ") for one in said)
    go_to(page, "Basket", "owner")
    press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "Zoo")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert names(page)[-2:] == ["Zoo · 1", "Basket"]
    assert page.view.isExpanded(page.model.index(page.model.rowCount() - 1, 0))
    page.bar.set_grouping("none")
    assert names(page) == [one.name for one in window.session.journey.touchpoints]


def test_a_row_dropped_on_the_map_is_a_place_more(window, page):
    basket = entry(window, "Basket").id
    before = uses(window, basket)
    lane = next(one for one in window.session.journey.lanes if one.kind == "touchpoint")
    drop(window, f"{lane.id}/{window.session.journey.stages[0].id}", basket)
    assert len(uses(window, basket)) == len(before) + 1
    action = next(one for one in window.session.journey.lanes if one.kind == "action")
    drop(window, f"{action.id}/{window.session.journey.stages[0].id}", basket)
    assert len(uses(window, basket)) == len(before) + 1


def drop(window, where: str, touchpoint: str) -> None:
    canvas = window.canvas
    window.canvas.show_element(where)
    lane, stage = where.split("/")
    row = next(one for one in canvas._scene.picture.rows if one.lane == lane)
    column = next(one for one in canvas._scene.picture.columns if one.stage == stage)
    sheet = QPointF(column.x + column.w / 2, row.y + row.h - 4)
    at = canvas.mapFromScene(sheet)
    mime = touchpoint_mime([Source(touchpoint)])
    copy = Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, copy, mime, left, NONE)
    QApplication.sendEvent(canvas.viewport(), enter)
    event = QDropEvent(QPointF(at), copy, mime, left, NONE)
    QApplication.sendEvent(canvas.viewport(), event)


def test_copying_gives_a_table_with_its_heads(window, page):
    go_to(page, "Basket")
    press(Qt.Key.Key_C, CTRL)
    clipboard = QGuiApplication.clipboard()
    lines = clipboard.text().split("\n")
    assert lines[0].startswith("Touchpoint\tChannel\tStages")
    assert lines[1].startswith("Basket\t")
    assert ">Touchpoint</th>" in clipboard.mimeData().html()
    clipboard.clear()


def test_the_export_has_the_separator_of_the_language(window, page, program, tmp_path):
    assert window.touchpoints.export_to(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text("utf-8-sig").startswith("Touchpoint,Channel,")
    program.choose_language("fr")
    QTest.keyClicks(page.bar.search, "basket")
    assert window.touchpoints.export_to(tmp_path / "b.csv")
    text = (tmp_path / "b.csv").read_text("utf-8-sig")
    assert text.startswith("Point de contact;Canal;")
    assert len(text.strip().split("\n")) == 2
    assert not window.touchpoints.export_to(tmp_path / "nowhere" / "c.csv")


def test_a_read_only_map_is_shown_and_stays(window, page):
    window.session.read_only = True
    window.session.state_changed.emit()
    before = window.session.journey
    go_to(page, "Basket")
    press(Qt.Key.Key_F2)
    assert page.view.hasFocus()
    press(Qt.Key.Key_Delete)
    assert window.session.journey is before
    assert not page.bar.add.isEnabled()


def test_columns_stay_as_they_were_left(window, page, open_window, map_file):
    page.view.header().resizeSection(1, 333)
    page.view.header().setSectionHidden(2, True)
    page.view.header().moveSection(5, 2)
    other = open_window(map_file)
    other.tables.show("touchpoints")
    again = other.findChild(InventoryPage)
    assert again is not page
    header = again.view.header()
    assert header.sectionSize(1) == 333
    assert header.isSectionHidden(2)
    assert header.visualIndex(5) == 2


def test_items_of_the_map_are_untouched_by_looking(window, page):
    before = [place.item for place in iter_items(window.session.journey)]
    page.bar.set_grouping("stage")
    assert [place.item for place in iter_items(window.session.journey)] == before


def test_the_inspector_tells_of_a_touchpoint_with_no_place(window, page):
    press(Qt.Key.Key_Insert)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    form = window.workspace.right.form
    assert type(form).__name__ == "EntryForm"
    go_to(page, "Basket")
    assert type(window.workspace.right.form).__name__ == "TouchpointForm"


def test_the_lowest_rating_is_read_and_ratings_that_differ_are_evened_aloud(window, page):
    session, id = window.session, entry(window, "Basket").id
    (first,), second = uses(window, id), "more"
    lane = next(one.lane.id for one in iter_items(session.journey) if one.item.id == first)
    more = {second: entry(window, "Basket")}
    stage = session.journey.stages[-1].id
    session.edit("Place", lambda j: edits.place_touchpoints(j, more, lane, stage))
    session.edit("Rate", lambda j: edits.change_item(j, first, satisfaction=2))
    session.edit("Rate", lambda j: edits.change_item(j, second, satisfaction=5))
    before = session.journey
    go_to(page, "Basket", "worst")
    assert cell(page, "Basket", "worst").data() == "2"
    QTest.keyClicks(page.view, "4")
    press(Qt.Key.Key_F2)
    assert QApplication.activePopupWidget() is None
    assert session.journey is before
    go_to(page, "Basket", "satisfaction")
    QTest.keyClicks(page.view, "4")
    assert "rated apart" in window.messages.text
    session.undo_stack.undo()
    assert session.journey == before


def test_a_note_of_endless_digits_is_sorted_as_well(window, page):
    id = entry(window, "Basket").id
    window.session.edit("Write", lambda j: edits.change_touchpoints(j, [id], note="7" * 4400))
    page.view.header().setSortIndicator(COLUMNS.index("note"), Qt.SortOrder.AscendingOrder)
    assert "Basket" in names(page)


def test_columns_are_at_first_as_wide_as_what_stands_in_them(window, page):
    header, view = page.view.header(), page.view
    for section, column in enumerate(COLUMNS):
        if column not in ("name", "owner", "stages", "link", "note"):
            wide = max(view.sizeHintForColumn(section), header.sectionSizeHint(section))
            assert header.sectionSize(section) >= wide
    seen = [COLUMNS[n] for n in range(5)]
    assert "satisfaction" in seen
    header.resizeSection(1, 400)
    assert header.sectionSize(1) == 400
