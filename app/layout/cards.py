"""What stands in cells: the card of an item of any kind, made once for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.layout.audit_rows import Audit
from app.layout.context import Context
from app.layout.figures import Axis, lay_column, lay_metric, value_height
from app.layout.notes import Card, NoteLook, lay_note, lay_passage, note_look
from app.layout.people import Known, lay_person
from app.layout.pictures import lay_picture
from app.layout.touchpoints import lay_touchpoint
from app.model.items import Item, Metric, Note, Person, PictureUse, TouchpointUse
from app.model.journey import Asset
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint


class Sources(NamedTuple):
    """What items refer to, the prompts of a template by lane and stage, and what is shown of the
    audit."""

    touchpoints: Mapping[str, Touchpoint]
    personas: Mapping[str, Known]
    assets: Mapping[str, Asset]
    prompts: Mapping[tuple[str, str], str]
    focus: str | None
    audit: Audit | None = None


class _Kept(NamedTuple):
    """A card with what it was made from, so that it is made once."""

    item: Item
    source: object
    w: float
    card: Card


class Cards:
    """The cards of a lane's items, kept by the identity of what they show."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._heights: dict[str, tuple[Metric, float, float]] = {}
        self._looks: dict[str | None, NoteLook] = {}
        """Of notes, by their colour."""

    def forget(self) -> None:
        """Every card is made again: another kind of lane, theme or fonts."""
        self._kept.clear()
        self._heights.clear()
        self._looks.clear()

    def keep_only(self, cells: Sequence[Cell]) -> None:
        """Forgets the cards of items that stand in none of the cells."""
        if len(self._kept) > sum(len(cell.items) for cell in cells):
            live = {item.id for cell in cells for item in cell.items}
            for gone in self._kept.keys() - live:
                del self._kept[gone]
                self._heights.pop(gone, None)

    def card(self, item: Item, lane: Lane, context: Context, sources: Sources, w: float) -> Card:
        """The card of an item in a width, px; the kept one while all it shows is the same."""
        source = _source(item, sources)
        kept = self._kept.get(item.id)
        if kept is not None and kept.item is item and kept.w == w and kept.source is source:
            return kept.card
        card = self._laid(item, lane, context, sources, w)
        self._kept[item.id] = _Kept(item, source, w, card)
        return card

    def value_height(self, metric: Metric, lane: Lane, context: Context, w: float) -> float:
        """How high the value of a metric is at the end of a column, px."""
        known = self._heights.get(metric.id)
        if known is not None and known[0] is metric and known[1] == w:
            return known[2]
        height = value_height(metric, context, w, lane.color or lane.kind)
        self._heights[metric.id] = metric, w, height
        return height

    def column(self, metric: Metric, lane: Lane, context: Context, w: float, axis: Axis) -> Card:
        """The card of a metric that is a column of an axis; the kept one for an equal axis."""
        kept = self._kept.get(metric.id)
        if kept is not None and kept.item is metric and kept.w == w and kept.source == axis:
            return kept.card
        card = lay_column(metric, context, w, lane.color or lane.kind, axis)
        self._kept[metric.id] = _Kept(metric, axis, w, card)
        return card

    def _laid(self, item: Item, lane: Lane, context: Context, sources: Sources, w: float) -> Card:
        kind = lane.color or lane.kind
        if isinstance(item, Note):
            if lane.kind == "text":
                return lay_passage(item, context, w, kind)
            touchpoint = sources.touchpoints.get(item.touchpoint or "")
            name = touchpoint.name if touchpoint else ""
            look = self._look(item.color, context, kind)
            return lay_note(item, look, name, context, w, thinking=lane.kind == "thought")
        if isinstance(item, TouchpointUse):
            return lay_touchpoint(item, sources.touchpoints.get(item.touchpoint), context, w, kind)
        if isinstance(item, Metric):
            return lay_metric(item, context, w, kind)
        if isinstance(item, Person):
            persona = sources.personas.get(item.persona) if item.persona else None
            return lay_person(item, persona, context, w, kind)
        if isinstance(item, PictureUse):
            return lay_picture(item, sources.assets.get(item.asset), context, w, kind)
        note = Note(kind="note", id=item.id, text=item.quote)
        look = self._look(None, context, kind)
        return lay_note(note, look, "", context, w)._replace(kind="emotion")

    def _look(self, paint: str | None, context: Context, kind: str) -> NoteLook:
        look = self._looks.get(paint)
        if look is None:
            look = self._looks[paint] = note_look(context, paint, kind)
        return look


def _source(item: Item, sources: Sources) -> object:
    if isinstance(item, TouchpointUse | Note):
        return sources.touchpoints.get(item.touchpoint) if item.touchpoint else None
    if isinstance(item, Person):
        return sources.personas.get(item.persona) if item.persona else None
    if isinstance(item, PictureUse):
        return sources.assets.get(item.asset)
    return None
