"""What is other between two maps, as JSON that costs what was changed and not what stayed.

Written of parts, found by identity; read back onto the parsed JSON of the older map, without the
model. A change is an object: `c` names the fields set anew, `s` holds those that do not have their
defaults, `p` changes of parts, `t` new lists as steps: `[first, count]` entries that stay,
`{"o": index, "p": change}` one that was changed, `{"n": value}` a new one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, cast

from app.model.base import Part
from app.model.journey import Asset

Pictured = Callable[[Asset], str]
"""The JSON that stands for a picture, its data kept elsewhere."""

DAMAGED = (
    *(ValueError, TypeError, KeyError, IndexError, AttributeError),
    *(OverflowError, RecursionError),
)
"""What `changed` raises for a change that does not belong to the value."""


def change(old: Part, new: Part, pictured: Pictured) -> str:
    """The JSON of what is other in `new`, a part of the same class; empty when nothing is."""
    fields: list[str] = []
    parts: list[str] = []
    lists: list[str] = []
    for name, value in new.__dict__.items():
        before = old.__dict__[name]
        if before is value:
            continue
        if _is_parts(before) and _is_parts(value):
            steps = _steps(before, value, pictured)
            if steps is not None:
                lists.append(f"{json.dumps(name)}:[{','.join(steps)}]")
        elif isinstance(value, Part) and type(before) is type(value) and not _usual(old, name):
            inside = change(before, value, pictured)
            if inside:
                parts.append(f"{json.dumps(name)}:{inside}")
        elif before != value:
            fields.append(name)
    fields += _other_extras(old, new)
    said: list[str] = []
    if fields:
        values = new.model_dump_json(include=set(fields), exclude_defaults=True)
        said.append(f'"c":{json.dumps(fields)},"s":{values}')
    if parts:
        said.append('"p":{' + ",".join(parts) + "}")
    if lists:
        said.append('"t":{' + ",".join(lists) + "}")
    return "{" + ",".join(said) + "}" if said else ""


def whole(part: Part, pictured: Pictured) -> str:
    """The JSON of all of a part."""
    if isinstance(part, Asset):
        return pictured(part)
    return part.model_dump_json(exclude_defaults=True)


def changed(value: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """The JSON value with a change done to it; the one given stays as it was. Raises one of
    `DAMAGED` when they do not belong together."""
    result = dict(value)
    for name in change.get("c", ()):
        result.pop(name, None)
    result.update(change.get("s", {}))
    for name, inside in change.get("p", {}).items():
        result[name] = changed(result[name], inside)
    for name, steps in change.get("t", {}).items():
        result[name] = _stepped(result.get(name, []), steps)
    return result


def _is_parts(value: object) -> bool:
    """Whether it is a list of parts, or an empty one."""
    return isinstance(value, tuple) and (not value or isinstance(value[0], Part))


def _usual(part: Part, name: str) -> bool:
    """Whether a field has its default, which is left out of JSON."""
    field = type(part).model_fields.get(name)
    return field is not None and field.default == part.__dict__[name]


def _other_extras(old: Part, new: Part) -> list[str]:
    """The unknown fields that are others."""
    before, after = old.__pydantic_extra__ or {}, new.__pydantic_extra__ or {}
    if not before and not after:
        return []
    names = {**before, **after}
    return [
        name for name in names if (name in before) != (name in after) or before[name] != after[name]
    ]


class _Steps:
    """Steps being written; entries that stay are gathered into runs."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self._first = self._count = 0

    def keep(self, index: int, count: int = 1) -> None:
        if not count:
            return
        if self._count and self._first + self._count == index:
            self._count += count
        else:
            self.end_run()
            self._first, self._count = index, count

    def say(self, step: str) -> None:
        self.end_run()
        self.said.append(step)

    def end_run(self) -> None:
        if self._count:
            self.said.append(f"[{self._first},{self._count}]")
        self._count = 0


def _steps(old: tuple[Part, ...], new: tuple[Part, ...], pictured: Pictured) -> list[str] | None:
    """How a list comes of another; None when it is the same."""
    first, last = 0, 0
    least = min(len(old), len(new))
    while first < least and old[first] is new[first]:
        first += 1
    while last < least - first and old[-1 - last] is new[-1 - last]:
        last += 1
    places: dict[int, int] = {}
    names: dict[object, int] = {}
    for index in range(first, len(old) - last):
        places[id(old[index])] = index
        names[_name(old[index])] = index
    steps = _Steps()
    steps.keep(0, first)
    for part in new[first : len(new) - last]:
        index = places.get(id(part))
        if index is None:
            index = names.get(_name(part))
            if index is None or type(old[index]) is not type(part) or isinstance(part, Asset):
                steps.say(f'{{"n":{whole(part, pictured)}}}')
                continue
            inside = change(old[index], part, pictured)
            if inside:
                steps.say(f'{{"o":{index},"p":{inside}}}')
                continue
        steps.keep(index)
    steps.keep(len(old) - last, last)
    steps.end_run()
    return None if steps.said == [f"[0,{len(old)}]"] or old == new == () else steps.said


def _name(part: Part) -> object:
    """What a part is likely to be found by again among its neighbours."""
    own = part.__dict__
    return own.get("id") or own.get("stage")


def _stepped(old: list[Any], steps: list[Any]) -> list[Any]:
    result: list[Any] = []
    for step in steps:
        if isinstance(step, list):
            start, count = cast("list[int]", step)
            if start < 0 or count < 1 or start + count > len(old):
                raise IndexError(start)
            result += old[start : start + count]
        elif "n" in step:
            result.append(step["n"])
        else:
            result.append(changed(old[step["o"]], step["p"]))
    return result
