"""What the menus say about the selected notes: votes, importance, evidence, moments of truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.items import Item
    from app.model.journey import Journey
    from app.session import Session

_HIGHEST = 5
_EVIDENCE = (None, "assumed", "observed", "measured")


class MarkCommands(QObject):
    """The marks of what is selected of one session. Elements that cannot carry a mark are passed
    over; each change of all the others is one undo step, and the same again joins it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: tuple[Journey, tuple[str, ...], list[Item]] | None = None

    def can(self, field: str) -> bool:
        """Whether one of the selected elements has such a mark."""
        return bool(self._marked(field))

    def vote(self, by: int) -> None:
        """Adds votes to each selected note, or takes them back; never below none."""
        self._shift("votes", by, 0, None, self.tr("Vote"))

    def rate(self, by: int) -> None:
        """Makes each selected element more or less important, from 0 to 5."""
        self._shift("importance", by, 0, _HIGHEST, self.tr("Change importance"))

    def weigh_impact(self, by: int) -> None:
        """Gives each selected note more or less impact, from 0 to 5."""
        self._shift("impact", by, 0, _HIGHEST, self.tr("Change impact"))

    def weigh_effort(self, by: int) -> None:
        """Gives each selected note more or less effort, from 0 to 5."""
        self._shift("effort", by, 0, _HIGHEST, self.tr("Change effort"))

    @property
    def shown(self) -> bool:
        """Whether the map shows the marks of its notes."""
        return self._session.started and self._session.journey.marks

    def show(self) -> None:
        """Shows the marks of all notes and what they mean, or hides them; exports do the same."""
        from app.model import edits

        marks = not self.shown
        self._session.edit(
            self.tr("Show marks") if marks else self.tr("Hide marks"),
            lambda j: edits.change_journey(j, marks=marks),
        )

    def toggle_decisive(self) -> None:
        """Makes all that is selected moments of truth, or none of it when all of it is."""
        all_are = self.all_decisive()
        changes = {item.id: not all_are for item in self._marked("decisive")}
        self._change("decisive", changes, self.tr("Change moment of truth"))

    def all_decisive(self) -> bool:
        """Whether all that can be a moment of truth is one."""
        found = self._marked("decisive")
        return bool(found) and all(item.decisive for item in found)

    def next_evidence(self) -> None:
        """Gives all that is selected the evidence after that of the first: none, assumed,
        observed, measured, none."""
        found = self._marked("evidence")
        if found:
            now = _EVIDENCE.index(found[0].evidence)
            after = _EVIDENCE[(now + 1) % len(_EVIDENCE)]
            changes = {item.id: after for item in found}
            self._change("evidence", changes, self.tr("Change evidence"))

    def _marked(self, field: str) -> list[Any]:
        if not self._session.started or not self._session.selection:
            return []
        journey, ids = self._session.journey, self._session.selection
        if self._known is None or self._known[0] is not journey or self._known[1] != ids:
            self._known = journey, ids, self._session.lookup.find_items(journey, ids)
        kinds = {kind for kind in set(map(type, self._known[2])) if field in kind.model_fields}
        return [item for item in self._known[2] if type(item) in kinds]

    def _shift(self, field: str, by: int, least: int, most: int | None, label: str) -> None:
        changes: dict[str, object] = {}
        for item in self._marked(field):
            value = max(least, getattr(item, field) + by)
            changes[item.id] = value if most is None else min(value, most)
        self._change(field, changes, label)

    def _change(self, field: str, values: dict[str, Any], label: str) -> None:
        from app.model import edits

        together: dict[object, list[str]] = {}
        for one, value in values.items():
            together.setdefault(value, []).append(one)

        def change(journey: Journey) -> Journey:
            for value, ids in together.items():
                journey = edits.change_items(journey, ids, **{field: value})
            return journey

        self._session.edit(label, change, merge=("mark", field, tuple(values)))
