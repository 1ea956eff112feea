"""A touchpoint by its name, an old one or a new one, and any colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.items import Note
from app.model.queries import find_item
from app.widgets.panels.fields import Swatches
from app.widgets.panels.fields.palette import ColorPopup, parse_color
from tests.widgets.panels.driving import editor, focus

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def note_of(session):
    return lambda one="note": find_item(session.journey, one).item


def write(inspector, text: str, key: Qt.Key = Qt.Key.Key_Return):
    line = focus(editor(inspector, "Touchpoint"))
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text:
        QTest.keyClicks(line, text)
    else:
        QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, key)
    return editor(inspector, "Touchpoint")


def test_a_new_name_is_added_to_the_inventory_in_one_step(session, inspector, note_of):
    session.select(["note"])
    before = session.journey
    field = write(inspector, "  Self-service   kiosk ")
    new = session.journey.touchpoints[-1]
    assert (new.name, note_of().touchpoint) == ("Self-service kiosk", new.id)
    assert field.currentText().startswith("Self-service kiosk · ")
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.journey is before
    assert field.currentText() == "None"


@pytest.mark.parametrize("text", ["shop", "SHOP", "Shop · Shop · direct"])
def test_a_name_there_is_is_taken_and_not_made_again(session, inspector, note_of, text):
    session.select(["note"])
    write(inspector, text)
    assert note_of().touchpoint == "shop"
    assert len(session.journey.touchpoints) == 2
    write(inspector, "")
    assert note_of().touchpoint is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_without_enter_nothing_is_made(session, inspector, key):
    session.select(["note"])
    before = session.journey
    field = write(inspector, "Kio", key)
    QApplication.processEvents()
    focus(editor(inspector, "Owner"))
    assert session.journey is before
    assert field.currentText() == "None"


def test_several_notes_get_the_same_new_one(session, inspector, note_of):
    other = Note(kind="note", id="other", touchpoint="shop")
    session.start(edits.add_item(session.journey, other, "lane-action", "s2"))
    session.select(["note", "other"])
    field = editor(inspector, "Touchpoint")
    assert (field.currentText(), field.lineEdit().placeholderText()) == ("", "Several")
    write(inspector, "Kiosk")
    (new,) = session.journey.touchpoints[2:]
    assert note_of().touchpoint == note_of("other").touchpoint == new.id
    assert session.undo_stack.count() == 1


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#3B5BDB", "#3b5bdb"),
        (" 3b5bdb ", "#3b5bdb"),
        ("#f0a", "#ff00aa"),
        ("blue", None),
        ("#12345", None),
        ("", None),
    ],
)
def test_a_typed_colour(text, color):
    assert parse_color(text) == color


def palette(inspector) -> ColorPopup:
    swatches = editor(inspector, "Colour")
    assert isinstance(swatches, Swatches)
    swatches._other.setFocus()
    QTest.keyClick(swatches._other, Qt.Key.Key_Space)
    popup = swatches.findChild(ColorPopup)
    assert popup.isVisible()
    return popup


def test_any_colour_by_keys(session, inspector, note_of):
    session.select(["note"])
    popup = palette(inspector)
    QTest.keyClick(popup.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(popup.line, "nonsense")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert popup.isVisible()
    QTest.keyClick(popup.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(popup.line, "#0a7")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert note_of().color == "#00aa77"
    assert session.undo_stack.count() == 1
    assert editor(inspector, "Colour").isAncestorOf(QApplication.focusWidget())


def test_any_colour_by_mouse_and_arrows(session, inspector, note_of):
    session.select(["note"])
    popup = palette(inspector)
    QTest.mouseClick(popup.shades[13], Qt.MouseButton.LeftButton)
    assert note_of().color == popup.shades[13].color
    QApplication.processEvents()
    popup = palette(inspector)
    chosen = popup.focusWidget()
    assert chosen is popup.shades[13]
    QTest.keyClick(chosen, Qt.Key.Key_Down)
    assert note_of().color == chosen.color
    QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Return)
    assert note_of().color == popup.shades[14].color


def test_esc_leaves_the_colour_alone(session, inspector):
    session.select(["note"])
    before = session.journey
    popup = palette(inspector)
    QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert session.journey is before
    assert session.undo_stack.count() == 0
