"""What pasted items refer to, taken up into a map without doubles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from app.model.assets import asset_bytes, make_asset
from app.model.criteria import criteria_of, is_usual_name
from app.model.edits.auditing import set_criteria
from app.model.edits.tools import check_fresh, checked, cleaned
from app.model.fragments import criterion_key, scored_by
from app.model.items import (
    EmotionPoint,
    Item,
    Metric,
    Note,
    Person,
    PictureUse,
    Score,
    TouchpointUse,
)
from app.model.journey import Asset, Criterion, Journey
from app.model.people import Persona, Touchpoint

N = TypeVar("N", Persona, Touchpoint)


class References(NamedTuple):
    """What each touchpoint, persona, picture and criterion of a fragment is called in the map."""

    touchpoints: dict[str, str]
    personas: dict[str, str]
    assets: dict[str, str]
    criteria: dict[str, str]

    def renamed(self, item: Item, new_id: str) -> Item:
        """The item under another id, naming what the map has."""
        match item:
            case Note():
                known = item.touchpoint
                if known is None:
                    return item.replace(id=new_id)
                return item.replace(id=new_id, touchpoint=self.touchpoints[known])
            case TouchpointUse():
                known = self.touchpoints[item.touchpoint]
                return item.replace(id=new_id, touchpoint=known, scores=self._scores(item))
            case EmotionPoint() | Person():
                known = item.persona
                if known is None:
                    return item.replace(id=new_id)
                return item.replace(id=new_id, persona=self.personas[known])
            case PictureUse():
                return item.replace(id=new_id, asset=self.assets[item.asset])
            case Metric():
                return item.replace(id=new_id)

    def _scores(self, use: TouchpointUse) -> tuple[Score, ...]:
        return tuple(
            [
                score.replace(criterion=self.criteria.get(score.criterion, score.criterion))
                for score in use.scores
            ]
        )


def merged(journey: Journey, source: Journey, ids: Mapping[str, str]) -> tuple[Journey, References]:
    """The map with the touchpoints, personas, pictures and criteria of another that it lacks.
    `ids` has the new id for each that is added (see `Fragment.new_ids`), pictures aside: theirs
    is the hash of their bytes.

    One that the map has already, is not added: with the same id and name, or with the same name
    and no word that the map's own does not have; a criterion of the same name is the same.
    """
    journey, criteria = _with_criteria(journey, source, ids)
    journey, assets = _with_assets(journey, source.assets)
    personas, fresh_personas = _matched(journey.personas, source.personas, ids)
    touchpoints, fresh_touchpoints = _matched(journey.touchpoints, source.touchpoints, ids)
    references = References(touchpoints, personas, assets, criteria)
    if not fresh_personas and not fresh_touchpoints:
        return journey, references
    check_fresh(journey, *(one.id for one in (*fresh_personas, *fresh_touchpoints)))
    dressed = tuple(
        one.replace(portrait=assets[one.portrait]) if one.portrait is not None else one
        for one in fresh_personas
    )
    focus = journey.focus
    if not journey.personas and dressed:
        focus = dressed[0].id
    return checked(
        lambda: journey.replace(
            personas=(*journey.personas, *dressed),
            touchpoints=(*journey.touchpoints, *fresh_touchpoints),
            focus=focus,
        )
    ), references


def _matched(
    own: tuple[N, ...], coming: tuple[N, ...], ids: Mapping[str, str]
) -> tuple[dict[str, str], list[N]]:
    names: dict[str, str] = {}
    fresh: list[N] = []
    there: dict[str, list[N]] = {}
    for one in own:
        there.setdefault(_key(one.name), []).append(one)
    for one in coming:
        alike = there.get(_key(one.name), [])
        match = next((twin for twin in alike if twin.id == one.id), None)
        match = match or next((twin for twin in alike if _says_it_all(twin, one)), None)
        if match is None:
            match = cleaned(one.replace(id=ids[one.id]))
            fresh.append(match)
            there.setdefault(_key(one.name), []).append(match)
        names[one.id] = match.id
    return names, fresh


def _key(name: str) -> str:
    return name.strip().casefold()


def _says_it_all(own: Persona | Touchpoint, other: Persona | Touchpoint) -> bool:
    """Whether every field of the other is empty or as the own one's; of a name, case is nothing."""
    for field, info in type(own).model_fields.items():
        value = getattr(other, field)
        if field not in ("id", "name") and value != info.default and value != getattr(own, field):
            return False
    return True


def _with_criteria(
    journey: Journey, source: Journey, ids: Mapping[str, str]
) -> tuple[Journey, dict[str, str]]:
    """The map with the criteria that scores of the other name, and what it calls each."""
    used = scored_by(item for lane in source.lanes for cell in lane.cells for item in cell.items)
    if not used:
        return journey, {}
    known = list(criteria_of(journey))
    own = len(known)
    places: dict[str, int] = {}
    for one in criteria_of(source):
        if one.id not in used:
            continue
        free = [n for n in range(own) if n not in places.values()]
        at = next((n for n in free if _is_same(known[n], one)), None)
        if at is None:
            at = next((n for n in free if _key(known[n].name) == _key(one.name) != ""), None)
        if at is None:
            at = len(known)
            known.append(one.replace(id=ids[criterion_key(one.id)]))
        places[one.id] = at
    if len(known) > own:
        journey = set_criteria(journey, tuple(known))
        known = list(journey.criteria)
    return journey, {name: known[at].id for name, at in places.items()}


def _is_same(own: Criterion, other: Criterion) -> bool:
    """Whether two criteria of one identity mean the same; a usual one does in any language."""
    alike = own.name == other.name or (is_usual_name(own) and is_usual_name(other))
    return own.id == other.id and alike


def _with_assets(journey: Journey, coming: tuple[Asset, ...]) -> tuple[Journey, dict[str, str]]:
    there = {asset.id: asset for asset in journey.assets}
    names: dict[str, str] = {}
    fresh: list[Asset] = []
    for asset in coming:
        own = there.get(asset.id)
        if own is not None and own.data != asset.data:
            asset = make_asset(
                asset_bytes(asset), asset.mime, asset.width, asset.height, asset.name
            )
            names[own.id] = asset.id
            own = there.get(asset.id)
        else:
            names[asset.id] = asset.id
        if own is None:
            there[asset.id] = cleaned(asset)
            fresh.append(there[asset.id])
    if not fresh:
        return journey, names
    return checked(lambda: journey.replace(assets=(*journey.assets, *fresh))), names
