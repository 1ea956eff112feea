"""Somebody who writes a note in a window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.layout.picture import Text
from app.model import edits
from app.model.items import Note
from app.model.queries import find_item
from app.model.styles import TextSpan
from app.widgets.canvas.link_popup import LinkPopup
from app.widgets.canvas.text_editor import TextEditor
from tests.widgets.canvas.test_in_window import Seat

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
