"""The window opens, shows itself first and loads the rest after."""

from __future__ import annotations

from app.widgets.action_table import ACTIONS


def test_the_window_opens_on_the_start_page(open_window):
    window = open_window()
    assert window.isVisible()
    assert not window.map_shown
    assert not window.tools.isVisible()
    assert not window.has_map


def test_every_command_has_a_name_a_tip_and_one_id(open_window):
    window = open_window()
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
    for spec in ACTIONS:
        action = window.commands[spec.id]
        assert "&" in action.text(), spec.id
        assert action.toolTip(), spec.id
        assert not spec.icon or not action.icon().isNull(), spec.id


def test_no_key_is_given_twice(open_window):
    window = open_window()
    keys = [key.toString() for spec in ACTIONS for key in window.commands[spec.id].shortcuts()]
    assert len(keys) == len(set(keys))


def test_mnemonics_of_a_menu_differ(open_window):
    window = open_window()
    for name in ("file", "edit", "view", "insert", "lane", "language", "theme", "help"):
        letters = [
            action.text().partition("&")[2][:1].lower()
            for action in window.menus[name].actions()
            if not action.isSeparator()
        ]
        assert all(letters), name
        assert len(letters) == len(set(letters)), name
