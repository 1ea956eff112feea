"""What the edits share: cleaned and checked change, tuple surgery that keeps identities."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar, cast

from pydantic import ValidationError

from app.model.base import Part
from app.model.errors import EditError
from app.model.items import Item, Note
from app.model.journey import Journey
from app.model.lanes import Cell, Lane
from app.model.references import taken
from app.model.styles import restyled, tidied

P = TypeVar("P", bound=Part)
T = TypeVar("T")


class HasId(Protocol):
    """Anything that carries an identity."""

    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=HasId)

_DIRTY = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_HALF = re.compile("[\ud800-\udfff]")


def clean_text(text: str) -> str:
    """Text as a map keeps it: every line ending is a newline, and no control character but
    newline and tab. Raises EditError for half a surrogate pair, which no file can hold."""
    if not _DIRTY.search(text):
        return text
    if _HALF.search(text):
        raise EditError("broken-text")
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


def cleaned(value: Any) -> Any:
    """The value with every text in it clean; the same object when all were."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        old = cast("tuple[Any, ...]", value)
        new = tuple(cleaned(one) for one in old)
        return old if all(a is b for a, b in zip(old, new, strict=True)) else new
    if isinstance(value, Part):
        changes: dict[str, Any] = {}
        for name, one in value.__dict__.items():
            if isinstance(one, (str, tuple, Part)):
                fresh: Any = cleaned(one)
                if fresh is not one:
                    changes[name] = fresh
        if isinstance(value, Note) and value.styles and not changes:
            changes["styles"] = value.styles
        return changed(value, **changes) if changes else value
    return value


def checked(build: Callable[[], T]) -> T:
    """What `build` makes; a value that does not fit becomes an EditError."""
    try:
        return build()
    except ValidationError as error:
        raise _as_edit_error(error) from None


def _as_edit_error(error: ValidationError) -> EditError:
    first = error.errors(include_url=False)[0]
    context = first.get("ctx", {})
    if first["type"] == "string_too_long":
        limit = context["max_length"]
        return EditError("too-long", length=len(str(first["input"])), limit=limit)
    if first["type"] == "too_long":
        return EditError("too-many", limit=context["max_length"])
    if first["type"] == "string_unicode":
        return EditError("broken-text")
    field = next((str(one) for one in reversed(first["loc"]) if isinstance(one, str)), "")
    return EditError("bad-value", field=field)


def changed(part: P, **changes: Any) -> P:
    """`part.replace` for edits: text is cleaned, a value that does not fit is an EditError. A
    note's bold, italic and linked words stay with its text."""
    clean = {name: cleaned(value) for name, value in changes.items()}
    if isinstance(part, Note) and (part.styles or "styles" in clean):
        text = clean.get("text", part.text)
        if not isinstance(text, str):
            pass  # refused below
        elif "styles" in clean:
            dirty = changes.get("text", part.text)  # what the styles count in
            styles = checked(lambda: tidied(clean["styles"], len(dirty)))
            clean["styles"] = styles if dirty == text else restyled(dirty, styles, text)
        else:
            clean["styles"] = restyled(part.text, part.styles, text)
    return checked(lambda: part.replace(**clean))


def position(parts: tuple[E, ...], part_id: str, code: str) -> int:
    """Where the part stands; EditError of that code when it is not there."""
    for index, part in enumerate(parts):
        if part.id == part_id:
            return index
    raise EditError(code, id=part_id)


def inserted(parts: tuple[T, ...], fresh: tuple[T, ...], index: int | None) -> tuple[T, ...]:
    """The parts with others put in at an index (None or beyond the end: last)."""
    at = len(parts) if index is None else max(0, min(index, len(parts)))
    return (*parts[:at], *fresh, *parts[at:])


def moved(parts: tuple[T, ...], old: int, new: int) -> tuple[T, ...]:
    """The parts with one taken out and put in again, so that it ends at index `new`."""
    rest = (*parts[:old], *parts[old + 1 :])
    return inserted(rest, (parts[old],), new)


def swapped(parts: tuple[T, ...], index: int, part: T) -> tuple[T, ...]:
    """The parts with another one at that index; the same object when it is the same one."""
    if parts[index] is part:
        return parts
    return (*parts[:index], part, *parts[index + 1 :])


def check_fresh(journey: Journey, *ids: str) -> None:
    """EditError when an id is taken already, or comes twice."""
    used = taken(journey, ids)
    for one in ids:
        if one in used:
            raise EditError("used-id", id=one)
        used.add(one)


def with_lane(journey: Journey, index: int, lane: Lane) -> Journey:
    """The map with another lane at that index."""
    lanes = swapped(journey.lanes, index, lane)
    return journey if lanes is journey.lanes else checked(lambda: journey.replace(lanes=lanes))


def fill(journey: Journey, lane: Lane, contents: Mapping[str, tuple[Item, ...]]) -> Lane:
    """The lane with other items in some cells, by stage id. Untouched cells keep their identity;
    cells stay in the order of the stages; an empty cell goes, unless it holds unknown fields."""
    left = dict(contents)
    cells: list[Cell] = []
    for cell in lane.cells:
        items = left.pop(cell.stage, cell.items)
        if items is not cell.items:
            cell = cell.replace(items=items)
        if items or cell.__pydantic_extra__:
            cells.append(cell)
    fresh = [Cell(stage=stage, items=items) for stage, items in left.items() if items]
    if fresh:
        order = {stage.id: index for index, stage in enumerate(journey.stages)}
        cells = sorted([*cells, *fresh], key=lambda cell: order[cell.stage])
    return lane.replace(cells=tuple(cells))
