"""Edits of the look of the map, and of the pictures that several places of it name."""

from __future__ import annotations

from app.model.edits.locks import check_locks
from app.model.edits.tools import checked
from app.model.edits.whole import add_asset, change_journey
from app.model.errors import EditError
from app.model.items import Item, PictureUse
from app.model.journey import Asset, Journey
from app.model.queries import find_asset
from app.model.theme import Theme


def dress(journey: Journey, theme: Theme, logo: Asset | None = None) -> Journey:
    """The map in a theme, with the picture that the theme's logo names. A theme without a logo, or
    whose picture nobody has, leaves the map its own. EditError as `change_journey` and
    `add_asset`."""
    if logo is not None and logo.id == theme.logo:
        journey = add_asset(journey, logo)
    if theme.logo is None or find_asset(journey, theme.logo) is None:
        theme = theme.wearing(journey.theme)
    return change_journey(journey, theme=theme)


def set_logo(journey: Journey, logo: Asset | None) -> Journey:
    """The map with another logo, or none. What the old one was said to be goes with it."""
    if logo is None:
        return change_journey(journey, theme=journey.theme.wearing(Theme()))
    if logo.id == journey.theme.logo:
        return journey
    theme = journey.theme.replace(logo=logo.id, logo_alternative="")
    return change_journey(add_asset(journey, logo), theme=theme)


def replace_picture(journey: Journey, old: str, new: Asset, logo: Asset | None = None) -> Journey:
    """The map that shows another picture wherever it showed the old one: in cells, in the parking
    lot, as portraits, as the logo, there as `logo` where that is given. Words, fit and places
    stay. The old one is no longer held, unless a snapshot shows it. EditError `no-asset`, where
    the old one is the logo of a template that keeps its look, and as `add_asset`."""
    before = journey
    if find_asset(journey, old) is None:
        raise EditError("no-asset", id=old)
    if old == new.id:
        return journey
    if not any(old in one.pictures for one in journey.snapshots):
        journey = journey.replace(assets=tuple(one for one in journey.assets if one.id != old))
    journey = add_asset(journey, new)

    def turned(items: tuple[Item, ...]) -> tuple[Item, ...]:
        if not any(isinstance(one, PictureUse) and one.asset == old for one in items):
            return items
        return tuple(
            one.replace(asset=new.id) if isinstance(one, PictureUse) and one.asset == old else one
            for one in items
        )

    lanes = tuple(
        lane.replace(
            cells=tuple(
                cell if (items := turned(cell.items)) is cell.items else cell.replace(items=items)
                for cell in lane.cells
            )
        )
        for lane in journey.lanes
    )
    personas = tuple(
        one.replace(portrait=new.id) if one.portrait == old else one for one in journey.personas
    )
    theme = journey.theme
    if theme.logo == old:
        logo = logo or new
        journey = add_asset(journey, logo)
        theme = theme.replace(logo=logo.id)
    result = checked(
        lambda: journey.replace(
            lanes=lanes, personas=personas, parking=turned(journey.parking), theme=theme
        )
    )
    check_locks(before, before, result)
    return result


def places_of_picture(journey: Journey, asset: str) -> int:
    """In how many places a map shows a picture."""
    items = [
        *(item for lane in journey.lanes for cell in lane.cells for item in cell.items),
        *journey.parking,
    ]
    shown = sum(isinstance(one, PictureUse) and one.asset == asset for one in items)
    portraits = sum(one.portrait == asset for one in journey.personas)
    return shown + portraits + (journey.theme.logo == asset)
