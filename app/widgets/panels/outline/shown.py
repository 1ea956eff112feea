"""Which rows of the outline the map's view leaves out."""

from __future__ import annotations

from app.model.journey import Journey
from app.model.viewing import Viewer
from app.widgets.panels.outline.rows import Row


class Shown:
    """Follows a map; asks what its view shows only when somebody wants to know."""

    def __init__(self) -> None:
        self._viewer = Viewer()
        self._journey: Journey | None = None
        self._known: tuple[frozenset[str], frozenset[str]] | None = None

    def follow(self, journey: Journey) -> None:
        """The map of now."""
        if journey is not self._journey:
            self._journey, self._known = journey, None

    def hides(self, row: Row) -> bool:
        """Whether the view leaves out what a row stands for, or a collapsed stage or lane holds
        it. What has no place on the map is never left out."""
        if self._journey is None or self._journey.view is None:
            return False
        shown, opened = self._asked(self._journey)
        match row.kind:
            case "stage" | "lane":
                return row.element not in shown
            case "cell" if row.lane is not None and row.stage is not None:
                return row.lane.id not in opened or row.stage.id not in opened
            case "item" if row.lane is not None:
                return row.element not in shown
            case _:
                return False

    def _asked(self, journey: Journey) -> tuple[frozenset[str], frozenset[str]]:
        """What is shown, and which stages and lanes of it are open."""
        if self._known is None:
            seen = self._viewer.see(journey)
            heads = [one.id for one in (*seen.journey.stages, *seen.journey.lanes)]
            items = [
                item.id
                for lane in seen.journey.lanes
                if lane.id not in seen.collapsed
                for cell in lane.cells
                for item in cell.items
            ]
            self._known = frozenset([*heads, *items]), frozenset(heads) - seen.collapsed
        return self._known
