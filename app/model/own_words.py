"""What an item says here alone: it was not so in the state that two maps come from."""

from __future__ import annotations

from collections.abc import Callable

from app.model.comparing import Names, Spot
from app.model.items import Item
from app.model.journey import Journey


def is_own(item: Item, base: Journey | None) -> bool:
    """Whether an item says what it did not say in `base`, wherever it stands; never without a
    base."""
    if base is None:
        return False
    known = Names(base).items.get(item.id)
    return known is None or _differs(item, known)


def kept(
    now: Journey, source: Journey, base: Journey | None, of: Callable[[Spot], bool]
) -> list[str]:
    """Which items of a stage or lane are not to go with it when `source` has it no more."""
    here, theirs = Names(now), Names(source).items
    known = Names(base) if base is not None else None

    def stays(name: str, spot: Spot) -> bool:
        if name in theirs or known is None:
            return name in theirs
        was = known.spots.get(name)
        return was is None or was[:2] != spot[:2] or _differs(here.items[name], known.items[name])

    return [name for name, spot in here.spots.items() if of(spot) and stays(name, spot)]


def _differs(item: Item, known: Item) -> bool:
    if item is known or item.kind != known.kind:
        return item is not known
    places = {"span", "moment"} & type(known).model_fields.keys()
    return item.replace(**{field: getattr(known, field) for field in places}) != known
