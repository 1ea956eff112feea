"""The rows of the outline, computed from the map. Pure."""

from __future__ import annotations

import unicodedata
from typing import Literal, NamedTuple

from app.model.items import Item
from app.model.journey import Journey, Stage
from app.model.lanes import Cell, Lane
from app.model.queries import find_persona, find_touchpoint
from app.widgets.canvas.texts import item_text

Order = Literal["stage", "lane"]
Kind = Literal[
    "title",
    "scenario",
    "stage",
    "lane",
    "cell",
    "item",
    "draft",
    "parking",
    "stages",
    "lanes",
    "personas",
    "persona",
    "touchpoints",
    "touchpoint",
]

GROUPS = ("/stages", "/lanes", "/parking", "/personas", "/touchpoints")
"""Rows that name no element: no identity begins with a slash."""


class Row(NamedTuple):
    """A row. `element` is what it selects, or a name of `GROUPS`; each stands once in the outline.

    `parts` are what it and the rows below it are computed from: while they are the same objects,
    so are the rows.
    """

    kind: Kind
    element: str
    parts: tuple[object, ...]
    lane: Lane | None = None
    stage: Stage | None = None
    item: Item | None = None


class Rows:
    """The rows of one map in one order, those that match words and those around them only."""

    def __init__(
        self, journey: Journey, order: Order, words: str = "", before: Rows | None = None
    ) -> None:
        self.journey = journey
        self._order: Order = order
        self._words = tuple(plain(words).split())
        self._cells: dict[str, tuple[Lane, dict[str, Cell]]] = before._cells if before else {}
        self._found: set[str] | None = None
        self._pruned: dict[str, list[Row]] = {}
        if self._words:
            self._found = set()
            self._search(None, False)

    def below(self, row: Row | None) -> list[Row]:
        """The rows right below a row, or the outermost."""
        if self._found is not None:
            return self._pruned.get(row.element if row else "", [])
        return self._all(row)

    def text(self, row: Row) -> str:
        """What the map says there; groups say nothing."""
        match row.kind:
            case "title":
                return self.journey.title
            case "scenario":
                return self.journey.scenario
            case "item" if row.item is not None:
                return self.item_text(row.item)
            case "cell" if row.stage is not None and row.lane is not None:
                return (row.lane if self._order == "stage" else row.stage).name
            case "stage" if row.stage is not None:
                return row.stage.name
            case "lane" if row.lane is not None:
                return row.lane.name
            case "persona":
                persona = find_persona(self.journey, row.element)
                return persona.name if persona is not None else ""
            case "touchpoint":
                touchpoint = find_touchpoint(self.journey, row.element)
                return touchpoint.name if touchpoint is not None else ""
            case _:
                return ""

    def item_text(self, item: Item) -> str:
        """What an item says."""
        if item.kind == "picture":
            return item.caption or item.alternative
        return item_text(self.journey, item).text

    def _search(self, row: Row | None, taken: bool) -> bool:
        """Keeps the rows below one that match, or hold or stand below one that does."""
        assert self._found is not None
        kept: list[Row] = []
        for one in self._all(row):
            matches = taken
            if not taken and one.element not in GROUPS:
                text = plain(self.text(one))
                matches = all(word in text for word in self._words)
            inside = self._search(one, matches)
            if matches or inside:
                kept.append(one)
        self._pruned[row.element if row else ""] = kept
        return bool(kept)

    def _all(self, row: Row | None) -> list[Row]:
        journey = self.journey
        if row is None:
            return self._outermost()
        match row.kind:
            case "stage" if self._order == "stage" and row.stage is not None:
                stage = row.stage
                return [self._cell(lane, stage) for lane in journey.lanes if takes(lane)]
            case "lane" if self._order == "lane" and row.lane is not None and takes(row.lane):
                return [self._cell(row.lane, stage) for stage in journey.stages]
            case "cell" if row.lane is not None and row.stage is not None:
                cell = self._cell_of(row.lane, row.stage.id)
                items = cell.items if cell is not None else ()
                return [
                    Row("item", item.id, (item, row.lane), row.lane, row.stage, item)
                    for item in items
                ]
            case "parking":
                return [Row("item", item.id, (item,), item=item) for item in journey.parking]
            case "stages":
                return [Row("stage", one.id, (one,), stage=one) for one in journey.stages]
            case "lanes":
                return [Row("lane", one.id, (one,), one) for one in journey.lanes]
            case "personas":
                return [Row("persona", one.id, (one,)) for one in journey.personas]
            case "touchpoints":
                return [Row("touchpoint", one.id, (one,)) for one in journey.touchpoints]
            case _:
                return []

    def _outermost(self) -> list[Row]:
        journey = self.journey
        rows = [Row("title", "title", (journey.title,))]
        if journey.scenario:
            rows.append(Row("scenario", "scenario", (journey.scenario,)))
        if self._order == "stage":
            parts = (journey.lanes,)
            rows += [Row("stage", one.id, (one, *parts), stage=one) for one in journey.stages]
        else:
            parts = (journey.stages,)
            rows += [Row("lane", one.id, (one, *parts), one) for one in journey.lanes]
        rows.append(Row("parking", "/parking", (journey.parking, journey.touchpoints)))
        if self._order == "stage":
            rows.append(Row("lanes", "/lanes", (journey.lanes,)))
        else:
            rows.append(Row("stages", "/stages", (journey.stages,)))
        if journey.personas:
            rows.append(Row("personas", "/personas", (journey.personas,)))
        if journey.touchpoints:
            rows.append(Row("touchpoints", "/touchpoints", (journey.touchpoints,)))
        return rows

    def _cell(self, lane: Lane, stage: Stage) -> Row:
        cell = self._cell_of(lane, stage.id)
        head = lane.name if self._order == "stage" else stage.name
        parts = (cell, head, lane.kind, lane.color)
        return Row("cell", f"{lane.id}/{stage.id}", parts, lane, stage)

    def _cell_of(self, lane: Lane, stage: str) -> Cell | None:
        known = self._cells.get(lane.id)
        if known is None or known[0] is not lane:
            known = self._cells[lane.id] = lane, {cell.stage: cell for cell in lane.cells}
        return known[1].get(stage)


def takes(lane: Lane) -> bool:
    """Whether a lane has cells: a line across the map has none."""
    return lane.kind != "separator"


def plain(text: str) -> str:
    """Text to search in: no capitals, no accents."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one))
