"""Where the arrow keys and Tab lead. Pure: a picture and an element in, an element out."""

from __future__ import annotations

from typing import Literal

from app.layout.picture import Picture
from app.widgets.canvas.hits import Place, items_of_band

Direction = Literal["left", "right", "up", "down"]

_Stop = tuple[str, Place]


class Grid:
    """The picture as keyboards see it: row 0 holds the stage heads, column 0 the lane heads,
    and every other place the items of a cell, or the cell itself when it is empty."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.stages = [column.stage for column in picture.columns]
        self.lanes = [row.lane for row in picture.rows]
        self._cells: dict[int, dict[int, list[_Stop]]] = {}
        self._parted = {
            band.id
            for band, _ in picture.bands
            if any(group.kind == "cell" for group in band.groups)
        }

    def first(self) -> str:
        """Where one begins: the first cell, the title of an empty map."""
        for row in range(1, len(self.lanes) + 1):
            for column in range(1, len(self.stages) + 1):
                return self.stops(row, column)[0][0]
        return "title"

    def stops(self, row: int, column: int) -> list[_Stop]:
        """What can be selected in a place, in order."""
        none = Place(0, 0, 0, 0)
        if row == 0:
            return [("title" if column == 0 else self.stages[column - 1], none)]
        lane = self.lanes[row - 1]
        if column == 0:
            return [(lane, none)]
        found = self._row(row).get(column)
        if found:
            return found
        return [(f"{lane}/{self.stages[column - 1]}" if self._has_cells(row) else lane, none)]

    def where(self, element: str) -> tuple[int, int, int] | None:
        """Row, column and index of an element; None for what is not on the grid."""
        if element == "title":
            return 0, 0, 0
        if element in self.stages:
            return 0, self.stages.index(element) + 1, 0
        if element in self.lanes:
            return self.lanes.index(element) + 1, 0, 0
        lane, _, stage = element.partition("/")
        if stage and lane in self.lanes and stage in self.stages:
            return self.lanes.index(lane) + 1, self.stages.index(stage) + 1, -1
        for row in range(1, len(self.lanes) + 1):
            for column, stops in self._row(row).items():
                for index, (one, _place) in enumerate(stops):
                    if one == element:
                        return row, column, index
        return None

    def step(self, element: str, direction: Direction) -> str:
        """The element beside another; the same at the edge."""
        at = self.where(element)
        if at is None:
            return self.first()
        row, column, index = at
        if index == -1 and direction in ("down", "right") and self._row(row).get(column):
            return self.stops(row, column)[0][0]
        stops = self.stops(row, column)
        own = stops[max(index, 0)][1]
        if row and column and index >= 0:
            inside = _inside(stops, index, direction)
            if inside is not None:
                return inside
        if direction in ("left", "right"):
            column += 1 if direction == "right" else -1
            if not 0 <= column <= len(self.stages):
                return element
            return _nearest(self.stops(row, column), own)
        row += 1 if direction == "down" else -1
        if not 0 <= row <= len(self.lanes):
            return element
        stops = self.stops(row, column)
        return stops[0 if direction == "down" else -1][0]

    def along(self, element: str, back: bool = False) -> str | None:
        """The next stop in reading order, lane by lane; None past the last."""
        at = self.where(element)
        if at is None:
            return self.first()
        row, column, index = at
        index = max(index, 0) + (-1 if back else 1)
        while True:
            stops = self._apart(row, column)
            if 0 <= index < len(stops):
                return stops[index][0]
            column += -1 if back else 1
            if column < 0 or column > len(self.stages):
                row += -1 if back else 1
                column = len(self.stages) if back else 0
            if not 0 <= row <= len(self.lanes):
                return None
            index = len(self._apart(row, column)) - 1 if back else 0

    def _apart(self, row: int, column: int) -> list[_Stop]:
        """The stops of a place, but for a line across the map, which is one stop in all."""
        if row and column and not self._has_cells(row):
            return []
        return self.stops(row, column)

    def _has_cells(self, row: int) -> bool:
        return self.lanes[row - 1] in self._parted

    def _row(self, row: int) -> dict[int, list[_Stop]]:
        known = self._cells.get(row)
        if known is None:
            known = self._cells[row] = {}
            starts = [column.x for column in self.picture.columns]
            for found in items_of_band(self.picture, self.lanes[row - 1]):
                middle = found.place.x + (found.place.w / 2 if found.group.kind == "emotion" else 1)
                column = sum(1 for start in starts if start - 0.5 <= middle)
                known.setdefault(max(column, 1), []).append((found.group.element, found.place))
        return known


def _inside(stops: list[_Stop], index: int, direction: Direction) -> str | None:
    """A neighbour in the same cell."""
    x, y, _w, h = stops[index][1]
    best: tuple[float, str] | None = None
    for n, (element, place) in enumerate(stops):
        if n == index:
            continue
        beside = place.y < y + h and y < place.y + place.h
        match direction:
            case "right" if beside and place.x > x:
                far = place.x - x
            case "left" if beside and place.x < x:
                far = x - place.x
            case "down" if not beside and place.y > y:
                far = (place.y - y) * 1000 + abs(place.x - x)
            case "up" if not beside and place.y < y:
                far = (y - place.y) * 1000 + abs(place.x - x)
            case _:
                continue
        if best is None or far < best[0]:
            best = (far, element)
    return best[1] if best is not None else None


def _nearest(stops: list[_Stop], own: Place) -> str:
    """The one at the most similar height."""
    middle = own.y + own.h / 2
    return min(stops, key=lambda stop: abs(stop[1].y + stop[1].h / 2 - middle))[0]
