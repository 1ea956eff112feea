"""The inspector while a gesture runs: it follows, and keeps focus, caret and widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import edits
from tests.widgets.panels.driving import editor, focus


def test_the_form_follows_a_gesture_and_its_end(session, inspector):
    session.select(["emotion"])
    form = inspector.form
    level = editor(inspector, "How it feels")
    quote = editor(inspector, "Quote")
    focus(quote)
    for value in (0.5, -1.5):
        session.preview(edits.change_item(session.journey, "emotion", level=value))
        assert editor(inspector, "How it feels") is level
        assert level._slider.value() == value * 10
    session.cancel()
    assert level._slider.value() == 10
    session.preview(edits.change_item(session.journey, "emotion", level=-2.0))
    session.commit("Move", session.shown)
    assert level._slider.value() == -20
    assert inspector.form is form
    assert QApplication.focusWidget() is quote


def test_a_width_follows_the_border(session, inspector):
    session.select(["s1"])
    width = editor(inspector, "Width")
    session.preview(edits.change_stage(session.journey, "s1", width=333))
    assert width._size.spin.value() == 333
    assert width._size.isVisible()
    session.cancel()
    assert not width._size.isVisible()


def test_what_a_gesture_shows_is_not_what_a_field_writes_on(session, inspector):
    """A field used after a gesture was left changes the map, not what the gesture showed."""
    session.select(["note"])
    session.preview(edits.change_item(session.journey, "note", text="While dragging"))
    assert editor(inspector, "Text").text() == "While dragging"
    session.cancel()
    text = editor(inspector, "Text")
    QTest.keyClick(focus(text), Qt.Key.Key_End)
    QTest.keyClicks(text, "!")
    assert text.text() == "Buys!"


def test_what_a_gesture_takes_away_comes_back(session, inspector):
    session.select(["note"])
    form = inspector.form
    session.preview(edits.remove_items(session.journey, ["note"]))
    session.cancel()
    assert inspector.form is form
    assert form.ids == ("note",)
