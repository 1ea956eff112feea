"""Which stages stay together on a page, and how far what belongs to them reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.exporting.pages.split.strips import Ground, Held, ink_on_map
from app.layout.picture import Column


class Joined(NamedTuple):
    """The stages that stay together."""

    ends: tuple[tuple[int, int], ...]
    """First and last of the columns that no page parts."""
    lefts: tuple[float, ...]
    """How far what belongs to each of these reaches, px; as `rights`."""
    rights: tuple[float, ...]


def joined(ground: Ground, most: float) -> Joined:
    """The stages that notes reach over stay together. Where this makes more than `most` px, the
    notes that reach over most of them are cut after all, until it does not."""
    items = [one for strip in ground.strips for one in strip.held]
    labels = [one for one, _ in ground.labels]
    held = items
    while True:
        ends = _ends(len(ground.columns), held)
        wide = [
            (first, last)
            for first, last in ends
            if last > first and _width(ground.columns, first, last) > most
        ]
        if not wide:
            break
        spans = {end: max(_span(one) for one in held if _within(one, end)) for end in wide}
        held = [
            one
            for one in held
            if not any(_within(one, end) and _span(one) >= span for end, span in spans.items())
        ]
    lefts, rights = _reaches(ground, ends, [*held, *labels, *ground.names])
    return Joined(ends, lefts, rights)


def _span(one: Held) -> int:
    return one.last - one.first


def _within(one: Held, ends: tuple[int, int]) -> bool:
    """Whether something that reaches over several columns is among these."""
    return one.first < one.last and ends[0] <= one.first and one.last <= ends[1]


def _width(columns: Sequence[Column], first: int, last: int) -> float:
    return columns[last].x + columns[last].w - columns[first].x


def _ends(count: int, held: Sequence[Held]) -> tuple[tuple[int, int], ...]:
    barred = {n for one in held for n in range(one.first, one.last)}
    ends = [n for n in range(count) if n not in barred or n == count - 1]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return tuple(zip(starts, ends, strict=True))


def _reaches(
    ground: Ground, joined: Sequence[tuple[int, int]], held: Sequence[Held]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """How far left and right goes what belongs to the columns that stay together, the gaps
    beside them included."""
    columns = ground.columns
    lefts = [column.x for column in columns]
    rights = [column.x + column.w for column in columns]
    ends = [
        columns[n - 1].x + columns[n - 1].w if n else column.x for n, column in enumerate(columns)
    ]
    starts = [
        columns[n + 1].x if n + 1 < len(columns) else column.x + column.w
        for n, column in enumerate(columns)
    ]
    lefts = [min(pair) for pair in zip(lefts, ends, strict=True)]
    rights = [max(pair) for pair in zip(rights, starts, strict=True)]
    for n, head in enumerate(ground.heads):
        rights[n] = max(rights[n], ink_on_map(head).right)
    for one in held:
        lefts[one.first] = min(lefts[one.first], one.ink.left)
        rights[one.last] = max(rights[one.last], one.ink.right)
    for link in ground.links:
        own = ink_on_map(link)
        lefts[0], rights[-1] = min(lefts[0], own.left), max(rights[-1], own.right)
    return (
        tuple(min(lefts[first : last + 1]) for first, last in joined),
        tuple(max(rights[first : last + 1]) for first, last in joined),
    )
