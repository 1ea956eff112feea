"""Where the arrow keys and Tab lead. Pure: a picture and an element in, an element out."""

from __future__ import annotations

from typing import Literal, NamedTuple

from app.layout.picture import Picture
from app.layout.slots import parts_of
from app.widgets.canvas.heads import Stop, head_rows, nearest_across
from app.widgets.canvas.hits import Place, items_of_band

Direction = Literal["left", "right", "up", "down"]


class Spot(NamedTuple):
    """A cell by its lane and stage; in a split stage its slot (see `model.moments`)."""

    lane: str
    stage: str

    @property
    def element(self) -> str:
        return f"{self.lane}/{self.stage}"


class _At(NamedTuple):
    """Row (from 1), column (0: the lane's head) and index in the place (-1: the cell itself)."""

    row: int
    column: int
    index: int  # pyright: ignore[reportIncompatibleMethodOverride]


class Grid:
    """The picture as keyboards see it: the rows of its head; below them the lanes, whose column 0
    holds their heads and every other place the items of a cell, or the cell while it is empty.
    Collapsed stages and lanes have heads alone."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._columns = [column for column in picture.columns if not column.collapsed]
        self._slots = [part for column in self._columns for part in parts_of(column)]
        self.stages = [slot.stage for slot in self._slots]
        """Of split stages the slots."""
        self.lanes = [row.lane for row in picture.rows]
        self._heads = head_rows(picture)
        self._cells: dict[int, dict[int, list[Stop]]] = {}
        rows = {lane: row for row, lane in enumerate(self.lanes, 1)}
        self._bands = {rows[band.id]: band for band, _ in picture.bands if band.id in rows}
        self._parted: set[str] = set()
        self._curves: set[str] = set()
        for band, _ in picture.bands:
            kinds = {group.kind for group in band.groups}
            if "cell" in kinds:
                self._parted.add(band.id)
            if "curve" in kinds or "emotion" in kinds:
                self._curves.add(band.id)

    def first(self) -> str:
        """Where one begins: the first cell, or else the first stage or lane, or the title."""
        for row in range(1, len(self.lanes) + 1):
            for column in range(1, len(self.stages) + 1):
                return self.stops(row, column)[0][0]
        return (self.stages or self.lanes or ["title"])[0]

    def stops(self, row: int, column: int) -> list[Stop]:
        """What can be selected in a place of a lane (row 1 is the first), in order."""
        lane = self.lanes[row - 1]
        here = self.picture.rows[row - 1]
        if column == 0 or lane not in self._parted:
            return [(lane, Place(0, here.y, 0, here.h))]
        found = self._row(row).get(column)
        if found:
            return found
        own = self._slots[column - 1]
        return [(f"{lane}/{own.stage}", Place(own.x, here.y, own.w, here.h))]

    def holds(self, element: str) -> bool:
        """Whether an element is on the map as keyboards see it."""
        return self._head(element) is not None or self._where(element) is not None

    def slot(self, name: str) -> str:
        """A stage or slot as the picture has it now, or the name of what is none."""
        if name in self.stages:
            return name
        whole = name.partition("/")[0]
        return whole if whole in self.stages else f"{whole}/during"

    def spot(self, element: str) -> Spot | None:
        """The cell that an element is, or stands in; None for heads."""
        at = self._where(element)
        if at is None or at.column == 0:
            return None
        return Spot(self.lanes[at.row - 1], self.stages[at.column - 1])

    # Arrows

    def step(self, element: str, direction: Direction, through: str = "") -> str:
        """The element beside another; the same at the edge. The way up or down across a line goes
        on in the stage `through`."""
        head = self._head(element)
        through = self.slot(through)
        if head is not None:
            return self._step_in_head(*head, direction)
        at = self._where(element)
        if at is None:
            return self.first()
        row, column, index = at
        if column == 0 and self.lanes[row - 1] not in self._parted and through in self.stages:
            column = self.stages.index(through) + 1 if direction in ("up", "down") else 0
        if index == -1 and direction in ("down", "right") and self._row(row).get(column):
            return self.stops(row, column)[0][0]
        stops = self.stops(row, column)
        own = stops[max(index, 0)][1]
        if column and index >= 0:
            curve = self.lanes[row - 1] in self._curves
            inside = (_along if curve else _inside)(stops, index, direction)
            if inside is not None:
                return inside
        if direction in ("left", "right"):
            column += 1 if direction == "right" else -1
            if not 0 <= column <= len(self.stages):
                return element
            stops = self.stops(row, column)
            if self.lanes[row - 1] in self._curves:
                return stops[0 if direction == "right" else -1][0]
            return _nearest(stops, own)
        row += 1 if direction == "down" else -1
        if row > len(self.lanes):
            return element
        if row == 0:
            return self._into_head(column, own) or element
        stops = self.stops(row, column)
        return stops[0 if direction == "down" else -1][0]

    def _step_in_head(self, row: int, index: int, direction: Direction) -> str:
        stops = self._heads[row]
        element, own = stops[index]
        if direction in ("left", "right"):
            index += 1 if direction == "right" else -1
            if 0 <= index < len(stops):
                return stops[index][0]
            last = bool(self.stages) and row == len(self._heads) - 1
            return self._heads[0][0][0] if last and direction == "left" else element
        if direction == "up":
            return nearest_across(self._heads[row - 1], own) if row else element
        if row + 1 < len(self._heads):
            return nearest_across(self._heads[row + 1], own)
        if not self.lanes:
            return element
        return self.stops(1, self._column_under(element, own))[0][0]

    def _column_under(self, element: str, own: Place) -> int:
        """The column of a stage's head, of a split one its first, of a collapsed one the nearest
        open one's; 0 for any other head."""
        if self._column(element):
            return self._column(element)
        if all(one.stage != element for one in self.picture.columns) or not self._columns:
            return 0
        near = min(self._columns, key=lambda one: abs(one.x + one.w / 2 - own.x - own.w / 2))
        return self._column(near.stage)

    def _into_head(self, column: int, own: Place) -> str | None:
        if column and self.stages:
            return self.stages[column - 1].partition("/")[0]
        return nearest_across(self._heads[-1], own) if self._heads else None

    # Tab and Ctrl+Enter

    def beside(self, element: str, back: bool = False) -> str | None:
        """The next place in the lane, past its end the next lane's first, round and round; a head
        leads to the next head, the last one to the first cell. None when there is no other."""
        heads = [stop for row in self._heads for stop, _ in row]
        if element in heads:
            index = heads.index(element) + (-1 if back else 1)
            if 0 <= index < len(heads):
                return heads[index]
            spot = self._end(back)
        else:
            at = self._where(element)
            if at is None:
                return self.first()
            if at.column:
                spot = self.next_cell(
                    Spot(self.lanes[at.row - 1], self.stages[at.column - 1]), back
                )
            else:
                spot = self._from_head(at.row, back)
        there = self._stop_of(spot) if spot is not None else self._another(heads, element, back)
        if there == element and heads:
            there = heads[0]  # of the only cell
        return there if there != element else None

    def below(self, element: str) -> str | None:
        """The next lane at the same stage; of a stage's head the first lane, of a lane's head the
        next one's. None when there is no other place."""
        at = self._where(element)
        if at is not None and at.column == 0:
            row = at.row % len(self.lanes)
            there = self.lanes[row]
        else:
            spot = self.cell_under(element)
            there = self._stop_of(spot) if spot is not None else None
        return there if there != element else None

    def edge(self, element: str, last: bool, whole: bool = False) -> str:
        """The first or last stop of an element's lane or row of heads, or of the whole map."""
        head = self._head(element)
        at = self._where(element)
        if head is not None and not whole:
            return self._heads[head[0]][-1 if last else 0][0]
        spot = self._end(last)
        if at is not None and not whole and self.lanes[at.row - 1] in self._parted:
            spot = Spot(self.lanes[at.row - 1], self.stages[-1 if last else 0])
        return self._stop_of(spot) if spot is not None else self.first()

    def cell_under(self, element: str) -> Spot | None:
        """The cell of the next lane at the same stage, past the last lane the next stage's first,
        round and round; the first one of a stage's head."""
        rows = self._rows()
        if not rows or not self.stages:
            return None
        if self._column(element):
            return Spot(self.lanes[rows[0] - 1], self.stages[self._column(element) - 1])
        at = self._where(element)
        if at is None or at.column == 0:
            return Spot(self.lanes[rows[0] - 1], self.stages[0])
        return self.next_lane(Spot(self.lanes[at.row - 1], self.stages[at.column - 1]))

    def next_cell(self, spot: Spot, back: bool = False) -> Spot | None:
        """The cell after another in its lane, past its end the first of the next lane, round and
        round; lines across the map are passed over. None without any cell."""
        step = -1 if back else 1
        column = self.stages.index(self.slot(spot.stage)) + step
        row = self.lanes.index(spot.lane) + 1
        if 0 <= column < len(self.stages) and spot.lane in self._parted:
            return Spot(spot.lane, self.stages[column])
        return self._from_row(row, back)

    def next_lane(self, spot: Spot) -> Spot | None:
        """The cell below another, past the last lane the first one of the next stage."""
        rows = self._rows()
        if not rows:
            return None
        own = self.lanes.index(spot.lane) + 1
        column = self.stages.index(self.slot(spot.stage))
        row = next((one for one in rows if one > own), None)
        if row is None:
            row, column = rows[0], (column + 1) % len(self.stages)
        return Spot(self.lanes[row - 1], self.stages[column])

    def _rows(self) -> list[int]:
        """The rows that have cells."""
        return [n for n, lane in enumerate(self.lanes, 1) if lane in self._parted]

    def _from_row(self, row: int, back: bool) -> Spot | None:
        """The first cell of the lane after a row, or the last of the one before it."""
        rows = self._rows()
        if not rows or not self.stages:
            return None
        if back:
            there = next((one for one in reversed(rows) if one < row), rows[-1])
        else:
            there = next((one for one in rows if one > row), rows[0])
        return Spot(self.lanes[there - 1], self.stages[-1 if back else 0])

    def _from_head(self, row: int, back: bool) -> Spot | None:
        """Where a lane's head leads: into its own lane, or back to the end of the one before."""
        return self._from_row(row if back else row - 1, back)

    def _end(self, back: bool) -> Spot | None:
        """The first cell of the map, or its last."""
        return self._from_row(len(self.lanes) + 1 if back else 0, back)

    def _another(self, heads: list[str], element: str, back: bool) -> str | None:
        """In a map without cells: the heads of stages and lanes after one another."""
        ring = [*heads, *self.lanes]
        return ring[(ring.index(element) + (-1 if back else 1)) % len(ring)]

    def _stop_of(self, spot: Spot) -> str:
        row, column = self.lanes.index(spot.lane) + 1, self.stages.index(self.slot(spot.stage)) + 1
        return self.stops(row, column)[0][0]

    # Looking up

    def _column(self, stage: str) -> int:
        """The column of a stage, of a split one its first; 0 for what is none."""
        for index, slot in enumerate(self._slots, 1):
            if slot.stage.partition("/")[0] == stage:
                return index
        return 0

    def _head(self, element: str) -> tuple[int, int] | None:
        for row, stops in enumerate(self._heads):
            for index, (one, _place) in enumerate(stops):
                if one == element:
                    return row, index
        return None

    def _where(self, element: str) -> _At | None:
        if element in self.lanes:
            return _At(self.lanes.index(element) + 1, 0, 0)
        lane, _, stage = element.partition("/")
        if stage and lane in self._parted and self.slot(stage) in self.stages:
            column = self.stages.index(self.slot(stage)) + 1
            return _At(self.lanes.index(lane) + 1, column, -1)
        for row, band in self._bands.items():
            if all(group.element != element for group in band.groups):
                continue
            for column, stops in self._row(row).items():
                for index, (one, _place) in enumerate(stops):
                    if one == element:
                        return _At(row, column, index)
        return None

    def _row(self, row: int) -> dict[int, list[Stop]]:
        known = self._cells.get(row)
        if known is None:
            known = self._cells[row] = {}
            lane = self.lanes[row - 1]
            starts = [slot.x for slot in self._slots]
            for found in items_of_band(self.picture, lane):
                middle = found.place.x + (found.place.w / 2 if found.group.kind == "emotion" else 1)
                column = sum(1 for start in starts if start - 0.5 <= middle)
                known.setdefault(max(column, 1), []).append((found.group.element, found.place))
            if lane in self._curves:
                for stops in known.values():
                    stops.sort(key=lambda stop: stop[1].x)
        return known


def _along(stops: list[Stop], index: int, direction: Direction) -> str | None:
    """A neighbour on a curve, in the same cell: points follow one another from left to right."""
    if direction in ("up", "down"):
        return None
    index += 1 if direction == "right" else -1
    return stops[index][0] if 0 <= index < len(stops) else None


def _inside(stops: list[Stop], index: int, direction: Direction) -> str | None:
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


def _nearest(stops: list[Stop], own: Place) -> str:
    """The one at the most similar height."""
    middle = own.y + own.h / 2
    return min(stops, key=lambda stop: abs(stop[1].y + stop[1].h / 2 - middle))[0]
