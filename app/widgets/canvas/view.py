"""The canvas: shows the session's map and passes events on to `hands`, which edits it.

Made bare before the first paint; `attach` brings the session and everything that knows the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.widgets.canvas.hint import Hint
from app.widgets.canvas.map_view import MapView
from app.widgets.plain import plain_tip

if TYPE_CHECKING:  # what knows the model is imported after the window's first paint
    from app.layout.layouter import Layouter
    from app.layout.picture import Picture
    from app.session import Session
    from app.theming.seeing import Sight
    from app.widgets.canvas.arrivals import Guest
    from app.widgets.canvas.formats import State, Switch
    from app.widgets.canvas.hands import Hands
    from app.widgets.canvas.items import GroupPainter
    from app.widgets.canvas.lens import Lens
    from app.widgets.canvas.steps import Direction


class Canvas(MapView):
    """Shows and edits the session's map."""

    picture_changed = Signal()
    format_changed = Signal()
    """`format` is another."""
    writing_changed = Signal()
    """`writing` is another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.layouter: Layouter | None = None
        """Lays maps out; one that has laid out the map that comes next may take its place."""
        self._painter: GroupPainter | None = None
        self._hands: Hands | None = None
        self._hint: Hint | None = None
        self._lens: Lens | None = None
        self._laid: Picture | None = None
        self._is_new = True
        self._name()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(True)  # what no guest knows goes on to the window

    def add_guest(self, guest: Guest) -> None:
        """Let a sort of thing be dragged onto the map; after `take_hands`."""
        assert self._hands is not None
        self._hands.arrivals.guests.append(guest)

    # What it shows

    def attach(self, session: Session, layouter: Layouter, painter: GroupPainter) -> None:
        """Show the session's map from now on; `take_hands` lets it be edited."""
        from app.widgets.canvas.overview import Overview
        from app.widgets.canvas.scene import MapScene

        self._session, self.layouter = session, layouter
        self.take_scene(MapScene(painter, self), Overview(painter), painter)
        self._painter = painter
        self._hint = Hint(self.viewport())
        session.replaced.connect(self._on_replaced)
        session.changed.connect(self._on_changed)
        if session.started:
            self._on_changed(None, session.shown)

    def take_hands(self) -> None:
        """Edit the map from now on; after `attach`."""
        from app.widgets.canvas.hands import Hands

        assert self._session is not None
        assert self._scene is not None
        assert self._painter is not None
        self._hands = Hands(self, self._session, self._scene, self._painter)
        self._hands.formats.changed.connect(self.format_changed)
        self._hands.editor.writing_changed.connect(self.writing_changed)
        self._session.selection_changed.connect(self._hands.show_selection)
        if self._session.started:
            self._hands.after_change()
        self.updateMicroFocus(Qt.InputMethodQuery.ImEnabled)

    def _on_replaced(self) -> None:
        self._is_new = True
        if self._hands is not None:
            self._hands.let_go_of_all()

    def _on_changed(self, _old: object, _new: object) -> None:
        assert self._session is not None
        assert self.layouter is not None
        assert self._scene is not None
        before = self._scene.picture
        self._laid = self.layouter.lay(self._session.shown)
        picture = self._laid if self._lens is None else self._lens.seen(self._laid)
        self._scene.show_picture(picture, later=self._is_new)
        if self._hands is not None:
            self._hands.after_change()
        if self._is_new or before is None:
            self._is_new = False
            self.show_start()
            self.make_seen()
            self.viewport().update()
        elif (before.width, before.height) != (picture.width, picture.height):
            self.refresh_place()
            self.viewport().update()
        elif before.ground != picture.ground or self.is_overview:
            self.viewport().update()
        if self._hint is not None:
            self._hint.show_for(len(picture.columns), len(picture.rows))
        self.picture_changed.emit()

    @property
    def true_picture(self) -> Picture | None:
        """The map in its own colours, whatever eyes it is shown for; None before there is one."""
        return self._laid

    @property
    def sight(self) -> Sight | None:
        """The eyes for which the map is shown; None for its own colours."""
        return self._lens.sight if self._lens is not None else None

    def see_as(self, sight: Sight | None) -> None:
        """Show the map as eyes see it that lack one kind of cone, or again as it is."""
        if sight == self.sight:
            return
        from app.widgets.canvas.lens import Lens

        self._lens = Lens(sight) if sight is not None else None
        if self._session is not None and self._session.started:
            self._on_changed(None, self._session.shown)

    def busy(self) -> bool:
        return self._hands is not None and self._hands.busy

    def moved(self) -> None:
        if self._hands is not None:
            self._hands.after_move()

    def pinched(self) -> None:
        if self._hands is not None:
            self._hands.give_up()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Journey map"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move between notes and cells; typing starts a new note. "
                "Press F6, or Escape and then Tab, to leave the map."
            )
        )

    # What the user edits

    def edit_text(self, element: str) -> None:
        """Open the text of an element for editing in place."""
        if self._hands is not None:
            self._hands.edit_text(element)

    def edit_selection(self) -> None:
        """Open the text of the selected element, or start an item in the selected cell."""
        if self._hands is not None:
            self._hands.writing.begin()

    def add_note(self) -> None:
        """Add an item to the selected or first fitting cell, ready to type."""
        if self._hands is not None:
            self._hands.writing.add_note()

    def add_stage(self, index: int | None = None) -> None:
        """Add a stage at an index (None: last), ready to be named."""
        if self._hands is not None:
            self._hands.writing.add_stage(index)

    def add_phase(self, first: int, last: int) -> None:
        """Add a phase over stages, by their index, ready to be named."""
        if self._hands is not None:
            self._hands.writing.add_phase(first, last)

    @property
    def can_delete(self) -> bool:
        """Whether what is selected can be removed: not the title, nor an empty cell."""
        return self._hands is not None and self._hands.commands.can_delete()

    @property
    def can_duplicate(self) -> bool:
        """Whether items are selected that can be copied."""
        return self._hands is not None and self._hands.commands.can_duplicate()

    def delete_selection(self) -> None:
        """Remove the selected elements."""
        if self._hands is not None:
            self._hands.delete_selection()

    def duplicate_selection(self) -> None:
        """Copy the selected items, each beside its original."""
        if self._hands is not None:
            self._hands.duplicate_selection()

    def can_shift(self, direction: Direction) -> bool:
        """Whether selected items can move by a step."""
        return self._hands is not None and self._hands.moves.can_shift(direction)

    def shift_selection(self, direction: Direction) -> None:
        """Move the selected items by a step."""
        if self._hands is not None:
            self._hands.moves.shift(direction)

    def can_span(self, step: int) -> bool:
        """Whether selected items can cover so many stages more."""
        return self._hands is not None and self._hands.moves.can_span(step)

    def span_selection(self, step: int) -> None:
        """Let the selected items cover so many stages more."""
        if self._hands is not None:
            self._hands.moves.span(step)

    @property
    def can_draw_link(self) -> bool:
        """Whether one note is selected, or two."""
        return self._hands is not None and self._hands.linking.can_begin()

    def draw_link(self) -> None:
        """Draw an arrow between the two selected notes, or ask by keys where to from one."""
        if self._hands is not None:
            self._hands.linking.begin()

    def select_all(self) -> None:
        """Select every item of the map."""
        if self._hands is not None:
            self._hands.select_all()

    @property
    def format(self) -> State | None:
        """What the text worked on looks like: the words selected in an open text, or all of the
        selected notes; None where there is none that can be bold, italic or a link."""
        state = self._hands.formats.state if self._hands is not None else None
        return state if state is not None and state.available else None

    def toggle_format(self, what: Switch) -> None:
        """Make that text bold or italic, or no longer."""
        if self._hands is not None:
            self._hands.formats.toggle(what)

    def ask_link(self) -> None:
        """Ask where that text leads to."""
        if self._hands is not None:
            self._hands.formats.ask_link()

    def open_link(self) -> None:
        """Open where that text leads to."""
        if self._hands is not None:
            self._hands.formats.open_link()

    def finish_editing(self) -> None:
        """Commit the text being typed, if any: before saving, undoing or closing."""
        if self._hands is not None:
            self._hands.finish_editing()

    def take_text(self) -> None:
        """Commit the text typed so far, if any, and leave it open."""
        if self._hands is not None:
            self._hands.editor.take()

    @property
    def writing(self) -> bool:
        """Whether words are written in place that the map does not have yet."""
        return self._hands is not None and self._hands.editor.writing

    @property
    def editing(self) -> bool:
        """Whether a text is being edited in place."""
        return self._hands is not None and self._hands.editing

    # Events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._hands is not None:
            self._hands.mouse.leave()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell_link(event)
            return True
        return super().viewportEvent(event)

    def _tell_link(self, event: QHelpEvent) -> None:
        """Where the words under the pointer lead to."""
        link = self._hands.mouse.link_under(event.pos()) if self._hands is not None else ""
        tip = self.tr("{address}\nCtrl+click opens it").format(address=link) if link else ""
        QToolTip.showText(event.globalPos(), plain_tip(tip).replace("\n", "<br>"), self.viewport())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._hands is not None:
            self._hands.linking.leave()
            self._hands.mouse.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hands is not None:
            self._hands.mouse.move(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hands is not None:
            self._hands.mouse.release(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._hands is not None:
            self._hands.mouse.double_click(event)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._hands is not None:
            self._hands.arrivals.enter(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._hands is not None:
            self._hands.arrivals.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        if self._hands is not None:
            self._hands.arrivals.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._hands is not None:
            if not self.editing:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._hands.arrivals.drop(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._hands is not None:
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self._hands.context(event.pos(), event.globalPos(), by_key)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._hands is not None and self._hands.keys.press(event):
            event.accept()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._hands is not None and self._hands.keys.release(event):
            event.accept()
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self._hands is None or not self._hands.keys.compose(event):
            event.ignore()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return self._hands is not None
        return super().inputMethodQuery(query)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._hands is not None:
            self._hands.hold_space(False)
            self._hands.give_up()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks from the selected element; it leaves past the last, or when none is."""
        hands = self._hands if self.picture is not None and self.hasFocus() else None
        if hands is not None and hands.keys.walk(back=not forward):
            return True
        return super().focusNextPrevChild(forward)
