"""The maps of `docs/examples`, and what walks over them."""

from __future__ import annotations

import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from app.model.base import Part
from app.model.items import Item
from app.model.journey import Asset, Journey
from app.model.queries import iter_items
from app.model.reading import read_journey

FOLDER = Path(__file__).parents[2] / "docs" / "examples"
FILES = sorted(FOLDER.glob("*.parcours"))


def journey(path: Path) -> Journey:
    return read_journey(path.read_bytes()).journey


def items(map_: Journey) -> list[Item]:
    """What stands in the cells."""
    return [place.item for place in iter_items(map_)]


def parts(value: object) -> Iterator[Part]:
    """Every part of a map, itself first."""
    if isinstance(value, Part):
        yield value
        for inner in value.__dict__.values():
            yield from parts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from parts(inner)


def strings(value: object) -> Iterator[str]:
    """Every string of a map, but for its pictures."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, Part) and not isinstance(value, Asset):
        for inner in value.__dict__.values():
            yield from strings(inner)


def kinds_of_parts() -> dict[str, type[Part]]:
    """Every class of the document, by its name."""
    found: dict[str, type[Part]] = {}

    def visit(annotation: Any) -> None:
        for inner in _unfolded(annotation):
            if isinstance(inner, type) and issubclass(inner, Part) and inner.__name__ not in found:
                found[inner.__name__] = inner
                for field in inner.model_fields.values():
                    visit(field.annotation)

    visit(Journey)
    return found


def choices(annotation: Any) -> set[str]:
    """The values a field chooses between, where its type says them."""
    found: set[str] = set()
    for inner in _unfolded(annotation):
        if get_origin(inner) is Literal:
            found |= set(get_args(inner))
    return found


def _unfolded(annotation: Any) -> Iterator[Any]:
    """The types that a type is made of, but not those of their fields."""
    if get_origin(annotation) in (Union, types.UnionType, Annotated, tuple):
        for inner in get_args(annotation):
            yield from _unfolded(inner)
    else:
        yield annotation
