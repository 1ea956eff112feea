"""What forms of the inspector share: rows bound to the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.model.errors import EditError
from app.model.journey import Journey
from app.session import Session
from app.widgets.panels.fields import Row
from app.widgets.panels.section import Heading
from app.widgets.sentences import sentence

Read = Callable[[], Any]
Write = Callable[[Journey, Any], Journey]


class _Bound(NamedTuple):
    row: Row
    read: Read
    write: Write
    change: str
    """What the undo step is called."""
    prepare: Callable[[], object] | None


class Form(QWidget):
    """Shows selected elements of one kind and changes them.

    A subclass says in `look_up` what its rows show and in `build` which rows there are. What is
    typed while the focus stays in one row is one undo step. The map shown is the committed one:
    previews of a gesture do not reach the panels.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.ids: tuple[str, ...] = ()
        self.journey: Journey = session.journey
        self._bound: list[_Bound] = []
        self._updates: list[Callable[[], None]] = []
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
        if ids != self.ids:
            self.ids = ids
            for bound in self._bound:
                bound.row.show_problem("")
        self.journey = self.session.journey
        if not self.look_up():
            return
        for bound in self._bound:
            if bound.prepare is not None:
                bound.prepare()
            bound.row.show_value(bound.read())
        for update in self._updates:
            update()

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
        """What is added from here on shows only while `shown` says so; `end_section` ends it."""
        frame = QFrame()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        self._place(frame)
        self._outer = self._column
        self._column = inner
        self._updates.append(lambda: frame.setVisible(shown()))

    def end_section(self) -> None:
        """Ends the section begun last."""
        self._column = self._outer

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
        self._place(row)
        return row

    def add_widget(self, widget: QWidget) -> None:
        """Anything else, in its place among the rows."""
        self._place(widget)

    def update_with(self, update: Callable[[], None]) -> None:
        """Runs whenever the form is shown anew."""
        self._updates.append(update)

    def _place(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _commit(self, bound: _Bound, value: Any) -> None:
        try:
            journey = bound.write(self.session.journey, value)
        except EditError as error:
            bound.row.show_problem(sentence(error))
            return
        except ValidationError:
            bound.row.show_problem(sentence(EditError("bad-value", field=bound.change)))
            return
        bound.row.show_problem("")
        self.session.commit(bound.change, journey, merge=("panel", self.ids, bound.row.visit))
