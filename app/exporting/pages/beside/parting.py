"""Groups below one another, parted into pages between their lines."""

from __future__ import annotations

from collections.abc import Sequence

from app.exporting.pages.plan import ink
from app.layout.picture import Group, Primitive, Text

_ABOVE, _BELOW = 0.8, 0.28
"""What a line takes above and below its baseline, in parts of its size."""


def parted(groups: Sequence[Group], room: float, top: float, bottom: float) -> list[list[Group]]:
    """Groups whose parts are placed from their own corner: those down to `room` for the first
    page, the rest for as many as it takes, each from `top` to `bottom`, px. Lines of text go
    where there is room for them; a group that draws more than text stays whole. A part of a group
    on a later page has the group's name with the page's number."""
    atoms = [atom for group in groups for atom in _atoms(group)]
    pages: list[list[Group]] = []
    start = top
    limit = room
    while atoms:
        cut = _cut(atoms, start, limit)
        here = [one for one in atoms if one[0] < cut]
        atoms = [one for one in atoms if one[0] >= cut]
        pages.append(_joined(here, top - start, len(pages)))
        start = min((one[0] for one in atoms), default=cut)
        limit = start + bottom - top
    return pages


_Atom = tuple[float, float, Group]
"""What is not parted: from where to where, and the group as much as it is of it."""


def _atoms(group: Group) -> list[_Atom]:
    lines = [part for part in group.parts if isinstance(part, Text)]
    if len(lines) == len(group.parts):
        return [(*_reach(group, one), group._replace(parts=(one,))) for one in lines]
    reaches = [_reach(group, one) for one in group.parts]
    return [(min(low for low, _ in reaches), max(high for _, high in reaches), group)]


def _reach(group: Group, part: Primitive) -> tuple[float, float]:
    if isinstance(part, Text):
        size = part.style.size
        return group.y + part.y - _ABOVE * size, group.y + part.y + _BELOW * size
    own = ink(part)
    return group.y + own.top, group.y + own.bottom


def _cut(atoms: Sequence[_Atom], start: float, limit: float) -> float:
    """The lowest height down to a limit at which nothing is cut; the limit itself where what
    stands there is higher than a page."""
    cut = limit
    while True:
        under = min((low for low, high, _ in atoms if low < cut < high), default=cut)
        if under >= cut:
            return cut
        if under <= start:
            return limit
        cut = under


def _joined(atoms: Sequence[_Atom], shift: float, page: int) -> list[Group]:
    """The groups that parts are of, moved down."""
    found: dict[str | int, Group] = {}
    for _, _, group in atoms:
        key = group.element or len(found)
        before = found.get(key)
        parts = group.parts if before is None else (*before.parts, *group.parts)
        found[key] = group._replace(parts=parts)
    return [
        one._replace(
            y=one.y + shift,
            element=f"{one.element}-{page}" if page and one.element else one.element,
        )
        for one in found.values()
    ]
