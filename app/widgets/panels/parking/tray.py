"""The parking lot below the map: notes that wait for a place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.model import edits
from app.model.ids import new_id
from app.model.items import Note
from app.model.journey import Journey
from app.session import Session
from app.widgets.canvas.texts import Typed, with_text
from app.widgets.panels.chosen_rows import choose_rows
from app.widgets.panels.parking.lot import LotModel, LotView
from app.widgets.panels.section import Heading

HEIGHT = 128
"""Of the whole tray, px."""


_SHEET = """
QFrame#parking { border: 0; border-top: 1px solid palette(midlight); }
QListView#lot { border: 0; font-size: 12px; }
QPlainTextEdit#row-field { border: 1px solid palette(highlight); border-radius: 4px; padding: 2px; }
"""


class ParkingTray(QFrame):
    """Shows the lot of the map as it was committed; the notes in it are chosen, written, moved
    and removed like those on the map."""

    back_wanted = Signal()
    """What is chosen here is wanted on the map."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parking")
        self.setProperty("role", "panel")
        self.setFixedHeight(HEIGHT)
        self.setStyleSheet(_SHEET)
        self._session: Session | None = None
        self._journey: Journey | None = None
        self._choosing = False
        self._heading = Heading("")
        self._heading.setWordWrap(False)
        self.field = QLineEdit()
        self.field.setObjectName("park-field")
        self.field.setMaximumWidth(280)
        self._sign = QAction(self.field)
        self.field.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "quiet")
        self.close_button.setText("✕")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.model = LotModel(self)
        self.view = LotView()
        self.view.setModel(self.model)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._heading)
        head.addWidget(self.field, 1)
        head.addStretch(1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.model.written = self._write
        self.field.returnPressed.connect(self._add)
        self.field.installEventFilter(self)
        self.close_button.clicked.connect(self.closed)
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.view.back_wanted.connect(self.back_wanted)
        self.view.delete_wanted.connect(self._delete)
        self.view.rename_wanted.connect(self._rename)
        self.view.left.connect(self.closed)
        self.view.moved.connect(self._move)
        self._name()

    def attach(self, session: Session) -> None:
        """Shows the parking lot of this session from now on."""
        self._session = session
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._show_selection)
        session.state_changed.connect(self._follow)
        self._follow()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives the field its icon, made by name."""
        self._sign.setIcon(icon("tray"))

    def finish_editing(self) -> None:
        """Takes up what is being written in a note."""
        self.view.editing.finish()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                if self.field.text():
                    self.field.clear()
                else:
                    self.closed.emit()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.view.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _follow(self, *_maps: object) -> None:
        session = self._session
        if session is None or not session.started:
            return
        self.field.setEnabled(not session.read_only)
        journey = session.journey
        if journey is not self._journey:
            same = self._journey is not None and self._journey.parking is journey.parking
            self._journey = journey
            self._choosing = True
            try:
                self.model.show_lot(journey)
            finally:
                self._choosing = False
            if not same:
                self._name()
        self._show_selection()

    def _show_selection(self) -> None:
        session = self._session
        if session is None or self._choosing:
            return
        self._choosing = True
        try:
            choose_rows(self.view, self.model.index_of, session.selection)
        finally:
            self._choosing = False

    def _choose(self) -> None:
        session = self._session
        if session is None or self._choosing:
            return
        self._choosing = True
        try:
            session.select(self.view.chosen())
        finally:
            self._choosing = False

    def _add(self) -> None:
        session, text = self._session, self.field.text().strip()
        if session is None or not session.started or not text:
            return
        note = Note(kind="note", id=new_id(), text=text)
        if session.edit(self.tr("Park a note"), lambda j: edits.add_parked(j, note)):
            self.field.clear()
            self.view.scrollTo(self.model.index_of(note.id))

    def _write(self, element: str, text: str) -> None:
        if self._session is not None:
            self._session.edit(self.tr("Edit text"), lambda j: with_text(j, element, Typed(text)))

    def _rename(self) -> None:
        session = self._session
        if session is None:
            return
        if session.read_only:
            session.edit("", lambda j: edits.add_parked(j, Note(kind="note", id=new_id())))
        elif self.view.currentIndex().isValid():
            self.view.edit(self.view.currentIndex())

    def _delete(self) -> None:
        session, ids = self._session, self.view.chosen()
        if session is None or not ids:
            return
        places = [self.model.index_of(one).row() for one in ids]
        rest = [item.id for item in session.journey.parking if item.id not in ids]
        following = rest[min(min(places), len(rest) - 1) :][:1]
        name = self.tr("Delete note") if len(ids) == 1 else self.tr("Delete notes")
        session.edit(name, lambda j: edits.remove_items(j, ids), select=following)

    def _move(self, ids: list[str], index: int) -> None:
        """Notes of the lot were dragged to another place in it."""
        session = self._session
        if session is None or not ids:
            return
        order = [item.id for item in session.journey.parking]
        rest = [one for one in order if one not in ids]
        if [*rest[:index], *ids, *rest[index:]] == order:
            return
        name = self.tr("Move a parked note") if len(ids) == 1 else self.tr("Move parked notes")
        session.edit(name, lambda j: edits.park_items(j, ids, index), select=ids)

    def _name(self) -> None:
        count = self.model.rowCount()
        title = self.tr("Parking lot")
        self._heading.setText(f"{title} · {count}" if count else title)
        self.setAccessibleName(title)
        self.view.setAccessibleName(title)
        self.view.empty = self.tr("Ideas and notes that have no place yet wait here.")
        self.field.setPlaceholderText(self.tr("Park an idea…"))
        self.field.setAccessibleName(self.tr("Park an idea"))
        self.close_button.setToolTip(self.tr("Hide the parking lot"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.view.viewport().update()
