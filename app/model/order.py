"""Orders merged: where what is new goes, and what moves so that the fewest do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence


def arranged(ids: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The ids with those of `wanted` in that order; the others stay behind the one they stood
    behind."""
    known = set(wanted)
    head: list[str] = []
    behind: dict[str, list[str]] = {}
    chain = head
    for one in ids:
        if one in known:
            chain = behind.setdefault(one, [])
        else:
            chain.append(one)
    return [*head, *(each for one in wanted for each in (one, *behind[one]))]


def movers(ids: Sequence[str], target: Sequence[str]) -> list[str]:
    """The fewest of the ids that have to move for the target's order, in that order."""
    rank = {one: n for n, one in enumerate(target)}
    ranks = [rank[one] for one in ids]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, value in enumerate(ranks):  # the longest run of ranks that grows
        place = bisect_left(tails, value)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(value)
            ends.append(at)
        else:
            tails[place], ends[place] = value, at
    still: set[str] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        still.add(ids[at])
        at = before[at]
    return [one for one in target if one not in still]


def place_for(new: str, ids: Sequence[str], wanted: Sequence[str]) -> int:
    """The index among the ids where a new one belongs: behind the nearest of those before it in
    `wanted`, else before the nearest of those behind it, else last."""
    at = wanted.index(new)
    there = {one: n for n, one in enumerate(ids)}
    for one in reversed(wanted[:at]):
        if one in there:
            return there[one] + 1
    return next((there[one] for one in wanted[at + 1 :] if one in there), len(ids))


def common(ids: Sequence[str], *others: Collection[str]) -> list[str]:
    """The ids that all the others have too."""
    return [one for one in ids if all(one in other for other in others)]
