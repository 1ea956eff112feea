"""What the parts of a map are made of, asked of the model: a new field needs no word here."""

from __future__ import annotations

import re
from functools import cache
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, cast, get_args, get_origin

from pydantic import StringConstraints

from app.model.base import MAX_NAME, MAX_TEXT, Part
from app.model.items import Item
from app.model.journey import Journey
from app.model.lanes import Lane

_ID = r"^[A-Za-z0-9_.:-]+$"


class Shape(NamedTuple):
    """What a field holds: `parts` when parts, `many` when a list; a text or the name of a part."""

    parts: tuple[type[Part], ...] = ()
    many: bool = False
    text: bool = False
    names: bool = False


Parts = tuple[type[Part], ...]

ITEMS: Parts = get_args(get_args(Item)[0])


def _shape(annotation: Any, metadata: tuple[Any, ...] = ()) -> Shape:
    origin = get_origin(annotation)
    if hasattr(annotation, "__metadata__"):
        return _shape(annotation.__origin__, (*metadata, *annotation.__metadata__))
    if origin is tuple:
        inner = _shape(get_args(annotation)[0])
        return inner._replace(many=True)
    if origin is Union or origin is UnionType:
        shapes = [_shape(one, metadata) for one in get_args(annotation)]
        return Shape(
            tuple(dict.fromkeys(part for one in shapes for part in one.parts)),
            any(one.many for one in shapes),
            any(one.text for one in shapes),
            any(one.names for one in shapes),
        )
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return Shape((annotation,))
    if annotation is not str:
        return Shape()
    limits = [one for one in metadata if isinstance(one, StringConstraints)]
    return Shape(
        text=any(one.max_length in (MAX_NAME, MAX_TEXT) for one in limits),
        names=any(one.pattern == _ID for one in limits),
    )


@cache
def fields(parts: Parts) -> dict[str, Shape]:
    """The fields that one of the parts may have."""
    found: dict[str, Shape] = {}
    for part in parts:
        for name, field in part.model_fields.items():
            found.setdefault(name, _shape(field.annotation, tuple(field.metadata)))
    return found


@cache
def required(part: type[Part]) -> frozenset[str]:
    """The fields that a part cannot do without."""
    return frozenset(name for name, one in part.model_fields.items() if one.is_required())


@cache
def all_parts() -> Parts:
    """Every part that a map may hold."""
    found: dict[type[Part], None] = {}
    coming: list[type[Part]] = [Journey]
    while coming:
        part = coming.pop()
        if part not in found:
            found[part] = None
            coming += [one for shape in fields((part,)).values() for one in shape.parts]
    return tuple(found)


@cache
def known_fields() -> frozenset[str]:
    """The names of all fields of all parts."""
    return frozenset(name for part in all_parts() for name in part.model_fields)


@cache
def vocabulary() -> frozenset[str]:
    """The words of the format itself: names of fields, and of what may be chosen in them."""
    found = set(known_fields())
    for part in all_parts():
        for field in part.model_fields.values():
            found.update(_choices(field.annotation))
    return frozenset(found)


def _choices(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return [one for one in get_args(annotation) if isinstance(one, str)]
    inner: list[Any] = [*get_args(annotation)]
    if hasattr(annotation, "__origin__") and hasattr(annotation, "__metadata__"):
        inner.append(annotation.__origin__)
    return [choice for one in inner for choice in _choices(one)]


@cache
def kinds(part: type[Part]) -> frozenset[str]:
    """What `kind` may say in a part; nothing where it has none."""
    field = part.model_fields.get("kind")
    return frozenset(_choices(field.annotation)) if field is not None else frozenset()


@cache
def wordless() -> frozenset[str]:
    """Fields whose own text is no word of the user's, in whatever part."""
    texts = {name for part in all_parts() for name, one in fields((part,)).items() if one.text}
    return frozenset(known_fields() - texts)


BESIDE = frozenset({"icon", "criterion", "persona", "channel", "tag", "evidence"})
"""Fields that say the word of somebody at most in some parts: not words on the map."""


_COLOR = re.compile(r"#[0-9a-fA-F]{3,8}\Z")
_ENCODED = re.compile(r"[A-Za-z0-9+/=]{160,}\Z")


def no_lane(value: Any) -> bool:
    """Whether an object among lanes is a part of another kind, by its fields."""
    found = pairs_of(value)
    if "name" in found or "cells" in found:
        return False
    return any(key in known_fields() and key not in Lane.model_fields for key in found)


def is_encoded(text: str) -> bool:
    """Whether a text is no writing but a piece of a picture's file."""
    return _ENCODED.match(text[:400]) is not None


def may_be_words(text: str) -> bool:
    """Whether a text without a place may have been written by somebody: not one of the format's
    words, nor a colour, nor noise."""
    text = text.strip()
    if not text or text in vocabulary() or _COLOR.match(text):
        return False
    letters = sum(one.isalnum() for one in text)
    return letters > 0 and letters * 4 >= len(text) - text.count(" ")


def pairs_of(value: Any) -> dict[str, Any]:
    """A JSON object, seen as what it is; empty for anything else."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def list_of(value: Any) -> list[Any]:
    """A JSON array; empty for anything else."""
    return cast("list[Any]", value) if isinstance(value, list) else []
