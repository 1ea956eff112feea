"""What of the map is shown: by menus, keys, the mouse, the bar above the map and its popup."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.layout.layouter import Layouter
from app.layout.text.engine import TextEngine
from app.model import edits
from app.model.items import Note
from app.model.queries import find_item, iter_items
from app.model.views import View
from app.widgets.exporting.window import ExportWindow
from app.widgets.panels.fields import TagsLine
from app.widgets.viewing.bar import ViewBar
from app.widgets.viewing.facets import FilterPopup
from app.widgets.window import MainWindow

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window, map_file: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(map_file)
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    return window


def press(window: MainWindow, key: Key, modifiers: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(window.canvas.viewport(), key, modifiers)


def shown(window: MainWindow) -> set[str]:
    picture = window.canvas.picture
    assert picture is not None
    return {group.element for group, _, _ in picture.walk()}


def bar(window: MainWindow) -> ViewBar:
    found = window.findChild(ViewBar)
    assert found is not None
    return found


def point_of(window: MainWindow, element: str) -> QPoint:
    picture = window.canvas.picture
    assert picture is not None
    group, x, y = next(one for one in picture.walk() if one[0].element == element)
    return window.canvas.to_viewport(QRectF(x + group.w / 2, y + 8, 1, 1)).center().toPoint()


def true_to_the_map(window: MainWindow) -> bool:
    fresh = Layouter(TextEngine()).lay(window.session.shown)
    picture = window.canvas.picture
    return picture is not None and [b.id for b, _ in picture.bands] == [
        b.id for b, _ in fresh.bands
    ]


def test_stages_and_lanes_are_hidden_and_collapsed_by_keys_and_come_back(window: MainWindow):
    session = window.session
    before = shown(window)
    session.select(["pains"])
    press(window, Key.Key_X, Mod.ControlModifier | Mod.ShiftModifier)
    assert "pains" not in shown(window)
    assert session.selection == ()
    session.select(["purchase"])
    press(window, Key.Key_M, Mod.ControlModifier)
    assert "purchase" in shown(window)
    assert "actions/purchase" not in shown(window)
    assert bar(window).isVisible()
    assert bar(window).accessibleName() == "1 lane hidden · 1 collapsed"
    assert len(list(iter_items(session.journey))) == session.lookup.count(session.journey)
    press(window, Key.Key_M, Mod.ControlModifier)
    assert "actions/purchase" in shown(window)
    press(window, Key.Key_Y, Mod.ControlModifier | Mod.ShiftModifier)
    assert shown(window) == before
    assert not bar(window).isVisible()
    for _ in range(4):
        press(window, Key.Key_Z, Mod.ControlModifier)
    assert session.journey.view is None
    assert not session.undo_stack.canUndo()


def test_only_one_lane_is_shown_and_a_double_click_opens_a_collapsed_head(
    window: MainWindow, qtbot: QtBot
):
    session = window.session
    session.select(["actions"])
    press(window, Key.Key_O, Mod.ControlModifier | Mod.ShiftModifier)
    picture = window.canvas.picture
    assert picture is not None
    assert [row.lane for row in picture.rows] == ["actions"]
    press(window, Key.Key_M, Mod.ControlModifier)
    assert session.seen.collapsed == {"actions"}
    QTest.mouseDClick(window.canvas.viewport(), Left, Mod.NoModifier, point_of(window, "actions"))
    assert session.seen.collapsed == frozenset()
    assert not window.canvas.editing
    assert true_to_the_map(window)


def test_notes_are_filtered_in_the_popup_and_what_is_written_stays(
    window: MainWindow, qtbot: QtBot
):
    session = window.session
    press(window, Key.Key_F, Mod.ControlModifier | Mod.ShiftModifier)
    popup = window.findChild(FilterPopup)
    assert popup is not None
    box = popup.box("evidence", "measured")
    box.setFocus()
    QTest.keyClick(box, Key.Key_Space)
    assert session.journey.view is not None
    assert session.journey.view.evidence == ("measured",)
    assert "Evidence: Measured" in bar(window).accessibleName()
    QTest.keyClick(popup, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(FilterPopup) is None)
    notes = [p.item for p in iter_items(session.seen.journey) if p.item.kind == "note"]
    assert notes
    assert all(note.evidence == "measured" for note in notes if note.kind == "note")
    window.canvas.setFocus()
    session.select(["actions/awareness"])
    QTest.keyClicks(window.canvas.viewport(), "New")
    QTest.keyClick(window.focusWidget(), Key.Key_Escape)
    made = session.selection[-1]
    place = find_item(session.journey, made)
    assert place is not None
    assert made in shown(window)
    assert true_to_the_map(window)


def test_the_popup_opens_on_what_is_filtered_and_sorts_names_as_people_do(window: MainWindow):
    session = window.session
    names = ("Zoé", "Élodie", "Anne")
    notes = [p.item.id for p in iter_items(session.journey) if p.item.kind == "note"]
    for note, name in zip(notes, names, strict=False):
        session.edit("Owner", lambda now, n=note, o=name: edits.change_item(now, n, owner=o))
    session.edit("Filter", lambda now: edits.filter_by(now, "evidence", ["measured"]))
    window.commands["filter"].trigger()
    popup = window.findChild(FilterPopup)
    assert popup is not None
    ticked = popup.box("evidence", "measured")
    assert ticked.hasFocus()
    assert not ticked.visibleRegion().isEmpty()
    tops = [popup.box("owner", name).y() for name in ("Anne", "Élodie", "Zoé")]
    assert tops == sorted(tops)
    popup.close()


def test_views_are_named_switched_renamed_and_deleted(window: MainWindow, qtbot: QtBot):
    session = window.session
    session.select(["pains"])
    window.commands["hide"].trigger()
    window.commands["view_keep"].trigger()
    buttons = bar(window).findChildren(QToolButton)
    assert not any(button.isVisible() for button in buttons)
    QTest.keyClicks(bar(window).name, "For the  shop")
    QTest.keyClick(bar(window).name, Key.Key_Return)
    assert any(button.isVisible() for button in buttons)
    assert [one.name for one in session.journey.views] == ["For the shop"]
    assert bar(window).accessibleName() == "For the shop: 1 lane hidden"
    window.commands["show_everything"].trigger()
    assert "pains" in shown(window)
    press(window, Key.Key_F12)
    assert "pains" not in shown(window)
    session.select(["metrics"])
    window.commands["hide"].trigger()
    assert bar(window).accessibleName() == "For the shop (changed): 2 lanes hidden"
    window.commands["view_update"].trigger()
    assert session.journey.views[0].view.hidden_lanes == ("pains", "metrics")
    window.commands["view_rename"].trigger()
    QTest.keyClick(bar(window).name, Key.Key_Escape)
    assert session.journey.views[0].name == "For the shop"
    window.menus["shown"].aboutToShow.emit()
    texts = [action.text() for action in window.menus["shown"].actions()]
    assert texts[-2:] == ["&1 For the shop", "&2 Everything"]
    window.commands["view_remove"].trigger()
    assert session.journey.views == ()
    assert "pains" not in shown(window)


def test_a_note_written_under_a_named_filter_does_not_change_the_view(window: MainWindow):
    session, commands = window.session, window.commands
    session.edit("Filter", lambda now: edits.filter_by(now, "tag", ["x"]))
    commands["view_keep"].trigger()
    assert bar(window).name.accessibleName() == "Name of the view"
    QTest.keyClicks(bar(window).name, "X")
    QTest.keyClick(bar(window).name, Key.Key_Return)
    note = Note(kind="note", id="new", text="n")
    lane, stage = session.journey.lanes[0].id, session.journey.stages[0].id
    session.edit("Add", lambda now: edits.add_item(now, note, lane, stage))
    assert "new" in shown(window)
    assert bar(window).accessibleName().startswith("X: ")
    assert not commands["view_update"].isEnabled()


def test_what_is_selected_and_hidden_is_said_and_shown(window: MainWindow, qtbot: QtBot):
    session = window.session
    item = next(p for p in iter_items(session.journey) if p.lane.id == "pains")
    session.select(["pains"])
    window.commands["hide"].trigger()
    assert not window.messages.isVisible()
    session.select([item.item.id])
    assert window.messages.text == "What is selected is hidden by the view."
    session.select([])
    assert not window.messages.isVisible()
    session.select([item.item.id])
    window.messages.take_keyboard()
    QTest.keyClick(window.focusWidget(), Key.Key_Return)
    assert item.item.id in shown(window)
    assert session.journey.view is None


def test_a_match_in_a_hidden_place_is_counted_and_shown(window: MainWindow):
    session = window.session
    item = next(p.item for p in iter_items(session.journey) if p.lane.id == "pains")
    session.edit("Text", lambda now: edits.change_item(now, item.id, text="zzlate"))
    session.select(["pains"])
    window.commands["hide"].trigger()
    window.commands["find"].trigger()
    finder = window.finding.bar
    assert finder is not None
    QTest.keyClicks(finder.query, "zzlate")
    assert finder.count.text() == "1 of 1"
    assert session.selection == (item.id,)
    assert window.messages.isVisible()
    assert window.messages.text == "What is selected is hidden by the view."
    window.messages.take_keyboard()
    QTest.keyClick(window.focusWidget(), Key.Key_Return)
    assert item.id in shown(window)
    assert window.canvas.hasFocus()


def test_a_map_for_reading_only_is_looked_at_through_its_views(window: MainWindow, qtbot: QtBot):
    session, commands = window.session, window.commands
    item = next(p.item for p in iter_items(session.journey) if p.lane.id == "pains")
    journey = edits.put_away(session.journey, ["pains"], "hidden")
    session.start(edits.keep_view(journey, "calm", "Without pains"), read_only=True)
    file = session.journey
    refused: list[object] = []
    session.refused.connect(refused.append)
    session.select([item.id])
    assert window.messages.text == "What is selected is hidden by the view."
    show = next(b for b in window.messages.findChildren(QPushButton) if b.isVisible())
    QTest.mouseClick(show, Left)
    assert item.id in shown(window)
    press(window, Key.Key_F12, Mod.ShiftModifier)
    press(window, Key.Key_F12)
    assert "pains" not in shown(window)
    commands["show_everything"].trigger()
    assert "pains" in shown(window)
    assert not commands["show_everything"].isEnabled()
    session.select(["metrics"])
    for command in ("hide", "show_everything", "collapse"):
        commands[command].trigger()
        session.select(["metrics"])
    assert session.seen.collapsed == {"metrics"}
    window.menus["shown"].aboutToShow.emit()
    action = next(a for a in window.menus["shown"].actions() if "Without pains" in a.text())
    action.trigger()
    assert session.journey == file
    commands["filter"].trigger()
    popup = window.findChild(FilterPopup)
    assert popup is not None
    popup.close()
    session.edit("Filter", lambda now: edits.filter_by(now, "tag", ["x"]))
    assert session.journey.view is not None
    assert session.journey.view.tag == ("x",)
    for command in ("view_keep", "view_update", "view_rename", "view_remove"):
        assert not commands[command].isEnabled()
    assert refused == []
    assert session.clean
    assert not session.undo_stack.canUndo()
    assert not session.edit(
        "Title", lambda now: edits.put_away(now.replace(title="x"), [], "hidden")
    )
    assert len(refused) == 1


def test_the_bar_speaks_the_language_of_the_window(window: MainWindow, program, qtbot: QtBot):
    window.session.select(["pains"])
    window.commands["hide"].trigger()
    program.choose_language("fr")
    qtbot.waitUntil(lambda: bar(window).accessibleName() == "1 ligne masquée")
    buttons = [b.text() for b in bar(window).findChildren(QToolButton) if b.isVisible()]
    assert "Tout afficher" in buttons


def test_moves_go_past_what_is_hidden(window: MainWindow):
    session = window.session
    item = next(p for p in iter_items(session.journey) if p.lane.id == "actions")
    stages = [stage.id for stage in session.journey.stages]
    at = stages.index(item.stage)
    session.select([stages[at + 1]])
    window.commands["hide"].trigger()
    session.select([item.item.id])
    press(window, Key.Key_Right, Mod.AltModifier)
    place = find_item(session.journey, item.item.id)
    assert place is not None
    assert place.stage == stages[at + 2]
    assert item.item.id in shown(window)


def test_a_text_written_where_nothing_is_shown_is_kept_and_leads_nowhere(window: MainWindow):
    """A note is added in the cell that was chosen before its lane was hidden."""
    journey = window.session.journey
    place = next(one for one in iter_items(journey) if isinstance(one.item, Note))
    window.session.select((place.item.id,))
    hidden = View(hidden_lanes=(place.lane.id,))
    window.session.edit("Hide", lambda j: j.replace(view=hidden))
    window.session.select((f"{place.lane.id}/{place.stage}",))
    window.commands["add_note"].trigger()
    assert window.canvas.editing
    field = window.focusWidget()
    QTest.keyClicks(field, "kept")
    QTest.keyClick(field, Key.Key_Return, Mod.ControlModifier)
    assert not window.canvas.editing
    texts = [getattr(one.item, "text", "") for one in iter_items(window.session.journey)]
    assert "kept" in texts


def test_the_export_dialog_offers_what_is_hidden_while_something_is(window: MainWindow):
    dialog = ExportWindow(window)
    assert dialog.part.extent.findData("all") < 0
    window.session.select(["pains"])
    window.commands["hide"].trigger()
    assert dialog.part.extent.findData("all") >= 0
    dialog.close()


def test_tags_are_written_in_the_inspector_and_filtered_by(window: MainWindow):
    session = window.session
    note = next(p.item for p in iter_items(session.journey) if p.item.kind == "note")
    session.select([note.id])
    line = window.workspace.right.findChild(TagsLine)
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "to test, Idea,")
    place = find_item(session.journey, note.id)
    assert place is not None
    assert place.item.kind == "note"
    assert place.item.tags == ("to test", "Idea")
    assert line.text() == "to test, Idea,"
    session.edit("Filter", lambda now: edits.filter_by(now, "tag", ["idea"]))
    notes = [p.item.id for p in iter_items(session.seen.journey) if p.item.kind == "note"]
    assert notes == [note.id]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_tags_of_the_map_are_offered_for_the_one_being_typed(window: MainWindow):
    session = window.session
    notes = [p.item.id for p in iter_items(session.journey) if p.item.kind == "note"]
    one, other = notes[0], notes[1]
    session.edit("Tags", lambda now: edits.change_item(now, one, tags=("delivery", "idea")))
    session.select([other])
    line = window.workspace.right.findChild(TagsLine)
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "new, liv")
    popup = line.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert line.text() == "new, delivery"
    place = find_item(session.journey, other)
    assert place is not None
    assert place.item.kind == "note"
    assert place.item.tags == ("new", "delivery")


def test_a_tag_is_found_and_marked_on_its_note(window: MainWindow):
    session = window.session
    note = next(p.item for p in iter_items(session.journey) if p.item.kind == "note")
    session.edit("Tags", lambda now: edits.change_item(now, note.id, tags=("zzdelivery",)))
    window.commands["find"].trigger()
    bar = window.finding.bar
    assert bar is not None
    QTest.keyClicks(bar.query, "zzdel")
    assert session.selection == (note.id,)
    assert bar.place.text() == ""
    session.edit("Marks", lambda now: edits.change_journey(now, marks=False))
    window.commands["find_next"].trigger()
    assert bar.place.text().startswith("in the tags of")


def test_deleting_a_stage_says_which_hidden_notes_go_too(window: MainWindow):
    session = window.session
    session.select(["pains"])
    window.commands["hide"].trigger()
    session.select(["purchase"])
    window.commands["delete"].trigger()
    assert "hidden note" in window.messages.text
    assert all(stage.id != "purchase" for stage in session.journey.stages)
