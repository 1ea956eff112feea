"""The bar of messages lets go of what no longer holds, and speaks the language of now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.model import edits
from app.model.errors import EditError
from app.widgets.message_bar import Choice, MessageBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(open_window, map_file):
    return open_window(map_file)


def rename(window, name: str) -> None:
    window.session.edit("Rename", lambda j: edits.change_journey(j, title=name))


def test_a_refusal_goes_with_the_next_change_and_with_undo(window):
    for change in (lambda: rename(window, "Another"), window.session.undo_stack.undo):
        window.session.refused.emit(EditError("bad-value"))
        assert not window.messages.isHidden()
        change()
        assert window.messages.isHidden()


def test_an_error_stays(window):
    window.messages.show_message("The disk is full.", "error")
    rename(window, "Another")
    window.session.select([window.session.journey.stages[0].id])
    assert not window.messages.isHidden()


def test_a_word_on_the_selection_goes_with_it(window):
    window.canvas.message.emit("Press F2.")
    assert window.messages.text == "Press F2."
    window.session.select([window.session.journey.stages[0].id])
    assert window.messages.isHidden()


def test_messages_follow_the_language(window, program, qtbot):
    window.session.edit("Lock", lambda j: edits.change_journey(j, fixed=True))
    window.session.refused.emit(EditError("fixed"))
    [unlock] = window.messages.findChildren(QPushButton)
    assert unlock.text() == "Unlock"
    program.choose_language("fr")
    qtbot.waitUntil(lambda: "verrouillée" in window.messages.text)
    assert unlock.text() == "Déverrouiller"
    window.canvas.message.emit("Mere words")
    program.choose_language("en")
    qtbot.waitUntil(window.messages.isHidden)


@pytest.fixture
def bar(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.resize(700, 120)
    bar.show_message("The file was changed by another program.")
    return bar


def shown(bar) -> list[QPushButton]:
    return [one for one in bar.findChildren(QPushButton) if one.isVisible()]


def test_choices_are_there_with_their_message(bar):
    pressed = []
    bar.show_message("It stopped.", "warning", Choice("Again", lambda: pressed.append(1)))
    [again] = shown(bar)
    bar.layout().activate()
    assert again.x() > bar.findChild(QLabel).geometry().right()
    again.click()
    assert pressed


def test_choices_that_leave_the_words_no_room_stand_below_them(bar):
    names = ["Read it again", "Save under another name", "Overwrite it", "See what differs"]
    bar.show_message(bar.text, "warning", *(Choice(name, lambda: None) for name in names))
    label = bar.findChild(QLabel)
    bar.layout().activate()
    assert len(shown(bar)) == 4
    assert all(button.y() >= label.geometry().bottom() for button in shown(bar))
    assert label.width() > 500


class Sizes(QObject):
    """The heights that a widget is given."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.seen.append(event.size().height())
        return False


@pytest.mark.parametrize("width", [900, 1100])
def test_a_message_after_another_gives_the_map_its_height_at_once(window, width):
    window.resize(width, 700)
    window.messages.show_message("It is saved.")
    settle()
    sizes = Sizes(window.canvas.viewport())
    names = ["Read it again", "Save under another name", "Overwrite it", "See what differs"]
    choices = [Choice(name, lambda: None) for name in names]
    window.messages.show_message("The file was changed by another program.", "warning", *choices)
    assert not sizes.seen
    settle()
    assert len(sizes.seen) <= 1


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()
