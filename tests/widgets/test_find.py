"""Finding and replacing in a shown window, with real keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.layout.picture import Text
from app.model import edits
from app.model.finding import Finder, Query
from app.model.items import Note
from app.model.journey import Journey, Stage, Template, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint
from app.model.queries import find_item, find_stage
from app.model.writing import write_journey
from app.widgets.finding.bar import FindBar
from app.widgets.window import MainWindow

OpenWindow = Callable[..., MainWindow]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def note(element: str, text: str, **more) -> Note:
    return Note(kind="note", id=element, text=text, **more)


def shop() -> Journey:
    """Two stages, two lanes; `cart` in a title, names, notes and a description."""
    return empty_journey("The cart").replace(
        stages=(
            Stage(id="s1", name="Choice", description="Fills the cart"),
            Stage(id="s2", name="Purchase"),
        ),
        lanes=(
            Lane(
                id="l1",
                name="Actions",
                kind="action",
                cells=(
                    Cell(stage="s1", items=(note("n1", "Opens the cart, a Cart, carts"),)),
                    Cell(stage="s2", items=(note("n2", "Pays"), note("n3", "Déjà payé"))),
                ),
            ),
            Lane(id="l2", name="Cart trouble", kind="pain"),
        ),
        touchpoints=(Touchpoint(id="t", name="Shop window"),),
    )


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    return opened(open_window, qtbot, shop())


def opened(open_window: OpenWindow, qtbot: QtBot, journey: Journey) -> MainWindow:
    window = open_window()
    window.documents.take(journey)
    window.canvas.setFocus()
    qtbot.waitUntil(lambda: window.canvas.hasFocus())
    settle()
    return window


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifiers)
    settle()


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)
    settle()


def bar_of(window: MainWindow) -> FindBar:
    bar = window.finding.bar
    assert bar is not None
    return bar


def look_for(window: MainWindow, text: str) -> FindBar:
    press(Qt.Key.Key_F, CTRL)
    bar = bar_of(window)
    assert focus() is bar.query
    bar.query.selectAll()
    write(text)
    return bar


@pytest.fixture
def in_time(monkeypatch):
    """However slow the machine, there is time for all marks at once."""
    monkeypatch.setattr("app.widgets.finding.marker._FIRST", 60.0)


def marked(window: MainWindow) -> tuple[int, int]:
    found = window.canvas.overlay.marks.found
    return (0, 0) if found is None else (len(found.marks), len(found.current))


def test_what_is_typed_is_found_at_once_and_marked(window, in_time):
    bar = look_for(window, "cart")
    assert bar.isVisible()
    assert bar.count.text() == "1 of 6"
    assert marked(window) == (4, 1)
    assert window.session.selection == ("title",)
    write("s")
    assert bar.count.text() == "1 of 1"
    assert marked(window) == (0, 1)
    write("x")
    assert bar.count.text() == "No match"
    assert marked(window) == (0, 0)
    assert not bar.next.isEnabled()


def test_marks_lie_on_the_very_letters(window):
    look_for(window, "opens")
    found = window.canvas.overlay.marks.found
    (mark,) = found.current
    picture = window.canvas.picture
    group, x, y = next(one for one in picture.walk() if one[0].element == "n1")
    line = next(part for part in group.parts if isinstance(part, Text))
    engine = window.program.drawing.engine
    assert mark.x() == pytest.approx(x + line.x, abs=0.5)
    assert mark.width() == pytest.approx(engine.width("Opens", line.style), abs=0.6)
    assert mark.top() < y + line.y < mark.bottom()


def test_next_and_previous_go_round(window):
    bar = look_for(window, "cart")
    seen = []
    for _ in range(6):
        seen.append((window.session.selection, bar.count.text()))
        press(Qt.Key.Key_Return)
    assert [text for _, text in seen] == [f"{n} of 6" for n in range(1, 7)]
    assert [one for (one,), _ in seen] == ["title", "s1", "n1", "n1", "n1", "l2"]
    assert bar.count.text() == "1 of 6"
    press(Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "6 of 6"
    press(Qt.Key.Key_F3)
    assert bar.count.text() == "1 of 6"
    press(Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == "6 of 6"
    QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "1 of 6"
    QTest.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "6 of 6"


def test_what_the_map_does_not_show_is_named(window):
    bar = look_for(window, "fills")
    assert bar.place.text() == "in the description of “Choice”"
    assert window.session.selection == ("s1",)
    bar.query.selectAll()
    write("window")
    assert bar.place.text() == "in the touchpoint “Shop window”"
    assert window.session.selection == ()
    bar.query.selectAll()
    write("pays")
    assert bar.place.text() == ""


def test_esc_goes_back_to_the_map_with_the_match_selected(window):
    bar = look_for(window, "pays")
    press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.canvas.hasFocus()
    assert window.session.selection == ("n2",)
    assert marked(window) == (0, 0)
    press(Qt.Key.Key_Down)
    assert window.session.selection == ("n3",)
    press(Qt.Key.Key_F3)
    assert bar.isVisible()
    assert window.session.selection == ("n2",)


def test_case_words_and_accents_by_their_keys(window, qtbot):
    bar = look_for(window, "deja paye")
    assert bar.count.text() == "1 of 1"
    press(Qt.Key.Key_A, ALT)
    qtbot.waitUntil(bar.accents.isChecked)
    assert bar.count.text() == "No match"
    press(Qt.Key.Key_A, ALT)
    qtbot.waitUntil(lambda: not bar.accents.isChecked())
    bar.query.selectAll()
    write("cart")
    press(Qt.Key.Key_D, ALT)
    qtbot.waitUntil(bar.whole.isChecked)
    assert bar.count.text() == "1 of 5"
    press(Qt.Key.Key_C, ALT)
    qtbot.waitUntil(bar.case.isChecked)
    assert bar.count.text() == "1 of 3"
    for toggle in (bar.case, bar.whole, bar.accents):
        assert toggle.accessibleName()
        assert toggle.accessibleName() in toggle.toolTip()
        assert "Alt+" in toggle.toolTip()


def test_replace_goes_from_match_to_match(window):
    first = write_journey(window.session.journey)
    press(Qt.Key.Key_H, CTRL)
    bar = bar_of(window)
    assert bar.replacing
    write("cart")
    press(Qt.Key.Key_Tab)
    assert focus() is bar.by
    write("big cart")
    press(Qt.Key.Key_Return)
    assert window.session.journey.title == "The big cart"
    assert bar.count.text() == "2 of 6"
    assert window.session.selection == ("s1",)
    press(Qt.Key.Key_Return)
    stage = find_stage(window.session.journey, "s1")
    assert stage.description == "Fills the big cart"
    assert bar.count.text() == "3 of 6"
    assert window.session.undo_stack.count() == 2
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    settle()
    assert write_journey(window.session.journey) == first


def test_replace_all_is_one_step_and_told(window):
    first = write_journey(window.session.journey)
    press(Qt.Key.Key_H, CTRL)
    bar = bar_of(window)
    write("cart")
    press(Qt.Key.Key_Tab)
    write("basket")
    press(Qt.Key.Key_Return, CTRL)
    assert window.messages.text == "6 replaced in 4 texts."
    assert (
        find_item(window.session.journey, "n1").item.text == "Opens the basket, a basket, baskets"
    )
    assert bar.count.text() == "No match"
    assert not bar.replace_all.isEnabled()
    assert window.session.undo_stack.count() == 1
    assert window.session.undo_stack.undoText() == "Replace all"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Z, CTRL)
    assert write_journey(window.session.journey) == first


def test_locked_names_are_kept_and_told(open_window, qtbot):
    journey = shop().replace(template=Template(id="t1", locked=("lane-names",)))
    window = opened(open_window, qtbot, journey)
    press(Qt.Key.Key_H, CTRL)
    bar = bar_of(window)
    write("trouble")
    press(Qt.Key.Key_Return, CTRL)
    assert "1 kept: the template locks it." in window.messages.text
    assert window.session.journey is journey
    window.messages.hide()
    QTest.mouseClick(bar.replace_one, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.replace_one, Qt.MouseButton.LeftButton)
    assert window.messages.text == "The template of this map locks this name."


def test_a_read_only_map_is_searched_but_not_changed(open_window, qtbot):
    window = opened(open_window, qtbot, shop())
    window.session.start(shop(), read_only=True)
    settle()
    press(Qt.Key.Key_H, CTRL)
    bar = bar_of(window)
    write("cart")
    assert bar.count.text() == "1 of 6"
    assert not bar.by.isEnabled()
    assert not bar.replace_one.isEnabled()
    assert not bar.replace_all.isEnabled()
    assert bar.replace_all.toolTip() == "The map is open for reading only"
    press(Qt.Key.Key_Return, CTRL)
    assert window.session.undo_stack.count() == 0


def test_what_changes_on_the_map_is_found_again(window):
    bar = look_for(window, "pays")
    assert bar.count.text() == "1 of 1"
    change = lambda j: edits.change_item(j, "n1", text="Pays, then pays")  # noqa: E731
    window.session.edit("Edit", change)
    settle()
    assert bar.count.text() == "3 of 3"
    assert window.session.selection == ("n2",)
    window.session.undo_stack.undo()
    settle()
    assert bar.count.text() == "1 of 1"
    window.session.edit("Edit", lambda j: edits.remove_items(j, ["n2"]))
    settle()
    assert bar.count.text() == "No match"
    assert marked(window) == (0, 0)


def test_words_selected_in_a_text_are_looked_for(window):
    window.session.select(["n2"])
    press(Qt.Key.Key_F2)
    assert window.canvas.editing
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_F, CTRL)
    bar = bar_of(window)
    assert not window.canvas.editing
    assert bar.query.text() == "Pays"
    assert bar.query.selectedText() == "Pays"
    assert window.session.selection == ("n2",)


def test_a_match_out_of_sight_is_brought_into_view(open_window, qtbot, in_time, tmp_path: Path):
    stages = tuple(Stage(id=f"s{n}", name=f"Stage {n}") for n in range(60))
    cell = Cell(stage="s59", items=(note("far", "far away"),))
    journey = empty_journey("Wide").replace(
        stages=stages, lanes=(Lane(id="l", kind="action", cells=(cell,)),)
    )
    window = opened(open_window, qtbot, journey)
    canvas = window.canvas
    look_for(window, "away")
    (mark,) = canvas.overlay.marks.found.current
    assert canvas.visible_rect().contains(mark)
    canvas.zoom_to(0.06)
    settle()
    assert canvas.is_overview
    assert marked(window) == (0, 1)
    press(Qt.Key.Key_F3)
    assert canvas.zoom >= 0.5
    canvas.zoom_to(0.06)
    bar_of(window).query.selectAll()
    write("stage 5")
    assert canvas.zoom >= 0.5
    assert bar_of(window).count.text() == "1 of 11"
    canvas.fit()
    settle()
    assert sum(marked(window)) == 11


def test_the_bar_speaks_the_language_chosen(window):
    bar = look_for(window, "cart")
    window.program.choose_language("fr")
    settle()
    assert bar.count.text() == "1 sur 6"
    assert bar.query.placeholderText() == "Rechercher"
    bar.query.setText("fills")
    assert bar.place.text() == "dans la description de «\u00a0Choice\u00a0»"


def test_another_map_is_searched_when_it_comes(window):
    bar = look_for(window, "cart")
    other = shop().replace(title="Nothing", lanes=())
    window.session.start(other)
    settle()
    matches = Finder(Query("cart")).find(other).matches
    assert bar.search.matches == matches
    assert len(matches) == 1


def test_the_bar_is_a_part_of_the_window_for_f6(window):
    bar = look_for(window, "cart")
    press(Qt.Key.Key_F6)
    assert window.canvas.hasFocus()
    press(Qt.Key.Key_F6, SHIFT)
    assert bar.isAncestorOf(focus())


def test_nothing_is_left_when_the_window_closes_while_searching(window):
    look_for(window, "cart")
    window.session.undo_stack.setClean()
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
