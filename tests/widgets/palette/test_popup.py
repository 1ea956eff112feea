"""The palette in the real window, by keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.model import edits
from app.model.queries import iter_items
from app.widgets.palette.button import PaletteButton
from app.widgets.palette.popup import CommandPalette
from app.widgets.palette.rows import ROW

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class User:
    """Somebody at a window."""

    def __init__(self, window) -> None:
        self.window = window

    @property
    def palette(self) -> CommandPalette:
        found = self.window.findChild(CommandPalette)
        assert found is not None
        return found

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.windowHandle(), key, keys)

    def open(self) -> CommandPalette:
        self.key(Key.Key_K, CTRL)
        assert self.palette.isVisible()
        assert self.palette.field.hasFocus()
        return self.palette

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def titles(self) -> list[str]:
        rows = self.palette.rows
        return [rows.index(n, 0).data() for n in range(rows.rowCount())]

    @property
    def chosen(self) -> str:
        return self.palette.list.currentIndex().data()


@pytest.fixture
def user(open_window, map_file) -> User:
    window = open_window(map_file)
    window.canvas.setFocus()
    return User(window)


def first_note(user: User) -> str:
    return next(place.item.id for place in iter_items(user.window.session.journey))


@pytest.mark.parametrize(("key", "keys"), [(Key.Key_K, CTRL), (Key.Key_P, CTRL | SHIFT)])
def test_both_keys_open_and_close_it(user, key, keys):
    user.key(key, keys)
    assert user.palette.isVisible()
    assert QApplication.activeModalWidget() is None
    user.key(key, keys)
    assert not user.palette.isVisible()
    assert user.window.canvas.hasFocus()


def test_a_command_runs_on_the_selection_with_the_focus_back_on_the_map(user):
    note = first_note(user)
    user.window.session.select([note])
    count = user.window.session.undo_stack.count()
    user.open()
    user.type("dupl")
    assert user.chosen == "Duplicate"
    user.key(Key.Key_Return)
    assert not user.palette.isVisible()
    assert user.window.canvas.hasFocus()
    assert user.window.session.undo_stack.count() == count + 1


def test_a_text_that_is_open_is_kept_and_the_command_runs(user):
    note = first_note(user)
    user.window.session.select([note])
    user.key(Key.Key_F2)
    user.type(" more")
    assert user.window.canvas.editing
    user.open()
    assert not user.window.canvas.editing
    assert "more" in next(iter_items(user.window.session.journey)).item.text
    user.type("duplicate")
    user.key(Key.Key_Return)
    first, second, *_ = iter_items(user.window.session.journey)
    assert first.item.text == second.item.text


def test_esc_leaves_without_a_trace(user):
    note = first_note(user)
    user.window.session.select([note])
    user.open()
    user.type("delete")
    user.key(Key.Key_Escape)
    assert not user.palette.isVisible()
    assert user.window.canvas.hasFocus()
    assert user.window.session.selection == (note,)
    assert user.window.session.undo_stack.count() == 0
    assert user.open().field.text() == ""


def test_the_focus_goes_back_into_a_field(user):
    field = user.window.workspace.right.findChildren(QLineEdit)[0]
    field.setFocus()
    user.open()
    user.key(Key.Key_Escape)
    assert field.hasFocus()


def test_keys_walk_the_list(user):
    user.open()
    titles = user.titles()
    assert user.chosen == titles[0]
    user.key(Key.Key_Down)
    assert user.chosen == titles[1]
    user.key(Key.Key_Up)
    user.key(Key.Key_Up)
    assert user.chosen == titles[-1]
    user.key(Key.Key_Home)
    assert user.chosen == titles[0]
    user.key(Key.Key_PageDown)
    assert titles.index(user.chosen) > 5
    user.key(Key.Key_PageUp)
    assert user.chosen == titles[0]
    user.key(Key.Key_End)
    assert user.chosen == titles[-1]
    user.key(Key.Key_Tab)
    assert user.chosen == titles[0]
    user.key(Key.Key_Backtab, SHIFT)
    assert user.chosen == titles[-1]
    assert user.palette.field.hasFocus()


def test_a_click_runs(user):
    user.open()
    user.type("full screen")
    palette = user.palette
    place = palette.list.visualRect(palette.list.currentIndex())
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, NONE, place.center())
    assert not palette.isVisible()
    assert user.window.isFullScreen()


def test_a_click_elsewhere_closes_it(user):
    user.open()
    QTest.mouseClick(user.window.canvas.viewport(), Qt.MouseButton.LeftButton)
    assert not user.palette.isVisible()
    assert user.window.canvas.hasFocus()


def test_what_was_used_last_comes_first_in_every_window_and_run(user, open_window):
    for query in ("inspector", "left panel"):
        user.open()
        user.type(query)
        user.key(Key.Key_Return)
    user.open()
    assert user.titles()[:2] == ["Left panel", "Inspector"]
    other = User(open_window())
    other.window.resize(1200, 800)
    other.open()
    assert other.titles()[0] == "New map"  # no map there: panels are not possible
    assert "Inspector" not in other.titles()


def test_what_is_not_possible_says_why_and_does_nothing(user):
    user.open()
    user.type("redo")
    row = user.palette.list.currentIndex().data(ROW)
    assert row.entry.about.id == "redo"
    assert row.entry.reason == "Nothing to redo"
    assert row.heading == "Not possible now"
    user.key(Key.Key_Return)
    assert user.palette.isVisible()


def test_the_start_page_has_it_too(open_window):
    user = User(open_window())
    user.open()
    assert "Save" not in user.titles()
    user.type("save")
    user.palette.list.setCurrentIndex(user.palette.rows.index(user.titles().index("Save"), 0))
    assert user.palette.list.currentIndex().data(ROW).entry.reason == "Needs an open map"
    user.key(Key.Key_Escape)
    user.open()
    user.type("new map: e-com")
    user.key(Key.Key_Return)
    assert user.window.has_map


def test_stages_and_lanes_are_gone_to(user):
    stage = user.window.session.journey.stages[2]
    user.open()
    user.type(stage.name)
    rows = user.palette.rows
    found = [rows.row(rows.index(n, 0)) for n in range(rows.rowCount())]
    index = next(n for n, row in enumerate(found) if row.entry.about.id == f"place:{stage.id}")
    assert found[index].section == "place"
    user.palette.list.setCurrentIndex(rows.index(index, 0))
    user.key(Key.Key_Return)
    assert user.window.session.selection == (stage.id,)
    assert user.window.canvas.hasFocus()


def test_files_personas_and_zooms_are_there(user, map_file):
    user.open()
    assert f"Open: {map_file.name}" in user.titles()
    assert "Zoom to 150%" in user.titles()
    journey = user.window.session.journey
    assert f"Persona in focus: {journey.personas[0].name}" in user.titles()
    user.type("zoom to 150")
    user.key(Key.Key_Return)
    assert user.window.canvas.zoom == pytest.approx(1.5)


def test_another_language_while_it_is_open(user, program, qtbot):
    user.open()
    user.type("dupl")
    program.choose_language("fr")
    qtbot.waitUntil(lambda: "Dupliquer" in user.titles())
    assert user.palette.field.placeholderText().startswith("Rechercher")
    assert user.palette.field.text() == "dupl"
    user.palette.field.setText("duplicate")
    assert "Dupliquer" in user.titles()


def test_a_query_without_an_answer_says_so(user):
    user.open()
    user.type("qqqq")
    assert user.titles() == []
    user.key(Key.Key_Down)
    user.key(Key.Key_Return)
    assert user.palette.isVisible()


def test_it_stays_inside_a_small_window(user, qtbot):
    user.window.resize(640, 420)
    user.open()
    place = user.palette.geometry()
    assert user.window.rect().adjusted(0, 0, 20, 20).contains(place)
    user.window.resize(900, 700)
    qtbot.waitUntil(lambda: user.palette.width() > place.width())


def test_a_second_window_has_its_own(user, open_window, map_file):
    user.open()
    other = User(open_window())
    other.open()
    assert other.palette is not user.palette


def test_the_field_of_the_tool_bar_opens_it(user, qtbot):
    button = user.window.tools.findChild(PaletteButton)
    user.window.resize(1280, 700)
    qtbot.waitUntil(lambda: button.width() > 300)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert user.palette.isVisible()
    user.key(Key.Key_Escape)
    assert user.window.canvas.hasFocus()
    user.window.resize(800, 600)
    qtbot.waitUntil(lambda: button.isVisible() and button.width() < 50)


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        (Key.Key_D, CTRL),
        (Key.Key_J, CTRL),
        (Key.Key_U, CTRL),
        (Key.Key_B, CTRL),
        (Key.Key_T, CTRL),
        (Key.Key_Insert, NONE),
        (Key.Key_Down, CTRL | SHIFT),
        (Key.Key_Z, CTRL),
    ],
)
def test_keys_do_not_change_the_map_behind_it(user, key, keys):
    session = user.window.session
    session.select([first_note(user)])
    session.edit("Title", lambda j: edits.change_journey(j, title="Another"))
    before, chosen = session.shown, session.selection
    palette = user.open()
    user.key(key, keys)
    assert session.shown is before
    assert session.selection == chosen
    assert palette.isVisible()
    assert palette.field.hasFocus()


def test_keys_of_the_window_work_while_it_is_open(user):
    user.open()
    user.key(Key.Key_F, CTRL)
    assert not user.palette.isVisible()
    assert user.window.finding.bar.query.hasFocus()
