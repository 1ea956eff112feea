"""Editing a text in place: the field, the live preview, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt, Signal

from app.layout.styled import link_color
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.journey import Journey
from app.model.queries import Place, find_item, find_lane, find_persona, find_phase, find_stage
from app.session import Session
from app.widgets.canvas.map_view import MapView
from app.widgets.canvas.scene import MapScene
from app.widgets.canvas.step_names import StepNames
from app.widgets.canvas.text_editor import TextEditor, map_family
from app.widgets.canvas.texts import (
    MainText,
    New,
    NewItem,
    NewPhase,
    NewStage,
    Typed,
    new_kind,
    text_of,
    with_new,
    with_text,
)

_READABLE = 0.5
"""Below this zoom the view goes to 100 % for editing."""


class Left(NamedTuple):
    """How a text was left (a word of `TextEditor.ended`, or nothing), whose it was, what was to
    be made with it, and whether it is on the map."""

    how: str
    element: str
    new: New | None
    kept: bool


class Editing(QObject):
    """At most one text at a time is open. While it is typed the map is previewed with it; its
    end is one commit. A new item that stays empty was never there."""

    caret_moved = Signal()
    """In the text that is open; or one was opened or closed."""
    writing_changed = Signal()
    """Whether words are written that the map does not have yet."""

    def __init__(
        self,
        canvas: MapView,
        session: Session,
        scene: MapScene,
        ended: Callable[[Left], None],
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        self._scene = scene
        self._ended = ended
        self._names = StepNames(self)
        self._family: str | None = None
        self._field: TextEditor | None = None
        self._element = ""
        self._base: Journey | None = None
        self._new: New | None = None
        self._home = ""
        self._standing: Place | None = None
        """Where the element is in the base, when it is an item."""
        self._start = self._good = Typed("")
        self._own = False
        self._is_placed = False
        self._writing = False

    @property
    def writing(self) -> bool:
        """Whether words are written that the map does not have yet."""
        return self._writing

    @property
    def active(self) -> bool:
        """Whether a text is open."""
        return self._field is not None

    @property
    def field(self) -> TextEditor | None:
        """The field that is typed into."""
        return self._field

    def open(self, element: str, *, select: bool = False) -> bool:
        """Edit the text of an element; False when it has none or may not change."""
        self.finish()
        if self._session.read_only:
            self._tell_read_only()
            return False
        journey = self._session.journey
        main = text_of(journey, element)
        item = self._scene.item_of(element)
        if main is None or item is None or item.drawn.edit is None:
            return False
        self._base, self._new, self._element = journey, None, element
        self._standing = find_item(journey, element)
        self._session.select([element])
        self._show_field(main, select)
        return True

    def open_new(self, new: New, home: str = "") -> bool:
        """Add an item, a stage or a phase and edit its text; False, with a message, when its lane
        takes none. Should it be left empty, `home` is selected, or what was."""
        self.finish()
        if self._session.read_only:
            self._tell_read_only()
            return False
        journey = self._session.journey
        try:
            shown = with_new(journey, new, Typed(""))
        except EditError as error:
            self._session.refused.emit(error)
            return False
        self._base, self._new, self._element, self._home = journey, new, new.id, home
        self._preview(shown)
        self._session.select([new.id])
        main = text_of(shown, new.id)
        self._show_field(main or MainText(""), False)
        return True

    def finish(self, how: str = "") -> None:
        """Commit what was typed and close."""
        field, base = self._field, self._base
        if field is None or base is None:
            return
        field.take_composed()
        typed = field.typed()
        element, new, home = self._element, self._new, self._home
        untouched = typed == self._start
        self._close()
        stays = isinstance(new, NewStage | NewPhase) and new.stays
        if new is not None and not typed.text.strip() and not stays:
            self._session.cancel()
            if home:
                self._session.select([home])
            self._ended(Left(how, element, new, False))
            return
        if untouched and not stays:
            self._session.cancel()
            self._session.select([element])
            self._ended(Left(how, element, new, True))
            return
        try:
            journey = self._written(base, new, element, typed)
        except EditError as error:
            self._session.cancel()
            self._session.refused.emit(error)
            return
        self._session.commit(self._name(base, new, element), journey, select=[element])
        self._ended(Left(how, element, new, True))

    def take(self) -> None:
        """Commit what was typed so far; the text stays open, and what follows is another step."""
        field, base = self._field, self._base
        if field is None or base is None:
            return
        field.take_composed()
        typed, new = field.typed(), self._new
        if typed == self._start or (new is not None and not typed.text.strip()):
            return
        shown = self._session.shown
        journey = self._written(base, new, self._element, typed)
        self._own = True
        try:
            name = self._name(base, new, self._element)
            taken = self._session.commit(name, journey, select=[self._element])
        finally:
            self._own = False
        if not taken:
            self._preview(shown)  # the words stay here until they can be taken
            return
        self._base, self._new, self._start = self._session.journey, None, typed
        self._set_writing(False)

    def abandon(self) -> None:
        """Close without touching the map: it is another one."""
        self._close()

    def after_change(self) -> None:
        """The map changed. By somebody else: an undo takes the text being typed with it; any
        other change keeps it, on top of what the other did."""
        if self._field is None:
            return
        if self._own or self._session.previewing:
            self.place()
            return
        typed, element, new = self._field.typed(), self._element, self._new
        undone = self._session.undo_stack.canRedo()
        self._close()
        journey = self._session.journey
        if undone or (new is None and text_of(journey, element) is None):
            return
        if not typed.text.strip() if new is not None else typed == self._start:
            return
        self._session.edit(
            self._name(journey, new, element),
            lambda now: self._written(now, new, element, typed),
        )

    def place(self) -> None:
        """Lay the field over its element again."""
        item = self._scene.item_of(self._element) if self._field is not None else None
        if self._field is None or item is None:
            return
        at = item.scenePos()
        group = item.drawn
        place = self._canvas.to_viewport(QRectF(at.x(), at.y(), group.w, group.h))
        self._field.lie_over(group, place, self._canvas.zoom)
        self._is_placed = True

    def _written(self, base: Journey, new: New | None, element: str, typed: Typed) -> Journey:
        if new is not None:
            return with_new(base, new, typed)
        return with_text(base, element, typed, self._standing if base is self._base else None)

    def _show_field(self, main: MainText, select: bool) -> None:
        place = self._scene.place_of(self._element)
        if self._canvas.zoom < _READABLE and place is not None:
            self._canvas.zoom_onto(1.0, place)
        self._canvas.show_element(self._element)
        if self._family is None:
            self._family = map_family()
        field = TextEditor(self._canvas.viewport(), self._family, main.multiline)
        item = self._scene.item_of(self._element)
        if item is not None and item.drawn.edit is not None:
            field.link_color = link_color(item.drawn.edit.ground)
        field.start(main.typed, select=select)
        self._field = field
        self._start = self._good = field.typed()
        field.edited.connect(self._on_edited)
        field.cursorPositionChanged.connect(self.caret_moved)
        field.currentCharFormatChanged.connect(self.caret_moved)
        field.ended.connect(self.finish)
        self.place()
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.caret_moved.emit()

    def _close(self) -> None:
        field, self._field = self._field, None
        self._base = None
        self._set_writing(False)
        if field is not None:
            field.blockSignals(True)
            focused = field.hasFocus()
            field.hide()
            field.deleteLater()
            if focused:
                self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self.caret_moved.emit()

    def _on_edited(self) -> None:
        if self._base is None or self._field is None:
            return
        typed = self._field.typed()
        try:
            shown = self._written(self._base, self._new, self._element, typed)
        except EditError as error:
            self._session.refused.emit(error)
            self._field.start(self._good)
            self.place()
            return
        self._good = typed
        self._is_placed = False
        self._preview(shown)
        self._set_writing(typed != self._start)
        if not self._is_placed:
            self.place()

    def _preview(self, journey: Journey) -> None:
        self._own = True
        try:
            self._session.preview(journey)
        finally:
            self._own = False

    def _set_writing(self, writing: bool) -> None:
        if writing != self._writing:
            self._writing = writing
            self.writing_changed.emit()

    def _tell_read_only(self) -> None:
        self._session.refused.emit(EditError("read-only"))

    def _name(self, journey: Journey, new: New | None, element: str) -> str:
        if isinstance(new, NewStage):
            return self._names.add_stage()
        if isinstance(new, NewPhase):
            return self._names.add_phase()
        if new is not None:
            lane = find_lane(journey, new.lane)
            return self._names.add((new_kind(lane.kind) if lane is not None else None) or "note")
        if element == "title":
            return self.tr("Edit title")
        if element == "scenario":
            return self.tr("Edit scenario")
        if find_item(journey, element) is not None:
            return self.tr("Edit text")
        if find_stage(journey, element) is not None:
            return self.tr("Rename stage")
        if find_lane(journey, element) is not None:
            return self.tr("Rename lane")
        if find_phase(journey, element) is not None:
            return self.tr("Rename phase")
        if find_persona(journey, element) is not None:
            return self.tr("Rename persona")
        return self.tr("Edit label")


def fresh(lane: str, stage: str, index: int | None = None) -> NewItem:
    """A new item for a cell, with ids of its own."""
    return NewItem(lane, stage, new_id(), new_id(), index)
