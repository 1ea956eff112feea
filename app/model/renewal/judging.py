"""Who changed what: the three states of one value, and what that means for taking it over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app.model.base import Part
from app.model.renewal.change import Change, Group, Reason, State

Judged = tuple[State, Reason]


def judged(was: object, now: object, new: object, *, known: bool, blank: object) -> Judged | None:
    """Whether the template's value replaces the map's unless that is declined, and if not, why;
    None when there is nothing to take over. What it was may not be known: then `now` is the
    user's, unless it is `blank`."""
    if now == new:
        return None
    if not known:
        return ("ticked", "") if now == blank else ("offered", "unknown")
    if was == new:
        return None
    return ("ticked", "") if now == was else ("offered", "yours")


def field_changes(
    group: Group, was: Part | None, now: Part, new: Part, fields: Sequence[str]
) -> Iterator[Change]:
    """The fields of one part that the template changed."""
    for field in fields:
        mine, its = getattr(now, field), getattr(new, field)
        blank = type(now).model_fields[field].default
        found = judged(getattr(was, field, None), mine, its, known=was is not None, blank=blank)
        if found is not None:
            element, name = _called(now)
            yield Change(group, "change", element, field, name, mine, its, *found)


def touched(was: Part | None, now: Part, fields: Sequence[str]) -> bool:
    """Whether the user changed one of these fields, as far as is known."""
    return was is None or any(getattr(was, one) != getattr(now, one) for one in fields)


def _called(part: Any) -> tuple[str, str]:
    return part.id, part.name
