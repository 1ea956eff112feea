"""French and English: nothing untranslated, nothing cut, switched while the window is open."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QMenu, QWidget

from app.widgets.action_table import ACTIONS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MENUS = ("file", "edit", "view", "insert", "lane", "language", "theme", "help")
DIALOGS = ("show_export", "show_preferences", "show_shortcuts", "show_about")
SAME = {"&English", "&Français", "&Actions", "&Notes", "&Note"}
"""Words that are written alike in both languages."""


def titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def clipped(widget: QWidget) -> list[str]:
    """Labels and buttons whose text needs more room than they have."""
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, QLabel | QAbstractButton):
            continue
        if isinstance(child, QLabel) and child.wordWrap():
            room, need = child.height(), child.heightForWidth(child.width())
        else:
            room, need = child.width(), child.sizeHint().width()
        if child.text() and room < need:
            found.append(f"{child.text()!r}: {room} < {need}")
    return found


def test_every_command_is_translated_at_once(open_window, program, qtbot):
    window = open_window()
    english = {spec.id: window.commands[spec.id].text() for spec in ACTIONS}
    program.choose_language("fr")
    qtbot.waitUntil(lambda: window.commands["new"].text() != english["new"])
    for spec in ACTIONS:
        french = window.commands[spec.id].text()
        assert french != english[spec.id] or french in SAME, spec.id
        assert "&" in french, spec.id
        tip = QCoreApplication.translate("Actions", spec.tip)
        assert tip != spec.tip, spec.id
    program.choose_language("en")
    qtbot.waitUntil(lambda: window.commands["new"].text() == english["new"])
    assert {spec.id: window.commands[spec.id].text() for spec in ACTIONS} == english


def test_every_visible_text_changes_and_comes_back(open_window, map_file, program, qtbot):
    window = open_window(map_file)
    pattern = re.compile(r"^(Stage|Lane|Saved|Blocks|Templates|Export|.* stages · .*)$", re.I)

    def english() -> list[str]:
        shown = window.findChildren(QLabel) + window.findChildren(QAbstractButton)
        return sorted(w.text() for w in shown if w.isVisible() and pattern.match(w.text()))

    before = english()
    assert len(before) >= 5
    program.choose_language("fr")
    qtbot.waitUntil(lambda: english() == [])
    assert window.status.counts.text().startswith("5 étapes · 6 lignes · ")
    program.choose_language("en")
    qtbot.waitUntil(lambda: english() == before)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_mnemonics_differ_in_each_menu(open_window, program, language):
    program.choose_language(language)
    window = open_window()
    for name in MENUS:
        letters = [text.partition("&")[2][:1].lower() for text in titles(window.menus[name])]
        assert all(letters), name
        assert len(letters) == len(set(letters)), (name, letters)
    bar = [action.text().partition("&")[2][0].lower() for action in window.menuBar().actions()]
    assert len(bar) == len(set(bar))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_cuts_its_texts(open_window, map_file, program, qtbot, language, name):
    program.choose_language(language)
    window = open_window(map_file)
    getattr(window, name)()
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    program.choose_language("fr" if language == "en" else "en")
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    dialog.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_bar_cuts_its_texts_on_a_small_screen(open_window, map_file, program, language):
    program.choose_language(language)
    window = open_window(map_file)
    window.resize(1366, 768)
    window.repaint()
    assert clipped(window.tools) == []
    assert clipped(window.status) == []


def test_steps_of_another_language_lose_their_names(open_window, map_file, program, qtbot):
    window = open_window(map_file)
    window.edits.add_stage()
    window.finish_editing()
    assert window.commands["undo"].text() == "&Undo: Add stage"
    program.choose_language("fr")
    qtbot.waitUntil(lambda: window.commands["undo"].text() == "&Annuler")
    window.edits.add_stage()
    window.finish_editing()
    assert window.commands["undo"].text() == "&Annuler\xa0: ajout d’une étape"
