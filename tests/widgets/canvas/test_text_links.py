"""Links in the words of notes: asked for beside the text, opened only on purpose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.model.queries import iter_items
from app.widgets import links
from tests.widgets.canvas.writers import CTRL, LINK, NONE, SHIFT, Key, span

ALT = Qt.KeyboardModifier.AltModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Browser:
    """Stands for the browser and the mail program."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def openUrl(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return True


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    made = Browser()
    monkeypatch.setattr(links, "QDesktopServices", made)
    return made


def test_a_link_is_asked_for_beside_the_text(writer):
    one = writer("Voir le site")
    one.key(Key.Key_F2)
    one.key(Key.Key_K, CTRL | SHIFT)
    popup = one.popup
    assert popup is not None
    assert popup.has_focus
    assert one.canvas.editing
    one.type("exemple.fr/a")
    one.key(Key.Key_Return)
    assert one.popup is None
    assert one.field.hasFocus()
    assert one.note.styles == (span(8, 12, link=LINK),)
    assert one.checked("link")
    one.key(Key.Key_K, CTRL | SHIFT)
    popup = one.popup
    assert popup is not None
    assert popup.line.text() == LINK
    one.key(Key.Key_Delete)
    one.key(Key.Key_Return)
    assert one.note.styles == ()
    one.key(Key.Key_Escape)
    assert one.steps == 0


def test_escape_leaves_the_address_and_keeps_the_text_open(writer):
    one = writer("Voir le site")
    one.key(Key.Key_F2)
    one.choose(4)
    one.key(Key.Key_K, CTRL | SHIFT)
    one.type("x.fr")
    one.key(Key.Key_Escape)
    assert one.popup is None
    assert one.canvas.editing
    assert one.field.hasFocus()
    assert one.note.styles == ()


def test_a_bad_address_is_said_to_be_one_and_nothing_is_lost(writer):
    one = writer("Voir le site")
    one.key(Key.Key_F2)
    one.key(Key.Key_K, CTRL | SHIFT)
    one.type("javascript:alert(1)")
    one.key(Key.Key_Return)
    popup = one.popup
    assert popup is not None
    assert "http://" in popup.problem
    assert popup.line.text() == "javascript:alert(1)"
    one.key(Key.Key_Escape)
    assert one.note.styles == ()


def test_going_elsewhere_takes_a_good_address_along(writer):
    one = writer("Voir le site")
    one.key(Key.Key_F2)
    one.choose(4)
    one.key(Key.Key_K, CTRL | SHIFT)
    one.type("exemple.fr/a")
    empty = QPoint(one.canvas.viewport().width() - 3, one.canvas.viewport().height() - 3)
    QTest.mouseClick(one.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, empty)
    assert one.popup is None
    assert not one.canvas.editing
    assert one.note.styles == (span(8, 12, link=LINK),)
    assert one.steps == 1


def test_a_link_without_words_reads_as_its_address(writer):
    one = writer("Voir ")
    one.key(Key.Key_F2)
    one.key(Key.Key_K, CTRL | SHIFT)
    one.type("exemple.fr/a")
    one.key(Key.Key_Return)
    one.type(" ok")
    one.key(Key.Key_Escape)
    assert one.note.text == f"Voir {LINK} ok"
    assert one.note.styles == (span(5, 5 + len(LINK), link=LINK),)


def test_a_selected_note_becomes_a_link_as_a_whole(writer):
    one = writer("Voir le site")
    one.key(Key.Key_K, CTRL | SHIFT)
    one.type("mailto:moi@exemple.fr")
    one.key(Key.Key_Return)
    assert one.popup is None
    assert one.canvas.hasFocus()
    assert one.note.styles == (span(0, 12, link="mailto:moi@exemple.fr"),)
    assert one.steps == 1


def test_a_pasted_address_makes_the_selected_words_a_link(writer):
    one = writer("Voir le site")
    one.key(Key.Key_F2)
    one.choose(4)
    data = QMimeData()
    data.setText(f" {LINK}\n")
    data.setHtml("<b>no</b>")
    QApplication.clipboard().setMimeData(data)
    one.key(Key.Key_V, CTRL)
    assert (one.note.text, one.note.styles) == ("Voir le site", (span(8, 12, link=LINK),))
    one.key(Key.Key_End)
    one.key(Key.Key_V, CTRL)
    QApplication.clipboard().clear()
    one.key(Key.Key_Escape)
    assert one.note.text.startswith("Voir le site https://")
    assert one.note.styles == (span(8, 12, link=LINK),)


def test_links_open_only_when_they_are_asked_for(writer, browser):
    one = writer("le site", span(3, 7, link=LINK))
    at = one.words_at(LINK)
    QTest.mouseClick(one.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert browser.opened == []
    QTest.mouseClick(one.canvas.viewport(), Qt.MouseButton.LeftButton, CTRL, at)
    assert browser.opened == [LINK]
    one.window.commands["open_link"].trigger()
    assert browser.opened == [LINK, LINK]
    one.key(Key.Key_F2)
    inside = one.field.viewport()
    spot = one.field.cursorRect().center() - QPoint(6, 0)
    QTest.mouseClick(inside, Qt.MouseButton.LeftButton, CTRL, spot)
    assert browser.opened == [LINK] * 3
    assert one.canvas.editing


def test_a_strange_address_never_opens(writer, browser):
    one = writer("le site", span(0, 7, link="javascript:alert(1)"))
    assert not one.window.commands["open_link"].isEnabled()
    one.canvas.open_link()
    one.key(Key.Key_F2)
    spot = one.field.cursorRect().center() - QPoint(6, 0)
    QTest.mouseClick(one.field.viewport(), Qt.MouseButton.LeftButton, CTRL, spot)
    assert browser.opened == []


def test_the_address_shows_under_the_pointer(writer):
    one = writer("le <b>", span(3, 6, link=f"{LINK}?<b>"))
    port = one.canvas.viewport()
    at = one.words_at(f"{LINK}?<b>")
    QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, at, port.mapToGlobal(at)))
    assert "exemple.fr/a?&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_an_address_is_for_the_notes_it_was_asked_for(writer):
    one = writer("Voir le site")
    one.key(Key.Key_K, CTRL | SHIFT)
    one.type("b.fr")
    one.key(Key.Key_K, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "select all")
    one.key(Key.Key_Return)
    assert len(one.session.selection) > 1
    assert one.popup is None
    assert one.canvas.hasFocus()
    one.key(Key.Key_Return)
    styles = [getattr(place.item, "styles", ()) for place in iter_items(one.session.journey)]
    assert not [span for spans in styles for span in spans if "b.fr" in span.link]


@pytest.mark.parametrize("keys", [ALT, ALT | SHIFT])
@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down])
def test_keys_that_move_a_note_leave_it_while_its_address_is_typed(writer, key, keys):
    one = writer("Voir le site")
    before = one.session.shown
    one.key(Key.Key_K, CTRL | SHIFT)
    one.type("b.fr")
    one.key(key, keys)
    assert one.session.shown is before
    assert one.popup is not None
    assert one.popup.line.text() == "b.fr"
