"""Edits of the map itself: its own fields and assets."""

from __future__ import annotations

from typing import Any

from app.model.edits.items import check_references, refuse
from app.model.edits.locks import check_locks
from app.model.edits.tools import (
    changed,
    check_fresh,
    checked,
    cleaned,
    position,
)
from app.model.errors import EditError
from app.model.journey import Asset, Journey
from app.model.queries import find_asset

MAX_PICTURES = 200_000_000
"""Most characters of all the pictures' data together: a file of them is opened again."""


def change_journey(journey: Journey, **changes: Any) -> Journey:
    """The map with some of its own fields changed: title, scenario, theme, review, template…
    Its parts (stages, lanes, personas…) have edits of their own."""
    refuse(
        changes,
        *("format", "version", "stages", "phases", "lanes", "personas", "touchpoints"),
        *("links", "assets", "focus", "criteria"),
    )
    result = changed(journey, **changes)
    if result is journey:
        return journey
    check_locks(journey, journey, result)
    logo = result.theme.logo
    if logo is not None and logo != journey.theme.logo and find_asset(result, logo) is None:
        raise EditError("no-asset", id=logo)
    if changes.keys() & {"parking", "template"}:
        _check_parts(journey, result)
    return result


def add_asset(journey: Journey, asset: Asset) -> Journey:
    """The map holding that picture; the same map when it holds it already, for an asset's id is
    the hash of its bytes. EditError when the map's file would become too large to be opened."""
    if any(one.id == asset.id for one in journey.assets):
        return journey
    if sum(len(one.data) for one in (*journey.assets, asset)) > MAX_PICTURES:
        raise EditError("too-many-pictures", limit=MAX_PICTURES // 1_000_000)
    asset = cleaned(asset)
    return checked(lambda: journey.replace(assets=(*journey.assets, asset)))


def _check_parts(old: Journey, new: Journey) -> None:
    """Parking lot and prompts may change as a whole: their ids and references hold."""
    check_fresh(old.replace(parking=()), *(one.id for one in new.parking))
    for note in new.parking:
        check_references(new, note)
    for prompt in new.template.prompts if new.template else ():
        position(new.lanes, prompt.lane, "no-lane")
        if prompt.stage is not None:
            position(new.stages, prompt.stage, "no-stage")
