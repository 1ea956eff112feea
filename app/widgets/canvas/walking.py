"""Going over the map by keys: the selection walks, and never gets lost."""

from __future__ import annotations

from app.model.queries import find_link, slot_at
from app.widgets.canvas.joining import links_at
from app.widgets.canvas.steps import Direction, Grid, Spot
from app.widgets.canvas.tools.base import Bench


class Walking:
    """Moves the selection over the grid of what is shown. Knows where it was last, and begins
    there when nothing is selected."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._session = bench.session
        self._seen: Grid | None = None
        self._last = self._item = ""
        self._spot = Spot("", "")
        self._session.selection_changed.connect(self._remember)

    @property
    def grid(self) -> Grid:
        """The grid of the picture that is shown; its rows are kept while it is the same."""
        if self._seen is None or self._seen.picture is not self._bench.picture:
            self._seen = Grid(self._bench.picture)
        return self._seen

    @property
    def last_cell(self) -> Spot | None:
        """The cell that one was in last, where it is still shown."""
        return self._spot if self.grid.holds(self._spot.element) else None

    def step(self, direction: Direction, extend: bool = False) -> None:
        """Go on in a direction; `extend` keeps what is selected."""
        chosen = self._session.selection
        if not chosen:
            self.go(self._start())
            return
        link = find_link(self._session.shown, chosen[-1])
        if link is not None:
            self.go(link.source if direction in ("left", "up") else link.target)
            return
        there = self.grid.step(chosen[-1], direction, self._spot.stage)
        if extend:
            rest = [one for one in chosen if one != there]
            self._session.select([*rest, there])
            self._bench.canvas.show_element(there)
        else:
            self.go(there)

    def beside(self, back: bool) -> bool:
        """Go to the next place in the lane, or back; False where none is, or nothing selected."""
        chosen = self._session.selection
        if not chosen:
            return False
        there = self._link_beside(chosen[-1], back) or self.grid.beside(chosen[-1], back)
        if there is None:
            return False
        self.go(there)
        return True

    def _link_beside(self, element: str, back: bool) -> str | None:
        """From an arrow the next one of the note one came from; from its only one an end. None for
        any other element."""
        journey = self._session.shown
        link = find_link(journey, element)
        if link is None:
            return None
        home = self._item if self._item in (link.source, link.target) else link.source
        links = links_at(journey, [home])
        if len(links) == 1:
            return link.source if back else link.target
        return links[(links.index(element) + (-1 if back else 1)) % len(links)]

    def below(self) -> bool:
        """Go to the next lane; False where none is, or nothing selected."""
        chosen = self._session.selection
        there = self.grid.below(chosen[-1]) if chosen else None
        if there is None:
            return False
        self.go(there)
        return True

    def edge(self, last: bool, whole: bool) -> None:
        """Go to the first or last stage of the lane, or of the whole map."""
        chosen = self._session.selection
        self.go(self.grid.edge(chosen[-1] if chosen else self._start(), last, whole))

    def go(self, element: str) -> None:
        """Select an element and bring it into view."""
        self._session.select([element])
        self._bench.canvas.show_element(element)

    def _start(self) -> str:
        """Where one was last, or as near to it as is left."""
        grid = self.grid
        for one in (self._last, self._spot.element):
            if grid.holds(one):
                return one
        for one in self._spot:
            if grid.holds(one):
                return one
        return grid.first()

    def _remember(self) -> None:
        chosen = self._session.selection
        if not chosen:
            return
        self._last = chosen[-1]
        place = self._session.lookup.find_item(self._session.shown, self._last)
        lane, _, stage = self._last.partition("/")
        if place is not None:
            self._item = self._last
            slot = slot_at(self._session.shown, place)
            self._spot = Spot(place.lane.id, slot)
        elif stage:
            self._spot = Spot(lane, stage)
