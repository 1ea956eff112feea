"""The inspector: the form of what is selected."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.model.items import Item, TouchpointUse
from app.model.journey import Journey
from app.model.lookup import Lookup
from app.model.moments import stage_of
from app.model.queries import (
    find_lane,
    find_link,
    find_persona,
    find_phase,
    find_stage,
)
from app.session import Session
from app.widgets.panels.form import Form, grounded
from app.widgets.panels.forms.cell import CellForm
from app.widgets.panels.forms.emotion import EmotionForm
from app.widgets.panels.forms.journey import JourneyForm
from app.widgets.panels.forms.lane import LaneForm
from app.widgets.panels.forms.link import LinkForm
from app.widgets.panels.forms.metric import MetricForm
from app.widgets.panels.forms.note import NoteForm
from app.widgets.panels.forms.person import PersonForm
from app.widgets.panels.forms.persona import PersonaForm
from app.widgets.panels.forms.phase import PhaseForm
from app.widgets.panels.forms.picture import PictureForm
from app.widgets.panels.forms.several import SeveralForm
from app.widgets.panels.forms.stage import StageForm
from app.widgets.panels.forms.touchpoint import EntryForm, TouchpointForm
from app.widgets.panels.in_sight import InSight
from app.widgets.panels.sheet import PANEL_SHEET
from app.widgets.panels.stops import Stop
from app.widgets.read_only import read_only_words

_ITEM_FORMS: dict[str, type[Form]] = {
    "note": NoteForm,
    "touchpoint": TouchpointForm,
    "emotion": EmotionForm,
    "metric": MetricForm,
    "picture": PictureForm,
    "person": PersonForm,
}


class Guest(QWidget):
    """What may take the inspector's place for a while."""

    @staticmethod
    def head_row(title: QWidget, close: QWidget) -> QHBoxLayout:
        """What it is, and the button that gives the inspector back."""
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 6, 0)
        head.addWidget(title, 1)
        head.addWidget(close)
        return head

    def finish_editing(self) -> None:
        """Takes up what is being typed."""
        raise NotImplementedError


class Inspector(QFrame):
    """Shows and changes what is selected; nothing selected is the map itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setProperty("role", "panel")
        self.setMinimumWidth(220)
        self.setStyleSheet(PANEL_SHEET)
        self._session: Session | None = None
        self._forms: dict[type[Form], Form] = {}
        self._form: Form | None = None
        self._read_only = QLabel()
        self._read_only.setTextFormat(Qt.TextFormat.PlainText)
        self._read_only.setWordWrap(True)
        self._read_only.setProperty("role", "muted")
        self._holder = QWidget()
        self._holder.setProperty("role", "panel")
        grounded(self._holder, still=True)
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(12, 14, 12, 16)
        column.setSpacing(8)
        column.addWidget(self._read_only)
        column.addStretch(1)
        self._column = column
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._in_sight = InSight(self._scroll, self._holder)
        self._guest: Guest | None = None
        self._name()

    @property
    def form(self) -> Form | None:
        """The form shown."""
        return self._form

    def take_guest(self, guest: Guest | None) -> None:
        """Gives the panel over to another widget, or with None shows the forms again."""
        layout = self.layout()
        if self._guest is not None:
            self._guest.hide()
        self._guest = guest
        self._scroll.setVisible(guest is None)
        if guest is not None and layout is not None:
            layout.addWidget(guest)
            guest.show()

    def reveal(self, field: QWidget) -> None:
        """Scrolls until a field of the form is seen."""
        self._in_sight.reveal(field)

    def prepare(self, session: Session) -> None:
        """Makes the form of the map, so that `attach`, or a map that comes later, waits less."""
        self._made(JourneyForm, session).hide()

    def rehearse(self, session: Session) -> None:
        """Before there is a map, shows the form of an empty one, which nobody sees."""
        if not session.started:
            self._show(JourneyForm, session).rehearse()

    def attach(self, session: Session) -> None:
        """Follows this session from now on."""
        self._session = session
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._follow)
        session.state_changed.connect(self._follow_state)
        self._follow()
        self._follow_state()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._build_anew()
        super().changeEvent(event)

    def finish_editing(self) -> None:
        """Takes up what is being typed in a field of the form, if any."""
        if self._guest is not None:
            self._guest.finish_editing()
        if self._form is not None:
            self._form.finish()

    def _build_anew(self) -> None:
        """Makes the forms again, in another language; focus, caret and place stay."""
        if self._form is not None:
            self._form.finish()
        place = self._scroll.verticalScrollBar().value()
        stop = Stop.of_focus(self._form) if self._form is not None else None
        for form in self._forms.values():
            form.hide()
            form.deleteLater()
        self._forms.clear()
        self._form = None
        self._follow()
        self._column.activate()
        self._holder.resize(self._holder.width(), self._holder.sizeHint().height())
        self._scroll.verticalScrollBar().setValue(place)
        if stop is not None and self._form is not None:
            stop.take_focus(self._form)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Inspector"))
        self._follow_state()

    def _follow_state(self) -> None:
        writable = self._session is not None and not self._session.read_only
        self._read_only.setVisible(not writable)
        if self._session is not None and not writable:
            self._read_only.setText(read_only_words(self._session))
        for form in self._forms.values():
            form.setEnabled(writable)

    def _follow(self) -> None:
        session = self._session
        if session is None or not session.started:
            return
        kind, ids = form_for(session.shown, session.selection, session.lookup)
        form = self._form
        same = form is not None and type(form) is kind
        if form is not None and same and form.ids == ids and form.journey is session.shown:
            return
        if form is None or not same:
            form = self._show(kind, session)
        form.show_elements(ids)

    def _show(self, kind: type[Form], session: Session) -> Form:
        if self._form is not None:
            self._form.hide()
        form = self._form = self._made(kind, session)
        form.show()
        self._scroll.verticalScrollBar().setValue(0)
        return form

    def _made(self, kind: type[Form], session: Session) -> Form:
        form = self._forms.get(kind)
        if form is None:
            form = self._forms[kind] = kind(session)
            form.setEnabled(not session.read_only)
            self._column.insertWidget(self._column.count() - 1, form)
        return form


def form_for(
    journey: Journey, selection: tuple[str, ...], lookup: Lookup
) -> tuple[type[Form], tuple[str, ...]]:
    """Which form shows a selection, and the ids it shows. Ids that name nothing with a form (the
    title, what is gone) are passed over; one of several cells counts as its stage."""
    if len(selection) == 1 and "/" in selection[0]:
        lane, _, slot = selection[0].partition("/")
        stage = stage_of(slot)
        if find_lane(journey, lane) is not None and find_stage(journey, stage) is not None:
            return CellForm, (stage, lane)
    found: dict[str, type[Form]] = {}
    items = {item.id: item for item in lookup.find_items(journey, selection)}
    for one in selection:
        if one in items:
            found[one] = _ITEM_FORMS[items[one].kind]
        elif find_lane(journey, one) is not None:
            found[one] = LaneForm
        elif find_link(journey, one) is not None:
            found[one] = LinkForm
        elif find_persona(journey, one) is not None:
            found[one] = PersonaForm
        elif find_phase(journey, one) is not None:
            found[one] = PhaseForm
        elif (stage := find_stage(journey, one.partition("/")[2] or one)) is not None:
            found[stage.id] = StageForm
    entry = _entry_chosen(journey, selection, found, items)
    if entry:
        return EntryForm, (entry,)
    if not found:
        return JourneyForm, ()
    if len(found) == 1:
        one, kind = next(iter(found.items()))
        return kind, (one,)
    return SeveralForm, tuple(found)


def _entry_chosen(
    journey: Journey,
    selection: tuple[str, ...],
    found: Mapping[str, type[Form]],
    items: Mapping[str, Item],
) -> str:
    """The touchpoint of the inventory that is selected, alone or with its occurrences; empty when
    it is several, or when its one occurrence says more."""
    others = [one for one in selection if one not in found]
    entries = [one.id for one in journey.touchpoints if one.id in others] if others else []
    if len(entries) != 1 or len(found) == 1:
        return ""
    uses = [item for item in items.values() if isinstance(item, TouchpointUse)]
    alone = len(uses) == len(found) and all(use.touchpoint == entries[0] for use in uses)
    return entries[0] if alone else ""
