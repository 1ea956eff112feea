"""The outline: the map as a tree, worked by keys, in step with the canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QLocale, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.items import Note
from app.model.journey import Stage
from app.model.lanes import Lane
from app.model.queries import find_item, find_lane, find_stage, find_touchpoint
from app.session import Session
from app.widgets.canvas.view import Canvas
from app.widgets.panels.outline.model import OutlineModel
from app.widgets.panels.outline.panel import Outline
from tests import big_maps

Key = Qt.Key


@pytest.fixture
def outline(session: Session, show) -> Outline:
    canvas = Canvas()
    show(canvas, 600, 400)
    made = Outline()
    made.attach(session, canvas)
    show(made, 240, 900)
    made.tree.setFocus()
    return made


def rows(model: OutlineModel, parent=None, depth: int = 0) -> list[str]:
    """Every row as an indented line."""
    lines: list[str] = []
    for place in range(model.rowCount(parent) if parent else model.rowCount()):
        index = model.index(place, 0, parent) if parent else model.index(place, 0)
        lines.append("  " * depth + index.data())
        lines += rows(model, index, depth + 1)
    return lines


def go(outline: Outline, element: str) -> None:
    index = outline.model.index_of(element)
    assert index.isValid(), element
    outline.tree.selectionModel().setCurrentIndex(
        index, QItemSelectionModel.SelectionFlag.ClearAndSelect
    )


def press(outline: Outline, key: Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    field = outline.tree.editing.field
    QTest.keyClick(field if field is not None else outline.tree, key, modifiers)


def write(outline: Outline, text: str) -> None:
    QTest.keyClicks(outline.tree.editing.field, text)


def test_it_reads_stage_by_stage(outline):
    lines = rows(outline.model)
    assert lines[:9] == [
        "A map",
        "First",
        "  action",
        "    Buys",
        "  touchpoint",
        "    Shop",
        "  emotion",
        "    Good",
        "  metric",
    ]
    tail = lines[lines.index("Parking lot") :]
    assert tail[:2] == ["Parking lot", "Lanes"]
    assert tail[-6:] == ["Personas", "  Ada", "  Bob", "Touchpoints", "  Shop", "  Site"]


def test_it_reads_lane_by_lane(outline):
    QTest.mouseClick(outline.order, Qt.MouseButton.LeftButton)
    lines = rows(outline.model)
    assert lines[1:6] == ["action", "  First", "    Buys", "  Second", "touchpoint"]
    assert "Stages" in lines


def test_what_is_chosen_is_the_same_on_both_sides(outline, session):
    session.select(["note", "metric"])
    chosen = [outline.model.row_at(one).element for one in outline.tree.selectedIndexes()]
    assert sorted(chosen) == ["metric", "note"]
    go(outline, "s2")
    assert session.selection == ("s2",)
    press(outline, Key.Key_Down)
    assert session.selection == ("lane-action/s2",)
    press(outline, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert session.selection == ("lane-action/s2", "lane-touchpoint/s2")


def test_f2_changes_the_text_and_undo_takes_it_back(outline, session):
    go(outline, "note")
    press(outline, Key.Key_F2)
    QTest.keyClick(outline.tree.editing.field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(outline, "Sells")
    press(outline, Key.Key_Escape)
    assert find_item(session.journey, "note").item.text == "Sells"
    assert outline.model.index_of("note").data() == "Sells"
    session.undo_stack.undo()
    assert outline.model.index_of("note").data() == "Buys"
    assert outline.tree.hasFocus()


@pytest.mark.parametrize(
    ("element", "found"),
    [
        ("s1", lambda j: find_stage(j, "s1").name),
        ("lane-action", lambda j: find_lane(j, "lane-action").name),
        ("title", lambda j: j.title),
        ("p2", lambda j: j.personas[1].name),
        ("site", lambda j: find_touchpoint(j, "site").name),
        ("person", lambda j: find_item(j, "person").item.name),
    ],
)
def test_everything_with_a_name_is_renamed(outline, session, element, found):
    go(outline, element)
    press(outline, Key.Key_F2)
    write(outline, " new")
    press(outline, Key.Key_Tab)
    kept = "Sales" if element == "person" else ""  # a name is replaced as a whole, a note goes on
    assert found(session.journey).strip() in ("new", f"{kept} new")
    assert session.undo_stack.count() == 1


def test_enter_writes_note_after_note(outline, session):
    go(outline, "note")
    press(outline, Key.Key_Return)
    write(outline, "Pays")
    press(outline, Key.Key_Return)
    write(outline, "Waits")
    press(outline, Key.Key_Return)
    press(outline, Key.Key_Return)  # one left empty was never there
    cell = find_lane(session.journey, "lane-action").cell("s1")
    assert [item.text for item in cell.items] == ["Buys", "Pays", "Waits"]
    assert session.undo_stack.count() == 2
    assert outline.tree.editing.field is None
    assert "" not in [line.strip() for line in rows(outline.model)]
    assert session.selection == (cell.items[2].id,)


def test_enter_begins_a_note_in_an_empty_cell_and_in_the_parking_lot(outline, session):
    go(outline, "lane-metric/s2")
    press(outline, Key.Key_Return)
    write(outline, "12 % back")
    press(outline, Key.Key_Escape)
    metric = find_lane(session.journey, "lane-metric").cell("s2").items[0]
    assert (metric.value, metric.unit, metric.label) == (12.0, "%", "back")
    go(outline, "/parking")
    press(outline, Key.Key_Return)
    write(outline, "Later")
    press(outline, Key.Key_Escape)
    assert [item.text for item in session.journey.parking] == ["Later"]
    assert outline.model.index_of("/parking").data() == "Parking lot · 1"


def test_a_note_keeps_its_lines(outline, session):
    go(outline, "note")
    press(outline, Key.Key_F2)
    press(outline, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    write(outline, "online")
    outline.finish_editing()
    assert find_item(session.journey, "note").item.text == "Buys\nonline"
    assert outline.model.index_of("note").data() == "Buys online"


def test_leaving_the_field_keeps_what_was_written(outline, session):
    go(outline, "note")
    press(outline, Key.Key_Return)
    write(outline, "Pays")
    outline.filter.setFocus()
    assert len(find_lane(session.journey, "lane-action").cell("s1").items) == 2


def test_a_read_only_map_is_read(outline, session, qtbot):
    session.start(session.journey, read_only=True)
    go(outline, "note")
    for key in (Key.Key_F2, Key.Key_Return):
        with qtbot.waitSignal(session.refused):
            press(outline, key)
        assert outline.tree.editing.field is None


def test_rows_stay_open_and_in_place_over_edits(outline, session):
    tree, model = outline.tree, outline.model
    tree.collapse(model.index_of("lane-touchpoint/s1"))
    kept = model.index_of("note").internalId()
    session.edit("", lambda j: edits.add_stage(j, Stage(id="new", name="New"), 0))
    session.edit("", lambda j: edits.move_stage(j, "s2", 0))
    assert list(model.elements_below())[1:4] == ["s2", "new", "s1"]
    assert not tree.isExpanded(model.index_of("lane-touchpoint/s1"))
    assert tree.isExpanded(model.index_of("lane-action/s1"))
    assert model.index_of("note").internalId() == kept
    session.edit("", lambda j: edits.move_items(j, ["note"], "lane-picture", "s2"))
    assert model.index_of("note").parent() == model.index_of("lane-picture/s2")
    session.edit("", lambda j: edits.remove_stage(j, "s1"))
    assert not model.index_of("lane-action/s1").isValid()


def test_the_tree_is_what_a_new_one_would_be(outline, session):
    """After many edits, undone and redone, nothing is left over."""
    note = Note(kind="note", id="x", text="x")
    for change in (
        lambda j: edits.add_item(j, note, "lane-action", "s1", 0),
        lambda j: edits.duplicate_items(j, {"x": "y", "note": "z"}),
        lambda j: edits.move_items(j, ["z", "x"], "lane-action", "s2"),
        lambda j: edits.park_items(j, ["y", "metric", "z"]),
        lambda j: edits.move_lane(j, "lane-action", 4),
        lambda j: edits.add_lane(j, Lane(id="line", kind="separator"), 1),
        lambda j: edits.unpark(j, ["metric"], "lane-metric", "s2"),
        lambda j: edits.remove_lane(j, "lane-emotion"),
        lambda j: edits.change_journey(j, title="", scenario="Why"),
    ):
        assert session.edit("", change)
        fresh = OutlineModel()
        fresh.show_map(session.journey, "stage")
        assert rows(outline.model) == rows(fresh)
    for _ in range(9):
        session.undo_stack.undo()
        fresh.show_map(session.journey, "stage")
        assert rows(outline.model) == rows(fresh)


def test_words_leave_only_what_matches_and_what_is_around_it(outline, session):
    QTest.keyClicks(outline.filter, "BUYS")
    assert [line.strip() for line in rows(outline.model)] == ["First", "action", "Buys"]
    outline.filter.clear()
    assert len(rows(outline.model)) > 20
    QTest.keyClicks(outline.filter, "second")
    assert rows(outline.model)[0] == "Second"
    assert len(rows(outline.model)) == 7


def test_letters_go_to_the_row_that_begins_with_them(outline, session):
    go(outline, "title")
    QTest.keyClicks(outline.tree, "buy")
    assert session.selection == ("note",)


def spoken(outline: Outline) -> list[str]:
    """What a screen reader finds in the tree, row by row."""
    QApplication.processEvents()
    tree = QAccessible.queryAccessibleInterface(outline.tree)
    found = (tree.child(place) for place in range(tree.childCount()))
    return [one.text(QAccessible.Text.Name) for one in found if one is not None]


def test_a_screen_reader_hears_kind_text_and_place(outline, session):
    session.edit("", lambda j: edits.duplicate_items(j, {"note": "again"}))
    session.edit("", lambda j: edits.change_lane(j, "lane-action", kind="pain"))
    heard = spoken(outline)
    for words in (
        "Title: A map",
        "Stage: Second, 2 of 2",
        "Pain point: Buys, 2 of 2",
        "action, 2 note(s)",
        "action, empty",
        "Emotion: Good, 1 of 1",
        "Parking lot, 0 entry(ies)",
    ):
        assert words in heard


def test_what_the_view_leaves_out_is_grey_and_said_to_be_hidden(outline, session):
    model = outline.model

    def ink(element: str):
        return model.index_of(element).data(Qt.ItemDataRole.ForegroundRole)

    def said(element: str) -> str:
        return model.index_of(element).data(Qt.ItemDataRole.AccessibleTextRole)

    lane, stage = "lane-action", "s1"
    before = [ink("note"), said("note"), ink(lane), ink(stage)]
    hidden = outline.palette().color(QPalette.ColorRole.PlaceholderText)
    session.edit("Hide", lambda now: edits.put_away(now, [lane], "hidden"))
    assert ink("note") == ink(lane) == ink(f"{lane}/{stage}") == hidden
    assert said("note") == f"{before[1]}, hidden by the view"
    assert "hidden by the view" in model.index_of("note").data(Qt.ItemDataRole.ToolTipRole)
    assert ink(stage) != hidden
    session.edit("Collapse", lambda now: edits.put_away(now, [lane], "collapsed"))
    assert ink("note") == hidden
    assert ink(lane) != hidden
    session.edit("Collapse", lambda now: edits.bring_out(now, [lane]))
    session.edit("Hide", lambda now: edits.put_away(now, [stage], "hidden"))
    assert ink("note") == ink(stage) == hidden
    session.edit("Filter", lambda now: edits.filter_by(edits.set_view(now, None), "tag", ["x"]))
    assert ink("note") == hidden
    assert ink("/parking") != hidden
    session.edit("Show", lambda now: edits.set_view(now, None))
    assert [ink("note"), said("note"), ink(lane), ink(stage)] == before


def test_delete_takes_away_an_entry_of_the_inventory(outline, session):
    go(outline, "site")
    press(outline, Key.Key_Delete)
    assert find_touchpoint(session.journey, "site") is None


def test_another_language(outline):
    QLocale.setDefault(QLocale("fr"))
    QApplication.sendEvent(outline, QEvent(QEvent.Type.LanguageChange))
    assert outline.filter.placeholderText()


def test_a_big_map_shows_its_stages_and_the_way_to_what_is_chosen(show):
    session = Session()
    session.start(big_maps.big_map(5_000, 60, 30))
    canvas = Canvas()
    show(canvas, 600, 400)
    made = Outline()
    made.attach(session, canvas)
    show(made, 240, 900)
    assert not any(made.tree.isExpanded(made.model.index(n, 0)) for n in range(10))
    session.select([session.journey.lanes[3].cells[40].items[0].id])
    index = made.tree.currentIndex()
    assert made.model.row_at(index).element == session.selection[0]
    assert made.tree.visualRect(index).isValid()
    assert made.tree.viewport().rect().contains(made.tree.visualRect(index).center())


@pytest.mark.parametrize("how", ["order", "filter", "elsewhere"])
def test_what_is_being_written_in_a_row_is_kept(outline, session, how):
    go(outline, "note")
    press(outline, Key.Key_F2)
    write(outline, " more")
    if how == "order":
        QTest.mouseClick(outline.order, Qt.MouseButton.LeftButton)
    elif how == "filter":
        outline.filter.setText("First")
    else:
        session.edit("Votes", lambda j: edits.change_item(j, "note", votes=3))
        assert outline.tree.editing.field.text() == "Buys more"
        press(outline, Key.Key_Return)
    assert find_item(session.journey, "note").item.text == "Buys more"


def test_a_row_that_is_not_written_in_yet_shows_what_the_map_says(outline, session):
    go(outline, "note")
    press(outline, Key.Key_F2)
    session.edit("Text", lambda j: edits.change_item(j, "note", text="Sells"))
    assert outline.tree.editing.field.text() == "Sells"
    outline.finish_editing()
    assert find_item(session.journey, "note").item.text == "Sells"


def test_a_row_that_goes_takes_its_field_along(outline, session):
    go(outline, "note")
    press(outline, Key.Key_F2)
    write(outline, " more")
    session.edit("Delete", lambda j: edits.remove_items(j, ["note"]))
    assert outline.tree.editing.field is None
    outline.finish_editing()
    assert find_item(session.journey, "note") is None
