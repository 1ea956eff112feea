"""How much of what a file may hold a map takes (`measures`), asked anew after every edit.

A map that is being edited may come near the limits and not beyond them: whatever is saved can be
opened again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import repeat
from operator import is_
from typing import NamedTuple, cast

from app.model.base import Part
from app.model.journey import Asset, Journey, Snapshot
from app.model.lanes import Cell, Lane
from app.model.measures import MAX_PARTS, MAX_VALUES, MAX_WORDS

_OPENED = (Journey, Lane, Cell, Asset, Snapshot)
"""Parts that are weighed by their fields; others as one."""

_INDENT = 12
"""Most blanks before a line of a file, besides those that a part alone has."""

_SMALL = 50
"""Cells of so few items are weighed as one."""

_FIELD = 40
"""Bytes of a field's name, its indentation and its marks, and some more."""


class Weight(NamedTuple):
    """What of a file's measure is taken, each at most a little overestimated."""

    words: int = 0
    parts: int = 0
    values: int = 0

    def plus(self, other: Weight) -> Weight:
        """Both together."""
        return Weight(
            self.words + other.words, self.parts + other.parts, self.values + other.values
        )


LIMIT = Weight(*(most * 49 // 50 for most in (MAX_WORDS, MAX_PARTS, MAX_VALUES)))
"""The most that an edit may lead to."""


class _Known(NamedTuple):
    """A value that was weighed, and what it is made of by the identity of that."""

    value: object
    weight: Weight
    inner: dict[str | int, _Known]


class Scales:
    """Weighs one map after the other; what has not changed since the last is not looked at."""

    def __init__(self) -> None:
        self._known: _Known | None = None

    def weigh(self, journey: Journey) -> Weight:
        """What a map takes."""
        self._known = _weighed(journey, self._known)
        return self._known.weight

    def grows_too_large(self, before: Journey, after: Journey) -> bool:
        """Whether an edit leads to more than can be opened again. What was too much before may
        stay so, and become less."""
        now = self.weigh(after)
        if not _beyond(now):
            return False
        then = self.weigh(before)
        return any(limit < new > old for new, old, limit in zip(now, then, LIMIT, strict=True))


def _beyond(weight: Weight) -> bool:
    return any(one > most for one, most in zip(weight, LIMIT, strict=True))


def _weighed(value: object, known: _Known | None) -> _Known:
    if known is not None and known.value is value:
        return known
    if isinstance(value, tuple):
        return _weighed_list(cast("tuple[object, ...]", value), known)
    if not isinstance(value, _OPENED) or (isinstance(value, Cell) and len(value.items) <= _SMALL):
        return _Known(value, _alone(value), {})
    before = known.inner if known is not None else {}
    fields: dict[str, object] = {
        name: one
        for name, one in value.__dict__.items()
        if one is not None and (type(one) is not tuple or one) and name != "data"
    }
    if value.__pydantic_extra__:
        fields[""] = value.__pydantic_extra__
    inner: dict[str | int, _Known] = {
        name: _weighed(one, before.get(name)) for name, one in fields.items()
    }
    own = Weight(len(fields) * _FIELD, 1, len(fields))
    return _Known(value, _together(inner.values()).plus(own), inner)


def _weighed_list(values: tuple[object, ...], known: _Known | None) -> _Known:
    alike = known is not None and isinstance(known.value, tuple)
    known = known if alike else None
    if known is not None:
        held = cast("tuple[object, ...]", known.value)
        if len(held) == len(values) and all(map(is_, held, values)):
            return known
    before = known.inner if known is not None else {}
    inner: dict[str | int, _Known] = {
        id(one): was
        if was is not None and was.value is one
        else _weighed(one, before.get(id(one)) or was)
        for one, was in zip(values, _in_place(values, known), strict=True)
    }
    return _Known(values, _together(inner.values()).plus(Weight(0, 1, len(inner))), inner)


def _together(several: Iterable[_Known]) -> Weight:
    words = parts = values = 0
    for _, weight, _ in several:
        words += weight.words
        parts += weight.parts
        values += weight.values
    return Weight(words, parts, values)


def _in_place(values: tuple[object, ...], known: _Known | None) -> Iterable[_Known | None]:
    """What stood where each of the values stands, while there are as many: what an edit changes
    holds most of what was there before."""
    if known is None or len(known.inner) != len(values):
        return repeat(None, len(values))
    return known.inner.values()


def _alone(value: object) -> Weight:
    """Of a value that is weighed as one: as a file writes it, every part and value of it with the
    end of a line after it."""
    if isinstance(value, Part):
        written = value.model_dump_json(indent=2, exclude_defaults=True).encode()
    else:
        written = json.dumps(value, ensure_ascii=False, indent=2, default=str).encode()
    lines = written.count(b"\n") + 1
    parts = sum(written.count(one) for one in (b"{\n", b"[\n", b"{}", b"[]"))
    return Weight(len(written) + lines * _INDENT, parts, written.count(b",\n"))
