"""What of the rows stays together: a lane, or a note of one that is higher than a page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.exporting.pages.plan import ink
from app.exporting.pages.split.strips import Ground, Strip
from app.layout.picture import Group, Primitive

AIR = 3.0
"""What is shown beyond the notes where a lane is parted, px: their shadows."""

_TOGETHER = 0.8
"""A separator stays with the lane below it when both take less than this part of a page."""

_FREE = 60.0
"""Empty ground of a lane is parted in pieces of this height, px."""

_GAP = 12.0
"""Between what belongs to the words of a lane's head and what does not, px."""


class Unit(NamedTuple):
    """What stays together: strips, or what begins at one height of a strip. Units of a strip are
    in the order of their tops and may reach below the top of the next."""

    first: int
    last: int
    top: float
    bottom: float
    begins: bool = True
    """Whether its first strip begins here, and does not go on from the unit before."""


def units_of(ground: Ground, room: float) -> list[Unit]:
    """The strips of a map one after another, those higher than the room (px) note by note
    but for curves, separators with what they head."""
    found: list[Unit] = []
    for n, strip in enumerate(ground.strips):
        if strip.bottom - strip.top <= room or strip.across:
            unit = Unit(n, n, strip.top, strip.bottom)
            before = found[-1] if found else None
            if (
                before is not None
                and ground.strips[before.last].kind == "separator"
                and unit.bottom - before.top <= room * _TOGETHER
            ):
                found[-1] = Unit(before.first, n, before.top, unit.bottom)
            else:
                found.append(unit)
            continue
        labels = [(one.ink.top, one.ink.bottom) for one, at in ground.labels if at == n]
        found += _slices(n, strip, labels)
    return found


def _slices(n: int, strip: Strip, labels: Sequence[tuple[float, float]]) -> list[Unit]:
    """A lane by the heights at which something begins in it. `labels` of links stand in it from
    the one height to the other."""
    taken: dict[float, float] = {}
    end = strip.top
    for low, high in [*sorted([*_taken(strip), *labels]), (strip.bottom, strip.bottom)]:
        while low > end + _FREE:
            taken[end] = end + _FREE
            end += _FREE
        taken[low] = max(high, taken.get(low, high))
        end = max(end, high)
    del taken[strip.bottom]
    edges = [*taken, strip.bottom]
    edges[0] = min(strip.top, edges[0])
    return [
        Unit(n, n, top, max(bottom, below), top == edges[0])
        for (top, below), bottom in zip(pairwise(edges), taken.values(), strict=True)
    ]


def _taken(strip: Strip) -> list[tuple[float, float]]:
    """From where to where something stands that is not to be cut."""
    found: list[tuple[float, float]] = []
    for one in strip.held:
        group, _, y = one.placed
        if not one.loose:
            found.append((y, y + group.h))
            continue
        ground = [part for part in group.parts if ink(part).bottom - ink(part).top < group.h * 0.7]
        found += [(y + ink(part).top, y + ink(part).bottom) for part in ground]
    if strip.head is not None:
        group, _, y = strip.head
        words = words_of(group)
        found.append((y, y + max([AIR, *(ink(part).bottom for part in words)])))
        rest = [ink(part) for part in group.parts[1 + len(words) :]]
        found += [(y + edge.top, y + edge.bottom) for edge in rest]
    return found


def words_of(head: Group) -> tuple[Primitive, ...]:
    """The icon, the name and the description of a lane: what follows the ground of its head,
    down to the first gap."""
    found: list[Primitive] = []
    end = 0.0
    for part in head.parts[1:]:
        own = ink(part)
        if found and own.top > end + _GAP:
            break
        found.append(part)
        end = max(end, own.bottom)
    return tuple(found)
