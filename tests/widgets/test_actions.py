"""Every command of the program, audited: where it stands, what it is called, which keys it has."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from app.model.edits import change_item
from app.model.queries import iter_items
from app.widgets.actions import action_set
from app.widgets.actions.action_set import ActionSet, key_sequences
from app.widgets.actions.spec import Test
from app.widgets.actions.table import ACTIONS
from app.widgets.keyboards import AZERTY, LAYOUTS
from app.widgets.menus import MENUS, MenuSpec
from app.widgets.palette.entries import entries

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

NAMED = {
    *(Key(Key.Key_F1.value + n) for n in range(12)),
    Key.Key_Left,
    Key.Key_Right,
    Key.Key_Up,
    Key.Key_Down,
    Key.Key_Home,
    Key.Key_End,
    Key.Key_PageUp,
    Key.Key_PageDown,
    Key.Key_Return,
    Key.Key_Enter,
    Key.Key_Tab,
    Key.Key_Insert,
    Key.Key_Delete,
    Key.Key_Backspace,
    Key.Key_Escape,
    Key.Key_Space,
}
"""Keys that every keyboard has, whatever its letters."""

OTHERWISE_IN_TEXTS = {
    "undo",
    "redo",
    "cut",
    "copy",
    "paste",
    "select_all",
    "delete",
    "stage_left",
    "stage_right",
    "lane_up",
    "lane_down",
}
"""Commands whose keys do in a text what they do in every text; on the map they are theirs."""

ON_THE_START_PAGE = {
    "offer_discarded",
    "new",
    "blank",
    "new_window",
    "open",
    "preferences",
    "close",
    "log",
    "quit",
    "palette",
    "next_region",
    "previous_region",
    "full_screen",
    "language_system",
    "language_fr",
    "language_en",
    "theme_system",
    "theme_light",
    "theme_dark",
    "wheel_scroll",
    "wheel_zoom",
    "shortcuts",
    "about",
}
"""What can be done without a map."""

SAME = {"&English", "&Français", "&Actions", "&Notes", "&Note"}
"""Words that are written alike in both languages."""


def in_menus(menus: tuple[MenuSpec, ...] = MENUS) -> list[str]:
    found: list[str] = []
    for menu in menus:
        for entry in menu.entries:
            if isinstance(entry, MenuSpec):
                found += in_menus((entry,))
            elif entry is not None:
                found.append(entry)
    return found


def menu_specs(menus: tuple[MenuSpec, ...] = MENUS) -> list[MenuSpec]:
    found: list[MenuSpec] = []
    for menu in menus:
        found.append(menu)
        found += menu_specs(tuple(one for one in menu.entries if isinstance(one, MenuSpec)))
    return found


@pytest.fixture
def shortcuts(qapp: QApplication) -> list[tuple[str, QKeySequence]]:
    """Ids of commands with each of their keys; the standard ones are those of this system."""
    return [(spec.id, keys) for spec in ACTIONS for keys in key_sequences(spec)]


def test_every_command_is_in_one_menu():
    found = in_menus()
    assert sorted(found) == sorted(spec.id for spec in ACTIONS)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_command_is_in_the_palette(open_window, map_file, program, language):
    program.choose_language(language)
    window = open_window(map_file)
    offered = [entry.about.id for entry in entries(window)]
    assert set(offered) >= {spec.id for spec in ACTIONS} - {"palette"}
    assert len(offered) == len(set(offered))
    titles = [entry.about.title for entry in entries(window) if not entry.about.place]
    assert len(titles) == len(set(titles)), "two entries cannot be told apart"


def test_every_command_has_an_icon(open_window):
    window = open_window()
    assert [spec.id for spec in ACTIONS if window.commands[spec.id].icon().isNull()] == []


def test_names_and_tips_are_translated(open_window, program):
    program.choose_language("fr")
    open_window()
    missing = []
    for spec in ACTIONS:
        for text in (spec.text, spec.tip, *([spec.short] if spec.short else [])):
            french = QCoreApplication.translate("Actions", text)
            if french == text and text not in SAME | {"Note"}:
                missing.append(text)
    missing += [
        menu.text
        for menu in menu_specs()
        if QCoreApplication.translate("Menus", menu.text) == menu.text
    ]
    assert missing == []


def mnemonics(menu: QMenu) -> list[str]:
    texts = [one.text().replace("&&", "") for one in menu.actions() if not one.isSeparator()]
    return [text.partition("&")[2][:1].casefold() for text in texts]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_mnemonics_are_there_and_unique_in_each_menu(open_window, program, language):
    program.choose_language(language)
    window = open_window()
    for spec in menu_specs():
        letters = mnemonics(window.menus[spec.id])
        assert all(one.isalnum() for one in letters), (spec.id, letters)
        assert len(letters) == len(set(letters)), (spec.id, sorted(letters))
    bar = [one.text().partition("&")[2][:1].casefold() for one in window.menuBar().actions()]
    assert all(bar)
    assert len(bar) == len(set(bar))


def test_no_key_is_given_twice_or_begins_another(shortcuts):
    owners: dict[str, str] = {}
    for name, keys in shortcuts:
        assert keys.count() == 1, f"{name}: one stroke is enough"
        text = keys.toString()
        assert text not in owners, f"{text}: {owners.get(text)} and {name}"
        owners[text] = name


def twins(character: str) -> set[str]:
    """What the key of a digit types alone on AZERTY, where the digit wants Shift."""
    return {AZERTY.plain[AZERTY.shifted.index(character)].upper()}


def test_every_shortcut_is_on_azerty_and_qwerty(shortcuts):
    for name, keys in shortcuts:
        own = [one for owner, one in shortcuts if owner == name]
        check_reach(keys, own)


def check_reach(keys: QKeySequence, own: list[QKeySequence]) -> None:
    """A shortcut, or another one of the same command, is on each keyboard without AltGr, and
    with Shift only where the shortcut says so."""
    stroke = keys[0]
    key, held = stroke.key(), stroke.keyboardModifiers()
    assert not (held & CTRL and held & ALT), "Ctrl+Alt is AltGr on Windows"
    if key in NAMED:
        return
    if key.value > 0x10FFFF:  # a key of its own, as some keyboards have for Open
        assert len(own) > 1
        return
    character = chr(key.value)
    others = {chr(one[0].key().value) for one in own if one[0].key().value <= 0x10FFFF}
    if character.isascii() and character.isalpha():
        assert held & CTRL, "a letter alone is text"
    elif character.isdigit():
        assert twins(character) <= others, f"on AZERTY {character} wants Shift"
    elif character.isalpha():
        digit = AZERTY.shifted[AZERTY.plain.index(character.lower())]
        assert digit in others, f"{character} is a key of AZERTY alone"
    else:
        for layout in LAYOUTS:
            assert character in layout.typed, f"{character} hides behind AltGr"
            if character in layout.plain:
                continue
            plain = layout.plain[layout.shifted.index(character)]
            assert plain in others, f"{character} wants Shift on a layout"


@pytest.mark.parametrize(
    "keys",
    ["Ctrl+/", "Ctrl+[", "Ctrl+]", "Ctrl+`", "Ctrl+\\", "Ctrl+1", "Ctrl+Alt+K", "K", "Ctrl+ù"],
)
def test_the_rule_refuses_what_is_not_everywhere(qapp, keys):
    one = QKeySequence(keys)
    with pytest.raises(AssertionError):
        check_reach(one, [one])


def test_a_digit_has_its_twin(qapp):
    both = [QKeySequence("Ctrl+9"), QKeySequence("Ctrl+Ç")]
    for one in both:
        check_reach(one, both)
    assert twins("0") == {"À"}


def test_layouts_pair_keys():
    for layout in LAYOUTS:
        assert len(layout.plain) == len(layout.shifted)
        for alone, above in zip(layout.plain, layout.shifted, strict=True):
            assert alone.upper() == above or not (alone.isascii() and alone.isalpha())


def test_no_shortcut_opens_a_menu(open_window, program, shortcuts):
    for language in ("en", "fr"):
        program.choose_language(language)
        window = open_window()
        letters = {one.text().partition("&")[2][:1].upper() for one in window.menuBar().actions()}
        taken = {f"Alt+{letter}" for letter in letters}
        assert not taken & {keys.toString() for _, keys in shortcuts}


def test_the_map_handles_no_key_that_a_command_has(open_window, map_file, shortcuts):
    """What the map did with it would never happen: commands come first."""
    window = open_window(map_file)
    note = next(place.item.id for place in iter_items(window.session.journey))
    both = []
    for name, keys in shortcuts:
        window.session.select([note])
        stroke = keys[0]
        event = QKeyEvent(QEvent.Type.KeyPress, stroke.key(), stroke.keyboardModifiers())
        window.canvas.keyPressEvent(event)
        if event.isAccepted() or window.session.undo_stack.count():
            both.append((name, keys.toString()))
            window.finish_editing()
    assert both == []


def test_keys_of_commands_leave_texts_alone(open_window, map_file, qtbot, shortcuts):
    window = open_window(map_file)
    window.session.select([next(iter_items(window.session.journey)).item.id])
    line = QLineEdit("some words")
    qtbot.addWidget(line)
    taken = set()
    for name, keys in shortcuts:
        stroke = keys[0]
        event = QKeyEvent(QEvent.Type.ShortcutOverride, stroke.key(), stroke.keyboardModifiers())
        event.ignore()
        QApplication.sendEvent(line, event)
        if event.isAccepted():
            taken.add(name)
    assert taken <= OTHERWISE_IN_TEXTS


def test_what_can_be_done_on_the_start_page(open_window):
    window = open_window()
    window.commands.refresh()
    enabled = {spec.id for spec in ACTIONS if window.commands[spec.id].isEnabled()}
    assert enabled == ON_THE_START_PAGE


def test_tips_name_the_keys(open_window):
    window = open_window()
    for spec in ACTIONS:
        action = window.commands[spec.id]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert action.toolTip().endswith(f"({keys})" if keys else action.toolTip()[-1]), spec.id


def test_what_can_be_done_is_asked_once_for_each_thing_done(open_window, map_file, monkeypatch):
    asked: list[int] = []
    real = ActionSet.follow

    def follow(self: ActionSet) -> None:
        asked.append(1)
        real(self)

    monkeypatch.setattr(ActionSet, "follow", follow)
    window = open_window(map_file)
    session, commands = window.session, window.commands
    notes = [place.item.id for place in iter_items(session.journey) if place.item.kind == "note"]
    asked.clear()
    session.select([notes[0]])
    assert len(asked) == 1
    assert commands["bold"].isEnabled()
    assert commands["note_right"].isEnabled()
    session.select([f"{session.journey.lanes[0].id}/{session.journey.stages[0].id}"])
    asked.clear()
    session.edit("Say more", lambda j: change_item(j, notes[0], text="more"), select=[notes[0]])
    assert len(asked) == 1
    assert commands["undo"].isEnabled()
    assert commands["undo"].text() == "&Undo: say more"
    assert commands["delete"].isEnabled()


def test_an_edit_asks_each_question_once_and_touches_what_is_answered_otherwise(
    open_window, map_file, monkeypatch
):
    asked: Counter[Test] = Counter()
    touched: list[str] = []

    class Watched(QAction):
        def setEnabled(self, enabled: bool) -> None:
            touched.append(self.objectName())
            super().setEnabled(enabled)

    def counted(test: Test) -> Test:
        def ask(window) -> bool:
            asked[ask] += 1
            return test(window)

        return ask

    tests = {test: counted(test) for spec in ACTIONS for test in (spec.enabled, spec.checked)}
    monkeypatch.setattr(action_set, "QAction", Watched)
    monkeypatch.setattr(
        action_set,
        "ACTIONS",
        tuple(
            spec._replace(
                enabled=tests[spec.enabled],
                checked=None if spec.checked is None else tests[spec.checked],
            )
            for spec in ACTIONS
        ),
    )
    window = open_window(map_file)
    session = window.session
    note = next(one.item.id for one in iter_items(session.journey) if one.item.kind == "note")
    session.select([note])
    touched.clear()
    session.edit("Say more", lambda j: change_item(j, note, text="more"))
    assert "undo" in touched
    assert len(touched) < 10
    asked.clear()
    touched.clear()
    session.edit("Say more", lambda j: change_item(j, note, text="and more"))
    assert set(asked.values()) == {1}
    window.commands.catch_up()
    assert set(asked) == {ask for test, ask in tests.items() if test is not None}
    assert touched == []


def test_a_tick_that_came_to_nothing_goes(open_window, map_file, monkeypatch):
    window = open_window(map_file)
    shown = window.commands["show_marks"].isChecked()
    monkeypatch.setattr(window.marks, "show", lambda: None)
    window.commands["show_marks"].trigger()
    assert window.commands["show_marks"].isChecked() == shown
