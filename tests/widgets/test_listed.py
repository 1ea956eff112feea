"""Entries that a menu lists anew: they outlive being listed, for other holders of the menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from shiboken6 import isValid

from app.widgets.listed import ListedEntries, numbered


def test_entries_stay_while_another_holder_of_the_menu_may_show_them(qtbot):
    menu, chosen = QMenu(), []
    qtbot.addWidget(menu)
    button = QToolButton()
    qtbot.addWidget(button)
    button.setMenu(menu)
    own = menu.addAction("Own")
    listed = ListedEntries(menu, chosen.append)
    assert not any(one.isVisible() for one in menu.actions()[1:])
    first = listed.show(3)
    assert [one.isVisible() for one in menu.actions()] == [True] * 5  # a line is among them
    first[2].trigger()
    assert listed.show(0) == []
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert all(map(isValid, first))
    assert [one for one in menu.actions() if one.isVisible()] == [own]
    assert listed.show(1) == first[:1]
    first[0].trigger()
    assert chosen == [2, 0]
    assert listed.others() == [own]


def test_the_first_nine_have_a_number():
    assert numbered(9, "A & B") == "&9 A && B"
    assert numbered(10, "A & B") == "A && B"
