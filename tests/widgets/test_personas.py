"""Personas by the menus: new ones, files of them, one in focus or all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.widgets.context_menus import show_context_menu
from app.widgets.persona_menu import PersonaMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(open_window, map_file):
    return open_window(map_file)


def run(window, name: str) -> None:
    window.commands.refresh()
    action = window.commands[name]
    assert action.isEnabled(), name
    action.trigger()


def names(window) -> list[str]:
    return [one.name for one in window.session.journey.personas]


def test_a_new_persona_is_in_focus_and_selected(window):
    before = names(window)
    run(window, "persona_new")
    journey = window.session.journey
    assert names(window) == [*before, "New persona"]
    assert journey.focus == journey.personas[-1].id
    assert window.session.selection == (journey.focus,)
    window.session.undo_stack.undo()
    assert names(window) == before


def test_a_new_persona_comes_beside_the_others_when_all_are_shown(window):
    run(window, "persona_all")
    run(window, "persona_new")
    journey = window.session.journey
    assert journey.focus is None
    assert window.session.selection == (journey.personas[-1].id,)
    window.session.undo_stack.undo()
    window.session.select([])
    window.workspace.show_right(True)
    buttons = window.workspace.right.findChildren(QPushButton)
    new = next(one for one in buttons if one.accessibleName() == "New persona")
    new.click()
    journey = window.session.journey
    assert journey.focus is None
    assert window.session.selection == (journey.personas[-1].id,)


def test_a_persona_goes_into_a_file_and_into_another_map(
    window, open_window, tmp_path, monkeypatch
):
    target = tmp_path / "Claire"
    monkeypatch.setattr("app.widgets.persona_commands.ask_new_file", lambda *a, **k: target)
    journey = window.session.journey
    run(window, "persona_export")
    path = tmp_path / "Claire.persona"
    assert path.is_file()
    assert path.name in window.messages.text
    other = open_window(template="shop")
    monkeypatch.setattr("app.widgets.persona_commands.ask_files", lambda *a, **k: [path])
    before = len(other.session.journey.personas)
    run(other, "persona_import")
    [*_, last] = other.session.journey.personas
    assert len(other.session.journey.personas) == before + 1
    assert last.replace(id=journey.focus) == journey.personas[0]
    assert other.session.journey.focus == last.id
    other.session.undo_stack.undo()
    assert len(other.session.journey.personas) == before


def test_a_file_that_is_there_is_not_replaced_unasked(window, tmp_path, monkeypatch):
    there = tmp_path / "Claire.persona"
    there.write_text("precious")
    answers = iter([tmp_path / "Claire", None])
    asked = []

    def ask(*args, **_more):
        asked.append(args[3])
        return next(answers)

    monkeypatch.setattr("app.widgets.persona_commands.ask_new_file", ask)
    run(window, "persona_export")
    assert there.read_text() == "precious"
    assert asked[1] == there


@pytest.mark.parametrize(
    ("words", "said"),
    [("{", "cannot be opened"), ('{"format": "parcours", "version": 1}', "holds")],
)
def test_a_file_without_a_persona_is_refused_in_a_sentence(window, tmp_path, words, said):
    path = tmp_path / "other.persona"
    path.write_text(words)
    before = window.session.journey
    assert not window.personas.bring_file(path)
    assert said in window.messages.text
    assert path.name in window.messages.text
    assert window.session.journey is before


def test_a_file_that_cannot_be_written_is_said(window, tmp_path):
    assert not window.personas.send_to(tmp_path / "none" / "a.persona", "claire")
    assert "There is no folder" in window.messages.text


def test_one_in_focus_or_all_alike_and_what_is_known_of_one(window):
    session = window.session
    first, second = [one.id for one in session.journey.personas[:2]]
    session.select([second])
    run(window, "persona_focus")
    assert session.journey.focus == second
    run(window, "persona_all")
    assert session.journey.focus is None
    window.commands.refresh()
    assert window.commands["persona_all"].isChecked()
    run(window, "persona_sheet")
    assert session.journey.persona_sheet
    assert session.journey.focus == first
    run(window, "persona_sheet")
    assert not session.journey.persona_sheet


def test_the_menus_of_the_tool_bar_and_of_a_persona_offer_it_all(window):
    tool = window.tools.findChild(PersonaMenu)
    tool.fill()
    texts = [action.text() for action in tool.menu().actions()]
    assert "&3 All personas" in texts
    assert window.commands["persona_import"] in tool.menu().actions()
    tool.menu().actions()[1].trigger()
    assert window.session.journey.focus == window.session.journey.personas[1].id
    menu = show_context_menu(window, ["claire"], window.pos())
    assert window.commands["persona_export"] in menu.actions()
    menu.close()


def test_a_map_without_personas_offers_a_first_one(open_window):
    window = open_window(template="empty")
    session = window.session
    for one in session.journey.personas:
        session.edit("", lambda j, gone=one.id: _removed(j, gone))
    window.commands.refresh()
    for name in ("persona_export", "persona_focus", "persona_all", "persona_sheet"):
        assert not window.commands[name].isEnabled(), name
    assert window.tools.findChild(PersonaMenu).isEnabled()
    run(window, "persona_new")
    assert names(window) == ["New persona"]


def _removed(journey, persona):
    from app.model.edits import remove_persona

    return remove_persona(journey, persona)


def test_paths_of_other_maps_are_taken_too(window, tmp_path, map_file):
    before = len(names(window))
    assert window.personas.bring_file(Path(map_file))
    assert len(names(window)) == 2 * before
