"""What of a picture can be taken hold of to stretch it. Pure: pictures and points in."""

from __future__ import annotations

from typing import Literal, NamedTuple

from app.layout.picture import Group, GroupKind, Picture
from app.widgets.canvas.hits import Hit

GripKind = Literal["width", "height", "start", "end", "first", "last"]

SPANNING: frozenset[GroupKind] = frozenset({"note", "touchpoint", "picture", "person"})
"""Kinds of item that may cover several stages."""

_REACH = 5.0
"""How thick the zone along an edge is, px of the screen."""

_SHARE = 0.15
"""No zone takes more of an element than this part of its width or height."""

_LEAST_ZOOM = 0.2
"""Below this zoom nothing is stretched: zones would be all there is."""

_GAP = 6.0
"""After the last stage and lane, px."""


class Grip(NamedTuple):
    """An edge under the pointer: the right one of a stage (`width`), the lower one of a lane
    (`height`), the left or right one of an item (`start`, `end`) or of a phase (`first`, `last`).
    """

    kind: GripKind
    element: str
    line: tuple[float, float, float, float]
    """The edge, px of the sheet, from (x1, y1) to (x2, y2)."""


def grip_at(picture: Picture, zoom: float, x: float, y: float, under: Hit | None) -> Grip | None:
    """The edge that a press at a point of the sheet takes hold of; `under` is what lies there."""
    if zoom < _LEAST_ZOOM:
        return None
    reach = _REACH / zoom
    if under is not None and under.group.kind in SPANNING:
        return _side(picture, under, reach, x, ("start", "end"))
    if under is not None and under.group.kind == "phase":
        return _side(picture, under, reach, x, ("first", "last"))
    return _stage_edge(picture, reach, x, y) or _lane_edge(picture, reach, x, y)


def _side(
    picture: Picture, under: Hit, reach: float, x: float, kinds: tuple[GripKind, GripKind]
) -> Grip | None:
    if len(picture.columns) < 2:
        return None
    place = under.place
    reach = min(reach, place.w * _SHARE)
    if x >= place.x + place.w - reach:
        edge = place.x + place.w
        return Grip(kinds[1], under.group.element, (edge, place.y, edge, place.y + place.h))
    if x < place.x + reach:
        return Grip(kinds[0], under.group.element, (place.x, place.y, place.x, place.y + place.h))
    return None


def _stage_edge(picture: Picture, reach: float, x: float, y: float) -> Grip | None:
    """The right edge of a stage's head, and the gap after it."""
    found = _heads(picture)
    if found is None:
        return None
    top, height = found
    if not top <= y < top + height:
        return None
    for index, column in enumerate(picture.columns):
        if column.collapsed:
            continue
        right = column.x + column.w
        after = picture.columns[index + 1].x if index + 1 < len(picture.columns) else right + _GAP
        if right - min(reach, column.w * _SHARE) <= x < after:
            middle = (right + after) / 2
            return Grip("width", column.stage, (middle, top, middle, top + height))
    return None


def _heads(picture: Picture) -> tuple[float, float] | None:
    """Top and height of the stages' heads on the sheet."""
    for band, top in picture.bands:
        if band.id == "/stages":
            group = next((one for one in band.groups if one.kind == "stage"), None)
            return (top + group.y, group.h) if group is not None else None
    return None


def _lane_edge(picture: Picture, reach: float, x: float, y: float) -> Grip | None:
    """The lower edge of a lane's head, and the gap below it."""
    for index, row in enumerate(picture.rows):
        if row.collapsed:
            continue
        bottom = row.y + row.h
        below = picture.rows[index + 1].y if index + 1 < len(picture.rows) else bottom + _GAP
        if not bottom - min(reach, row.h * _SHARE) <= y < below:
            continue
        head = lane_head(picture, row.lane)
        if head is None or not head.x <= x < head.x + head.w:
            return None
        middle = (bottom + below) / 2
        return Grip("height", row.lane, (head.x, middle, head.x + head.w, middle))
    return None


def lane_head(picture: Picture, lane: str) -> Group | None:
    """The head of a lane, as wide as heads are: a line across the map is taken hold of where the
    other lanes have theirs."""
    wide: Group | None = None
    for band, _ in picture.bands:
        if band.id == lane:
            wide = next((one for one in band.groups if one.kind in ("lane", "separator")), None)
    if wide is not None and wide.kind == "separator" and picture.columns:
        return wide._replace(w=picture.columns[0].x - wide.x - _GAP)
    return wide
