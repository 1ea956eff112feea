"""Bold and italic by the keys and the mouse: in an open text and on whole notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from app.layout.picture import Text
from app.model.queries import find_item
from app.widgets.panels.fields import FormatButtons
from tests.widgets.canvas.writers import CTRL, LINK, Key, Writer, span

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
