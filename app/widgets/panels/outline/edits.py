"""What is written in the outline, as edits of the map."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.model import edits
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.items import Note
from app.session import Session
from app.widgets.canvas.texts import NewItem, Typed, new_kind, set_apart, with_new, with_text
from app.widgets.panels.outline.rows import Row
from app.widgets.raw_text import one_line


class OutlineEdits(QObject):
    """Each is one undo step."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place: tuple[Row, int] | None = None
        self.wrote_note = False
        """Whether what was written last is a new note: another one may follow."""

    def may_write(self) -> bool:
        """Whether the map may change; says so when it may not."""
        if self._session.read_only:
            self._session.refused.emit(EditError("read-only"))
        return not self._session.read_only

    def takes_note(self, row: Row) -> bool:
        """Whether something can be written beside or into a row; says so when it cannot."""
        if not self.may_write():
            return False
        if row.lane is not None and new_kind(row.lane.kind) is None:
            self._session.refused.emit(EditError("wrong-kind", lane=row.lane.kind, item="note"))
            return False
        return row.lane is not None or row.kind in ("parking", "item")

    def remember(self, row: Row, index: int) -> None:
        """A draft is opened beside or in a row: what it becomes stands there."""
        self._place = row, index

    def change(self, row: Row, text: str) -> None:
        """The main text of an element is another one."""
        self.wrote_note = False
        element = row.element
        is_text = row.kind in ("item", "scenario")
        name = self.tr("Edit text") if is_text else self.tr("Rename")
        if row.kind == "touchpoint":
            clean = one_line(text).strip()
            self._session.edit(name, lambda j: edits.change_touchpoint(j, element, name=clean))
        else:
            self._session.edit(name, lambda j: with_text(j, element, Typed(text)))

    def add(self, text: str) -> bool:
        """The draft becomes a note; an empty one was never there."""
        self.wrote_note = False
        place, self._place = self._place, None
        if place is None or not text.strip():
            return False
        row, index = place
        made = new_id()
        if row.lane is None or row.stage is None:
            note = Note(kind="note", id=made, text=text.strip())
            self.wrote_note = self._session.edit(
                self.tr("Park a note"), lambda j: edits.add_parked(j, note, index), select=(made,)
            )
        else:
            new = NewItem(row.lane.id, row.stage.id, made, new_id(), index)
            self.wrote_note = self._session.edit(
                self.tr("Add note"),
                lambda j: with_new(j, set_apart(j, [new])[0], Typed(text.strip())),
                select=(made,),
            )
        return self.wrote_note

    def remove_touchpoint(self, touchpoint: str) -> None:
        """An entry leaves the inventory; its uses become notes."""
        self._session.edit(
            self.tr("Delete touchpoint"), lambda j: edits.remove_touchpoint(j, touchpoint)
        )
