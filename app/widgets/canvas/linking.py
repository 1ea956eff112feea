"""Drawing an arrow by keys: a place walks over the map until Enter says where the arrow leads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt

from app.model.errors import EditError
from app.model.ids import new_id
from app.model.queries import find_item
from app.widgets.canvas.joining import joined
from app.widgets.canvas.overlay import Tag
from app.widgets.canvas.steps import Direction
from app.widgets.canvas.tools.base import Bench
from app.widgets.canvas.walking import Walking

AddLinked = Callable[[str, str, str, str], None]
"""Starts an item in the cell of a lane and a stage, with an arrow from an item; the last is the
arrow's id."""


class Linking(QObject):
    """Runs from `begin` to Enter or Esc, and ends without a trace when anything else is done.
    While it runs the map is shown with the arrow it would have."""

    def __init__(self, bench: Bench, walking: Walking, add: AddLinked) -> None:
        super().__init__(bench.canvas)
        self._bench = bench
        self._session = bench.session
        self._walking = walking
        self._add = add
        self._source = self._place = self._id = ""
        self._acting = False

    @property
    def active(self) -> bool:
        """Whether it runs."""
        return bool(self._source)

    def can_begin(self) -> bool:
        """Whether one item is selected, or two."""
        session = self._session
        if not session.started or session.read_only or not 1 <= len(session.selection) <= 2:
            return False
        find = session.lookup.find_item
        return all(find(session.shown, one) is not None for one in session.selection)

    def begin(self) -> None:
        """Draw an arrow from the first selected item to the second, or ask where to."""
        self.leave()
        if not self.can_begin():
            return
        source, *rest = self._session.selection
        if rest:
            self._draw(source, rest[0], new_id())
            return
        self._source = self._place = source
        self._id = new_id()
        self._bench.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def step(self, direction: Direction) -> None:
        """Go on in a direction."""
        self._go(self._walking.grid.step(self._place, direction))

    def beside(self, back: bool) -> None:
        """Go to the next place in the lane, or back."""
        there = self._walking.grid.beside(self._place, back)
        if there is not None:
            self._go(there)

    def below(self) -> None:
        """Go to the next lane."""
        there = self._walking.grid.below(self._place)
        if there is not None:
            self._go(there)

    def finish(self) -> None:
        """Draw the arrow to the place of now: to its note, or to a new one in an empty cell."""
        source, place, link = self._source, self._place, self._id
        lane, _, stage = place.partition("/")
        if place == source or (not stage and find_item(self._session.journey, place) is None):
            return
        self.leave()
        if stage:
            self._add(lane, stage, source, link)
        else:
            self._draw(source, place, link)

    def leave(self) -> bool:
        """End without a trace; whether it ran."""
        if not self._source:
            return False
        self._source = self._place = ""
        self._bench.canvas.mark(aim=None, tag=None)
        self._act(self._session.cancel)
        return True

    def after_change(self) -> None:
        """Another picture is shown: what others did ends it."""
        if not self._acting and self._source:
            self._source = self._place = ""
            self._bench.canvas.mark(aim=None, tag=None)

    def _go(self, there: str) -> None:
        self._place = there
        shown = self._session.journey
        if there != self._source and find_item(shown, there) is not None:
            shown = joined(shown, self._source, there, self._id)[0]
        self._act(lambda: self._session.preview(shown))
        self._bench.canvas.show_element(there)
        self._show()

    def _show(self) -> None:
        """Outline the place of now, and say beside it what keys do."""
        place = self._bench.scene.outline_of(self._place)
        if place is None:
            return
        words = self.tr("Arrow keys: to which note? · Enter: draw the link · Esc: leave")
        tag = Tag(words, QPointF(place.x, place.y + place.h))
        aim = place if self._place != self._source else None
        self._bench.canvas.mark(aim=aim, tag=tag)

    def _draw(self, source: str, target: str, link: str) -> None:
        try:
            journey, made = joined(self._session.journey, source, target, link)
        except EditError as error:
            self._session.refused.emit(error)
            return
        self._session.commit(self.tr("Add link"), journey, select=[made])

    def _act(self, deed: Callable[[], None]) -> None:
        self._acting = True
        try:
            deed()
        finally:
            self._acting = False
