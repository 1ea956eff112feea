"""What the parts of one map are called, asked many times."""

from __future__ import annotations

from functools import cached_property

from app.model.comparing.difference import Spot
from app.model.items import EmotionPoint, Item, Metric, Note, Person, PictureUse
from app.model.journey import Journey, Link
from app.model.plain_words import face


class Names:
    """Reads the map once, when first asked."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey

    def called(self, name: str) -> str:
        """What the part of that id is called; empty when there is none, or it has no name."""
        item = self.items.get(name)
        return self.item(item) if item is not None else self._named.get(name, "")

    def item(self, item: Item) -> str:
        """The first of what an item says."""
        match item:
            case Note():
                return item.text
            case EmotionPoint():
                return item.quote if item.quote.strip() else face(item.level)
            case Metric():
                return item.label
            case PictureUse():
                return item.caption or item.alternative or self._pictures.get(item.asset, "")
            case Person():
                return item.name or (self._named.get(item.persona, "") if item.persona else "")
            case _:
                return self._named.get(item.touchpoint, "")

    def link(self, link: Link) -> str:
        """Its label, or what it leads from and to."""
        if link.label.strip():
            return link.label
        ends = (self.called(link.source), self.called(link.target))
        return " → ".join(end for end in ends if end.strip())

    def picture(self, asset: str) -> str:
        """The name of a picture's file."""
        return self._pictures.get(asset, "")

    def spot(self, name: str) -> Spot | None:
        """Where the item of that id stands."""
        return self.spots.get(name)

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by its id, those of the parking lot last."""
        found = {
            item.id: item
            for lane in self.journey.lanes
            for cell in lane.cells
            for item in cell.items
        }
        found.update((item.id, item) for item in self.journey.parking)
        return found

    @cached_property
    def spots(self) -> dict[str, Spot]:
        """Where each item stands."""
        stages = {stage.id: stage.name for stage in self.journey.stages}
        found: dict[str, Spot] = {}
        for lane in self.journey.lanes:
            for cell in lane.cells:
                spot = Spot(lane.id, cell.stage, None, lane.name, stages.get(cell.stage, ""))
                for item in cell.items:
                    moment = None if isinstance(item, EmotionPoint) else item.moment
                    found[item.id] = spot if moment is None else spot._replace(moment=moment)
        parked = Spot()
        found.update((item.id, parked) for item in self.journey.parking)
        return found

    @cached_property
    def _named(self) -> dict[str, str]:
        journey = self.journey
        groups = (
            journey.stages,
            journey.phases,
            journey.lanes,
            journey.personas,
            journey.touchpoints,
            journey.criteria,
            journey.views,
        )
        return {one.id: one.name for group in groups for one in group}

    @cached_property
    def _pictures(self) -> dict[str, str]:
        return {one.id: one.name for one in self.journey.assets}
