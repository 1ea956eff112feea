"""What was found on the map of now, and which of it is looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.edits.replacing import Replaced, replace_matches
from app.model.errors import EditError
from app.model.finding import Finder, Findings, Match, Query
from app.session import Session


class Search(QObject):
    """Finds a query on the session's map, again after every change while it is `active`."""

    changed = Signal()
    """Other matches, or another current one."""
    arrived = Signal()
    """Somebody went to a match; it may be the one that was current already."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._finder = Finder(Query(""))
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self.refresh)
        self.active = False
        self.found = Findings()
        self.index = -1
        """Of the current match; -1 for none."""
        self._left_at = 0
        """Where a step goes on when there is no current match any more."""
        session.changed.connect(self._on_changed)

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._finder.query

    @property
    def matches(self) -> tuple[Match, ...]:
        """Every match, in reading order."""
        return self.found.matches

    @property
    def current(self) -> Match | None:
        """The match that is looked at."""
        return self.matches[self.index] if 0 <= self.index < len(self.matches) else None

    def look_for(self, query: Query) -> None:
        """Find another query; there is no current match then."""
        self._finder = Finder(query)
        self.index, self._left_at = -1, 0
        self.refresh()

    def step(self, by: int) -> None:
        """Go so many matches on, round and round."""
        self.settle()
        if self.matches:
            left = self._left_at - 1 if by > 0 else self._left_at
            start = self.index if self.index >= 0 else left
            self.go((start + by) % len(self.matches))

    def go(self, index: int) -> None:
        """Look at the match of that index."""
        self.index = index
        self.changed.emit()
        self.arrived.emit()

    def settle(self) -> None:
        """Take up a change of the map that was not looked at yet."""
        if self._again.isActive():
            self.refresh()

    def refresh(self) -> None:
        """Find again in the map as it is shown. A current match that is gone is followed by
        none: what changes the map is no step."""
        self._again.stop()
        before = self.current
        self.found = Findings()
        if self.active and self._session.started:
            self.found = self._finder.find(self._session.shown)
        found = self.found.matches
        if before is None or not found:
            self.index = -1
        elif before != self.current:
            known = before in self.found.by_element.get(before.element, ())
            if not known:
                self._left_at = self.index
            self.index = found.index(before) if known else -1
        self.changed.emit()

    def replace(self, text: str, label: str) -> bool:
        """Replace the current match as one step called `label`, and go on to the next one behind
        what was put in; whether it was replaced."""
        self.settle()
        match, index = self.current, self.index
        if match is None:
            return False
        done = self._replace((match,), text, label)
        if done is None or not done.done:
            return False
        self.refresh()
        end = match.start + len(text)
        while index < len(self.matches) and _inside(self.matches[index], match, end):
            index += 1
        if self.matches:
            self.go(index % len(self.matches))
        return True

    def replace_all(self, text: str, label: str) -> Replaced | None:
        """Replace every match as one step; None when it could not be done."""
        self.settle()
        done = self._replace(self.matches, text, label)
        if done is not None:
            self.index = -1
            self.refresh()
        return done

    def _replace(self, matches: tuple[Match, ...], text: str, label: str) -> Replaced | None:
        session = self._session
        if session.read_only:
            session.refused.emit(EditError("read-only"))
            return None
        try:
            done = replace_matches(session.journey, matches, text)
        except EditError as error:
            session.refused.emit(error)
            return None
        return done if session.commit(label, done.journey) else None

    def _on_changed(self) -> None:
        if self.active:
            self._again.start()


def _inside(match: Match, replaced: Match, end: int) -> bool:
    """Whether a match lies in what was put in the place of another one."""
    same = match.element == replaced.element and match.field == replaced.field
    return same and replaced.start <= match.start < end
