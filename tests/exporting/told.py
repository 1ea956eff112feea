"""What a map says, item by item, told without the program's own words: for what reads exported
tables back."""

from __future__ import annotations

from pathlib import Path

from app.data import data_path
from app.model.items import (
    EmotionPoint,
    Item,
    Metric,
    Note,
    Person,
    PictureUse,
    TouchpointUse,
)
from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.moments import MOMENTS, moment_of
from app.model.viewing import seen

MAPS = sorted(
    [
        *data_path("templates").glob("*.json"),
        *(Path(__file__).resolve().parents[2] / "docs" / "examples").glob("*.parcours"),
    ]
)
"""Every template and example."""


def main_words(journey: Journey, item: Item) -> str:
    """Words of an item that must be found wherever the map is told."""
    match item:
        case Note():
            return item.text
        case TouchpointUse():
            return next(one.name for one in journey.touchpoints if one.id == item.touchpoint)
        case EmotionPoint():
            return item.quote
        case Metric():
            return item.label
        case PictureUse():
            names = {one.id: one.name for one in journey.assets}
            return item.caption or item.alternative or names[item.asset]
        case Person():
            names = {one.id: one.name for one in journey.personas}
            return item.name or names.get(item.persona or "", "")


def head_of(lane: Lane, name: str) -> str:
    """What the head of a lane says, by its name there."""
    about = "" if lane.kind == "separator" else lane.description
    return "\n".join(one for one in (name, about) if one)


def columns_of(journey: Journey) -> int:
    """How many columns of notes the map has."""
    return sum(3 if stage.split else 1 for stage in journey.stages)


def told(journey: Journey) -> list[list[list[str]]]:
    """For each lane and column the words of its items, in order; of the map as its view shows
    it, without anything collapsed."""
    shown = seen(journey).journey
    first: dict[str, int] = {}
    for stage in shown.stages:
        first[stage.id] = sum(
            3 if one.split else 1 for one in shown.stages[: shown.stages.index(stage)]
        )
    split = {stage.id for stage in shown.stages if stage.split}
    lanes: list[list[list[str]]] = []
    for lane in shown.lanes:
        found: list[list[str]] = [[] for _ in range(columns_of(shown))]
        for cell in lane.cells:
            items = sorted(
                cell.items, key=lambda one: one.at if isinstance(one, EmotionPoint) else 0
            )
            for item in items:
                column = first[cell.stage]
                if cell.stage in split:
                    column += MOMENTS.index(moment_of(item))
                found[column].append(main_words(shown, item))
        lanes.append(found)
    return lanes
