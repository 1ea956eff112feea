"""Bold, italic and links, of the words selected in an open text or of all text of the selected
notes."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Signal
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.items import Note
from app.model.styles import PLAIN, Look, is_link, look_between
from app.widgets.canvas.chosen import chosen
from app.widgets.canvas.editing import Editing
from app.widgets.canvas.link_popup import LinkPopup
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.canvas.tools.base import Bench
from app.widgets.links import open_link

Switch = Literal["bold", "italic"]


class State(NamedTuple):
    """Whether there is text that can be styled, what all of it has in common, and the address it
    leads to: that of the link at the caret, or the first of the selected notes."""

    available: bool
    look: Look
    link: str


NONE = State(False, PLAIN, "")


class Formats(QObject):
    """What the commands of formats work on. Each change of notes is one undo step."""

    changed = Signal()
    """The `state` is another."""

    def __init__(self, bench: Bench, editor: Editing) -> None:
        super().__init__(bench.canvas)
        self._canvas = bench.canvas
        self._scene = bench.scene
        self._session = bench.session
        self._editor = editor
        self._popup: LinkPopup | None = None
        self._asked: TextEditor | None = None
        self._asked_for: list[str] = []
        self.state = NONE
        """As of the last `changed`."""
        editor.caret_moved.connect(self.tell)
        bench.session.selection_changed.connect(self._on_selection)

    def toggle(self, what: Switch) -> None:
        """Bold or italic where not all of the text is, else not."""
        state = self._now()
        if not state.available:
            return
        on = not (state.look.bold if what == "bold" else state.look.italic)
        bold, italic = (on, None) if what == "bold" else (None, on)
        field = self._editor.field
        if field is not None:
            field.set_look(bold=bold, italic=italic)
        else:
            name = self.tr("Bold") if what == "bold" else self.tr("Italic")
            ids = [note.id for note in self._notes()]
            self._session.edit(
                name, lambda now: edits.style_texts(now, ids, bold=bold, italic=italic)
            )
        self.tell()

    def ask_link(self) -> None:
        """Ask for an address beside the text; Escape leaves all as it was."""
        if not self._now().available:
            return
        self._drop_popup()
        field = self._asked = self._editor.field
        if field is not None:
            field.select_link()
            field.hold(True)
        self._asked_for = [note.id for note in self._notes()] if field is None else []
        popup = self._popup = LinkPopup(self._canvas.viewport(), self._now().look.link)
        popup.chosen.connect(lambda address: self._set_link(field, address))
        popup.left.connect(self._leave)
        popup.show_at(self._place(field))

    def open_link(self) -> None:
        """Open the link of the text."""
        open_link(self._now().link)

    def let_go(self) -> None:
        """What the popup is for has moved or is gone."""
        self._leave()

    def after_change(self) -> None:
        """Another picture is shown."""
        if self._popup is not None and self._asked is not self._editor.field:
            self._leave()
        self.tell()

    def _on_selection(self) -> None:
        asked = self._popup is not None and self._asked is None
        if asked and self._asked_for != [note.id for note in self._notes()]:
            self._leave()
        self.tell()

    def tell(self) -> None:
        """Say so when the state is another."""
        now = self._now()
        if now != self.state:
            self.state = now
            self.changed.emit()

    def _now(self) -> State:
        field = self._editor.field
        if field is not None:
            return State(field.can_style, field.look, field.link)
        notes = self._notes()
        if not notes:
            return NONE
        looks = [_look(note) for note in notes]
        links = {look.link for look in looks}
        common = Look(
            all(look.bold for look in looks),
            all(look.italic for look in looks),
            links.pop() if len(links) == 1 else "",
        )
        found = (span.link for note in notes for span in note.styles if is_link(span.link))
        return State(not self._session.read_only, common, next(found, ""))

    def _set_link(self, field: TextEditor | None, address: str) -> None:
        if field is None:
            ids = self._asked_for
            self._session.edit(
                self.tr("Link"), lambda now: edits.style_texts(now, ids, link=address)
            )
        elif field is self._editor.field:
            field.set_look(link=address)
        self._leave()
        self.tell()

    def _leave(self) -> None:
        if self._popup is None:
            return
        back = self._popup.has_focus
        self._drop_popup()
        field = self._editor.field
        if field is not None:
            field.hold(False)
            if back:
                field.setFocus()
            elif QApplication.focusWidget() is not field:
                self._editor.finish()
        elif back:
            self._canvas.setFocus()

    def _drop_popup(self) -> None:
        popup, self._popup = self._popup, None
        if popup is not None:
            popup.blockSignals(True)
            popup.hide()
            popup.deleteLater()

    def _place(self, field: TextEditor | None) -> QRect:
        """What the popup stands below, on the viewport."""
        if field is not None:
            return field.selection_rect().translated(field.pos())
        notes = self._notes()
        place = self._scene.place_of(notes[-1].id) if notes else None
        if place is None:
            return QRect(QPoint(0, 0), self._canvas.viewport().size())
        return self._canvas.to_viewport(QRectF(place)).toAlignedRect()

    def _notes(self) -> list[Note]:
        """The selected notes that have words."""
        if not self._session.started or not self._session.selection:
            return []
        session = self._session
        items = chosen(session.journey, session.reached, session.lookup).items
        return [item for item in items if isinstance(item, Note) and item.text]


def _look(note: Note) -> Look:
    length = len(note.text)
    return look_between(note.styles, length, 0, length) if note.styles else PLAIN
