"""The places between stages and between lanes. Pure: pictures and points in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.layout.picture import Picture
from app.model.viewing import full_index

_OUT = 3.0
"""From the first and last stage or lane to the line before and after it, px."""

_MARGIN = 22.0
"""Of an empty map."""


@dataclass(frozen=True, slots=True)
class Between:
    """A place where something may be put in: how many of those shown come before it, and the
    line that shows it, px of the sheet from (x1, y1) to (x2, y2)."""

    index: int
    line: tuple[float, float, float, float]


def between_stages(picture: Picture, x: float) -> Between:
    """The place between stages nearest to an x of the sheet."""
    columns = picture.columns
    index = sum(1 for column in columns if column.x + column.w / 2 < x)
    top, bottom = _top(picture), _bottom(picture)
    if not columns:
        return Between(0, (_MARGIN, top, _MARGIN, bottom))
    if index == 0:
        at = columns[0].x - _OUT
    else:
        before = columns[index - 1]
        right = before.x + before.w
        at = (right + columns[index].x) / 2 if index < len(columns) else right + _OUT
    return Between(index, (at, top, at, bottom))


def between_lanes(picture: Picture, y: float) -> Between:
    """The place between lanes nearest to a y of the sheet."""
    rows = picture.rows
    index = sum(1 for row in rows if row.y + row.h / 2 < y)
    left, right = _sides(picture)
    if not rows:
        at = _bottom(picture) + _OUT
    elif index == 0:
        at = rows[0].y - _OUT
    else:
        before = rows[index - 1]
        bottom = before.y + before.h
        at = (bottom + rows[index].y) / 2 if index < len(rows) else bottom + _OUT
    return Between(index, (left, at, right, at))


def index_between(picture: Picture, every: Sequence[str], gap: Between, *, across: bool) -> int:
    """The place of a gap between stages (or lanes) among all that the map has."""
    stages, lanes = [one.stage for one in picture.columns], [one.lane for one in picture.rows]
    return full_index(every, stages if across else lanes, gap.index)


def _sides(picture: Picture) -> tuple[float, float]:
    lefts = [
        group.x
        for band, _ in picture.bands
        for group in band.groups[:1]
        if group.kind in ("lane", "separator", "title")
    ]
    left = min(lefts, default=_MARGIN)
    if not picture.columns:
        return left, max(left, picture.width - left)
    last = picture.columns[-1]
    return left, last.x + last.w


def _top(picture: Picture) -> float:
    """The top of the stages' heads."""
    for band, top in picture.bands:
        if band.id == "/stages":
            return top + next((one.y for one in band.groups if one.kind == "stage"), 0.0)
    return _bottom(picture)


def _bottom(picture: Picture) -> float:
    """Where the last band ends."""
    if not picture.bands:
        return _MARGIN
    band, top = picture.bands[-1]
    return top + band.height
