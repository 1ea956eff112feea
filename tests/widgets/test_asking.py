"""When the commands are asked whether they are possible."""

from __future__ import annotations

from collections import Counter

import pytest

from app.model.edits import change_item, change_journey
from app.model.queries import iter_items
from app.widgets.actions import action_set
from app.widgets.actions.spec import Test
from app.widgets.actions.table import ACTIONS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def watch(monkeypatch) -> Counter[str]:
    """Counts the commands about which it is asked whether they are possible."""
    asked: Counter[str] = Counter()

    def counted(name: str, test: Test) -> Test:
        def ask(window) -> bool:
            asked[name] += 1
            return test(window)

        return ask

    specs = tuple(one._replace(enabled=counted(one.id, one.enabled)) for one in ACTIONS)
    monkeypatch.setattr(action_set, "ACTIONS", specs)
    return asked


def test_an_edit_asks_only_about_what_has_keys_or_is_seen(open_window, map_file, monkeypatch):
    asked = watch(monkeypatch)
    window = open_window(map_file)
    session = window.session
    note = next(one.item.id for one in iter_items(session.journey) if one.item.kind == "note")
    session.select([note])
    session.edit("Say more", lambda j: change_item(j, note, text="more"))
    asked.clear()
    session.edit("Say more", lambda j: change_item(j, note, text="and more"))
    assert set(asked) == {spec.id for spec in ACTIONS if spec.keys or spec.seen}
    asked.clear()
    session.select([])
    assert set(asked) == {spec.id for spec in ACTIONS}


def test_what_only_menus_show_is_right_when_one_opens_and_at_rest(open_window, map_file, qtbot):
    window = open_window(map_file)
    session, menu = window.session, window.menus["view"]
    action = next(one for one in menu.actions() if one.objectName() == "show_marks")
    session.select([next(iter_items(session.journey)).item.id])
    session.edit("Hide", lambda j: change_journey(j, marks=False))
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert not action.isChecked()
    menu.close()
    session.edit("Show", lambda j: change_journey(j, marks=True))
    qtbot.waitUntil(action.isChecked)
