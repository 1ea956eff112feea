"""Damaged and hostile files among the user's themes: the menu lists each, the rest can be worn."""

from __future__ import annotations

import pytest

from app.files.themes import save_theme
from app.model.theme import Theme
from app.model.theme_file import write_theme
from tests.files.hostile import hostile, sparse
from tests.widgets.theming.hands import opened, theme_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WRONG = hostile(write_theme(Theme(name="Ours", radius=3.5)), "theme")


@pytest.fixture
def crowd(shelf):
    """The user's folder with one file of every kind of damage."""
    for wrong, data in WRONG.items():
        (shelf / f"{wrong}.theme").write_bytes(data)
    (shelf / "folder.theme").mkdir()
    (shelf / "loop.theme").symlink_to(shelf / "loop.theme")
    sparse(shelf / "large.theme", 100_000_000)
    return {*WRONG, "folder", "loop", "large", "torn"}


def test_the_menu_lists_each_and_says_why_in_the_windows_language(crowd, program, window, qtbot):
    program.choose_language("fr")
    menu = opened(window, qtbot)
    entries = {one.text(): one for one in menu.actions()}
    assert {f"{name}.theme (illisible)" for name in crowd} <= set(entries)
    told = set()
    for name in crowd:
        entries[f"{name}.theme (illisible)"].trigger()
        assert window.messages.text.startswith("«")
        assert f"{name}.theme" in window.messages.text
        told.add(window.messages.text.replace(name, ""))
    assert len(told) >= 8  # not one sentence for all
    assert window.session.undo_stack.count() == 0
    entries["Ours"].trigger()
    menu.hide()
    assert theme_of(window).name == "Ours"


def test_a_hostile_theme_is_not_imported(crowd, shelf, window):
    before = theme_of(window)
    for name in crowd:
        assert not window.themes.bring_file(shelf / f"{name}.theme")
        assert f"{name}.theme" in window.messages.text
    assert theme_of(window) is before


def test_a_name_that_leads_elsewhere_and_has_markup_stays_in_the_folder(shelf, window, qtbot):
    name = '../../<b>evil</b>\n"&x'
    save_theme(shelf / "named.theme", Theme(name=name, radius=1.0))
    menu = opened(window, qtbot)
    (entry,) = [one for one in menu.actions() if "evil" in one.text()]
    assert entry.text() == '../../<b>evil</b> "&&x'
    entry.trigger()
    menu.hide()
    outside = {path for path in shelf.parent.iterdir() if path != shelf}
    there = {path.name for path in shelf.iterdir()}
    window.commands["theme_save"].trigger()
    assert {path for path in shelf.parent.iterdir() if path != shelf} == outside
    (new,) = {path.name for path in shelf.iterdir()} - there
    assert "/" not in new
    assert not new.startswith(".")
