"""What forms of the inspector share: rows bound to the document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.model.errors import EditError
from app.model.journey import Journey, empty_journey
from app.session import Session
from app.widgets.panels.fields import Row, Swatches
from app.widgets.panels.icons import IconField
from app.widgets.panels.options import icons_used, tones
from app.widgets.panels.section import Heading
from app.widgets.sentences import sentence

Read = Callable[[], Any]
Write = Callable[[Journey, Any], Journey]
Field = Callable[..., Row]
"""`(label, editor, field's name, undo text, tip=…, prepare=…)`, see `Form.fields_of`."""


@dataclass
class _Bound:
    row: Row
    read: Read
    write: Write
    change: str
    """What the undo step is called."""
    prepare: Callable[[], object] | None
    refused: bool = False
    """Whether the row shows a value that the map did not take."""


class Form(QWidget):
    """Shows selected elements of one kind and changes them.

    A subclass says in `look_up` what its rows show and in `build` which rows there are. What is
    typed while the focus stays in one row is one undo step. The map shown is the one on screen: the
    form follows a gesture while it lasts. It may be made before there is a map.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.ids: tuple[str, ...] = ()
        self.journey: Journey = session.shown if session.started else empty_journey("", "en")
        self._bound: list[_Bound] = []
        self._updates: list[Callable[[], None]] = []
        self._outer: list[QVBoxLayout] = []
        grounded(self, still=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.build()

    def build(self) -> None:
        """Makes the rows."""
        raise NotImplementedError

    def look_up(self) -> bool:
        """Looks up in `journey` what the rows read; False when it is gone."""
        return True

    def show_elements(self, ids: tuple[str, ...]) -> None:
        """Binds the form to other elements, or shows the same ones anew."""
        fresh = ids != self.ids
        self.ids = ids
        self.journey = self.session.shown
        if self.look_up():
            self._show_rows(fresh)

    def rehearse(self) -> None:
        """Before there is a map, shows an empty one: what rows make for that is there then."""
        if not self.session.started and self.look_up():
            self._show_rows(fresh=True)

    def _show_rows(self, fresh: bool) -> None:
        for bound in self._bound:
            if fresh:
                bound.row.show_problem("")
            if bound.prepare is not None:
                bound.prepare()
            _show(bound)
        for update in self._updates:
            update()

    def finish(self) -> None:
        """Takes up what is being typed in a row that keeps it back until the focus leaves."""
        for bound in self._bound:
            bound.row.finish()

    def heading(self, text: str | Callable[[], str]) -> Heading:
        """A heading; a callable is asked again whenever the form is shown."""
        heading = Heading("" if callable(text) else text)
        if self._column.count():
            heading.setContentsMargins(0, 8, 0, 0)
        self._place(heading)
        if callable(text):
            self._updates.append(lambda: heading.setText(text()))
        return heading

    def words(self, read: Callable[[], str]) -> QLabel:
        """A line of plain text; hidden while it is empty."""
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "muted")
        self._place(label)

        def update() -> None:
            label.setText(read())
            label.setVisible(bool(label.text()))

        self._updates.append(update)
        return label

    def section(self, shown: Callable[[], bool]) -> None:
        """What is added from here on shows only while `shown` says so; `end_section` ends
        it. Sections may stand in one another."""
        frame = QFrame()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        self._place(frame)
        grounded(frame, still=True)
        self._outer.append(self._column)
        self._column = inner
        self._updates.append(lambda: frame.setVisible(shown()))

    def end_section(self) -> None:
        """Ends the section begun last."""
        self._column = self._outer.pop()

    def add(
        self,
        label: str,
        editor: QWidget,
        read: Read,
        write: Write,
        change: str,
        *,
        tip: str = "",
        prepare: Callable[[], object] | None = None,
    ) -> Row:
        """A row: `read` gives the document's value, `write` the map with another one, `change`
        names the undo step, `prepare` runs before the value is shown."""
        row = Row(label, editor, tip=tip)
        bound = _Bound(row, read, write, change, prepare)
        self._bound.append(bound)
        row.edited.connect(lambda value: self._commit(bound, value))
        row.left.connect(lambda: _show(bound))
        self._place(row)
        return row

    def fields_of(self, part: Callable[[], Any], change: Callable[..., Journey]) -> Field:
        """What adds rows bound to fields of one part of the map: `part` gives it, `change(map,
        **fields)` the map with some of its fields changed."""

        def field(label: str, editor: QWidget, name: str, undo: str, **more: Any) -> Row:
            return self.add(
                label,
                editor,
                lambda: getattr(part(), name),
                lambda j, value: change(j, **{name: value}),
                undo,
                **more,
            )

        return field

    def color_of(self, field: Field, none: str) -> Row:
        """A row for the colour of a part; `none` are the words for no colour of its own."""
        swatches = Swatches(none)
        return field(
            QCoreApplication.translate("Forms", "Colour"),
            swatches,
            "color",
            QCoreApplication.translate("Forms", "Change colour"),
            prepare=when_other(
                lambda: self.journey.theme, lambda: swatches.set_tones(tones(self.journey))
            ),
        )

    def icon_field(self) -> IconField:
        """An editor of icons that offers the map's own first."""
        return IconField(lambda: icons_used(self.journey))

    def add_widget(self, widget: QWidget) -> None:
        """Anything else, in its place among the rows."""
        self._place(widget)

    def update_with(self, update: Callable[[], None]) -> None:
        """Runs whenever the form is shown anew."""
        self._updates.append(update)

    def _place(self, widget: QWidget) -> None:
        grounded(widget, still=isinstance(widget, Row))
        self._column.addWidget(widget)

    def _commit(self, bound: _Bound, value: Any) -> None:
        try:
            journey = bound.write(self.session.journey, value)
        except (EditError, ValidationError) as error:
            known = error if isinstance(error, EditError) else EditError("bad-value", field="")
            bound.refused = True
            bound.row.show_problem(sentence(known))
            return
        bound.refused = False
        bound.row.show_problem("")
        self.session.commit(bound.change, journey, merge=("panel", self.ids, bound.row.visit))


def when_other(read: Callable[[], object], act: Callable[[], object]) -> Callable[[], None]:
    """Acts when what it depends on is another than when it acted last. Parts of a map that an edit
    leaves are the same objects, which compare at no cost."""
    known: list[object] = []

    def update() -> None:
        now = [read()]
        if now != known:
            known[:] = now
            act()

    return update


def grounded(widget: QWidget, *, still: bool = False) -> None:
    """Lets a widget of a panel fill the panel's ground itself: what only moves is then not painted
    again, and nothing under what is. One that is `still` paints nothing else, so that only what it
    grows by is painted when it grows."""
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    widget.setAutoFillBackground(True)
    widget.setAttribute(Qt.WidgetAttribute.WA_StaticContents, still)


def _show(bound: _Bound) -> None:
    """Shows what the map holds; a value that it refused goes, and the reason with it."""
    bound.row.show_value(bound.read())
    if bound.refused:
        bound.refused = False
        bound.row.show_problem("")


class PartForm(Form):
    """A form of one part of the map. A subclass names how such a part is found and changed, as
    `staticmethod`s."""

    find_part: ClassVar[Callable[[Journey, str], Any]]
    change_part: ClassVar[Callable[..., Journey]]

    part: Any
    """The part shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.field = self.fields_of(self.shown, self.changed)
        super().__init__(session, parent)

    def shown(self) -> Any:
        """What holds the fields: the part itself."""
        return self.part

    def changed(self, journey: Journey, **fields: Any) -> Journey:
        """The map with some of these fields changed."""
        return type(self).change_part(journey, self.ids[0], **fields)

    def look_up(self) -> bool:
        part = type(self).find_part(self.journey, self.ids[0])
        if part is None:
            return False
        self.part = part
        return True
