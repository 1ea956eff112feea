"""Bold, italic and links by the keys and the mouse: in an open text and on whole notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip

from app.layout.picture import Text
from app.model import edits
from app.model.items import Note
from app.model.queries import find_item
from app.model.styles import TextSpan
from app.widgets import links
from app.widgets.canvas.link_popup import LinkPopup
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.panels.fields import FormatButtons
from tests.widgets.canvas.test_in_window import Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LINK = "https://exemple.fr/a"


def span(start: int, end: int, **what: object) -> TextSpan:
    return TextSpan(start=start, end=end, **what)  # type: ignore[arg-type]


class Writer(Seat):
    """Somebody who writes a note in a window."""

    def __init__(self, window, text: str, *styles: TextSpan) -> None:
        super().__init__(window)
        self.id = self.first("action")
        self.session.start(
            edits.change_item(self.journey, self.id, text=text, styles=styles, span=1)
        )
        self.session.select([self.id])
        self.canvas.zoom_to(1.0)
        self.canvas.show_element(self.id)
        self.canvas.setFocus()

    @property
    def note(self) -> Note:
        place = find_item(self.session.shown, self.id)
        assert place is not None
        assert isinstance(place.item, Note)
        return place.item

    @property
    def field(self) -> TextEditor:
        found = self.canvas.findChild(TextEditor)
        assert found is not None
        return found

    @property
    def popup(self) -> LinkPopup | None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return self.canvas.findChild(LinkPopup)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), letter)

    def choose(self, count: int) -> None:
        """Select so many letters before the caret."""
        for _ in range(count):
            self.key(Key.Key_Left, SHIFT)

    def checked(self, name: str) -> bool:
        return self.window.commands[name].isChecked()

    def words_at(self, link: str) -> QPoint:
        """A point of the viewport on the words that lead somewhere."""
        item = self.canvas.scene().item_of(self.id)
        part = next(p for p in item.drawn.parts if isinstance(p, Text) and p.link == link)
        at = item.scenePos()
        place = self.canvas.scene().place_of(self.id)
        place = place.translated(part.x + part.line.width / 2, part.y - 4)
        place.moveTopLeft(at + type(at)(part.x + part.line.width / 2, part.y - 4))
        return self.canvas.to_viewport(place).topLeft().toPoint()


@pytest.fixture
def writer(open_window, map_file):
    def open_one(text: str, *styles: TextSpan) -> Writer:
        return Writer(open_window(map_file), text, *styles)

    return open_one


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


def test_selected_words_become_bold_and_italic_at_once_and_by_one_undo(writer):
    one = writer("Comparer les prix")
    one.key(Key.Key_F2)
    one.choose(4)
    assert not one.checked("bold")
    one.key(Key.Key_B, CTRL)
    assert one.note.styles == (span(13, 17, bold=True),)
    assert one.checked("bold")
    one.key(Key.Key_I, CTRL)
    assert one.note.styles == (span(13, 17, bold=True, italic=True),)
    one.key(Key.Key_B, CTRL)
    assert one.note.styles == (span(13, 17, italic=True),)
    one.key(Key.Key_Escape)
    assert one.note.styles == (span(13, 17, italic=True),)
    assert one.steps == 1
    one.session.undo_stack.undo()
    assert one.note.styles == ()
    assert one.note.text == "Comparer les prix"


def test_undo_inside_the_text_takes_the_last_format_back(writer):
    one = writer("Comparer les prix")
    one.key(Key.Key_F2)
    one.choose(4)
    one.key(Key.Key_B, CTRL)
    one.key(Key.Key_Z, CTRL)
    assert one.canvas.editing
    assert one.note.styles == ()
    one.key(Key.Key_Escape)
    assert one.steps == 0


def test_what_is_typed_next_is_bold_when_asked_for(writer):
    one = writer("un")
    one.key(Key.Key_F2)
    one.key(Key.Key_B, CTRL)
    assert one.checked("bold")
    one.type(" deux")
    one.key(Key.Key_B, CTRL)
    one.type(" 3")
    one.key(Key.Key_Escape)
    assert (one.note.text, one.note.styles) == ("un deux 3", (span(2, 7, bold=True),))


def test_a_new_note_may_begin_bold(writer):
    one = writer("un")
    one.type("x")
    assert one.canvas.editing
    one.id = one.session.selection[0]
    one.choose(1)
    one.key(Key.Key_B, CTRL)
    one.key(Key.Key_Escape)
    assert (one.note.text, one.note.styles) == ("x", (span(0, 1, bold=True),))
    assert one.steps == 1


def test_typing_inside_and_after_styled_words(writer):
    one = writer("🛒 gras lien", span(2, 6, bold=True), span(7, 11, link=LINK))
    one.key(Key.Key_F2)
    one.type("s")
    assert one.note.styles == (span(2, 6, bold=True), span(7, 11, link=LINK))
    for _ in range(3):
        one.key(Key.Key_Left)
    one.type("-")
    assert one.note.text == "🛒 gras li-ens"
    assert one.note.styles[1] == span(7, 12, link=LINK)
    one.key(Key.Key_Home)
    for _ in range(4):
        one.key(Key.Key_Right)
    one.type("A")
    assert (one.note.text, one.note.styles[0]) == ("🛒 grAas li-ens", span(2, 7, bold=True))
    one.key(Key.Key_Escape)
    assert one.steps == 1


def test_a_text_only_looked_at_stays_as_it_was(writer):
    newer = span(0, 2, underline="wavy", link="javascript:alert(1)")
    one = writer("un deux", newer, span(3, 7, italic=True))
    before = one.note
    one.key(Key.Key_F2)
    one.key(Key.Key_Escape)
    assert one.steps == 0
    one.key(Key.Key_F2)
    one.type("!")
    one.key(Key.Key_Escape)
    assert one.note.styles[0] == newer
    assert one.note.text == f"{before.text}!"


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


def test_several_notes_are_styled_at_once_by_one_step(writer):
    one = writer("un deux", span(0, 2, bold=True))
    other = one.first("pain")
    one.session.select([one.id, other])
    assert not one.checked("bold")
    one.key(Key.Key_B, CTRL)
    assert one.checked("bold")
    assert one.note.styles == (span(0, 7, bold=True),)
    place = find_item(one.journey, other)
    assert place is not None
    assert [style.bold for style in place.item.styles] == [True]
    assert one.steps == 1
    one.key(Key.Key_B, CTRL)
    assert one.note.styles == ()
    one.session.undo_stack.undo()
    one.session.undo_stack.undo()
    assert one.note.styles == (span(0, 2, bold=True),)
    assert not one.checked("bold")


def test_a_selected_note_becomes_a_link_as_a_whole(writer):
    one = writer("Voir le site")
    one.key(Key.Key_K, CTRL | SHIFT)
    one.type("mailto:moi@exemple.fr")
    one.key(Key.Key_Return)
    assert one.popup is None
    assert one.canvas.hasFocus()
    assert one.note.styles == (span(0, 12, link="mailto:moi@exemple.fr"),)
    assert one.steps == 1


def test_formats_wait_for_words(writer):
    one = writer("un")
    for selection in ([], ["title"], [one.journey.stages[0].id]):
        one.session.select(selection)
        names = ("bold", "italic", "link", "open_link")
        assert not any(one.window.commands[name].isEnabled() for name in names)
    one.session.select([one.id])
    assert one.window.commands["bold"].isEnabled()
    assert not one.window.commands["open_link"].isEnabled()
    one.session.start(one.journey, read_only=True)
    one.session.select([one.id])
    assert not one.window.commands["bold"].isEnabled()
    one.key(Key.Key_B, CTRL)
    assert one.note.styles == ()


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


@pytest.mark.parametrize("zoom", [0.6, 1.0, 1.7])
def test_lines_break_in_the_field_as_on_the_map(writer, zoom):
    text = "Comparer les prix du site avec ceux du magasin et décider שלום עולם טוב vite"
    styles = (span(9, 17, bold=True), span(23, 45, italic=True), span(58, 62, bold=True))
    one = writer(text, *styles)
    one.canvas.zoom_to(zoom)
    one.canvas.edit_text(one.id)
    block, wrapped = one.field.document().begin(), []
    while block.isValid():
        layout = block.layout()
        starts = (layout.lineAt(n).textStart() for n in range(layout.lineCount()))
        wrapped += [block.position() + start for start in starts]
        block = block.next()
    item = one.canvas.scene().item_of(one.id)
    lines = {}
    for part in item.drawn.parts:
        if isinstance(part, Text) and part.style.size == item.drawn.edit.style.size:
            lines[part.y] = min(part.line.start, lines.get(part.y, len(text)))
    assert wrapped == [lines[y] for y in sorted(lines)]


def format_button(one: Writer, name: str) -> QToolButton:
    buttons = one.window.findChild(FormatButtons)
    assert buttons is not None
    assert buttons.isVisible()
    return buttons.buttons[name]


def test_the_inspector_switches_formats_of_the_note(writer):
    one = writer("un deux")
    QTest.mouseClick(format_button(one, "bold"), Qt.MouseButton.LeftButton)
    assert one.note.styles == (span(0, 7, bold=True),)
    assert format_button(one, "bold").isChecked()
    assert not format_button(one, "italic").isChecked()
    QTest.mouseClick(format_button(one, "bold"), Qt.MouseButton.LeftButton)
    assert one.note.styles == ()


def test_the_inspector_switches_formats_of_the_words_being_written(writer):
    one = writer("un deux")
    one.key(Key.Key_F2)
    one.choose(4)
    QTest.mouseClick(format_button(one, "italic"), Qt.MouseButton.LeftButton)
    assert one.field.hasFocus()
    assert one.note.styles == (span(3, 7, italic=True),)
    assert format_button(one, "italic").isChecked()
