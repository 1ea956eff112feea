"""The portrait, the traits and the free fields of a persona in the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from app.model.people import Detail
from app.model.queries import find_persona
from tests.widgets.panels.driving import drop_picture, editor, focus, row

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def form(session, inspector):
    session.select(["p1"])
    return inspector


def ada(session):
    return find_persona(session.journey, "p1")


def add(inspector, name):
    QTest.keyClick(focus(editor(inspector, name)), Qt.Key.Key_Space)
    QApplication.processEvents()
    return QApplication.focusWidget()


def typed(widget, text):
    QTest.keyClicks(widget, text)


def test_a_trait_is_added_named_and_slid_by_keys(session, form):
    typed(add(form, "Traits"), "Slow")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    typed(QApplication.focusWidget(), "Fast")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    [trait] = ada(session).traits
    assert (trait.low, trait.high, trait.value) == ("Slow", "Fast", 0.55)


def test_entries_change_places_and_go(session, form):
    for name in ("Car", "Pet", "Home"):
        typed(add(form, "Free fields"), name)
    assert [one.name for one in ada(session).details] == ["Car", "Pet", "Home"]
    entries = editor(form, "Free fields")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, ALT)
    assert [one.name for one in ada(session).details] == ["Car", "Home", "Pet"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, ALT)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, ALT)
    assert [one.name for one in ada(session).details] == ["Home", "Car", "Pet"]
    typed(entries.entry(0).text, "A flat")
    assert ada(session).details[0] == Detail(name="Home", text="A flat")
    buttons = entries.entry(1).parentWidget().findChildren(QToolButton)
    gone = next(one for one in buttons if one.accessibleName() == "Remove")
    QTest.mouseClick(gone, Qt.MouseButton.LeftButton)
    assert [one.name for one in ada(session).details] == ["Home", "Pet"]
    session.undo_stack.undo()
    assert [one.name for one in ada(session).details] == ["Home", "Car", "Pet"]
    assert entries.entry(1).name.text() == "Car"


def test_a_portrait_is_dropped_replaced_and_taken_away(session, form):
    field = editor(form, "Portrait")
    drop_picture(field)
    first = ada(session).portrait
    assert [one.id for one in session.journey.assets][-1] == first
    assert session.undo_stack.undoText() == "Change portrait"
    drop_picture(field, Qt.GlobalColor.darkRed)
    assert ada(session).portrait not in (None, first)
    QTest.mouseClick(field.remove, Qt.MouseButton.LeftButton)
    assert ada(session).portrait is None
    assert not field.remove.isEnabled()


def test_a_file_that_is_no_picture_is_refused_beside_the_field(session, form, tmp_path):
    before = session.journey
    path = tmp_path / "note.png"
    path.write_text("no picture")
    editor(form, "Portrait").take_file(path)
    assert "note.png" in row(form, "Portrait").problem()
    assert session.journey is before
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    assert image.save(str(path))
    editor(form, "Portrait").take_file(path)
    assert row(form, "Portrait").problem() == ""
    assert ada(session).portrait is not None
