"""The matches marked on the canvas, to the glyph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QTimer

from app.layout.labels import labels_for
from app.layout.picture import Group, GroupKind, Picture, Text
from app.layout.tracing import GroupTrace, Mark, Spanner, Stretch
from app.model.base import Part
from app.model.finding import Findings, Match
from app.model.items import Item
from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.queries import find_persona, find_touchpoint
from app.model.wording import texts_of
from app.widgets.canvas.map_view import MapView
from app.widgets.canvas.overlay import Found
from app.widgets.finding.places import named_by, shown_by
from app.widgets.finding.search import Search

_FIRST, _MORE = 0.015, 0.04
"""Seconds of one turn of the event loop that marks may take, the first and those after it."""

_FAR: frozenset[GroupKind] = frozenset({"emotion", "persona"})
"""Kinds whose texts may stand outside the group's own box."""

_UNMARKED: frozenset[GroupKind] = frozenset({"cell", "curve", "prompt"})


class _Owned(NamedTuple):
    """A text that a group may show, and whose it is."""

    element: str
    field: tuple[str | int, ...]
    text: str


class _Marked(NamedTuple):
    """The marks of a group, by match, and what they were made from."""

    group: Group
    matches: tuple[Match, ...]
    marks: tuple[tuple[Match, tuple[Mark, ...]], ...]


class Marker(QObject):
    """Marks what a search found, where it can be seen; what is made for a group is kept."""

    def __init__(self, canvas: MapView, search: Search, spanner: Spanner) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._search = search
        self._spanner = spanner
        self._journey: Journey | None = None
        self._lanes: dict[str, tuple[Lane, dict[str, Item]]] = {}
        self._items: dict[str, Item] = {}
        self._found = Findings()
        self._made: dict[tuple[GroupKind, str], _Marked] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(lambda: self._go_on())
        self._rest: Iterator[tuple[Group, float, float]] = iter(())
        self._marks: list[QRectF] = []
        self._strong: list[QRectF] = []
        canvas.view_changed.connect(self._on_moved)

    def take(self, journey: Journey) -> None:
        """Mark the search's matches, which are of this map and shown."""
        if journey is not self._journey:
            self._journey = journey
            self._index(journey)
        self._found = self._search.found
        if not self._found.matches:
            self._made.clear()
        self.refresh()

    def refresh(self) -> None:
        """Mark what is visible; as much as there is time for, the rest in the next turns."""
        picture = self._canvas.picture
        self._marks, self._strong = [], []
        if picture is None or not self._found.matches:
            self._again.stop()
            if self._canvas.overlay.marks.found is not None:
                self._canvas.mark(found=None)
            return
        self._rest = _visible(picture, self._canvas.visible_rect())
        self._go_on(_FIRST)

    def _go_on(self, budget: float = _MORE) -> None:
        until = perf_counter() + budget
        current = self._search.current
        for group, x, y in self._rest:
            for match, places in self._marked(group).marks:
                into = self._strong if match == current else self._marks
                into += [QRectF(x + m.x, y + m.y, m.w, m.h) for m in places]
            if perf_counter() > until:
                self._again.start()
                break
        else:
            self._again.stop()
        self._canvas.mark(found=Found(self._marks, self._strong))

    def places(self, match: Match) -> tuple[QRectF, ...]:
        """Where on the sheet a match is shown; nothing when the map does not show it."""
        picture, journey = self._canvas.picture, self._journey
        if picture is None or journey is None:
            return ()
        wanted = set(shown_by(journey, match.element))
        found: list[QRectF] = []
        for group, x, y in picture.walk():
            if group.element in wanted and group.kind not in _UNMARKED:
                for one, marks in self._marked(group).marks:
                    if one == match:
                        found += [QRectF(x + m.x, y + m.y, m.w, m.h) for m in marks]
        return tuple(found)

    def _on_moved(self) -> None:
        if self._found.matches:
            self.refresh()

    def _index(self, journey: Journey) -> None:
        """The items of the map by id; those of a lane that is the same are kept."""
        before, self._lanes = self._lanes, {}
        self._items = {}
        for lane in journey.lanes:
            kept = before.get(lane.id)
            if kept is None or kept[0] is not lane:
                kept = lane, {item.id: item for cell in lane.cells for item in cell.items}
            self._lanes[lane.id] = kept
            self._items |= kept[1]

    def _marked(self, group: Group) -> _Marked:
        """The marks of a group."""
        by_element = self._found.by_element
        chunks = [by_element[one] for one in self._owners(group) if one in by_element]
        if not chunks:
            return _Marked(group, (), ())
        matches = chunks[0] if len(chunks) == 1 else tuple(one for more in chunks for one in more)
        key = group.kind, group.element
        made = self._made.get(key)
        if made is not None and made.group is group and made.matches == matches:
            return made
        owned = list(self._texts(group))
        trace = GroupTrace(group, [one.text for one in owned], self._spanner)
        places = {(one.element, one.field): number for number, one in enumerate(owned)}
        marks: list[tuple[Match, tuple[Mark, ...]]] = []
        for match in matches:
            number = places.get((match.element, match.field))
            if number is not None:
                stretch = Stretch(number, match.start, match.end)
                marks.append((match, trace.marks(stretch)))
        made = self._made[key] = _Marked(group, matches, tuple(marks))
        return made

    def _owners(self, group: Group) -> Iterable[str]:
        """Whose texts a group may show."""
        if group.kind == "chip":
            return ("",)
        item = self._items.get(group.element)
        if item is None:
            return (group.element,)
        return (group.element, *named_by(item))

    def _texts(self, group: Group) -> Iterator[_Owned]:
        journey = self._journey
        if journey is None:
            return
        if group.kind == "chip":
            yield from _tag_texts(journey, group)
            return
        if group.kind in ("title", "scenario"):
            yield _Owned(group.kind, (group.kind,), getattr(journey, group.kind))
            return
        for owner in self._owners(group):
            part = self._part(journey, group, owner)
            if part is not None:
                for field, text in texts_of(part):
                    yield _Owned(owner, field, text)

    def _part(self, journey: Journey, group: Group, owner: str) -> Part | None:
        item = self._items.get(owner)
        if item is not None:
            return item
        if group.kind == "stage":
            return next((one for one in journey.stages if one.id == owner), None)
        if group.kind == "phase":
            return next((one for one in journey.phases if one.id == owner), None)
        if owner in self._lanes:
            return self._lanes[owner][0]
        return find_touchpoint(journey, owner) or find_persona(journey, owner)


def _visible(picture: Picture, seen: QRectF) -> Iterator[tuple[Group, float, float]]:
    """The groups that may show a text in a part of the sheet, with their corners."""
    for band, top in picture.bands:
        if top > seen.bottom() or top + band.height < seen.top():
            continue
        for group in band.groups:
            if group.kind in _UNMARKED:
                continue
            y = top + group.y
            if group.kind in _FAR or (
                group.x <= seen.right()
                and group.x + group.w >= seen.left()
                and y <= seen.bottom()
                and y + group.h >= seen.top()
            ):
                yield group, group.x, y


def _tag_texts(journey: Journey, group: Group) -> Iterator[_Owned]:
    """The text of the map's own that a tag of the head shows."""
    words = "".join(part.line.text for part in group.parts if isinstance(part, Text))
    edition = labels_for(journey.language).edition.format(journey.edition)
    for field, text, shown in (
        ("owner", journey.owner, journey.owner),
        ("edition", journey.edition, edition),
    ):
        if text and "".join(words.split()) in ("".join(text.split()), "".join(shown.split())):
            yield _Owned("", (field,), text)
